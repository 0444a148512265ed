//! 回执状态: one table for all message kinds, since practice mixes the codes of the specification.

use serde::{Deserialize, Serialize};

use crate::record::{Leaf, Tolerance, one_of};
use crate::xml::{Element, ReadError, Writer};

/// 回执状态 `returnStatus`, kept verbatim as a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReturnStatus(pub i64);

/// Where a document stands according to a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// 1 电子口岸已暂存.
    Draft,
    /// 2 电子口岸申报中.
    Accepted,
    /// 3 发送海关成功.
    HandedOver,
    /// 4 发送海关失败.
    HandOverFailed,
    /// 100 海关退单.
    Rejected,
    /// 120 海关入库.
    Stored,
    /// 300 人工审核.
    Review,
    /// 399 海关审结.
    Decided,
    /// 500 海关查验.
    Inspection,
    /// 505 移交.
    Transferred,
    /// 600 挂起.
    Suspended,
    /// 800 放行.
    Released,
    /// 899 结关.
    Cleared,
    /// Any negative number 处理异常.
    Error,
    /// A code no table has: kept and shown, never guessed at.
    Unknown,
}

impl ReturnStatus {
    /// Reads an integer, blanks around it tolerated.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        (text.len() <= 10).then(|| text.parse().ok().map(Self)).flatten()
    }

    pub const fn code(self) -> i64 {
        self.0
    }

    pub const fn stage(self) -> Stage {
        match self.0 {
            1 => Stage::Draft,
            2 => Stage::Accepted,
            3 => Stage::HandedOver,
            4 => Stage::HandOverFailed,
            100 => Stage::Rejected,
            120 => Stage::Stored,
            300 => Stage::Review,
            399 => Stage::Decided,
            500 => Stage::Inspection,
            505 => Stage::Transferred,
            600 => Stage::Suspended,
            800 => Stage::Released,
            899 => Stage::Cleared,
            i64::MIN..=-1 => Stage::Error,
            _ => Stage::Unknown,
        }
    }

    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

impl std::fmt::Display for ReturnStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Leaf for ReturnStatus {
    fn put(&self, name: &'static str, to: &mut Writer) {
        to.leaf(name, &self.to_string());
    }

    fn take(element: &Element, name: &'static str, _: Tolerance) -> Result<Self, ReadError> {
        one_of(element, name, Self::parse)
    }
}
