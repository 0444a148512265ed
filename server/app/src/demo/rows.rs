//! The demo's rows: the guide's three in 报关单模式, and whole declarations in 清单模式; all fictional.

use qiyun_schema::mode::TradeMode;
use qiyun_schema::sheet::Template;

use crate::founding::DEMO_ENTERPRISES;

/// The rows of the guide's own template: 订单号, 商品货号, 商品名称, 数量, 总额, 单价, 计量单位.
const ENTRY: [[&str; 7]; 3] = [
    ["TYDH005", "8711100010", "微马力摩托车及脚踏两用车", "10", "25", "2.5", "011"],
    ["TYDH006", "8135000000", "本章的什锦坚果或干果", "10", "25", "2.5", "011"],
    ["TYDH007", "6804301000", "手用琢磨油石", "10", "25", "2.5", "011"],
];

/// Rows for a mode's template, each with its cells in the template's order; `mark` makes their numbers new, and `first`
/// begins the order numbers of lists, which is how the sandbox port is told what to play.
pub fn rows(mode: TradeMode, template: &Template, first: &str, mark: &str) -> Vec<Vec<String>> {
    let each = ENTRY.iter().enumerate();
    each.map(|(index, row)| {
        let cell = |key: &str| cell(mode, key, index, row, (first, mark));
        template.columns.iter().map(|column| cell(column.key)).collect()
    })
    .collect()
}

fn cell(mode: TradeMode, key: &str, index: usize, row: &[&str; 7], (first, mark): (&str, &str)) -> String {
    let (logistics_code, logistics_name, _) = DEMO_ENTERPRISES[2];
    let named = |prefix: &str| format!("{prefix}{}{index}{mark}", mode.supervision_code());
    let place = match key {
        "orderNo" => return if mode.is_entry() { format!("{}{mark}", row[0]) } else { named(first) },
        "itemNo" => 1,
        "itemName" => 2,
        "qty" => 3,
        "total" | "totalPrice" => 4,
        "price" => 5,
        "unit" => 6,
        _ => return list_cell(mode, key, row, (logistics_code, logistics_name), &named).to_owned(),
    };
    row[place].to_owned()
}

/// What a list asks beyond the order; a payment for 9610 alone.
fn list_cell(
    mode: TradeMode,
    key: &str,
    row: &[&str; 7],
    logistics: (&str, &str),
    named: &impl Fn(&str) -> String,
) -> String {
    let retail = mode == TradeMode::List9610;
    let text = match key {
        "list.lines.gcode" => row[1],
        "list.lines.gmodel" => "品牌：无；用途：民用",
        "list.lines.qty1" => row[3],
        "list.lines.unit1" => row[6],
        "waybill.logisticsNo" => return named("YD"),
        "waybill.logisticsCode" => logistics.0,
        "waybill.logisticsName" => logistics.1,
        "list.copNo" => return named("QN"),
        "list.customsCode" | "list.portCode" => "2916",
        "list.ieDate" => "20260131",
        // The demo summarises its 9610 lists afterwards.
        "list.statisticsFlag" => {
            if retail {
                "B"
            } else {
                "A"
            }
        }
        "list.trafMode" => "5",
        "list.trafName" | "list.voyageNo" => "CA1001",
        "list.billNo" => "99900000001",
        "list.country" => "502",
        "list.pod" => "502",
        "list.wrapType" => "2",
        "list.packNo" => "1",
        "list.grossWeight" => "1.2",
        "list.netWeight" => "1",
        "payment.payName" if retail => "现金支付",
        "payment.accountingDate" if retail => "20260130120000",
        _ => "",
    };
    text.to_owned()
}
