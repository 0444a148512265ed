//! 在案单证: what of a filed document the later ones need. Hashes instead of texts keep millions in memory.

use chrono::{DateTime, Utc};
use qiyun_schema::key::BusinessKey;
use qiyun_schema::receipt::Receipt;

use super::course::{Step, course};
use super::plan::Run;
use crate::entry::{Accepted, Facts, PortDocument};

/// A hash instead of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key([u8; 16]);

impl Key {
    pub fn of(parts: &[&str]) -> Self {
        let hash = openssl::sha::sha256(parts.join("\0").as_bytes());
        Self(std::array::from_fn(|at| hash[at]))
    }

    /// Of a document, by its kind and business key.
    pub fn business(key: &BusinessKey) -> Self {
        Self::of(&[key.kind.code(), &key.text])
    }

    /// A short one, to compare one thing with.
    pub fn short(text: &str) -> u64 {
        let hash = openssl::sha::sha256(text.as_bytes());
        u64::from_be_bytes(std::array::from_fn(|at| hash[at]))
    }
}

/// The document last filed under a key.
#[derive(Clone, Copy, Debug)]
pub struct Filed {
    pub app_time: u64,
    pub run: Run,
    deletes: bool,
    /// 订单: its lines. See [`Facts::Order`].
    pub lines: u64,
    /// 电商企业 of an 订单, or of a 运单 that names one.
    pub enterprise: Option<u64>,
    /// 清单 that names it.
    pub used_by: Option<Key>,
}

impl Filed {
    pub fn of(document: &PortDocument, accepted: &Accepted) -> Self {
        let enterprise = match (&document.facts, &document.answer) {
            (Facts::Waybill { ebc_code }, _) => ebc_code.as_deref(),
            (_, Receipt::Order(order)) => Some(order.ebc_code.as_str()),
            _ => None,
        };
        let lines = match &document.facts {
            Facts::Order { lines } => *lines,
            _ => 0,
        };
        Self {
            app_time: app_time(document),
            run: Run { from: accepted.at, scale_ms: accepted.scale_ms, course: course(document) },
            deletes: document.app_type == "3",
            lines,
            enterprise: enterprise.map(Key::short),
            used_by: None,
        }
    }

    /// Named by that list.
    pub fn used_by(self, used_by: Option<Key>) -> Self {
        Self { used_by, ..self }
    }

    /// 申报中, 发送海关成功 or any good end: the number is taken. Before its first receipt a document
    /// counts as 申报中.
    pub fn is_in_force(&self, now: DateTime<Utc>) -> bool {
        match self.run.said(now) {
            None | Some(Step::Status(2 | 3)) => true,
            Some(Step::Status(120 | 399 | 800) | Step::Result) => !self.deletes,
            _ => false,
        }
    }

    /// Whether it is there for a list to be matched with, now or once its course has come so far.
    pub fn will_stand(&self) -> bool {
        let refused = matches!(self.run.course.last(), Some(Step::Verdict | Step::Status(4 | 777)));
        !refused && !self.deletes
    }

    /// When it is at 2.
    pub fn accepted_at(&self) -> DateTime<Utc> {
        self.run.at(self.run.course.reaches(Step::Status(2)).unwrap_or_default())
    }
}

/// As a number; what is none counts as the oldest.
pub fn app_time(document: &PortDocument) -> u64 {
    document.app_time.parse().unwrap_or_default()
}

/// A refusal leaves the number as it was; so does a rejected change, and what it wanted to change stays.
pub fn takes_its_number(document: &PortDocument) -> bool {
    match &document.verdict {
        None => true,
        Some(verdict) => verdict.status == 100 && document.app_type == "1",
    }
}
