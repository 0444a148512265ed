//! 基础数据导入: uploaded files, and the rows and problems that reading finds in them.
//!
//! Everything but `entity`, `upload`, `problem`, `files`, `service` and `graphql` is pure reading.

pub mod address;
pub mod archive;
pub mod assemble;
pub mod cell;
pub mod check;
pub mod damage;
pub mod entity;
pub mod file_refusal;
mod file_refusal_text;
pub mod files;
pub mod finding;
pub mod graphql;
pub mod grid;
pub mod header;
pub mod limits;
pub mod line;
pub mod meter;
pub mod number;
pub mod part;
pub mod problem;
pub mod raw;
pub mod read;
pub mod refusal;
pub mod rules;
pub mod service;
pub mod sniff;
pub mod strings;
pub mod styles;
pub mod template;
pub mod text;
pub mod tidy;
pub mod upload;
pub mod workbook;

#[cfg(test)]
mod tests;
