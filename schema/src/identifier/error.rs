//! Why a text is not the identifier it should be, and at which character.

use std::fmt;

/// Which identifier was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IdentifierName {
    CustomsCode,
    UnifiedSocialCreditCode,
    PartyCode,
    TransmissionId,
    HsCode,
    OrderNo,
    Guid,
}

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IdentifierErrorKind {
    Empty,
    /// White space, a zero-width or a control character.
    Blank,
    /// Not the number of characters the identifier has.
    Length {
        expected: usize,
        found: usize,
    },
    /// More characters than allowed.
    TooLong {
        most: usize,
        found: usize,
    },
    /// A character that cannot stand at this place.
    Character,
    /// The organisation code inside (characters 9 to 17) fails its own check digit.
    OrganisationCheckDigit,
    /// The last character does not fit the others.
    CheckDigit,
}

/// A text that is not the identifier it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentifierError {
    pub name: IdentifierName,
    pub kind: IdentifierErrorKind,
    /// Character position from 0, where one is to blame.
    pub at: Option<usize>,
    pub value: String,
}

impl IdentifierName {
    pub const fn zh(self) -> &'static str {
        match self {
            Self::CustomsCode => "海关编码",
            Self::UnifiedSocialCreditCode => "统一社会信用代码",
            Self::PartyCode => "企业代码",
            Self::TransmissionId => "传输ID",
            Self::HsCode => "商品编码",
            Self::OrderNo => "订单号",
            Self::Guid => "系统唯一序号",
        }
    }

    pub const fn en(self) -> &'static str {
        match self {
            Self::CustomsCode => "customs code",
            Self::UnifiedSocialCreditCode => "unified social credit code",
            Self::PartyCode => "enterprise code",
            Self::TransmissionId => "transmission ID",
            Self::HsCode => "HS code",
            Self::OrderNo => "order number",
            Self::Guid => "guid",
        }
    }
}

impl IdentifierError {
    /// The sentence in Chinese: what is wrong and what to do.
    pub fn zh(&self) -> String {
        let name = self.name.zh();
        let place = self.at.map_or(String::new(), |at| format!("第 {} 个字符", at + 1));
        match self.kind {
            IdentifierErrorKind::Empty => format!("{name}为空，请填写"),
            IdentifierErrorKind::Blank => format!("{name}{place}是空白或不可见字符，请删除"),
            IdentifierErrorKind::Length { expected, found } => {
                format!("{name}应为 {expected} 位，现为 {found} 位，请核对")
            }
            IdentifierErrorKind::TooLong { most, found } => {
                format!("{name}最多 {most} 个字符，现为 {found} 个，请缩短")
            }
            IdentifierErrorKind::Character => format!("{name}{place}不符合规则，请核对"),
            IdentifierErrorKind::OrganisationCheckDigit => {
                format!("{name}中的组织机构代码校验位不符，请对照营业执照核对第 9 至 17 位")
            }
            IdentifierErrorKind::CheckDigit => format!("{name}末位校验码不符，请对照营业执照核对"),
        }
    }

    /// The sentence in English.
    pub fn en(&self) -> String {
        let name = self.name.en();
        let place = self.at.map_or(String::new(), |at| format!(" at character {}", at + 1));
        match self.kind {
            IdentifierErrorKind::Empty => format!("the {name} is empty; fill it in"),
            IdentifierErrorKind::Blank => {
                format!("the {name} has a blank or invisible character{place}; remove it")
            }
            IdentifierErrorKind::Length { expected, found } => {
                format!("the {name} has {found} characters instead of {expected}; check it")
            }
            IdentifierErrorKind::TooLong { most, found } => {
                format!("the {name} has {found} characters, at most {most} are allowed; shorten it")
            }
            IdentifierErrorKind::Character => {
                format!("the {name} has a character that cannot stand there{place}; check it")
            }
            IdentifierErrorKind::OrganisationCheckDigit => {
                format!(
                    "the organisation code inside the {name} fails its check digit; compare characters 9 to 17 with the business licence"
                )
            }
            IdentifierErrorKind::CheckDigit => {
                format!(
                    "the last character of the {name} does not fit the others; compare it with the business licence"
                )
            }
        }
    }
}

impl fmt::Display for IdentifierError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en())
    }
}

impl std::error::Error for IdentifierError {}

/// Refuses the empty text and the first white, zero-width or control character.
pub(super) fn refuse_blanks(name: IdentifierName, text: &str) -> Result<(), IdentifierError> {
    if text.is_empty() {
        return Err(error(name, IdentifierErrorKind::Empty, None, text));
    }
    match text.chars().position(crate::character::is_blank) {
        Some(at) => Err(error(name, IdentifierErrorKind::Blank, Some(at), text)),
        None => Ok(()),
    }
}

/// Requires exactly this many characters.
pub(super) fn require_length(name: IdentifierName, text: &str, expected: usize) -> Result<(), IdentifierError> {
    let found = text.chars().count();
    if found == expected {
        return Ok(());
    }
    Err(error(name, IdentifierErrorKind::Length { expected, found }, None, text))
}

/// Requires each character to fit its place.
pub(super) fn require_characters(
    name: IdentifierName,
    text: &str,
    fits: impl Fn(usize, char) -> bool,
) -> Result<(), IdentifierError> {
    match text.chars().enumerate().find(|(at, c)| !fits(*at, *c)) {
        Some((at, _)) => Err(error(name, IdentifierErrorKind::Character, Some(at), text)),
        None => Ok(()),
    }
}

pub(super) fn error(
    name: IdentifierName,
    kind: IdentifierErrorKind,
    at: Option<usize>,
    value: &str,
) -> IdentifierError {
    IdentifierError { name, kind, at, value: value.to_owned() }
}
