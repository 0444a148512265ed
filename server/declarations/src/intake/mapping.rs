//! 列映射: how one customer's own sheet stands for a template: which header fills which column, what is
//! the same in every row, and what its words for units and currencies mean. Pure.

use std::collections::BTreeMap;

use qiyun_schema::sheet::{self, ColumnKind, Template, plain};
use serde::{Deserialize, Serialize};

/// A saved mapping.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mapping {
    /// Header as it stands in the customer's sheet, and the key of the column that it fills.
    pub columns: Vec<(String, String)>,
    /// Key of a column and the value that every row has.
    pub constants: Vec<(String, String)>,
    /// Customer's word and code, for 计量单位.
    pub units: BTreeMap<String, String>,
    /// Customer's word and code, for 币制.
    pub currencies: BTreeMap<String, String>,
}

impl Mapping {
    /// How many of its headers are among these texts.
    pub fn count_known(&self, texts: &[&str]) -> usize {
        let texts: Vec<String> = texts.iter().map(|text| plain(text)).collect();
        self.columns.iter().filter(|(header, _)| texts.contains(&plain(header))).count()
    }

    /// Whether all of its headers are among these texts, so that it was made for such a sheet.
    pub fn fits(&self, texts: &[&str]) -> bool {
        !self.columns.is_empty() && self.count_known(texts) == self.columns.len()
    }

    /// The column that a header fills.
    pub fn key(&self, header: &str) -> Option<&str> {
        let wanted = plain(header);
        self.columns.iter().find(|(header, _)| plain(header) == wanted).map(|(_, key)| key.as_str())
    }

    /// What a cell's word means in a column of that kind.
    pub fn translate(&self, kind: ColumnKind, word: &str) -> Option<&str> {
        let words = match kind {
            ColumnKind::Unit => &self.units,
            ColumnKind::Currency => &self.currencies,
            _ => return None,
        };
        words.get(word).map(String::as_str)
    }

    /// Columns of the template that neither a header nor a constant fills though each row needs them.
    pub fn missing(&self, template: &Template) -> Vec<&'static str> {
        let filled = |key: &str| self.columns.iter().any(|(_, to)| to == key);
        let constant = |key: &str| self.constants.iter().any(|(of, _)| of == key);
        let needed = template.columns.iter().filter(|column| column.required);
        needed.filter(|column| !filled(column.key) && !constant(column.key)).map(|column| column.header_zh).collect()
    }
}

/// 建议: which column a header most likely means.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    pub key: &'static str,
    /// 1 for the template's own name or an alias, less for a likeness.
    pub certainty: f64,
}

/// Below this a likeness is chance.
const LEAST_CERTAINTY: f64 = 0.6;

/// Suggests a column for each header, each column at most once.
pub fn suggest(template: &'static Template, headers: &[&str]) -> Vec<Option<Suggestion>> {
    let mut pairs: Vec<(usize, Suggestion)> = Vec::new();
    for (at, header) in headers.iter().enumerate() {
        for column in template.columns {
            let names = column.aliases.iter().chain([&column.header_zh]);
            let certainty = names.map(|name| likeness(header, name)).fold(0.0, f64::max);
            if certainty >= LEAST_CERTAINTY {
                pairs.push((at, Suggestion { key: column.key, certainty }));
            }
        }
    }
    pairs.sort_by(|a, b| b.1.certainty.total_cmp(&a.1.certainty));
    let mut suggested: Vec<Option<Suggestion>> = vec![None; headers.len()];
    let mut taken: Vec<&str> = Vec::new();
    for (at, suggestion) in pairs {
        if suggested[at].is_none() && !taken.contains(&suggestion.key) {
            taken.push(suggestion.key);
            suggested[at] = Some(suggestion);
        }
    }
    suggested
}

fn likeness(header: &str, name: &str) -> f64 {
    let (header, name) = (plain(super::header::without_note(header)), plain(name));
    if header.is_empty() {
        return 0.0;
    }
    if header == name {
        return 1.0;
    }
    let (short, long) = if header.chars().count() < name.chars().count() { (&header, &name) } else { (&name, &header) };
    // A name inside a longer one says more than letters in common: 卖家订单号 is 订单号.
    let inside = long.contains(short.as_str()) && short.chars().count() > 1;
    let share = short.chars().count() as f64 / long.chars().count().max(1) as f64;
    if inside { 0.7 + 0.25 * share } else { strsim::normalized_levenshtein(&header, &name) * 0.9 }
}

/// Whether a text is a code that the column may hold, for constants and translations.
pub fn is_allowed(kind: ColumnKind, text: &str) -> bool {
    match sheet::choices(kind) {
        Some(_) => sheet::code_of(kind, text).is_some(),
        None => !text.is_empty(),
    }
}
