//! 申报: which documents a trade mode needs, in which order they may go, which `appType` is lawful when,
//! and what else may be asked of customs afterwards. What ports and notices tell differently is a setting.

mod action;
mod lawful;
mod need;

pub use action::{Action, ActionSettings, Case, Refused, applies};
pub use lawful::{Held, LawfulSettings, Unlawful, lawful};
pub use need::{Earliest, FilingSettings, Need, ReceiptsWanted, Sender, documents, may_go, needs};
