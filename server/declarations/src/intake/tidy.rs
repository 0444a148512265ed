//! 清洗: the few changes that cannot alter a meaning, each with a name so that it can be recorded.

use super::cell::Taken;

/// What was changed in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CleaningKind {
    /// White or invisible characters around the value.
    Trimmed,
    /// Full-width letters, digits and signs of an input method.
    HalfWidth,
    /// The apostrophe that marks text in Excel, written as a character.
    Apostrophe,
    /// Thousands marks, where every group has three digits.
    Thousands,
    /// `1E+05` written out.
    Exponent,
    /// Digits beyond the fifteen that Excel keeps.
    Rounded,
    /// The zeros in front of a unit code.
    UnitPadded,
    /// The zeros that the cell's number format shows.
    Shown,
    /// A date or time written as customs writes it.
    Date,
    /// A name, or code and name, replaced by the code.
    Coded,
    /// `="00123"`, the formula that keeps zeros in a CSV.
    Formula,
    /// Replaced as the customer's saved mapping says.
    Translated,
}

impl CleaningKind {
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Trimmed => "删除首尾空白",
            Self::HalfWidth => "全角改半角",
            Self::Apostrophe => "删除开头的单引号",
            Self::Thousands => "删除千分位",
            Self::Exponent => "展开科学计数法",
            Self::Rounded => "舍去 Excel 15 位以后的尾数",
            Self::UnitPadded => "单位代码补足三位",
            Self::Shown => "按单元格显示补零",
            Self::Date => "日期改为 YYYYMMDD",
            Self::Coded => "名称改为代码",
            Self::Formula => "去掉 =\"…\"",
            Self::Translated => "按客户映射替换",
        }
    }

    pub const fn en(self) -> &'static str {
        match self {
            Self::Trimmed => "white space around it removed",
            Self::HalfWidth => "full-width characters made half-width",
            Self::Apostrophe => "leading apostrophe removed",
            Self::Thousands => "thousands marks removed",
            Self::Exponent => "scientific notation written out",
            Self::Rounded => "residue beyond Excel's 15 digits dropped",
            Self::UnitPadded => "unit code padded to three digits",
            Self::Shown => "zeros added as the cell shows them",
            Self::Date => "date written as YYYYMMDD",
            Self::Coded => "name replaced by its code",
            Self::Formula => "=\"…\" taken off",
            Self::Translated => "replaced by the customer's mapping",
        }
    }
}

/// Without white and invisible characters around.
pub(super) fn trim(text: &str) -> Taken<String> {
    let trimmed = qiyun_schema::rule::trim(text);
    let cleaned = if trimmed.len() == text.len() { Vec::new() } else { vec![CleaningKind::Trimmed] };
    Taken { value: trimmed.to_owned(), cleaned }
}

/// An identifier: trimmed, half-width, without the apostrophe of a text cell.
pub(super) fn code(text: &str) -> Taken<String> {
    let mut taken = trim(text);
    if let Some(inside) = taken.value.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        taken.value = qiyun_schema::rule::trim(inside).to_owned();
        taken.cleaned.push(CleaningKind::Formula);
    }
    if !taken.value.is_ascii() && taken.value.chars().any(is_full_width) {
        taken.value = taken.value.chars().map(half_width).collect();
        taken.cleaned.push(CleaningKind::HalfWidth);
    }
    if let Some(rest) = taken.value.strip_prefix('\'') {
        taken.value = qiyun_schema::rule::trim(rest).to_owned();
        taken.cleaned.push(CleaningKind::Apostrophe);
    }
    taken
}

/// A number as text, ready to be parsed; what it cannot be made into, it is left as.
pub(super) fn amount(text: &str) -> Taken<String> {
    let mut taken = code(text);
    if is_grouped(&taken.value) {
        taken.value.retain(|c| c != ',');
        taken.cleaned.push(CleaningKind::Thousands);
    }
    if taken.value.contains(['e', 'E']) {
        taken.cleaned.push(CleaningKind::Exponent);
    }
    taken
}

/// `8.7111E+09`: what Excel makes of a long number typed into a cell that is not text. The sign
/// is required, as `5E12` is an honest item number.
pub(super) fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    digits(whole) && digits(fraction) && exponent.strip_prefix(['+', '-']).is_some_and(digits)
}

/// `1,234,567.8`: marks that can only be thousands, unlike those of `1,5`.
fn is_grouped(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    whole.contains(',')
        && (1..=3).contains(&first.len())
        && digits(first)
        && digits(fraction)
        && groups.all(|group| group.len() == 3 && digits(group))
}

const fn is_full_width(c: char) -> bool {
    matches!(c, '\u{FF01}'..='\u{FF5E}')
}

fn half_width(c: char) -> char {
    const APART: u32 = 0xFEE0;
    if is_full_width(c) { char::from_u32(u32::from(c) - APART).unwrap_or(c) } else { c }
}

#[cfg(test)]
mod tests {
    use super::{CleaningKind, amount, code, is_scientific};

    #[test]
    fn amounts_lose_only_what_has_no_meaning() {
        for (written, meant) in [
            ("10", "10"),
            ("１０．５", "10.5"),
            ("１，２３４．５０", "1234.50"),
            ("1,234,567", "1234567"),
            ("'7", "7"),
            ("\u{3000}3\u{200B} ", "3"),
            // Left as they are, to be refused with their address.
            ("1,5", "1,5"),
            ("12,34", "12,34"),
            ("1,2345", "1,2345"),
            ("￥5", "￥5"),
        ] {
            assert_eq!(amount(written).value, meant, "{written}");
        }
        assert_eq!(amount("1E+05").cleaned, [CleaningKind::Exponent]);
        assert_eq!(amount(" ＋１ ").cleaned, [CleaningKind::Trimmed, CleaningKind::HalfWidth]);
    }

    #[test]
    fn codes_keep_their_zeros_and_blanks_inside() {
        assert_eq!(code("00123").value, "00123");
        assert_eq!(code(" ＴＹ　1 ").value, "TY　1");
        assert_eq!(code("'00123").cleaned, [CleaningKind::Apostrophe]);
        assert_eq!((code("=\"00123\"").value.as_str(), code("=\"").value.as_str()), ("00123", "=\""));
    }

    #[test]
    fn scientific_notation_has_a_signed_exponent() {
        for lost in ["8.7111E+09", "1E+05", "2.5e-03"] {
            assert!(is_scientific(lost), "{lost}");
        }
        for honest in ["5E12", "SE+05", "1E+", "E+05", "1.2.3E+05", "12345", "A1E+05"] {
            assert!(!is_scientific(honest), "{honest}");
        }
    }
}
