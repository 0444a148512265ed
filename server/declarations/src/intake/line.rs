//! 数据行: one raw row under the header becomes a sheet line, checked by the rules of the message.

use std::sync::Arc;

use qiyun_schema::amount::Amount;
use qiyun_schema::rule::{self, Problem, SheetLine};
use qiyun_schema::sheet::{Column, ColumnKind, DEFAULTS_MARK, Level};

use super::address::column_letters;
use super::cell::{self, Taken};
use super::details::{self, Defaults, More};
use super::finding::Findings;
use super::header::Columns;
use super::raw::{RawRow, Value};
use super::read::{Reading, Row};
use super::strings::SharedStrings;
use super::tidy::CleaningKind;

/// Reads the rows of one sheet.
pub(super) struct RowReader<'a> {
    reading: Reading<'a>,
    columns: &'a Columns,
    sheet: &'a Arc<str>,
    /// From the last row of defaults, for orders and for lines.
    defaults: Option<Defaults>,
    line_defaults: Vec<More>,
    /// What the mapping says of every line.
    constants: SheetLine,
}

/// What has been read of the current row.
#[derive(Default)]
struct Draft {
    line: SheetLine,
    more: Vec<More>,
    /// Fields that have an error of their own: what the rules would add to it ("is empty") only
    /// hides the cause.
    failed: Vec<&'static str>,
    faulty: bool,
}

impl<'a> RowReader<'a> {
    pub fn new(reading: Reading<'a>, columns: &'a Columns, sheet: &'a Arc<str>) -> Self {
        let mut reader = Self {
            reading,
            columns,
            sheet,
            defaults: None,
            line_defaults: Vec::new(),
            constants: SheetLine::default(),
        };
        reader.take_constants();
        reader
    }

    /// What the mapping says of every row. It was looked over when it was saved; what has since become
    /// wrong is missing, and told as that.
    fn take_constants(&mut self) {
        let columns = self.columns;
        let Some(mapping) = &columns.mapping else { return };
        let mut draft = Draft::default();
        let mut unheard = Findings::new(0);
        for (key, value) in &mapping.constants {
            if let Some(column) = self.reading.template.by_key(key) {
                let _ = self.take(column, Value::Text(value), (0, 0), &mut draft, &mut unheard);
            }
        }
        self.constants = draft.line;
        self.keep_defaults(draft.more);
    }

    /// `None` for a row without anything under the template's columns, and for a row of defaults.
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
        if draft.line.order_no == DEFAULTS_MARK {
            self.keep_defaults(draft.more);
            return None;
        }
        self.fill(&mut draft);
        self.complete(&mut draft, raw.number, findings);
        // A sheet of payments has no goods.
        let asked = |field: &str| self.reading.template.by_key(field).is_some();
        for problem in rule::check_line_with(&draft.line, self.reading.settings) {
            if asked(&problem.field) && !draft.failed.contains(&problem.field.as_str()) {
                let letters = self.columns.letters(self.reading.template, &problem.field);
                draft.faulty |= findings.problem(self.sheet, raw.number, letters, problem);
            }
        }
        let (sheet, number) = (Arc::clone(self.sheet), raw.number);
        let (more, defaults) = (draft.more, self.defaults.clone());
        Some(Row { sheet, number, line: draft.line, more, defaults, faulty: draft.faulty })
    }

    fn keep_defaults(&mut self, more: Vec<More>) {
        let of_line = |(index, _): &More| self.column(*index).is_some_and(|column| column.level == Level::Line);
        let (lines, orders): (Vec<More>, Vec<More>) = more.into_iter().partition(of_line);
        self.line_defaults = over(std::mem::take(&mut self.line_defaults), lines);
        let before = self.defaults.take().map(Arc::unwrap_or_clone).unwrap_or_default();
        let orders = over(before, orders);
        self.defaults = (!orders.is_empty()).then(|| Arc::new(orders));
    }

    fn column(&self, index: u16) -> Option<&'static Column> {
        self.reading.template.columns.get(usize::from(index))
    }

    /// Fills what the row leaves empty from the mapping's constants.
    fn fill(&self, draft: &mut Draft) {
        let (line, constants) = (&mut draft.line, &self.constants);
        for (own, constant) in [
            (&mut line.item_no, &constants.item_no),
            (&mut line.item_name, &constants.item_name),
            (&mut line.unit, &constants.unit),
        ] {
            if own.is_empty() {
                own.clone_from(constant);
            }
        }
        line.qty = line.qty.or(constants.qty);
        line.total = line.total.or(constants.total);
        line.price = line.price.or(constants.price);
    }

    /// Fills a line from the defaults, and tells what it lacks. What the order lacks is told once
    /// its rows are together.
    fn complete(&self, draft: &mut Draft, number: u32, findings: &mut Findings) {
        for (index, text) in &self.line_defaults {
            if !draft.more.iter().any(|(at, _)| at == index) {
                draft.more.push((*index, text.clone()));
            }
        }
        for (index, column) in (0_u16..).zip(self.reading.template.columns) {
            let beyond = column.level == Level::Line && column.required && column.key.contains('.');
            if beyond && !draft.failed.contains(&column.key) && !draft.more.iter().any(|(at, _)| *at == index) {
                let letters = self.columns.letters(self.reading.template, column.key);
                draft.faulty |= findings.problem(self.sheet, number, letters, details::required(column.key));
            }
        }
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
        if let Value::Text(text) = value
            && text.contains('\u{FFFD}')
        {
            return Err(super::rules::plain(&super::rules::GARBLED, column.key, text));
        }
        let translated = self.translated(column, value);
        if let Some((from, to)) = &translated {
            findings.cleaning(self.sheet, at, vec![CleaningKind::Translated], || (from.clone(), to.clone()));
        }
        let value = translated.as_ref().map_or(value, |(_, to)| Value::Text(to));
        if !is_of_line(column.key) {
            let taken = cell::read_any(column, value, most)?;
            self.record(&taken, value, at, findings, String::clone);
            let index = self.reading.template.columns.iter().position(|other| other.key == column.key);
            if let Some(index) = index.and_then(|index| u16::try_from(index).ok()).filter(|_| !taken.value.is_empty()) {
                draft.more.push((index, taken.value));
            }
            return Ok(());
        }
        match column.kind {
            ColumnKind::Quantity | ColumnKind::Amount => {
                let taken = cell::read_amount(column, value, most)?;
                self.record(&taken, value, at, findings, |amount| amount.map_or_else(String::new, |a| a.to_string()));
                if let Some(amount) = amount_field(&mut draft.line, column.key) {
                    *amount = taken.value;
                }
            }
            _ => {
                let taken = cell::read_text(column, value, most)?;
                self.record(&taken, value, at, findings, String::clone);
                if let Some(text) = text_field(&mut draft.line, column.key) {
                    *text = taken.value;
                }
            }
        }
        Ok(())
    }

    /// The customer's word for a unit or currency, and the code that it means.
    fn translated(&self, column: &Column, value: Value<'_>) -> Option<(String, String)> {
        let mapping = self.columns.mapping.as_ref()?;
        let Value::Text(text) = value else { return None };
        let word = super::tidy::code(text).value;
        let code = mapping.translate(column.kind, &word)?;
        Some((word.clone(), code.to_owned()))
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

/// Defaults, with later ones over them.
fn over(mut defaults: Vec<More>, later: Vec<More>) -> Vec<More> {
    defaults.retain(|(index, _)| !later.iter().any(|(other, _)| other == index));
    defaults.extend(later);
    defaults
}

fn is_of_line(key: &str) -> bool {
    matches!(key, "orderNo" | "itemNo" | "itemName" | "unit" | "qty" | "totalPrice" | "price")
}

/// The place of a text column in the line.
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
