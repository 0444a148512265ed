//! 问题与清洗记录: everything worth telling about a sheet, with its address, in bounded memory.

use std::sync::Arc;

use qiyun_schema::rule::Problem;

use super::address::column_letters;
use super::tidy::CleaningKind;

/// A problem and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    pub sheet: Arc<str>,
    /// As Excel shows it.
    pub row: u32,
    /// Letters of the column; `None` when the problem is the row's or the order's.
    pub column: Option<String>,
    /// What stands there, cut short.
    pub value: String,
    pub problem: Problem,
}

/// 清洗: a value that was changed without changing its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleaning {
    pub sheet: Arc<str>,
    pub row: u32,
    pub column: String,
    pub from: String,
    pub to: String,
    pub kinds: Vec<CleaningKind>,
}

/// What was found so far: the first of each kind kept, all of them counted.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub problems: Vec<Located>,
    pub problem_count: usize,
    /// Of the problems, those that must be mended.
    pub error_count: usize,
    pub cleaned: Vec<Cleaning>,
    pub cleaned_count: usize,
    max_kept: usize,
}

impl Findings {
    pub fn new(max_kept: usize) -> Self {
        Self { max_kept, ..Self::default() }
    }

    /// Counts a problem and keeps it while there is room; errors tell that the row is faulty.
    pub fn problem(&mut self, sheet: &Arc<str>, row: u32, column: Option<String>, problem: Problem) -> bool {
        let is_error = problem.is_error();
        self.problem_count += 1;
        self.error_count += usize::from(is_error);
        if self.problems.len() < self.max_kept {
            let value = problem.value.clone();
            self.problems.push(Located { sheet: Arc::clone(sheet), row, column, value, problem });
        }
        is_error
    }

    /// The texts are made only while there is room for them.
    pub fn cleaning(
        &mut self,
        sheet: &Arc<str>,
        (row, column): (u32, u32),
        kinds: Vec<CleaningKind>,
        texts: impl FnOnce() -> (String, String),
    ) {
        self.cleaned_count += 1;
        if self.cleaned.len() < self.max_kept {
            let (from, to) = texts();
            let (sheet, column) = (Arc::clone(sheet), column_letters(column));
            self.cleaned.push(Cleaning { sheet, row, column, from, to, kinds });
        }
    }
}
