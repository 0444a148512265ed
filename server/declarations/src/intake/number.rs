//! 数字单元格: the decimal an operator sees for a stored binary number.
//! Excel keeps 15 digits; what a formula leaves behind them (`0.30000000000000004`) is rounded off
//! and recorded, never shown to customs. Nothing with 15 digits or fewer changes.

use qiyun_schema::amount::{Amount, AmountError};

const EXCEL_DIGITS: usize = 15;

/// Scale of an amount, exact as a float.
const ONE: f64 = 100_000.0;
/// Up to here a whole number has at most 15 digits, so it is exactly one decimal.
const EXACT: f64 = 1e15;

/// The amount, and whether binary residue was rounded off.
pub(super) fn amount(value: f64) -> Result<(Amount, bool), AmountError> {
    let scaled = (value * ONE).round();
    // Division rounds correctly: if the quotient is the value again, this decimal is the one.
    if scaled.abs() < EXACT && scaled / ONE == value {
        return Ok((Amount::from_scaled(scaled as i64), false));
    }
    let (decimal, rounded) = exponent_form(value);
    Amount::parse(&decimal).map(|amount| (amount, rounded))
}

/// The plain decimal, and whether binary residue was rounded off.
pub(super) fn plain(value: f64) -> (String, bool) {
    let (decimal, rounded) = exponent_form(value);
    (expand(&decimal), rounded)
}

/// Whether the number stood in the cell with more digits than Excel keeps.
pub(super) fn lost_digits(value: f64) -> bool {
    value.abs() >= EXACT
}

/// `8.71110001e9`: the shortest decimal that is this number, of at most 15 digits.
fn exponent_form(value: f64) -> (String, bool) {
    let shortest = format!("{value:e}");
    let mantissa = shortest.split('e').next().unwrap_or_default();
    if mantissa.bytes().filter(u8::is_ascii_digit).count() <= EXCEL_DIGITS {
        return (shortest, false);
    }
    (format!("{value:.*e}", EXCEL_DIGITS - 1), true)
}

/// The same without an exponent and without trailing zeros after the point.
fn expand(decimal: &str) -> String {
    let (mantissa, exponent) = decimal.split_once('e').unwrap_or((decimal, "0"));
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{}", fraction.trim_end_matches('0'));
    // A float's exponent is within ±324, so the text stays short.
    let point = whole.len() as i64 + exponent.parse::<i64>().unwrap_or(0);
    let text = match usize::try_from(point) {
        Ok(point) if point >= digits.len() => format!("{digits:0<point$}"),
        Ok(point) if point > 0 => format!("{}.{}", &digits[..point], &digits[point..]),
        _ => {
            let zeros = usize::try_from(-point).unwrap_or(0);
            format!("0.{}{digits}", "0".repeat(zeros))
        }
    };
    if digits.bytes().all(|digit| digit == b'0') { "0".to_owned() } else { format!("{sign}{text}") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use qiyun_schema::amount::{Amount, AmountError};

    use super::{amount, plain};

    #[test]
    fn numbers_read_as_excel_shows_them() {
        for (value, text, rounded) in [
            (8_711_100_010.0, "8711100010", false),
            (2.5, "2.5", false),
            (0.1 + 0.2, "0.3", true),
            (19.99 * 3.0, "59.97", false),
            (1e-7, "0.0000001", false),
            (-0.5, "-0.5", false),
            (-0.0, "0", false),
            (0.0, "0", false),
            (1e21, "1000000000000000000000", false),
            (999_999_999_999_999.0, "999999999999999", false),
            (100.0, "100", false),
            (10.0 / 3.0, "3.33333333333333", true),
        ] {
            assert_eq!(plain(value), (text.to_owned(), rounded), "{value:e}");
        }
    }

    #[test]
    fn amounts_are_exact_or_refused() {
        assert_eq!(amount(2.5), Ok((Amount::from_scaled(250_000), false)));
        assert_eq!(amount(0.1 + 0.2), Ok((Amount::from_scaled(30_000), true)));
        assert_eq!(amount(0.00001), Ok((Amount::from_scaled(1), false)));
        assert_eq!(amount(0.000_001), Err(AmountError::TooManyDecimals));
        assert_eq!(amount(10.0 / 3.0), Err(AmountError::TooManyDecimals));
        assert_eq!(amount(1e300), Err(AmountError::TooLarge));
        assert_eq!(amount(1e-300), Err(AmountError::TooManyDecimals));
    }

    proptest! {
        #[test]
        fn every_decimal_of_five_places_survives_a_number_cell(scaled in -99_999_999_999_999_i64..99_999_999_999_999) {
            let meant = Amount::from_scaled(scaled);
            let stored: f64 = meant.to_string().parse().expect("an amount prints as a decimal");
            prop_assert_eq!(amount(stored), Ok((meant, false)));
            prop_assert_eq!(plain(stored), (meant.to_string(), false));
        }
    }
}
