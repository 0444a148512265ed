//! Declarations: from an exporter's sheet to customs' word on it.
//!
//! `operations` and `tasks` name the work; `intake` → `orders` → `messages` → `signing` → `sending` → `receipts`
//! are the stages, each writing its own tables and importing only stages to its left; `progress` is what is shown.
//! `filing` and `payments` are what is filed afterwards; `findings` keeps what a `diagnosis` found; `entry` is the customs entry's side, `attachments` an onboarding's papers.

pub mod access;
pub mod acts;
pub mod attachments;
pub mod choices;
pub mod diagnosis;
pub mod entry;
pub mod filing;
pub mod findings;
pub mod intake;
pub mod ledger;
pub mod messages;
pub mod operations;
pub mod orders;
pub mod outgoing;
pub mod payments;
pub mod progress;
pub mod queues;
pub mod receipts;
pub mod sending;
pub mod settings;
pub mod signing;
pub mod tasks;
pub mod telemetry;
pub mod watch;

mod idempotent;
mod pipeline;
mod roots;
mod slots;

pub use idempotent::idempotent as idempotent_directive;
pub use pipeline::{Pipeline, registry};
pub use roots::{DeclarationsMutation, DeclarationsQuery, DeclarationsSubscription, Found, node};
pub use settings::Settings;
pub use slots::Slots;
