//! 文本表格: .csv and its kin. Encoding by its mark, else UTF-8 where the bytes allow it, else GB18030,
//! which holds GBK; columns between commas, semicolons or tabs, whichever shows a header.

use std::io::{self, BufRead, Read, Seek, SeekFrom};
use std::sync::Arc;

use csv::StringRecord;
use encoding_rs::{Decoder, Encoding, GB18030, UTF_8};

use super::address::CellRange;
use super::damage::Damage;
use super::file_refusal::FileRefusal;
use super::header::HEADER_ROWS;
use super::meter::{Meter, Metered};
use super::raw::{Kind, RawRow};
use super::sheets::{Rows, Visitor};
use super::sniff::FileKind;
use super::strings::SharedStrings;

/// What the one sheet of a text file is called.
const SHEET: &str = "CSV";
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// What is read to find the separator.
const SAMPLE_BYTES: u64 = 64 << 10;
const BLOCK_BYTES: usize = 16 << 10;

/// Reads a text file as one sheet.
pub(super) fn read<S: Read + Seek>(
    file: &mut S,
    meter: &mut Meter<'_>,
    visitor: &mut impl Visitor,
) -> Result<(), FileRefusal> {
    let broken = |_: io::Error| FileRefusal::NotAWorkbook(FileKind::Unknown);
    let bytes = file.seek(SeekFrom::End(0)).map_err(broken)?;
    let encoding = encoding(file).map_err(broken)?;
    let separator = separator(file, encoding, visitor)?;
    file.seek(SeekFrom::Start(0)).map_err(broken)?;
    let source = Decoded::new(Metered::new(file, SHEET, bytes, u64::MAX, meter), encoding);
    let rows = Delimited {
        reader: reader(source, separator),
        record: StringRecord::new(),
        strings: SharedStrings::default(),
        wanted: None,
        number: 0,
        breaks_inside: 0,
        bytes,
    };
    visitor.sheet(&Arc::from(SHEET), rows)
}

fn reader<R: Read>(source: R, separator: u8) -> csv::Reader<R> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(source)
}

fn encoding(file: &mut (impl Read + Seek)) -> io::Result<&'static Encoding> {
    file.seek(SeekFrom::Start(0))?;
    let mut utf8 = Utf8::default();
    let mut block = vec![0; BLOCK_BYTES];
    let mut first = true;
    loop {
        let read = file.read(&mut block)?;
        if read == 0 {
            return Ok(if utf8.ended_well() { UTF_8 } else { GB18030 });
        }
        if first && let Some((marked, _)) = Encoding::for_bom(&block[..read]) {
            return Ok(marked);
        }
        first = false;
        if !utf8.takes(&block[..read]) {
            return Ok(GB18030);
        }
    }
}

/// Whether bytes that come in blocks are UTF-8.
#[derive(Default)]
struct Utf8 {
    /// The beginning of a character that the last block cut.
    rest: Vec<u8>,
}

impl Utf8 {
    fn takes(&mut self, block: &[u8]) -> bool {
        self.rest.extend_from_slice(block);
        let good = match std::str::from_utf8(&self.rest) {
            Ok(_) => self.rest.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(_) => return false,
        };
        self.rest.drain(..good);
        true
    }

    fn ended_well(&self) -> bool {
        self.rest.is_empty()
    }
}

/// The separator that shows the most known headers near the top; among equals, the most columns.
fn separator(
    file: &mut (impl Read + Seek),
    encoding: &'static Encoding,
    visitor: &impl Visitor,
) -> Result<u8, FileRefusal> {
    let broken = |_: io::Error| FileRefusal::NotAWorkbook(FileKind::Unknown);
    file.seek(SeekFrom::Start(0)).map_err(broken)?;
    let mut bytes = Vec::new();
    file.by_ref().take(SAMPLE_BYTES).read_to_end(&mut bytes).map_err(broken)?;
    let (sample, _, _) = encoding.decode(&bytes);
    let mut best = (0, 1, SEPARATORS[0]);
    for separator in SEPARATORS {
        let mut found = (0, 1);
        for record in reader(sample.as_bytes(), separator).records().take(HEADER_ROWS as usize).flatten() {
            let texts: Vec<&str> = record.iter().map(qiyun_schema::rule::trim).collect();
            found = found.max((visitor.known_headers(&texts), record.len()));
        }
        if found > (best.0, best.1) {
            best = (found.0, found.1, separator);
        }
    }
    // One column all over, and nothing known in it: a letter, a log, anything but a table.
    if (best.0, best.1) == (0, 1) { Err(FileRefusal::NotAWorkbook(FileKind::Text)) } else { Ok(best.2) }
}

/// A text file's bytes as UTF-8; what cannot be decoded becomes U+FFFD, which the cell's reader finds.
struct Decoded<'m, 'w, R> {
    source: Metered<'m, 'w, R>,
    decoder: Decoder,
    out: Vec<u8>,
    given: usize,
    ended: bool,
    /// The last byte was a carriage return.
    returned: bool,
}

impl<'m, 'w, R: Read> Decoded<'m, 'w, R> {
    fn new(source: Metered<'m, 'w, R>, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self { source, decoder, out: Vec::new(), given: 0, ended: false, returned: false }
    }

    fn fill(&mut self) -> io::Result<()> {
        self.given = 0;
        self.out.clear();
        while self.out.is_empty() && !self.ended {
            let block = self.source.fill_buf()?;
            self.ended = block.is_empty();
            let taken = block.len().min(BLOCK_BYTES);
            let room = self.decoder.max_utf8_buffer_length(taken).unwrap_or(BLOCK_BYTES * 3);
            self.out.resize(room, 0);
            let (_, read, written, _) = self.decoder.decode_to_utf8(&block[..taken], &mut self.out, self.ended);
            self.out.truncate(written);
            self.source.consume(read);
            self.break_lines_alike();
        }
        Ok(())
    }

    /// Every line ends in one `\n`, the last one too: only so can lines be counted.
    fn break_lines_alike(&mut self) {
        let returned = &mut self.returned;
        self.out.retain_mut(|byte| {
            let second_half = *byte == b'\n' && *returned;
            *returned = *byte == b'\r';
            if *returned {
                *byte = b'\n';
            }
            !second_half
        });
        if self.ended {
            self.out.push(b'\n');
        }
    }
}

impl<R: Read> Read for Decoded<'_, '_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.given == self.out.len() {
            self.fill()?;
        }
        let taken = (self.out.len() - self.given).min(into.len());
        into[..taken].copy_from_slice(&self.out[self.given..self.given + taken]);
        self.given += taken;
        Ok(taken)
    }
}

struct Delimited<'m, 'w, R> {
    reader: csv::Reader<Decoded<'m, 'w, R>>,
    record: StringRecord,
    strings: SharedStrings,
    wanted: Option<Vec<bool>>,
    number: u32,
    /// Line breaks inside cells so far: Excel counts rows, the file lines.
    breaks_inside: u64,
    bytes: u64,
}

impl<R: Read> Delimited<'_, '_, R> {
    fn failed(&mut self, error: &csv::Error) -> FileRefusal {
        if let Some(refusal) = self.reader.get_mut().source.meter().take_stop() {
            return refusal;
        }
        let damage = if self.reader.get_mut().source.token_too_long() {
            Damage::LongToken
        } else {
            Damage::Corrupt(error.to_string())
        };
        let cell = Some(format!("{0}:{0}", self.number.saturating_add(1)));
        FileRefusal::Unreadable { part: SHEET.to_owned(), cell, damage }
    }

    fn keep(&mut self, row: &mut RawRow, limits: (u32, usize)) -> Result<(), FileRefusal> {
        let (columns, cell_bytes) = limits;
        for (column, text) in (0_u32..).zip(&self.record) {
            if text.chars().all(qiyun_schema::character::is_blank) {
                continue;
            }
            if column >= columns {
                let cell = super::address::cell_name(self.number, column);
                return Err(FileRefusal::OutOfBounds { sheet: SHEET.to_owned(), cell, limit: columns });
            }
            row.filled = true;
            if self.wanted.as_ref().is_none_or(|wanted| wanted.get(column as usize) == Some(&true)) {
                let kind = row.push_text(&text[..text.floor_char_boundary(cell_bytes)], Kind::Text);
                row.push(column, kind);
            }
        }
        Ok(())
    }
}

impl<R: Read> Rows for Delimited<'_, '_, R> {
    fn next_row(&mut self, row: &mut RawRow) -> Result<bool, FileRefusal> {
        row.clear();
        loop {
            self.reader.get_mut().source.begin_token();
            match self.reader.read_record(&mut self.record) {
                Ok(true) => {}
                Ok(false) => return Ok(false),
                Err(error) => return Err(self.failed(&error)),
            }
            // The reader stands behind the line break that ends the record.
            let breaks = self.record.iter().map(|text| text.bytes().filter(|byte| *byte == b'\n').count() as u64);
            let breaks = breaks.sum::<u64>();
            let line = self.reader.position().line().saturating_sub(1 + breaks);
            let shown = u32::try_from(line.saturating_sub(self.breaks_inside)).unwrap_or(u32::MAX);
            self.number = shown.max(self.number.saturating_add(1));
            self.breaks_inside += breaks;
            let limits = self.reader.get_mut().source.meter().limits;
            let bounds = (limits.max_columns, limits.max_cell_bytes());
            let most = limits.max_rows;
            self.keep(row, bounds)?;
            if row.is_empty() {
                continue;
            }
            if self.number > most {
                return Err(FileRefusal::TooManyRows { sheet: SHEET.to_owned(), row: self.number, limit: most });
            }
            row.number = self.number;
            row.hidden = false;
            return Ok(true);
        }
    }

    fn strings(&self) -> &SharedStrings {
        &self.strings
    }

    fn want(&mut self, wanted: Vec<bool>) {
        self.wanted = Some(wanted);
    }

    fn expect_rows(&mut self, _header: u32) {}

    /// A text file does not say how many rows it has: the bytes so far tell about how many.
    fn count_row(&mut self) {
        const EVERY: u64 = 1_000;
        let bytes = self.bytes;
        let meter = self.reader.get_mut().source.meter();
        meter.rows += 1;
        if meter.rows.is_multiple_of(EVERY) {
            let read = meter.inflated().max(1);
            meter.rows_estimate = Some((u128::from(meter.rows) * u128::from(bytes) / u128::from(read)) as u64);
        }
    }

    fn finish(self, _each: impl FnMut(CellRange)) -> Result<(), FileRefusal> {
        Ok(())
    }
}
