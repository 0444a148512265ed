//! One diagnosis: about what, and how each check came out. No `ended_at`: it is being looked at.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

/// Why it was made. 诊断类型
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "DiagnosisKind")]
pub enum Kind {
    /// Somebody asked. 人工诊断
    Asked,
    /// Something took longer than it usually does. 自动诊断
    Automatic,
    /// Only the connections of an enterprise. 测试连接
    Test,
}

/// About what. 诊断对象
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "DiagnosisSubject")]
pub enum Subject {
    /// 订单
    Order,
    /// 申报任务
    Task,
    /// 境内企业
    Enterprise,
}

/// Where an order waits. 所处环节
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "DiagnosisHop")]
pub enum Hop {
    /// For its signature. 等待加签
    Signing,
    /// For the channel. 等待发送
    Sending,
    /// For the e-port's first word. 等待电子口岸回执
    Port,
    /// For customs' next word. 等待海关回执
    Customs,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "finding")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub enterprise_id: Uuid,
    pub kind: Kind,
    pub subject_kind: Subject,
    pub subject_id: Uuid,
    /// Of the order that was looked at.
    pub task_id: Option<Uuid>,
    /// Where the orders of an automatic diagnosis wait.
    pub hop: Option<Hop>,
    /// Its place among the few of a minute.
    pub slot: i64,
    /// Orders that wait as long as the one that was looked at.
    pub affected: i64,
    /// A list of [`super::check::Checked`].
    pub steps: Option<Json>,
    pub created_at: DateTime<Utc>,
    pub created_by: Option<String>,
    pub ended_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
