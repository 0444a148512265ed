//! 单证检查: an order's waybill, payment and list as they will be composed, held against every rule.
//! Guids, times and what else is drawn later stand in as valid ones.

use qiyun_schema::details::{Details, ListDetails, ListLineDetails, PaymentDetails, WaybillDetails};
use qiyun_schema::identifier::Guid;
use qiyun_schema::message::inventory::{Inventory, InventoryHead, InventoryLine};
use qiyun_schema::message::logistics::Logistics;
use qiyun_schema::message::order::{Order, OrderHead, OrderLine};
use qiyun_schema::message::receipts::Receipts;
use qiyun_schema::message::{AppStatus, AppType, FeeFlag, IeFlag};
use qiyun_schema::rule::{self, Declaration, ListContext, Problem};

use super::assemble::AssemblyContext;

/// A party of the strategy: code and name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    pub code: String,
    pub name: String,
}

/// Fields that the order has, or that stand in: their problems are the order's, or nobody's.
const NOT_OURS: [&str; 21] = [
    "guid",
    "appType",
    "appTime",
    "appStatus",
    "orderNo",
    "ebpCode",
    "ebpName",
    "ebcCode",
    "ebcName",
    "gnum",
    "itemNo",
    "itemName",
    "unit",
    "qty",
    "price",
    "totalPrice",
    "tradeMode",
    "ieFlag",
    "fFlag",
    "iFlag",
    "lines",
];

/// Everything that is wrong with an order's documents beyond the order. Fields are paths into
/// [`Details`]: `waybill.logisticsNo`, `list.lines[2].gcode`; of the strategy, `agentCode`.
pub(super) fn check(order: &Order, details: &Details, context: &AssemblyContext) -> Vec<Problem> {
    let settings = &context.settings;
    let waybill = details.waybill.as_ref().map(|waybill| logistics(waybill, &order.head));
    let payment = details.payment.as_ref().map(|payment| receipts(payment, &order.head));
    let list = match (&details.list, &details.waybill) {
        (Some(list), Some(waybill)) => Some(inventory(list, waybill, order, context)),
        _ => None,
    };
    let mut found = Vec::new();
    if let Some(waybill) = &waybill {
        found.extend(under("waybill", rule::check_document(waybill, settings)));
    }
    if let Some(payment) = &payment {
        found.extend(under("payment", rule::check_receipts(payment, settings)));
    }
    if let (Some(list), Some(details)) = (&list, &details.list) {
        // All three left out: 总分单 brings them. One or two of them: something was forgotten.
        let later = details.traf_name.is_none() && details.voyage_no.is_none() && details.bill_no.is_none();
        let known = ListContext {
            warehouse: context.warehouse_name.as_deref(),
            way_bill_follows: later,
            ..ListContext::plain(context.mode)
        };
        found.extend(under("list", rule::check_list(list, &known, settings)));
    }
    let declaration =
        Declaration { order, logistics: waybill.as_ref(), receipts: payment.as_ref(), list: list.as_ref() };
    found.extend(rule::check_match(&declaration, settings).into_iter().filter_map(matched));
    found
}

/// A document's problems with its name before the field; without those of the order.
fn under(document: &'static str, problems: Vec<Problem>) -> impl Iterator<Item = Problem> {
    problems.into_iter().filter_map(move |mut problem| {
        let own = problem.field.rsplit('.').next().unwrap_or_default();
        if NOT_OURS.contains(&own) {
            return None;
        }
        problem.field = match problem.field.as_str() {
            "agentCode" | "agentName" => return Some(problem),
            // The waybill number stands once, with the waybill.
            "logisticsNo" | "logisticsCode" | "logisticsName" if document == "list" => return None,
            "fCurrency" => "list.freightCurrency".to_owned(),
            "iCurrency" => "list.insuredCurrency".to_owned(),
            "POD" => "list.pod".to_owned(),
            field => format!("{document}.{field}"),
        };
        Some(problem)
    })
}

fn matched(mut problem: Problem) -> Option<Problem> {
    problem.field = match problem.field.as_str() {
        "charge" => "payment.charge".to_owned(),
        "currency" => "payment.currency".to_owned(),
        "grossWeight" => "list.grossWeight".to_owned(),
        "packNo" => "list.packNo".to_owned(),
        "lines" => "list.lines".to_owned(),
        // 收款单 missing: told of the order.
        "orderNo" => return Some(problem),
        _ => return None,
    };
    Some(problem)
}

fn logistics(details: &WaybillDetails, head: &OrderHead) -> Logistics {
    Logistics {
        guid: stand_in(),
        app_type: AppType::Add,
        app_time: head.app_time.clone(),
        app_status: AppStatus::File,
        logistics_code: details.logistics_code.clone(),
        logistics_name: details.logistics_name.clone(),
        logistics_no: details.logistics_no.clone(),
        freight: details.freight,
        insured_fee: details.insured_fee,
        currency: details.currency.clone(),
        gross_weight: details.gross_weight,
        pack_no: details.pack_no,
        goods_info: details.goods_info.clone(),
        ebc_code: Some(head.ebc_code.clone()),
        ebc_name: Some(head.ebc_name.clone()),
        ebc_telephone: details.ebc_telephone.clone(),
        note: details.note.clone(),
    }
}

fn receipts(details: &PaymentDetails, head: &OrderHead) -> Receipts {
    Receipts {
        guid: stand_in(),
        app_type: AppType::Add,
        app_time: head.app_time.clone(),
        app_status: AppStatus::File,
        ebp_code: head.ebp_code.clone(),
        ebp_name: head.ebp_name.clone(),
        ebc_code: head.ebc_code.clone(),
        ebc_name: head.ebc_name.clone(),
        order_no: head.order_no.clone(),
        pay_code: details.pay_code.clone(),
        pay_name: details.pay_name.clone(),
        pay_no: details.pay_no.clone(),
        charge: details.charge,
        currency: details.currency.clone(),
        accounting_date: details.accounting_date.clone(),
        note: details.note.clone(),
    }
}

fn inventory(details: &ListDetails, waybill: &WaybillDetails, order: &Order, context: &AssemblyContext) -> Inventory {
    let head = &order.head;
    let owner = context.owner.clone().unwrap_or_default();
    let head = InventoryHead {
        guid: stand_in(),
        app_type: AppType::Add,
        app_time: head.app_time.clone(),
        app_status: AppStatus::File,
        customs_code: details.customs_code.clone(),
        ebp_code: head.ebp_code.clone(),
        ebp_name: head.ebp_name.clone(),
        order_no: head.order_no.clone(),
        logistics_code: waybill.logistics_code.clone(),
        logistics_name: waybill.logistics_name.clone(),
        logistics_no: waybill.logistics_no.clone(),
        cop_no: details.cop_no.clone(),
        pre_no: None,
        invt_no: None,
        ie_flag: IeFlag::Export,
        port_code: details.port_code.clone(),
        ie_date: details.ie_date.clone(),
        statistics_flag: details.statistics_flag,
        agent_code: context.declarant.code.clone(),
        agent_name: context.declarant.name.clone(),
        ebc_code: head.ebc_code.clone(),
        ebc_name: head.ebc_name.clone(),
        owner_code: details.owner_code.clone().unwrap_or(owner.code),
        owner_name: details.owner_name.clone().unwrap_or(owner.name),
        iac_code: None,
        iac_name: None,
        ems_no: None,
        trade_mode: context.mode.supervision_code().to_owned(),
        traf_mode: details.traf_mode.clone(),
        traf_name: details.traf_name.clone(),
        voyage_no: details.voyage_no.clone(),
        bill_no: details.bill_no.clone(),
        total_package_no: details.total_package_no.clone(),
        loct_no: details.loct_no.clone(),
        license_no: details.license_no.clone(),
        country: details.country.clone(),
        pod: details.pod.clone(),
        freight: details.freight,
        f_currency: details.freight_currency.clone(),
        f_flag: FeeFlag::Total,
        insured_fee: details.insured_fee,
        i_currency: details.insured_currency.clone(),
        i_flag: FeeFlag::Total,
        wrap_type: details.wrap_type.clone(),
        pack_no: details.pack_no,
        gross_weight: details.gross_weight,
        net_weight: details.net_weight,
        note: details.note.clone(),
    };
    let lines = order.lines.iter().zip(&details.lines).map(|(line, details)| inventory_line(details, line)).collect();
    Inventory { head, lines }
}

fn inventory_line(details: &ListLineDetails, line: &OrderLine) -> InventoryLine {
    InventoryLine {
        gnum: line.gnum,
        item_no: line.item_no.clone(),
        item_record_no: details.item_record_no.clone(),
        item_name: Some(line.item_name.clone()),
        gcode: details.gcode.clone(),
        gname: details.gname.clone(),
        gmodel: details.gmodel.clone(),
        bar_code: details.bar_code.clone(),
        country: details.country.clone(),
        currency: line.currency.clone(),
        qty: line.qty,
        qty1: details.qty1,
        qty2: details.qty2,
        unit: line.unit.clone(),
        unit1: details.unit1.clone(),
        unit2: details.unit2.clone(),
        price: line.price,
        total_price: line.total_price,
        note: details.note.clone(),
    }
}

fn stand_in() -> Guid {
    Guid::new(uuid::Uuid::nil())
}

/// Whether an amount of the list may stand for the waybill too, so that both are told once.
pub(super) fn is_shared(path: &str) -> bool {
    matches!(
        path,
        "waybill.freight" | "waybill.insuredFee" | "waybill.currency" | "waybill.grossWeight" | "waybill.packNo"
    )
}
