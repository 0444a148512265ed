//! Ring, claim and finish on our store.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{anyhow, bail};
use qiyun_kernel::jobs::{Lane, RedisStore, Store};
use qiyun_kernel::{Fault, TenantId};
use qiyun_services::Redis;
use tokio::sync::watch;
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

/// Lanes of 50 tenants in turn.
fn lanes(count: usize) -> Vec<Lane> {
    let tenants: Vec<TenantId> = (0..50).map(|_| TenantId::fresh()).collect();
    let lane = |i: usize| Lane { queue: QUEUE, tenant: tenants[i % 50], lane: Uuid::from_u128(i as u128 + 1) };
    (0..count).map(lane).collect()
}

pub async fn run(redis: &Redis, mode: Mode, count: usize) -> anyhow::Result<Run> {
    // Calls under way, lanes in each, all lanes, tickets in each lane.
    let (calls, size, lanes, tickets) = match mode {
        // Distinct lanes, so that each is a ticket of its own.
        Mode::Single => (CALLS, 1, lanes(count), 1),
        Mode::Batch => (2, 250, lanes(count), 1),
        Mode::Lanes => (2, 250, lanes(1000), 10),
    };
    let rings: Arc<Vec<(Lane, u32)>> = Arc::new(lanes.into_iter().map(|lane| (lane, tickets)).collect());
    let wave = rings.len() * tickets as usize;
    let cpu_before_s = cpu_s("self")?;
    let began = Instant::now();
    let (done, mut seen) = watch::channel(0);
    let mut workers: JoinSet<anyhow::Result<()>> = JoinSet::new();
    for _ in 0..WORKERS {
        workers.spawn(work(open(redis)?, done.clone()));
    }
    let ringer = open(redis)?;
    let ringing = async {
        // What still waits would swallow a ring, so the lanes are rung again when they are empty.
        for rung in (wave..=count).step_by(wave) {
            ring(&ringer, &rings, calls, size).await?;
            seen.wait_for(|done| *done >= rung).await?;
        }
        anyhow::Ok(())
    };
    tokio::select! {
        rung = ringing => rung?,
        Some(ended) = workers.join_next() => bail!("a worker ended: {ended:?}"),
    }
    Ok(Run { wall_s: began.elapsed().as_secs_f64(), cpu_s: cpu_s("self")? - cpu_before_s })
}

async fn ring(store: &Arc<RedisStore>, rings: &Arc<Vec<(Lane, u32)>>, calls: usize, size: usize) -> anyhow::Result<()> {
    let (mut tasks, next) = (JoinSet::new(), Arc::new(AtomicUsize::new(0)));
    for _ in 0..calls {
        let (store, rings, next) = (store.clone(), rings.clone(), next.clone());
        tasks.spawn(async move {
            loop {
                let at = next.fetch_add(size, Ordering::Relaxed);
                let Some(rings) = rings.get(at..rings.len().min(at + size)).filter(|rings| !rings.is_empty()) else {
                    return anyhow::Ok(());
                };
                store.ring(rings).await.map_err(shown)?;
            }
        });
    }
    while let Some(ended) = tasks.join_next().await {
        ended??;
    }
    Ok(())
}

async fn work(store: Arc<RedisStore>, done: watch::Sender<usize>) -> anyhow::Result<()> {
    loop {
        let tickets = store.claim(QUEUE, SLOTS).await.map_err(shown)?;
        store.finish(&tickets).await.map_err(shown)?;
        done.send_modify(|done| *done += tickets.len());
    }
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
