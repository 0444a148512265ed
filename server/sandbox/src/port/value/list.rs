//! 清单 by itself: numbers, figures, weights, codes, and the limit of 清单模式.

use qiyun_schema::amount::Amount;
use qiyun_schema::code;
use qiyun_schema::message::inventory::{Inventory, InventoryHead, InventoryLine};
use qiyun_schema::message::{AppType, IeFlag, MessageKind};

use super::goods::amount_fault;
use super::{known, numbered, verdict, wants};
use crate::entry::Verdict;
use crate::port::codes::{OVER_LIMIT, REJECTED, codes};

/// 监管方式 of export lists.
const TRADE_MODES: [&str; 5] = ["9610", "1210", "1239", "9710", "9810"];
/// Those with a limit, and the limit: 5,000 RMB. Only lists in RMB are held to it, the port keeps no rates.
const LIMITED: [&str; 2] = ["9710", "9810"];
const LIMIT_RMB: i64 = 5_000 * 100_000;
const RMB: &str = "142";

/// The verdict a list earns by itself; `None` when it is in order.
pub fn fault(list: &Inventory) -> Option<Verdict> {
    let codes = codes(MessageKind::Inventory);
    if list.lines.is_empty() {
        return verdict(codes.no_lines, "清单无表体");
    }
    numbered(list.lines.iter().map(|line| line.gnum), codes.line_twice, codes.field, "清单")
        .or_else(|| head_fault(&list.head, codes.field))
        .or_else(|| list.lines.iter().find_map(line_fault))
        .or_else(|| limit_fault(list))
}

fn head_fault(head: &InventoryHead, field: i64) -> Option<Verdict> {
    let filled = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.is_empty());
    if head.app_type == AppType::Add && (filled(&head.invt_no) || filled(&head.pre_no)) {
        return verdict(field, "清单校验失败[首次申报不得填写预录入号和清单编号]");
    }
    if head.ie_flag != IeFlag::Export {
        return verdict(field, "清单校验失败[进出口标记应为E]");
    }
    wants(TRADE_MODES.contains(&&*head.trade_mode), || format!("监管方式{}不是出口清单的监管方式", head.trade_mode))
        .or_else(|| known(code::customs_district(), "申报地海关", &head.customs_code))
        .or_else(|| known(code::customs_district(), "出口口岸", &head.port_code))
        .or_else(|| known(code::country(), "运抵国", &head.country))
        .or_else(|| known(code::transport_mode(), "运输方式", &head.traf_mode))
        .or_else(|| known(code::currency(), "运费币制", &head.f_currency))
        .or_else(|| known(code::currency(), "保费币制", &head.i_currency))
        .or_else(|| weight_fault(head))
}

fn weight_fault(head: &InventoryHead) -> Option<Verdict> {
    let (gross, net) = (head.gross_weight, head.net_weight);
    wants(gross.is_positive() && net.is_positive(), || format!("毛重{gross}、净重{net}应大于零"))
        .or_else(|| wants(net <= gross, || format!("净重{net}大于毛重{gross}")))
        .or_else(|| wants(head.pack_no > 0, || "件数应大于零".to_owned()))
        .or_else(|| wants(head.freight >= Amount::ZERO, || format!("运费{}为负数", head.freight)))
        .or_else(|| wants(head.insured_fee >= Amount::ZERO, || format!("保费{}为负数", head.insured_fee)))
}

fn line_fault(line: &InventoryLine) -> Option<Verdict> {
    let at = |what: &str| format!("第{}行：{what}", line.gnum);
    if let Some(reason) = amount_fault(line.qty, line.price, line.total_price) {
        return verdict(REJECTED, at(&reason));
    }
    let filled = line.unit2.as_deref().filter(|unit| !unit.is_empty());
    wants(line.qty1.is_positive(), || at(&format!("法定数量{}应大于零", line.qty1)))
        .or_else(|| {
            let same = line.unit != line.unit1 || line.qty == line.qty1;
            wants(same, || at(&format!("计量单位相同而数量{}与法定数量{}不同", line.qty, line.qty1)))
        })
        .or_else(|| wants(filled.is_some() == line.qty2.is_some(), || at("第二数量与第二单位不匹配")))
        .or_else(|| wants(line.qty2.is_none_or(Amount::is_positive), || at("第二数量应大于零")))
        .or_else(|| known(code::unit(), &at("计量单位"), &line.unit))
        .or_else(|| known(code::unit(), &at("法定计量单位"), &line.unit1))
        .or_else(|| filled.and_then(|unit| known(code::unit(), &at("第二计量单位"), unit)))
        .or_else(|| known(code::currency(), &at("币制"), &line.currency))
        .or_else(|| known(code::country(), &at("目的国"), &line.country))
        .or_else(|| {
            let digits = line.gcode.bytes().all(|byte| byte.is_ascii_digit());
            wants(digits, || at(&format!("商品编码{}应为10位数字", line.gcode)))
        })
}

fn limit_fault(list: &Inventory) -> Option<Verdict> {
    let limited = LIMITED.contains(&&*list.head.trade_mode) && list.lines.iter().all(|line| line.currency == RMB);
    let value: i128 = list.lines.iter().map(|line| i128::from(line.total_price.scaled())).sum();
    if !limited || value <= i128::from(LIMIT_RMB) {
        return None;
    }
    verdict(OVER_LIMIT, format!("超过单笔限额[清单模式单票不超过人民币{}元]", Amount::from_scaled(LIMIT_RMB)))
}
