//! Numbers that the tenant used before, found before customs finds them: what is unique at customs. Pure.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use qiyun_directory::strategies::ResolvedStrategy;
use qiyun_schema::clock::app_time;
use qiyun_schema::message::MessageKind;
use qiyun_schema::rule::{Problem, Rule, RuleSettings, check_waybill_reuse};

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

/// Keys that the tenant used before, each with when it was used last.
pub type Used = HashMap<Key, DateTime<Utc>>;

/// What a waybill number breaks that was used then: it comes round again after the months of the settings.
#[must_use]
pub fn reused(logistics_no: &str, last: DateTime<Utc>, now: DateTime<Utc>, rules: &RuleSettings) -> Vec<Problem> {
    check_waybill_reuse(logistics_no, Some(&app_time(last)), now, rules)
}

/// What to say of an order of which some keys were used before, and where.
#[must_use]
pub fn used_before(
    strategy: &ResolvedStrategy,
    (used, rules): (&Used, &RuleSettings),
    now: DateTime<Utc>,
    draft: &Draft,
    headers: &[Header],
) -> Vec<Located> {
    let of = keys(strategy, draft).into_iter().filter_map(|key| Some((key.0, *used.get(&key)?)));
    of.flat_map(|(kind, last)| problems(kind, draft, last, (now, rules)))
        .map(|problem| located(problem, draft, headers))
        .collect()
}

fn problems(
    kind: MessageKind,
    draft: &Draft,
    last: DateTime<Utc>,
    (now, rules): (DateTime<Utc>, &RuleSettings),
) -> Vec<Problem> {
    let details = draft.details.as_ref();
    let list = || Some(details?.list.as_ref()?.cop_no.clone());
    let payment = || details?.payment.as_ref()?.pay_no.clone();
    let known = |rule: &'static Rule, field: &str, number: Option<String>| {
        let number = number.unwrap_or_else(|| draft.order_no.clone());
        let (detail_zh, detail_en) = (format!("{}：{number}", rule.zh), format!("{}: {number}", rule.en));
        vec![Problem { rule, field: field.to_owned(), detail_zh, detail_en, value: number }]
    };
    match kind {
        MessageKind::Logistics => {
            let number = details.and_then(|details| Some(details.waybill.as_ref()?.logistics_no.as_str()));
            let found = reused(number.unwrap_or_default(), last, now, rules).into_iter();
            found.map(|problem| Problem { field: format!("waybill.{}", problem.field), ..problem }).collect()
        }
        MessageKind::Inventory => known(&rules::LIST_USED, "list.copNo", list()),
        MessageKind::Receipts => known(&rules::PAYMENT_USED, "payment.payNo", payment()),
        _ => known(&rules::ORDER_USED, "orderNo", None),
    }
}

fn located(problem: Problem, draft: &Draft, headers: &[Header]) -> Located {
    let place = draft.rows.first();
    let sheet = place.map_or_else(|| Arc::from(""), |place| place.sheet.clone());
    let header = headers.iter().find(|header| header.sheet == sheet);
    let column = header.and_then(|header| header.letters(&problem.field));
    Located {
        row: place.map_or(0, |place| place.row),
        column: column.map(str::to_owned),
        value: problem.value.clone(),
        problem,
        sheet,
    }
}
