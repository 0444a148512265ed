//! Customs times: always Beijing time, written without a zone. The instant itself is the caller's.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeZone, Utc};

const BEIJING_OFFSET_SECONDS: i32 = 8 * 3600;

fn beijing() -> FixedOffset {
    FixedOffset::east_opt(BEIJING_OFFSET_SECONDS).expect("eight hours is a valid offset")
}

fn from_beijing(local: NaiveDateTime) -> Option<DateTime<Utc>> {
    beijing().from_local_datetime(&local).single().map(|t| t.with_timezone(&Utc))
}

fn digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| b.is_ascii_digit())
}

/// 报送时间 `appTime`: 14 digits, `yyyyMMddHHmmss`.
pub fn app_time(at: DateTime<Utc>) -> String {
    at.with_timezone(&beijing()).format("%Y%m%d%H%M%S").to_string()
}

/// Reads an [`app_time`]; `None` when it is not 14 digits of a real time.
pub fn parse_app_time(text: &str) -> Option<DateTime<Utc>> {
    if !digits(text, 14) {
        return None;
    }
    from_beijing(NaiveDateTime::parse_from_str(text, "%Y%m%d%H%M%S").ok()?)
}

/// The day in Beijing.
pub fn beijing_date(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&beijing()).date_naive()
}

/// 回执时间 `returnTime`: 17 digits, `yyyyMMddHHmmssfff`.
pub fn return_time(at: DateTime<Utc>) -> String {
    at.with_timezone(&beijing()).format("%Y%m%d%H%M%S%3f").to_string()
}

/// Reads a [`return_time`]; the 14-digit form seen in the wild is taken too.
pub fn parse_return_time(text: &str) -> Option<DateTime<Utc>> {
    if digits(text, 14) {
        return parse_app_time(text);
    }
    if !digits(text, 17) {
        return None;
    }
    let (seconds, millis) = text.split_at(14);
    let millis: i64 = millis.parse().ok()?;
    parse_app_time(seconds)?.checked_add_signed(chrono::TimeDelta::milliseconds(millis))
}

/// Envelope `CreatTime`: `yyyy-MM-ddTHH:mm:ss` in Beijing time.
pub fn xs_datetime(at: DateTime<Utc>) -> String {
    at.with_timezone(&beijing()).format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// Reads an envelope time. A trailing `Z` is read as Beijing time: one known client writes local
/// time plus `Z`, and no known client writes UTC. A numeric offset is believed.
pub fn parse_xs_datetime(text: &str) -> Option<DateTime<Utc>> {
    let local = text.strip_suffix('Z').unwrap_or(text);
    if let Ok(naive) = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M:%S%.f") {
        return from_beijing(naive);
    }
    DateTime::parse_from_rfc3339(text).ok().map(|t| t.with_timezone(&Utc))
}
