//! 导入模板: the columns of each import sheet, their aliases, limits and what to write in them.
//! Headers are matched by name, never by position. To add a template: a `Template` beside
//! `entry` and `list`, and its modes in [`template`].

mod entry;
mod list;
mod payment;
mod table;

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;

use crate::character::is_blank;
use crate::mode::TradeMode;

pub use table::{choices, code_of};

/// What a cell of the column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColumnKind {
    /// An identifier: every character counts.
    Code,
    /// Prose, such as 商品名称.
    Text,
    /// 数量: at most five decimals.
    Quantity,
    /// 金额: 总额 at most two decimals, 单价 at most five.
    Amount,
    /// 件数, 序号: a whole number.
    Count,
    /// 日期, YYYYMMDD.
    Date,
    /// 时间, YYYYMMDDhhmmss.
    Time,
    /// 计量单位: three-digit code or Chinese name.
    Unit,
    /// 币制: three-digit code, ISO letters or Chinese name.
    Currency,
    /// 国别(地区): three-digit code or Chinese name.
    Country,
    /// 关区: four-digit code or Chinese name.
    District,
    /// 运输方式: one-character code or Chinese name.
    Transport,
    /// 包装种类: one-digit code or Chinese name.
    Wrap,
    /// 申报业务类型: A 简化申报 or B 汇总申报.
    Statistics,
}

/// What a cell of the column speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// The goods line of the row.
    Line,
    /// The order: rows of one order agree, and may leave it to the first of them.
    Order,
    /// Nothing that is sent: it must agree with what the strategy says.
    Strategy,
}

/// One column of an import template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Stable key: the wire name of the field it fills; beyond the order, with its document
    /// before it, `waybill.logisticsNo`.
    pub key: &'static str,
    pub header_zh: &'static str,
    pub aliases: &'static [&'static str],
    /// The header must be there, and a value on each row or, of an order, on one of its rows.
    pub required: bool,
    /// Longest cell text in characters; for numbers room for sign, point and exponent.
    pub max_chars: usize,
    pub kind: ColumnKind,
    pub level: Level,
    pub note_zh: &'static str,
}

/// 导入模板.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    pub code: &'static str,
    pub name_zh: &'static str,
    pub columns: &'static [Column],
}

/// What stands in the order number's column of a row that holds defaults for the rows below it.
pub const DEFAULTS_MARK: &str = "默认值";

/// Longest text of a number cell.
const NUMBER_CHARS: usize = 30;
/// Longest text of a code cell: a code, a name, or both.
const CODE_CHARS: usize = 60;

/// The template for a mode.
pub fn template(mode: TradeMode) -> Option<&'static Template> {
    Some(match mode {
        TradeMode::Entry9710 => &entry::ENTRY,
        TradeMode::Entry9810 => &entry::WAREHOUSE_ENTRY,
        TradeMode::List9610 => &list::RETAIL,
        TradeMode::List9710 => &list::BUSINESS,
        TradeMode::List9810 => &list::WAREHOUSE,
    })
}

/// The template of payments that come after their orders.
#[must_use]
pub fn payments() -> &'static Template {
    &payment::PAYMENTS
}

/// The columns of each template by what a header of theirs comes to. Worked out once: a row of a hostile file has
/// as many headers as fit into it, and each is looked up.
static BY_HEADER: LazyLock<HashMap<&'static str, HashMap<String, &'static Column>>> = LazyLock::new(|| {
    let headers = |template: &'static Template| {
        let mut found = HashMap::new();
        for column in template.columns {
            for header in column.aliases.iter().chain([&column.header_zh]) {
                found.entry(plain(header)).or_insert(column);
            }
        }
        found
    };
    TradeMode::ALL
        .into_iter()
        .filter_map(template)
        .chain([payments()])
        .map(|template| (template.code, headers(template)))
        .collect()
});

impl Template {
    /// The column with this header or alias; case, blanks and a leading required mark are ignored.
    pub fn column(&self, header: &str) -> Option<&'static Column> {
        BY_HEADER.get(self.code)?.get(&plain(header)).copied()
    }

    /// The column with this key.
    pub fn by_key(&self, key: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.key == key)
    }
}

/// A header as it is compared: full-width letters narrowed, without blanks and marks such as `*`,
/// in lower case.
pub fn plain(header: &str) -> String {
    let narrow = header.nfkc().filter(|c| !is_blank(*c) && !matches!(c, '*' | '_'));
    narrow.flat_map(char::to_lowercase).collect()
}

/// A column that must be there.
const fn must(
    key: &'static str,
    header_zh: &'static str,
    aliases: &'static [&'static str],
    (kind, level): (ColumnKind, Level),
    max_chars: usize,
    note_zh: &'static str,
) -> Column {
    Column { key, header_zh, aliases, required: true, max_chars, kind, level, note_zh }
}

/// A column that may be left out.
const fn may(
    key: &'static str,
    header_zh: &'static str,
    aliases: &'static [&'static str],
    (kind, level): (ColumnKind, Level),
    max_chars: usize,
    note_zh: &'static str,
) -> Column {
    Column { key, header_zh, aliases, required: false, max_chars, kind, level, note_zh }
}
