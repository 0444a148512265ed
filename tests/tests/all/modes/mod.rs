//! Every trade mode from its spreadsheet to the last receipt, and what is filed after the lists.

mod acts;
mod lists;
mod payments;
