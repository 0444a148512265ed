//! The element tree: text, attributes and children with resolved namespaces.

use std::sync::Arc;

use super::ReadError;
use super::scan::{Scanner, Token};

/// How much a reader takes before it refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub bytes: usize,
    pub elements: usize,
    pub depth: usize,
}

impl Limits {
    /// 报文: 100 orders of 100 lines with long descriptions.
    pub const MESSAGE: Limits = Limits { bytes: 32 << 20, elements: 200_000, depth: 24 };
    /// 回执: up to 100 receipts; CEB900 quotes the whole original message as text.
    pub const RECEIPT: Limits = Limits { bytes: 34 << 20, elements: 20_000, depth: 24 };
    /// 信封: base64 of a message, so a third larger.
    pub const ENVELOPE: Limits = Limits { bytes: 46 << 20, elements: 1_000, depth: 24 };
}

/// An attribute; `namespace` is `None` without a prefix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    pub namespace: Option<String>,
    pub name: String,
    pub value: String,
}

/// An element with its namespace resolved; comments and processing instructions are dropped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    pub namespace: Option<Arc<str>>,
    pub name: String,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Element>,
    /// All character data directly inside, joined.
    pub text: String,
}

/// Reads a document within limits.
pub fn parse(document: &[u8], limits: Limits) -> Result<Element, ReadError> {
    let mut scanner = Scanner::new(document, limits)?;
    let mut open: Vec<Element> = Vec::new();
    let mut root = Element::default();
    while let Some(token) = scanner.next()? {
        match token {
            Token::Open(element) => open.push(element),
            Token::Text(text) => {
                if let Some(element) = open.last_mut() {
                    append(&mut element.text, text);
                }
            }
            Token::Close => {
                let Some(done) = open.pop() else { continue };
                match open.last_mut() {
                    Some(parent) => parent.children.push(done),
                    None => root = done,
                }
            }
        }
    }
    Ok(root)
}

/// Walks a document within limits without keeping it, before a parser without such limits reads it.
pub(crate) fn guard(document: &[u8], limits: Limits) -> Result<(), ReadError> {
    let mut scanner = Scanner::new(document, limits)?;
    while scanner.next()?.is_some() {}
    Ok(())
}

fn append(text: &mut String, more: String) {
    if text.is_empty() {
        *text = more;
    } else {
        text.push_str(&more);
    }
}

impl Element {
    /// Whether this is the named element. No namespace at all is tolerated: some senders drop it,
    /// and the field table check is the strict one.
    pub fn is(&self, namespace: &str, name: &str) -> bool {
        self.name == name && self.namespace.as_deref().is_none_or(|uri| uri == namespace)
    }

    /// The first child of that name.
    pub fn child(&self, namespace: &str, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.is(namespace, name))
    }

    /// All children of that name, in document order.
    pub fn all<'a>(&'a self, namespace: &'a str, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.is(namespace, name))
    }

    /// The text of the first child of that name; `None` when there is none.
    pub fn optional(&self, namespace: &str, name: &str) -> Result<Option<&str>, ReadError> {
        let Some(child) = self.child(namespace, name) else {
            return Ok(None);
        };
        if child.children.is_empty() {
            return Ok(Some(&child.text));
        }
        Err(self.invalid(name, "", "应只有文字，不应有子元素", "text was expected, not elements"))
    }

    /// The text of the first child of that name.
    pub fn required(&self, namespace: &str, name: &str) -> Result<&str, ReadError> {
        self.optional(namespace, name)?.ok_or_else(|| ReadError::Missing { path: format!("{}/{name}", self.name) })
    }

    /// Like [`Element::optional`], an empty element counting as absent.
    pub fn filled(&self, namespace: &str, name: &str) -> Result<Option<String>, ReadError> {
        Ok(self.optional(namespace, name)?.filter(|text| !text.is_empty()).map(str::to_owned))
    }

    /// The value of an attribute without a prefix.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut own = self.attributes.iter().filter(|attribute| attribute.namespace.is_none());
        own.find(|attribute| attribute.name == name).map(|attribute| attribute.value.as_str())
    }

    /// A complaint about the value of a child.
    pub(crate) fn invalid(&self, name: &str, value: &str, zh: &str, en: &str) -> ReadError {
        ReadError::Invalid {
            path: format!("{}/{name}", self.name),
            value: value.chars().take(80).collect(),
            reason_zh: zh.to_owned(),
            reason_en: en.to_owned(),
        }
    }
}
