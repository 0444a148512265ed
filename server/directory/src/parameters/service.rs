//! Looking into the code tables.

use qiyun_schema::code::{Entry, TableName, table};

/// The rows of a table, or those that a text is found in.
#[must_use]
pub fn list(name: TableName, search: Option<&str>) -> Vec<&'static Entry> {
    let table = table(name);
    match search.filter(|text| !text.is_empty()) {
        Some(text) => table.search(text),
        None => table.entries().iter().collect(),
    }
}
