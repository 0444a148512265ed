//! Amount rules: signs, decimals, and quantity × price against the total.

use super::registry as r;
use super::{Problem, RuleSettings};
use crate::amount::{Amount, AmountError};

/// Scale of [`Amount::product_difference`] against that of an amount.
const PRODUCT_SCALE: i128 = 100_000;

/// The finding for a cell whose text is no amount.
pub fn unreadable_amount(field: &str, text: &str, error: AmountError) -> Problem {
    let rule = match error {
        AmountError::Empty => &r::REQUIRED,
        AmountError::NotANumber => &r::NOT_A_NUMBER,
        AmountError::TooManyDecimals => &r::TOO_MANY_DECIMALS,
        AmountError::TooLarge => &r::TOO_LARGE,
    };
    Problem::new(rule, field, text, error.zh(), error.to_string())
}

/// The amounts of one line and the names their findings carry: `qty`, or `lines[2].qty`.
pub(super) struct LineAmounts {
    pub qty_field: String,
    pub price_field: String,
    pub total_field: String,
    pub qty: Amount,
    pub price: Amount,
    pub total: Amount,
    /// The price was given, not derived from total and quantity.
    pub price_given: bool,
}

impl LineAmounts {
    /// All amount rules of one line.
    pub(super) fn check(&self, settings: &RuleSettings, found: &mut Vec<Problem>) {
        let before = found.len();
        for (rule, field, value) in [
            (&r::QTY_POSITIVE, &self.qty_field, self.qty),
            (&r::TOTAL_POSITIVE, &self.total_field, self.total),
            (&r::PRICE_POSITIVE, &self.price_field, self.price),
        ] {
            if !value.is_positive() {
                found.push(Problem::plain(rule, field, &value.to_string()));
            }
        }
        // A product of values that are wrong in themselves says nothing new.
        if found.len() == before {
            self.check_product(settings, found);
        }
        self.check_decimals(settings, found);
    }

    fn check_decimals(&self, settings: &RuleSettings, found: &mut Vec<Problem>) {
        let (most, decimals) = (settings.total_decimals, self.total.decimals());
        if decimals > most {
            let zh = format!("总额最多 {most} 位小数，现为 {decimals} 位");
            let en = format!("at most {most} decimals, has {decimals}");
            let total = self.total.to_string();
            found.push(Problem::new(&r::TOTAL_DECIMALS, &self.total_field, &total, zh, en));
        }
    }

    fn check_product(&self, settings: &RuleSettings, found: &mut Vec<Problem>) {
        let Self { qty, price, total, .. } = self;
        let difference = Amount::product_difference(*qty, *price, *total);
        if difference == 0 {
            return;
        }
        let tolerated = difference <= i128::from(settings.total_tolerance.scaled()) * PRODUCT_SCALE;
        let (rule, field) = match (tolerated, self.price_given) {
            (true, _) => (&r::PRODUCT_INEXACT, &self.total_field),
            (false, true) => (&r::PRODUCT_OFF, &self.total_field),
            (false, false) => (&r::DERIVED_PRICE_OFF, &self.price_field),
        };
        let apart = shown(difference);
        let zh = format!("{qty} × {price} 与 {total} 相差 {apart}");
        let en = format!("{qty} × {price} differs from {total} by {apart}");
        found.push(Problem::new(rule, field, &total.to_string(), zh, en));
    }
}

/// A difference scaled by 10^10 as a decimal.
fn shown(difference: i128) -> String {
    const ONE: i128 = PRODUCT_SCALE * PRODUCT_SCALE;
    let text = format!("{}.{:010}", difference / ONE, difference % ONE);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
