//! Amounts: exact in, exact out.

use proptest::prelude::*;
use qiyun_schema::amount::{Amount, AmountError};

fn amount(text: &str) -> Amount {
    Amount::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"))
}

#[test]
fn reads_plain_decimals_and_exponents() {
    for (text, scaled) in [
        ("25", 2_500_000),
        ("2.5", 250_000),
        ("0.00001", 1),
        (".5", 50_000),
        ("7.", 700_000),
        ("-1.25", -125_000),
        ("+3", 300_000),
        ("1.000000", 100_000),
        ("0001", 100_000),
        ("1E+05", 10_000_000_000),
        ("1e5", 10_000_000_000),
        ("2.5E-1", 25_000),
        ("100000e-5", 100_000),
        ("0e99", 0),
        ("-0", 0),
        ("0.000000000", 0),
        ("92233720368547.75807", i64::MAX),
    ] {
        assert_eq!(amount(text).scaled(), scaled, "{text}");
    }
}

#[test]
fn says_what_is_wrong() {
    for (text, error) in [
        ("", AmountError::Empty),
        (" ", AmountError::NotANumber),
        (" 1", AmountError::NotANumber),
        (".", AmountError::NotANumber),
        ("-", AmountError::NotANumber),
        ("1,000", AmountError::NotANumber),
        ("NaN", AmountError::NotANumber),
        ("inf", AmountError::NotANumber),
        ("0x10", AmountError::NotANumber),
        ("1e", AmountError::NotANumber),
        ("1e+", AmountError::NotANumber),
        ("1e1.5", AmountError::NotANumber),
        ("--1", AmountError::NotANumber),
        ("+-1", AmountError::NotANumber),
        ("１２", AmountError::NotANumber),
        ("￥5", AmountError::NotANumber),
        ("1.2.3", AmountError::NotANumber),
        ("0.000001", AmountError::TooManyDecimals),
        ("1e-6", AmountError::TooManyDecimals),
        ("1e-9999", AmountError::TooManyDecimals),
        ("92233720368547.75808", AmountError::TooLarge),
        ("1e15", AmountError::TooLarge),
        ("1e9999", AmountError::TooLarge),
    ] {
        assert_eq!(Amount::parse(text), Err(error), "{text}");
        assert!(!error.zh().is_empty());
    }
}

#[test]
fn counts_decimals_of_the_shortest_form() {
    for (text, decimals) in [("25", 0), ("2.50", 1), ("0.00001", 5), ("0", 0), ("-1.20", 1)] {
        assert_eq!(amount(text).decimals(), decimals, "{text}");
    }
}

#[test]
fn divides_half_away_from_zero() {
    for (total, qty, price) in [
        ("25", "10", "2.5"),
        ("1", "3", "0.33333"),
        ("2", "3", "0.66667"),
        ("0.00001", "2", "0.00001"),
        ("-0.00001", "2", "-0.00001"),
        ("1", "-3", "-0.33333"),
        ("0.00001", "3", "0"),
    ] {
        assert_eq!(Amount::divide(amount(total), amount(qty)), Some(amount(price)), "{total}/{qty}");
    }
    assert_eq!(Amount::divide(amount("1"), Amount::ZERO), None);
    assert_eq!(Amount::divide(Amount::from_scaled(i64::MAX), amount("0.00001")), None);
}

#[test]
fn is_text_on_the_wire() {
    assert_eq!(serde_json::to_string(&amount("2.50")).unwrap(), "\"2.5\"");
    assert_eq!(serde_json::from_str::<Amount>("\"2.5\"").unwrap(), amount("2.5"));
    assert!(serde_json::from_str::<Amount>("2.5").is_err(), "a JSON number has been a float somewhere");
}

proptest! {
    #[test]
    fn what_is_shown_reads_back(scaled in any::<i64>()) {
        let value = Amount::from_scaled(scaled);
        let text = value.to_string();
        if scaled == i64::MIN {
            prop_assert_eq!(Amount::parse(&text), Err(AmountError::TooLarge));
        } else {
            prop_assert_eq!(Amount::parse(&text), Ok(value));
        }
        prop_assert!(!text.contains('e') && !text.ends_with('.'));
        prop_assert!(!text.contains('.') || !text.ends_with('0'));
    }

    #[test]
    fn reading_never_panics(text in "\\PC{0,24}") {
        let _ = Amount::parse(&text);
    }

    #[test]
    fn reading_agrees_with_integers(whole in 0_i64..90_000_000_000_000, fraction in 0_i64..100_000, zeros in 0_usize..4) {
        let text = format!("{whole}.{fraction:05}{}", "0".repeat(zeros));
        prop_assert_eq!(amount(&text).scaled(), whole * 100_000 + fraction);
    }

    #[test]
    fn the_exponent_only_moves_the_point(mantissa in 1_i64..1_000_000, exponent in 0_u32..8) {
        let plain = amount(&(mantissa * 10_i64.pow(exponent)).to_string());
        prop_assert_eq!(amount(&format!("{mantissa}E+{exponent:02}")), plain);
    }

    #[test]
    fn the_difference_is_exact(qty in any::<i64>(), price in any::<i64>(), total in any::<i64>()) {
        let expected = (i128::from(qty) * i128::from(price) - i128::from(total) * 100_000).unsigned_abs();
        let found = Amount::product_difference(
            Amount::from_scaled(qty), Amount::from_scaled(price), Amount::from_scaled(total));
        prop_assert_eq!(found.unsigned_abs(), expected);
    }

    #[test]
    fn a_derived_price_is_the_nearest(total in 1_i64..1_000_000_000_000, qty in 1_i64..1_000_000_000_000) {
        let (total, qty) = (Amount::from_scaled(total), Amount::from_scaled(qty));
        if let Some(price) = Amount::divide(total, qty) {
            let off = Amount::product_difference(qty, price, total);
            prop_assert!(2 * off <= i128::from(qty.scaled()), "{total} / {qty} = {price}");
        }
    }
}
