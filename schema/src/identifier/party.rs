//! 海关编码, and the code of a party in a message: customs code, credit code or 无.

use super::error::{refuse_blanks, require_characters, require_length};
use super::{IdentifierError, IdentifierErrorKind, IdentifierName, UnifiedSocialCreditCode};

/// 海关编码: four digits of administrative division, then zone, kind and sequence. No check digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CustomsCode(String);

impl CustomsCode {
    const LENGTH: usize = 10;

    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        let name = IdentifierName::CustomsCode;
        refuse_blanks(name, text)?;
        require_length(name, text, Self::LENGTH)?;
        require_characters(name, text, |at, c| c.is_ascii_digit() || (at >= 4 && c.is_ascii_uppercase()))?;
        Ok(Self(text.to_owned()))
    }

    /// Zone and kind (characters 5 and 6) are usually digits; other values are worth a warning.
    pub fn has_usual_kind(&self) -> bool {
        self.0.as_bytes()[4..6].iter().all(u8::is_ascii_digit)
    }
}

super::checked_text!(CustomsCode);

/// 企业代码 in `ebpCode` and `ebcCode`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartyCode {
    Customs(CustomsCode),
    Credit(UnifiedSocialCreditCode),
    /// 无: a foreign platform without a code.
    None,
}

impl PartyCode {
    /// The literal for a foreign platform.
    pub const NONE: &'static str = "无";

    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        if text == Self::NONE {
            return Ok(Self::None);
        }
        refuse_blanks(IdentifierName::PartyCode, text)?;
        match text.chars().count() {
            10 => CustomsCode::parse(text).map(Self::Customs),
            18 => UnifiedSocialCreditCode::parse(text).map(Self::Credit),
            found => Err(IdentifierError {
                name: IdentifierName::PartyCode,
                kind: IdentifierErrorKind::Length { expected: if found < 14 { 10 } else { 18 }, found },
                at: None,
                value: text.to_owned(),
            }),
        }
    }

    pub fn as_str(&self) -> &str {
        match self {
            Self::Customs(code) => code.as_str(),
            Self::Credit(code) => code.as_str(),
            Self::None => Self::NONE,
        }
    }
}

impl std::fmt::Display for PartyCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

super::parsed_text!(PartyCode);
