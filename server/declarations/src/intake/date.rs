//! 日期: a cell of a date column as customs writes it, from a real date cell or any usual notation.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use qiyun_schema::sheet::{Column, ColumnKind};

use super::cell::{self, Reading, Taken};
use super::raw::Value;
use super::rules;
use super::styles::Shown;
use super::tidy::{self, CleaningKind};

/// Day 0 of Excel's count, which also counts a 29th of February 1900 that never was.
const DAY_ZERO: (i32, u32, u32) = (1899, 12, 30);
/// The last day of the year 9999.
const LAST_DAY: f64 = 2_958_466.0;

/// `20260131`, or `20260131120000` in a column of times.
pub(super) fn read(column: &Column, value: Value<'_>) -> Reading<String> {
    let (text, mut cleaned) = match value {
        Value::Text(text) => {
            let Taken { value, cleaned } = tidy::code(text);
            (value, cleaned)
        }
        Value::Date(text) => (text.to_owned(), Vec::new()),
        Value::Number(number, Shown::Date) => (serial(number).unwrap_or_default(), Vec::new()),
        Value::Number(..) => (cell::shown(value), Vec::new()),
        other => return Err(cell::refuse_kind(column, other)),
    };
    if text.is_empty() && matches!(value, Value::Text(_)) {
        return Ok(Taken { value: text, cleaned });
    }
    let Some(written) = parse(&text).map(|time| written(time, column.kind)) else {
        return Err(rules::plain(&rules::NOT_A_DATE, column.key, &cell::shown(value)));
    };
    if written != text || !matches!(value, Value::Text(_)) {
        cleaned.push(CleaningKind::Date);
    }
    Ok(Taken { value: written, cleaned })
}

fn written(time: NaiveDateTime, kind: ColumnKind) -> String {
    let format = if kind == ColumnKind::Time { "%Y%m%d%H%M%S" } else { "%Y%m%d" };
    time.format(format).to_string()
}

/// Days since day zero, the fraction being the time.
fn serial(number: f64) -> Option<String> {
    let (year, month, day) = DAY_ZERO;
    if !(1.0..LAST_DAY).contains(&number) {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(year, month, day)?.checked_add_days(Days::new(number as u64))?;
    let time = date.and_hms_opt(0, 0, 0)? + TimeDelta::seconds((number.fract() * 86_400.0).round() as i64);
    Some(time.format("%Y%m%d%H%M%S").to_string())
}

/// Digits of year, month and day with any usual marks between, and maybe a time behind.
fn parse(text: &str) -> Option<NaiveDateTime> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(text) {
        let padded = match text.len() {
            8 => format!("{text}000000"),
            14 => text.to_owned(),
            _ => return None,
        };
        return NaiveDateTime::parse_from_str(&padded, "%Y%m%d%H%M%S").ok();
    }
    let (date, time) = match text.split_once(['T', ' ', '日']) {
        Some((date, time)) => (date, time.trim()),
        None => (text, ""),
    };
    let parts: Vec<&str> = date.split(['-', '/', '.', '年', '月']).filter(|part| !part.is_empty()).collect();
    let [year, month, day] = parts.as_slice() else { return None };
    if year.len() != 4 || !parts.iter().all(|part| part.len() <= 4 && digits(part)) {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    let time = time.split(['.', 'Z', '+']).next().unwrap_or_default();
    let mut clock = [0_u32; 3];
    if !time.is_empty() {
        for (slot, part) in clock.iter_mut().zip(time.split(':')) {
            *slot = part.parse().ok()?;
        }
    }
    date.and_hms_opt(clock[0], clock[1], clock[2])
}

#[cfg(test)]
mod tests {
    use super::{parse, serial};

    #[test]
    fn usual_notations_mean_one_day() {
        for text in [
            "20260131",
            "2026-01-31",
            "2026/1/31",
            "2026.1.31",
            "2026年1月31日",
            "2026-01-31T00:00:00",
            "2026-01-31 00:00",
            "20260131000000",
        ] {
            let time = parse(text).map(|time| time.format("%Y%m%d%H%M%S").to_string());
            assert_eq!(time.as_deref(), Some("20260131000000"), "{text}");
        }
        assert_eq!(parse("2026/1/31 8:05:09").map(|t| t.format("%H%M%S").to_string()).as_deref(), Some("080509"));
        for odd in ["31/1/2026", "1/2/26", "2026-13-01", "20260230", "2026", "today", "", "2026-1"] {
            assert_eq!(parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn excel_counts_days() {
        assert_eq!(serial(46_053.0).as_deref(), Some("20260131000000"));
        assert_eq!(serial(46_053.5).as_deref(), Some("20260131120000"));
        assert_eq!(serial(0.5), None);
        assert_eq!(serial(1e12), None);
    }
}
