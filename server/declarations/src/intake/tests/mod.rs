//! Tests of the intake's pure part. Hostile and odd workbooks are built here by hand, part by
//! part; what our own template writes is read back by property.

mod assembly;
mod book;
mod cells;
mod headers;
mod hostile;
mod lists;
mod oracle;
mod roundtrip;
mod rows;
mod streams;
mod text_files;
mod texts;

use std::io::Cursor;
use std::ops::ControlFlow;

use qiyun_schema::mode::TradeMode;
use qiyun_schema::sheet::{self, Template};

use super::file_refusal::FileRefusal;
use super::finding::Located;
use super::limits::{Limits, Unwatched, Watch};
use super::read::{Sheet, read};

fn entry() -> &'static Template {
    sheet::template(TradeMode::Entry9710).expect("报关单模式 has a template")
}

fn read_with(bytes: Vec<u8>, limits: &Limits) -> Result<Sheet, FileRefusal> {
    read(&mut Cursor::new(bytes), entry(), limits, &mut Unwatched)
}

fn read_book(bytes: Vec<u8>) -> Result<Sheet, FileRefusal> {
    read_with(bytes, &Limits::default())
}

fn accepted(bytes: Vec<u8>) -> Sheet {
    read_book(bytes).expect("the workbook is readable")
}

fn refused(bytes: Vec<u8>) -> FileRefusal {
    read_book(bytes).expect_err("the workbook is not acceptable")
}

/// `D2 R3006`: the problems by address and rule.
fn told(problems: &[Located]) -> Vec<String> {
    let name = |p: &Located| format!("{}{} {}", p.column.as_deref().unwrap_or(""), p.row, p.problem.rule.code);
    problems.iter().map(name).collect()
}

/// Cancels after so many looks.
struct CancelAfter(u32);

impl Watch for CancelAfter {
    fn rows(&mut self, _done: u64, _total_estimate: Option<u64>) -> ControlFlow<()> {
        self.0 = self.0.saturating_sub(1);
        if self.0 == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}
