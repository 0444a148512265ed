//! What every [`Store`] promises, as cases that run for each of them. [`conforms!`] makes tests of them.

mod turns;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;
use uuid::Uuid;

use super::store::{Depth, Lane, MOST_WAITING, Share, Store, Ticket};
use crate::{TenantId, ids};
pub(super) use turns::{
    a_cap_is_met_in_the_middle_of_a_claim, a_turn_goes_on_where_the_last_claim_ended, a_weight_is_tickets_in_a_turn,
    lanes_of_a_tenant_take_turns, newcomers_alone_are_those_who_hold_nothing, newcomers_keep_nobody_waiting_for_ever,
    nobody_holds_every_slot_beside_others, one_order_whatever_the_sizes_of_claims, tenants_take_turns,
    three_quarters_are_met_in_the_middle_of_a_claim, who_has_nothing_here_goes_before_those_who_wait,
};

pub(super) const QUEUE: &str = "test.first.v1";
const OTHER: &str = "test.other.v1";
/// Of the stores under test: long enough for a case, short enough to wait for.
pub(super) const LEASE: Duration = Duration::from_millis(1500);
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) type Shared = Arc<dyn Store>;

pub(super) fn lane_of(tenant: TenantId) -> Lane {
    Lane { queue: QUEUE, tenant, lane: ids::next() }
}

pub(super) async fn claim(store: &Shared, most: usize) -> Vec<Ticket> {
    let claimed = tokio::time::timeout(PATIENCE, store.claim(QUEUE, most)).await;
    claimed.expect("in time").expect("claimed")
}

async fn ring(store: &Shared, lane: Lane, tickets: u32) {
    store.ring(&[(lane, tickets)]).await.expect("rung");
}

async fn depth(store: &Shared) -> Depth {
    store.depth(QUEUE).await.expect("counted")
}

/// Whether a claim finds nothing. Looking again after the answer proves that the claim did look.
async fn nothing_to_claim(store: &Shared) -> bool {
    tokio::time::timeout(LEASE / 5, store.claim(QUEUE, 10)).await.is_err()
}

fn of(tickets: &[Ticket], tenant: TenantId) -> usize {
    tickets.iter().filter(|ticket| ticket.lane.tenant == tenant).count()
}

pub(super) async fn ringing_again_adds_nothing(store: Shared) {
    let lane = lane_of(TenantId::fresh());
    for tickets in [2, 3, 1, 3, 0] {
        ring(&store, lane, tickets).await;
    }
    assert_eq!(depth(&store).await, Depth { waiting: 3, held: 0, tenants: 1 });
    let taken = claim(&store, 10).await;
    assert_eq!(taken.len(), 3);
    assert!(taken.iter().all(|ticket| ticket.lane == lane));
    assert_eq!(taken.iter().map(|ticket| ticket.id).collect::<HashSet<_>>().len(), 3, "each has a name of its own");
    assert_eq!(depth(&store).await, Depth { waiting: 0, held: 3, tenants: 0 });
}

pub(super) async fn again_is_one_more_up_to_the_most(store: Shared) {
    let lane = lane_of(TenantId::fresh());
    store.again(lane).await.expect("rung");
    store.again(lane).await.expect("rung");
    assert_eq!(depth(&store).await.waiting, 2);
    ring(&store, lane, u32::MAX).await;
    store.again(lane).await.expect("rung");
    assert_eq!(depth(&store).await.waiting, u64::from(MOST_WAITING));
}

pub(super) async fn a_cap_holds_until_something_is_finished(store: Shared) {
    let (capped, free) = (TenantId::fresh(), TenantId::fresh());
    store.share(capped, Share { weight: 1, cap: Some(2) }).await.expect("shared");
    ring(&store, lane_of(capped), 10).await;
    let held = claim(&store, 5).await;
    assert_eq!(held.len(), 2);
    ring(&store, lane_of(capped), 1).await;
    assert!(nothing_to_claim(&store).await, "it holds what it may");
    assert_eq!(depth(&store).await, Depth { waiting: 9, held: 2, tenants: 1 });
    ring(&store, lane_of(free), 3).await;
    assert_eq!(of(&claim(&store, 5).await, free), 3, "others are not kept waiting by it");
    let waiter = tokio::spawn({
        let store = store.clone();
        async move { claim(&store, 5).await }
    });
    store.finish(&held[..1]).await.expect("finished");
    let next = waiter.await.expect("joined");
    assert_eq!((next.len(), next[0].lane.tenant), (1, capped), "a finished one makes room for one, and wakes");
}

pub(super) async fn a_lane_named_twice_is_rung_once(store: Shared) {
    let tenant = TenantId::fresh();
    let (a, b) = (lane_of(tenant), lane_of(tenant));
    store.ring(&[(a, 1), (b, 2), (a, 3), (b, 1), (a, 0)]).await.expect("rung");
    assert_eq!(depth(&store).await, Depth { waiting: 5, held: 0, tenants: 1 });
    let order: Vec<Lane> = claim(&store, 10).await.iter().map(|ticket| ticket.lane).collect();
    assert_eq!(order, [a, b, a, b, a]);
    assert_eq!(depth(&store).await, Depth { waiting: 0, held: 5, tenants: 0 });
}

pub(super) async fn a_claim_waits_and_a_ring_wakes_it(store: Shared) {
    let lane = lane_of(TenantId::fresh());
    let waiter = tokio::spawn({
        let store = store.clone();
        async move { claim(&store, 10).await }
    });
    assert!(nothing_to_claim(&store).await);
    assert!(!waiter.is_finished());
    let rung = Instant::now();
    ring(&store, lane, 1).await;
    assert_eq!(waiter.await.expect("joined")[0].lane, lane);
    assert!(rung.elapsed() < Duration::from_millis(500), "woken, not found by looking: {:?}", rung.elapsed());
}

pub(super) async fn a_dead_holder_stops_counting(store: Shared) {
    let tenant = TenantId::fresh();
    store.share(tenant, Share { weight: 1, cap: Some(2) }).await.expect("shared");
    ring(&store, lane_of(tenant), 10).await;
    let held = claim(&store, 2).await;
    let began = Instant::now();
    // One lives, one does not.
    let heart = tokio::spawn({
        let (store, living) = (store.clone(), held[0]);
        async move {
            loop {
                store.extend(&[living]).await.expect("extended");
                tokio::time::sleep(LEASE / 5).await;
            }
        }
    });
    assert_eq!(claim(&store, 5).await.len(), 1, "the dead one made room, the living one did not");
    assert!(began.elapsed() >= LEASE, "too early: {:?}", began.elapsed());
    heart.abort();
}

pub(super) async fn what_is_not_held_is_harmless(store: Shared) {
    let tenant = TenantId::fresh();
    store.share(tenant, Share { weight: 1, cap: Some(1) }).await.expect("shared");
    ring(&store, lane_of(tenant), 5).await;
    let unknown = Ticket { lane: lane_of(tenant), id: ids::next() };
    store.finish(&[unknown]).await.expect("harmless");
    store.extend(&[unknown]).await.expect("harmless");
    store.finish(&[]).await.expect("harmless");
    store.extend(&[]).await.expect("harmless");
    store.ring(&[]).await.expect("harmless");
    let first = claim(&store, 5).await;
    store.finish(&[first[0], first[0]]).await.expect("finished");
    store.finish(&first).await.expect("finished twice");
    store.extend(&first).await.expect("too late");
    assert_eq!(claim(&store, 5).await.len(), 1, "twice finished is one slot");
    assert_eq!(depth(&store).await, Depth { waiting: 3, held: 1, tenants: 1 });
}

pub(super) async fn many_claimers_never_get_more_than_was_rung(store: Shared) {
    let tenants: Vec<TenantId> = (0..5).map(|_| TenantId::fresh()).collect();
    let lanes: Vec<Lane> = (0..40).map(|_| lane_of(tenants[rand::random_range(0..tenants.len())])).collect();
    let total = lanes.len() * 25;
    let taken = Arc::new(std::sync::Mutex::new(Vec::<Ticket>::new()));
    let claimers: Vec<_> = (1..=8)
        .map(|most| {
            let (store, taken) = (store.clone(), taken.clone());
            tokio::spawn(async move {
                while let Ok(Ok(tickets)) = tokio::time::timeout(LEASE, store.claim(QUEUE, most)).await {
                    assert!(tickets.len() <= most, "more than asked for");
                    taken.lock().expect("lock").extend(&tickets);
                    store.finish(&tickets).await.expect("finished");
                }
            })
        })
        .collect();
    for lanes in lanes.chunks(7) {
        let rings: Vec<(Lane, u32)> = lanes.iter().map(|lane| (*lane, 25)).collect();
        store.ring(&rings).await.expect("rung");
    }
    for claimer in claimers {
        claimer.await.expect("joined");
    }
    let taken = taken.lock().expect("lock").clone();
    assert_eq!(taken.len(), total);
    assert_eq!(taken.iter().collect::<HashSet<_>>().len(), total, "a ticket was given twice");
    let mut of_lane: HashMap<Uuid, usize> = HashMap::new();
    taken.iter().for_each(|ticket| *of_lane.entry(ticket.lane.lane).or_default() += 1);
    assert!(of_lane.values().all(|count| *count == 25));
    assert_eq!(depth(&store).await, Depth::default());
}

pub(super) async fn thousands_of_lanes_and_tenants_are_no_burden(store: Shared) {
    let one = TenantId::fresh();
    let mut rings: Vec<(Lane, u32)> = (0..1000).map(|_| (lane_of(one), 1_000_000)).collect();
    rings.extend((0..1000).map(|_| (lane_of(TenantId::fresh()), 1)));
    store.ring(&rings).await.expect("rung");
    let all = 1000 * u64::from(MOST_WAITING) + 1000;
    assert_eq!(depth(&store).await, Depth { waiting: all, held: 0, tenants: 1001 });
    let began = Instant::now();
    for _ in 0..20 {
        let taken = claim(&store, 50).await;
        assert_eq!(taken.len(), 50);
        store.finish(&taken).await.expect("finished");
    }
    assert!(began.elapsed() < Duration::from_secs(4), "claims got slow: {:?}", began.elapsed());
    assert_eq!(depth(&store).await.waiting, all - 1000);
}

pub(super) async fn queues_are_apart(store: Shared) {
    let tenant = TenantId::fresh();
    store.share(tenant, Share { weight: 1, cap: Some(1) }).await.expect("shared");
    let here = lane_of(tenant);
    let there = Lane { queue: OTHER, ..here };
    store.ring(&[(here, 2), (there, 3)]).await.expect("rung");
    assert_eq!(claim(&store, 10).await[0].lane, here);
    let other = store.claim(OTHER, 10).await.expect("claimed");
    assert_eq!(other.len(), 1, "what is held in one queue does not count in another");
    assert_eq!(other[0].lane, there);
    store.finish(&other).await.expect("finished");
    assert_eq!(depth(&store).await, Depth { waiting: 1, held: 1, tenants: 1 });
    assert_eq!(store.depth(OTHER).await.expect("counted"), Depth { waiting: 2, held: 0, tenants: 1 });
}

pub(super) async fn tenants_are_apart(store: Shared) {
    let (a, b) = (TenantId::fresh(), TenantId::fresh());
    let lane = ids::next();
    let (of_a, of_b) = (Lane { queue: QUEUE, tenant: a, lane }, Lane { queue: QUEUE, tenant: b, lane });
    store.share(a, Share { weight: 1, cap: Some(1) }).await.expect("shared");
    store.ring(&[(of_a, 3), (of_b, 3)]).await.expect("rung");
    let taken = claim(&store, 10).await;
    assert_eq!(
        (of(&taken, a), of(&taken, b)),
        (1, 3),
        "the same lane id is another lane, and one's cap is not the other's"
    );
    store.finish(&taken).await.expect("finished");
    assert_eq!(depth(&store).await, Depth { waiting: 2, held: 0, tenants: 1 });
}

/// Makes a test of each case; `$made` is an expression for something that holds a store in `.store`.
macro_rules! conforms {
    ($made:expr; $($case:ident)*) => {
        $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $case() {
                let made = $made;
                crate::jobs::conformance::$case(made.store.clone()).await;
            }
        )*
    };
    ($made:expr) => {
        crate::jobs::conformance::conforms! { $made;
            ringing_again_adds_nothing
            again_is_one_more_up_to_the_most
            tenants_take_turns
            a_turn_goes_on_where_the_last_claim_ended
            a_weight_is_tickets_in_a_turn
            who_has_nothing_here_goes_before_those_who_wait
            newcomers_alone_are_those_who_hold_nothing
            newcomers_keep_nobody_waiting_for_ever
            a_cap_holds_until_something_is_finished
            nobody_holds_every_slot_beside_others
            lanes_of_a_tenant_take_turns
            one_order_whatever_the_sizes_of_claims
            a_cap_is_met_in_the_middle_of_a_claim
            three_quarters_are_met_in_the_middle_of_a_claim
            a_lane_named_twice_is_rung_once
            a_claim_waits_and_a_ring_wakes_it
            a_dead_holder_stops_counting
            what_is_not_held_is_harmless
            many_claimers_never_get_more_than_was_rung
            thousands_of_lanes_and_tenants_are_no_burden
            queues_are_apart
            tenants_are_apart
        }
    };
}
pub(super) use conforms;

mod in_memory {
    use super::{Arc, LEASE, Shared};
    use crate::jobs::memory::MemoryStore;

    struct Made {
        store: Shared,
    }

    super::conforms!(Made { store: Arc::new(MemoryStore::with_lease(LEASE)) });
}
