//! Identifiers and customs times.

use chrono::{TimeZone as _, Utc};
use proptest::prelude::*;
use qiyun_schema::clock;
use qiyun_schema::identifier::{
    CustomsCode, Guid, HsCode, IdentifierErrorKind as Kind, OrderNo, PartyCode, TransmissionId, UnifiedSocialCreditCode,
};
use uuid::Uuid;

/// The example of the standard and two fictional ones; both check digits are right.
pub const CREDIT_CODES: [&str; 3] = ["91350100M000100Y43", "91330100MA2DEM009A", "92310115MADEMA174H"];

#[test]
fn customs_codes() {
    for good in ["3301960AAA", "330196K00Q", "33012E0EEV", "1101199001"] {
        assert_eq!(CustomsCode::parse(good).unwrap().as_str(), good);
    }
    for (bad, kind, at) in [
        ("", Kind::Empty, None),
        ("330196 00Q", Kind::Blank, Some(6)),
        ("3301960AA\u{200B}", Kind::Blank, Some(9)),
        ("3301960AA", Kind::Length { expected: 10, found: 9 }, None),
        ("3301960aaa", Kind::Character, Some(7)),
        ("33A1960AAA", Kind::Character, Some(2)),
        ("３301960AAA", Kind::Character, Some(0)),
    ] {
        let error = CustomsCode::parse(bad).unwrap_err();
        assert_eq!((error.kind, error.at), (kind, at), "{bad}");
        assert!(!error.zh().is_empty() && !error.en().is_empty());
    }
    assert!(CustomsCode::parse("3301960AAA").unwrap().has_usual_kind());
    assert!(!CustomsCode::parse("33019K0AAA").unwrap().has_usual_kind());
}

#[test]
fn credit_codes() {
    for good in CREDIT_CODES {
        UnifiedSocialCreditCode::parse(good).unwrap_or_else(|e| panic!("{good}: {e}"));
    }
    let error = UnifiedSocialCreditCode::parse("91350100M000100Y44").unwrap_err();
    assert_eq!((error.kind, error.at), (Kind::CheckDigit, Some(17)));
    let error = UnifiedSocialCreditCode::parse("91350100M000100X43").unwrap_err();
    assert_eq!((error.kind, error.at), (Kind::OrganisationCheckDigit, Some(16)));
    let error = UnifiedSocialCreditCode::parse("91350100I000100Y43").unwrap_err();
    assert_eq!((error.kind, error.at), (Kind::Character, Some(8)));
}

#[test]
fn party_codes() {
    assert_eq!(PartyCode::parse("无").unwrap(), PartyCode::None);
    assert!(matches!(PartyCode::parse("3301960AAA"), Ok(PartyCode::Customs(_))));
    assert!(matches!(PartyCode::parse(CREDIT_CODES[0]), Ok(PartyCode::Credit(_))));
    assert_eq!(PartyCode::parse("NO").unwrap_err().kind, Kind::Length { expected: 10, found: 2 });
    assert_eq!(PartyCode::parse("9135010M000100Y43").unwrap_err().kind, Kind::Length { expected: 18, found: 17 });
}

#[test]
fn transmission_ids() {
    assert!(TransmissionId::parse("DXPENT0000000001").unwrap().is_enterprise());
    assert!(!TransmissionId::parse("DXPEDCCEB0000003").unwrap().is_enterprise());
    for (bad, kind) in [
        ("dxpent0000000001", Kind::Character),
        ("DXPENT 000000001", Kind::Blank),
        ("DXPENT000000001", Kind::Length { expected: 16, found: 15 }),
        ("XXPENT0000000001", Kind::Character),
        ("ńXPENT0000000001", Kind::Character),
    ] {
        assert_eq!(TransmissionId::parse(bad).unwrap_err().kind, kind, "{bad}");
    }
}

#[test]
fn the_rest() {
    assert!(HsCode::parse("8711100010").is_ok());
    assert!(HsCode::parse("871110001").is_err());
    assert!(HsCode::parse("87111000A0").is_err());
    assert!(OrderNo::parse(&"单".repeat(60)).is_ok());
    assert_eq!(OrderNo::parse(&"单".repeat(61)).unwrap_err().kind, Kind::TooLong { most: 60, found: 61 });
    assert_eq!(OrderNo::parse("A\u{3000}B").unwrap_err().at, Some(1));
    let guid = Guid::new(Uuid::from_u128(0xabc));
    assert_eq!(guid.as_str(), "00000000-0000-0000-0000-000000000ABC");
    assert_eq!(Guid::parse("any unique 36 characters will not do").unwrap_err().kind, Kind::Blank);
    assert!(Guid::parse("0a1b2c3d-0000-4000-8000-00000000000f").is_ok(), "samples mix case");
}

#[test]
fn serde_goes_through_the_parser() {
    assert_eq!(serde_json::from_str::<CustomsCode>("\"3301960AAA\"").unwrap().as_str(), "3301960AAA");
    assert!(serde_json::from_str::<CustomsCode>("\"3301960AA\"").is_err());
    assert_eq!(serde_json::to_string(&PartyCode::None).unwrap(), "\"无\"");
}

#[test]
fn times_are_beijing_time() {
    let at = Utc.with_ymd_and_hms(2026, 12, 31, 16, 0, 5).unwrap() + chrono::TimeDelta::milliseconds(7);
    assert_eq!(clock::app_time(at), "20270101000005");
    assert_eq!(clock::return_time(at), "20270101000005007");
    assert_eq!(clock::xs_datetime(at), "2027-01-01T00:00:05");
    assert_eq!(clock::parse_return_time("20270101000005007"), Some(at));
    let whole = Utc.with_ymd_and_hms(2026, 12, 31, 16, 0, 5).unwrap();
    for text in ["2027-01-01T00:00:05", "2027-01-01T00:00:05Z", "2026-12-31T16:00:05+00:00"] {
        assert_eq!(clock::parse_xs_datetime(text), Some(whole), "{text}");
    }
    for bad in ["", "2027010100000", "20271301000005", "2027010100000x", "+2027010100000"] {
        assert_eq!(clock::parse_app_time(bad), None, "{bad}");
        assert_eq!(clock::parse_return_time(bad), None, "{bad}");
    }
}

proptest! {
    #[test]
    fn times_round_trip(millis in 0_i64..4_000_000_000_000) {
        let at = Utc.timestamp_millis_opt(millis).unwrap();
        prop_assert_eq!(clock::parse_return_time(&clock::return_time(at)), Some(at));
        let whole = Utc.timestamp_opt(millis / 1000, 0).unwrap();
        prop_assert_eq!(clock::parse_app_time(&clock::app_time(whole)), Some(whole));
        prop_assert_eq!(clock::parse_xs_datetime(&clock::xs_datetime(whole)), Some(whole));
    }

    #[test]
    fn one_changed_character_breaks_a_credit_code(place in 0_usize..18, code in 0_usize..3, new in "[0-9A-Y]") {
        let old = CREDIT_CODES[code];
        let mut text: Vec<char> = old.chars().collect();
        text[place] = new.chars().next().unwrap();
        let text: String = text.into_iter().collect();
        prop_assert_eq!(UnifiedSocialCreditCode::parse(&text).is_ok(), text == old);
    }

    #[test]
    fn parsing_never_panics(text in "\\PC{0,20}") {
        let _ = (CustomsCode::parse(&text), UnifiedSocialCreditCode::parse(&text), PartyCode::parse(&text));
        let _ = (TransmissionId::parse(&text), HsCode::parse(&text), OrderNo::parse(&text), Guid::parse(&text));
        let _ = (clock::parse_app_time(&text), clock::parse_return_time(&text), clock::parse_xs_datetime(&text));
    }
}
