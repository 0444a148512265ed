//! 原始行: one row as it stands in the sheet, before any column gives it meaning.

use super::strings::SharedStrings;
use super::styles::Shown;

/// What a cell holds. A `usize` is where its text begins in the row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Shared(usize),
    Text(usize),
    Number(f64, Shown),
    Bool(bool),
    /// `#REF!` and its kin.
    Error(usize),
    /// A date in ISO form.
    Date(usize),
    /// A formula without a stored result.
    NoResult,
    /// A type that the format does not have.
    Unknown(usize),
}

#[derive(Clone, Copy, Debug)]
struct RawCell {
    column: u32,
    kind: Kind,
    /// Where its text ends in the row.
    end: usize,
}

/// A row with its cells from left to right; blank ones are not kept.
#[derive(Debug, Default)]
pub(super) struct RawRow {
    pub number: u32,
    pub hidden: bool,
    cells: Vec<RawCell>,
    pub text: String,
    /// Something stands in the row, even if none of it is wanted.
    pub filled: bool,
}

/// A cell's value, borrowed from the row or the string table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value<'a> {
    Text(&'a str),
    Number(f64, Shown),
    Bool(bool),
    Error(&'a str),
    Date(&'a str),
    NoResult,
    Unknown(&'a str),
}

impl RawRow {
    pub fn clear(&mut self) {
        self.cells.clear();
        self.text.clear();
        self.filled = false;
    }

    pub const fn is_empty(&self) -> bool {
        !self.filled
    }

    /// Appends text and names where it begins.
    pub fn push_text(&mut self, text: &str, kind: impl FnOnce(usize) -> Kind) -> Kind {
        let start = self.text.len();
        self.text.push_str(text);
        kind(start)
    }

    /// Text of nothing but blanks counts as no content.
    pub fn is_blank(&self, kind: Kind, strings: &SharedStrings) -> bool {
        match self.value(kind, self.text.len(), strings) {
            // Nearly every text begins with a visible ASCII or Han character.
            Value::Text(text) if text.as_bytes().first().is_some_and(u8::is_ascii_graphic) => false,
            Value::Text(text) => text.chars().all(qiyun_schema::character::is_blank),
            _ => false,
        }
    }

    pub fn push(&mut self, column: u32, kind: Kind) {
        self.cells.push(RawCell { column, kind, end: self.text.len() });
    }

    /// The cells with their columns.
    pub fn cells<'a>(&'a self, strings: &'a SharedStrings) -> impl Iterator<Item = (u32, Value<'a>)> {
        self.cells.iter().map(move |cell| (cell.column, self.value(cell.kind, cell.end, strings)))
    }

    fn value<'a>(&'a self, kind: Kind, end: usize, strings: &'a SharedStrings) -> Value<'a> {
        match kind {
            // The grid looked the index up before it made this kind.
            Kind::Shared(index) => Value::Text(strings.get(index).unwrap_or_default()),
            Kind::Text(start) => Value::Text(&self.text[start..end]),
            Kind::Number(number, shown) => Value::Number(number, shown),
            Kind::Bool(value) => Value::Bool(value),
            Kind::Error(start) => Value::Error(&self.text[start..end]),
            Kind::Date(start) => Value::Date(&self.text[start..end]),
            Kind::NoResult => Value::NoResult,
            Kind::Unknown(start) => Value::Unknown(&self.text[start..end]),
        }
    }
}
