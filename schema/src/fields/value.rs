//! One value against its row: length in characters, number format, closed values, digits of times.

use super::Problems;
use super::table::{Field, FieldType};

/// Closed values of the specification, by element name.
const CLOSED: [(&str, &[&str]); 10] = [
    ("appType", &["1", "2", "3"]),
    ("appStatus", &["1", "2"]),
    ("orderType", &["E", "B", "W"]),
    ("dxpMode", &["DXP"]),
    ("ieFlag", &["I", "E"]),
    ("fFlag", &["3"]),
    ("iFlag", &["3"]),
    ("statisticsFlag", &["A", "B"]),
    ("summaryFlag", &["1", "2"]),
    ("status", &["ALL", "DATA", "RET"]),
];

/// The closed values of an element, where the specification names them.
pub fn allowed(element: &str) -> Option<&'static [&'static str]> {
    CLOSED.iter().find(|(name, _)| *name == element).map(|(_, allowed)| *allowed)
}

pub(super) fn check(value: &str, field: &Field, path: &str, problems: &mut Problems) {
    let element = field.element.as_str();
    if value.is_empty() && field.required && field.kind != FieldType::Any {
        problems.add(path, element, value, "必填项为空", "required, but empty");
        return;
    }
    match field.kind {
        FieldType::Text { least, most } => {
            check_length(value, least, most, path, element, problems);
            check_text(value, element, path, problems);
        }
        FieldType::Decimal { digits, decimals } => {
            if !is_decimal(value, digits, decimals) {
                let zh = format!("应为数字，最多 {digits} 位、{decimals} 位小数，不用指数和千分位");
                let en = format!(
                    "must be a plain number of at most {digits} digits with {decimals} decimals, no exponent and no thousands mark"
                );
                problems.add(path, element, value, &zh, &en);
            }
        }
        FieldType::Integer { digits } => {
            if value.is_empty() || value.len() > digits || !all_digits(value) {
                let zh = format!("应为最多 {digits} 位的整数");
                let en = format!("must be an integer of at most {digits} digits");
                problems.add(path, element, value, &zh, &en);
            }
        }
        FieldType::Any | FieldType::Xml => {}
    }
}

/// Length in characters, as the schema counts.
pub(super) fn check_length(value: &str, least: usize, most: usize, path: &str, element: &str, problems: &mut Problems) {
    let found = value.chars().count();
    if (least..=most).contains(&found) {
        return;
    }
    let range = if least == most { most.to_string() } else { format!("{least}..{most}") };
    let zh = format!("长度应为 {range} 个字符，现为 {found} 个");
    let en = format!("must have {range} characters, has {found}");
    problems.add(path, element, value, &zh, &en);
}

fn check_text(value: &str, element: &str, path: &str, problems: &mut Problems) {
    if value.is_empty() {
        return;
    }
    if let Some(allowed) = allowed(element).filter(|allowed| !allowed.contains(&value)) {
        let zh = format!("应为 {}", allowed.join("、"));
        let en = format!("must be one of {}", allowed.join(", "));
        problems.add(path, element, value, &zh, &en);
    }
    let is_time = element.ends_with("Time") || element.ends_with("Date");
    if is_time && !all_digits(value) {
        problems.add(path, element, value, "时间应全为数字", "a time must be all digits");
    }
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// As `xs:decimal` with total and fraction digits: leading and trailing zeros do not count.
fn is_decimal(text: &str, digits: usize, decimals: usize) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if (whole.is_empty() && fraction.is_empty()) || !all_digits(whole) || !all_digits(fraction) {
        return false;
    }
    let whole = whole.trim_start_matches('0').len();
    let fraction = fraction.trim_end_matches('0').len();
    fraction <= decimals && whole + fraction <= digits
}
