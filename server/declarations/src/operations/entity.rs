//! One piece of long work.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

/// What kind of long work it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "OperationKind")]
pub enum Kind {
    /// 导入: reading a file into orders.
    Import,
    /// 生成申报数据: composing messages.
    Generate,
    /// 推送: sending orders to customs.
    Push,
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "OperationState")]
pub enum State {
    /// Waiting for its turn.
    Queued,
    /// At work.
    Running,
    /// Ended; single items may have failed, see the counts.
    Succeeded,
    /// Ended without its result; see `error`.
    Failed,
    /// Stopped on request; what was done before stays.
    Cancelled,
}

impl State {
    /// Whether nothing more will happen.
    #[must_use]
    pub fn is_ended(self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed | Self::Cancelled)
    }
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "operation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub kind: Kind,
    pub state: State,
    /// Node kind of what it works on, such as `task`.
    pub subject_kind: String,
    pub subject_id: Option<Uuid>,
    pub done: i64,
    pub total: Option<i64>,
    pub succeeded: i64,
    pub failed: i64,
    pub cancel_asked: bool,
    pub error: Option<Json>,
    /// The last of its items, in the order of their ids, that was handed on.
    pub reached: Option<Uuid>,
    pub created_by: Option<String>,
    pub created_at: DateTime<Utc>,
    pub started_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
}

impl Model {
    /// It has not ended, and nobody asked it to.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        !self.state.is_ended() && !self.cancel_asked
    }
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
qiyun_kernel::loadable!();
