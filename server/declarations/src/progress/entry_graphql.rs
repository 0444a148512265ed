//! The 报关单 side of an order and of a task, as it is asked for.

use async_graphql::SimpleObject;
use qiyun_kernel::amount::Decimal;
use qiyun_kernel::{Fault, Scope};
use sea_orm::{ColumnTrait, Order as Direction};
use uuid::Uuid;

use super::entity::{Column, Entity, Status};
use crate::orders;
use crate::orders::entry::{EntryLine as Line, entry_lines};

/// A line as customs will compare it with the entry's. 报关单商品行
#[derive(Clone, Debug, SimpleObject)]
pub struct EntryLine {
    /// From 1 within its order; the entry keeps this order. 项号
    position: i32,
    /// 订单号
    order_no: String,
    /// 商品货号
    item_no: String,
    /// 商品名称
    item_name: String,
    /// 数量
    qty: Decimal,
    /// 计量单位, three digits.
    unit: String,
    /// 计量单位名称
    unit_name: String,
    /// 单价
    price: Decimal,
    /// 总价
    total_price: Decimal,
    /// 币制, three digits as in the 303.
    currency: String,
    /// Three letters as entries are filed; empty where no table has it. 币制字母代码
    currency_letters: String,
    /// 币制名称
    currency_name: String,
}

impl From<Line> for EntryLine {
    fn from(line: Line) -> Self {
        Self {
            position: i32::try_from(line.position).unwrap_or(i32::MAX),
            order_no: line.order_no,
            item_no: line.item_no,
            item_name: line.item_name,
            qty: Decimal(line.qty),
            unit: line.unit,
            unit_name: line.unit_name,
            price: Decimal(line.price),
            total_price: Decimal(line.total),
            currency: line.currency,
            currency_letters: line.currency_letters,
            currency_name: line.currency_name,
        }
    }
}

/// The lines of a task's orders, in the order of the rows. 报关单商品行
#[derive(Clone, Debug, SimpleObject)]
pub struct EntryLines {
    /// The first of them, whole orders. 商品行
    pub lines: Vec<EntryLine>,
    /// Orders whose lines stand here. 订单数
    pub order_count: i32,
    /// Whether the task has more orders: the workbook has them all. 是否还有更多
    pub more: bool,
    /// Where the workbook is fetched with the caller's token. 下载地址
    pub path: String,
}

/// An order number that the entry names under 随附单证 10000004. 订单号
#[derive(Clone, Debug, SimpleObject)]
pub struct EntryNumber {
    /// 订单号
    pub order_no: String,
    /// An entry can name it once customs has stored the order: SUCCEEDED. 状态
    pub status: Status,
}

/// The order numbers of a task for the entry. 随附单证
#[derive(Clone, Debug, SimpleObject)]
pub struct EntryNumbers {
    /// 随附单证代码
    pub document_code: &'static str,
    /// In the order of the rows, at most 5,000. 订单号
    pub numbers: Vec<EntryNumber>,
    /// All of them a line each, to be copied. 复制文本
    pub text: String,
    /// Where they are fetched as text with the caller's token. 文本下载地址
    pub text_path: String,
    /// Where they are fetched as a workbook with the caller's token. 工作簿下载地址
    pub workbook_path: String,
}

/// The entry's lines of one order.
pub async fn of_order(scope: &Scope, order_id: Uuid) -> Result<Vec<Line>, Fault> {
    let rows = orders::service::some(scope, &[order_id]).await?;
    let declared = orders::service::declared(scope, &rows).await?;
    Ok(declared.iter().flat_map(entry_lines).collect())
}

/// The entry's lines of a slice of a task's orders.
pub struct Slice {
    pub lines: Vec<Line>,
    /// How many orders those are.
    pub orders: usize,
    /// Where the next slice begins.
    pub next: i64,
}

/// The entry's lines of a task's orders from a place on.
pub async fn of_task(scope: &Scope, task_id: Uuid, from: i64, most: u64) -> Result<Slice, Fault> {
    let rows = orders::service::of_task(scope, task_id, from, most).await?;
    let declared = orders::service::declared(scope, &rows).await?;
    let next = rows.last().map_or(i64::MAX, |row| row.place + 1);
    Ok(Slice { lines: declared.iter().flat_map(entry_lines).collect(), orders: rows.len(), next })
}

/// A task's order numbers with their status, in the order of the rows; only those that customs stored, if asked.
pub async fn numbers(
    scope: &Scope,
    task_id: Uuid,
    only_stored: bool,
    most: u64,
) -> Result<Vec<(String, Status)>, Fault> {
    let find = scope.find::<Entity>().filter(Column::TaskId.eq(task_id));
    let find = find.filter_if(only_stored.then(|| Column::Status.eq(Status::Succeeded)));
    let find = find.order_by(Column::CreatedAt, Direction::Asc).order_by(Column::Id, Direction::Asc);
    find.limit(most).columns(&[Column::OrderNo, Column::Status]).await
}
