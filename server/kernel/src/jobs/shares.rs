//! Tells the queue, and who gives turns at the database, each tenant's share, 份额. Repeated, because a queue may lose
//! everything it was told.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::FromQueryResult;
use tokio_util::sync::CancellationToken;

use super::store::{Share, Store};
use super::turns::Turns;
use crate::tenancy::Crossing;
use crate::{Database, Fault, TenantId};

/// How soon a changed share is felt.
const AGAIN: Duration = Duration::from_secs(10);

#[derive(Debug, FromQueryResult)]
struct Row {
    id: TenantId,
    weight: i32,
    cap: Option<i32>,
}

impl Row {
    fn share(&self) -> Share {
        let number = |number: i32| u32::try_from(number).unwrap_or(1);
        Share { weight: number(self.weight), cap: self.cap.map(number) }
    }
}

/// Runs until cancelled.
pub(super) async fn feed(db: Database, store: Arc<dyn Store>, turns: Turns, stop: CancellationToken) {
    let mut told: Option<HashSet<TenantId>> = None;
    while !stop.is_cancelled() {
        match pass(&db, (&*store, &turns), told.as_ref()).await {
            Ok(now) => told = Some(now),
            Err(fault) => {
                tracing::warn!(cause = ?fault, "the queue was not told the tenants' shares; it is told again")
            }
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(AGAIN) => {}
        }
    }
}

/// Tells the shares that are not the usual one, and takes back those of `told` that are usual again; nobody
/// knows what was told before this process began, so the first time every tenant's is told.
async fn pass(
    db: &Database,
    (store, turns): (&dyn Store, &Turns),
    told: Option<&HashSet<TenantId>>,
) -> Result<HashSet<TenantId>, Fault> {
    let mut sql = "SELECT id, weight, cap FROM tenant".to_owned();
    if told.is_some() {
        sql.push_str(" WHERE weight <> 1 OR cap IS NOT NULL");
    }
    let rows: Vec<Row> = db.across(Crossing::Relay).query(&sql, Vec::new()).await?;
    let mut now = HashSet::new();
    for row in rows {
        store.share(row.id, row.share()).await?;
        turns.weigh(row.id, row.share().weight);
        if row.share() != Share::default() {
            now.insert(row.id);
        }
    }
    for usual in told.iter().flat_map(|told| told.difference(&now)) {
        store.share(*usual, Share::default()).await?;
        turns.weigh(*usual, Share::default().weight);
    }
    Ok(now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;
    use crate::jobs::conformance::{QUEUE, claim, lane_of};
    use crate::jobs::memory::MemoryStore;

    #[tokio::test]
    async fn the_queue_is_told_what_is_unusual_and_when_it_is_usual_again() {
        let (db, _scratch) = crate::tenancy::scratch::database().await;
        let tenant = TenantId::fresh();
        let across = db.across(Crossing::Operator);
        let sql = "INSERT INTO tenant (id, code, name, sandbox, suspended, created_at, weight, cap) \
             VALUES ($1, 't', 't', true, false, $2, 2, 1)";
        across.execute(sql, vec![tenant.uuid().into(), clock::now().into()]).await.expect("founded");
        let store: Arc<dyn Store> = Arc::new(MemoryStore::default());
        store.ring(&[(lane_of(tenant), 10)]).await.expect("rung");
        let turns = Turns::default();

        let told = pass(&db, (&*store, &turns), None).await.expect("told");
        assert_eq!(told, HashSet::from([tenant]));
        let held = claim(&store, 5).await;
        assert_eq!(held.len(), 1, "its cap");
        across.execute("UPDATE tenant SET cap = NULL, weight = 1", Vec::new()).await.expect("changed");
        assert_eq!(pass(&db, (&*store, &turns), Some(&told)).await.expect("told"), HashSet::new());
        store.finish(&held).await.expect("finished");
        assert_eq!(claim(&store, 5).await.len(), 5, "no cap any more");
        assert_eq!(store.depth(QUEUE).await.expect("counted").waiting, 4);
    }
}
