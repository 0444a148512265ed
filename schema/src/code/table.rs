//! A code table: parsed from its CSV at first use, looked up by code, searched by text.

use std::collections::HashMap;
use std::sync::LazyLock;

/// One row of a code table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub code: String,
    pub name_zh: String,
    pub name_en: String,
    /// All other columns, joined with `; `.
    pub note: String,
    /// Obsolete or query-only codes are known but must not be sent.
    pub active: bool,
}

/// A closed code table in its official order.
#[derive(Debug)]
pub struct Table {
    entries: Vec<Entry>,
    by_code: HashMap<String, usize>,
}

/// Every table the product ships.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableName {
    Unit,
    Currency,
    Country,
    CustomsDistrict,
    TransportMode,
    TradeMode,
    ReturnStatus,
    BusinessError,
    DxpError,
    CustomsInfo,
    Enumerations,
}

macro_rules! shipped {
    ($file:literal) => {{
        static TABLE: LazyLock<Table> =
            LazyLock::new(|| Table::read(include_str!(concat!("../../codes/", $file, ".csv"))));
        &TABLE
    }};
}

/// The table of that name.
pub fn table(name: TableName) -> &'static Table {
    match name {
        TableName::Unit => shipped!("unit"),
        TableName::Currency => shipped!("currency"),
        TableName::Country => shipped!("country"),
        TableName::CustomsDistrict => shipped!("customs_district"),
        TableName::TransportMode => shipped!("transport_mode"),
        TableName::TradeMode => shipped!("trade_mode"),
        TableName::ReturnStatus => shipped!("return_status"),
        TableName::BusinessError => shipped!("business_error_code"),
        TableName::DxpError => shipped!("dxp_error_code"),
        TableName::CustomsInfo => shipped!("customs_info_code"),
        TableName::Enumerations => shipped!("enum"),
    }
}

impl TableName {
    pub const ALL: [TableName; 11] = [
        Self::Unit,
        Self::Currency,
        Self::Country,
        Self::CustomsDistrict,
        Self::TransportMode,
        Self::TradeMode,
        Self::ReturnStatus,
        Self::BusinessError,
        Self::DxpError,
        Self::CustomsInfo,
        Self::Enumerations,
    ];
}

impl Table {
    pub fn get(&self, code: &str) -> Option<&Entry> {
        self.by_code.get(code).map(|index| &self.entries[*index])
    }

    /// Known and still usable in a message.
    pub fn is_active(&self, code: &str) -> bool {
        self.get(code).is_some_and(|entry| entry.active)
    }

    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Entries whose code starts with the text or whose names contain it, whatever its case.
    pub fn search(&self, text: &str) -> Vec<&Entry> {
        let wanted = text.trim().to_lowercase();
        self.entries
            .iter()
            .filter(|entry| {
                entry.code.to_lowercase().starts_with(&wanted)
                    || entry.name_zh.to_lowercase().contains(&wanted)
                    || entry.name_en.to_lowercase().contains(&wanted)
            })
            .collect()
    }

    fn read(file: &'static str) -> Self {
        let mut reader = csv::Reader::from_reader(file.as_bytes());
        let headers = reader.headers().expect("shipped tables have a header, tested").clone();
        let entries: Vec<Entry> = reader
            .records()
            .map(|record| entry(&headers, &record.expect("shipped tables are valid CSV, tested")))
            .collect();
        let by_code = entries.iter().enumerate().map(|(i, e)| (e.code.clone(), i)).collect();
        Self { entries, by_code }
    }
}

fn entry(headers: &csv::StringRecord, record: &csv::StringRecord) -> Entry {
    let mut entry = Entry {
        code: String::new(),
        name_zh: String::new(),
        name_en: String::new(),
        note: String::new(),
        active: true,
    };
    for (header, value) in headers.iter().zip(record.iter()) {
        match header {
            "field" => entry.code = format!("{value}."),
            "code" => entry.code.push_str(value),
            "name_zh" => value.clone_into(&mut entry.name_zh),
            "name_en" => value.clone_into(&mut entry.name_en),
            _ if value.is_empty() => {}
            _ => {
                if !entry.note.is_empty() {
                    entry.note.push_str("; ");
                }
                entry.note.push_str(value);
            }
        }
    }
    entry.active = !entry.note.starts_with("obsolete") && !entry.name_en.ends_with("(not for filing)");
    entry
}
