//! The pull scanner: well-formedness, limits and entity refusal happen here, once, for all readers.

use std::sync::Arc;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::{Attribute, Element, Limits, ReadError};
use crate::character::first_forbidden;

const MAX_ATTRIBUTES: usize = 32;

/// One step through a document.
pub(super) enum Token {
    Open(Element),
    Text(String),
    Close,
}

pub(super) struct Scanner<'a> {
    reader: NsReader<&'a [u8]>,
    limits: Limits,
    elements: usize,
    depth: usize,
    root_seen: bool,
    started: bool,
    close_next: bool,
    /// The namespace of the last element: nearly always that of the next one too.
    namespace: Option<Arc<str>>,
}

/// The document as text, without a byte order mark and within the size limit.
pub(crate) fn admit(document: &[u8], limits: Limits) -> Result<&str, ReadError> {
    if document.len() > limits.bytes {
        return Err(ReadError::TooLarge { size: document.len(), limit: limits.bytes });
    }
    let document = document.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(document);
    std::str::from_utf8(document).map_err(|_| ReadError::Encoding { declared: declared_encoding(document) })
}

fn declared_encoding(document: &[u8]) -> String {
    let head = String::from_utf8_lossy(&document[..document.len().min(100)]).into_owned();
    let declared = head.split_once("encoding=").and_then(|(_, rest)| rest.split(['"', '\'']).nth(1));
    declared.map_or_else(|| "not declared".to_owned(), |name| format!("declared {name}"))
}

impl<'a> Scanner<'a> {
    pub(super) fn new(document: &'a [u8], limits: Limits) -> Result<Self, ReadError> {
        let mut reader = NsReader::from_str(admit(document, limits)?);
        reader.config_mut().check_comments = true;
        Ok(Self {
            reader,
            limits,
            elements: 0,
            depth: 0,
            root_seen: false,
            started: false,
            close_next: false,
            namespace: None,
        })
    }

    /// The next token; `None` at the end of a complete document.
    pub(super) fn next(&mut self) -> Result<Option<Token>, ReadError> {
        if std::mem::take(&mut self.close_next) {
            self.depth -= 1;
            return Ok(Some(Token::Close));
        }
        loop {
            let event = self.reader.read_event().map_err(|e| self.malformed(&e))?;
            let first = !std::mem::replace(&mut self.started, true);
            match event {
                Event::Decl(declaration) if first => self.check_declaration(&declaration)?,
                Event::Decl(_) => return Err(self.malformed(&"XML declaration not at the start")),
                Event::DocType(_) => return Err(ReadError::Doctype),
                Event::Start(start) => return self.open(&start).map(Some),
                Event::Empty(start) => {
                    self.close_next = true;
                    return self.open(&start).map(Some);
                }
                Event::End(_) => {
                    self.depth -= 1;
                    return Ok(Some(Token::Close));
                }
                Event::Text(text) => {
                    if let Some(token) = self.text(&text.xml10_content(), text.contains("]]>"))? {
                        return Ok(Some(token));
                    }
                }
                Event::CData(text) if self.depth > 0 => {
                    let text = self.checked(text.xml10_content().into_owned())?;
                    return Ok(Some(Token::Text(text)));
                }
                Event::GeneralRef(reference) if self.depth > 0 => {
                    return self.reference(&reference).map(Some);
                }
                Event::CData(_) | Event::GeneralRef(_) => {
                    return Err(self.malformed(&"text outside the root element"));
                }
                Event::Comment(text) => drop(self.checked(text.to_string())?),
                Event::PI(text) => drop(self.checked(text.to_string())?),
                Event::Eof if self.depth > 0 => return Err(self.malformed(&"the document ends early")),
                Event::Eof if !self.root_seen => return Err(self.malformed(&"no element at all")),
                Event::Eof => return Ok(None),
            }
        }
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Result<Token, ReadError> {
        if self.depth == 0 && std::mem::replace(&mut self.root_seen, true) {
            return Err(self.malformed(&"more than one root element"));
        }
        self.depth += 1;
        self.elements += 1;
        if self.depth > self.limits.depth {
            return Err(ReadError::TooDeep { limit: self.limits.depth });
        }
        if self.elements > self.limits.elements {
            return Err(ReadError::TooMany { limit: self.limits.elements });
        }
        let (resolved, name) = self.reader.resolver().resolve_element(start.name());
        let found = namespace_of(&resolved).map_err(|prefix| self.unknown_prefix(&prefix))?;
        let namespace = match found {
            Some(uri) if self.namespace.as_deref() == Some(uri) => self.namespace.clone(),
            Some(uri) => Some(Arc::from(uri)),
            None => None,
        };
        let name = name.as_ref().to_owned();
        let attributes = self.attributes(start)?;
        self.namespace.clone_from(&namespace);
        Ok(Token::Open(Element { namespace, name, attributes, ..Element::default() }))
    }

    fn attributes(&self, start: &BytesStart<'_>) -> Result<Vec<Attribute>, ReadError> {
        let mut attributes = Vec::new();
        for (index, attribute) in start.attributes().enumerate() {
            if index >= MAX_ATTRIBUTES {
                return Err(ReadError::TooMany { limit: MAX_ATTRIBUTES });
            }
            let attribute = attribute.map_err(|e| self.malformed(&e))?;
            if attribute.value.contains('<') {
                return Err(self.malformed(&"`<` inside an attribute value"));
            }
            let value = attribute
                .normalized_value_with(XmlVersion::Implicit1_0, 1, resolve_predefined_entity)
                .map_err(|e| self.malformed(&e))?;
            let value = self.checked(value.into_owned())?;
            if attribute.key.as_namespace_binding().is_some() {
                continue;
            }
            let (resolved, name) = self.reader.resolver().resolve_attribute(attribute.key);
            let namespace = namespace_of(&resolved).map_err(|prefix| self.unknown_prefix(&prefix))?;
            attributes.push(Attribute {
                namespace: namespace.map(str::to_owned),
                name: name.as_ref().to_owned(),
                value,
            });
        }
        Ok(attributes)
    }

    fn text(&self, text: &str, has_cdata_end: bool) -> Result<Option<Token>, ReadError> {
        if has_cdata_end {
            return Err(self.malformed(&"`]]>` in text"));
        }
        if self.depth > 0 {
            return self.checked(text.to_owned()).map(|text| Some(Token::Text(text)));
        }
        if text.chars().all(|c| matches!(c, ' ' | '\t' | '\n' | '\r')) {
            return Ok(None);
        }
        Err(self.malformed(&"text outside the root element"))
    }

    fn reference(&self, reference: &BytesRef<'_>) -> Result<Token, ReadError> {
        if let Some(c) = reference.resolve_char_ref().map_err(|e| self.malformed(&e))? {
            return self.checked(c.to_string()).map(Token::Text);
        }
        resolve_predefined_entity(reference)
            .map(|text| Token::Text(text.to_owned()))
            .ok_or_else(|| ReadError::Entity { name: reference.chars().take(40).collect() })
    }

    fn checked(&self, text: String) -> Result<String, ReadError> {
        match first_forbidden(&text) {
            Some((_, c)) => Err(self.malformed(&format!("the character U+{:04X}", u32::from(c)))),
            None => Ok(text),
        }
    }

    fn check_declaration(&self, declaration: &quick_xml::events::BytesDecl<'_>) -> Result<(), ReadError> {
        let version = declaration.version().map_err(|e| self.malformed(&e))?;
        if version != "1.0" {
            return Err(self.malformed(&format!("XML version {version}")));
        }
        match declaration.encoding() {
            Some(Ok(name)) if !name.eq_ignore_ascii_case("utf-8") => {
                Err(ReadError::Encoding { declared: format!("declared {name}") })
            }
            Some(Err(e)) => Err(self.malformed(&e)),
            _ => Ok(()),
        }
    }

    fn unknown_prefix(&self, prefix: &str) -> ReadError {
        self.malformed(&format!("the prefix `{prefix}` is not declared"))
    }

    fn malformed(&self, detail: &dyn std::fmt::Display) -> ReadError {
        let at = self.reader.buffer_position();
        ReadError::Malformed { at, detail: detail.to_string() }
    }
}

fn namespace_of<'n>(resolved: &ResolveResult<'n>) -> Result<Option<&'n str>, String> {
    match resolved {
        ResolveResult::Bound(namespace) => Ok(Some(namespace.0)),
        ResolveResult::Unbound => Ok(None),
        ResolveResult::Unknown(prefix) => Err(prefix.clone()),
    }
}
