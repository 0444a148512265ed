//! The exact bytes that are digested: inclusive C14N 1.0 without comments.
//! Our own messages are written canonical at once; this canonicaliser is for documents we read,
//! and the oracle of the writer in tests.

use bergshamra_c14n::C14nMode;
use bergshamra_xml::NodeSet;
use uppsala::{Document, NodeId};

use crate::character::is_xml;
use crate::xml::{DS_NAMESPACE, Limits, ReadError, admit, guard};

/// The algorithm URI that SignedInfo names.
pub const C14N_URI: &str = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

/// Appends character data as C14N writes it. A character XML cannot carry becomes U+FFFD: writers
/// of what must not change check before, see [`crate::character::first_forbidden`].
pub fn escape_text(out: &mut Vec<u8>, text: &str) {
    escape(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'\r' => Some("&#xD;"),
        _ => None,
    });
}

/// Appends an attribute value as C14N writes it, without the quotes.
pub fn escape_attr(out: &mut Vec<u8>, text: &str) {
    escape(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'"' => Some("&quot;"),
        b'\t' => Some("&#x9;"),
        b'\n' => Some("&#xA;"),
        b'\r' => Some("&#xD;"),
        _ => None,
    });
}

/// Copies clean runs whole: nearly all text has nothing to escape.
fn escape(out: &mut Vec<u8>, text: &str, entity: impl Fn(u8) -> Option<&'static str>) {
    let mut clean = 0;
    for (at, c) in text.char_indices() {
        let replacement = match u8::try_from(c) {
            Ok(byte) if byte.is_ascii() => entity(byte).or((!is_xml(c)).then_some("\u{FFFD}")),
            _ => (!is_xml(c)).then_some("\u{FFFD}"),
        };
        if let Some(replacement) = replacement {
            out.extend_from_slice(&text.as_bytes()[clean..at]);
            out.extend_from_slice(replacement.as_bytes());
            clean = at + c.len_utf8();
        }
    }
    out.extend_from_slice(&text.as_bytes()[clean..]);
}

/// Inclusive C14N 1.0 without comments of a whole document.
pub fn canonicalize(document: &[u8]) -> Result<Vec<u8>, ReadError> {
    Parsed::read(document)?.write(None)
}

/// The digest input: the C14N of the document without its `ds:Signature` under the root. A document
/// without a signature is canonicalised whole; one with several is refused, since which of them
/// covers what would be a guess.
pub fn without_signature(document: &[u8]) -> Result<Vec<u8>, ReadError> {
    let parsed = Parsed::read(document)?;
    match parsed.signature()? {
        Some(signature) => parsed.without(signature),
        None => parsed.write(None),
    }
}

/// A document in the canonicaliser's own tree, read within limits.
pub(crate) struct Parsed<'a> {
    tree: Document<'a>,
}

impl<'a> Parsed<'a> {
    pub(crate) fn read(document: &'a [u8]) -> Result<Self, ReadError> {
        guard(document, Limits::MESSAGE)?;
        let text = admit(document, Limits::MESSAGE)?;
        let tree = uppsala::Parser::new()
            .with_forbid_dtd(true)
            .parse(text)
            .map_err(|e| ReadError::Malformed { at: 0, detail: e.to_string() })?;
        Ok(Self { tree })
    }

    /// The one `ds:Signature` that is a child of the root.
    pub(crate) fn signature(&self) -> Result<Option<NodeId>, ReadError> {
        let all = self.tree.get_elements_by_tag_name_ns(DS_NAMESPACE, "Signature");
        match all.as_slice() {
            [] => Ok(None),
            [only] if self.tree.parent(*only) == self.tree.document_element() => Ok(Some(*only)),
            _ => Err(ReadError::Invalid {
                path: "Signature".to_owned(),
                value: all.len().to_string(),
                reason_zh: "只能有一个签名，且必须直接位于根元素之下".to_owned(),
                reason_en: "exactly one signature is allowed, directly under the root".to_owned(),
            }),
        }
    }

    /// The first child element of that name in the signature namespace.
    pub(crate) fn signature_child(&self, parent: NodeId, name: &str) -> Option<NodeId> {
        self.tree.first_child_element_by_name_ns(parent, DS_NAMESPACE, name)
    }

    /// The whole document without one subtree.
    pub(crate) fn without(&self, subtree: NodeId) -> Result<Vec<u8>, ReadError> {
        let removed = NodeSet::tree_with_comments(subtree, &self.tree);
        self.write(Some(&NodeSet::all_without_comments(&self.tree).subtract(&removed)))
    }

    /// One subtree with the namespaces in scope around it.
    pub(crate) fn subtree(&self, node: NodeId) -> Result<Vec<u8>, ReadError> {
        self.write(Some(&NodeSet::tree_without_comments(node, &self.tree)))
    }

    fn write(&self, nodes: Option<&NodeSet>) -> Result<Vec<u8>, ReadError> {
        bergshamra_c14n::canonicalize_doc::<&str>(&self.tree, C14nMode::Inclusive, nodes, &[])
            .map_err(|e| ReadError::Malformed { at: 0, detail: e.to_string() })
    }
}
