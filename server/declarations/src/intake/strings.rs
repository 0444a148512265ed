//! 共享字符串: the workbook's text table, kept as one text with an index so that a million short
//! strings cost their letters and four bytes each.

use std::io::Read;

use quick_xml::events::Event;

use super::file_refusal::FileRefusal;
use super::part::Part;
use super::text;

/// The table; empty when the workbook has none.
#[derive(Debug, Default)]
pub(super) struct SharedStrings {
    text: String,
    ends: Vec<u32>,
}

impl SharedStrings {
    /// Reads the table. What it declares about its own size is not believed, nor needed.
    pub fn read<R: Read>(mut part: Part<'_, '_, R>) -> Result<Self, FileRefusal> {
        let limits = part.meter().limits;
        let limit = limits.max_shared_string_bytes.min(u32::MAX as usize);
        let cell = limits.max_cell_bytes();
        let mut table = Self::default();
        let mut buf = Vec::new();
        loop {
            match part.next(&mut buf)? {
                Event::Start(element) if element.local_name().as_ref() == "si" => {
                    let end = table.text.len().saturating_add(cell);
                    text::push_rich(&mut part, &mut buf, &mut table.text, end)?;
                    table.close();
                }
                Event::Empty(element) if element.local_name().as_ref() == "si" => table.close(),
                Event::Eof => break,
                _ => {}
            }
            let bytes = table.bytes();
            if bytes > limit {
                return Err(FileRefusal::TooMuchText { bytes: bytes as u64, limit: limit as u64 });
            }
        }
        part.finish()?;
        Ok(table)
    }

    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        Some(&self.text[start..end])
    }

    /// What the table takes: letters and index.
    fn bytes(&self) -> usize {
        self.text.len() + self.ends.len() * size_of::<u32>()
    }

    fn close(&mut self) {
        // `read` refuses the table before it reaches four GiB; a saturated end would be refused too.
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }
}
