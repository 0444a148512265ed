//! 单元格地址: the names Excel shows, `D7`, in both directions.
//! Rows are 1-based as shown, columns are 0-based inside and letters outside.

use std::fmt;

/// The letters Excel shows for a 0-based column.
pub(super) fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        // The remainder is below 26, so the sum stays a capital letter.
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// `D7` for row 7, column 3.
pub(super) fn cell_name(row: u32, column: u32) -> String {
    format!("{}{row}", column_letters(column))
}

/// Row and column of `D7`; `None` for anything that is not a plain cell name. At most three
/// letters and seven digits, so the sums cannot overflow.
pub(super) fn parse_cell(name: &str) -> Option<(u32, u32)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = name.split_at(letters);
    let plain =
        (1..=3).contains(&letters) && (1..=7).contains(&row.len()) && row.bytes().all(|digit| digit.is_ascii_digit());
    if !plain {
        return None;
    }
    let column = column.bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    let row = row.parse().ok().filter(|row| *row > 0)?;
    Some((row, column - 1))
}

/// 单元格区域, for example a merged one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellRange {
    pub first_row: u32,
    pub last_row: u32,
    pub first_column: u32,
    pub last_column: u32,
}

impl CellRange {
    /// `A5:C9` or `A5`, its corners in any order.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (one, other) = text.split_once(':').unwrap_or((text, text));
        let ((row, column), (other_row, other_column)) = (parse_cell(one)?, parse_cell(other)?);
        Some(Self {
            first_row: row.min(other_row),
            last_row: row.max(other_row),
            first_column: column.min(other_column),
            last_column: column.max(other_column),
        })
    }

    pub(super) const fn holds_row(&self, row: u32) -> bool {
        self.first_row <= row && row <= self.last_row
    }
}

impl fmt::Display for CellRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = cell_name(self.first_row, self.first_column);
        let last = cell_name(self.last_row, self.last_column);
        write!(f, "{first}:{last}")
    }
}

#[cfg(test)]
mod tests {
    use super::{CellRange, cell_name, column_letters, parse_cell};

    #[test]
    fn names_go_both_ways() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(column_letters(column), letters);
            assert_eq!(parse_cell(&cell_name(9, column)), Some((9, column)));
        }
    }

    #[test]
    fn only_plain_cell_names_are_read() {
        assert_eq!(parse_cell("XFD1048576"), Some((1_048_576, 16_383)));
        for odd in ["", "A", "7", "A0", "$A$1", "A-1", "AAAA1", "A12345678", "A4294967298", "É1", "A1 "] {
            assert_eq!(parse_cell(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_range_shows_its_corners() {
        assert_eq!(CellRange::parse("C9:A5").map(|range| range.to_string()).as_deref(), Some("A5:C9"));
        assert_eq!(CellRange::parse("B2").map(|range| range.to_string()).as_deref(), Some("B2:B2"));
        assert_eq!(CellRange::parse("A:C"), None);
    }
}
