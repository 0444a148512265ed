//! What the API promises of each noun, whoever asks.

mod contract;
mod diagnosis;
mod entry;
mod lists;
mod onboarding;
mod operations;
