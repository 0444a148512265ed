//! Identifiers with little structure: 商品编码, 订单号, 系统唯一序号.

use uuid::Uuid;

use super::error::{error, refuse_blanks, require_characters, require_length};
use super::{IdentifierError, IdentifierErrorKind, IdentifierName};

/// 商品编码 (HS), ten digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HsCode(String);

impl HsCode {
    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        let name = IdentifierName::HsCode;
        refuse_blanks(name, text)?;
        require_length(name, text, 10)?;
        require_characters(name, text, |_, c| c.is_ascii_digit())?;
        Ok(Self(text.to_owned()))
    }
}

super::checked_text!(HsCode);

/// 订单编号 or 海外仓订仓单编号: unique inside one platform.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderNo(String);

impl OrderNo {
    pub const MAX_CHARS: usize = 60;

    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        let name = IdentifierName::OrderNo;
        refuse_blanks(name, text)?;
        let found = text.chars().count();
        if found > Self::MAX_CHARS {
            let kind = IdentifierErrorKind::TooLong { most: Self::MAX_CHARS, found };
            return Err(error(name, kind, None, text));
        }
        Ok(Self(text.to_owned()))
    }
}

super::checked_text!(OrderNo);

/// 系统唯一序号: 36 characters. Ours are upper-case UUIDs; others are only held to the length,
/// since platforms accept any unique text of 36 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid(String);

impl Guid {
    pub fn new(uuid: Uuid) -> Self {
        Self(uuid.hyphenated().to_string().to_uppercase())
    }

    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        refuse_blanks(IdentifierName::Guid, text)?;
        require_length(IdentifierName::Guid, text, 36)?;
        Ok(Self(text.to_owned()))
    }
}

super::checked_text!(Guid);
