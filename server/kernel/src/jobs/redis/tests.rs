//! The queue on a real Redis: what every store promises, and whatever a Redis can do to it.

use std::sync::Arc;
use std::time::Duration;

use qiyun_services::Redis;
use redis::AsyncCommands;
use tokio::time::Instant;

use super::RedisStore;
use crate::TenantId;
use crate::jobs::conformance::{LEASE, QUEUE, Shared, claim, conforms, lane_of};
use crate::jobs::store::{Depth, Lane, Share, Store, Ticket};

const PATIENCE: Duration = Duration::from_secs(30);
const KEYS: &str = "qiyun:{test}:q:test.first.v1";

struct Made {
    store: Shared,
    server: Redis,
}

impl Made {
    fn new() -> Self {
        let server = Redis::start();
        Self { store: open(&server, "test"), server }
    }

    async fn ring(&self, lane: Lane, tickets: u32) {
        until(async || self.store.ring(&[(lane, tickets)]).await.is_ok()).await;
    }
}

fn open(server: &Redis, deployment: &str) -> Shared {
    Arc::new(RedisStore::with_lease(&server.url(), deployment, LEASE).expect("opens"))
}

/// Looks until it is so; each look is a call that takes its time.
async fn until(mut so: impl AsyncFnMut() -> bool) {
    let look = async {
        while !so().await {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(PATIENCE, look).await.expect("in time");
}

/// A worker as the product has them: a fault is met by asking again.
fn steadfast(store: &Shared) -> tokio::task::JoinHandle<Vec<Ticket>> {
    let store = store.clone();
    tokio::spawn(async move {
        loop {
            if let Ok(tickets) = store.claim(QUEUE, 10).await {
                return tickets;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
}

conforms!(Made::new());

#[tokio::test(flavor = "multi_thread")]
async fn killed_under_a_waiting_claim_and_started_again_it_goes_on() {
    let mut made = Made::new();
    let lane = lane_of(TenantId::fresh());
    made.ring(lane, 3).await;
    let held = claim(&made.store, 3).await;
    let waiter = steadfast(&made.store);
    made.server.kill();
    assert!(made.store.ring(&[(lane, 1)]).await.is_err(), "a dead Redis is a fault, not a wait");
    assert!(made.store.finish(&held).await.is_err());
    assert!(made.store.extend(&held).await.is_err());
    assert!(made.store.depth(QUEUE).await.is_err());
    made.server.start_again();
    made.ring(lane, 1).await;
    let taken = tokio::time::timeout(PATIENCE, waiter).await.expect("in time").expect("alive");
    assert_eq!(taken[0].lane, lane);
    made.store.finish(&held).await.expect("what nobody knows any more is harmless");
    made.store.finish(&taken).await.expect("finished");
    assert_eq!(made.store.depth(QUEUE).await.expect("counted"), Depth::default());
}

#[tokio::test(flavor = "multi_thread")]
async fn absent_at_the_start_it_is_found_later() {
    let mut server = Redis::start();
    server.kill();
    let store = open(&server, "test");
    let waiter = steadfast(&store);
    assert!(store.depth(QUEUE).await.is_err());
    server.start_again();
    let lane = lane_of(TenantId::fresh());
    until(async || store.ring(&[(lane, 1)]).await.is_ok()).await;
    assert_eq!(waiter.await.expect("alive")[0].lane, lane);
}

#[tokio::test(flavor = "multi_thread")]
async fn emptied_under_load_it_loses_the_ring_and_nothing_else() {
    let made = Made::new();
    let tenant = TenantId::fresh();
    made.store.share(tenant, Share { weight: 1, cap: Some(3) }).await.expect("shared");
    let lanes: Vec<Lane> = (0..20).map(|_| lane_of(tenant)).collect();
    let rings: Vec<(Lane, u32)> = lanes.iter().map(|lane| (*lane, 5)).collect();
    for _ in 0..30 {
        made.store.ring(&rings).await.expect("rung");
        let taken = claim(&made.store, 4).await;
        made.server.flush();
        made.store.finish(&taken).await.expect("finished");
        assert_eq!(made.store.depth(QUEUE).await.expect("counted"), Depth::default());
    }
    made.store.ring(&rings).await.expect("rung");
    let waiting = made.store.depth(QUEUE).await.expect("counted");
    assert_eq!(waiting, Depth { waiting: 100, held: 0, tenants: 1 });
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_that_vanish_one_by_one_come_back_with_the_next_ring() {
    let made = Made::new();
    let (a, b) = (lane_of(TenantId::fresh()), lane_of(TenantId::fresh()));
    let lanes = format!("lanes:{}", a.tenant.uuid().simple());
    for key in ["turn", "waiting", "meta", "held", "holds", &lanes] {
        made.store.ring(&[(a, 2), (b, 2)]).await.expect("rung");
        let held = claim(&made.store, 1).await;
        assert_eq!(made.server.ask(&format!("DEL {KEYS}:{key}")), ":1", "{key}");
        made.store.finish(&held).await.expect("finished");
        made.store.ring(&[(a, 2), (b, 2)]).await.expect("rung");
        let mut found = Vec::new();
        while !(found.contains(&a) && found.contains(&b)) {
            let taken = claim(&made.store, 4).await;
            found.extend(taken.iter().map(|ticket| ticket.lane));
            made.store.finish(&taken).await.expect("finished");
        }
        assert_eq!(made.server.ask("FLUSHALL"), "+OK");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn tickets_lost_while_held_do_not_count_for_ever() {
    let made = Made::new();
    let lane = lane_of(TenantId::fresh());
    made.store.share(lane.tenant, Share { weight: 1, cap: Some(1) }).await.expect("shared");
    for _ in 0..3 {
        made.store.ring(&[(lane, 3)]).await.expect("rung");
        assert_eq!(claim(&made.store, 5).await.len(), 1);
        assert_eq!(made.server.ask(&format!("DEL {KEYS}:held")), ":1");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bounds_of_a_script_are_met_by_the_largest_calls() {
    let made = Made::new();
    let tenants: Vec<TenantId> = (0..300).map(|_| TenantId::fresh()).collect();
    let rings: Vec<(Lane, u32)> = (0..1500).map(|i| (lane_of(tenants[i % 300]), 64)).collect();
    made.store.ring(&rings).await.expect("rung");
    let taken = claim(&made.store, 1000).await;
    assert_eq!(taken.len(), 250, "one script's");
    made.store.extend(&taken).await.expect("extended");
    made.store.finish(&taken).await.expect("finished");
    let depth = made.store.depth(QUEUE).await.expect("counted");
    assert_eq!(depth, Depth { waiting: 1500 * 64 - 250, held: 0, tenants: 300 });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replica_refuses_and_the_calls_work_once_it_leads_again() {
    let made = Made::new();
    let lane = lane_of(TenantId::fresh());
    assert_eq!(made.server.ask("REPLICAOF 127.0.0.1 1"), "+OK");
    let refused = made.store.ring(&[(lane, 1)]).await.expect_err("read-only");
    assert!(format!("{refused:?}").contains("ReadOnly"), "{refused:?}");
    let waiter = steadfast(&made.store);
    assert_eq!(made.server.ask("REPLICAOF NO ONE"), "+OK");
    made.ring(lane, 1).await;
    assert_eq!(waiter.await.expect("alive")[0].lane, lane);
}

#[tokio::test(flavor = "multi_thread")]
async fn full_it_refuses_rings_and_is_drained_all_the_same() {
    let made = Made::new();
    let lane = lane_of(TenantId::fresh());
    made.ring(lane, 3).await;
    assert_eq!(made.server.ask("CONFIG SET maxmemory-policy noeviction"), "+OK");
    assert_eq!(made.server.ask("CONFIG SET maxmemory 1"), "+OK");
    let refused = made.store.ring(&[(lane_of(TenantId::fresh()), 1)]).await.expect_err("full");
    assert!(refused.cause().to_string().contains("OOM"), "{refused:?}");
    let taken = claim(&made.store, 10).await;
    assert_eq!(taken.len(), 3);
    made.store.extend(&taken).await.expect("extended");
    made.store.finish(&taken).await.expect("finished");
    assert_eq!(made.store.depth(QUEUE).await.expect("counted"), Depth::default());
    assert_eq!(made.server.ask("CONFIG SET maxmemory 0"), "+OK");
    made.store.ring(&[(lane, 1)]).await.expect("room again");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_decode_is_put_aside_and_counted() {
    let server = Redis::start();
    let store = RedisStore::with_lease(&server.url(), "test", LEASE).expect("opens");
    let lane = lane_of(TenantId::fresh());
    let tenant = lane.tenant.uuid().simple();
    let huge = "x".repeat(3000);
    for command in [
        format!("ZADD {KEYS}:turn 0 garbage"),
        format!("ZADD {KEYS}:turn 0 {huge}"),
        format!("ZADD {KEYS}:lanes:{tenant} 0 garbage"),
        format!("ZADD {KEYS}:held 0 garbage"),
    ] {
        assert_eq!(server.ask(&command), ":1", "{command}");
    }
    let counts = format!("HSET {KEYS}:waiting {tenant}{} many {tenant}garbage -7", lane.lane.simple());
    assert_eq!(server.ask(&counts), ":2");
    assert_eq!(server.ask(&format!("HSET {KEYS}:meta total none credit none")), ":2");
    assert_eq!(server.ask(&format!("HSET {KEYS}:holds {tenant} none")), ":1");
    assert_eq!(server.ask(&format!("HSET qiyun:{{test}}:shares {tenant} none")), ":1");
    store.ring(&[(lane, 2)]).await.expect("rung");
    let taken = store.claim(QUEUE, 10).await.expect("claimed");
    assert!(taken.len() == 2 && taken.iter().all(|ticket| ticket.lane == lane), "{taken:?}");
    store.finish(&taken).await.expect("finished");
    assert_eq!(store.dead(QUEUE).await.expect("counted"), 3);
    assert_eq!(store.depth(QUEUE).await.expect("counted"), Depth::default());
    for _ in 0..150 {
        assert_eq!(server.ask(&format!("ZADD {KEYS}:turn 0 {}", crate::ids::next())), ":1");
    }
    store.ring(&[(lane, 1)]).await.expect("rung");
    assert_eq!(claim_of(&store).await.len(), 1);
    assert_eq!(store.dead(QUEUE).await.expect("counted"), 153);
    assert_eq!(server.ask(&format!("LLEN {KEYS}:dead")), ":100", "kept in bounds");
}

async fn claim_of(store: &RedisStore) -> Vec<Ticket> {
    tokio::time::timeout(PATIENCE, store.claim(QUEUE, 10)).await.expect("in time").expect("claimed")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stall_is_a_fault_within_seconds_and_is_over_when_it_is_over() {
    let made = Made::new();
    let lane = lane_of(TenantId::fresh());
    made.ring(lane, 1).await;
    let waiter = steadfast(&open(&made.server, "other"));
    assert_eq!(made.server.ask("CLIENT PAUSE 4000 ALL"), "+OK");
    let began = Instant::now();
    assert!(made.store.ring(&[(lane, 2)]).await.is_err());
    let (first, second) = (began.elapsed(), made.store.depth(QUEUE).await);
    assert!(first < Duration::from_secs(4) && second.is_err(), "a stalled Redis keeps nobody: {first:?}");
    until(async || made.store.ring(&[(lane, 2)]).await.is_ok()).await;
    assert_eq!(claim(&made.store, 10).await.len(), 2);
    assert!(!waiter.is_finished(), "a worker that waits outlives a stall");
    waiter.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn another_process_is_woken_at_once() {
    let made = Made::new();
    let elsewhere = open(&made.server, "test");
    let mut waits = Vec::new();
    for _ in 0..60 {
        let waiter = steadfast(&elsewhere);
        // It waits once its look has found nothing; a ring before that would be found by the look.
        until(async || made.server.ask("PUBSUB NUMSUB qiyun:{test}:rung") == "*2").await;
        tokio::time::sleep(Duration::from_millis(5)).await;
        let rung = Instant::now();
        made.store.ring(&[(lane_of(TenantId::fresh()), 1)]).await.expect("rung");
        let taken = waiter.await.expect("alive");
        waits.push(rung.elapsed());
        made.store.finish(&taken).await.expect("finished");
    }
    waits.sort();
    assert!(waits[57] < Duration::from_millis(100), "{waits:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn deployments_share_a_redis_and_nothing_else() {
    let made = Made::new();
    let elsewhere = open(&made.server, "test-2");
    made.ring(lane_of(TenantId::fresh()), 2).await;
    assert_eq!(elsewhere.depth(QUEUE).await.expect("counted"), Depth::default());
    for name in ["", "a b", "a{b}", "启运", &"x".repeat(61)] {
        assert!(RedisStore::open(&made.server.url(), name).is_err(), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_key_ends_by_itself_one_day() {
    let made = Made::new();
    let tenant = TenantId::fresh();
    made.store.share(tenant, Share { weight: 2, cap: Some(2) }).await.expect("shared");
    assert_eq!(made.server.ask(&format!("ZADD {KEYS}:turn 0 garbage")), ":1");
    made.store.ring(&[(lane_of(tenant), 9), (lane_of(TenantId::fresh()), 3)]).await.expect("rung");
    for most in [1, 2, 3] {
        let taken = claim(&made.store, most).await;
        made.store.extend(&taken).await.expect("extended");
    }
    // A finish that lets a tenant in again makes the ring anew.
    let capped = Share { weight: 1, cap: Some(1) };
    let alone = Lane { queue: "test.alone.v1", ..lane_of(tenant) };
    made.store.share(tenant, capped).await.expect("shared");
    made.store.ring(&[(alone, 2)]).await.expect("rung");
    let held = made.store.claim(alone.queue, 1).await.expect("claimed");
    let waiting = tokio::time::timeout(LEASE / 5, made.store.claim(alone.queue, 1)).await;
    assert!(waiting.is_err(), "at its cap");
    made.store.finish(&held).await.expect("finished");
    let client = redis::Client::open(made.server.url()).expect("opens");
    let mut connection = client.get_multiplexed_async_connection().await.expect("connected");
    let keys: Vec<String> = connection.keys("*").await.expect("listed");
    assert!(keys.len() >= 8, "{keys:?}");
    for key in keys {
        let left: i64 = connection.ttl(&key).await.expect("asked");
        assert!((1..=24 * 3600).contains(&left), "{key} stays for {left} s");
        assert!(key.starts_with("qiyun:{test}:"), "{key}");
    }
}
