//! 下拉列表: what may be chosen in a column of a closed table, and which code a cell's text means.

use super::ColumnKind;
use crate::code::{self, Table};

/// 包装种类 of customs messages.
const WRAPS: [(&str, &str); 7] =
    [("1", "木箱"), ("2", "纸箱"), ("3", "桶装"), ("4", "散装"), ("5", "托盘"), ("6", "包"), ("7", "其他")];
/// 申报业务类型.
const STATISTICS: [(&str, &str); 2] = [("A", "简化申报"), ("B", "汇总申报")];

/// Code and Chinese name of each choice, in the table's order; `None` for a column of no table.
pub fn choices(kind: ColumnKind) -> Option<Vec<(&'static str, &'static str)>> {
    let of = |table: &'static Table| {
        let active = table.entries().iter().filter(|entry| entry.active);
        active.map(|entry| (entry.code.as_str(), entry.name_zh.as_str())).collect()
    };
    Some(match kind {
        ColumnKind::Wrap => WRAPS.to_vec(),
        ColumnKind::Statistics => STATISTICS.to_vec(),
        _ => of(coded(kind)?),
    })
}

/// The code that a text means: the code itself, its Chinese name, for a currency its ISO letters,
/// or code and name with a blank between, as a drop-down writes them. `None` when it means none
/// or more than one.
pub fn code_of(kind: ColumnKind, text: &str) -> Option<&'static str> {
    let fixed: &[(&'static str, &'static str)] = match kind {
        ColumnKind::Wrap => &WRAPS,
        ColumnKind::Statistics => &STATISTICS,
        _ => return of_table(coded(kind)?, kind, text),
    };
    let both = |(code, name): &(&str, &str)| text.split_once(' ').is_some_and(|(c, n)| c == *code && n.trim() == *name);
    let found = fixed.iter().find(|choice| choice.0.eq_ignore_ascii_case(text) || choice.1 == text || both(choice));
    found.map(|(code, _)| *code)
}

fn coded(kind: ColumnKind) -> Option<&'static Table> {
    Some(match kind {
        ColumnKind::Unit => code::unit(),
        ColumnKind::Currency => code::currency(),
        ColumnKind::Country => code::country(),
        ColumnKind::District => code::customs_district(),
        ColumnKind::Transport => code::transport_mode(),
        _ => return None,
    })
}

fn of_table(table: &'static Table, kind: ColumnKind, text: &str) -> Option<&'static str> {
    if let Some(entry) = table.get(text) {
        return entry.active.then_some(entry.code.as_str());
    }
    if let Some((code, name)) = text.split_once(' ')
        && let Some(entry) = table.get(code)
        && entry.name_zh == name.trim()
    {
        return entry.active.then_some(entry.code.as_str());
    }
    let letters = matches!(kind, ColumnKind::Currency | ColumnKind::Country);
    let mut named = table.entries().iter().filter(|entry| {
        entry.active && (entry.name_zh == text || (letters && entry.name_en.eq_ignore_ascii_case(text)))
    });
    match (named.next(), named.next()) {
        (Some(only), None) => Some(only.code.as_str()),
        _ => None,
    }
}
