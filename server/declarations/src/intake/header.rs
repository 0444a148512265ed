//! 表头: which column of the sheet holds which column of the template. Names decide, not
//! positions; a title and blank rows may stand above.

use std::sync::Arc;

use qiyun_schema::sheet::Template;

use super::address::{cell_name, column_letters};
use super::file_refusal::FileRefusal;
use super::mapping::Mapping;
use super::raw::{RawRow, Value};
use super::rules::shorten;
use super::strings::SharedStrings;

/// The header must begin within these rows.
pub(super) const HEADER_ROWS: u32 = 10;
/// A row with so many known names is meant as the header, even if some are missing.
const MEANT_AS_HEADER: usize = 2;

/// 表头 as found in a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub sheet: Arc<str>,
    pub row: u32,
    /// Template key and column letters, `("qty", "D")`, in the template's order.
    pub columns: Vec<(&'static str, String)>,
}

impl Header {
    /// The letters of the column that fills a field.
    pub fn letters(&self, key: &str) -> Option<&str> {
        self.columns.iter().find(|(field, _)| *field == key).map(|(_, letters)| letters.as_str())
    }
}

/// The columns of one sheet while its rows are read.
pub(super) struct Columns {
    pub row: u32,
    /// Index into the template by column of the sheet.
    by_position: Vec<Option<usize>>,
    /// Column of the sheet by index into the template.
    positions: Vec<Option<u32>>,
    /// Named columns that the template does not have.
    pub extra: Vec<(u32, String)>,
    /// The saved mapping that the header was found by.
    pub mapping: Option<Mapping>,
}

impl Columns {
    /// The template's column that stands at this column of the sheet.
    pub fn template_index(&self, position: u32) -> Option<usize> {
        self.by_position.get(position as usize).copied().flatten()
    }

    pub fn letters(&self, template: &Template, key: &str) -> Option<String> {
        let index = template.columns.iter().position(|column| column.key == key)?;
        self.positions[index].map(column_letters)
    }

    /// Which columns of the sheet are wanted.
    pub fn wanted(&self) -> Vec<bool> {
        self.by_position.iter().map(Option::is_some).collect()
    }

    pub fn as_header(&self, template: &Template, sheet: &Arc<str>) -> Header {
        let columns = template.columns.iter().zip(&self.positions);
        let columns = columns.filter_map(|(column, at)| at.map(|at| (column.key, column_letters(at)))).collect();
        Header { sheet: Arc::clone(sheet), row: self.row, columns }
    }
}

/// The best that was seen while no row was a whole header.
#[derive(Default)]
pub(super) struct Search {
    best: Option<Candidate>,
    /// The first row with anything in it.
    first_texts: Option<Vec<String>>,
}

struct Candidate {
    row: u32,
    matched: usize,
    missing: Vec<&'static str>,
    repeated: Option<Repeated>,
    texts: Vec<String>,
}

/// A column that stands twice in a row, and where.
struct Repeated {
    header: &'static str,
    cells: Vec<String>,
}

impl Search {
    /// Looks at a row near the top; `Some` when it is the header. A row with a column twice is
    /// not: it may be the upper row of a header of two, and if not, the refusal says so.
    pub fn look(
        &mut self,
        row: &RawRow,
        template: &Template,
        mappings: &[Mapping],
        strings: &SharedStrings,
    ) -> Option<Columns> {
        let texts: Vec<(u32, &str)> = row
            .cells(strings)
            .filter_map(|(position, value)| match value {
                Value::Text(text) => Some((position, qiyun_schema::rule::trim(text))),
                _ => None,
            })
            .collect();
        let bare: Vec<&str> = texts.iter().map(|(_, text)| *text).collect();
        let mapping = mappings.iter().filter(|mapping| mapping.fits(&bare)).max_by_key(|mapping| mapping.columns.len());
        let (mut columns, repeated) = columns(row.number, &texts, template, mapping);
        columns.mapping = mapping.cloned();
        let constant = |key: &str| mapping.is_some_and(|mapping| mapping.constants.iter().any(|(of, _)| of == key));
        let unfilled = template.columns.iter().zip(&columns.positions);
        let missing: Vec<&'static str> = unfilled
            .filter(|(column, position)| column.required && position.is_none() && !constant(column.key))
            .map(|(column, _)| column.header_zh)
            .collect();
        if missing.is_empty() && repeated.is_none() {
            return Some(columns);
        }
        let texts: Vec<String> = texts.iter().map(|(_, text)| shorten(text)).collect();
        self.first_texts.get_or_insert_with(|| texts.clone());
        let matched = columns.positions.iter().flatten().count();
        if matched > self.best.as_ref().map_or(0, |best| best.matched) {
            self.best = Some(Candidate { row: row.number, matched, missing, repeated, texts });
        }
        None
    }

    /// Whether some row was meant as the header, though it lacks columns.
    pub fn is_close(&self) -> bool {
        self.best.as_ref().is_some_and(|best| best.matched >= MEANT_AS_HEADER)
    }

    /// Why the sheet has no header.
    pub fn refusal(self, template: &Template, sheet: &str) -> FileRefusal {
        let sheet = sheet.to_owned();
        let Some(best) = self.best.filter(|best| best.matched >= MEANT_AS_HEADER) else {
            let required = template.columns.iter().filter(|column| column.required);
            let expected = required.map(|column| column.header_zh).collect();
            return FileRefusal::WrongHeader { sheet, expected, found: self.first_texts.unwrap_or_default() };
        };
        match best.repeated {
            Some(Repeated { header, cells }) => FileRefusal::HeaderRepeated { sheet, header, cells },
            None => FileRefusal::HeaderMissing { sheet, row: best.row, missing: best.missing, found: best.texts },
        }
    }

    /// Whether the sheet has anything near its top.
    pub const fn saw_anything(&self) -> bool {
        self.first_texts.is_some()
    }
}

fn columns(
    row: u32,
    texts: &[(u32, &str)],
    template: &Template,
    mapping: Option<&Mapping>,
) -> (Columns, Option<Repeated>) {
    let positions = vec![None; template.columns.len()];
    let mut found = Columns { row, by_position: Vec::new(), positions, extra: Vec::new(), mapping: None };
    let mut repeated = None;
    for (position, text) in texts {
        // What the mapping says of a header counts alone: the same word may mean something else there.
        let column = match mapping {
            Some(mapping) => mapping.key(text).and_then(|key| template.by_key(key)),
            None => template.column(without_note(text)),
        };
        let index = column.and_then(|wanted| template.columns.iter().position(|column| column.key == wanted.key));
        let Some(index) = index else {
            found.extra.push((*position, shorten(text)));
            continue;
        };
        if let Some(first) = found.positions[index] {
            let cells = vec![cell_name(row, first), cell_name(row, *position)];
            repeated.get_or_insert(Repeated { header: template.columns[index].header_zh, cells });
            continue;
        }
        found.positions[index] = Some(*position);
        let place = *position as usize;
        if found.by_position.len() <= place {
            found.by_position.resize(place + 1, None);
        }
        found.by_position[place] = Some(index);
    }
    (found, repeated)
}

/// `数量（必填）` and `总额(最多2位小数)` are 数量 and 总额: a note in brackets at the end.
pub(super) fn without_note(text: &str) -> &str {
    let closed = text.ends_with(['）', ')']);
    match text.find(['（', '(']).filter(|at| closed && *at > 0) {
        Some(at) => &text[..at],
        None => text,
    }
}
