//! Workbooks for the 报关单: goods lines, and order numbers for 随附单证. Text cells alone.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::orders::entry::{ATTACHED_DOCUMENT, EntryLine};

const TEXT: u8 = 49;
const HEADERS: [&str; 12] = [
    "项号",
    "订单号",
    "商品货号",
    "商品名称",
    "数量",
    "计量单位",
    "计量单位代码",
    "单价",
    "总价",
    "币制",
    "币制代码",
    "币制名称",
];

/// The lines as a workbook. The same input gives the same bytes.
pub fn lines_workbook(lines: &[EntryLine]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new("报关单商品行")?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    let text = begin(sheet, "报关单商品行", &HEADERS)?;
    for (row, line) in (1_u32..).zip(lines) {
        let cells = [
            line.position.to_string(),
            line.order_no.clone(),
            line.item_no.clone(),
            line.item_name.clone(),
            line.qty.to_string(),
            line.unit_name.clone(),
            line.unit.clone(),
            line.price.to_string(),
            line.total.to_string(),
            line.currency_letters.clone(),
            line.currency.clone(),
            line.currency_name.clone(),
        ];
        write(sheet, row, &cells, &text)?;
    }
    workbook.save_to_buffer()
}

/// The order numbers as a workbook. The same input gives the same bytes.
pub fn numbers_workbook(numbers: &[String]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new("随附单证订单号")?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    let text = begin(sheet, "随附单证", &["随附单证代码", "随附单证编号（订单号）"])?;
    for (row, number) in (1_u32..).zip(numbers) {
        write(sheet, row, &[ATTACHED_DOCUMENT.to_owned(), number.clone()], &text)?;
    }
    workbook.save_to_buffer()
}

fn new(title: &str) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_title(title).set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?);
    workbook.set_properties(&properties);
    Ok(workbook)
}

fn begin(sheet: &mut Worksheet, name: &str, headers: &[&str]) -> Result<Format, XlsxError> {
    let text = Format::new().set_num_format_index(TEXT);
    let head = text.clone().set_bold().set_border_bottom(FormatBorder::Thin);
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, header) in (0_u16..).zip(headers) {
        sheet.set_column_format(column, &text)?;
        sheet.set_column_width(column, 18)?;
        sheet.write_string_with_format(0, column, *header, &head)?;
    }
    Ok(text)
}

fn write(sheet: &mut Worksheet, row: u32, cells: &[String], text: &Format) -> Result<(), XlsxError> {
    for (column, cell) in (0_u16..).zip(cells) {
        sheet.write_string_with_format(row, column, cell, text)?;
    }
    Ok(())
}
