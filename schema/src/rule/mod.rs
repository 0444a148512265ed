//! Checks before sending: each rule has a stable code, a field, both texts and its source.
//! To add a rule: one entry in `registry.rs`, one call where its value is at hand, and an accept
//! and a reject case in `tests/schema/rule.rs` or `rules/cases.rs` — a test refuses rules without them — and
//! a word in `tests/schema/expressed.rs` whether the XSD says it too.
//!
//! Deliberately absent: whether a key may be filed again and what waits for what (`filing` decides by what is
//! held); 申报企业 against the certificate in the rules of one list (`check_agent` looks at what is about to be
//! signed, of every kind); 海外仓名称 of an order (it is assembled from the strategy; R6008 compares the list); whether an HS code
//! padded with zeros is a lawful short one, and whether 指运港 exists (no table is published whole); the routes of
//! 全国通关一体化 and 转关 and what is done in the single window (no message carries them).

mod amount;
mod batch;
mod document;
mod further;
mod line;
mod list;
mod matching;
mod order;
mod prevents;
mod registry;
mod text;

use crate::amount::Amount;
use crate::message::order::Order;
use crate::mode::TradeMode;

pub use amount::unreadable_amount;
pub use batch::{check_agent, check_message, check_newer, check_role, check_transfer, check_waybill_reuse};
pub use document::check_document;
pub use further::{
    check_arrival, check_cancel, check_departure, check_receipts, check_refund, check_refund_detail, check_summary,
    check_way_bill,
};
pub use line::{check_line, check_line_with};
pub use list::{ListContext, check_list};
pub use matching::{Declaration, check_match};
pub use order::check_order;
pub use prevents::{beyond, preventing, prevents};
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
    /// 清单模式 of 9710 and 9810 is for tickets up to so many RMB. Default: 5,000; `None` does not check.
    pub ticket_limit_rmb: Option<Amount>,
    /// Heaviest ticket of a list in kilograms. Default: `None`; the 26 kg one hears of stand in no source.
    pub ticket_weight_kg: Option<Amount>,
    /// Warn while a 9810 declaration has no recorded 海外仓备案. Default: yes, though a notice of 2024-12
    /// is said to have ended the filing.
    pub warehouse_filing: bool,
    /// Warn when a 9610 list has no 收款单. Default: yes, though the same notice is said to have ended it.
    pub payment_for_9610: bool,
    /// Months during which a waybill number is not used again. Default: 6.
    pub waybill_reuse_months: u32,
    /// RMB for one unit of each of [`RATED`]. Default: `None`; which day's rate counts is unknown.
    pub rates: [Option<Amount>; RATED.len()],
}

/// 币制 whose exchange rates can be maintained: the dollars of four places, euro, pound and yen.
pub const RATED: [&str; 7] = ["502", "300", "303", "116", "110", "601", "501"];

impl RuleSettings {
    /// RMB for one unit of a currency, where that is known.
    pub fn rate(&self, currency: &str) -> Option<Amount> {
        RATED.iter().position(|rated| *rated == currency).and_then(|place| self.rates[place])
    }
}

impl Default for RuleSettings {
    fn default() -> Self {
        Self {
            total_tolerance: Amount::from_scaled(1_000),
            foreign_platform: false,
            total_decimals: 2,
            ticket_limit_rmb: Some(Amount::from_scaled(5_000 * 100_000)),
            ticket_weight_kg: None,
            warehouse_filing: true,
            payment_for_9610: true,
            waybill_reuse_months: 6,
            rates: [None; RATED.len()],
        }
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
