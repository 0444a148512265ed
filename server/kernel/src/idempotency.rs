//! Idempotency keys, 幂等键: the same key with the same input gives the same result, however often it is sent.
//!
//! The key's row is written in the transaction of the work itself, so that neither stands without the other.

use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sha2::{Digest, Sha256};

use crate::{Fault, Refusal, Scope, clock, ids};

/// How long a key is remembered.
const KEPT_HOURS: i64 = 24;
const MAX_KEY_CHARS: usize = 255;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency_key")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: crate::TenantId,
    pub mutation: String,
    pub key: String,
    pub input_hash: Vec<u8>,
    /// The row that the mutation answered with.
    pub result_id: Uuid,
    pub expires_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

crate::owned!();

/// A client's key for one mutation, with the hash of the input that it stands for.
#[derive(Clone, Debug)]
pub struct Key {
    mutation: &'static str,
    key: String,
    input_hash: Vec<u8>,
}

impl Key {
    /// Reads a client's key. `input` is the mutation's input in any stable form.
    #[expect(clippy::result_large_err, reason = "once a request, and the refusal is what the caller shows")]
    pub fn new(mutation: &'static str, key: Option<&str>, input: &str) -> Result<Self, Refusal> {
        let Some(key) = key.filter(|key| !key.is_empty() && key.chars().count() <= MAX_KEY_CHARS) else {
            return Err(Refusal::new(
                "IDEMPOTENCY_KEY_MISSING",
                "",
                format!("{mutation} 必须带 @idempotent(key: \"…\")，1 至 {MAX_KEY_CHARS} 个字符"),
                format!("{mutation} needs @idempotent(key: \"…\") of 1 to {MAX_KEY_CHARS} characters"),
            )
            .todo(
                "每次用户操作生成一个新的键，重试时用同一个键",
                "make a new key for each user action and repeat it on retries",
            ));
        };
        Ok(Self { mutation, key: key.to_owned(), input_hash: Sha256::digest(input.as_bytes()).to_vec() })
    }

    /// What this key did before, if anything; a refusal when it stood for another input. Sent twice at once, the
    /// second waits here for what the first does; so call it inside the transaction of the work.
    pub async fn earlier(&self, scope: &Scope) -> Result<Option<Uuid>, crate::Error<Refusal>> {
        scope.one_at_a_time(&format!("{} {}", self.mutation, self.key)).await?;
        scope.remove::<Entity>().filter(Column::ExpiresAt.lt(clock::now())).exec().await?;
        let found = scope
            .find::<Entity>()
            .filter(Column::Mutation.eq(self.mutation))
            .filter(Column::Key.eq(self.key.as_str()))
            .one()
            .await?;
        match found {
            None => Ok(None),
            Some(row) if row.input_hash == self.input_hash => Ok(Some(row.result_id)),
            Some(_) => Err(Refusal::new(
                "IDEMPOTENCY_KEY_PARAMETER_MISMATCH",
                "",
                "这个幂等键已用于另一份输入",
                "this idempotency key stood for another input before",
            )
            .todo("换一个新的键", "use a new key")
            .into()),
        }
    }

    /// Writes down what the key did; call it inside the transaction of the work.
    pub async fn remember(&self, scope: &Scope, result_id: Uuid) -> Result<(), Fault> {
        let row = ActiveModel {
            id: Set(ids::next()),
            mutation: Set(self.mutation.to_owned()),
            key: Set(self.key.clone()),
            input_hash: Set(self.input_hash.clone()),
            result_id: Set(result_id),
            expires_at: Set(clock::now() + Duration::hours(KEPT_HOURS)),
            ..Default::default()
        };
        scope.insert(row).await.map(|_| ())
    }
}
