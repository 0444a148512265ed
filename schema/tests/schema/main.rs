//! Tests of what crosses our border, one file per module, in one binary.

mod amount;
mod canonical;
mod code;
mod envelope;
mod fields;
mod identifier;
mod receipt;
mod rule;
mod sample;
mod sheet;
mod signature;
mod support;
mod vector;
mod xml;
