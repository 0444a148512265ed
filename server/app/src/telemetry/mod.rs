//! What a process tells of itself: logs, traces, metrics.

mod export;
mod log;
pub mod name;
mod recorder;

pub use log::start;
pub use recorder::Recorder;
