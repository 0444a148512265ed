//! The read model of an act. Everything here can be derived again from the stages' tables.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

/// How an act stands. 后续单证状态
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "ActStatus")]
pub enum Status {
    /// 申报中: on its way, or customs has not decided.
    Declaring,
    /// 成功: customs has accepted it.
    Succeeded,
    /// 失败: stopped before customs decided; see `failure`.
    Failed,
    /// 退单: refused by customs; see `failure`.
    Rejected,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "act_progress")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub act_id: Uuid,
    /// Kind of the document, such as `CEB605`.
    pub kind: String,
    pub cop_no: String,
    /// Who files it.
    pub enterprise_id: Uuid,
    pub status: Status,
    /// 回执状态 of the receipt that counts.
    pub customs_status: Option<String>,
    pub failure_code: Option<String>,
    pub failure_detail: Option<String>,
    pub retryable: bool,
    /// 电子口岸编号
    pub pre_no: Option<String>,
    /// 汇总申请编号
    pub sum_no: Option<String>,
    /// 报关单编号 that a summary came to.
    pub entry_id: Option<String>,
    /// When the status last changed.
    pub since: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
