//! One import of a file into a task.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

/// What becomes of good rows when others are bad.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "ErrorPolicy")]
pub enum Policy {
    /// 全部拒绝: one error, and nothing is taken.
    #[default]
    RejectEverything,
    /// 只拒绝有错的订单: orders with an error stay out whole, with their reasons; the others are taken.
    RejectFailedRows,
    /// 忽略有错的订单: the same, and what was left out is not counted as a failure.
    IgnoreFailed,
}

/// How an import stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "ImportState")]
pub enum State {
    /// Waiting for its turn.
    Queued,
    /// Being read.
    Reading,
    /// Its orders are in the task.
    Committed,
    /// Nothing was taken; see `refusal` and `problems`.
    Refused,
    /// Stopped on request; nothing was taken.
    Cancelled,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "import")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub task_id: Uuid,
    pub upload_id: Uuid,
    pub operation_id: Uuid,
    pub policy: Policy,
    pub state: State,
    pub row_count: i64,
    pub order_count: i64,
    pub rejected_row_count: i64,
    pub problem_count: i64,
    pub cleaning_count: i64,
    pub refusal: Option<Json>,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
qiyun_kernel::loadable!();
