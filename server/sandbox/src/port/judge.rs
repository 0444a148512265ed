//! 海关结论: what becomes of each order, in the order in which customs looks at things.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::book::{Book, Key, app_time, business_key};
use super::compose::FORMAT_ERROR;
use super::examine::{Examined, ExaminedOrder};
use super::scripted::{Script, script};
use crate::entry::{FormatError, PortOrder, Verdict};

/// What is accepted of a message: the orders with their verdicts and the script's interventions.
pub struct Judged {
    pub orders: Vec<PortOrder>,
    pub format_error: Option<FormatError>,
    /// The script wants the first answer lost.
    pub drop_answer: bool,
}

/// Judges a message against the book. `conflict`: its guid or CopMsgId came before with other bytes.
pub fn judge(book: &Book, examined: Examined, conflict: bool, now: DateTime<Utc>) -> Judged {
    let mut taken = Taken::default();
    let mut orders: Vec<PortOrder> = Vec::with_capacity(examined.orders.len());
    for one in examined.orders {
        let verdict = verdict(book, &one, conflict, now, &mut taken);
        orders.push(PortOrder { verdict, ..one.order });
    }
    let plays = |order: &PortOrder, wanted: Script| order.verdict.is_none() && script(&order.order_no) == wanted;
    let mut format_error = examined.format_error;
    if orders.iter().any(|order| plays(order, Script::FormatError)) {
        let info = "报文格式错误[沙箱剧本]".to_owned();
        for order in &mut orders {
            order.verdict = Some(Verdict { status: FORMAT_ERROR, info: info.clone() });
        }
        format_error = Some(FormatError { info, original: String::new() });
    }
    let drop_answer = orders.iter().any(|order| plays(order, Script::Dropped));
    Judged { orders, format_error, drop_answer }
}

/// Guids and numbers used earlier in the same message.
#[derive(Default)]
struct Taken {
    guids: HashSet<Key>,
    numbers: HashSet<Key>,
}

fn verdict(book: &Book, one: &ExaminedOrder, conflict: bool, now: DateTime<Utc>, taken: &mut Taken) -> Option<Verdict> {
    let order = &one.order;
    if order.verdict.is_some() {
        return order.verdict.clone();
    }
    if conflict {
        return refused(-301_010, "报文编号已存在，内容不同".to_owned());
    }
    if book.is_order_guid_taken(&order.guid) || !taken.guids.insert(Key::of(&[&order.guid])) {
        return refused(-301_010, format!("系统唯一序号{}已存在", order.guid));
    }
    if let Some(verdict) = number_fault(book, order, now, taken) {
        return Some(verdict);
    }
    if let Some(fault) = &one.fault {
        return Some(fault.clone());
    }
    if one.draft {
        return refused(1, "电子口岸已暂存".to_owned());
    }
    taken.numbers.insert(business_key(order));
    match script(&order.order_no) {
        Script::Verdict(status, info) => refused(status, info.to_owned()),
        _ => None,
    }
}

fn number_fault(book: &Book, order: &PortOrder, now: DateTime<Utc>, taken: &Taken) -> Option<Verdict> {
    let filed = book.filed(order);
    let in_force = filed.is_some_and(|filed| filed.is_in_force(now));
    if taken.numbers.contains(&business_key(order)) || (order.app_type == "1" && in_force) {
        return refused(-301_010, format!("订单编号{}已存在", order.order_no));
    }
    if order.app_type != "1" && !in_force {
        return refused(-301_009, format!("appType与现有订单不符，订单编号{}不存在", order.order_no));
    }
    let older = filed.is_some_and(|filed| app_time(order) < filed.app_time);
    older.then(|| Verdict { status: -301_014, info: "旧报文，不处理".to_owned() })
}

fn refused(status: i64, info: String) -> Option<Verdict> {
    Some(Verdict { status, info })
}
