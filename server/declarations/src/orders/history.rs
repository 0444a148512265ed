//! Numbers that the tenant used before, found before customs finds them: what is unique at customs. Pure.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, Months, Utc};
use qiyun_directory::strategies::ResolvedStrategy;
use qiyun_schema::message::MessageKind;
use qiyun_schema::rule::Problem;

use super::detail::Keys;
use super::service::{KINDS, business_key};
use crate::intake::assemble::Draft;
use crate::intake::finding::Located;
use crate::intake::header::Header;
use crate::intake::rules;

/// Keys of an order's documents, each with its kind.
pub type Key = (MessageKind, String);

/// The keys of all documents that an order would have under this strategy.
pub fn keys(strategy: &ResolvedStrategy, draft: &Draft) -> Vec<Key> {
    let Keys { waybill, list, payment } = Keys::of(strategy, &draft.order_no, draft.details.as_ref());
    let order = business_key(&strategy.platform_code, &strategy.merchant.code, &draft.order_no);
    KINDS.into_iter().zip([Some(order), payment, waybill, list]).filter_map(|(kind, key)| Some((kind, key?))).collect()
}

/// Since when a waybill number counts as used, if it comes round again after so many months.
#[must_use]
pub fn round(now: DateTime<Utc>, months: u32) -> DateTime<Utc> {
    now.checked_sub_months(Months::new(months)).unwrap_or(DateTime::<Utc>::MIN_UTC)
}

/// What to say of an order of which some keys were used before, and where.
#[must_use]
pub fn used_before(
    strategy: &ResolvedStrategy,
    used: &HashSet<Key>,
    draft: &Draft,
    headers: &[Header],
) -> Vec<Located> {
    let of = keys(strategy, draft).into_iter().filter(|key| used.contains(key));
    of.map(|(kind, _)| located(kind, draft, headers)).collect()
}

fn located(kind: MessageKind, draft: &Draft, headers: &[Header]) -> Located {
    let details = draft.details.as_ref();
    let waybill = || Some(details?.waybill.as_ref()?.logistics_no.clone());
    let list = || Some(details?.list.as_ref()?.cop_no.clone());
    let payment = || details?.payment.as_ref()?.pay_no.clone();
    let (rule, field, number) = match kind {
        MessageKind::Logistics => (&rules::WAYBILL_USED, "waybill.logisticsNo", waybill()),
        MessageKind::Inventory => (&rules::LIST_USED, "list.copNo", list()),
        MessageKind::Receipts => (&rules::PAYMENT_USED, "payment.payNo", payment()),
        _ => (&rules::ORDER_USED, "orderNo", None),
    };
    let number = number.unwrap_or_else(|| draft.order_no.clone());
    let place = draft.rows.first();
    let sheet = place.map_or_else(|| Arc::from(""), |place| place.sheet.clone());
    let column = headers.iter().find(|header| header.sheet == sheet).and_then(|header| header.letters(field));
    Located {
        row: place.map_or(0, |place| place.row),
        column: column.map(str::to_owned),
        value: number.clone(),
        problem: Problem {
            rule,
            field: field.to_owned(),
            detail_zh: format!("{}：{number}", rule.zh),
            detail_en: format!("{}: {number}", rule.en),
            value: number,
        },
        sheet,
    }
}
