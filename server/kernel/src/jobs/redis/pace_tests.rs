//! Turns on a real Redis: processes that share a machine, and what a lost Redis changes for them.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use qiyun_services::Redis;
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::RedisPace;
use crate::TenantId;
use crate::jobs::pace::{Ask, Pace, Rating};

const NUMBER: u32 = 6_000;
const SECOND_US: u128 = 1_000_000;

/// Processes of a deployment, each with work of a tenant without end; when their turns are.
struct Hungry {
    tasks: JoinSet<()>,
    began: Instant,
    taken: Arc<Mutex<Vec<(usize, u128)>>>,
}

impl Hungry {
    fn start(server: &Redis, weights: &[u32]) -> Self {
        let mut hungry = Self { tasks: JoinSet::new(), began: Instant::now(), taken: Arc::default() };
        for (place, weight) in weights.iter().enumerate() {
            let pace = RedisPace::open(&server.url(), "test").expect("opens");
            let rating = Rating::per_minute(NUMBER).expect("a rating");
            let ask = Ask { rating, tenant: TenantId::fresh(), weight: *weight, want: 20 };
            let (taken, began) = (hungry.taken.clone(), hungry.began);
            hungry.tasks.spawn(async move {
                loop {
                    let grant = pace.ask("machine", ask).await;
                    let now = began.elapsed();
                    let starts = grant.starts().map(|start| (place, (now + start).as_micros()));
                    taken.lock().expect("no panic").extend(starts);
                    tokio::time::sleep(grant.again.unwrap_or_default()).await;
                }
            });
        }
        hungry
    }

    /// Runs on until this moment.
    async fn until(&self, second: u64) {
        tokio::time::sleep_until(self.began + Duration::from_secs(second)).await;
    }

    fn taken(&self) -> Vec<(usize, u128)> {
        let mut taken = self.taken.lock().expect("no panic").clone();
        taken.sort_unstable_by_key(|(_, at)| *at);
        taken
    }
}

/// No stretch of a second holds more than its turns and the burst.
fn is_within_the_rating(taken: &[(usize, u128)]) {
    let most = (NUMBER / 60 + NUMBER / 100) as usize + 2;
    for (place, (_, start)) in taken.iter().enumerate() {
        let within = taken[place..].iter().take_while(|(_, at)| *at < start + SECOND_US).count();
        assert!(within <= most, "{within} turns in the second from {start} µs");
    }
}

fn between(taken: &[(usize, u128)], from_s: u128, to_s: u128) -> usize {
    taken.iter().filter(|(_, at)| (from_s * SECOND_US..to_s * SECOND_US).contains(at)).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_share_one_rating_by_their_tenants_weights() {
    let server = Redis::start();
    let hungry = Hungry::start(&server, &[1, 3]);
    hungry.until(5).await;
    let taken = hungry.taken();
    is_within_the_rating(&taken);
    let all = between(&taken, 1, 5);
    assert!(all >= 370, "{all} of 400 in four seconds");
    let small = taken.iter().filter(|(place, at)| *place == 0 && (SECOND_US..5 * SECOND_US).contains(at)).count();
    assert!((all / 5..=all * 3 / 10).contains(&small), "{small} of {all} for one part in four");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_redis_each_takes_its_part_and_afterwards_all_share_again() {
    let mut server = Redis::start();
    let hungry = Hungry::start(&server, &[1, 1]);
    hungry.until(2).await;
    server.kill();
    hungry.until(7).await;
    server.start_again();
    hungry.until(10).await;
    let taken = hungry.taken();
    is_within_the_rating(&taken);
    assert!(between(&taken, 4, 7) >= 240, "deaf, they take their parts: {}", between(&taken, 4, 7));
    assert!(between(&taken, 9, 10) >= 85, "and share again: {}", between(&taken, 9, 10));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emptied_redis_gives_nothing_twice() {
    let server = Redis::start();
    let hungry = Hungry::start(&server, &[1, 1]);
    hungry.until(2).await;
    server.flush();
    hungry.until(5).await;
    let taken = hungry.taken();
    is_within_the_rating(&taken);
    assert!(between(&taken, 4, 5) >= 85, "{}", between(&taken, 4, 5));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_goes_before_what_others_were_given() {
    let server = Redis::start();
    let hungry = Hungry::start(&server, &[1]);
    hungry.until(2).await;
    let pace = RedisPace::open(&server.url(), "test").expect("opens");
    let rating = Rating::per_minute(NUMBER).expect("a rating");
    for _ in 0..5 {
        let grant = pace.ask("machine", Ask { rating, tenant: TenantId::fresh(), weight: 1, want: 1 }).await;
        assert_eq!(grant.starts().collect::<Vec<_>>(), [Duration::ZERO]);
    }
    is_within_the_rating(&hungry.taken());
}
