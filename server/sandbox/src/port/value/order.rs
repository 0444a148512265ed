//! 订单 and 收款单 by themselves.

use qiyun_schema::amount::Amount;
use qiyun_schema::code;
use qiyun_schema::message::MessageKind;
use qiyun_schema::message::order::Order;
use qiyun_schema::message::receipts::Receipts;

use super::goods::amount_fault;
use super::{known, numbered, verdict, wants};
use crate::entry::Verdict;
use crate::port::codes::{REJECTED, codes};

/// The verdict an order earns by itself; `None` when it is in order.
pub fn fault(order: &Order) -> Option<Verdict> {
    lines_fault(order).or_else(|| amounts_fault(order)).or_else(|| codes_fault(order))
}

/// The same for a 收款单.
pub fn payment(payment: &Receipts) -> Option<Verdict> {
    wants(payment.charge.is_positive(), || format!("收款金额{}应大于零", payment.charge))
        .or_else(|| known(code::currency(), "币制", &payment.currency))
        .or_else(|| {
            let named = payment.pay_code.as_deref().is_some_and(|code| !code.is_empty());
            wants(named || payment.pay_name == "现金支付", || {
                "支付企业代码为空，且支付企业名称不是现金支付".to_owned()
            })
        })
}

fn lines_fault(order: &Order) -> Option<Verdict> {
    let codes = codes(MessageKind::Order);
    if order.lines.is_empty() {
        return verdict(codes.no_lines, "订单无表体");
    }
    numbered(order.lines.iter().map(|line| line.gnum), codes.line_twice, codes.field, "订单")
}

fn amounts_fault(order: &Order) -> Option<Verdict> {
    let mut sum = Amount::ZERO;
    for line in &order.lines {
        if let Some(reason) = amount_fault(line.qty, line.price, line.total_price) {
            return verdict(REJECTED, format!("第{}行：{reason}", line.gnum));
        }
        match sum.checked_add(line.total_price) {
            Some(more) => sum = more,
            None => return verdict(REJECTED, "表体总价之和超出范围"),
        }
    }
    let head = &order.head;
    wants(head.goods_value == sum, || format!("商品金额{}不等于表体总价之和{sum}", head.goods_value))
        .or_else(|| wants(head.freight >= Amount::ZERO, || format!("运杂费{}为负数", head.freight)))
}

fn codes_fault(order: &Order) -> Option<Verdict> {
    let currency = &order.head.currency;
    known(code::currency(), "币制", currency).or_else(|| {
        order.lines.iter().find_map(|line| {
            let what = format!("第{}行：计量单位", line.gnum);
            known(code::unit(), &what, &line.unit).or_else(|| {
                let same = line.currency == *currency;
                wants(same, || format!("第{}行：币制{}与表头{currency}不一致", line.gnum, line.currency))
            })
        })
    })
}
