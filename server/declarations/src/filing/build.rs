//! The document of an act, from what is wished and the orders that it concerns. Pure.

use qiyun_schema::amount::Amount;
use qiyun_schema::clock::app_time;
use qiyun_schema::details::{ListDetails, WaybillDetails};
use qiyun_schema::identifier::Guid;
use qiyun_schema::message::arrival::{Arrival, ArrivalHead, ArrivalLine};
use qiyun_schema::message::cancel::Cancel;
use qiyun_schema::message::departure::{Departure, DepartureHead, DepartureLine};
use qiyun_schema::message::refund::{Refund, RefundHead, RefundLine};
use qiyun_schema::message::refund_detail::RefundDetail;
use qiyun_schema::message::summary::{Summary, SummaryHead, SummaryLine};
use qiyun_schema::message::way_bill::{WayBill, WayBillHead, WayBillLine};
use qiyun_schema::message::{AppStatus, AppType, IeFlag, SummaryFlag};
use uuid::Uuid;

use super::input::{
    ArrivalInput, DeclarationsReturnInput, DeclarationsSummariseInput, DepartureInput, ReturnLineInput,
    ReturnTallyInput, WayBillInput,
};
use super::refusal::FilingRefusal;
use super::wish::Span;
use crate::messages::paper::Agent;
use crate::orders::declared::Declared;

/// What a document takes from one order.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    pub declared: &'a Declared,
    pub list: &'a ListDetails,
    pub waybill: &'a WaybillDetails,
    pub agent: Agent,
    pub invt_no: Option<String>,
    pub pre_no: Option<String>,
}

/// 退货监管方式 of goods that went by 9610.
const RETURNED_RETAIL: &str = "9661";

/// Guid and time are drawn when it is filed; valid ones stand in for them.
fn guid() -> Guid {
    Guid::new(Uuid::nil())
}

/// See [`guid`].
fn time() -> String {
    "20260101000000".to_owned()
}

#[must_use]
pub fn cancel(subject: &Subject<'_>, cop_no: &str, reason: &str) -> Cancel {
    Cancel {
        guid: guid(),
        app_type: AppType::Add,
        app_time: time(),
        app_status: AppStatus::File,
        customs_code: subject.list.customs_code.clone(),
        cop_no: cop_no.to_owned(),
        pre_no: subject.pre_no.clone(),
        invt_no: subject.invt_no.clone().unwrap_or_default(),
        reason: reason.to_owned(),
        agent_code: subject.agent.code.clone(),
        agent_name: subject.agent.name.clone(),
        ebc_code: subject.declared.merchant_code.clone(),
        ebc_name: subject.declared.merchant_name.clone(),
        note: None,
    }
}

#[must_use]
pub fn way_bill(subjects: &[Subject<'_>], cop_no: &str, wish: WayBillInput) -> Option<WayBill> {
    let first = subjects.first()?;
    let weights = subjects.iter().try_fold(Amount::ZERO, |sum, one| sum.checked_add(one.waybill.gross_weight));
    let head = WayBillHead {
        guid: guid(),
        app_type: AppType::Add,
        app_time: time(),
        app_status: AppStatus::File,
        customs_code: wish.customs_code.unwrap_or_else(|| first.list.customs_code.clone()),
        cop_no: cop_no.to_owned(),
        pre_no: None,
        agent_code: first.agent.code.clone(),
        agent_name: first.agent.name.clone(),
        loct_no: wish.loct_no.or_else(|| first.list.loct_no.clone()),
        traf_mode: wish.traf_mode.unwrap_or_else(|| first.list.traf_mode.clone()),
        traf_name: wish.traf_name,
        voyage_no: wish.voyage_no,
        bill_no: wish.bill_no,
        domestic_traf_no: wish.domestic_traf_no,
        gross_weight: wish.gross_weight.map(|weight| weight.0).or(weights).unwrap_or_default(),
        logistics_code: first.waybill.logistics_code.clone(),
        logistics_name: first.waybill.logistics_name.clone(),
        msg_count: 1,
        msg_seq_no: 1,
        note: wish.note,
    };
    let lines = subjects.iter().zip(1..).map(|(one, gnum)| WayBillLine {
        gnum,
        total_package_no: one.list.total_package_no.clone(),
        logistics_no: one.waybill.logistics_no.clone(),
        invt_no: None,
        note: None,
    });
    Some(WayBill { head, lines: lines.collect() })
}

#[must_use]
pub fn arrival(subjects: &[Subject<'_>], cop_no: &str, wish: ArrivalInput) -> Option<Arrival> {
    let first = subjects.first()?;
    let head = ArrivalHead {
        guid: guid(),
        app_type: AppType::Add,
        app_time: time(),
        app_status: AppStatus::File,
        customs_code: wish.customs_code.unwrap_or_else(|| first.list.customs_code.clone()),
        cop_no: cop_no.to_owned(),
        pre_no: None,
        operator_code: wish.operator_code,
        operator_name: wish.operator_name,
        loct_no: wish.loct_no.or_else(|| first.list.loct_no.clone()),
        ie_flag: IeFlag::Export,
        traf_mode: wish.traf_mode.unwrap_or_else(|| first.list.traf_mode.clone()),
        bill_no: wish.bill_no.or_else(|| first.list.bill_no.clone()),
        domestic_traf_no: wish.domestic_traf_no,
        logistics_code: first.waybill.logistics_code.clone(),
        logistics_name: first.waybill.logistics_name.clone(),
        msg_count: 1,
        msg_seq_no: 1,
        note: wish.note,
    };
    let lines = subjects.iter().zip(1..).map(|(one, gnum)| ArrivalLine {
        gnum,
        logistics_no: one.waybill.logistics_no.clone(),
        total_package_no: one.list.total_package_no.clone(),
        note: None,
    });
    Some(Arrival { head, lines: lines.collect() })
}

#[must_use]
pub fn departure(subjects: &[Subject<'_>], cop_no: &str, wish: DepartureInput) -> Option<Departure> {
    let first = subjects.first()?;
    let head = DepartureHead {
        guid: guid(),
        app_type: AppType::Add,
        app_time: time(),
        app_status: AppStatus::File,
        customs_code: wish.customs_code.unwrap_or_else(|| first.list.customs_code.clone()),
        cop_no: cop_no.to_owned(),
        pre_no: None,
        logistics_code: first.waybill.logistics_code.clone(),
        logistics_name: first.waybill.logistics_name.clone(),
        traf_mode: wish.traf_mode.unwrap_or_else(|| first.list.traf_mode.clone()),
        traf_name: wish.traf_name.or_else(|| first.list.traf_name.clone()),
        voyage_no: wish.voyage_no.or_else(|| first.list.voyage_no.clone()),
        bill_no: wish.bill_no.or_else(|| first.list.bill_no.clone()),
        leave_time: app_time(wish.leave_time),
        msg_count: 1,
        msg_seq_no: 1,
        note: wish.note,
    };
    let lines = subjects.iter().zip(1..).map(|(one, gnum)| DepartureLine {
        gnum,
        total_package_no: one.list.total_package_no.clone(),
        logistics_no: one.waybill.logistics_no.clone(),
        note: None,
    });
    Some(Departure { head, lines: lines.collect() })
}

#[must_use]
pub fn summary(
    subjects: &[Subject<'_>],
    cop_no: &str,
    wish: DeclarationsSummariseInput,
    span: Option<Span>,
) -> Option<Summary> {
    let first = subjects.first()?;
    let itself = || (first.agent.code.clone(), first.agent.name.clone());
    let (decl_agent_code, decl_agent_name) = wish.decl_agent_code.zip(wish.decl_agent_name).unwrap_or_else(itself);
    let named = span.is_none();
    let (start_time, end_time) = span.unzip();
    let head = SummaryHead {
        guid: guid(),
        app_type: AppType::Add,
        app_time: time(),
        app_status: AppStatus::File,
        customs_code: wish.customs_code.unwrap_or_else(|| first.list.customs_code.clone()),
        cop_no: cop_no.to_owned(),
        pre_no: None,
        sum_no: None,
        agent_code: first.agent.code.clone(),
        agent_name: first.agent.name.clone(),
        ebc_code: first.declared.merchant_code.clone(),
        ebc_name: first.declared.merchant_name.clone(),
        decl_agent_code,
        decl_agent_name,
        start_time,
        end_time,
        loct_no: wish.loct_no.or_else(|| first.list.loct_no.clone()),
        summary_flag: if wish.by_producer { SummaryFlag::ConsignorAndProducer } else { SummaryFlag::Consignor },
        item_name_flag: if wish.by_item_name { "1" } else { "0" }.to_owned(),
        msg_count: 1,
        msg_seq_no: 1,
        note: wish.note,
    };
    let lines = subjects.iter().filter(|_| named);
    let lines = lines.filter_map(|one| Some(SummaryLine { invt_no: one.invt_no.clone()? }));
    Some(Summary { head, lines: lines.collect() })
}

/// What of a list is not back yet, as a return of all of it: `back` are the lines of earlier returns.
#[must_use]
pub fn left(subject: &Subject<'_>, back: &[RefundLine]) -> Vec<RefundLine> {
    let lines = subject.declared.lines.iter().zip(&subject.list.lines).map(|(line, more)| {
        let whole = RefundLine {
            gnum: line.gnum,
            gcode: more.gcode.clone(),
            gname: more.gname.clone(),
            gmodel: more.gmodel.clone(),
            qty: line.qty,
            qty1: more.qty1,
            unit: line.unit.clone(),
            unit1: more.unit1.clone(),
            qty2: more.qty2,
            unit2: more.unit2.clone(),
            note: None,
        };
        back.iter().filter(|one| one.gnum == line.gnum).fold(whole, |left, one| RefundLine {
            qty: left.qty.less(one.qty),
            qty1: left.qty1.less(one.qty1),
            qty2: left.qty2.map(|qty| qty.less(one.qty2.unwrap_or(Amount::ZERO))),
            ..left
        })
    });
    lines.filter(|line| line.qty > Amount::ZERO).collect()
}

/// A return of what is wished, or of all that is left.
pub fn refund(
    subject: &Subject<'_>,
    cop_no: &str,
    wish: DeclarationsReturnInput,
    left: &[RefundLine],
) -> Result<Refund, Vec<FilingRefusal>> {
    let lines = match wish.lines.as_deref() {
        None | Some([]) => left.to_vec(),
        Some(wished) => returned(wished, left)?,
    };
    let (declared, list, waybill) = (subject.declared, subject.list, subject.waybill);
    let head = RefundHead {
        guid: guid(),
        app_type: AppType::Add,
        app_time: time(),
        app_status: AppStatus::File,
        customs_code: wish.customs_code.unwrap_or_else(|| list.customs_code.clone()),
        loct_no: wish.loct_no.or_else(|| list.loct_no.clone()),
        ebp_code: declared.platform_code.clone(),
        ebp_name: declared.platform_name.clone(),
        ebc_code: declared.merchant_code.clone(),
        ebc_name: declared.merchant_name.clone(),
        logistics_no: waybill.logistics_no.clone(),
        logistics_code: waybill.logistics_code.clone(),
        logistics_name: waybill.logistics_name.clone(),
        co_el_no: cop_no.to_owned(),
        pre_no: None,
        invt_no: subject.invt_no.clone().unwrap_or_default(),
        trade_mode: Some(RETURNED_RETAIL.to_owned()),
        agent_code: subject.agent.code.clone(),
        agent_name: subject.agent.name.clone(),
        bill_no: wish.bill_no.unwrap_or_else(|| waybill.logistics_no.clone()),
        ie_flag: IeFlag::Import,
        traf_mode: wish.traf_mode.unwrap_or_else(|| list.traf_mode.clone()),
        traf_name: wish.traf_name,
        port_code: wish.port_code.unwrap_or_else(|| list.port_code.clone()),
        reason: wish.reason,
        country: wish.country,
        voyage_no: wish.voyage_no,
        note: wish.note,
    };
    Ok(Refund { head, lines })
}

fn returned(wished: &[ReturnLineInput], left: &[RefundLine]) -> Result<Vec<RefundLine>, Vec<FilingRefusal>> {
    let (mut lines, mut refused): (Vec<RefundLine>, Vec<FilingRefusal>) = Default::default();
    for (place, one) in wished.iter().enumerate() {
        match left.iter().find(|line| line.gnum == one.gnum) {
            None => refused.push(FilingRefusal::NotToReturn { place, gnum: one.gnum }),
            Some(_) if lines.iter().any(|line| line.gnum == one.gnum) => {
                refused.push(FilingRefusal::ReturnTwice { place, gnum: one.gnum });
            }
            Some(line) => lines.push(RefundLine {
                qty: one.qty.0,
                qty1: one.qty1.0,
                qty2: one.qty2.map(|qty| qty.0),
                ..line.clone()
            }),
        }
    }
    if refused.is_empty() { Ok(lines) } else { Err(refused) }
}

#[must_use]
pub fn tally(subject: &Subject<'_>, cop_no: &str, wish: ReturnTallyInput) -> RefundDetail {
    RefundDetail {
        guid: guid(),
        app_type: AppType::Add,
        app_time: time(),
        app_status: AppStatus::File,
        customs_code: wish.customs_code.unwrap_or_else(|| subject.list.customs_code.clone()),
        operator_code: wish.operator_code,
        operator_name: wish.operator_name,
        logistics_code: subject.waybill.logistics_code.clone(),
        logistics_name: subject.waybill.logistics_name.clone(),
        logistics_no: subject.waybill.logistics_no.clone(),
        invt_no: subject.invt_no.clone(),
        co_el_no: cop_no.to_owned(),
        pre_no: None,
        bill_no: wish.bill_no.unwrap_or_else(|| subject.waybill.logistics_no.clone()),
        ie_flag: IeFlag::Import,
        traf_mode: wish.traf_mode.unwrap_or_else(|| subject.list.traf_mode.clone()),
        traf_name: wish.traf_name,
        voyage_no: wish.voyage_no,
        location: wish.location,
        note: wish.note,
    }
}
