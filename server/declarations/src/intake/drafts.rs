//! 待写入的订单: the orders of a file on disk until the transaction that stores them, and the numbers of
//! their waybills and lists that one file must not use twice.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};
use std::path::Path;
use std::sync::Arc;

use qiyun_schema::amount::Amount;
use qiyun_schema::details::Details;
use qiyun_schema::message::order::OrderLine;
use serde::{Deserialize, Serialize};

use super::assemble::{AssemblyContext, Draft, Place};
use super::check;
use super::file_refusal::FileRefusal;
use super::finding::Findings;
use super::rules;
use super::spill::{Spill, Spilled};

#[derive(Serialize, Deserialize)]
struct Kept {
    order_no: String,
    lines: Vec<OrderLine>,
    goods_value: i64,
    /// JSON, as it leaves out what is absent.
    details: Option<String>,
    rows: Vec<(u16, u32)>,
}

/// Takes orders as they are made.
pub struct DraftWriter {
    spill: Spill,
    sheets: Vec<Arc<str>>,
    hasher: RandomState,
    keys: Vec<u64>,
    count: usize,
    row_count: usize,
}

impl DraftWriter {
    /// With its file in that folder.
    pub fn create(folder: &Path, max_bytes: u64) -> Result<Self, FileRefusal> {
        let spill = Spill::create(folder, max_bytes)?;
        Ok(Self { spill, sheets: Vec::new(), hasher: RandomState::new(), keys: Vec::new(), count: 0, row_count: 0 })
    }

    /// Takes the next order.
    pub fn push(&mut self, draft: Draft) -> Result<(), FileRefusal> {
        for key in keys(draft.details.as_ref()).into_iter().flatten() {
            self.keys.push(self.hasher.hash_one(key));
        }
        self.count += 1;
        self.row_count += draft.rows.len();
        let details = draft.details.as_ref().map(serde_json::to_string).transpose().map_err(std::io::Error::other)?;
        let rows = draft.rows.iter().map(|place| (self.sheet(&place.sheet), place.row)).collect();
        let Draft { order_no, lines, goods_value, .. } = draft;
        self.spill.push(&Kept { order_no, lines, goods_value: goods_value.scaled(), details, rows })?;
        Ok(())
    }

    fn sheet(&mut self, sheet: &Arc<str>) -> u16 {
        let at = self.sheets.iter().position(|other| other == sheet).unwrap_or_else(|| {
            self.sheets.push(Arc::clone(sheet));
            self.sheets.len() - 1
        });
        u16::try_from(at).unwrap_or(u16::MAX)
    }

    /// Ends the writing.
    pub fn finish(self) -> Result<Drafts, FileRefusal> {
        let mut keys = self.keys;
        keys.sort_unstable();
        let twice = keys.chunk_by(|a, b| a == b).filter(|run| run.len() > 1).map(|run| run[0]).collect();
        let rows = self.spill.finish()?;
        let (count, row_count) = (self.count, self.row_count);
        Ok(Drafts { rows, sheets: self.sheets, hasher: self.hasher, twice, count, row_count, refused: HashSet::new() })
    }
}

/// The numbers that must not come twice: of the waybill with its carrier, and of the list.
fn keys(details: Option<&Details>) -> [Option<(&'static str, String)>; 2] {
    let waybill = details.and_then(|details| details.waybill.as_ref());
    let list = details.and_then(|details| details.list.as_ref());
    [
        waybill.map(|waybill| ("waybill.logisticsNo", format!("{}|{}", waybill.logistics_code, waybill.logistics_no))),
        list.map(|list| ("list.copNo", list.cop_no.clone())),
    ]
}

/// The orders of a file, to be read as often as needed.
pub struct Drafts {
    rows: Spilled,
    sheets: Vec<Arc<str>>,
    hasher: RandomState,
    /// Hashes of numbers that came more than once.
    twice: HashSet<u64>,
    /// All orders, and the rows they were made of.
    pub count: usize,
    pub row_count: usize,
    /// Orders that turned out not to be taken, by their place.
    pub refused: HashSet<usize>,
}

impl Drafts {
    /// Gives each order with its place; those refused are left out.
    pub fn next(&mut self, at: &mut usize) -> Result<Option<(usize, Draft)>, FileRefusal> {
        while let Some(kept) = self.rows.next_record::<Kept>()? {
            let place = *at;
            *at += 1;
            if !self.refused.contains(&place) {
                return self.draft(kept).map(|draft| Some((place, draft)));
            }
        }
        Ok(None)
    }

    /// At most so many of the next orders with their places.
    pub fn chunk(&mut self, at: &mut usize, most: usize) -> Result<Vec<(usize, Draft)>, FileRefusal> {
        let mut chunk = Vec::with_capacity(most.min(self.count));
        while chunk.len() < most {
            match self.next(at)? {
                Some(next) => chunk.push(next),
                None => break,
            }
        }
        Ok(chunk)
    }

    /// Back to the first.
    pub fn rewind(&mut self) -> Result<(), FileRefusal> {
        Ok(self.rows.rewind()?)
    }

    /// Orders that are taken, and their rows.
    pub fn taken(&self) -> usize {
        self.count - self.refused.len()
    }

    /// Takes an order of so many rows out.
    pub fn refuse(&mut self, place: usize, rows: usize) {
        if self.refused.insert(place) {
            self.row_count -= rows;
        }
    }

    /// Refuses orders whose waybill or list number an earlier order of the file has.
    pub(super) fn refuse_repeats(
        &mut self,
        context: &AssemblyContext,
        findings: &mut Findings,
    ) -> Result<(), FileRefusal> {
        if self.twice.is_empty() {
            return Ok(());
        }
        let mut first: HashMap<(&'static str, String), (String, Place)> = HashMap::new();
        let mut at = 0;
        self.rewind()?;
        while let Some((place, draft)) = self.next(&mut at)? {
            for key in keys(draft.details.as_ref()).into_iter().flatten() {
                if !self.twice.contains(&self.hasher.hash_one(&key)) {
                    continue;
                }
                let here = &draft.rows[0];
                let Some((other, there)) = first.get(&key) else {
                    first.insert(key, (draft.order_no.clone(), here.clone()));
                    continue;
                };
                let (zh_row, en_row) = check::beside(there, here);
                let value = key.1.rsplit('|').next().unwrap_or_default();
                let zh = format!("编号 {value} 已用于{zh_row}的订单 {other}");
                let en = format!("the number {value} is used by order {other} in {en_row}");
                check::locate(rules::problem(&rules::USED_TWICE, key.0, value, zh, en), here, context, findings);
                self.refuse(place, draft.rows.len());
            }
        }
        self.rewind()
    }

    fn draft(&self, kept: Kept) -> Result<Draft, FileRefusal> {
        let details = kept.details.as_deref().map(serde_json::from_str).transpose().map_err(std::io::Error::other)?;
        let rows: Vec<Place> = kept
            .rows
            .iter()
            .map(|(sheet, row)| {
                let sheet = self.sheets.get(usize::from(*sheet)).cloned().unwrap_or_else(|| Arc::from(""));
                Place { sheet, row: *row }
            })
            .collect();
        Ok(Draft {
            order_no: kept.order_no,
            lines: kept.lines,
            goods_value: Amount::from_scaled(kept.goods_value),
            details,
            first_row: rows.first().map_or(0, |place| place.row),
            rows,
        })
    }
}
