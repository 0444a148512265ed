//! 数据行: one raw row under the header becomes a sheet line, checked by the rules of the message.

use std::sync::Arc;

use qiyun_schema::amount::Amount;
use qiyun_schema::rule::{self, Problem, SheetLine};
use qiyun_schema::sheet::{Column, ColumnKind};

use super::address::column_letters;
use super::cell::{self, Taken};
use super::finding::Findings;
use super::header::Columns;
use super::raw::{RawRow, Value};
use super::read::{Reading, Row};
use super::strings::SharedStrings;

/// Reads the rows of one sheet.
pub(super) struct RowReader<'a> {
    pub reading: Reading<'a>,
    pub columns: &'a Columns,
    pub sheet: &'a Arc<str>,
}

/// What has been read of the current row.
#[derive(Default)]
struct Draft {
    line: SheetLine,
    /// Fields that have an error of their own: what the rules would add to it ("is empty") only
    /// hides the cause.
    failed: Vec<&'static str>,
    faulty: bool,
}

impl RowReader<'_> {
    /// `None` for a row without anything under the template's columns.
    pub fn read(&mut self, raw: &RawRow, strings: &SharedStrings, findings: &mut Findings) -> Option<Row> {
        let mut draft = Draft::default();
        let mut filled = false;
        for (position, value) in raw.cells(strings) {
            let Some(index) = self.columns.template_index(position) else { continue };
            filled = true;
            let column = &self.reading.template.columns[index];
            if let Err(problem) = self.take(column, value, (raw.number, position), &mut draft, findings) {
                draft.failed.push(column.key);
                let letters = Some(column_letters(position));
                draft.faulty |= findings.problem(self.sheet, raw.number, letters, problem);
            }
        }
        if !filled {
            return None;
        }
        for problem in rule::check_line_with(&draft.line, self.reading.settings) {
            if !draft.failed.contains(&problem.field.as_str()) {
                let letters = self.columns.letters(self.reading.template, &problem.field);
                draft.faulty |= findings.problem(self.sheet, raw.number, letters, problem);
            }
        }
        let (sheet, number) = (Arc::clone(self.sheet), raw.number);
        Some(Row { sheet, number, line: draft.line, faulty: draft.faulty })
    }

    fn take(
        &self,
        column: &Column,
        value: Value<'_>,
        at: (u32, u32),
        draft: &mut Draft,
        findings: &mut Findings,
    ) -> Result<(), Problem> {
        let most = self.reading.limits.max_cell_chars;
        match column.kind {
            ColumnKind::Text | ColumnKind::Unit => {
                let taken = cell::read_text(column, value, most)?;
                self.record(&taken, value, at, findings, String::clone);
                if let Some(text) = text_field(&mut draft.line, column.key) {
                    *text = taken.value;
                }
            }
            ColumnKind::Quantity | ColumnKind::Amount => {
                let taken = cell::read_amount(column, value, most)?;
                self.record(&taken, value, at, findings, |amount| amount.map_or_else(String::new, |a| a.to_string()));
                if let Some(amount) = amount_field(&mut draft.line, column.key) {
                    *amount = taken.value;
                }
            }
        }
        Ok(())
    }

    fn record<T>(
        &self,
        taken: &Taken<T>,
        from: Value<'_>,
        at: (u32, u32),
        findings: &mut Findings,
        to: impl FnOnce(&T) -> String,
    ) {
        if !taken.cleaned.is_empty() {
            findings.cleaning(self.sheet, at, taken.cleaned.clone(), || (cell::shown(from), to(&taken.value)));
        }
    }
}

/// The place of a text column in the line. A template with further columns needs a line of its own.
fn text_field<'l>(line: &'l mut SheetLine, key: &str) -> Option<&'l mut String> {
    match key {
        "orderNo" => Some(&mut line.order_no),
        "itemNo" => Some(&mut line.item_no),
        "itemName" => Some(&mut line.item_name),
        "unit" => Some(&mut line.unit),
        _ => None,
    }
}

fn amount_field<'l>(line: &'l mut SheetLine, key: &str) -> Option<&'l mut Option<Amount>> {
    match key {
        "qty" => Some(&mut line.qty),
        "totalPrice" => Some(&mut line.total),
        "price" => Some(&mut line.price),
        _ => None,
    }
}
