//! 原始行: one row and its cells as they stand in the sheet, before any column gives them meaning.

use quick_xml::events::BytesStart;

use super::address;
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

/// `t` of a cell: how its value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    Number,
    Shared,
    /// Text standing in the cell, also the result of a formula.
    Text,
    Inline,
    Error,
    Bool,
    Date,
    Other,
}

/// What the tag of a cell said before its value is read.
#[derive(Debug)]
pub(super) struct CellTag {
    pub name: CellName,
    pub written: Written,
    pub style: usize,
}

/// `r` of a cell.
#[derive(Debug)]
pub(super) enum CellName {
    /// It stands right of the one before.
    Absent,
    At(u32, u32),
    Bad(String),
}

/// Only what a number may be made of: Rust would also read `inf` and `nan`.
pub(super) fn number(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E'));
    text.parse().ok().filter(|number: &f64| plain && number.is_finite())
}

/// Number of a row as written, and whether it is hidden.
pub(super) fn row_tag(element: &BytesStart<'_>) -> (Option<String>, bool) {
    let (mut number, mut hidden) = (None, false);
    for attribute in element.attributes().with_checks(false).flatten() {
        match attribute.key.as_ref() {
            "r" => number = Some(attribute.value.into_owned()),
            "hidden" => hidden = matches!(&*attribute.value, "1" | "true"),
            _ => {}
        }
    }
    (number, hidden)
}

/// What a cell says of itself.
pub(super) fn cell_tag(element: &BytesStart<'_>) -> CellTag {
    let mut tag = CellTag { name: CellName::Absent, written: Written::Number, style: 0 };
    for attribute in element.attributes().with_checks(false).flatten() {
        let value = &*attribute.value;
        match attribute.key.as_ref() {
            "r" => {
                tag.name = match address::parse_cell(value) {
                    Some((row, column)) => CellName::At(row, column),
                    None => CellName::Bad(value.chars().take(20).collect()),
                }
            }
            "t" => {
                tag.written = match value {
                    "n" => Written::Number,
                    "s" => Written::Shared,
                    "str" => Written::Text,
                    "inlineStr" => Written::Inline,
                    "e" => Written::Error,
                    "b" => Written::Bool,
                    "d" => Written::Date,
                    _ => Written::Other,
                }
            }
            "s" => tag.style = value.parse().unwrap_or(0),
            _ => {}
        }
    }
    tag
}
