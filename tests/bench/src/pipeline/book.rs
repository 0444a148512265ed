//! A workbook as an exporter sends it, with as many orders as wished.

use rust_xlsxwriter::Workbook;

const HEADER: [&str; 7] = ["订单号", "商品货号", "商品名称", "数量", "总额", "单价", "计量单位"];

/// One order a row, under numbers that begin with `prefix`.
pub fn orders(prefix: &str, count: u64) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    for (column, header) in (0..).zip(HEADER) {
        sheet.write_string(0, column, header)?;
    }
    for place in 0..count {
        let row = u32::try_from(place + 1)?;
        let number = format!("{prefix}{place:07}");
        let cells = [number.as_str(), "SKU-1", "示例商品", "10", "25", "2.5", "011"];
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}
