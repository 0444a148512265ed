//! 导入预览: the top of each sheet of a file, its header, and what its columns most likely mean. Pure.

use std::sync::Arc;

use qiyun_schema::sheet::Template;

use super::address::column_letters;
use super::cell;
use super::file_refusal::FileRefusal;
use super::header::HEADER_ROWS;
use super::limits::Unwatched;
use super::mapping::{Mapping, Suggestion, suggest};
use super::raw::{RawRow, Value};
use super::sheets::{Opening, Rows, Source, Visitor, each_sheet};

/// Rows shown below the header.
const ROWS: usize = 10;
const SHEETS: usize = 10;

/// The top of one sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    pub sheet: String,
    pub header_row: Option<u32>,
    pub columns: Vec<SeenColumn>,
    pub rows: Vec<Vec<String>>,
    /// Name of the saved mapping that fits.
    pub mapping: Option<String>,
    /// Headers that the template needs and nothing fills.
    pub missing: Vec<&'static str>,
}

/// One column of it.
#[derive(Clone, Debug, PartialEq)]
pub struct SeenColumn {
    pub letters: String,
    pub header: String,
    pub suggestion: Option<Suggestion>,
}

/// Looks at the top of a file. Mappings come with their names.
pub fn look(
    file: &mut impl Source,
    opening: Opening<'_>,
    template: &'static Template,
    mappings: &[(String, Mapping)],
) -> Result<Vec<Seen>, FileRefusal> {
    let mut looker = Looker { template, mappings, seen: Vec::new() };
    each_sheet(file, opening, &mut Unwatched, &mut looker)?;
    Ok(looker.seen)
}

struct Looker<'a> {
    template: &'static Template,
    mappings: &'a [(String, Mapping)],
    seen: Vec<Seen>,
}

impl Visitor for Looker<'_> {
    fn sheet(&mut self, name: &Arc<str>, mut rows: impl Rows) -> Result<(), FileRefusal> {
        if self.seen.len() >= SHEETS || super::template::is_ours(name) {
            return Ok(());
        }
        let mut top: Vec<(u32, Vec<(u32, String)>)> = Vec::new();
        let mut raw = RawRow::default();
        while top.len() < HEADER_ROWS as usize + ROWS && rows.next_row(&mut raw)? {
            let cells = raw.cells(rows.strings()).map(|(column, value)| (column, shown(value))).collect();
            top.push((raw.number, cells));
        }
        self.seen.push(self.interpret(name, &top));
        Ok(())
    }

    fn known_headers(&self, texts: &[&str]) -> usize {
        let mapped = self.mappings.iter().map(|(_, mapping)| mapping.count_known(texts)).max().unwrap_or(0);
        mapped.max(suggest(self.template, texts).iter().flatten().count())
    }
}

impl Looker<'_> {
    /// The header is the row near the top with the most known names; where none is known, the first
    /// row of more than one text.
    fn interpret(&self, name: &str, top: &[(u32, Vec<(u32, String)>)]) -> Seen {
        let candidates = top.iter().enumerate().filter(|(_, (number, _))| *number <= HEADER_ROWS);
        let scored = candidates.map(|(at, (_, cells))| {
            let texts: Vec<&str> = cells.iter().map(|(_, text)| text.as_str()).collect();
            (self.known_headers(&texts), cells.len() > 1, at)
        });
        // Of equal rows the first.
        let best = scored.max_by_key(|(known, many, at)| (*known, *many, std::cmp::Reverse(*at)));
        let Some((at, header)) = best.map(|(.., at)| (at, &top[at])) else {
            return Seen { sheet: name.to_owned(), ..Seen::default() };
        };
        let texts: Vec<&str> = header.1.iter().map(|(_, text)| text.as_str()).collect();
        let fitting = self.mappings.iter().filter(|(_, mapping)| mapping.fits(&texts));
        let mapping = fitting.max_by_key(|(_, mapping)| mapping.columns.len());
        let suggestions: Vec<Option<Suggestion>> = match mapping {
            Some((_, mapping)) => texts.iter().map(|text| self.mapped(mapping, text)).collect(),
            None => suggest(self.template, &texts),
        };
        let constant = |key: &str| mapping.is_some_and(|(_, m)| m.constants.iter().any(|(of, _)| of == key));
        let filled = |key: &str| suggestions.iter().flatten().any(|suggestion| suggestion.key == key);
        let needed = self.template.columns.iter().filter(|column| column.required);
        let missing = needed.filter(|column| !filled(column.key) && !constant(column.key));
        let missing = missing.map(|column| column.header_zh).collect();
        let positions: Vec<u32> = header.1.iter().map(|(column, _)| *column).collect();
        let below = top[at + 1..].iter().take(ROWS);
        let cell = |cells: &[(u32, String)], column: u32| {
            cells.iter().find(|(at, _)| *at == column).map(|(_, text)| text.clone()).unwrap_or_default()
        };
        let rows = below.map(|(_, cells)| positions.iter().map(|column| cell(cells, *column)).collect()).collect();
        let columns = header.1.iter().zip(suggestions);
        Seen {
            sheet: name.to_owned(),
            header_row: Some(header.0),
            columns: columns
                .map(|((column, text), suggestion)| SeenColumn {
                    letters: column_letters(*column),
                    header: text.clone(),
                    suggestion,
                })
                .collect(),
            rows,
            mapping: mapping.map(|(name, _)| name.clone()),
            missing,
        }
    }

    fn mapped(&self, mapping: &Mapping, header: &str) -> Option<Suggestion> {
        let column = self.template.by_key(mapping.key(header)?)?;
        Some(Suggestion { key: column.key, certainty: 1.0 })
    }
}

fn shown(value: Value<'_>) -> String {
    match value {
        Value::Text(text) => super::rules::shorten(qiyun_schema::rule::trim(text)),
        other => cell::shown(other),
    }
}
