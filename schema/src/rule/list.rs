//! 清单 as a whole: its mode, its weights, its quantities, what customs lets go as a list at all.

use super::amount::LineAmounts;
use super::document::check_document;
use super::registry as r;
use super::{Problem, RuleSettings};
use crate::amount::Amount;
use crate::message::inventory::{Inventory, InventoryHead, InventoryLine};
use crate::message::{AppType, FeeFlag, IeFlag, StatisticsFlag};
use crate::mode::TradeMode;

/// What is known of a list besides itself.
#[derive(Clone, Debug)]
pub struct ListContext<'a> {
    pub mode: TradeMode,
    /// 海外仓 of the strategy, for 9810.
    pub warehouse: Option<&'a str>,
    /// 海外仓业务模式备案 is recorded.
    pub warehouse_filed: bool,
    /// 涉证: a licence is involved.
    pub licence: bool,
    /// 涉检: an inspection is involved.
    pub inspection: bool,
    /// 涉税: an export duty is involved.
    pub duty: bool,
    /// 退税: the exporter claims the tax back.
    pub refund: bool,
    /// 总分单 follows and brings transport and master bill.
    pub way_bill_follows: bool,
    /// RMB for one unit of the list's currency; `None` for the settings' rate.
    pub rmb_rate: Option<Amount>,
    /// What is changed or deleted is a draft at the e-port, which has no 清单编号 yet.
    pub over_draft: bool,
}

impl ListContext<'_> {
    /// Nothing special is known of it.
    pub const fn plain(mode: TradeMode) -> Self {
        Self {
            mode,
            warehouse: None,
            warehouse_filed: true,
            licence: false,
            inspection: false,
            duty: false,
            refund: false,
            way_bill_follows: false,
            rmb_rate: None,
            over_draft: false,
        }
    }
}

/// Checks a list: its fields, and all that must agree inside it.
pub fn check_list(list: &Inventory, context: &ListContext<'_>, settings: &RuleSettings) -> Vec<Problem> {
    let mut found = check_document(list, settings);
    check_head(&list.head, context, &mut found);
    check_numbers(&list.head, context.over_draft, &mut found);
    for (index, line) in list.lines.iter().enumerate() {
        check_line(line, index, settings, &mut found);
    }
    check_currency(&list.lines, &mut found);
    check_limits(list, context, settings, &mut found);
    found
}

fn check_head(head: &InventoryHead, context: &ListContext<'_>, found: &mut Vec<Problem>) {
    let mut refuse = |broken: bool, rule, field: &str, value: &str| {
        if broken {
            found.push(Problem::plain(rule, field, value));
        }
    };
    refuse(head.trade_mode != context.mode.supervision_code(), &r::TRADE_MODE, "tradeMode", &head.trade_mode);
    refuse(head.ie_flag != IeFlag::Export, &r::DIRECTION, "ieFlag", head.ie_flag.code());
    refuse(head.f_flag != FeeFlag::Total, &r::LIST_FLAGS, "fFlag", head.f_flag.code());
    refuse(head.i_flag != FeeFlag::Total, &r::LIST_FLAGS, "iFlag", head.i_flag.code());
    refuse(head.net_weight > head.gross_weight, &r::NET_WEIGHT, "netWeight", &head.net_weight.to_string());
    let simplified = head.statistics_flag == StatisticsFlag::Simplified;
    let excluded = context.licence || context.duty || context.refund;
    refuse(simplified && excluded, &r::SIMPLIFIED, "statisticsFlag", head.statistics_flag.code());
    let empty = |text: &Option<String>| text.as_deref().unwrap_or_default().is_empty();
    let later = empty(&head.traf_name) || empty(&head.voyage_no) || empty(&head.bill_no);
    refuse(later && !context.way_bill_follows, &r::TRANSPORT_LATER, "billNo", "");
    let other = context.warehouse.is_some_and(|name| name != head.ebp_name);
    refuse(context.mode.needs_warehouse() && other, &r::WAREHOUSE, "ebpName", &head.ebp_name);
}

/// 电子口岸编号 and 清单编号 come from the other side.
fn check_numbers(head: &InventoryHead, over_draft: bool, found: &mut Vec<Problem>) {
    let filled = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.is_empty());
    let numbered = filled(&head.invt_no);
    if head.app_type == AppType::Add {
        if numbered {
            found.push(Problem::plain(&r::LIST_NUMBER_EARLY, "invtNo", head.invt_no.as_deref().unwrap_or_default()));
        }
        if filled(&head.pre_no) {
            found.push(Problem::plain(&r::PRE_NO, "preNo", head.pre_no.as_deref().unwrap_or_default()));
        }
    } else if !numbered && !over_draft {
        found.push(Problem::plain(&r::LIST_NUMBER_MISSING, "invtNo", ""));
    }
}

fn check_line(line: &InventoryLine, index: usize, settings: &RuleSettings, found: &mut Vec<Problem>) {
    let at = |field: &str| format!("lines[{index}].{field}");
    if line.unit == line.unit1 && line.qty != line.qty1 {
        let zh = format!("申报数量 {}，法定数量 {}", line.qty, line.qty1);
        let en = format!("quantity {}, legal quantity {}", line.qty, line.qty1);
        found.push(Problem::new(&r::LEGAL_QTY, at("qty1"), &line.qty1.to_string(), zh, en));
    }
    let unit2 = line.unit2.as_deref().is_some_and(|unit| !unit.is_empty());
    if unit2 != line.qty2.is_some() {
        let value = line.qty2.map(|qty| qty.to_string()).unwrap_or_default();
        found.push(Problem::plain(&r::SECOND_QTY, at("qty2"), &value));
    }
    let amounts = [line.qty, line.price, line.total_price];
    // Signs were checked with the fields; a product of wrong signs says nothing new.
    if amounts.iter().all(|amount| amount.is_positive()) {
        LineAmounts {
            qty_field: at("qty"),
            price_field: at("price"),
            total_field: at("totalPrice"),
            qty: line.qty,
            price: line.price,
            total: line.total_price,
            price_given: true,
        }
        .check(settings, found);
    }
}

/// The limit of a ticket is one sum, so its lines are in one currency.
fn check_currency(lines: &[InventoryLine], found: &mut Vec<Problem>) {
    let Some(first) = lines.first() else { return };
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.currency != first.currency) {
        let zh = format!("第 {} 行 {}，第 1 行 {}", index + 1, line.currency, first.currency);
        let en = format!("line {} {}, line 1 {}", index + 1, line.currency, first.currency);
        found.push(Problem::new(&r::LINE_CURRENCY, format!("lines[{index}].currency"), &line.currency, zh, en));
    }
}

/// 清单模式 is for small tickets without licence, inspection and duty.
fn check_limits(list: &Inventory, context: &ListContext<'_>, settings: &RuleSettings, found: &mut Vec<Problem>) {
    let b2b = context.mode != TradeMode::List9610;
    if b2b && (context.licence || context.inspection || context.duty) {
        found.push(Problem::plain(&r::CONTROLLED, "gcode", ""));
    }
    if let Some(limit) = settings.ticket_limit_rmb.filter(|_| b2b) {
        check_value(list, context.rmb_rate, limit, settings, found);
    }
    if let Some(limit) = settings.ticket_weight_kg.filter(|limit| list.head.gross_weight > *limit) {
        let zh = format!("毛重 {} 千克，上限 {limit} 千克", list.head.gross_weight);
        let en = format!("the gross weight is {} kg, the limit {limit} kg", list.head.gross_weight);
        found.push(Problem::new(&r::TICKET_WEIGHT, "grossWeight", &list.head.gross_weight.to_string(), zh, en));
    }
    if settings.warehouse_filing && context.mode.needs_warehouse() && !context.warehouse_filed {
        found.push(Problem::plain(&r::WAREHOUSE_FILING, "ebpName", &list.head.ebp_name));
    }
}

fn check_value(
    list: &Inventory,
    rate: Option<Amount>,
    limit: Amount,
    settings: &RuleSettings,
    found: &mut Vec<Problem>,
) {
    let currency = list.lines.first().map_or("", |line| line.currency.as_str());
    let rate = if currency == RMB { Some(Amount::from_scaled(ONE)) } else { rate.or(settings.rate(currency)) };
    let Some(rate) = rate else {
        found.push(Problem::plain(&r::TICKET_UNKNOWN, "currency", currency));
        return;
    };
    let value: i128 = list.lines.iter().map(|line| i128::from(line.total_price.scaled())).sum();
    if value * i128::from(rate.scaled()) > i128::from(limit.scaled()) * i128::from(ONE) {
        let total: String =
            i64::try_from(value).map(|value| Amount::from_scaled(value).to_string()).unwrap_or_default();
        let zh = format!("总价 {total}（汇率 {rate}）超过人民币 {limit} 元");
        let en = format!("a total of {total} at {rate} is over {limit} RMB");
        found.push(Problem::new(&r::TICKET_LIMIT, "totalPrice", &total, zh, en));
    }
}

/// 人民币.
const RMB: &str = "142";
/// One unit of an amount.
const ONE: i64 = 100_000;
