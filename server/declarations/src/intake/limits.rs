//! 导入上限: what one workbook may cost, and how its reading is watched.
//! Every bound is checked before the memory or the time is spent, never after.

use std::ops::ControlFlow;
use std::time::Duration;

/// Bounds for reading one workbook. A legitimate sheet of 100,000 orders stays far below each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The file as uploaded.
    pub max_file_bytes: u64,
    /// Everything inflated from the archive, declared and then counted. It bounds time, not memory,
    /// as nothing inflated is kept: a million honest rows are 260 to 480 MB of XML.
    pub max_inflated_bytes: u64,
    /// Tags and texts of all parts. A million rows of seven inline texts have 52 million; each
    /// costs about 0.1 µs, so that a file of nothing but the shortest tags ends within seconds.
    pub max_tokens: u64,
    /// Inflated ÷ stored size of one part; looked at only past one MiB, since a tiny part of
    /// repeated text compresses better than that honestly.
    pub max_ratio: u64,
    /// Parts in the archive.
    pub max_entries: usize,
    /// The last row that may hold anything: by default where Excel ends.
    pub max_rows: u32,
    /// Columns that may hold anything.
    pub max_columns: u32,
    /// Characters of a cell; beyond it the cell is a problem and only its beginning is kept.
    pub max_cell_chars: usize,
    /// Problems and cleanings kept with their address; the rest is only counted.
    pub max_problems: usize,
    /// The shared string table once read, its index included.
    pub max_shared_string_bytes: usize,
    /// Rows that [`super::read::read`] may hold at once; [`super::read::read_each`] holds none.
    pub max_kept_bytes: usize,
    /// Rows, and again orders, that are kept on disk while a file is read.
    pub max_spill_bytes: u64,
    /// Counted from the call.
    pub deadline: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_file_bytes: 32 << 20,
            max_inflated_bytes: 512 << 20,
            max_tokens: 64_000_000,
            max_ratio: 100,
            max_entries: 1_000,
            max_rows: 1_048_576,
            max_columns: 64,
            max_cell_chars: 4_096,
            max_problems: 10_000,
            max_shared_string_bytes: 64 << 20,
            max_kept_bytes: 160 << 20,
            max_spill_bytes: 2 << 30,
            deadline: Duration::from_secs(30),
        }
    }
}

impl Limits {
    /// Bytes of text after which a cell is certainly longer than `max_cell_chars`.
    pub(super) fn max_cell_bytes(&self) -> usize {
        self.max_cell_chars.saturating_add(1).saturating_mul(4)
    }
}

/// 进度与取消: told about once for each MiB read.
pub trait Watch {
    /// Rows done so far and, where the sheet declares its size, how many there will be.
    /// `Break` cancels the import.
    fn rows(&mut self, done: u64, total_estimate: Option<u64>) -> ControlFlow<()>;
}

/// Nobody watches.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn rows(&mut self, _done: u64, _total_estimate: Option<u64>) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}
