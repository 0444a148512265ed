//! 贸易方式: which documents a declaration needs follows from it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// 贸易方式 as the seed's strategy names it: supervision code and way of declaring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TradeMode {
    List9610,
    List9710,
    List9810,
    Entry9710,
    Entry9810,
}

/// 订单类型 `orderType` of CEB303.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OrderType {
    /// B2C 零售出口 (9610).
    E,
    /// B2B 直接出口 (9710).
    B,
    /// 海外仓订仓单 (9810).
    W,
}

/// The text is not a trade mode code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a trade mode; use one of 9610-list, 9710-list, 9810-list, 9710-entry, 9810-entry")]
pub struct UnknownTradeMode(pub String);

impl TradeMode {
    pub const ALL: [TradeMode; 5] = [Self::List9610, Self::List9710, Self::List9810, Self::Entry9710, Self::Entry9810];

    /// The stable code used in URLs, files and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::List9610 => "9610-list",
            Self::List9710 => "9710-list",
            Self::List9810 => "9810-list",
            Self::Entry9710 => "9710-entry",
            Self::Entry9810 => "9810-entry",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }

    /// 监管方式代码: the four digits of trade_mode.csv.
    pub const fn supervision_code(self) -> &'static str {
        match self {
            Self::List9610 => "9610",
            Self::List9710 | Self::Entry9710 => "9710",
            Self::List9810 | Self::Entry9810 => "9810",
        }
    }

    pub const fn name_zh(self) -> &'static str {
        match self {
            Self::List9610 => "9610清单",
            Self::List9710 => "9710清单",
            Self::List9810 => "9810清单",
            Self::Entry9710 => "9710报关单",
            Self::Entry9810 => "9810报关单",
        }
    }

    pub const fn name_en(self) -> &'static str {
        match self {
            Self::List9610 => "9610 list",
            Self::List9710 => "9710 list",
            Self::List9810 => "9810 list",
            Self::Entry9710 => "9710 customs entry",
            Self::Entry9810 => "9810 customs entry",
        }
    }

    /// The `orderType` an order of this mode carries.
    pub const fn order_type(self) -> OrderType {
        match self {
            Self::List9610 => OrderType::E,
            Self::List9710 | Self::Entry9710 => OrderType::B,
            Self::List9810 | Self::Entry9810 => OrderType::W,
        }
    }

    /// 9810 goods go to an overseas warehouse, whose name stands in `ebpName`.
    pub const fn needs_warehouse(self) -> bool {
        matches!(self, Self::List9810 | Self::Entry9810)
    }

    /// 报关单模式: the only customs message is CEB303.
    pub const fn is_entry(self) -> bool {
        matches!(self, Self::Entry9710 | Self::Entry9810)
    }
}

impl fmt::Display for TradeMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for TradeMode {
    type Err = UnknownTradeMode;

    fn from_str(code: &str) -> Result<Self, UnknownTradeMode> {
        Self::from_code(code).ok_or_else(|| UnknownTradeMode(code.to_owned()))
    }
}

impl Serialize for TradeMode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for TradeMode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        code.parse().map_err(serde::de::Error::custom)
    }
}
