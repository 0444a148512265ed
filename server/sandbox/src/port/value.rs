//! 逻辑校验: what customs makes of one order's own figures and codes, first fault first.

use std::collections::HashSet;

use qiyun_schema::amount::Amount;
use qiyun_schema::code;
use qiyun_schema::message::order::{Order, OrderLine};

use crate::entry::Verdict;

/// 海关退单.
const REJECTED: i64 = 100;
/// 订单参数校验失败.
const BAD_FIELD: i64 = -301_008;

/// The verdict an order earns by itself; `None` when it is in order.
pub fn fault(order: &Order) -> Option<Verdict> {
    lines_fault(order).or_else(|| amounts_fault(order)).or_else(|| codes_fault(order))
}

fn verdict(status: i64, info: String) -> Option<Verdict> {
    Some(Verdict { status, info })
}

fn lines_fault(order: &Order) -> Option<Verdict> {
    if order.lines.is_empty() {
        return verdict(-301_001, "订单无表体".to_owned());
    }
    let mut seen = HashSet::new();
    if let Some(again) = order.lines.iter().find(|line| !seen.insert(line.gnum)) {
        return verdict(-301_002, format!("订单表体序号重复[gnum={}]", again.gnum));
    }
    let wanted = 1_u32..;
    let gap = order.lines.iter().zip(wanted).find(|(line, wanted)| line.gnum != *wanted);
    gap.and_then(|(line, wanted)| {
        verdict(BAD_FIELD, format!("订单参数校验失败[表体序号应为{wanted}，实为{}]", line.gnum))
    })
}

fn amounts_fault(order: &Order) -> Option<Verdict> {
    let mut sum = Amount::ZERO;
    for line in &order.lines {
        if let Some(reason) = line_amount_fault(line) {
            return verdict(REJECTED, format!("第{}行：{reason}", line.gnum));
        }
        match sum.checked_add(line.total_price) {
            Some(more) => sum = more,
            None => return verdict(REJECTED, "表体总价之和超出范围".to_owned()),
        }
    }
    let head = &order.head;
    if head.goods_value != sum {
        return verdict(REJECTED, format!("商品金额{}不等于表体总价之和{sum}", head.goods_value));
    }
    let negative = head.freight < Amount::ZERO;
    negative.then(|| Verdict { status: REJECTED, info: format!("运杂费{}为负数", head.freight) })
}

fn line_amount_fault(line: &OrderLine) -> Option<String> {
    for (name, amount) in [("数量", line.qty), ("单价", line.price), ("总价", line.total_price)] {
        if !amount.is_positive() {
            return Some(format!("{name}{amount}应大于零"));
        }
    }
    // The known simulator of the customs side compares exactly; so does this one.
    (Amount::product_difference(line.qty, line.price, line.total_price) != 0)
        .then(|| format!("总价{}不等于数量{}×单价{}", line.total_price, line.qty, line.price))
}

fn codes_fault(order: &Order) -> Option<Verdict> {
    let currency = &order.head.currency;
    if !code::currency().is_active(currency) {
        return verdict(REJECTED, format!("币制代码{currency}不在参数表内"));
    }
    order.lines.iter().find_map(|line| {
        if !code::unit().is_active(&line.unit) {
            return verdict(REJECTED, format!("第{}行：计量单位代码{}不在参数表内", line.gnum, line.unit));
        }
        if line.currency != *currency {
            return verdict(REJECTED, format!("第{}行：币制{}与表头{currency}不一致", line.gnum, line.currency));
        }
        None
    })
}
