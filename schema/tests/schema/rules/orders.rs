//! Each rule of a sheet row and of an assembled order: what breaks it, and what just does not.

use qiyun_schema::amount::Amount;
use qiyun_schema::message::order::{AppStatus, OrderLine};
use qiyun_schema::mode::{OrderType, TradeMode};
use qiyun_schema::rule::{AssembledOrder, SheetLine};

use super::fixture::amount;

/// Rule code, field it is found at, what breaks it in a row, and what just does not.
pub type LineCase = (&'static str, &'static str, fn(&mut SheetLine), fn(&mut SheetLine));

pub const LINES: [LineCase; 25] = [
    ("R1001", "orderNo", |l| l.order_no.clear(), |l| l.order_no = "1".to_owned()),
    ("R1001", "itemNo", |l| l.item_no = " \u{3000}\n".to_owned(), |l| l.item_no = "1".to_owned()),
    ("R1001", "qty", |l| l.qty = None, |l| l.qty = Some(amount("0.00001"))),
    ("R1001", "totalPrice", |l| l.total = None, |l| l.total = Some(amount("0.01"))),
    ("R1003", "itemName", |l| l.item_name = "微马力\n摩托车".to_owned(), |l| l.item_name = "微马力 摩托车".to_owned()),
    ("R1003", "itemNo", |l| l.item_no = "A\u{2028}B".to_owned(), |l| l.item_no = "A B".to_owned()),
    ("R1004", "itemName", |l| l.item_name = "微马力\t摩托车".to_owned(), |l| l.item_name = "微马力 摩托车".to_owned()),
    (
        "R1005",
        "itemName",
        |l| l.item_name = "微马力\u{3000}摩托车".to_owned(),
        |l| l.item_name = "微马力 摩托车".to_owned(),
    ),
    ("R1005", "orderNo", |l| l.order_no = "A\u{A0}B".to_owned(), |l| l.order_no = "A B".to_owned()),
    ("R1006", "orderNo", |l| l.order_no = "TY\u{200B}DH005".to_owned(), |l| l.order_no = "TY-DH005".to_owned()),
    (
        "R1006",
        "itemName",
        |l| l.item_name = "微马力\u{FEFF}摩托车".to_owned(),
        |l| l.item_name = "微马力-摩托车".to_owned(),
    ),
    (
        "R1007",
        "itemName",
        |l| l.item_name = "微马力\u{7}摩托车".to_owned(),
        |l| l.item_name = "微马力-摩托车".to_owned(),
    ),
    ("R1008", "orderNo", |l| l.order_no = "1".repeat(61), |l| l.order_no = "单".repeat(60)),
    ("R1008", "itemNo", |l| l.item_no = "1".repeat(31), |l| l.item_no = "1".repeat(30)),
    ("R1008", "itemName", |l| l.item_name = "车".repeat(251), |l| l.item_name = "车".repeat(250)),
    ("R1009", "orderNo", |l| l.order_no = "TYDH 005".to_owned(), |l| l.order_no = "TYDH-005".to_owned()),
    ("R1010", "itemNo", |l| l.item_no = "SKU 1".to_owned(), |l| l.item_no = "SKU-1".to_owned()),
    ("R1011", "itemName", |l| l.item_name = "Moped".to_owned(), |l| l.item_name = "Moped 车".to_owned()),
    ("R2001", "unit", |l| l.unit = "公斤".to_owned(), |l| l.unit = "千克".to_owned()),
    ("R3001", "qty", |l| l.qty = Some(amount("-1")), |l| l.qty = Some(amount("0.00001"))),
    ("R3002", "totalPrice", |l| l.total = Some(amount("0")), |l| l.total = Some(amount("0.01"))),
    ("R3003", "price", |l| l.price = Some(amount("0")), |l| l.price = Some(amount("0.00001"))),
    ("R3009", "totalPrice", |l| l.price = Some(amount("2.6")), |l| l.price = Some(amount("2.501"))),
    ("R3010", "totalPrice", |l| l.price = Some(amount("2.50001")), |l| l.price = Some(amount("2.5"))),
    (
        "R3004",
        "totalPrice",
        |l| (l.total, l.price) = (Some(amount("25.001")), None),
        |l| (l.total, l.price) = (Some(amount("25.01")), None),
    ),
];

/// The same for an assembled order.
pub type OrderCase = (&'static str, &'static str, fn(&mut AssembledOrder), fn(&mut AssembledOrder));

pub const ORDERS: [OrderCase; 33] = [
    ("R1001", "ebcName", |o| o.order.head.ebc_name.clear(), |o| o.order.head.ebc_name = "A".to_owned()),
    ("R1002", "orderNo", |o| o.order.head.order_no.insert(0, ' '), |o| o.order.head.order_no.insert(0, 'x')),
    (
        "R1002",
        "lines[0].itemName",
        |o| o.order.lines[0].item_name.push('\u{3000}'),
        |o| o.order.lines[0].item_name.push('x'),
    ),
    ("R1003", "note", |o| o.order.head.note = Some("a\nb".to_owned()), |o| o.order.head.note = Some("a b".to_owned())),
    ("R1004", "ebpName", |o| o.order.head.ebp_name = "A\tB".to_owned(), |o| o.order.head.ebp_name = "A B".to_owned()),
    (
        "R1005",
        "ebcName",
        |o| o.order.head.ebc_name = "示例\u{3000}企业".to_owned(),
        |o| o.order.head.ebc_name = "示例 企业".to_owned(),
    ),
    (
        "R1006",
        "lines[0].itemNo",
        |o| o.order.lines[0].item_no = "A\u{200D}B".to_owned(),
        |o| o.order.lines[0].item_no = "A-B".to_owned(),
    ),
    (
        "R1007",
        "lines[0].itemDescribe",
        |o| o.order.lines[0].item_describe = Some("a\u{1}b".to_owned()),
        |o| o.order.lines[0].item_describe = Some("a b".to_owned()),
    ),
    ("R1008", "ebpName", |o| o.order.head.ebp_name = "仓".repeat(101), |o| o.order.head.ebp_name = "仓".repeat(100)),
    (
        "R1008",
        "lines[0].barCode",
        |o| o.order.lines[0].bar_code = Some("1".repeat(51)),
        |o| o.order.lines[0].bar_code = Some("1".repeat(50)),
    ),
    ("R1009", "orderNo", |o| o.order.head.order_no = "A B".to_owned(), |o| o.order.head.order_no = "A-B".to_owned()),
    (
        "R1010",
        "lines[0].itemNo",
        |o| o.order.lines[0].item_no = "A B".to_owned(),
        |o| o.order.lines[0].item_no = "A-B".to_owned(),
    ),
    (
        "R1011",
        "lines[0].itemName",
        |o| o.order.lines[0].item_name = "Lamp".to_owned(),
        |o| o.order.lines[0].item_name = "Lamp 灯".to_owned(),
    ),
    (
        "R1012",
        "lines[0].itemNo",
        |o| {
            o.mode = TradeMode::List9810;
            o.order.lines[0].item_no = "1".repeat(21);
        },
        |o| {
            o.mode = TradeMode::List9810;
            o.order.lines[0].item_no = "1".repeat(20);
        },
    ),
    (
        "R2001",
        "lines[0].unit",
        |o| o.order.lines[0].unit = "件".to_owned(),
        |o| o.order.lines[0].unit = "011".to_owned(),
    ),
    ("R2002", "currency", |o| set_currency(o, "USD"), |o| set_currency(o, "502")),
    ("R2002", "currency", |o| set_currency(o, "304"), |o| set_currency(o, "300")),
    (
        "R2003",
        "ebpCode",
        |o| o.order.head.ebp_code = "NONE".to_owned(),
        |o| o.order.head.ebp_code = "330196K00Q".to_owned(),
    ),
    (
        "R2004",
        "ebcCode",
        |o| o.order.head.ebc_code = "91350100M000100Y44".to_owned(),
        |o| o.order.head.ebc_code = "91350100M000100Y43".to_owned(),
    ),
    (
        "R2004",
        "ebcCode",
        |o| o.order.head.ebc_code = "无".to_owned(),
        |o| o.order.head.ebc_code = "330196K00Q".to_owned(),
    ),
    (
        "R2006",
        "ebcCode",
        |o| o.order.head.ebc_code = "3301AA0AAA".to_owned(),
        |o| o.order.head.ebc_code = "3301960AAA".to_owned(),
    ),
    ("R3001", "lines[0].qty", |o| o.order.lines[0].qty = Amount::ZERO, |o| o.order.lines[0].qty = amount("0.00001")),
    (
        "R3003",
        "lines[0].price",
        |o| o.order.lines[0].price = amount("-1"),
        |o| o.order.lines[0].price = amount("0.00001"),
    ),
    ("R3005", "freight", |o| o.order.head.freight = amount("-0.01"), |o| o.order.head.freight = Amount::ZERO),
    (
        "R3008",
        "goodsValue",
        |o| {
            let most = OrderLine { gnum: 2, total_price: Amount::from_scaled(i64::MAX), ..o.order.lines[0].clone() };
            o.order.lines.push(most);
        },
        |o| {
            let rest = Amount::from_scaled(i64::MAX - o.order.lines[0].total_price.scaled());
            o.order.lines.push(OrderLine { gnum: 2, total_price: rest, ..o.order.lines[0].clone() });
        },
    ),
    (
        "R3009",
        "lines[0].totalPrice",
        |o| o.order.lines[0].price = amount("333.4"),
        |o| o.order.lines[0].price = amount("333.33331"),
    ),
    ("R3010", "lines[0].totalPrice", |o| o.order.lines[0].price = amount("333.33331"), |_| {}),
    ("R3011", "goodsValue", |o| o.order.head.goods_value = amount("1"), |_| {}),
    ("R4001", "orderType", |o| o.order.head.order_type = OrderType::B, |o| o.order.head.order_type = OrderType::W),
    ("R4003", "lines[0].gnum", |o| o.order.lines[0].gnum = 2, |o| o.order.lines[0].gnum = 1),
    ("R4004", "lines[0].currency", |o| o.order.lines[0].currency = "502".to_owned(), |o| set_currency(o, "502")),
    (
        "R4005",
        "appTime",
        |o| o.order.head.app_time = "20261323173000".to_owned(),
        |o| o.order.head.app_time = "20260228235959".to_owned(),
    ),
    (
        "R4006",
        "appStatus",
        |o| o.order.head.app_status = AppStatus::Draft,
        |o| o.order.head.app_status = AppStatus::File,
    ),
];

pub fn set_currency(assembled: &mut AssembledOrder, code: &str) {
    assembled.order.head.currency = code.to_owned();
    assembled.order.lines[0].currency = code.to_owned();
}
