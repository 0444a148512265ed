//! 企业前期对接: five steps that each enterprise goes through before it can declare, with dates, papers and
//! who holds it up; and the 传输ID application form, filled in from the record.

pub mod application;
pub mod application_graphql;
pub mod attachment;
pub mod entity;
pub mod form;
pub mod graphql;
pub mod input;
pub mod list;
pub mod refusal;
pub mod service;
pub mod sheet;
pub mod step;
pub mod step_entity;
pub mod workdays;
