//! 基础数据导入: uploaded files, and the rows and problems that reading finds in them.
//!
//! Everything but `entity`, `upload`, `problem`, `cleaning`, `files`, `service`, `returning`, `graphql` and
//! the feature `mappings` is pure reading.

pub mod address;
pub mod archive;
pub mod assemble;
pub mod cell;
pub mod check;
pub mod child;
pub mod cleaning;
pub mod damage;
pub mod date;
pub mod delimited;
pub mod details;
pub mod documents;
pub mod drafts;
pub mod entity;
pub mod file_refusal;
mod file_refusal_text;
pub mod files;
pub mod finding;
pub mod gather;
pub mod graphql;
pub mod grid;
pub mod header;
pub mod jsonl;
pub mod limits;
pub mod line;
pub mod mapping;
pub mod mappings;
pub mod meter;
pub mod number;
pub mod orders_of;
pub mod part;
pub mod payments;
pub mod plain;
pub mod preview;
pub mod problem;
pub mod raw;
pub mod read;
pub mod refusal;
pub mod returned;
pub mod returning;
pub mod rules;
pub mod service;
pub mod sheets;
pub mod sniff;
pub mod spill;
pub mod strings;
pub mod styles;
pub mod template;
pub mod text;
pub mod tidy;
pub mod upload;
pub mod verbatim;
pub mod workbook;

#[cfg(test)]
mod tests;
