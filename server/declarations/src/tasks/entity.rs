//! One task.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

/// How far a task is, in the words of the screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "TaskStatus")]
pub enum Status {
    /// 暂存: may be imported into.
    Draft,
    /// 生成中
    Generating,
    /// 已生成申报数据
    Generated,
    /// 申报数据生成失败
    Failed,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "task")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    /// 任务编号
    pub code: String,
    pub strategy_id: Uuid,
    pub customer_id: Uuid,
    pub status: Status,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub created_by: Option<String>,
    pub updated_by: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
qiyun_kernel::loadable!();
