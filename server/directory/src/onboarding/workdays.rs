//! 工作日: Monday to Friday. Public holidays and the weekends worked for them are announced year by year
//! and are not counted here; the screens say so. Pure.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// 传输ID takes so many working days after its acceptance.
pub const TRANSMISSION_ID_DAYS: (u32, u32) = (5, 7);

/// What the screens say beside a computed date, in both languages.
pub const NOTE: (&str, &str) =
    ("按周一至周五计算，未计法定节假日与调休", "Monday to Friday; public holidays are not counted");

/// The day that lies so many working days after this one. The day itself does not count.
#[must_use]
pub fn after(day: NaiveDate, working_days: u32) -> Option<NaiveDate> {
    let (mut at, mut left) = (day, working_days);
    while left > 0 {
        at = at.checked_add_days(Days::new(1))?;
        if !matches!(at.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_do_not_count() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        for (from, days, to) in [
            ("2026-11-23", 5, "2026-11-30"),
            ("2026-11-23", 7, "2026-12-02"),
            ("2026-11-27", 1, "2026-11-30"),
            ("2026-11-28", 1, "2026-11-30"),
            ("2026-11-29", 5, "2026-12-04"),
            ("2026-11-25", 0, "2026-11-25"),
        ] {
            assert_eq!(after(day(from), days), Some(day(to)), "{from} + {days}");
        }
        assert_eq!(after(NaiveDate::MAX, 1), None);
    }
}
