//! Writing canonical XML directly: what is hashed is what was written, with no second serializer.

use crate::canonical::{escape_attr, escape_text};
use crate::character::first_forbidden;

/// A character that XML cannot carry, met while writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forbidden {
    pub field: String,
    pub character: char,
    pub at: usize,
}

/// Appends elements of one prefix. Names are ours and need no escaping.
pub struct Writer {
    out: Vec<u8>,
    prefix: &'static str,
    open: Vec<(&'static str, Option<usize>)>,
    forbidden: Option<Forbidden>,
}

impl Writer {
    /// Prefix with its colon, or empty for the default namespace.
    pub(crate) fn new(prefix: &'static str, capacity: usize) -> Self {
        Self { out: Vec::with_capacity(capacity), prefix, open: Vec::new(), forbidden: None }
    }

    /// Opens the root. Attributes must come in canonical order: namespaces by prefix, then names.
    pub(crate) fn root(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.out.push(b'<');
        self.name(name);
        for (key, value) in attributes {
            self.out.push(b' ');
            self.out.extend_from_slice(key.as_bytes());
            self.out.extend_from_slice(b"=\"");
            self.check(key, value);
            escape_attr(&mut self.out, value);
            self.out.push(b'"');
        }
        self.out.push(b'>');
        self.open.push((name, None));
    }

    pub(crate) fn open(&mut self, name: &'static str) {
        self.start(name, None);
    }

    /// Opens the nth element of its name; the number only serves error paths.
    pub(crate) fn open_nth(&mut self, name: &'static str, index: usize) {
        self.start(name, Some(index));
    }

    pub(crate) fn close(&mut self) {
        if let Some((name, _)) = self.open.pop() {
            self.out.extend_from_slice(b"</");
            self.name(name);
            self.out.push(b'>');
        }
    }

    pub(crate) fn leaf(&mut self, name: &'static str, text: &str) {
        self.start(name, None);
        self.check("", text);
        escape_text(&mut self.out, text);
        self.close();
    }

    /// Leaves the element out when there is nothing to say.
    pub(crate) fn optional(&mut self, name: &'static str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.leaf(name, text);
        }
    }

    /// The bytes, or the first character XML cannot carry.
    pub(crate) fn finish(self) -> Result<Vec<u8>, Forbidden> {
        match self.forbidden {
            Some(forbidden) => Err(forbidden),
            None => Ok(self.out),
        }
    }

    /// The bytes, with U+FFFD for what XML cannot carry: for answers, which must always go out.
    pub(crate) fn finish_lossy(self) -> Vec<u8> {
        self.out
    }

    fn start(&mut self, name: &'static str, index: Option<usize>) {
        self.out.push(b'<');
        self.name(name);
        self.out.push(b'>');
        self.open.push((name, index));
    }

    fn name(&mut self, name: &str) {
        self.out.extend_from_slice(self.prefix.as_bytes());
        self.out.extend_from_slice(name.as_bytes());
    }

    fn check(&mut self, attribute: &str, text: &str) {
        if self.forbidden.is_some() {
            return;
        }
        if let Some((at, character)) = first_forbidden(text) {
            let field = self.path(attribute);
            self.forbidden = Some(Forbidden { field, character, at });
        }
    }

    /// `Order[0].OrderList[2].itemName`; the root itself is left out.
    fn path(&self, attribute: &str) -> String {
        let mut parts: Vec<String> = Vec::new();
        for (name, index) in self.open.iter().skip(1) {
            parts.push(index.map_or((*name).to_owned(), |index| format!("{name}[{index}]")));
        }
        if !attribute.is_empty() {
            parts.push(attribute.to_owned());
        }
        parts.join(".")
    }
}
