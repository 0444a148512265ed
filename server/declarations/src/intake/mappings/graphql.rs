//! Column mappings and previews as they are asked for.

use std::collections::BTreeMap;
use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_directory::strategies::mode::TradeMode;
use qiyun_kernel::payload::{UserError, answer};
use qiyun_kernel::{Permission, allowed, ids};
use qiyun_schema::sheet::template;

use super::entity::Model;
use super::service;
use crate::intake::files::Files;
use crate::intake::mapping::Mapping;
use crate::intake::preview::Seen;
use crate::settings::Settings;

/// Node kind of mappings.
pub const NODE: &str = "columnMapping";

/// How a customer's own sheet stands for a template; used by itself when the same headers come again. 列映射
#[derive(Clone, Debug)]
pub struct ColumnMapping(pub Model);

impl ColumnMapping {
    fn mapping(&self) -> Mapping {
        serde_json::from_value(self.0.mapping.clone()).unwrap_or_default()
    }
}

/// How a customer's own sheet stands for a template; used by itself when the same headers come again. 列映射
#[Object]
impl ColumnMapping {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        ids::node_id(NODE, self.0.id)
    }

    /// Opaque id of the customer. 客户
    async fn customer_id(&self) -> ID {
        ids::node_id("customer", self.0.customer_id)
    }

    /// 名称
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Which header fills which column. 列
    async fn columns(&self) -> Vec<MappedColumn> {
        let columns = self.mapping().columns.into_iter();
        columns.map(|(header, key)| MappedColumn { header, key }).collect()
    }

    /// What every row has. 固定值
    async fn constants(&self) -> Vec<MappedConstant> {
        self.mapping().constants.into_iter().map(|(key, value)| MappedConstant { key, value }).collect()
    }

    /// The customer's words for units. 计量单位对照
    async fn units(&self) -> Vec<MappedWord> {
        self.mapping().units.into_iter().map(|(word, code)| MappedWord { word, code }).collect()
    }

    /// The customer's words for currencies. 币制对照
    async fn currencies(&self) -> Vec<MappedWord> {
        self.mapping().currencies.into_iter().map(|(word, code)| MappedWord { word, code }).collect()
    }

    /// When it was last changed. 修改时间
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }

    /// Who changed it last. 修改人
    async fn updated_by(&self) -> Option<&str> {
        self.0.updated_by.as_deref()
    }
}

/// A header and the column of the template that it fills. 列对应
#[derive(Clone, Debug, SimpleObject, InputObject)]
#[graphql(input_name = "MappedColumnInput")]
pub struct MappedColumn {
    /// As it stands in the customer's sheet. 表头
    pub header: String,
    /// Key of the template's column. 模板列
    pub key: String,
}

/// A value that every row has. 固定值
#[derive(Clone, Debug, SimpleObject, InputObject)]
#[graphql(input_name = "MappedConstantInput")]
pub struct MappedConstant {
    /// Key of the template's column. 模板列
    pub key: String,
    /// As it would stand in a cell. 值
    pub value: String,
}

/// A word and the code that it means. 对照
#[derive(Clone, Debug, SimpleObject, InputObject)]
#[graphql(input_name = "MappedWordInput")]
pub struct MappedWord {
    /// As it stands in the customer's sheet. 客户的写法
    pub word: String,
    /// Code, or a name of the table. 代码
    pub code: String,
}

/// A mapping to keep; one of the same name is replaced. 列映射
#[derive(Clone, Debug, InputObject)]
pub struct ColumnMappingSaveInput {
    /// 客户
    pub customer_id: ID,
    /// 贸易方式, whose template is meant.
    pub mode: TradeMode,
    /// Unique for the customer and template. 名称
    pub name: String,
    /// Which header fills which column. 列
    pub columns: Vec<MappedColumn>,
    /// What every row has. 固定值
    #[graphql(default)]
    pub constants: Vec<MappedConstant>,
    /// The customer's words for units. 计量单位对照
    #[graphql(default)]
    pub units: Vec<MappedWord>,
    /// The customer's words for currencies. 币制对照
    #[graphql(default)]
    pub currencies: Vec<MappedWord>,
}

/// What `columnMappingSave` answers.
#[derive(Debug, SimpleObject)]
pub struct ColumnMappingPayload {
    /// The mapping as it stands now. 列映射
    pub column_mapping: Option<ColumnMapping>,
    /// Everything that is wrong with the input. 错误
    pub user_errors: Vec<UserError>,
}

/// What `columnMappingDelete` answers.
#[derive(Debug, SimpleObject)]
pub struct ColumnMappingDeletePayload {
    /// Id of the mapping that is gone. 已删除
    pub deleted_id: Option<ID>,
    /// Why not. 错误
    pub user_errors: Vec<UserError>,
}

/// The top of a sheet, and what its headers most likely mean. 导入预览
#[derive(Clone, Debug, SimpleObject)]
pub struct SheetPreview {
    /// Name of the worksheet. 工作表
    pub sheet: String,
    /// Row of the header, as Excel shows it; null when none was found. 表头所在行
    pub header_row: Option<i32>,
    /// Its columns, from left to right. 列
    pub columns: Vec<ColumnPreview>,
    /// The first rows below the header, cell by cell as shown. 前几行
    pub rows: Vec<Vec<String>>,
    /// Name of the saved mapping that fits, which an import would use. 适用的列映射
    pub mapping: Option<String>,
    /// Headers that the template needs and nothing fills yet. 缺少的必填列
    pub missing: Vec<String>,
}

/// One column of a previewed sheet. 列
#[derive(Clone, Debug, SimpleObject)]
pub struct ColumnPreview {
    /// Letters, as Excel shows them. 列号
    pub column: String,
    /// 表头
    pub header: String,
    /// Key of the template's column that is suggested. 建议的模板列
    pub key: Option<String>,
    /// 1: the template's own name, an alias or a saved mapping; less: a likeness. 把握
    pub certainty: Option<f64>,
}

/// What `importPreview` answers.
#[derive(Debug, SimpleObject)]
pub struct ImportPreviewPayload {
    /// The visible sheets, at most ten. 工作表
    pub sheets: Vec<SheetPreview>,
    /// Why the file cannot be read. 错误
    pub user_errors: Vec<UserError>,
}

impl From<Seen> for SheetPreview {
    fn from(seen: Seen) -> Self {
        let columns = seen.columns.into_iter().map(|column| ColumnPreview {
            column: column.letters,
            header: column.header,
            key: column.suggestion.as_ref().map(|suggestion| suggestion.key.to_owned()),
            certainty: column.suggestion.map(|suggestion| suggestion.certainty),
        });
        Self {
            sheet: seen.sheet,
            header_row: seen.header_row.and_then(|row| i32::try_from(row).ok()),
            columns: columns.collect(),
            rows: seen.rows,
            mapping: seen.mapping,
            missing: seen.missing.into_iter().map(str::to_owned).collect(),
        }
    }
}

#[derive(Clone, Copy, Debug, Default)]
pub struct MappingQuery;

#[Object]
impl MappingQuery {
    /// A customer's column mappings, by name. 列映射
    async fn column_mappings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "客户")] customer_id: ID,
        #[graphql(desc = "Those for the template of this mode alone. 贸易方式")] mode: Option<TradeMode>,
    ) -> Result<Vec<ColumnMapping>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let of = mode.map(|mode| template(mode.into()).map_or("", |template| template.code));
        let rows = service::list(scope, ids::row_of("customer", &customer_id), of).await?;
        Ok(rows.into_iter().map(ColumnMapping).collect())
    }

    /// The top of an uploaded file with a suggestion of what its columns mean; nothing is imported. 导入预览
    async fn import_preview(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The upload whose bytes were put.")] upload_id: ID,
        #[graphql(desc = "客户, whose mappings are tried.")] customer_id: ID,
        #[graphql(desc = "贸易方式, whose template is meant.")] mode: TradeMode,
    ) -> Result<ImportPreviewPayload> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let files = ctx.data::<Files>()?;
        let settings = ctx.data::<Arc<Settings>>()?;
        let (upload, customer) = (ids::row_of("upload", &upload_id), ids::row_of("customer", &customer_id));
        let seen = service::preview(scope, files, settings, upload, customer, template(mode.into())).await;
        let (seen, user_errors) = answer(ctx, seen)?;
        let sheets = seen.unwrap_or_default().into_iter().map(SheetPreview::from).collect();
        Ok(ImportPreviewPayload { sheets, user_errors })
    }
}

#[derive(Clone, Copy, Debug, Default)]
pub struct MappingMutation;

#[Object]
impl MappingMutation {
    /// Keeps a mapping under its name; an earlier one of that name is replaced. 保存列映射
    async fn column_mapping_save(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The mapping.")] input: ColumnMappingSaveInput,
    ) -> Result<ColumnMappingPayload> {
        let scope = allowed(ctx, Permission::OrdersWrite)?;
        let words = |words: Vec<MappedWord>| words.into_iter().map(|w| (w.word, w.code)).collect::<BTreeMap<_, _>>();
        let mapping = Mapping {
            columns: input.columns.into_iter().map(|column| (column.header, column.key)).collect(),
            constants: input.constants.into_iter().map(|constant| (constant.key, constant.value)).collect(),
            units: words(input.units),
            currencies: words(input.currencies),
        };
        let customer = ids::row_of("customer", &input.customer_id);
        let saved = service::save(scope, customer, template(input.mode.into()), input.name, mapping).await;
        let (row, user_errors) = answer(ctx, saved)?;
        Ok(ColumnMappingPayload { column_mapping: row.map(ColumnMapping), user_errors })
    }

    /// Removes a mapping. 删除列映射
    async fn column_mapping_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The mapping.")] id: ID,
    ) -> Result<ColumnMappingDeletePayload> {
        let scope = allowed(ctx, Permission::OrdersWrite)?;
        let (removed, user_errors) = answer(ctx, service::remove(scope, ids::row_of(NODE, &id)).await)?;
        Ok(ColumnMappingDeletePayload { deleted_id: removed.map(|id| ids::node_id(NODE, id)), user_errors })
    }
}
