//! 工作表: a worksheet part as rows of raw cells, one row in memory at a time.
//! Order is enforced: a row or cell that comes twice or backwards refuses the file, since Excel
//! would show something else than what we read.

use std::io::Read;

use quick_xml::events::Event;

use super::address::{self, CellRange};
use super::damage::Damage;
use super::file_refusal::FileRefusal;
use super::part::{Part, attribute};
use super::raw::{self, CellName, CellTag, Kind, RawRow, Written};
use super::sheets::Rows;
use super::strings::SharedStrings;
use super::styles::Styles;
use super::text;

/// A worksheet being read.
pub(super) struct Grid<'p, 'm, 'w, R> {
    part: Part<'m, 'w, R>,
    strings: &'p SharedStrings,
    styles: &'p Styles,
    buf: Vec<u8>,
    /// The text of the value being read.
    value: String,
    /// The last row and column passed.
    row: u32,
    column: Option<u32>,
    /// Columns whose text is wanted; all, until the header is known.
    wanted: Option<Vec<bool>>,
    /// The last row the sheet says it has.
    declared_rows: Option<u32>,
}

impl<'p, 'm, 'w, R: Read> Grid<'p, 'm, 'w, R> {
    /// Reads up to the first row.
    pub fn open(part: Part<'m, 'w, R>, strings: &'p SharedStrings, styles: &'p Styles) -> Result<Self, FileRefusal> {
        let mut grid = Self {
            part,
            strings,
            styles,
            buf: Vec::new(),
            value: String::new(),
            row: 0,
            column: None,
            wanted: None,
            declared_rows: None,
        };
        let mut is_sheet = false;
        loop {
            match grid.part.next(&mut grid.buf)? {
                Event::Start(element) if element.local_name().as_ref() == "worksheet" => is_sheet = true,
                Event::Start(element) if element.local_name().as_ref() == "sheetData" => break,
                Event::Empty(element) if element.local_name().as_ref() == "sheetData" => break,
                Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == "dimension" => {
                    let range = attribute(&element, "ref").and_then(|text| CellRange::parse(&text));
                    grid.declared_rows = range.map(|range| range.last_row);
                }
                Event::Eof => return Err(grid.part.damaged(Damage::NotASheet)),
                _ => {}
            }
        }
        if is_sheet { Ok(grid) } else { Err(grid.part.damaged(Damage::NotASheet)) }
    }

    fn begin_row(&mut self, number: Option<&str>) -> Result<(), FileRefusal> {
        let next = match number {
            None => self.row.saturating_add(1),
            Some(text) => {
                let plain = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
                let number = text.parse().ok().filter(|number| plain && *number > 0);
                number.ok_or_else(|| self.part.damaged(Damage::CellName(text.chars().take(20).collect())))?
            }
        };
        if next <= self.row {
            return Err(self.part.damaged_at(format!("{next}:{next}"), Damage::Order));
        }
        self.row = next;
        self.column = None;
        Ok(())
    }

    /// Rows with nothing in them may reach wherever formatting has taken them.
    fn within_bounds(&mut self) -> Result<(), FileRefusal> {
        let (row, limit) = (self.row, self.part.meter().limits.max_rows);
        if row > limit {
            return Err(FileRefusal::TooManyRows { sheet: self.part.label().to_owned(), row, limit });
        }
        Ok(())
    }

    fn read_cells(&mut self, row: &mut RawRow) -> Result<(), FileRefusal> {
        loop {
            match self.part.next(&mut self.buf)? {
                Event::Start(element) if element.local_name().as_ref() == "c" => {
                    let tag = raw::cell_tag(&element);
                    let column = self.begin_cell(&tag.name)?;
                    self.read_cell(column, &tag, row)?;
                }
                Event::Empty(element) if element.local_name().as_ref() == "c" => {
                    let tag = raw::cell_tag(&element);
                    self.begin_cell(&tag.name)?;
                }
                Event::Start(_) => self.part.skip(&mut self.buf)?,
                Event::End(element) if element.local_name().as_ref() == "row" => return Ok(()),
                Event::Eof => return Err(self.part.damaged(Damage::Order)),
                _ => {}
            }
        }
    }

    /// The column of the cell; an unnamed cell stands right of the one before.
    fn begin_cell(&mut self, name: &CellName) -> Result<u32, FileRefusal> {
        let next = self.column.map_or(0, |column| column.saturating_add(1));
        let column = match name {
            CellName::Absent => next,
            CellName::At(row, column) if *row == self.row => *column,
            CellName::At(row, column) => {
                let name = address::cell_name(*row, *column);
                return Err(self.part.damaged_at(format!("{0}:{0}", self.row), Damage::CellName(name)));
            }
            CellName::Bad(name) => {
                let damage = Damage::CellName(name.clone());
                return Err(self.part.damaged_at(format!("{0}:{0}", self.row), damage));
            }
        };
        if column < next {
            return Err(self.part.damaged_at(address::cell_name(self.row, column), Damage::Order));
        }
        self.column = Some(column);
        Ok(column)
    }

    fn read_cell(&mut self, column: u32, tag: &CellTag, row: &mut RawRow) -> Result<(), FileRefusal> {
        self.value.clear();
        let before = row.text.len();
        let cell_bytes = self.part.meter().limits.max_cell_bytes();
        let (mut has_value, mut has_formula, mut inline) = (false, false, None);
        loop {
            match self.part.next(&mut self.buf)? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "v" => {
                        has_value = true;
                        self.read_value(cell_bytes)?;
                    }
                    "is" => {
                        let start = row.text.len();
                        let end = start.saturating_add(cell_bytes);
                        text::push_rich(&mut self.part, &mut self.buf, &mut row.text, end)?;
                        inline = Some(start);
                    }
                    name => {
                        has_formula |= name == "f";
                        self.part.skip(&mut self.buf)?;
                    }
                },
                Event::Empty(element) => has_formula |= element.local_name().as_ref() == "f",
                Event::End(_) => break,
                Event::Eof => return Err(self.part.damaged(Damage::Order)),
                _ => {}
            }
        }
        let kind = match inline {
            Some(start) if tag.written == Written::Inline || !has_value => Some(Kind::Text(start)),
            _ if !has_value || self.value.is_empty() => {
                // A formula whose text result is empty shows as blank; any other has no result yet.
                (has_formula && !(has_value && tag.written == Written::Text)).then_some(Kind::NoResult)
            }
            _ => Some(self.valued(column, tag, row)?),
        };
        self.keep(column, kind, row, before)
    }

    /// Reads the text of `<v>` to its end.
    fn read_value(&mut self, cell_bytes: usize) -> Result<(), FileRefusal> {
        loop {
            let event = self.part.next(&mut self.buf)?;
            match &event {
                Event::End(_) => return Ok(()),
                Event::Start(_) => self.part.skip(&mut self.buf)?,
                _ => text::push_event(&self.part, &event, &mut self.value, cell_bytes)?,
            }
        }
    }

    fn valued(&mut self, column: u32, tag: &CellTag, row: &mut RawRow) -> Result<Kind, FileRefusal> {
        let value = self.value.trim_matches([' ', '\t', '\r', '\n']);
        Ok(match tag.written {
            Written::Shared => match value.parse().ok().filter(|index| self.strings.get(*index).is_some()) {
                Some(index) => Kind::Shared(index),
                None => {
                    let index = value.chars().take(20).collect();
                    let cell = address::cell_name(self.row, column);
                    return Err(self.part.damaged_at(cell, Damage::StringIndex(index)));
                }
            },
            Written::Text | Written::Inline => {
                text::unescape(&mut self.value, 0);
                row.push_text(&self.value, Kind::Text)
            }
            Written::Error => row.push_text(value, Kind::Error),
            Written::Date => row.push_text(value, Kind::Date),
            Written::Bool => Kind::Bool(matches!(value, "1" | "true")),
            Written::Number => match raw::number(value) {
                Some(number) => Kind::Number(number, self.styles.get(tag.style)),
                None => row.push_text(&self.value, Kind::Text),
            },
            Written::Other => row.push_text(&self.value, Kind::Unknown),
        })
    }

    /// Keeps the cell unless it is blank; refuses content beyond the columns that are read. Text
    /// that is not kept leaves the row, or a row of blanks could grow without bound.
    fn keep(&mut self, column: u32, kind: Option<Kind>, row: &mut RawRow, before: usize) -> Result<(), FileRefusal> {
        let Some(kind) = kind.filter(|kind| !row.is_blank(*kind, self.strings)) else {
            row.text.truncate(before);
            return Ok(());
        };
        let limit = self.part.meter().limits.max_columns;
        if column >= limit {
            let cell = address::cell_name(self.row, column);
            return Err(FileRefusal::OutOfBounds { sheet: self.part.label().to_owned(), cell, limit });
        }
        row.filled = true;
        if self.wanted.as_ref().is_none_or(|wanted| wanted.get(column as usize) == Some(&true)) {
            row.push(column, kind);
        } else {
            row.text.truncate(before);
        }
        Ok(())
    }
}

impl<R: Read> Rows for Grid<'_, '_, '_, R> {
    fn next_row(&mut self, row: &mut RawRow) -> Result<bool, FileRefusal> {
        row.clear();
        loop {
            match self.part.next(&mut self.buf)? {
                Event::Start(element) if element.local_name().as_ref() == "row" => {
                    let (number, hidden) = raw::row_tag(&element);
                    self.begin_row(number.as_deref())?;
                    row.number = self.row;
                    row.hidden = hidden;
                    self.read_cells(row)?;
                    if !row.is_empty() {
                        return self.within_bounds().map(|()| true);
                    }
                }
                Event::Empty(element) if element.local_name().as_ref() == "row" => {
                    let (number, _) = raw::row_tag(&element);
                    self.begin_row(number.as_deref())?;
                }
                Event::End(element) if element.local_name().as_ref() == "sheetData" => return Ok(false),
                // An empty `sheetData` was passed on opening: what follows is the sheet's tail.
                Event::Eof => return Ok(false),
                _ => {}
            }
        }
    }

    fn finish(mut self, mut each: impl FnMut(CellRange)) -> Result<(), FileRefusal> {
        loop {
            match self.part.next(&mut self.buf)? {
                Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == "mergeCell" => {
                    if let Some(range) = attribute(&element, "ref").and_then(|text| CellRange::parse(&text)) {
                        each(range);
                    }
                }
                Event::Start(element) if element.local_name().as_ref() == "sheetData" => {
                    return Err(self.part.damaged(Damage::Order));
                }
                Event::Eof => return self.part.finish(),
                _ => {}
            }
        }
    }

    fn strings(&self) -> &SharedStrings {
        self.strings
    }

    fn want(&mut self, wanted: Vec<bool>) {
        self.wanted = Some(wanted);
    }

    fn expect_rows(&mut self, header: u32) {
        let declared = self.declared_rows;
        let meter = self.part.meter();
        let (before, most) = (meter.rows, meter.limits.max_rows);
        meter.rows_estimate = declared.map(|last| before + u64::from(last.min(most).saturating_sub(header)));
    }

    fn count_row(&mut self) {
        self.part.meter().rows += 1;
    }
}
