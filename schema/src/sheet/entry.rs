//! 报关单模式: orders alone. The seven columns of the guide; for 9810 also what exporters' own
//! booking sheets carry, which is compared with the strategy or looked over, and not sent.

use super::ColumnKind::{Amount, Code, Count, Country, Currency, Quantity, Text, Unit};
use super::Level::{Line, Order, Strategy};
use super::{CODE_CHARS, Column, NUMBER_CHARS, Template, may, must};

pub(super) static ENTRY: Template = Template { code: "entry", name_zh: "报关单模式", columns: &ORDER };

pub(super) static WAREHOUSE_ENTRY: Template =
    Template { code: "entry-9810", name_zh: "报关单模式", columns: &WAREHOUSE_COLUMNS };

pub(super) const ORDER: [Column; 7] = [
    must(
        "orderNo",
        "订单号",
        &[
            "订单编号",
            "订单号码",
            "电商订单号",
            "电商订单编号",
            "订仓单号",
            "订仓单编号",
            "海外仓订仓单编号",
            "订单编号/海外仓订仓单编号",
            "电商订单/海外仓订仓单编号",
            "orderNo",
            "Order No",
            "Order Number",
        ],
        (Code, Line),
        60,
        "电商平台成交后的订单号；同一订单多个商品时逐行填写同一订单号，行的顺序须与报关单商品顺序一致",
    ),
    must(
        "itemNo",
        "商品货号",
        &["货号", "企业商品货号", "SKU", "itemNo", "Item No"],
        (Code, Line),
        30,
        "企业自己的商品货号",
    ),
    must(
        "itemName",
        "商品名称",
        &["品名", "货物名称", "企业商品名称", "itemName", "Item Name"],
        (Text, Line),
        250,
        "中文商品名称，须与报关单一致",
    ),
    must(
        "qty",
        "数量",
        &["申报数量", "商品数量", "qty", "Quantity"],
        (Quantity, Line),
        NUMBER_CHARS,
        "文本格式，大于 0，最多 5 位小数",
    ),
    must(
        "totalPrice",
        "总额",
        &["总价", "金额", "总金额", "商品总价", "totalPrice", "Total", "Amount"],
        (Amount, Line),
        NUMBER_CHARS,
        "文本格式，大于 0，最多 2 位小数",
    ),
    may(
        "price",
        "单价",
        &["申报单价", "商品单价", "price", "Unit Price"],
        (Amount, Line),
        NUMBER_CHARS,
        "文本格式，最多 5 位小数；留空时按 总额÷数量 计算",
    ),
    must(
        "unit",
        "计量单位",
        &["单位", "申报计量单位", "申报单位", "成交单位", "unit", "Unit Code"],
        (Unit, Line),
        10,
        "三位计量单位代码或中文名称，如 011 或 件",
    ),
];

/// 币制 of the order: the strategy has it.
pub(super) const CURRENCY: Column = may(
    "strategy.currency",
    "币制",
    &["订单币制", "成交币制", "currency", "Currency"],
    (Currency, Strategy),
    CODE_CHARS,
    "可不填：以业务策略为准；填写时须与业务策略一致",
);

/// 海外仓名称: the strategy has it.
pub(super) const WAREHOUSE: Column = may(
    "strategy.platformName",
    "海外仓名称",
    &["海外仓", "Warehouse"],
    (Text, Strategy),
    100,
    "可不填：以业务策略为准；填写时须与业务策略一致",
);

/// 商品序号: the order of the rows says it.
pub(super) const NUMBER: Column = may(
    "lineNo",
    "商品序号",
    &["项号", "商品项号", "gnum"],
    (Count, Line),
    9,
    "可不填：以行的先后为准；填写时须为 1、2、3……",
);

const WAREHOUSE_COLUMNS: [Column; 15] = [
    ORDER[0],
    ORDER[1],
    ORDER[2],
    ORDER[3],
    ORDER[4],
    ORDER[5],
    ORDER[6],
    WAREHOUSE,
    may("entry.warehouseAddress", "海外仓地址", &[], (Text, Order), 200, "可不填：订仓单报文没有这一项，仅供核对"),
    may("entry.country", "收货人国家", &["目的国", "运抵国"], (Country, Order), CODE_CHARS, "可不填：仅检查代码"),
    CURRENCY,
    NUMBER,
    may("entry.gcode", "商品编码", &["HS编码", "HS Code"], (Code, Line), 10, "可不填：报关单用，订仓单报文没有这一项"),
    may("entry.gmodel", "规格型号", &["规格"], (Text, Line), 250, "可不填：报关单用，订仓单报文没有这一项"),
    may(
        "entry.unit1",
        "法定计量单位",
        &["法定单位"],
        (Unit, Line),
        CODE_CHARS,
        "可不填：报关单用，订仓单报文没有这一项",
    ),
];
