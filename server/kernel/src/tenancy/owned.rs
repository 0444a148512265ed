//! Whose row it is.

use sea_orm::{ColumnTrait, DbErr, DeriveValueType, EntityTrait, TryFromU64};
use uuid::Uuid;

/// A tenant's id, 租户. Has no GraphQL type and no parser: it comes from a row that the
/// session named, or from a job that a scope wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, DeriveValueType)]
pub struct TenantId(Uuid);

impl TenantId {
    /// The id of a tenant that is being founded; no other tenant can have it.
    #[must_use]
    pub fn fresh() -> Self {
        Self(crate::ids::next())
    }

    /// The tenant of a ticket, which a queue gave back as it was rung. What the ticket opens is decided by the database.
    pub(crate) fn of_ticket(id: Uuid) -> Self {
        Self(id)
    }

    /// For keys, logs and sealed secrets. There is no public way back.
    #[must_use]
    pub fn uuid(self) -> Uuid {
        self.0
    }
}

// The one table keyed by it has no serial numbers.
impl TryFromU64 for TenantId {
    fn try_from_u64(_: u64) -> Result<Self, DbErr> {
        Err(DbErr::ConvertFromU64("TenantId"))
    }
}

/// A table in which each row belongs to one tenant.
///
/// Adding one: a table made with the migration's `tenant_table`, and this impl through [`crate::owned!`].
pub trait Owned: EntityTrait<Model: Send + Sync> {
    /// The column that names the owner.
    fn owner() -> impl ColumnTrait + Into<Self::Column>;
    /// The row's own id.
    fn key() -> impl ColumnTrait + Into<Self::Column>;
}

/// A table that no tenant owns and that may be written beside owned rows, in their transaction: accounts.
/// Reading it stays with [`super::Across`].
pub trait Shared: EntityTrait {}

/// Declares that the `Entity` in scope is owned, by its columns `TenantId` and `Id`.
#[macro_export]
macro_rules! owned {
    () => {
        impl $crate::Owned for Entity {
            fn owner() -> impl sea_orm::ColumnTrait + Into<Column> {
                Column::TenantId
            }
            fn key() -> impl sea_orm::ColumnTrait + Into<Column> {
                Column::Id
            }
        }
    };
}
