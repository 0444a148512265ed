//! 报关单草单: the goods lines of a sheet, found by the names of its columns as declaration software writes them.

use crate::intake::child::Child;
use crate::intake::file_refusal::FileRefusal;
use crate::intake::limits::Limits;
use crate::intake::sheets::{Opening, Source};
use crate::intake::verbatim::{PlainRow, plain_rows};

/// Rows in which the names of the columns are looked for.
const HEADER_ROWS: u32 = 30;
/// Most goods lines of a draft: many times what an entry has, and held beside the orders in a second or two.
pub const MOST_LINES: usize = 2_000;

/// One goods line, as it is written there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftLine {
    /// As Excel shows it.
    pub row: u32,
    pub order_no: String,
    pub item_no: String,
    pub item_name: String,
    pub qty: String,
    pub unit: String,
    pub price: String,
    pub total: String,
    pub currency: String,
}

/// Why nothing is compared.
#[derive(Debug)]
pub enum DraftRefusal {
    File(FileRefusal),
    /// No row names at least 商品名称 and 数量.
    NoHeader,
    TooMany,
    /// A header and nothing below.
    Empty,
}

const ORDER_NO: &[&str] = &["订单号", "订单编号", "订仓单号", "随附单证编号"];
const ITEM_NO: &[&str] = &["商品货号", "货号", "企业商品货号", "料号", "sku"];
const ITEM_NAME: &[&str] = &["商品名称", "品名", "货物名称", "商品名称规格型号", "商品名称及规格型号", "中文品名"];
const QTY: &[&str] = &["数量", "申报数量", "成交数量", "数量及单位"];
const UNIT: &[&str] = &["单位", "计量单位", "申报计量单位", "成交单位", "申报单位", "成交计量单位"];
const PRICE: &[&str] = &["单价", "申报单价", "成交单价"];
const TOTAL: &[&str] = &["总价", "总额", "申报总价", "成交总价", "金额"];
const CURRENCY: &[&str] = &["币制", "币种", "成交币制"];

/// Where the columns of a draft are.
#[derive(Clone, Copy, Debug, Default)]
struct Columns {
    order_no: Option<u32>,
    item_no: Option<u32>,
    item_name: Option<u32>,
    qty: Option<u32>,
    unit: Option<u32>,
    price: Option<u32>,
    total: Option<u32>,
    currency: Option<u32>,
}

/// Reads the goods lines of a draft, in their order. Without a child the old formats are refused.
pub fn read(file: &mut impl Source, child: Option<&Child>) -> Result<Vec<DraftLine>, DraftRefusal> {
    let (mut columns, mut lines): (Option<Columns>, Vec<DraftLine>) = (None, Vec::new());
    let (mut sheet, mut too_many) = (String::new(), false);
    let limits = Limits::default();
    let known = [ORDER_NO, ITEM_NO, ITEM_NAME, QTY, UNIT, PRICE, TOTAL, CURRENCY];
    plain_rows(file, Opening { limits: &limits, child }, &known, &mut |row| {
        match columns {
            // Of several sheets the first with such columns is the draft.
            Some(columns) if row.sheet == sheet => {
                too_many |= lines.len() >= MOST_LINES;
                if !too_many {
                    lines.extend(columns.line(&row));
                }
            }
            Some(_) => {}
            None if row.number <= HEADER_ROWS => {
                columns = Columns::find(&row);
                sheet.clone_from(&row.sheet);
            }
            None => {}
        }
        Ok(())
    })
    .map_err(DraftRefusal::File)?;
    match columns {
        None => Err(DraftRefusal::NoHeader),
        Some(_) if too_many => Err(DraftRefusal::TooMany),
        Some(_) if lines.is_empty() => Err(DraftRefusal::Empty),
        Some(_) => Ok(lines),
    }
}

impl Columns {
    fn find(row: &PlainRow) -> Option<Self> {
        let at = |names: &[&str]| {
            row.cells.iter().find(|(_, text)| names.contains(&plain(text).as_str())).map(|cell| cell.0)
        };
        let found = Self {
            order_no: at(ORDER_NO),
            item_no: at(ITEM_NO),
            item_name: at(ITEM_NAME),
            qty: at(QTY),
            unit: at(UNIT),
            price: at(PRICE),
            total: at(TOTAL),
            currency: at(CURRENCY),
        };
        (found.item_name.is_some() && found.qty.is_some()).then_some(found)
    }

    /// `None` for a row without a name and a quantity: totals, remarks, signatures.
    fn line(self, row: &PlainRow) -> Option<DraftLine> {
        let text = |at: Option<u32>| {
            let cell = at.and_then(|at| row.cells.iter().find(|(column, _)| *column == at));
            cell.map(|(_, text)| text.trim().to_owned()).unwrap_or_default()
        };
        let line = DraftLine {
            row: row.number,
            order_no: text(self.order_no),
            item_no: text(self.item_no),
            item_name: text(self.item_name),
            qty: text(self.qty),
            unit: text(self.unit),
            price: text(self.price),
            total: text(self.total),
            currency: text(self.currency),
        };
        let summed = matches!(line.item_name.as_str(), "合计" | "总计" | "小计");
        (!line.item_name.is_empty() && !line.qty.is_empty() && !summed).then_some(line)
    }
}

/// A column's name without what software adds to it: blanks, stars, punctuation, brackets.
fn plain(text: &str) -> String {
    let kept = text.split(['(', '（']).next().unwrap_or_default();
    kept.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use rust_xlsxwriter::Workbook;

    use super::*;

    fn book(rows: &[&[&str]]) -> Cursor<Vec<u8>> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (row, cells) in (0_u32..).zip(rows) {
            for (column, cell) in (0_u16..).zip(*cells) {
                sheet.write_string(row, column, *cell).expect("written");
            }
        }
        Cursor::new(workbook.save_to_buffer().expect("saved"))
    }

    #[test]
    fn lines_are_found_below_a_title_and_sums_are_none() {
        let mut file = book(&[
            &["出口货物报关单（草单）"],
            &["* 项号", "商品名称、规格型号", "数量(成交)", "单位", "单价", "总价", "币制"],
            &["1", "杯子", "10", "件", "2.5", "25", "USD"],
            &["2", " 盘子 ", "4", "件", "1", "4", "USD"],
            &["", "合计", "14", "", "", "29", ""],
            &["申报人员"],
        ]);
        let lines = read(&mut file, None).expect("read");
        assert_eq!(lines.len(), 2);
        assert_eq!((lines[0].row, lines[0].item_name.as_str(), lines[0].qty.as_str()), (3, "杯子", "10"));
        assert_eq!((lines[1].item_name.as_str(), lines[1].currency.as_str()), ("盘子", "USD"));
    }

    #[test]
    fn what_is_no_draft_is_refused() {
        let read = |mut file: Cursor<Vec<u8>>| read(&mut file, None);
        assert!(matches!(read(book(&[&["a", "b"], &["1", "2"]])), Err(DraftRefusal::NoHeader)));
        assert!(matches!(read(book(&[&["商品名称", "数量"]])), Err(DraftRefusal::Empty)));
        assert!(matches!(read(Cursor::new(b"no workbook".to_vec())), Err(DraftRefusal::File(_))));
    }
}
