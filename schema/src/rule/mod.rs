//! Checks before sending: each rule has a stable code, a field, both texts and its source.
//! To add a rule: one entry in `registry.rs`, one call where its value is at hand, and an accept
//! and a reject case in `tests/schema/rule.rs` — a test refuses rules without them.

mod amount;
mod line;
mod order;
mod registry;
mod text;

use crate::amount::Amount;
use crate::message::order::Order;
use crate::mode::TradeMode;

pub use amount::unreadable_amount;
pub use line::{check_line, check_line_with};
pub use order::check_order;
pub use text::trim;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Must be mended before sending.
    Error,
    /// May be sent; worth a look.
    Warning,
}

/// A rule of the registry.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable, for example `R1001`; never reused for something else.
    pub code: &'static str,
    /// Wire name of the field; `*` for a rule of every text field.
    pub field: &'static str,
    pub severity: Severity,
    pub zh: &'static str,
    pub en: &'static str,
    /// What to do.
    pub action_zh: &'static str,
    pub action_en: &'static str,
    /// Where the rule comes from.
    pub source: &'static str,
}

/// One finding of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub rule: &'static Rule,
    /// Wire name of the field, `itemName`; in an assembled order `lines[2].itemName`.
    pub field: String,
    /// The value found, cut at 200 characters.
    pub value: String,
    /// What was found here, in Chinese.
    pub detail_zh: String,
    /// What was found here, in English.
    pub detail_en: String,
}

/// One row of the 报关单模式 sheet after its cells were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetLine {
    pub order_no: String,
    pub item_no: String,
    pub item_name: String,
    /// Three-digit code or a Chinese unit name.
    pub unit: String,
    pub qty: Option<Amount>,
    pub total: Option<Amount>,
    /// When empty it is derived from total and quantity.
    pub price: Option<Amount>,
}

/// An order put together for a mode, before it is composed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssembledOrder {
    pub mode: TradeMode,
    pub order: Order,
}

/// Facts the specification leaves open: settings, not constants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSettings {
    /// Largest `|qty × price − total|` that is let through; the official tolerance is unknown.
    pub total_tolerance: Amount,
    /// The platform is declared foreign, so its code may be `无`.
    pub foreign_platform: bool,
    /// Fraction digits allowed in 总额.
    pub total_decimals: u32,
}

impl Default for RuleSettings {
    fn default() -> Self {
        Self { total_tolerance: Amount::from_scaled(1_000), foreign_platform: false, total_decimals: 2 }
    }
}

/// Every rule, in code order.
pub fn all() -> &'static [&'static Rule] {
    registry::ALL
}

pub fn by_code(code: &str) -> Option<&'static Rule> {
    all().iter().find(|rule| rule.code == code).copied()
}

impl Problem {
    fn new(
        rule: &'static Rule,
        field: impl Into<String>,
        value: &str,
        detail_zh: impl Into<String>,
        detail_en: impl Into<String>,
    ) -> Self {
        Self {
            rule,
            field: field.into(),
            value: value.chars().take(200).collect(),
            detail_zh: detail_zh.into(),
            detail_en: detail_en.into(),
        }
    }

    /// A finding that needs no more words than the rule's own.
    fn plain(rule: &'static Rule, field: impl Into<String>, value: &str) -> Self {
        Self::new(rule, field, value, rule.zh, rule.en)
    }

    pub fn is_error(&self) -> bool {
        self.rule.severity == Severity::Error
    }
}

impl SheetLine {
    /// 单价: as given, or total ÷ quantity at five decimals.
    pub fn effective_price(&self) -> Option<Amount> {
        self.price.or_else(|| Amount::divide(self.total?, self.qty?))
    }
}
