//! Which orders wait longer than they usually do, and where: read in sets, an enterprise at a time.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Duration, Utc};
use qiyun_directory::settings::{self, Patience};
use qiyun_kernel::{Fault, Scope};
use uuid::Uuid;

use crate::findings;
use crate::findings::entity::Hop;
use crate::progress::entity::Model as Progress;
use crate::progress::{gather, waiting};
use crate::sending::dispatch::State as Dispatched;
use crate::signing::entity::State as SignatureState;
use crate::{sending, signing};

/// Orders of one enterprise that are looked through for the one that waits longest at each hop.
const LOOKED_THROUGH: u64 = 500;

/// Orders of an enterprise that wait too long at a hop.
#[derive(Clone, Debug)]
pub struct Overdue {
    pub hop: Hop,
    /// The one that waits longest.
    pub order: Progress,
    pub affected: i64,
}

/// The enterprises with orders that wait too long, and those orders; without what was diagnosed since `again_after`.
pub async fn overdue(
    scope: &Scope,
    now: DateTime<Utc>,
    again_after: DateTime<Utc>,
    most: usize,
) -> Result<Vec<Overdue>, Fault> {
    let patience = settings::service::of(scope).await?.patience;
    let shortest = patience.signing_s.min(patience.sending_s).min(patience.port_s).min(patience.customs_s);
    let waiting = waiting::enterprises(scope, now - seconds(shortest)).await?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let done: HashSet<(Uuid, Option<Hop>)> =
        findings::service::automatic_since(scope, again_after).await?.into_iter().collect();
    let mut found = Vec::new();
    for enterprise in waiting {
        // All four hops diagnosed lately: nothing of it can be new.
        let known = |hop| done.contains(&(enterprise, Some(hop)));
        if [Hop::Signing, Hop::Sending, Hop::Port, Hop::Customs].into_iter().all(known) {
            continue;
        }
        let rows = waiting::longest(scope, enterprise, now - seconds(shortest), LOOKED_THROUGH).await?;
        found.extend(at_hops(scope, rows, &patience, now).await?.into_iter().filter(|one| !known(one.hop)));
        if found.len() >= most {
            break;
        }
    }
    found.truncate(most);
    Ok(found)
}

async fn at_hops(
    scope: &Scope,
    rows: Vec<Progress>,
    patience: &Patience,
    now: DateTime<Utc>,
) -> Result<Vec<Overdue>, Fault> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.order_id).collect();
    let seats = gather::latest(scope, &ids).await?;
    let messages: HashSet<Uuid> = seats.values().map(|seat| seat.message_id).collect();
    let messages: Vec<Uuid> = messages.into_iter().collect();
    let signed: HashMap<Uuid, SignatureState> = signing::service::standings(scope, &messages)
        .await?
        .into_iter()
        .map(|one| (one.message_id, one.state))
        .collect();
    let dispatched: HashMap<Uuid, Dispatched> = sending::service::standings(scope, &messages)
        .await?
        .into_iter()
        .map(|one| (one.message_id, one.state))
        .collect();
    let sent_at: HashMap<Uuid, Option<DateTime<Utc>>> =
        sending::service::sent_at(scope, &messages).await?.into_iter().collect();
    let mut found: Vec<Overdue> = Vec::new();
    // Of an order's documents the one that is furthest behind; what waits for others was not asked to be signed.
    let mut slowest: HashMap<Uuid, Uuid> = HashMap::new();
    for ((order_id, _), seat) in &seats {
        let sent = |message: &Uuid| dispatched.get(message) == Some(&Dispatched::Sent);
        let (asked, held) = (signed.contains_key(&seat.message_id), slowest.get(order_id));
        if asked && held.is_none_or(|held| sent(held) && !sent(&seat.message_id)) {
            slowest.insert(*order_id, seat.message_id);
        }
    }
    for row in rows {
        let message = slowest.get(&row.order_id).copied();
        let at = At {
            answered: row.customs_status.is_some(),
            signed: message.and_then(|id| signed.get(&id).copied()) == Some(SignatureState::Signed),
            sent: message.and_then(|id| dispatched.get(&id).copied()) == Some(Dispatched::Sent),
            pushed_at: row.since,
            moved_at: row.updated_at,
            sent_at: message.and_then(|id| sent_at.get(&id).copied().flatten()),
        };
        let (hop, since, usual) = at.hop(patience);
        if now - since <= usual {
            continue;
        }
        match found.iter_mut().find(|one| one.hop == hop) {
            Some(one) => one.affected += 1,
            None => found.push(Overdue { hop, order: row, affected: 1 }),
        }
    }
    Ok(found)
}

/// What is known of where an order waits.
struct At {
    answered: bool,
    signed: bool,
    sent: bool,
    pushed_at: DateTime<Utc>,
    moved_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
}

impl At {
    /// Where it waits, since when, and how long that usually takes.
    fn hop(&self, patience: &Patience) -> (Hop, DateTime<Utc>, Duration) {
        if self.answered {
            return (Hop::Customs, self.moved_at, seconds(patience.customs_s));
        }
        if self.sent {
            return (Hop::Port, self.sent_at.unwrap_or(self.pushed_at), seconds(patience.port_s));
        }
        if self.signed {
            return (Hop::Sending, self.pushed_at, seconds(patience.signing_s.saturating_add(patience.sending_s)));
        }
        (Hop::Signing, self.pushed_at, seconds(patience.signing_s))
    }
}

fn seconds(count: u32) -> Duration {
    Duration::seconds(i64::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hop_has_its_own_beginning_and_its_own_usual_time() {
        let time = |second| DateTime::from_timestamp(second, 0).expect("a time");
        let at = At {
            answered: false,
            signed: false,
            sent: false,
            pushed_at: time(0),
            moved_at: time(50),
            sent_at: Some(time(30)),
        };
        let patience = Patience { signing_s: 1, sending_s: 2, port_s: 3, customs_s: 4 };
        assert_eq!(at.hop(&patience), (Hop::Signing, time(0), seconds(1)));
        let at = At { signed: true, ..at };
        assert_eq!(at.hop(&patience), (Hop::Sending, time(0), seconds(3)));
        let at = At { sent: true, ..at };
        assert_eq!(at.hop(&patience), (Hop::Port, time(30), seconds(3)));
        let at = At { answered: true, ..at };
        assert_eq!(at.hop(&patience), (Hop::Customs, time(50), seconds(4)));
    }
}
