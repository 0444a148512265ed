//! One business entity against its rows: order, presence, repetition.

use super::table::{Field, FieldType, Kind, Parts, fields};
use super::{Problems, value};
use crate::xml::{CEB_NAMESPACE, Element};

pub(super) fn check_entity(element: &Element, kind: &'static Kind, path: &str, problems: &mut Problems) {
    match &kind.parts {
        None => check_fields(element, fields(&kind.message, &kind.entity), path, problems),
        Some(parts) => check_parts(element, &kind.message, parts, path, problems),
    }
}

fn check_parts(element: &Element, message: &str, parts: &Parts, path: &str, problems: &mut Problems) {
    refuse_text(element, path, problems);
    let (mut heads, mut lists) = (0, 0);
    for child in &element.children {
        let ours = child.namespace.as_deref() == Some(CEB_NAMESPACE);
        if ours && child.name == parts.head {
            let path = format!("{path}.{}", parts.head);
            if lists > 0 {
                problems.out_of_order(&path, child);
            }
            heads += 1;
            check_fields(child, fields(message, &parts.head), &path, problems);
        } else if ours && child.name == parts.list {
            let path = format!("{path}.{}[{lists}]", parts.list);
            lists += 1;
            check_fields(child, fields(message, &parts.list), &path, problems);
        } else {
            problems.unknown(&format!("{path}.{}", child.name), child);
        }
    }
    problems.count(&format!("{path}.{}", parts.head), heads, 1, Some(1));
    problems.count(&format!("{path}.{}", parts.list), lists, parts.least, parts.most);
}

/// Checks the children of a flat element against its rows.
pub(super) fn check_fields(element: &Element, fields: &[Field], path: &str, problems: &mut Problems) {
    refuse_text(element, path, problems);
    let mut seen = vec![false; fields.len()];
    let mut reached = 0;
    for child in &element.children {
        let path = format!("{path}.{}", child.name);
        let ours = child.namespace.as_deref() == Some(CEB_NAMESPACE);
        let place = fields.iter().position(|field| ours && field.element == child.name);
        let Some(place) = place else {
            problems.unknown(&path, child);
            continue;
        };
        if std::mem::replace(&mut seen[place], true) {
            let (zh, en) = ("元素重复出现", "the element stands twice");
            problems.add(&path, &child.name, &child.text, zh, en);
        } else if place < reached {
            problems.out_of_order(&path, child);
        }
        reached = reached.max(place);
        check_leaf(child, &fields[place], &path, problems);
    }
    for (field, _) in fields.iter().zip(&seen).filter(|(field, seen)| field.required && !**seen) {
        problems.missing(&format!("{path}.{}", field.element), &field.element);
    }
}

fn check_leaf(element: &Element, field: &Field, path: &str, problems: &mut Problems) {
    if field.kind == FieldType::Xml {
        return;
    }
    if !element.children.is_empty() {
        let (zh, en) = ("应只有文字，不应有子元素", "text was expected, not elements");
        problems.add(path, &element.name, "", zh, en);
        return;
    }
    value::check(&element.text, field, path, problems);
}

/// Only leaves hold text; blanks between elements are layout.
pub(super) fn refuse_text(element: &Element, path: &str, problems: &mut Problems) {
    if !element.text.trim().is_empty() {
        let (zh, en) = ("此元素内不应有文字", "no text is allowed directly inside this element");
        problems.add(path, &element.name, element.text.trim(), zh, en);
    }
}
