//! Money and quantities as scaled integers: the `N19,5` of the specification. Never floats.
//! Invariant: no operation rounds silently; `divide` says in its name and doc what it does.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One unit in scaled form: 10^5.
const ONE: i64 = 100_000;

/// 金额/数量: a decimal with five fraction digits, kept exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

/// Why a text is not an [`Amount`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    #[error("the value is empty; write a number")]
    Empty,
    #[error(
        "not a plain number; write digits with at most one decimal point, no thousands marks and no currency signs"
    )]
    NotANumber,
    #[error("more than 5 decimals; round the number to 5 decimals")]
    TooManyDecimals,
    #[error("the number is larger than the message can carry")]
    TooLarge,
}

impl AmountError {
    /// The same sentence in Chinese.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Empty => "数值为空，请填写数字",
            Self::NotANumber => "不是规范的数字，请只填写数字和一个小数点，不要千分位和货币符号",
            Self::TooManyDecimals => "小数位超过 5 位，请保留 5 位以内",
            Self::TooLarge => "数值超出报文可承载的范围",
        }
    }
}

impl Amount {
    /// Fraction digits kept.
    pub const SCALE: u32 = 5;
    pub const ZERO: Amount = Amount(0);

    pub const fn from_scaled(scaled: i64) -> Self {
        Self(scaled)
    }

    pub const fn scaled(self) -> i64 {
        self.0
    }

    /// Reads a plain decimal, also with an exponent since spreadsheets write `1E+05`.
    pub fn parse(text: &str) -> Result<Self, AmountError> {
        if text.is_empty() {
            return Err(AmountError::Empty);
        }
        let (negative, unsigned) = match text.as_bytes()[0] {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        let (mantissa, exponent) = split_exponent(unsigned)?;
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let only_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if (whole.is_empty() && fraction.is_empty()) || !only_digits(whole) || !only_digits(fraction) {
            return Err(AmountError::NotANumber);
        }
        let magnitude = scale_digits(whole, fraction, exponent)?;
        Ok(Self(if negative { -magnitude } else { magnitude }))
    }

    /// How many fraction digits the shortest form has.
    pub fn decimals(self) -> u32 {
        let mut rest = self.0.unsigned_abs() % ONE.unsigned_abs();
        let mut decimals = Self::SCALE;
        while decimals > 0 && rest.is_multiple_of(10) {
            rest /= 10;
            decimals -= 1;
        }
        decimals
    }

    /// What is left of it when the other is taken away: nothing where that is more.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        if other.0 >= self.0 { Self::ZERO } else { Self(self.0 - other.0) }
    }

    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// `|qty × price − total|`, exact, scaled by 10^10.
    pub fn product_difference(qty: Self, price: Self, total: Self) -> i128 {
        let product = i128::from(qty.0) * i128::from(price.0);
        (product - i128::from(total.0) * i128::from(ONE)).abs()
    }

    /// `total ÷ qty` rounded half away from zero at five decimals; `None` for a zero quantity or
    /// a quotient that does not fit.
    pub fn divide(total: Self, qty: Self) -> Option<Self> {
        if qty.0 == 0 {
            return None;
        }
        let numerator = i128::from(total.0) * i128::from(ONE);
        let divisor = i128::from(qty.0);
        let magnitude = (2 * numerator.abs() + divisor.abs()) / (2 * divisor.abs());
        let signed = if (numerator < 0) == (divisor < 0) { magnitude } else { -magnitude };
        i64::try_from(signed).ok().map(Self)
    }
}

fn split_exponent(text: &str) -> Result<(&str, i32), AmountError> {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
        return Ok((text, 0));
    };
    let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(AmountError::NotANumber);
    }
    let exponent = exponent.parse().map_err(|_| AmountError::NotANumber)?;
    Ok((mantissa, exponent))
}

/// The digits as one scaled integer; trailing zeros are dropped first so `1.000000` is fine.
fn scale_digits(whole: &str, fraction: &str, exponent: i32) -> Result<i64, AmountError> {
    let fraction = fraction.trim_end_matches('0');
    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() {
        return Ok(0);
    }
    let kept = significant.trim_end_matches('0');
    let dropped = i64::try_from(significant.len() - kept.len()).map_err(|_| AmountError::TooLarge)?;
    let fraction_len = i64::try_from(fraction.len()).map_err(|_| AmountError::TooManyDecimals)?;
    let shift = i64::from(exponent) - fraction_len + dropped + i64::from(Amount::SCALE);
    let shift = u32::try_from(shift).map_err(|_| AmountError::TooManyDecimals)?;
    let power = 10_i64.checked_pow(shift).ok_or(AmountError::TooLarge)?;
    let value: i64 = kept.parse().map_err(|_| AmountError::TooLarge)?;
    value.checked_mul(power).ok_or(AmountError::TooLarge)
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        let (whole, fraction) = (magnitude / ONE.unsigned_abs(), magnitude % ONE.unsigned_abs());
        let sign = if self.0 < 0 { "-" } else { "" };
        if fraction == 0 {
            return write!(f, "{sign}{whole}");
        }
        let padded = format!("{fraction:05}");
        write!(f, "{sign}{whole}.{}", padded.trim_end_matches('0'))
    }
}

impl FromStr for Amount {
    type Err = AmountError;

    fn from_str(text: &str) -> Result<Self, AmountError> {
        Self::parse(text)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}
