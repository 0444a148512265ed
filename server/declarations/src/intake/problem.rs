//! What is wrong in a file, at its exact place.

use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

/// Whether it must be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
pub enum Severity {
    /// 错误: the row cannot be taken.
    Error,
    /// 提醒: taken, but worth a look.
    Warning,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_problem")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub import_id: Uuid,
    /// Order of the rows in the file.
    pub place: i64,
    pub sheet: String,
    pub row_number: i32,
    /// Letters, as Excel shows them.
    pub column_name: Option<String>,
    pub value: Option<String>,
    pub code: String,
    pub severity: Severity,
    pub field: Option<String>,
    pub message_zh: String,
    pub message_en: String,
    pub todo_zh: String,
    pub todo_en: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
