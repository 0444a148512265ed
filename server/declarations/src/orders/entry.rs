//! 报关单商品行: an order's lines as customs will compare them with the entry's, in their order. Pure.

use qiyun_schema::amount::Amount;
use qiyun_schema::code::{TableName, table};

use super::declared::Declared;

/// 随附单证代码 under which an entry names the order numbers.
pub const ATTACHED_DOCUMENT: &str = "10000004";

/// One line of the entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLine {
    /// 项号, from 1 within its order.
    pub position: u32,
    pub order_no: String,
    pub item_no: String,
    pub item_name: String,
    pub qty: Amount,
    /// Three digits.
    pub unit: String,
    pub unit_name: String,
    pub price: Amount,
    pub total: Amount,
    /// Three digits, as in the 303.
    pub currency: String,
    /// Three letters, as entries are filed since 2018; empty for a currency that no table has.
    pub currency_letters: String,
    pub currency_name: String,
}

/// The lines of an order.
#[must_use]
pub fn entry_lines(order: &Declared) -> Vec<EntryLine> {
    let currency = table(TableName::Currency).get(&order.currency);
    let of = |line: &super::declared::DeclaredLine| EntryLine {
        position: line.gnum,
        order_no: order.order_no.clone(),
        item_no: line.item_no.clone(),
        item_name: line.item_name.clone(),
        qty: line.qty,
        unit_name: table(TableName::Unit).get(&line.unit).map(|unit| unit.name_zh.clone()).unwrap_or_default(),
        unit: line.unit.clone(),
        price: line.price,
        total: line.total_price,
        currency: order.currency.clone(),
        currency_letters: currency.map(|entry| entry.name_en.clone()).unwrap_or_default(),
        currency_name: currency.map(|entry| entry.name_zh.clone()).unwrap_or_default(),
    };
    order.lines.iter().map(of).collect()
}
