//! How an [`Amount`] is stored: as its scaled integer, on both databases, because a decimal
//! column is a float on SQLite.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use qiyun_schema::amount::Amount;
use sea_orm::DeriveValueType;

/// A money amount or quantity in a table: an integer of 0.00001.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, DeriveValueType)]
pub struct Stored(pub i64);

impl From<Amount> for Stored {
    fn from(amount: Amount) -> Self {
        Self(amount.scaled())
    }
}

impl From<Stored> for Amount {
    fn from(stored: Stored) -> Self {
        Amount::from_scaled(stored.0)
    }
}

/// A decimal number, as a string on the wire: `"2.5"`. At most five decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal(pub Amount);

impl From<Stored> for Decimal {
    fn from(stored: Stored) -> Self {
        Self(stored.into())
    }
}

/// A decimal number, as a string on the wire: `"2.5"`. At most five decimals.
#[Scalar]
impl ScalarType for Decimal {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => Amount::parse(text)
                .map(Self)
                .map_err(|_| InputValueError::custom("not a decimal number of at most five decimals")),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}
