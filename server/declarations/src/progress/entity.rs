//! The read model of an order. Everything here can be derived again from the stages' tables,
//! but for `queued`, `counted` and `operation_id`, which belong to the push that asked.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

/// How an order stands, in the words of the screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "OrderStatus")]
pub enum Status {
    /// 暂存: imported, nothing composed yet.
    Imported,
    /// 待推送: its message is composed.
    Ready,
    /// 申报中: on its way, or customs has not decided.
    Declaring,
    /// 成功: stored by customs.
    Succeeded,
    /// 失败: stopped before customs decided; see `failure`.
    Failed,
    /// 退单: refused by customs; see `failure`.
    Rejected,
    /// 已撤销: its list was cancelled, or its filing deleted.
    Cancelled,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "progress")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub order_id: Uuid,
    pub task_id: Uuid,
    /// Of the task, repeated so that a filter needs no join.
    pub strategy_id: Uuid,
    pub customer_id: Uuid,
    /// Who transmits it, 申报企业.
    pub enterprise_id: Uuid,
    pub order_no: String,
    pub status: Status,
    /// 回执状态 of the receipt that counts.
    pub customs_status: Option<String>,
    /// Kind of the document that it is about, such as `CEB603`.
    pub failure_document: Option<String>,
    pub failure_code: Option<String>,
    pub failure_party: Option<String>,
    pub failure_detail: Option<String>,
    pub retryable: bool,
    /// The push that asked for it last.
    pub operation_id: Option<Uuid>,
    /// That push has not got to it yet.
    pub queued: bool,
    /// That push has counted it.
    pub counted: bool,
    /// 电子口岸编号 and 清单编号, once a receipt gave them.
    pub pre_no: Option<String>,
    pub invt_no: Option<String>,
    /// 报关单编号, when a summary brought it into an entry.
    pub entry_id: Option<String>,
    /// A document that waited for others may go now.
    pub may_go: bool,
    /// When the status last changed.
    pub since: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
