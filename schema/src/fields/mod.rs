//! The field tables of the specification as data, and a validator for every document kind in them.
//! Strict on purpose: it says what the port's own schema would refuse. Readers are more tolerant.

mod entity;
mod table;
mod value;
mod xsd;

use std::fmt::Write as _;

pub use table::{Field, FieldType, Kind, Parts, fields, kind, max_chars};
pub use value::allowed;
pub use xsd::xsd;

use crate::xml::{CEB_NAMESPACE, DS_NAMESPACE, Element, Limits, ReadError, XSI_NAMESPACE, parse};

/// 报文最多单证数.
pub const MAX_ENTITIES: usize = 100;
/// `BaseSubscribe` may stand up to five times.
const MAX_SUBSCRIBERS: usize = 5;
/// Problems named before the check stops: beyond that nobody reads on.
pub const MAX_PROBLEMS: usize = 500;

/// One breach of the field table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaProblem {
    /// Path with positions from 0, for example `Order[3].OrderList[0].qty`.
    pub path: String,
    pub element: String,
    /// The value, cut at 80 characters.
    pub value: String,
    pub reason_zh: String,
    pub reason_en: String,
}

/// Checks a document, signed or not, against the field table of its kind. Empty means in order;
/// at most [`MAX_PROBLEMS`] are named.
pub fn check(document: &[u8]) -> Vec<SchemaProblem> {
    match parse(document, Limits::MESSAGE) {
        Ok(root) => check_tree(&root),
        Err(error) => vec![unreadable(&error)],
    }
}

/// Checks a document that was read already.
pub(crate) fn check_tree(root: &Element) -> Vec<SchemaProblem> {
    let mut problems = Problems::default();
    let message = root.name.strip_suffix("Message");
    let known = message.and_then(kind).filter(|_| root.namespace.as_deref() == Some(CEB_NAMESPACE));
    match known {
        Some(kind) => check_root(root, kind, &mut problems),
        None => problems.add(
            "",
            &root.name,
            root.namespace.as_deref().unwrap_or_default(),
            "根元素不是已知的报文类型，或命名空间不符",
            "the root is no known message type of the customs namespace",
        ),
    }
    problems.found
}

fn check_root(root: &Element, kind: &'static Kind, problems: &mut Problems) {
    check_attributes(root, problems);
    entity::refuse_text(root, &root.name, problems);
    let mut stage = 0;
    let mut counts = [0_usize; 5];
    for child in &root.children {
        let Some(place) = place_of(child, kind) else {
            problems.unknown(&child.name, child);
            continue;
        };
        if place < stage {
            problems.out_of_order(&child.name, child);
        }
        stage = stage.max(place);
        let index = counts[place];
        counts[place] += 1;
        let path = format!("{}[{index}]", child.name);
        match place {
            0 => entity::check_entity(child, kind, &path, problems),
            SIGNATURE => {}
            _ => entity::check_fields(child, fields("(all)", &child.name), &path, problems),
        }
    }
    check_counts(kind, counts, problems);
}

const SIGNATURE: usize = 3;

/// The order of the root's children: entities, transfer, subscribers, signature, extension.
fn place_of(child: &Element, kind: &Kind) -> Option<usize> {
    let uri = child.namespace.as_deref()?;
    if uri == DS_NAMESPACE && child.name == "Signature" && kind.outgoing {
        return Some(SIGNATURE);
    }
    if uri != CEB_NAMESPACE {
        return None;
    }
    match child.name.as_str() {
        name if name == kind.entity => Some(0),
        "BaseTransfer" if kind.outgoing => Some(1),
        "BaseSubscribe" if kind.outgoing => Some(2),
        "ExtendMessage" if kind.outgoing => Some(4),
        _ => None,
    }
}

fn check_attributes(root: &Element, problems: &mut Problems) {
    for (name, least, most) in [("guid", 36, 36), ("version", 1, 10)] {
        let path = format!("@{name}");
        match root.attribute(name) {
            None => problems.missing(&path, name),
            Some(value) => value::check_length(value, least, most, &path, name, problems),
        }
    }
    let foreign = root.attributes.iter().filter(|attribute| {
        let known = attribute.namespace.is_none() && matches!(attribute.name.as_str(), "guid" | "version");
        !known && attribute.namespace.as_deref() != Some(XSI_NAMESPACE)
    });
    for attribute in foreign {
        let path = format!("@{}", attribute.name);
        let (zh, en) = ("根元素不允许此属性", "the root may not have this attribute");
        problems.add(&path, &attribute.name, &attribute.value, zh, en);
    }
}

fn check_counts(kind: &Kind, counts: [usize; 5], problems: &mut Problems) {
    problems.count(&kind.entity, counts[0], 1, Some(MAX_ENTITIES));
    if kind.outgoing {
        problems.count("BaseTransfer", counts[1], 1, Some(1));
        problems.count("BaseSubscribe", counts[2], 0, Some(MAX_SUBSCRIBERS));
        problems.count("Signature", counts[SIGNATURE], 0, Some(1));
        problems.count("ExtendMessage", counts[4], 0, Some(1));
    }
}

fn unreadable(error: &ReadError) -> SchemaProblem {
    SchemaProblem {
        path: String::new(),
        element: String::new(),
        value: String::new(),
        reason_zh: error.zh(),
        reason_en: error.to_string(),
    }
}

/// The findings so far; full at [`MAX_PROBLEMS`].
#[derive(Default)]
struct Problems {
    found: Vec<SchemaProblem>,
}

impl Problems {
    fn add(&mut self, path: &str, element: &str, value: &str, zh: &str, en: &str) {
        if self.found.len() < MAX_PROBLEMS {
            self.found.push(SchemaProblem {
                path: path.to_owned(),
                element: element.to_owned(),
                value: value.chars().take(80).collect(),
                reason_zh: zh.to_owned(),
                reason_en: en.to_owned(),
            });
        }
    }

    fn missing(&mut self, path: &str, element: &str) {
        self.add(path, element, "", "缺少必填项", "required, but missing");
    }

    fn unknown(&mut self, path: &str, element: &Element) {
        let (zh, en) = ("此处不允许该元素", "this element is not allowed here");
        self.add(path, &element.name, &element.text, zh, en);
    }

    fn out_of_order(&mut self, path: &str, element: &Element) {
        let (zh, en) = ("元素顺序不符", "the element stands out of order");
        self.add(path, &element.name, &element.text, zh, en);
    }

    fn count(&mut self, element: &str, found: usize, least: usize, most: Option<usize>) {
        if found >= least && most.is_none_or(|most| found <= most) {
            return;
        }
        let mut range = least.to_string();
        match most {
            Some(most) if most == least => {}
            Some(most) => drop(write!(range, "..{most}")),
            None => range.push_str("..n"),
        }
        let zh = format!("应出现 {range} 次，现为 {found} 次");
        let en = format!("must stand {range} times, stands {found} times");
        self.add(element, element, &found.to_string(), &zh, &en);
    }
}
