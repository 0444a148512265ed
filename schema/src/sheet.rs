//! 导入模板: the columns of each import sheet, their aliases, limits and what to write in them.
//! Headers are matched by name, never by position. To add a template: a `Template` here.

use unicode_normalization::UnicodeNormalization as _;

use crate::character::is_blank;
use crate::mode::TradeMode;

/// What a cell of the column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColumnKind {
    Text,
    /// 数量: at most five decimals.
    Quantity,
    /// 金额: 总额 at most two decimals, 单价 at most five.
    Amount,
    /// 计量单位: three-digit code or Chinese name.
    Unit,
}

/// One column of an import template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Stable key: the wire name of the field it fills.
    pub key: &'static str,
    pub header_zh: &'static str,
    pub aliases: &'static [&'static str],
    pub required: bool,
    /// Longest cell text in characters; for numbers room for sign, point and exponent.
    pub max_chars: usize,
    pub kind: ColumnKind,
    pub note_zh: &'static str,
}

/// 导入模板.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    pub code: &'static str,
    pub name_zh: &'static str,
    pub columns: &'static [Column],
}

/// Longest text of a number cell.
const NUMBER_CHARS: usize = 30;
/// Longest text of a unit cell: a code, or a name from the unit table.
const UNIT_CHARS: usize = 10;

/// 报关单模式: orders alone, for 9710 and 9810.
static ENTRY: Template = Template {
    code: "entry",
    name_zh: "报关单模式",
    columns: &[
        Column {
            key: "orderNo",
            header_zh: "订单号",
            aliases: &[
                "订单编号",
                "订单号码",
                "电商订单号",
                "订仓单号",
                "订仓单编号",
                "海外仓订仓单编号",
                "订单编号/海外仓订仓单编号",
                "orderNo",
                "Order No",
                "Order Number",
            ],
            required: true,
            max_chars: 60,
            kind: ColumnKind::Text,
            note_zh: "电商平台成交后的订单号；同一订单多个商品时逐行填写同一订单号，行的顺序须与报关单商品顺序一致",
        },
        Column {
            key: "itemNo",
            header_zh: "商品货号",
            aliases: &["货号", "企业商品货号", "SKU", "itemNo", "Item No"],
            required: true,
            max_chars: 30,
            kind: ColumnKind::Text,
            note_zh: "企业自己的商品货号",
        },
        Column {
            key: "itemName",
            header_zh: "商品名称",
            aliases: &["品名", "货物名称", "企业商品名称", "itemName", "Item Name"],
            required: true,
            max_chars: 250,
            kind: ColumnKind::Text,
            note_zh: "中文商品名称，须与报关单一致",
        },
        Column {
            key: "qty",
            header_zh: "数量",
            aliases: &["申报数量", "商品数量", "qty", "Quantity"],
            required: true,
            max_chars: NUMBER_CHARS,
            kind: ColumnKind::Quantity,
            note_zh: "文本格式，大于 0，最多 5 位小数",
        },
        Column {
            key: "totalPrice",
            header_zh: "总额",
            aliases: &["总价", "金额", "总金额", "商品总价", "totalPrice", "Total", "Amount"],
            required: true,
            max_chars: NUMBER_CHARS,
            kind: ColumnKind::Amount,
            note_zh: "文本格式，大于 0，最多 2 位小数",
        },
        Column {
            key: "price",
            header_zh: "单价",
            aliases: &["申报单价", "商品单价", "price", "Unit Price"],
            required: false,
            max_chars: NUMBER_CHARS,
            kind: ColumnKind::Amount,
            note_zh: "文本格式，最多 5 位小数；留空时按 总额÷数量 计算",
        },
        Column {
            key: "unit",
            header_zh: "计量单位",
            aliases: &["单位", "申报计量单位", "成交单位", "unit", "Unit Code"],
            required: true,
            max_chars: UNIT_CHARS,
            kind: ColumnKind::Unit,
            note_zh: "三位计量单位代码或中文名称，如 011 或 件",
        },
    ],
};

/// The template for a mode; `None` while the mode has none.
pub fn template(mode: TradeMode) -> Option<&'static Template> {
    mode.is_entry().then_some(&ENTRY)
}

impl Template {
    /// The column with this header or alias; case, blanks and a leading required mark are ignored.
    pub fn column(&self, header: &str) -> Option<&'static Column> {
        let wanted = plain(header);
        self.columns.iter().find(|column| {
            plain(column.header_zh) == wanted || column.aliases.iter().any(|alias| plain(alias) == wanted)
        })
    }
}

/// A header as it is compared: full-width letters narrowed, without blanks and marks such as `*`,
/// in lower case.
fn plain(header: &str) -> String {
    let narrow = header.nfkc().filter(|c| !is_blank(*c) && !matches!(c, '*' | '_'));
    narrow.flat_map(char::to_lowercase).collect()
}
