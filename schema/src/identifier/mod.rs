//! Identifiers: parse, don't validate. A value of these types has been checked.
//! White space is never trimmed away here: a blank inside a code is the user's to see and mend.

mod error;
mod party;
mod text;
mod transmission;
mod uscc;

pub use error::{IdentifierError, IdentifierErrorKind, IdentifierName};
pub use party::{CustomsCode, PartyCode};
pub use text::{Guid, HsCode, OrderNo};
pub use transmission::TransmissionId;
pub use uscc::UnifiedSocialCreditCode;

/// Everything a checked text newtype offers besides its own `parse`.
macro_rules! checked_text {
    ($name:ident) => {
        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        crate::identifier::parsed_text!($name);
    };
}

/// `FromStr` and serde for a type that has `parse` and `as_str`.
macro_rules! parsed_text {
    ($name:ident) => {
        impl std::str::FromStr for $name {
            type Err = crate::identifier::IdentifierError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

use {checked_text, parsed_text};
