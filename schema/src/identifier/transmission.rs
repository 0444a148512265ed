//! 传输ID (dxpId).

use super::error::{refuse_blanks, require_characters, require_length};
use super::{IdentifierError, IdentifierName};

/// 传输ID: `DXP`, three letters for the kind of holder, ten letters or digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TransmissionId(String);

impl TransmissionId {
    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        let name = IdentifierName::TransmissionId;
        refuse_blanks(name, text)?;
        require_length(name, text, 16)?;
        require_characters(name, text, |at, c| match at {
            0..=2 => "DXP".as_bytes()[at] == c as u8 && c.is_ascii(),
            3..=5 => c.is_ascii_uppercase(),
            _ => c.is_ascii_uppercase() || c.is_ascii_digit(),
        })?;
        Ok(Self(text.to_owned()))
    }

    /// `DXPENT` and ten digits: the form every known enterprise has. Others are worth a warning.
    pub fn is_enterprise(&self) -> bool {
        self.0.strip_prefix("DXPENT").is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()))
    }
}

super::checked_text!(TransmissionId);
