//! 原样读取: the rows of a table as texts, for sheets that are no import. The same bounds as an import's.

use std::sync::Arc;

use super::cell;
use super::file_refusal::FileRefusal;
use super::limits::Unwatched;
use super::raw::{RawRow, Value};
use super::sheets::{Opening, Rows, Source, Visitor, each_sheet};

/// One row with content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainRow {
    pub sheet: String,
    /// As Excel shows it.
    pub number: u32,
    /// Column, from 0, and text; empty cells are left out.
    pub cells: Vec<(u32, String)>,
}

/// Gives away every row of every visible sheet in its order, until the sink says that it has enough.
/// `known` names headers that tell what separates the columns of a text file.
pub fn plain_rows(
    file: &mut impl Source,
    opening: Opening<'_>,
    known: &[&[&str]],
    sink: &mut dyn FnMut(PlainRow) -> Result<(), FileRefusal>,
) -> Result<(), FileRefusal> {
    let most_chars = opening.limits.max_cell_chars;
    each_sheet(file, opening, &mut Unwatched, &mut Plain { most_chars, known, sink })
}

struct Plain<'a> {
    most_chars: usize,
    known: &'a [&'a [&'a str]],
    sink: &'a mut dyn FnMut(PlainRow) -> Result<(), FileRefusal>,
}

impl Visitor for Plain<'_> {
    fn sheet(&mut self, name: &Arc<str>, mut rows: impl Rows) -> Result<(), FileRefusal> {
        let mut raw = RawRow::default();
        while rows.next_row(&mut raw)? {
            let text = |value: Value<'_>| match value {
                Value::Text(text) => text.chars().take(self.most_chars).collect::<String>(),
                other => cell::shown(other),
            };
            let cells = raw.cells(rows.strings()).map(|(column, value)| (column, text(value)));
            let cells = cells.filter(|(_, text): &(u32, String)| !text.trim().is_empty()).collect();
            (self.sink)(PlainRow { sheet: name.to_string(), number: raw.number, cells })?;
        }
        Ok(())
    }

    fn known_headers(&self, texts: &[&str]) -> usize {
        texts.iter().filter(|text| self.known.iter().any(|names| names.contains(&text.trim()))).count()
    }
}
