//! 清单数据: what the rows of one order say beyond the order itself, as [`Details`]. A value of the
//! order may stand on any of its rows; where two rows differ, the row that differs is named.

use std::sync::Arc;

use qiyun_schema::amount::Amount;
use qiyun_schema::details::{Details, ListDetails, ListLineDetails, PaymentDetails, WaybillDetails};
use qiyun_schema::message::StatisticsFlag;
use qiyun_schema::message::order::OrderLine;
use qiyun_schema::rule::{self, Problem};
use qiyun_schema::sheet::{Level, Template};

use super::assemble::AssemblyContext;
use super::check;
use super::finding::Findings;
use super::payments::CASH;
use super::read::Row;
use super::rules;

/// 条形码 of goods without one.
const NO_BAR_CODE: &str = "无";
/// A cell beyond the order's own: the index of its column in the template, and its cleaned text.
pub type More = (u16, String);
/// Defaults of the rows below a row of defaults.
pub type Defaults = Arc<Vec<More>>;

/// The details of the rows' order. `Ok(None)` for a template that has none; `Err` when something is
/// missing or contradictory, which has been told.
pub(super) fn details(
    rows: &[Row],
    lines: &[OrderLine],
    context: &AssemblyContext,
    findings: &mut Findings,
) -> Result<Option<Details>, ()> {
    let mut cells = Cells { template: context.template, rows, missing: Vec::new() };
    let sound = cells.agree(context, findings);
    if context.mode.is_entry() {
        return if sound { Ok(None) } else { Err(()) };
    }
    let list = list(&mut cells, lines, context);
    let made = Details {
        waybill: Some(waybill(&mut cells, &list, lines)),
        payment: payment(&mut cells, lines, context),
        list: Some(list),
    };
    let missing = std::mem::take(&mut cells.missing);
    for key in &missing {
        let problem = required(key);
        check::locate(problem, &rows[0].place(), context, findings);
    }
    if sound && missing.is_empty() { Ok(Some(made)) } else { Err(()) }
}

/// "A required field is empty", for a field of the template.
pub(super) fn required(key: &str) -> Problem {
    let mut problem = rule::unreadable_amount(key, "", qiyun_schema::amount::AmountError::Empty);
    problem.rule.zh.clone_into(&mut problem.detail_zh);
    problem.rule.en.clone_into(&mut problem.detail_en);
    problem
}

/// The rows of one order, asked by column.
struct Cells<'a> {
    template: &'static Template,
    rows: &'a [Row],
    missing: Vec<&'static str>,
}

impl<'a> Cells<'a> {
    fn index(&self, key: &str) -> Option<u16> {
        let at = self.template.columns.iter().position(|column| column.key == key)?;
        u16::try_from(at).ok()
    }

    /// The order's value: from the first row that has one, else the default.
    fn get(&self, key: &str) -> Option<&'a str> {
        let index = self.index(key)?;
        let stated = self.rows.iter().find_map(|row| find(&row.more, index));
        stated.or_else(|| self.rows.first().and_then(|row| find(row.defaults.as_deref()?, index)))
    }

    fn text(&mut self, key: &'static str) -> String {
        match self.get(key) {
            Some(text) => text.to_owned(),
            None => {
                self.missing.push(key);
                String::new()
            }
        }
    }

    fn maybe(&self, key: &str) -> Option<String> {
        self.get(key).map(str::to_owned)
    }

    /// An amount was written by its reader, so it parses.
    fn amount(&self, key: &str) -> Option<Amount> {
        self.get(key).and_then(|text| Amount::parse(text).ok())
    }

    fn needed(&mut self, key: &'static str) -> Amount {
        self.amount(key).unwrap_or_else(|| {
            self.missing.push(key);
            Amount::ZERO
        })
    }

    /// Whether the rows say the same of the order, and what the strategy says.
    fn agree(&self, context: &AssemblyContext, findings: &mut Findings) -> bool {
        let mut sound = true;
        for (index, column) in (0_u16..).zip(self.template.columns) {
            match column.level {
                Level::Line => {}
                Level::Order => sound &= self.rows_agree(index, column.key, context, findings),
                Level::Strategy => sound &= self.strategy_agrees(index, column.key, context, findings),
            }
        }
        sound && self.numbered(context, findings)
    }

    fn rows_agree(&self, index: u16, key: &str, context: &AssemblyContext, findings: &mut Findings) -> bool {
        let mut stated = self.rows.iter().filter_map(|row| Some((row, find(&row.more, index)?)));
        let Some((first, value)) = stated.next() else { return true };
        let mut sound = true;
        for (row, other) in stated.filter(|(_, other)| *other != value) {
            let (zh_row, en_row) = check::beside(&first.place(), &row.place());
            let zh = format!("同一订单在{zh_row}写的是「{value}」，本行是「{other}」");
            let en = format!("{en_row} of the same order says `{value}`, this one `{other}`");
            check::locate(rules::problem(&rules::ORDER_DISAGREES, key, other, zh, en), &row.place(), context, findings);
            sound = false;
        }
        sound
    }

    fn strategy_agrees(&self, index: u16, key: &str, context: &AssemblyContext, findings: &mut Findings) -> bool {
        let wanted = match key {
            "strategy.currency" => &context.currency,
            "strategy.platformName" => context.warehouse_name.as_ref().unwrap_or(&context.platform_name),
            _ => return true,
        };
        let mut sound = true;
        for row in self.rows {
            let Some(other) = find(&row.more, index).filter(|other| other != wanted) else { continue };
            let zh = format!("业务策略是「{wanted}」，本行是「{other}」");
            let en = format!("the strategy says `{wanted}`, this row `{other}`");
            check::locate(
                rules::problem(&rules::STRATEGY_DIFFERS, key, other, zh, en),
                &row.place(),
                context,
                findings,
            );
            sound = false;
        }
        sound
    }

    /// 商品序号, where given, is the row's place in the order.
    fn numbered(&self, context: &AssemblyContext, findings: &mut Findings) -> bool {
        let Some(index) = self.index("lineNo") else { return true };
        let mut sound = true;
        for (wanted, row) in (1_usize..).zip(self.rows) {
            let Some(stated) = find(&row.more, index).filter(|stated| stated.parse() != Ok(wanted)) else { continue };
            let zh = format!("商品序号是 {stated}，按行的先后应为 {wanted}");
            let en = format!("the line number is {stated}; by the order of rows it is {wanted}");
            check::locate(rules::problem(&rules::LINE_NO, "lineNo", stated, zh, en), &row.place(), context, findings);
            sound = false;
        }
        sound
    }
}

fn find(cells: &[More], index: u16) -> Option<&str> {
    cells.iter().find(|(at, _)| *at == index).map(|(_, text)| text.as_str())
}

fn waybill(cells: &mut Cells<'_>, list: &ListDetails, lines: &[OrderLine]) -> WaybillDetails {
    WaybillDetails {
        logistics_code: cells.text("waybill.logisticsCode"),
        logistics_name: cells.text("waybill.logisticsName"),
        logistics_no: cells.text("waybill.logisticsNo"),
        freight: list.freight,
        insured_fee: list.insured_fee,
        currency: list.freight_currency.clone(),
        gross_weight: list.gross_weight,
        pack_no: list.pack_no,
        goods_info: cells.maybe("waybill.goodsInfo").unwrap_or_else(|| goods_info(lines)),
        ebc_telephone: cells.maybe("waybill.ebcTelephone"),
        note: cells.maybe("waybill.note"),
    }
}

fn goods_info(lines: &[OrderLine]) -> String {
    const MOST: usize = 200;
    lines.first().map(|line| line.item_name.chars().take(MOST).collect()).unwrap_or_default()
}

/// Present as soon as one of its columns is filled.
fn payment(cells: &mut Cells<'_>, lines: &[OrderLine], context: &AssemblyContext) -> Option<PaymentDetails> {
    let own = ["payName", "payCode", "payNo", "charge", "accountingDate"];
    if own.iter().all(|key| cells.get(&format!("payment.{key}")).is_none()) {
        return None;
    }
    let total = lines.iter().try_fold(Amount::ZERO, |sum, line| sum.checked_add(line.total_price));
    Some(PaymentDetails {
        pay_code: cells.maybe("payment.payCode"),
        pay_name: cells.maybe("payment.payName").unwrap_or_else(|| CASH.to_owned()),
        pay_no: cells.maybe("payment.payNo"),
        charge: cells.amount("payment.charge").or(total).unwrap_or_default(),
        currency: cells.maybe("payment.currency").unwrap_or_else(|| context.currency.clone()),
        accounting_date: cells.text("payment.accountingDate"),
        note: cells.maybe("payment.note"),
    })
}

fn list(cells: &mut Cells<'_>, lines: &[OrderLine], context: &AssemblyContext) -> ListDetails {
    let country = cells.text("list.country");
    let freight_currency = cells.maybe("list.freightCurrency").unwrap_or_else(|| context.currency.clone());
    let pack_no = cells.text("list.packNo");
    let summarised = cells.text("list.statisticsFlag") == StatisticsFlag::Summarised.code();
    ListDetails {
        cop_no: cells.text("list.copNo"),
        customs_code: cells.text("list.customsCode"),
        port_code: cells.text("list.portCode"),
        ie_date: cells.text("list.ieDate"),
        statistics_flag: if summarised { StatisticsFlag::Summarised } else { StatisticsFlag::Simplified },
        owner_code: cells.maybe("list.ownerCode"),
        owner_name: cells.maybe("list.ownerName"),
        traf_mode: cells.text("list.trafMode"),
        traf_name: cells.maybe("list.trafName"),
        voyage_no: cells.maybe("list.voyageNo"),
        bill_no: cells.maybe("list.billNo"),
        total_package_no: cells.maybe("list.totalPackageNo"),
        loct_no: cells.maybe("list.loctNo"),
        license_no: cells.maybe("list.licenseNo"),
        pod: cells.text("list.pod"),
        freight: cells.amount("list.freight").unwrap_or_default(),
        insured_fee: cells.amount("list.insuredFee").unwrap_or_default(),
        insured_currency: cells.maybe("list.insuredCurrency").unwrap_or_else(|| freight_currency.clone()),
        freight_currency,
        wrap_type: cells.text("list.wrapType"),
        pack_no: pack_no.parse().unwrap_or(0),
        gross_weight: cells.needed("list.grossWeight"),
        net_weight: cells.needed("list.netWeight"),
        note: cells.maybe("list.note"),
        lines: cells.rows.iter().zip(lines).map(|(row, line)| list_line(cells, row, line, &country)).collect(),
        country,
    }
}

/// The row's own cells; its reader has told what is missing and filled in the defaults.
fn list_line(cells: &Cells<'_>, row: &Row, line: &OrderLine, country: &str) -> ListLineDetails {
    let get = |key: &str| find(&row.more, cells.index(key)?).map(str::to_owned);
    let amount = |key: &str| get(key).and_then(|text| Amount::parse(&text).ok());
    ListLineDetails {
        item_record_no: get("list.lines.itemRecordNo"),
        gcode: get("list.lines.gcode").unwrap_or_default(),
        gname: get("list.lines.gname").unwrap_or_else(|| line.item_name.clone()),
        gmodel: get("list.lines.gmodel").unwrap_or_default(),
        bar_code: get("list.lines.barCode").unwrap_or_else(|| NO_BAR_CODE.to_owned()),
        country: get("list.lines.country").unwrap_or_else(|| country.to_owned()),
        qty1: amount("list.lines.qty1").unwrap_or_default(),
        unit1: get("list.lines.unit1").unwrap_or_default(),
        qty2: amount("list.lines.qty2"),
        unit2: get("list.lines.unit2"),
        note: get("list.lines.note"),
    }
}
