//! 撤销, 汇总, 退货 and 理货 by themselves.

use qiyun_schema::code;
use qiyun_schema::identifier::HsCode;
use qiyun_schema::message::cancel::Cancel;
use qiyun_schema::message::refund::{Refund, RefundLine};
use qiyun_schema::message::refund_detail::RefundDetail;
use qiyun_schema::message::summary::Summary;
use qiyun_schema::message::{IeFlag, MessageKind};

use super::{known, part, unnumbered, verdict, wants};
use crate::entry::Verdict;
use crate::port::codes::{NO_REASON, NO_SUCH_GOODS, PRE_NO_FILLED, SECOND_QTY, codes};

/// 中国: nothing returns from there.
const CHINA: &str = "142";
/// 退货监管方式.
const RETURN_MODES: [&str; 2] = ["9661", "1261"];

/// The verdict a 撤销申请单 earns by itself; `None` when it is in order.
pub fn cancel(one: &Cancel) -> Option<Verdict> {
    if one.reason.trim().is_empty() {
        return verdict(NO_REASON, "撤单原因为空");
    }
    known(code::customs_district(), "申报地海关", &one.customs_code)
}

/// 汇总申请单.
pub fn summary(one: &Summary) -> Option<Verdict> {
    let (head, field) = (&one.head, codes(MessageKind::Summary).field);
    let scope = match (head.start_time.as_deref(), head.end_time.as_deref()) {
        (None, None) if one.lines.is_empty() => verdict(field, "参数校验失败[既无汇总起止时间，也无清单编号]"),
        (None, None) => None,
        (Some(start), Some(end)) if start <= end => None,
        _ => verdict(field, "参数校验失败[汇总起止时间应成对填写，且结束时间不早于开始时间]"),
    };
    scope
        .or_else(|| part(head.msg_count, head.msg_seq_no, field))
        .or_else(|| unnumbered(head.app_type, head.pre_no.as_deref(), field))
        .or_else(|| known(code::customs_district(), "申报地海关", &head.customs_code))
}

/// 退货申请单.
pub fn refund(one: &Refund) -> Option<Verdict> {
    let (head, codes) = (&one.head, codes(MessageKind::Refund));
    if one.lines.is_empty() {
        return verdict(codes.no_lines, "退货单无表体");
    }
    if head.ie_flag != IeFlag::Import {
        return verdict(codes.field, "退货单校验失败[进出口标记应为I]");
    }
    if let Some(mode) = head.trade_mode.as_deref().filter(|mode| !RETURN_MODES.contains(mode)) {
        return verdict(codes.field, format!("退货单校验失败[退货监管方式{mode}应为9661或1261]"));
    }
    unnumbered(head.app_type, head.pre_no.as_deref(), PRE_NO_FILLED)
        .or_else(|| known(code::customs_district(), "申报地海关", &head.customs_code))
        .or_else(|| known(code::customs_district(), "进出口岸", &head.port_code))
        .or_else(|| known(code::transport_mode(), "运输方式", &head.traf_mode))
        .or_else(|| known(code::country(), "启运国", &head.country))
        .or_else(|| wants(head.country != CHINA, || "启运国不应为中国".to_owned()))
        .or_else(|| one.lines.iter().find_map(returned_fault))
}

fn returned_fault(line: &RefundLine) -> Option<Verdict> {
    let unit2 = line.unit2.as_deref().is_some_and(|unit| !unit.is_empty());
    if unit2 != line.qty2.is_some() {
        return verdict(SECOND_QTY, format!("第{}行：第二数量与第二单位不匹配", line.gnum));
    }
    if HsCode::parse(&line.gcode).is_err() {
        return verdict(NO_SUCH_GOODS, format!("第{}行：参数库无商品编号{}", line.gnum, line.gcode));
    }
    let positive = line.qty.is_positive() && line.qty1.is_positive();
    wants(positive, || format!("第{}行：退货数量应大于零", line.gnum))
        .or_else(|| known(code::unit(), &format!("第{}行：计量单位", line.gnum), &line.unit))
}

/// 理货明细单.
pub fn tally(one: &RefundDetail) -> Option<Verdict> {
    let codes = codes(MessageKind::RefundDetail);
    if one.ie_flag != IeFlag::Import {
        return verdict(codes.field, "理货明细单校验失败[进出口标记应为I]");
    }
    unnumbered(one.app_type, one.pre_no.as_deref(), PRE_NO_FILLED)
        .or_else(|| known(code::customs_district(), "申报地海关", &one.customs_code))
        .or_else(|| known(code::transport_mode(), "运输方式", &one.traf_mode))
}
