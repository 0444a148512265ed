//! 清单 templates: what is written into them comes back as the same order and details, and what is wrong
//! in them is told at its cell.

use std::io::Cursor;

use proptest::prelude::*;
use qiyun_schema::amount::Amount;
use qiyun_schema::details::{Details, ListDetails, ListLineDetails, PaymentDetails, WaybillDetails};
use qiyun_schema::message::StatisticsFlag;
use qiyun_schema::mode::TradeMode;
use qiyun_schema::rule::RuleSettings;
use qiyun_schema::sheet::{self, DEFAULTS_MARK, Template};

use super::told;
use crate::intake::assemble::{Assembly, AssemblyContext, assemble};
use crate::intake::documents::Party;
use crate::intake::limits::{Limits, Unwatched};
use crate::intake::read::read;
use crate::intake::template::template_workbook;

fn template(mode: TradeMode) -> &'static Template {
    sheet::template(mode).expect("every mode has a template")
}

pub fn context(mode: TradeMode) -> AssemblyContext {
    let party = |name: &str| Party { code: "3301960ABC".to_owned(), name: name.to_owned() };
    AssemblyContext {
        mode,
        template: template(mode),
        platform_code: "3301960ABC".to_owned(),
        platform_name: "阿里巴巴国际站".to_owned(),
        merchant_code: "3301960ABC".to_owned(),
        merchant_name: "杭州启运贸易有限公司".to_owned(),
        currency: "142".to_owned(),
        warehouse_name: mode.needs_warehouse().then(|| "东京一号仓".to_owned()),
        declarant: party("杭州启运报关有限公司"),
        owner: Some(party("杭州启运制造有限公司")),
        settings: RuleSettings::default(),
        headers: Vec::new(),
        max_problems: 1_000,
    }
}

/// One row for each line, its cells by key.
pub type Cells = Vec<(&'static str, String)>;

pub fn workbook(mode: TradeMode, rows: &[Cells]) -> Vec<u8> {
    let template = template(mode);
    let row = |cells: &Cells| {
        let value = |key: &str| cells.iter().find(|(of, _)| *of == key).map(|(_, value)| value.clone());
        template.columns.iter().map(|column| value(column.key).unwrap_or_default()).collect()
    };
    template_workbook(template, &rows.iter().map(row).collect::<Vec<Vec<String>>>()).expect("written")
}

fn assembled(mode: TradeMode, rows: &[Cells]) -> Assembly {
    let read = read(&mut Cursor::new(workbook(mode, rows)), template(mode), &Limits::default(), &mut Unwatched);
    let sheet = read.expect("the workbook is readable");
    let context = AssemblyContext { headers: sheet.headers, ..context(mode) };
    let mut assembly = assemble(sheet.rows, &context);
    assembly.problems.splice(0..0, sheet.problems);
    assembly.error_count += sheet.error_count;
    assembly
}

pub fn order(order_no: &str, lines: usize) -> Vec<Cells> {
    let head = [
        ("waybill.logisticsNo", format!("YD{order_no}")),
        ("waybill.logisticsCode", "3301980XYZ".to_owned()),
        ("waybill.logisticsName", "杭州示例物流有限公司".to_owned()),
        ("list.copNo", format!("QD{order_no}")),
        ("list.customsCode", "2928".to_owned()),
        ("list.portCode", "2928".to_owned()),
        ("list.ieDate", "20260131".to_owned()),
        ("list.statisticsFlag", "A".to_owned()),
        ("list.trafMode", "5".to_owned()),
        ("list.country", "502".to_owned()),
        ("list.pod", "502".to_owned()),
        ("list.wrapType", "2".to_owned()),
        ("list.packNo", "1".to_owned()),
        ("list.grossWeight", "2.5".to_owned()),
        ("list.netWeight", "2".to_owned()),
    ];
    (1..=lines)
        .map(|n| {
            let mut cells: Cells = vec![
                ("orderNo", order_no.to_owned()),
                ("itemNo", format!("SKU-{n}")),
                ("itemName", "示例商品".to_owned()),
                ("qty", "10".to_owned()),
                ("totalPrice", "25".to_owned()),
                ("unit", "011".to_owned()),
                ("list.lines.gcode", "8711100010".to_owned()),
                ("list.lines.gmodel", "示例型号".to_owned()),
                ("list.lines.qty1", "10".to_owned()),
                ("list.lines.unit1", "011".to_owned()),
            ];
            cells.extend(head.iter().cloned());
            cells
        })
        .collect()
}

pub fn set(cells: &mut Cells, key: &'static str, value: &str) {
    cells.retain(|(of, _)| *of != key);
    cells.push((key, value.to_owned()));
}

fn details(assembly: &Assembly) -> &Details {
    assembly.orders[0].details.as_ref().expect("a list mode has details")
}

#[test]
fn a_row_carries_order_waybill_and_list() {
    let assembly = assembled(TradeMode::List9710, &order("T1", 2));
    assert_eq!(told(&assembly.problems), Vec::<String>::new(), "{:?}", assembly.problems);
    let (waybill, list) = (details(&assembly).waybill.as_ref(), details(&assembly).list.as_ref());
    let (waybill, list) = (waybill.expect("a waybill"), list.expect("a list"));
    assert_eq!((waybill.logistics_no.as_str(), waybill.goods_info.as_str()), ("YDT1", "示例商品"));
    assert_eq!(
        (waybill.currency.as_str(), waybill.pack_no, waybill.gross_weight.to_string().as_str()),
        ("142", 1, "2.5")
    );
    assert_eq!(
        (list.lines.len(), list.lines[1].gname.as_str(), list.lines[1].country.as_str()),
        (2, "示例商品", "502")
    );
    assert_eq!(
        (list.lines[0].bar_code.as_str(), list.freight, details(&assembly).payment.as_ref()),
        ("无", Amount::ZERO, None)
    );
}

#[test]
fn what_is_said_of_the_order_may_stand_once() {
    let mut rows = order("T1", 3);
    for row in &mut rows[1..] {
        row.retain(|(key, _)| {
            !key.starts_with("list.") && !key.starts_with("waybill.") || key.starts_with("list.lines.")
        });
    }
    let assembly = assembled(TradeMode::List9810, &rows);
    assert_eq!((assembly.orders.len(), told(&assembly.problems)), (1, Vec::new()), "{:?}", assembly.problems);
}

#[test]
fn rows_of_one_order_that_disagree_are_named() {
    let mut rows = order("T1", 3);
    set(&mut rows[1], "list.packNo", "2");
    let assembly = assembled(TradeMode::List9710, &rows);
    let column = template(TradeMode::List9710).columns.iter().position(|column| column.key == "list.packNo");
    let letters = crate::intake::address::column_letters(u32::try_from(column.expect("a column")).expect("few"));
    assert_eq!(told(&assembly.problems), [format!("{letters}3 S3005")]);
    assert!(assembly.orders.is_empty());
}

#[test]
fn a_row_of_defaults_fills_the_rows_below() {
    let mut rows = order("T1", 1);
    let mut defaults: Cells = vec![("orderNo", DEFAULTS_MARK.to_owned())];
    for key in ["list.customsCode", "list.portCode", "list.country", "list.lines.unit1"] {
        let (_, value) = rows[0].iter().find(|(of, _)| *of == key).expect("a cell").clone();
        defaults.push((key, value));
        rows[0].retain(|(of, _)| *of != key);
    }
    let mut other = order("T2", 1);
    set(&mut other[0], "list.customsCode", "2916");
    let all = [vec![defaults], rows, other].concat();
    let assembly = assembled(TradeMode::List9610, &all);
    // 收款单 is expected of 9610, as a warning.
    assert_eq!(assembly.error_count, 0, "{:?}", assembly.problems);
    let districts: Vec<_> = assembly.orders.iter().filter_map(|order| order.details.as_ref()?.list.as_ref()).collect();
    assert_eq!(districts.iter().map(|list| list.customs_code.as_str()).collect::<Vec<_>>(), ["2928", "2916"]);
}

#[test]
fn documents_are_checked_at_their_cells() {
    for (key, value, code) in [
        ("list.lines.gcode", "87111000", "R2011"),
        ("list.lines.qty1", "9", "R6002"),
        ("list.netWeight", "3", "R6001"),
        ("list.ieDate", "2026-13-01", "S1011"),
        ("list.country", "美丽国", "R2008"),
        ("list.wrapType", "9", "R2013"),
        ("list.packNo", "1.5", "S1010"),
        ("waybill.logisticsCode", "123", "R2007"),
        ("strategy.currency", "美元", "S3006"),
        ("lineNo", "2", "S3007"),
        ("waybill.logisticsNo", "", "R1001"),
    ] {
        let mut rows = order("T1", 1);
        set(&mut rows[0], key, value);
        let assembly = assembled(TradeMode::List9710, &rows);
        let errors: Vec<_> = assembly.problems.iter().filter(|problem| problem.problem.is_error()).collect();
        let wanted = template(TradeMode::List9710).columns.iter().position(|column| column.key == key);
        let letters = crate::intake::address::column_letters(u32::try_from(wanted.expect("a column")).expect("few"));
        assert!(
            errors.iter().any(|problem| problem.column.as_deref() == Some(letters.as_str()) && problem.row == 2),
            "{key} = {value}: {errors:?}"
        );
        let codes: Vec<&str> = errors.iter().map(|problem| problem.problem.rule.code).collect();
        assert!(codes.contains(&code), "{key} = {value}: {codes:?}");
        assert!(assembly.orders.is_empty(), "{key} = {value}");
    }
}

/// Details with everything filled in that may be.
fn full() -> impl Strategy<Value = Details> {
    let text = "[\u{4E00}-\u{9FA5}]{1,8}";
    let code = "[A-Z0-9]{4,12}";
    let numbers = (1_u32..999, 1_i64..900_000, 0_i64..900_000, any::<bool>(), any::<bool>());
    (text, code, text, code, numbers).prop_map(|(name, number, word, bill, (packs, weight, fee, paid, later))| {
        let amount = |scaled: i64| Amount::from_scaled(scaled * 1_000);
        let list = ListDetails {
            cop_no: format!("QD{number}"),
            customs_code: "2928".to_owned(),
            port_code: "2916".to_owned(),
            ie_date: "20260131".to_owned(),
            statistics_flag: if paid { StatisticsFlag::Simplified } else { StatisticsFlag::Summarised },
            owner_code: paid.then(|| "NO".to_owned()),
            owner_name: paid.then(|| word.clone()),
            traf_mode: "5".to_owned(),
            traf_name: later.then(|| word.clone()),
            voyage_no: later.then(|| number.clone()),
            bill_no: later.then(|| bill.clone()),
            total_package_no: paid.then(|| bill.clone()),
            loct_no: None,
            license_no: None,
            country: "502".to_owned(),
            pod: "502".to_owned(),
            freight: amount(fee),
            freight_currency: "502".to_owned(),
            insured_fee: amount(fee / 7),
            insured_currency: "502".to_owned(),
            wrap_type: "2".to_owned(),
            pack_no: packs,
            gross_weight: amount(weight + 1),
            net_weight: amount(weight),
            note: later.then(|| word.clone()),
            lines: vec![ListLineDetails {
                item_record_no: later.then(|| bill.clone()),
                gcode: "8711100010".to_owned(),
                gname: name.clone(),
                gmodel: word.clone(),
                bar_code: number.clone(),
                country: "116".to_owned(),
                qty1: amount(weight),
                unit1: "035".to_owned(),
                qty2: later.then(|| amount(fee + 1)),
                unit2: later.then(|| "007".to_owned()),
                note: paid.then(|| word.clone()),
            }],
        };
        let waybill = WaybillDetails {
            logistics_code: "3301980XYZ".to_owned(),
            logistics_name: word.clone(),
            logistics_no: bill.clone(),
            freight: list.freight,
            insured_fee: list.insured_fee,
            currency: list.freight_currency.clone(),
            gross_weight: list.gross_weight,
            pack_no: packs,
            goods_info: name,
            ebc_telephone: paid.then(|| "0571-88888888".to_owned()),
            note: later.then(|| word.clone()),
        };
        let payment = paid.then(|| PaymentDetails {
            pay_code: Some("3301960ABC".to_owned()),
            pay_name: word,
            pay_no: Some(number),
            charge: Amount::from_scaled(25 * 100_000),
            currency: "142".to_owned(),
            accounting_date: "20260131080000".to_owned(),
            note: None,
        });
        Details { waybill: Some(waybill), payment, list: Some(list) }
    })
}

/// The row that says so.
fn row_of(details: &Details) -> Cells {
    let json = serde_json::to_value(details).expect("details are JSON");
    let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut cells: Cells = vec![
        ("orderNo", "T1".to_owned()),
        ("itemNo", "SKU-1".to_owned()),
        ("itemName", "示例商品".to_owned()),
        ("qty", "10".to_owned()),
        ("totalPrice", "25".to_owned()),
        ("unit", "011".to_owned()),
    ];
    for column in template(TradeMode::List9610).columns {
        let value = match column.key.split('.').collect::<Vec<_>>().as_slice() {
            ["list", "lines", own] => &json["list"]["lines"][0][*own],
            ["list", "statisticsFlag"] => {
                let flag = details.list.as_ref().map(|list| list.statistics_flag.code().to_owned());
                cells.push((column.key, flag.unwrap_or_default()));
                continue;
            }
            [document @ ("list" | "waybill" | "payment"), own] => &json[*document][*own],
            _ => continue,
        };
        if !value.is_null() {
            cells.push((column.key, text(value)));
        }
    }
    cells
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn details_written_into_the_template_come_back_equal(details in full()) {
        let mode = TradeMode::List9610;
        let assembly = assembled(mode, &[row_of(&details)]);
        prop_assert_eq!(assembly.error_count, 0, "{:?}", &assembly.problems);
        prop_assert_eq!(assembly.orders[0].details.as_ref(), Some(&details));
    }
}
