//! What reading has cost so far: bytes inflated, time, rows done. Every byte that comes out of
//! the archive passes here, so no part of a workbook can cost more than its bound.

use std::io::{self, BufRead, BufReader, Read};
use std::time::Instant;

use super::file_refusal::FileRefusal;
use super::limits::{Limits, Watch};

/// Bytes between two looks at the watch.
const WATCH_EVERY: u64 = 1 << 20;
/// The longest tag or text of a part. Excel's longest cell, all in CJK, takes half of it.
const MAX_TOKEN_BYTES: u64 = 256 << 10;
/// A ratio says nothing about small parts.
const RATIO_FLOOR: u64 = 1 << 20;
const BUFFER_BYTES: usize = 32 << 10;

/// The running account of one import.
pub(super) struct Meter<'w> {
    pub limits: &'w Limits,
    watch: &'w mut dyn Watch,
    started: Instant,
    inflated: u64,
    looked_at: u64,
    tokens: u64,
    /// Rows given out so far, over all sheets.
    pub rows: u64,
    pub rows_estimate: Option<u64>,
    stopped: Option<FileRefusal>,
}

impl<'w> Meter<'w> {
    pub fn new(limits: &'w Limits, watch: &'w mut dyn Watch) -> Self {
        Self {
            limits,
            watch,
            started: Instant::now(),
            inflated: 0,
            looked_at: 0,
            tokens: 0,
            rows: 0,
            rows_estimate: None,
            stopped: None,
        }
    }

    /// Looks at the clock and tells the watch.
    pub fn look(&mut self) -> Result<(), FileRefusal> {
        self.looked_at = self.inflated;
        if self.started.elapsed() > self.limits.deadline {
            return Err(FileRefusal::Deadline { seconds: self.limits.deadline.as_secs() });
        }
        let estimate = self.rows_estimate.filter(|estimate| *estimate >= self.rows);
        if self.watch.rows(self.rows, estimate).is_break() {
            return Err(FileRefusal::Cancelled);
        }
        Ok(())
    }

    /// Bytes read so far.
    pub const fn inflated(&self) -> u64 {
        self.inflated
    }

    /// The refusal behind the last input error, if it was ours.
    pub fn take_stop(&mut self) -> Option<FileRefusal> {
        self.stopped.take()
    }
}

/// A part while it is inflated. Fails the read that would go over a bound.
pub(super) struct Metered<'m, 'w, R> {
    source: BufReader<R>,
    meter: &'m mut Meter<'w>,
    name: String,
    /// Bytes of this part alone, and how many it may have.
    inflated: u64,
    allowed: u64,
    /// Bytes refilled since the current token began.
    token: u64,
}

impl<'m, 'w, R: Read> Metered<'m, 'w, R> {
    /// `stored_bytes` is the part's size inside the archive.
    pub fn new(source: R, name: &str, stored_bytes: u64, max_bytes: u64, meter: &'m mut Meter<'w>) -> Self {
        let by_ratio = stored_bytes.saturating_mul(meter.limits.max_ratio).max(RATIO_FLOOR);
        Self {
            source: BufReader::with_capacity(BUFFER_BYTES, source),
            allowed: max_bytes.min(by_ratio),
            meter,
            name: name.to_owned(),
            inflated: 0,
            token: 0,
        }
    }

    pub fn meter(&mut self) -> &mut Meter<'w> {
        self.meter
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn begin_token(&mut self) {
        self.token = 0;
        self.meter.tokens += 1;
    }

    /// Whether the token was what went over its bound.
    pub const fn token_too_long(&self) -> bool {
        self.token > MAX_TOKEN_BYTES
    }

    fn count(&mut self, bytes: u64) -> io::Result<()> {
        self.inflated += bytes;
        self.token += bytes;
        self.meter.inflated += bytes;
        let (total_limit, token_limit) = (self.meter.limits.max_inflated_bytes, self.meter.limits.max_tokens);
        let verdict = if self.inflated > self.allowed {
            Err(FileRefusal::Bomb { part: self.name.clone(), bytes: self.inflated, limit: self.allowed })
        } else if self.meter.inflated > total_limit {
            Err(FileRefusal::Bomb { part: self.name.clone(), bytes: self.meter.inflated, limit: total_limit })
        } else if self.meter.tokens > token_limit {
            Err(FileRefusal::TooMuchMarkup { part: self.name.clone(), limit: token_limit })
        } else if self.meter.inflated - self.meter.looked_at >= WATCH_EVERY {
            self.meter.look()
        } else {
            Ok(())
        };
        if let Err(refusal) = verdict {
            self.meter.stopped = Some(refusal);
            return Err(io::Error::other("over a bound"));
        }
        if self.token_too_long() {
            return Err(io::Error::other("token over its bound"));
        }
        Ok(())
    }
}

impl<R: Read> Read for Metered<'_, '_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let taken = available.len().min(into.len());
        into[..taken].copy_from_slice(&available[..taken]);
        self.consume(taken);
        Ok(taken)
    }
}

impl<R: Read> BufRead for Metered<'_, '_, R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.source.buffer().is_empty() {
            let fresh = self.source.fill_buf()?.len();
            // Lossless: a buffer is far smaller than u64.
            self.count(fresh as u64)?;
        }
        Ok(self.source.buffer())
    }

    fn consume(&mut self, bytes: usize) {
        self.source.consume(bytes);
    }
}
