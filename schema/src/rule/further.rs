//! The other kinds as a whole: payment, transport, cancellation, summary, return.

use super::document::{CHINA, check_document};
use super::registry as r;
use super::{Problem, RuleSettings};
use crate::amount::Amount;
use crate::message::arrival::Arrival;
use crate::message::cancel::Cancel;
use crate::message::departure::Departure;
use crate::message::receipts::Receipts;
use crate::message::refund::{Refund, RefundLine};
use crate::message::refund_detail::RefundDetail;
use crate::message::summary::Summary;
use crate::message::way_bill::WayBill;
use crate::message::{AppType, IeFlag};

/// 现金支付: not paid through an enterprise.
const CASH: &str = "现金支付";
/// 退货监管方式.
const RETURN_MODES: [&str; 2] = ["9661", "1261"];

/// Checks a 收款单.
pub fn check_receipts(receipts: &Receipts, settings: &RuleSettings) -> Vec<Problem> {
    let mut found = check_document(receipts, settings);
    if receipts.pay_code.as_deref().unwrap_or_default().is_empty() && receipts.pay_name != CASH {
        found.push(Problem::plain(&r::PAYMENT_CODE, "payCode", ""));
    }
    found
}

/// Checks a 运抵单.
pub fn check_arrival(arrival: &Arrival, settings: &RuleSettings) -> Vec<Problem> {
    let mut found = check_document(arrival, settings);
    let head = &arrival.head;
    check_part(head.msg_count, head.msg_seq_no, &mut found);
    check_direction(head.ie_flag, IeFlag::Export, &mut found);
    check_pre_no(head.app_type, head.pre_no.as_deref(), &mut found);
    found
}

/// Checks a 离境单.
pub fn check_departure(departure: &Departure, settings: &RuleSettings) -> Vec<Problem> {
    let mut found = check_document(departure, settings);
    let head = &departure.head;
    check_part(head.msg_count, head.msg_seq_no, &mut found);
    check_pre_no(head.app_type, head.pre_no.as_deref(), &mut found);
    found
}

/// Checks a 清单总分单.
pub fn check_way_bill(way_bill: &WayBill, settings: &RuleSettings) -> Vec<Problem> {
    let mut found = check_document(way_bill, settings);
    let head = &way_bill.head;
    check_part(head.msg_count, head.msg_seq_no, &mut found);
    check_pre_no(head.app_type, head.pre_no.as_deref(), &mut found);
    found
}

/// Checks a 撤销申请单: it names the list's own 电子口岸编号, so that one may stand.
pub fn check_cancel(cancel: &Cancel, settings: &RuleSettings) -> Vec<Problem> {
    check_document(cancel, settings)
}

/// Checks a 汇总申请单.
pub fn check_summary(summary: &Summary, settings: &RuleSettings) -> Vec<Problem> {
    let mut found = check_document(summary, settings);
    let head = &summary.head;
    check_part(head.msg_count, head.msg_seq_no, &mut found);
    check_pre_no(head.app_type, head.pre_no.as_deref(), &mut found);
    match (head.start_time.as_deref(), head.end_time.as_deref()) {
        (None, None) if summary.lines.is_empty() => found.push(Problem::plain(&r::SUMMARY_SCOPE, "lines", "0")),
        (None, None) => {}
        (Some(start), Some(end)) if start <= end => {}
        (_, end) => found.push(Problem::plain(&r::SUMMARY_SPAN, "endTime", end.unwrap_or_default())),
    }
    found
}

/// Checks a 退货申请单, against what of its list is not back yet where that is at hand.
pub fn check_refund(refund: &Refund, left: Option<&[RefundLine]>, settings: &RuleSettings) -> Vec<Problem> {
    let mut found = check_document(refund, settings);
    let head = &refund.head;
    check_direction(head.ie_flag, IeFlag::Import, &mut found);
    check_pre_no(head.app_type, head.pre_no.as_deref(), &mut found);
    if head.trade_mode.as_deref().is_some_and(|mode| !RETURN_MODES.contains(&mode)) {
        let value = head.trade_mode.as_deref().unwrap_or_default();
        found.push(Problem::plain(&r::TRADE_MODE, "tradeMode", value));
    }
    if head.country == CHINA {
        found.push(Problem::plain(&r::RETURN_COUNTRY, "country", &head.country));
    }
    for (index, line) in refund.lines.iter().enumerate() {
        check_return_line(line, index, left, &mut found);
    }
    found
}

/// Checks a 退运理货明细单.
pub fn check_refund_detail(detail: &RefundDetail, settings: &RuleSettings) -> Vec<Problem> {
    let mut found = check_document(detail, settings);
    check_direction(detail.ie_flag, IeFlag::Import, &mut found);
    check_pre_no(detail.app_type, detail.pre_no.as_deref(), &mut found);
    found
}

fn check_return_line(line: &RefundLine, index: usize, left: Option<&[RefundLine]>, found: &mut Vec<Problem>) {
    let at = |field: &str| format!("lines[{index}].{field}");
    let unit2 = line.unit2.as_deref().is_some_and(|unit| !unit.is_empty());
    if unit2 != line.qty2.is_some() {
        found.push(Problem::plain(&r::SECOND_QTY, at("qty2"), ""));
    }
    let Some(left) = left else { return };
    let same = |one: &&RefundLine| {
        one.gnum == line.gnum && one.gcode == line.gcode && one.unit == line.unit && one.unit1 == line.unit1
    };
    let Some(left) = left.iter().find(same) else {
        found.push(Problem::plain(&r::RETURN_LINE, at("gnum"), &line.gnum.to_string()));
        return;
    };
    let pairs = [
        ("qty", Some(line.qty), Some(left.qty)),
        ("qty1", Some(line.qty1), Some(left.qty1)),
        ("qty2", line.qty2, left.qty2),
    ];
    for (field, returned, left) in pairs {
        let Some(returned) = returned else { continue };
        let left = left.unwrap_or(Amount::ZERO);
        if returned > left {
            let zh = format!("退货 {returned}，可退 {left}");
            let en = format!("{returned} returned, {left} can come back");
            found.push(Problem::new(&r::RETURN_QTY, at(field), &returned.to_string(), zh, en));
        }
    }
}

fn check_part(count: u32, number: u32, found: &mut Vec<Problem>) {
    if number == 0 || number > count {
        found.push(Problem::plain(&r::PART_NUMBER, "msgSeqNo", &number.to_string()));
    }
}

fn check_direction(flag: IeFlag, wanted: IeFlag, found: &mut Vec<Problem>) {
    if flag != wanted {
        found.push(Problem::plain(&r::DIRECTION, "ieFlag", flag.code()));
    }
}

/// 电子口岸编号 is given, not chosen.
fn check_pre_no(app_type: AppType, pre_no: Option<&str>, found: &mut Vec<Problem>) {
    if let Some(number) = pre_no.filter(|number| app_type == AppType::Add && !number.is_empty()) {
        found.push(Problem::plain(&r::PRE_NO, "preNo", number));
    }
}
