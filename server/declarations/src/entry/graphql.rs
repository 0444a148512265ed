//! Comparing a draft of the entry, as it is asked for.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, OneofObject, Result, SimpleObject};
use qiyun_kernel::payload::{UserError, answer};
use qiyun_kernel::{Permission, allowed, ids};

use super::compare::{EntryField, EntryLineState, EntrySide, FieldDifference, LineDifference};
use super::service::{self, Comparison, Subject};
use crate::intake::files::Files;
use crate::settings::Settings;

/// What an entry is about. 报关单对应的订单
#[derive(Clone, Debug, OneofObject)]
pub enum EntrySubject {
    /// One order. 订单
    OrderId(ID),
    /// All orders of a task. 申报任务
    TaskId(ID),
}

/// A draft of the entry. 报关单草单
#[derive(Clone, Debug, InputObject)]
pub struct EntryDraftInput {
    /// With what it is compared. 比对对象
    subject: EntrySubject,
    /// Its file, .xlsx, .xls, .xlsb, .ods or .csv, put to the address that `stagedUploadsCreate` gave. 上传
    upload_id: ID,
}

/// One field that differs. 差异栏目
#[derive(Clone, Debug, SimpleObject)]
pub struct EntryDifference {
    /// Which. 栏目
    field: EntryField,
    /// As the order has it. 订单内容
    order_value: String,
    /// As the draft has it. 草单内容
    draft_value: String,
    /// Which side is to be mended. 应修改哪一方
    mend: EntrySide,
}

/// One line of the comparison. 比对行
#[derive(Clone, Debug, SimpleObject)]
pub struct EntryComparisonLine {
    /// How it stands. 比对结果
    state: EntryLineState,
    /// Place among the orders' lines, from 1; null for a line that only the draft has. 订单行次
    order_place: Option<i32>,
    /// Place among the draft's lines, from 1; null for a line that it lacks. 草单行次
    draft_place: Option<i32>,
    /// The draft's row as Excel shows it. 草单行号
    draft_row: Option<i32>,
    /// 订单号
    order_no: String,
    /// 商品货号
    item_no: String,
    /// 商品名称
    item_name: String,
    /// What differs; columns that the draft does not have are not compared. 差异
    differences: Vec<EntryDifference>,
    /// Which side is to be mended; null for a line that is the same. 应修改哪一方
    mend: Option<EntrySide>,
}

/// A draft held beside the orders. 比对结果
#[derive(Clone, Debug, SimpleObject)]
pub struct EntryComparison {
    /// Whether content and order are the same. 是否一致
    same: bool,
    /// Lines of the orders. 订单行数
    order_line_count: i32,
    /// Lines of the draft. 草单行数
    draft_line_count: i32,
    /// Every line, in the order of the orders' lines, then what only the draft has. 比对行
    lines: Vec<EntryComparisonLine>,
}

/// What `entryDraftCompare` answers.
#[derive(Debug, SimpleObject)]
pub struct EntryDraftPayload {
    /// The comparison. 比对结果
    comparison: Option<EntryComparison>,
    /// Why not.
    user_errors: Vec<UserError>,
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

impl From<FieldDifference> for EntryDifference {
    fn from(found: FieldDifference) -> Self {
        let FieldDifference { field, order: order_value, draft: draft_value, mend } = found;
        Self { field, order_value, draft_value, mend }
    }
}

impl From<LineDifference> for EntryComparisonLine {
    fn from(line: LineDifference) -> Self {
        Self {
            state: line.state,
            order_place: line.order_place.map(count),
            draft_place: line.draft_place.map(|(place, _)| count(place)),
            draft_row: line.draft_place.and_then(|(_, row)| i32::try_from(row).ok()),
            order_no: line.order_no,
            item_no: line.item_no,
            item_name: line.item_name,
            differences: line.fields.into_iter().map(Into::into).collect(),
            mend: line.mend,
        }
    }
}

impl From<Comparison> for EntryComparison {
    fn from(found: Comparison) -> Self {
        Self {
            same: found.lines.iter().all(|line| line.state == EntryLineState::Same),
            order_line_count: count(found.order_lines),
            draft_line_count: count(found.draft_lines),
            lines: found.lines.into_iter().map(Into::into).collect(),
        }
    }
}

/// Looking at a draft of the entry.
#[derive(Clone, Copy, Debug, Default)]
pub struct EntryMutation;

/// Looking at a draft of the entry.
#[Object]
impl EntryMutation {
    /// Compares an uploaded draft of the entry with an order or a task, line by line and field by field: customs wants
    /// the same content in the same order. Nothing is kept or changed. 报关单草单比对
    async fn entry_draft_compare(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The draft, and with what it is compared. 草单")] input: EntryDraftInput,
    ) -> Result<EntryDraftPayload> {
        let scope = allowed(ctx, Permission::OrdersWrite)?;
        let subject = match &input.subject {
            EntrySubject::OrderId(id) => Subject::Order(ids::row_of("order", id)),
            EntrySubject::TaskId(id) => Subject::Task(ids::row_of("task", id)),
        };
        let upload = ids::row_of("upload", &input.upload_id);
        let (files, settings) = (ctx.data::<Files>()?, ctx.data::<Arc<Settings>>()?);
        let found = service::compare_draft(scope, files, settings, subject, upload).await;
        let (found, user_errors) = answer(ctx, found)?;
        Ok(EntryDraftPayload { comparison: found.map(Into::into), user_errors })
    }
}
