//! 运单, 运抵单, 离境单 and 总分单 by themselves.

use qiyun_schema::amount::Amount;
use qiyun_schema::code;
use qiyun_schema::message::arrival::Arrival;
use qiyun_schema::message::departure::Departure;
use qiyun_schema::message::logistics::Logistics;
use qiyun_schema::message::way_bill::WayBill;
use qiyun_schema::message::{IeFlag, MessageKind};

use super::{known, numbered, part, unnumbered, verdict, wants};
use crate::entry::Verdict;
use crate::port::codes::codes;

/// The verdict a 运单 earns by itself; `None` when it is in order.
pub fn waybill(one: &Logistics) -> Option<Verdict> {
    wants(one.gross_weight.is_positive(), || format!("毛重{}应大于零", one.gross_weight))
        .or_else(|| wants(one.pack_no > 0, || "件数应大于零".to_owned()))
        .or_else(|| wants(one.freight >= Amount::ZERO, || format!("运费{}为负数", one.freight)))
        .or_else(|| wants(one.insured_fee >= Amount::ZERO, || format!("保费{}为负数", one.insured_fee)))
        .or_else(|| known(code::currency(), "币制", &one.currency))
}

/// 运抵单.
pub fn arrival(one: &Arrival) -> Option<Verdict> {
    let (head, codes) = (&one.head, codes(MessageKind::Arrival));
    if head.ie_flag != IeFlag::Export {
        return verdict(codes.field, "运抵单校验失败[进出口标记应为E]");
    }
    numbered(one.lines.iter().map(|line| line.gnum), codes.line_twice, codes.field, "运抵单")
        .or_else(|| part(head.msg_count, head.msg_seq_no, codes.field))
        .or_else(|| unnumbered(head.app_type, head.pre_no.as_deref(), codes.field))
        .or_else(|| known(code::customs_district(), "申报地海关", &head.customs_code))
        .or_else(|| known(code::transport_mode(), "运输方式", &head.traf_mode))
}

/// 离境单.
pub fn departure(one: &Departure) -> Option<Verdict> {
    let (head, codes) = (&one.head, codes(MessageKind::Departure));
    numbered(one.lines.iter().map(|line| line.gnum), codes.line_twice, codes.field, "离境单")
        .or_else(|| part(head.msg_count, head.msg_seq_no, codes.field))
        .or_else(|| unnumbered(head.app_type, head.pre_no.as_deref(), codes.field))
        .or_else(|| known(code::customs_district(), "申报地海关", &head.customs_code))
        .or_else(|| known(code::transport_mode(), "运输方式", &head.traf_mode))
}

/// 总分单.
pub fn way_bill(one: &WayBill) -> Option<Verdict> {
    let (head, codes) = (&one.head, codes(MessageKind::WayBill));
    numbered(one.lines.iter().map(|line| line.gnum), codes.line_twice, codes.field, "总分单")
        .or_else(|| part(head.msg_count, head.msg_seq_no, codes.field))
        .or_else(|| unnumbered(head.app_type, head.pre_no.as_deref(), codes.field))
        .or_else(|| known(code::customs_district(), "申报地海关", &head.customs_code))
        .or_else(|| known(code::transport_mode(), "运输方式", &head.traf_mode))
        .or_else(|| wants(head.gross_weight.is_positive(), || format!("毛重{}应大于零", head.gross_weight)))
}
