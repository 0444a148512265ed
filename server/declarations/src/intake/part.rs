//! One XML part of a workbook as a stream of events: metered, shallow, without DTD or entities.

use std::io::{BufRead, Read};

use quick_xml::events::{BytesStart, Event};

use super::damage::Damage;
use super::file_refusal::FileRefusal;
use super::meter::{Meter, Metered};

/// Deeper than any part of a workbook.
const MAX_DEPTH: u32 = 64;

/// An open part.
pub(super) struct Part<'m, 'w, R> {
    xml: quick_xml::Reader<Metered<'m, 'w, R>>,
    depth: u32,
    /// How refusals name it: the sheet's own name once that is known.
    label: String,
}

impl<'m, 'w, R: Read> Part<'m, 'w, R> {
    pub fn new(source: Metered<'m, 'w, R>) -> Self {
        let label = source.name().to_owned();
        Self { xml: quick_xml::Reader::from_reader(source), depth: 0, label }
    }

    pub fn set_label(&mut self, label: &str) {
        label.clone_into(&mut self.label);
    }

    pub fn label(&self) -> &str {
        &self.label
    }

    pub fn meter(&mut self) -> &mut Meter<'w> {
        self.xml.get_mut().meter()
    }

    /// The next event; `buf` is cleared first.
    pub fn next<'b>(&mut self, buf: &'b mut Vec<u8>) -> Result<Event<'b>, FileRefusal> {
        buf.clear();
        self.xml.get_mut().begin_token();
        match self.xml.read_event_into(buf) {
            Ok(event) => {
                match &event {
                    Event::Start(_) => {
                        self.depth += 1;
                        if self.depth > MAX_DEPTH {
                            return Err(self.damaged(Damage::Deep));
                        }
                    }
                    Event::End(_) => self.depth = self.depth.saturating_sub(1),
                    Event::DocType(_) => return Err(self.damaged(Damage::Doctype)),
                    Event::Eof if self.depth > 0 => {
                        return Err(self.damaged(Damage::Xml("unexpected end".to_owned())));
                    }
                    _ => {}
                }
                Ok(event)
            }
            Err(error) => Err(self.failed(&error)),
        }
    }

    /// Skips what is left of the element whose start was just read.
    pub fn skip(&mut self, buf: &mut Vec<u8>) -> Result<(), FileRefusal> {
        let outside = self.depth - 1;
        while self.depth > outside {
            self.next(buf)?;
        }
        Ok(())
    }

    /// Reads to the end, so that the archive's checksum of the part is looked at too.
    pub fn finish(mut self) -> Result<(), FileRefusal> {
        loop {
            let source = self.xml.get_mut();
            source.begin_token();
            match source.fill_buf().map(<[u8]>::len) {
                Ok(0) => return Ok(()),
                Ok(bytes) => source.consume(bytes),
                Err(error) => return Err(self.failed(&quick_xml::Error::from(error))),
            }
        }
    }

    pub fn damaged(&self, damage: Damage) -> FileRefusal {
        FileRefusal::Unreadable { part: self.label.clone(), cell: None, damage }
    }

    pub fn damaged_at(&self, cell: String, damage: Damage) -> FileRefusal {
        FileRefusal::Unreadable { part: self.label.clone(), cell: Some(cell), damage }
    }

    fn failed(&mut self, error: &quick_xml::Error) -> FileRefusal {
        if let Some(refusal) = self.meter().take_stop() {
            return refusal;
        }
        if self.xml.get_mut().token_too_long() {
            return self.damaged(Damage::LongToken);
        }
        match error {
            quick_xml::Error::Io(error) => self.damaged(Damage::Corrupt(error.to_string())),
            other => self.damaged(Damage::Xml(other.to_string())),
        }
    }
}

/// The attribute of that local name, entities resolved; `None` when absent or malformed.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| {
            attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
        })
}
