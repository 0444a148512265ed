//! From the sheet to customs' word on it.

mod import;
mod main_job;
mod outcomes;
mod push;
