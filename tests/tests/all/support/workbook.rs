//! Workbooks as exporters send them.

use rust_xlsxwriter::Workbook;

pub const HEADER: [&str; 7] = ["订单号", "商品货号", "商品名称", "数量", "总额", "单价", "计量单位"];

/// One row: 10 × 2.5 = 25 pieces of something, under this order number.
pub fn row(order_no: &str) -> [String; 7] {
    [order_no, "SKU-1", "示例商品", "10", "25", "2.5", "011"].map(str::to_owned)
}

/// A workbook of text cells, header first.
pub fn workbook(rows: &[[String; 7]]) -> Vec<u8> {
    custom(|sheet| {
        for (index, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let (row, column) = (u32::try_from(index + 1).expect("few"), u16::try_from(column).expect("seven"));
                sheet.write_string(row, column, cell).expect("written");
            }
        }
    })
}

/// A workbook with these order numbers, one row each.
pub fn orders(numbers: &[String]) -> Vec<u8> {
    workbook(&numbers.iter().map(|number| row(number)).collect::<Vec<_>>())
}

/// A workbook with the header and whatever `fill` writes below.
pub fn custom(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, header) in HEADER.iter().enumerate() {
        sheet.write_string(0, u16::try_from(column).expect("seven"), *header).expect("written");
    }
    fill(sheet);
    workbook.save_to_buffer().expect("saved")
}
