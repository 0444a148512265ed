//! 回执的话: the text of each status, and how it is put into a receipt of whichever kind.

use qiyun_schema::message::MessageKind;
use qiyun_schema::receipt::{Receipt, Word};

use super::course::{Lack, Short, Step};
use crate::entry::PortDocument;

/// What a receipt says in words.
pub fn info(document: &PortDocument, step: Step) -> String {
    let act = match document.app_type.as_str() {
        "2" => "变更",
        "3" => "删除",
        _ => "新增",
    };
    match step {
        Step::Verdict => document.verdict.as_ref().map(|verdict| verdict.info.clone()).unwrap_or_default(),
        Step::Unmatched(lack) => unmatched(document, lack),
        Step::Status(2) => format!("{act}申报成功[{}]", document.guid),
        Step::Status(3) => "发送海关成功".to_owned(),
        Step::Status(4) => "发送海关失败，请重新申报".to_owned(),
        Step::Status(120) => "[Code:1800;Desc:逻辑校验通过]".to_owned(),
        Step::Status(300) => "[Code:1200;Desc:待人工审核]".to_owned(),
        Step::Status(399) if document.kind() == MessageKind::Cancel => {
            "[Code:2300;Desc:审核通过，清单已撤销]".to_owned()
        }
        Step::Status(399) => "[Code:2300;Desc:审核通过]".to_owned(),
        Step::Status(500) => "海关查验[沙箱剧本]：请到监管场所配合查验".to_owned(),
        Step::Status(800) => "[Code:2600;Desc:放行]".to_owned(),
        Step::Status(899) => "海关结关".to_owned(),
        Step::Status(_) | Step::Result => "沙箱剧本：规范以外的状态".to_owned(),
    }
}

/// 三单对碰: which document is missing, or differs in what.
fn unmatched(document: &PortDocument, lack: Lack) -> String {
    let (Receipt::Inventory(names), Some(facts)) = (&document.answer, document.facts.list()) else {
        return "三单对碰不通过".to_owned();
    };
    let order = format!("订单{}", names.order_no);
    let waybill = format!("运单{}（物流企业{}）", facts.logistics_no, facts.logistics_code);
    let reasons: Vec<String> = [(order, lack.order), (waybill, lack.waybill)]
        .into_iter()
        .filter_map(|(name, short)| because(&name, short))
        .collect();
    format!("三单对碰不通过[{}]", reasons.join("；"))
}

fn because(name: &str, short: Short) -> Option<String> {
    match short {
        Short::Nothing => None,
        Short::Missing => Some(format!("未收到{name}")),
        Short::Refused => Some(format!("{name}未被受理或已删除")),
        Short::OtherEnterprise => Some(format!("{name}的电商企业与清单不一致")),
        Short::OtherLines => Some(format!("{name}的商品行与清单不一致")),
    }
}

/// Puts the words into a receipt.
pub fn say(receipt: &mut Receipt, word: Word) {
    macro_rules! put {
        ($one:ident) => {{
            $one.guid = word.guid;
            $one.status = word.status;
            $one.return_time = word.return_time;
            $one.info = word.info;
        }};
    }
    match receipt {
        Receipt::Order(one) => put!(one),
        Receipt::Receipts(one) => put!(one),
        Receipt::Logistics(one) => put!(one),
        Receipt::Arrival(one) => put!(one),
        Receipt::Departure(one) => put!(one),
        Receipt::Inventory(one) => put!(one),
        Receipt::Cancel(one) => put!(one),
        Receipt::WayBill(one) => put!(one),
        Receipt::Summary(one) => put!(one),
        Receipt::Refund(one) => put!(one),
        Receipt::RefundDetail(one) => put!(one),
        Receipt::Message(one) => put!(one),
        Receipt::SummaryResult(one) => one.head.guid = word.guid,
    }
}
