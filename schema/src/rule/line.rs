//! One sheet row by itself, so that the finding has the row's address.

use super::amount::LineAmounts;
use super::registry as r;
use super::{Problem, RuleSettings, SheetLine, text};
use crate::amount::Amount;
use crate::code;
use crate::mode::TradeMode;
use crate::sheet;

/// Checks one sheet row with the default settings.
pub fn check_line(line: &SheetLine) -> Vec<Problem> {
    check_line_with(line, &RuleSettings::default())
}

/// Checks one sheet row. White space around a cell is not a fault here: the reader trims it, see
/// [`super::trim`].
pub fn check_line_with(line: &SheetLine, settings: &RuleSettings) -> Vec<Problem> {
    let mut found = Vec::new();
    let [order_no, item_no, item_name, unit] =
        [&line.order_no, &line.item_no, &line.item_name, &line.unit].map(|cell| text::trim(cell));
    for (field, cell) in [("orderNo", order_no), ("itemNo", item_no), ("itemName", item_name), ("unit", unit)] {
        text::check(field, cell, true, max_chars(field), &mut found);
    }
    text::check_order_no("orderNo", order_no, &mut found);
    text::check_item_no("itemNo", item_no, &mut found);
    text::check_item_name("itemName", item_name, &mut found);
    if !unit.is_empty() && code::unit_code(unit).is_none() {
        found.push(Problem::plain(&r::UNIT, "unit", unit));
    }
    check_amounts(line, settings, &mut found);
    found
}

fn check_amounts(line: &SheetLine, settings: &RuleSettings, found: &mut Vec<Problem>) {
    for (field, value) in [("qty", line.qty), ("totalPrice", line.total)] {
        if value.is_none() {
            found.push(Problem::plain(&r::REQUIRED, field, ""));
        }
    }
    let (Some(qty), Some(total)) = (line.qty, line.total) else {
        return;
    };
    match line.effective_price() {
        Some(price) => {
            let [qty_field, price_field, total_field] = ["qty", "price", "totalPrice"].map(str::to_owned);
            let price_given = line.price.is_some();
            LineAmounts { qty_field, price_field, total_field, qty, price, total, price_given }.check(settings, found);
        }
        None if qty == Amount::ZERO => found.push(Problem::plain(&r::QTY_POSITIVE, "qty", "0")),
        None => found.push(Problem::plain(&r::TOO_LARGE, "price", "")),
    }
}

fn max_chars(field: &str) -> usize {
    let template = sheet::template(TradeMode::Entry9710);
    let column = template.and_then(|t| t.columns.iter().find(|column| column.key == field));
    column.map_or(usize::MAX, |column| column.max_chars)
}
