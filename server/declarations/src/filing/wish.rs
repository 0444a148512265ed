//! An act that is wished for.

use super::input::{
    ArrivalInput, DeclarationsReturnInput, DeclarationsSummariseInput, DepartureInput, ReturnTallyInput, WayBillInput,
};

/// 汇总起止时间, 14 digits of Beijing time each.
pub type Span = (String, String);

/// What is to be filed of orders.
#[derive(Clone, Debug)]
pub enum Wish {
    /// 撤销, one application for each list; with its reason.
    Cancel(String),
    WayBill(WayBillInput),
    Arrival(ArrivalInput),
    Departure(DepartureInput),
    /// 汇总, of the lists by number or, with a span, of what customs finds in it.
    Summary(DeclarationsSummariseInput, Option<Span>),
    Return(DeclarationsReturnInput),
    Tally(ReturnTallyInput),
}
