//! 重推检查: what a second filing of an order must not do: be older than the last one of its document, or use a waybill
//! number that came round to another order meanwhile. An order that would is left as it stands, and says why.

use std::collections::HashMap;

use qiyun_kernel::{Fault, Scope, clock};
use qiyun_schema::clock::app_time;
use qiyun_schema::message::MessageKind;
use qiyun_schema::rule::{RuleSettings, check_newer, check_waybill_reuse};
use uuid::Uuid;

use super::check::{Found, note};
use crate::messages::service::Wanted;
use crate::{messages, orders};

/// Code of an order that was not filed again, because that would break a rule.
pub const REFUSED: &str = "REFILING_BROKEN";

/// What keeps orders from being filed again like this, by order.
pub(super) async fn broken(
    scope: &Scope,
    again: &[Wanted],
    rules: &RuleSettings,
) -> Result<HashMap<Uuid, Found>, Fault> {
    if again.is_empty() {
        return Ok(HashMap::new());
    }
    let mut order_ids: Vec<Uuid> = again.iter().map(|one| one.order_id).collect();
    order_ids.dedup();
    let mut broken = HashMap::new();
    let (newest, now) = (messages::service::newest(scope, &order_ids).await?, clock::now());
    for one in again {
        let last = newest.get(&(one.order_id, one.kind)).map(|last| last.app_time.as_str());
        if let Some(problem) = check_newer(&app_time(now), last).pop() {
            broken.entry(one.order_id).or_insert(Found { kind: one.kind, problem });
        }
    }
    let names_waybill = |one: &&Wanted| matches!(one.kind, MessageKind::Logistics | MessageKind::Inventory);
    let named: HashMap<Uuid, MessageKind> =
        again.iter().filter(names_waybill).map(|one| (one.order_id, one.kind)).collect();
    let ids: Vec<Uuid> = named.keys().copied().collect();
    for (order_id, logistics_no) in orders::look::lost_waybills(scope, &ids).await? {
        // The order that took the number over holds it now.
        let found = check_waybill_reuse(&logistics_no, Some(&app_time(now)), now, rules).pop();
        if let (Some(problem), Some(kind)) = (found, named.get(&order_id)) {
            broken.entry(order_id).or_insert(Found { kind: *kind, problem });
        }
    }
    Ok(broken)
}

/// Writes down which orders were not filed again, and why.
pub(super) async fn hold(scope: &Scope, broken: &HashMap<Uuid, Found>) -> Result<(), Fault> {
    note(scope, REFUSED, broken.iter().map(|(order_id, found)| (*order_id, found))).await
}
