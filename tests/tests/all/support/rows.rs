//! Workbooks of 清单模式, with the columns of the template that operators download.

use qiyun_schema::mode::TradeMode;
use qiyun_schema::sheet::template;
use rust_xlsxwriter::Workbook;

/// Which orders.
pub struct List<'a> {
    /// As the API names it, `LIST_9610`.
    pub mode: &'a str,
    /// How order numbers begin: the script of the sandbox port.
    pub first: &'a str,
    /// Makes numbers differ between tasks.
    pub mark: &'a str,
    /// The same for the lists' own numbers.
    pub list_mark: &'a str,
    pub count: usize,
    /// 物流企业: code and name.
    pub logistics: (&'a str, &'a str),
}

/// 物流企业 of the demo agency.
pub const LOGISTICS: (&str, &str) = ("3308960LLL", "杭州示例物流有限公司");

impl<'a> List<'a> {
    /// Orders of the demo agency.
    pub fn demo(mode: &'a str, first: &'a str, mark: &'a str, count: usize) -> Self {
        Self { mode, first, mark, list_mark: mark, count, logistics: LOGISTICS }
    }
}

/// The workbook with these orders, one line each.
pub fn lists(list: &List<'_>) -> Vec<u8> {
    lists_without(list, "·")
}

/// The same with the columns empty whose keys begin like this.
pub fn lists_without(list: &List<'_>, left_out: &str) -> Vec<u8> {
    let (_, code) = list.mode.split_once('_').expect("a mode");
    let mode: TradeMode = format!("{code}-list").parse().expect("a mode");
    let template = template(mode).expect("a template");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, place) in template.columns.iter().zip(0_u16..) {
        sheet.write_string(0, place, column.header_zh).expect("written");
        for (index, row) in (0..list.count).zip(1_u32..).filter(|_| !column.key.starts_with(left_out)) {
            sheet.write_string(row, place, cell(mode, column.key, index, list)).expect("written");
        }
    }
    workbook.save_to_buffer().expect("saved")
}

fn cell(mode: TradeMode, key: &str, index: usize, list: &List<'_>) -> String {
    let retail = mode == TradeMode::List9610;
    let marked = |prefix: &str, mark: &str| format!("{prefix}{}{mark}{index}", mode.supervision_code());
    let named = |prefix: &str| marked(prefix, list.mark);
    let text = match key {
        "orderNo" => return named(list.first),
        "waybill.logisticsNo" => return named("YD"),
        "list.copNo" => return marked("QN", list.list_mark),
        "itemNo" => "SKU-1",
        "itemName" => "手用琢磨油石",
        "qty" | "list.lines.qty1" => "10",
        "total" | "totalPrice" => "25",
        "unit" | "list.lines.unit1" => "011",
        "list.lines.gcode" => "6804301000",
        "list.lines.gmodel" => "品牌：无",
        "waybill.logisticsCode" => list.logistics.0,
        "waybill.logisticsName" => list.logistics.1,
        "list.customsCode" | "list.portCode" => "2916",
        "list.ieDate" => "20260131",
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
        "list.country" | "list.pod" => "502",
        "list.wrapType" => "2",
        "list.packNo" | "list.netWeight" => "1",
        "list.grossWeight" => "1.2",
        "payment.payName" if retail => "现金支付",
        "payment.accountingDate" if retail => "20260130120000",
        _ => "",
    };
    text.to_owned()
}
