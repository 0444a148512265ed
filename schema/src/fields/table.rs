//! The field tables: codes/fields.csv and codes/message_type.csv, parsed once.

use std::sync::LazyLock;

/// How a field's value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// `C36`, `C..60`, `C3..4`: characters, not bytes.
    Text { least: usize, most: usize },
    /// `N19,5`.
    Decimal { digits: usize, decimals: usize },
    /// `N5`.
    Integer { digits: usize },
    /// Any text.
    Any,
    /// Any XML.
    Xml,
}

/// One row of the field table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub element: String,
    pub name_zh: String,
    pub kind: FieldType,
    pub required: bool,
}

/// A document kind: its entity and how that is built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// For example `CEB303`.
    pub message: String,
    pub name_zh: String,
    /// Repeated child of the root.
    pub entity: String,
    /// Sent by an enterprise: carries BaseTransfer and may be signed.
    pub outgoing: bool,
    /// Head element, list element, fewest and most lists; `None` when the entity is flat.
    pub parts: Option<Parts>,
}

/// 表头 and 表体 of an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    pub head: String,
    pub list: String,
    pub least: usize,
    pub most: Option<usize>,
}

struct Tables {
    /// Message, part and its fields in wire order.
    fields: Vec<(String, String, Vec<Field>)>,
    kinds: Vec<Kind>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables {
    fields: read_fields(include_str!("../../codes/fields.csv")),
    kinds: read_kinds(include_str!("../../codes/message_type.csv")),
});

/// The fields of an entity part in wire order; empty when there is no such part. Elements common to
/// all messages stand under `(all)`.
pub fn fields(message: &str, part: &str) -> &'static [Field] {
    let found = TABLES.fields.iter().find(|(m, p, _)| m == message && p == part);
    found.map_or(&[], |(_, _, fields)| fields)
}

/// The document kind for `CEB303` and the like.
pub fn kind(message: &str) -> Option<&'static Kind> {
    TABLES.kinds.iter().find(|kind| kind.message == message)
}

/// Longest text of a field in characters; `None` when it is unknown or no text.
pub fn max_chars(message: &str, part: &str, element: &str) -> Option<usize> {
    let field = fields(message, part).iter().find(|field| field.element == element)?;
    match field.kind {
        FieldType::Text { most, .. } => Some(most),
        _ => None,
    }
}

fn rows(file: &'static str) -> impl Iterator<Item = csv::StringRecord> {
    let records = csv::Reader::from_reader(file.as_bytes()).into_records();
    records.map(|record| record.expect("shipped tables are valid CSV, tested"))
}

fn read_fields(file: &'static str) -> Vec<(String, String, Vec<Field>)> {
    let mut parts: Vec<(String, String, Vec<Field>)> = Vec::new();
    for row in rows(file) {
        let field = Field {
            element: row[3].to_owned(),
            name_zh: row[4].to_owned(),
            kind: read_type(&row[5]).expect("every type in fields.csv is known, tested"),
            required: &row[6] == "M",
        };
        match parts.last_mut() {
            Some((message, part, fields)) if *message == row[0] && *part == row[1] => fields.push(field),
            _ => parts.push((row[0].to_owned(), row[1].to_owned(), vec![field])),
        }
    }
    parts
}

fn read_type(text: &str) -> Option<FieldType> {
    match text {
        "string" => return Some(FieldType::Any),
        "ceb:XMLElement" => return Some(FieldType::Xml),
        _ => {}
    }
    if let Some(digits) = text.strip_prefix('N') {
        return match digits.split_once(',') {
            Some((digits, decimals)) => {
                Some(FieldType::Decimal { digits: digits.parse().ok()?, decimals: decimals.parse().ok()? })
            }
            None => Some(FieldType::Integer { digits: digits.parse().ok()? }),
        };
    }
    let range = text.strip_prefix('C')?;
    let (least, most) = match range.split_once("..") {
        Some(("", most)) => (0, most.parse().ok()?),
        Some((least, most)) => (least.parse().ok()?, most.parse().ok()?),
        None => (range.parse().ok()?, range.parse().ok()?),
    };
    Some(FieldType::Text { least, most })
}

fn read_kinds(file: &'static str) -> Vec<Kind> {
    let read = |row: csv::StringRecord| Kind {
        message: row[0].to_owned(),
        name_zh: row[1].to_owned(),
        entity: row[3].to_owned(),
        outgoing: row[2].starts_with("enterprise"),
        parts: read_parts(&row[4]),
    };
    rows(file).map(read).collect()
}

/// `OrderHead + OrderList 1..100`, or `flat`.
fn read_parts(text: &str) -> Option<Parts> {
    let (head, list) = text.split_once(" + ")?;
    let (list, range) = list.split_once(' ')?;
    let (least, most) = range.split_once("..")?;
    Some(Parts { head: head.to_owned(), list: list.to_owned(), least: least.parse().ok()?, most: most.parse().ok() })
}
