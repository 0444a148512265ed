//! Ring, claim and finish on our store.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::anyhow;
use qiyun_kernel::jobs::{Lane, RedisStore, Store};
use qiyun_kernel::{Fault, TenantId};
use qiyun_services::Redis;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{Mode, Run};
use crate::measure::cpu_s;

const QUEUE: &str = "bench.step.v1";
const WORKERS: usize = 4;
const SLOTS: usize = 64;
const CALLS: usize = 64;

fn shown(fault: Fault) -> anyhow::Error {
    anyhow!("{:?}", fault.cause())
}

fn open(redis: &Redis) -> anyhow::Result<Arc<RedisStore>> {
    Ok(Arc::new(RedisStore::open(&redis.url(), "bench").map_err(shown)?))
}

/// Distinct lanes, so that each is a ticket of its own.
fn lanes(count: usize) -> Vec<(Lane, u32)> {
    let tenants: Vec<TenantId> = (0..50).map(|_| TenantId::fresh()).collect();
    let lane = |i: usize| Lane { queue: QUEUE, tenant: tenants[i % 50], lane: Uuid::from_u128(i as u128 + 1) };
    (0..count).map(|i| (lane(i), 1)).collect()
}

pub async fn run(redis: &Redis, mode: Mode, count: usize) -> anyhow::Result<Run> {
    let rings = Arc::new(lanes(count));
    let cpu_before_s = cpu_s("self")?;
    let began = Instant::now();
    let mut tasks: JoinSet<anyhow::Result<()>> = JoinSet::new();
    let (ringer, next) = (open(redis)?, Arc::new(AtomicUsize::new(0)));
    let (calls, size) = match mode {
        Mode::Single => (CALLS, 1),
        Mode::Batch => (2, 250),
    };
    for _ in 0..calls {
        let (store, rings, next) = (ringer.clone(), rings.clone(), next.clone());
        tasks.spawn(async move {
            loop {
                let at = next.fetch_add(size, Ordering::Relaxed);
                let Some(rings) = rings.get(at..rings.len().min(at + size)).filter(|rings| !rings.is_empty()) else {
                    return Ok(());
                };
                store.ring(rings).await.map_err(shown)?;
            }
        });
    }
    let done = Arc::new(AtomicUsize::new(0));
    let mut workers: JoinSet<anyhow::Result<()>> = JoinSet::new();
    for _ in 0..WORKERS {
        workers.spawn(work(open(redis)?, done.clone(), count));
    }
    while let Some(ended) = tasks.join_next().await {
        ended??;
    }
    // The last one to be finished ends the run; who still waits for more is dropped.
    while let Some(ended) = workers.join_next().await {
        ended??;
        if done.load(Ordering::Relaxed) >= count {
            break;
        }
    }
    Ok(Run { wall_s: began.elapsed().as_secs_f64(), cpu_s: cpu_s("self")? - cpu_before_s })
}

async fn work(store: Arc<RedisStore>, done: Arc<AtomicUsize>, count: usize) -> anyhow::Result<()> {
    while done.load(Ordering::Relaxed) < count {
        let tickets = store.claim(QUEUE, SLOTS).await.map_err(shown)?;
        store.finish(&tickets).await.map_err(shown)?;
        done.fetch_add(tickets.len(), Ordering::Relaxed);
    }
    Ok(())
}

/// Milliseconds from a ring in one process to the claim in another, nothing else under way.
pub async fn pickups(redis: &Redis, count: usize) -> anyhow::Result<Vec<f64>> {
    let (ringer, worker) = (open(redis)?, open(redis)?);
    let tenant = TenantId::fresh();
    let mut waits_ms = Vec::new();
    for i in 0..count {
        let claiming = {
            let worker = worker.clone();
            tokio::spawn(async move { worker.claim(QUEUE, 1).await.map(|tickets| (Instant::now(), tickets)) })
        };
        tokio::time::sleep(std::time::Duration::from_millis(rand::random_range(5..15))).await;
        let rung = Instant::now();
        let lane = Lane { queue: QUEUE, tenant, lane: Uuid::from_u128(i as u128 + 1) };
        ringer.ring(&[(lane, 1)]).await.map_err(shown)?;
        let (claimed, tickets) = claiming.await?.map_err(shown)?;
        waits_ms.push(claimed.saturating_duration_since(rung).as_secs_f64() * 1000.0);
        worker.finish(&tickets).await.map_err(shown)?;
    }
    Ok(waits_ms)
}
