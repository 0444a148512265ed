//! From the sheet to customs' word on it.

mod bulk;
mod import;
mod main_job;
mod outcomes;
mod push;
mod sheets;
mod together;
