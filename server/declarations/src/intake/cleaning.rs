//! What was changed in a cell on the way in without changing its meaning, 清洗记录.

use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_cleaning")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub import_id: Uuid,
    /// Order of the cells in the file.
    pub place: i64,
    pub sheet: String,
    pub row_number: i32,
    /// Letters, as Excel shows them.
    pub column_name: String,
    /// As it stood, shortened.
    pub from_text: String,
    /// As it was taken, shortened.
    pub to_text: String,
    /// What was done, in both languages.
    pub done_zh: String,
    pub done_en: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();
