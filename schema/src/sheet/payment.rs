//! 收款信息: payments that come after their orders, one row for each order.

use super::ColumnKind::{Amount, Code, Currency, Text, Time};
use super::Level::Line;
use super::{CODE_CHARS, Column, NUMBER_CHARS, Template, entry, may, must};

pub(super) static PAYMENTS: Template = Template { code: "payments", name_zh: "收款信息", columns: &COLUMNS };

const ORDER_NO: Column = Column { note_zh: "任务中已导入的订单号，每个订单一行", ..entry::ORDER[0] };

const COLUMNS: [Column; 8] = [
    ORDER_NO,
    must(
        "payment.accountingDate",
        "到账时间",
        &["收款时间", "accountingDate"],
        (Time, Line),
        30,
        "YYYYMMDDhhmmss，北京时间",
    ),
    may("payment.payName", "支付企业名称", &["支付企业", "payName"], (Text, Line), 100, "留空时为“现金支付”"),
    may("payment.payCode", "支付企业代码", &["payCode"], (Code, Line), 18, "境内支付企业必填"),
    may("payment.payNo", "支付交易编号", &["支付单号", "payNo"], (Code, Line), 60, ""),
    may("payment.charge", "收款金额", &["charge"], (Amount, Line), NUMBER_CHARS, "留空时等于商品总额"),
    may("payment.currency", "收款币制", &[], (Currency, Line), CODE_CHARS, "留空时与订单币制相同"),
    may("payment.note", "收款备注", &[], (Text, Line), 1000, ""),
];
