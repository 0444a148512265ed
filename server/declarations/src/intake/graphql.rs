//! Uploading, importing, and seeing what was found.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::page::{Direction, Page, PageArgs, Sort, page};
use qiyun_kernel::payload::{UserError, answer, language};
use qiyun_kernel::{Permission, allowed, ids};
use qiyun_schema::sheet::{Template, template};
use sea_orm::ColumnTrait;

use super::cleaning;
use super::entity::{Model, Policy, State};
use super::problem::{self, Severity};
use super::{service, upload};
use crate::idempotent;
use crate::operations::graphql::{Operation, OperationPayload, failure};

/// Node kind of imports.
pub const NODE: &str = "import";

/// One import of a file into a task. 导入
#[derive(Clone, Debug)]
pub struct Import(pub Model);

/// One import of a file into a task. 导入
#[Object]
impl Import {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        ids::node_id(NODE, self.0.id)
    }

    /// Name of the file.
    async fn filename(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        let row = qiyun_kernel::loader::load::<upload::Entity>(ctx, self.0.upload_id).await?;
        Ok(row.map(|row| row.filename).unwrap_or_default())
    }

    /// SHA-256 of the file, hex.
    async fn sha256(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<String>> {
        let row = qiyun_kernel::loader::load::<upload::Entity>(ctx, self.0.upload_id).await?;
        Ok(row.and_then(|row| row.sha256))
    }

    /// How it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// What becomes of good rows when others are bad.
    async fn error_policy(&self) -> Policy {
        self.0.policy
    }

    /// Rows with data.
    async fn row_count(&self) -> i64 {
        self.0.row_count
    }

    /// Orders that were made.
    async fn order_count(&self) -> i64 {
        self.0.order_count
    }

    /// Rows that were not taken; each has a problem that says why, or its file has.
    async fn rejected_row_count(&self) -> i64 {
        self.0.rejected_row_count
    }

    /// Problems in all; at most 10,000 of them are listed.
    async fn problem_count(&self) -> i64 {
        self.0.problem_count
    }

    /// Cells that were cleaned in all; at most 10,000 of them are listed.
    async fn cleaning_count(&self) -> i64 {
        self.0.cleaning_count
    }

    /// What was changed in cells without changing their meaning, in the order of the rows. 清洗记录
    async fn cleanings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Cursor to start after.")] after: Option<String>,
    ) -> async_graphql::Result<Page<ImportCleaning>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let sort = Sort::<cleaning::Entity> {
            name: "PLACE",
            column: cleaning::Column::Place,
            direction: Direction::Asc,
            key: |row| qiyun_kernel::page::Key::Number(row.place),
            id: |row| row.id,
        };
        let of = || scope.find::<cleaning::Entity>().filter(cleaning::Column::ImportId.eq(self.0.id));
        page(ctx, of, PageArgs { first, after, last: None, before: None }, sort, ImportCleaning).await
    }

    /// Path of the file as a workbook with its problems marked, 错误原因; with the Authorization header.
    async fn marked_workbook_url(&self) -> String {
        format!("/imports/{}/marked.xlsx", ids::node_id(NODE, self.0.id).as_str())
    }

    /// Path of the errors as JSONL, a line for each row that has any; with the Authorization header.
    async fn errors_url(&self) -> String {
        format!("/imports/{}/errors.jsonl", ids::node_id(NODE, self.0.id).as_str())
    }

    /// Why nothing was taken.
    async fn refusal(&self, ctx: &Context<'_>) -> Option<UserError> {
        failure(self.0.refusal.as_ref()?, language(ctx))
    }

    /// What is wrong, in the order of the rows.
    async fn problems(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Cursor to start after.")] after: Option<String>,
    ) -> async_graphql::Result<Page<ImportProblem>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let sort = Sort::<problem::Entity> {
            name: "PLACE",
            column: problem::Column::Place,
            direction: Direction::Asc,
            key: |row| qiyun_kernel::page::Key::Number(row.place),
            id: |row| row.id,
        };
        let of = || scope.find::<problem::Entity>().filter(problem::Column::ImportId.eq(self.0.id));
        page(ctx, of, PageArgs { first, after, last: None, before: None }, sort, ImportProblem).await
    }

    /// When it was asked for.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }
}

/// A cell that was cleaned: from, to, and what was done. 清洗记录
#[derive(Clone, Debug)]
pub struct ImportCleaning(pub cleaning::Model);

/// A cell that was cleaned: from, to, and what was done. 清洗记录
#[Object]
impl ImportCleaning {
    /// Name of the worksheet. 工作表
    async fn sheet(&self) -> &str {
        &self.0.sheet
    }

    /// Row, as Excel shows it. 行
    async fn row(&self) -> i32 {
        self.0.row_number
    }

    /// Column letters, as Excel shows them. 列
    async fn column(&self) -> &str {
        &self.0.column_name
    }

    /// As it stood, shortened. 原值
    async fn from(&self) -> &str {
        &self.0.from_text
    }

    /// As it was taken, shortened. 新值
    async fn to(&self) -> &str {
        &self.0.to_text
    }

    /// What was done. 清洗内容
    async fn done(&self, ctx: &Context<'_>) -> &str {
        language(ctx).pick(&self.0.done_zh, &self.0.done_en)
    }
}

/// What is wrong in a file, at its exact place. 导入问题
#[derive(Clone, Debug)]
pub struct ImportProblem(pub problem::Model);

/// What is wrong in a file, at its exact place. 导入问题
#[Object]
impl ImportProblem {
    /// Name of the worksheet.
    async fn sheet(&self) -> &str {
        &self.0.sheet
    }

    /// Row, as Excel shows it.
    async fn row(&self) -> i32 {
        self.0.row_number
    }

    /// Column letters, as Excel shows them.
    async fn column(&self) -> Option<&str> {
        self.0.column_name.as_deref()
    }

    /// What stands there, shortened.
    async fn value(&self) -> Option<&str> {
        self.0.value.as_deref()
    }

    /// Stable code of the rule.
    async fn code(&self) -> &str {
        &self.0.code
    }

    /// Whether it must be mended.
    async fn severity(&self) -> Severity {
        self.0.severity
    }

    /// Field of the template, such as `qty`.
    async fn field(&self) -> Option<&str> {
        self.0.field.as_deref()
    }

    /// What is wrong.
    async fn message(&self, ctx: &Context<'_>) -> &str {
        language(ctx).pick(&self.0.message_zh, &self.0.message_en)
    }

    /// What to write instead.
    async fn todo(&self, ctx: &Context<'_>) -> &str {
        language(ctx).pick(&self.0.todo_zh, &self.0.todo_en)
    }
}

/// An import template. 导入模板
#[derive(Clone, Copy, Debug)]
pub struct ImportTemplate {
    pub template: &'static Template,
    pub mode: qiyun_directory::strategies::mode::TradeMode,
}

/// An import template. 导入模板
#[Object]
impl ImportTemplate {
    /// 贸易方式 that it is for.
    async fn mode(&self) -> qiyun_directory::strategies::mode::TradeMode {
        self.mode
    }

    /// Path of the workbook to download and fill in.
    async fn url(&self) -> String {
        format!("/templates/{}.xlsx", qiyun_schema::mode::TradeMode::from(self.mode).code())
    }

    /// Its columns.
    async fn columns(&self) -> Vec<TemplateColumn> {
        self.template.columns.iter().map(TemplateColumn::of).collect()
    }
}

/// A column of a template. 模板列
#[derive(Clone, Debug, SimpleObject)]
pub struct TemplateColumn {
    /// Field that it fills, such as `qty`.
    pub key: String,
    /// Header, 表头.
    pub header: String,
    /// Whether each row needs it.
    pub required: bool,
    /// Most characters.
    pub max_chars: Option<i32>,
    /// How to fill it in.
    pub note: String,
}

impl TemplateColumn {
    fn of(column: &qiyun_schema::sheet::Column) -> Self {
        Self {
            key: column.key.to_owned(),
            header: column.header_zh.to_owned(),
            required: column.required,
            max_chars: i32::try_from(column.max_chars).ok(),
            note: column.note_zh.to_owned(),
        }
    }
}

/// A file that will be put.
#[derive(Clone, Debug, InputObject)]
pub struct StagedUploadInput {
    /// Its name, for the records.
    pub filename: String,
    /// Its size in bytes.
    pub size: i32,
}

/// Where to put an announced file. 上传地址
#[derive(Clone, Debug)]
pub struct StagedUpload(pub upload::Model);

/// Where to put an announced file. 上传地址
#[Object]
impl StagedUpload {
    /// Opaque id, for `taskImport`.
    pub async fn id(&self) -> ID {
        ids::node_id("upload", self.0.id)
    }

    /// Path to PUT the bytes to, with the same Authorization header.
    async fn url(&self) -> String {
        format!("/uploads/{}", ids::node_id("upload", self.0.id).as_str())
    }

    /// After this it is gone.
    async fn expires_at(&self) -> DateTime<Utc> {
        self.0.expires_at
    }

    /// Most bytes that are taken.
    async fn max_bytes(&self) -> i64 {
        i64::try_from(service::MAX_FILE_BYTES).unwrap_or(i64::MAX)
    }
}

/// What `stagedUploadsCreate` answers.
#[derive(Debug, SimpleObject)]
pub struct StagedUploadsPayload {
    /// In the order of the inputs.
    pub staged_uploads: Vec<StagedUpload>,
    /// Why not.
    pub user_errors: Vec<UserError>,
}

/// What to import into a task.
#[derive(Clone, Debug, InputObject)]
pub struct TaskImportInput {
    /// The upload whose bytes were put.
    pub upload_id: ID,
    /// What becomes of good rows when others are bad.
    #[graphql(default_with = "Policy::RejectEverything")]
    pub error_policy: Policy,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct IntakeQuery;

#[Object]
impl IntakeQuery {
    /// The template of a mode; null while the mode has none.
    async fn import_template(
        &self,
        #[graphql(desc = "贸易方式")] mode: qiyun_directory::strategies::mode::TradeMode,
    ) -> Option<ImportTemplate> {
        template(mode.into()).map(|template| ImportTemplate { template, mode })
    }
}

#[derive(Clone, Copy, Debug, Default)]
pub struct IntakeMutation;

#[Object]
impl IntakeMutation {
    /// Announces files; their bytes are then PUT to the urls.
    async fn staged_uploads_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The files.")] inputs: Vec<StagedUploadInput>,
    ) -> async_graphql::Result<StagedUploadsPayload> {
        let scope = allowed(ctx, Permission::OrdersWrite)?;
        let files = inputs.into_iter().map(|input| (input.filename, i64::from(input.size))).collect();
        let (made, user_errors) = answer(ctx, service::announce(scope, files).await)?;
        let staged_uploads = made.unwrap_or_default().into_iter().map(StagedUpload).collect();
        Ok(StagedUploadsPayload { staged_uploads, user_errors })
    }

    /// Imports an uploaded workbook into a task, 导入 or 补充导入. Needs `@idempotent`.
    async fn task_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task.")] id: ID,
        #[graphql(desc = "What to import.")] input: TaskImportInput,
    ) -> async_graphql::Result<OperationPayload> {
        let scope = allowed(ctx, Permission::OrdersWrite)?;
        let (task, upload) = (ids::row_of("task", &id), ids::row_of("upload", &input.upload_id));
        let made = match idempotent::key(ctx, "taskImport", &format!("{task} {upload} {:?}", input.error_policy)) {
            Ok(key) => service::start(scope, task, upload, input.error_policy, &key).await,
            Err(refusal) => Err(refusal),
        };
        let (made, user_errors) = answer(ctx, made)?;
        Ok(OperationPayload { operation: made.map(Operation), user_errors })
    }
}
