//! 归单: the rows of a file by their order number, however far apart they stand, with the rows on disk
//! and sixteen bytes a row in memory. Gives the same groups as [`super::assemble::group`], in the
//! same order.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::path::Path;
use std::sync::Arc;

use qiyun_schema::amount::Amount;
use qiyun_schema::message::MAX_LINES;
use qiyun_schema::rule::SheetLine;
use serde::{Deserialize, Serialize};

use super::address::CellRange;
use super::assemble::{Group, Place};
use super::details::{Defaults, More};
use super::file_refusal::FileRefusal;
use super::read::Row;
use super::spill::{Spill, SpillError, Spilled};

/// The end of a chain of rows.
const NONE: u32 = u32::MAX;

/// A row as it is written down.
#[derive(Serialize, Deserialize)]
struct Kept {
    sheet: u16,
    number: u32,
    faulty: bool,
    texts: [String; 4],
    qty: Option<i64>,
    total: Option<i64>,
    price: Option<i64>,
    more: Vec<More>,
    /// Index of its defaults, plus one.
    defaults: u32,
}

/// Takes rows as they are read.
pub struct Gatherer {
    spill: Spill,
    hasher: RandomState,
    places: Vec<u32>,
    /// Hash of the order number, and the row; rows without a number have none.
    keys: Vec<(u64, u32)>,
    sheets: Vec<Arc<str>>,
    defaults: Vec<Defaults>,
}

impl From<SpillError> for FileRefusal {
    fn from(error: SpillError) -> Self {
        match error {
            SpillError::Full(limit) => Self::TooMuchText { bytes: limit, limit },
            SpillError::Io(error) => Self::NoRoom { why: error.to_string() },
        }
    }
}

impl From<std::io::Error> for FileRefusal {
    fn from(error: std::io::Error) -> Self {
        Self::NoRoom { why: error.to_string() }
    }
}

impl Gatherer {
    /// With its file in that folder.
    pub fn create(folder: &Path, max_bytes: u64) -> Result<Self, FileRefusal> {
        Ok(Self {
            spill: Spill::create(folder, max_bytes)?,
            hasher: RandomState::new(),
            places: Vec::new(),
            keys: Vec::new(),
            sheets: Vec::new(),
            defaults: Vec::new(),
        })
    }

    /// Takes the next row.
    pub fn push(&mut self, row: Row) -> Result<(), FileRefusal> {
        let at = u32::try_from(self.places.len()).unwrap_or(NONE);
        if !row.line.order_no.is_empty() {
            self.keys.push((self.hasher.hash_one(row.line.order_no.as_str()), at));
        }
        let kept = Kept {
            sheet: self.sheet(&row.sheet),
            number: row.number,
            faulty: row.faulty,
            texts: [row.line.order_no, row.line.item_no, row.line.item_name, row.line.unit],
            qty: row.line.qty.map(Amount::scaled),
            total: row.line.total.map(Amount::scaled),
            price: row.line.price.map(Amount::scaled),
            more: row.more,
            defaults: row.defaults.map_or(0, |defaults| self.defaults_index(defaults)),
        };
        self.places.push(self.spill.push(&kept)?);
        Ok(())
    }

    /// Rows of a sheet come together, so the last is nearly always the one.
    fn sheet(&mut self, sheet: &Arc<str>) -> u16 {
        if self.sheets.last() != Some(sheet) {
            self.sheets.push(Arc::clone(sheet));
        }
        u16::try_from(self.sheets.len() - 1).unwrap_or(u16::MAX)
    }

    fn defaults_index(&mut self, defaults: Defaults) -> u32 {
        if !self.defaults.last().is_some_and(|last| Arc::ptr_eq(last, &defaults)) {
            self.defaults.push(defaults);
        }
        u32::try_from(self.defaults.len()).unwrap_or(0)
    }

    /// Ends the reading; rows within the merged ranges become faulty.
    pub fn finish(self, merged: &[(Arc<str>, CellRange)]) -> Result<Gathered, FileRefusal> {
        let count = self.places.len();
        let mut keys = self.keys;
        keys.sort_unstable();
        let (mut next, mut leads) = (vec![NONE; count], vec![false; count]);
        for run in keys.chunk_by(|a, b| a.0 == b.0) {
            leads[run[0].1 as usize] = true;
            for pair in run.windows(2) {
                next[pair[0].1 as usize] = pair[1].1;
            }
        }
        let mut named = vec![false; count];
        keys.iter().for_each(|(_, row)| named[*row as usize] = true);
        drop(keys);
        let spoiled = self.sheets.iter().map(|sheet| union(merged.iter().filter(|(of, _)| of == sheet))).collect();
        let rows = self.spill.finish()?;
        Ok(Gathered {
            rows,
            places: self.places,
            next,
            leads,
            named,
            sheets: self.sheets,
            defaults: self.defaults,
            spoiled,
            at: 0,
            pending: Vec::new(),
        })
    }
}

/// Rows of merged ranges as few ascending spans.
fn union<'a>(ranges: impl Iterator<Item = &'a (Arc<str>, CellRange)>) -> Vec<(u32, u32)> {
    let mut spans: Vec<(u32, u32)> = ranges.map(|(_, range)| (range.first_row, range.last_row)).collect();
    spans.sort_unstable();
    let mut joined: Vec<(u32, u32)> = Vec::new();
    for (first, last) in spans {
        match joined.last_mut() {
            Some(before) if first <= before.1.saturating_add(1) => before.1 = before.1.max(last),
            _ => joined.push((first, last)),
        }
    }
    joined
}

/// The rows of a whole file, to be taken group by group in the order of their first rows.
pub struct Gathered {
    rows: Spilled,
    places: Vec<u32>,
    /// The next row with the same number.
    next: Vec<u32>,
    /// Whether a row is the first with its number.
    leads: Vec<bool>,
    named: Vec<bool>,
    sheets: Vec<Arc<str>>,
    defaults: Vec<Defaults>,
    spoiled: Vec<Vec<(u32, u32)>>,
    at: u32,
    /// Groups whose numbers share a hash with one already given.
    pending: Vec<Group>,
}

impl Gathered {
    /// Rows looked at so far.
    pub fn done(&self) -> u64 {
        u64::from(self.at)
    }

    /// The next group; `None` after the last. Of an order with too many lines only as many rows are
    /// held as show that; the group knows how many there are.
    pub fn next_group(&mut self) -> Result<Option<Group>, FileRefusal> {
        if let Some(group) = self.pending.pop() {
            return Ok(Some(group));
        }
        while (self.at as usize) < self.places.len() {
            let lead = self.at;
            self.at += 1;
            if self.leads[lead as usize] {
                let mut groups = self.gather(lead)?;
                groups.reverse();
                self.pending = groups;
                return Ok(self.pending.pop());
            }
        }
        Ok(None)
    }

    fn gather(&mut self, lead: u32) -> Result<Vec<Group>, FileRefusal> {
        let mut groups: Vec<Group> = Vec::new();
        let mut by_number: HashMap<String, (usize, u32)> = HashMap::new();
        let mut at = lead;
        while at != NONE {
            let row = self.row(at)?;
            let index = match by_number.get_mut(&row.line.order_no) {
                Some((index, before)) => {
                    let group = &mut groups[*index];
                    if !self.adjacent(*before, at) {
                        group.returned.push(group.rows.len());
                    }
                    *before = at;
                    *index
                }
                None => {
                    by_number.insert(row.line.order_no.clone(), (groups.len(), at));
                    groups.push(Group::default());
                    groups.len() - 1
                }
            };
            let group = &mut groups[index];
            group.count += 1;
            if group.rows.len() <= MAX_LINES {
                group.rows.reserve_exact(usize::from(group.rows.is_empty()));
                group.rows.push(row);
            }
            let below = at as usize + 1;
            if group.doubtful.is_none() && self.named.get(below) == Some(&false) {
                let nameless = self.row(at + 1)?;
                groups[index].doubtful = Some(nameless.place());
            }
            at = self.next[at as usize];
        }
        Ok(groups)
    }

    /// Whether only rows without a number stand between two.
    fn adjacent(&self, before: u32, at: u32) -> bool {
        !self.named[before as usize + 1..at as usize].iter().any(|named| *named)
    }

    fn row(&mut self, at: u32) -> Result<Row, FileRefusal> {
        let kept: Kept = self.rows.read_at(self.places[at as usize])?;
        let [order_no, item_no, item_name, unit] = kept.texts;
        let amount = |scaled: Option<i64>| scaled.map(Amount::from_scaled);
        let sheet = usize::from(kept.sheet);
        let spans = self.spoiled.get(sheet).map(Vec::as_slice).unwrap_or_default();
        let span = spans.partition_point(|(_, last)| *last < kept.number);
        let merged = spans.get(span).is_some_and(|(first, _)| *first <= kept.number);
        Ok(Row {
            sheet: self.sheets.get(sheet).cloned().unwrap_or_else(|| Arc::from("")),
            number: kept.number,
            line: SheetLine {
                order_no,
                item_no,
                item_name,
                unit,
                qty: amount(kept.qty),
                total: amount(kept.total),
                price: amount(kept.price),
            },
            more: kept.more,
            defaults: (kept.defaults as usize).checked_sub(1).and_then(|at| self.defaults.get(at)).cloned(),
            faulty: kept.faulty || merged,
        })
    }
}

impl Row {
    pub(super) fn place(&self) -> Place {
        Place { sheet: Arc::clone(&self.sheet), row: self.number }
    }
}
