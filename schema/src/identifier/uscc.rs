//! 统一社会信用代码 (GB 32100) with both of its check digits.

use super::error::{error, refuse_blanks, require_characters, require_length};
use super::{IdentifierError, IdentifierErrorKind, IdentifierName};

/// The 31 characters of GB 32100, in value order; no I O S V Z.
const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
/// 3^(i-1) mod 31.
const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/// Weights of the organisation code, GB 11714.
const ORGANISATION_WEIGHTS: [usize; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// 统一社会信用代码: authority, category, division (digits 3-8), organisation code, check character.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnifiedSocialCreditCode(String);

impl UnifiedSocialCreditCode {
    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        let name = IdentifierName::UnifiedSocialCreditCode;
        refuse_blanks(name, text)?;
        require_length(name, text, 18)?;
        require_characters(name, text, |at, c| match at {
            2..=7 => c.is_ascii_digit(),
            _ => value(c).is_some(),
        })?;
        let bytes = text.as_bytes();
        if bytes[16] != organisation_check(&bytes[8..16]) {
            return Err(error(name, IdentifierErrorKind::OrganisationCheckDigit, Some(16), text));
        }
        if bytes[17] != check(&bytes[..17]) {
            return Err(error(name, IdentifierErrorKind::CheckDigit, Some(17), text));
        }
        Ok(Self(text.to_owned()))
    }
}

super::checked_text!(UnifiedSocialCreditCode);

fn value(c: char) -> Option<usize> {
    ALPHABET.iter().position(|known| char::from(*known) == c)
}

fn weighted(text: &[u8], weights: &[usize], value: impl Fn(u8) -> usize) -> usize {
    text.iter().zip(weights).map(|(byte, weight)| value(*byte) * weight).sum()
}

fn check(text: &[u8]) -> u8 {
    let sum = weighted(text, &WEIGHTS, |byte| value(char::from(byte)).unwrap_or_default());
    ALPHABET[(31 - sum % 31) % 31]
}

/// GB 11714: letters count 10 to 35, remainder 10 is written `X`.
fn organisation_check(text: &[u8]) -> u8 {
    let of = |byte: u8| char::from(byte).to_digit(36).unwrap_or_default() as usize;
    let sum = weighted(text, &ORGANISATION_WEIGHTS, of);
    match 11 - sum % 11 {
        10 => b'X',
        11 => b'0',
        digit => b"0123456789"[digit],
    }
}
