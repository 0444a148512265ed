//! [`Pace`] in Redis: one short script for each question, and a word twice a second so that silence means something.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ::redis::Script;
use async_trait::async_trait;
use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::super::pace::{Ask, DEAF, Deaf, GRACE, Grant, HORIZON, Pace, QUIET, Rating};
use super::link::{Link, client};
use super::store::prefix;
use crate::{Fault, ids};

static PACE: LazyLock<Script> =
    LazyLock::new(|| Script::new(concat!("#!lua flags=allow-oom\n", include_str!("scripts/pace.lua"))));

const KEEP_S: u64 = 3600;
/// How often a process says that it hears.
const WORD: Duration = Duration::from_millis(400);
/// For how long after its last question it says so: as long as it could still take its own part.
const USED: Duration = Duration::from_secs(20);

/// Turns that all processes of a deployment share, in Redis 7 or later.
#[derive(Debug)]
pub struct RedisPace {
    shared: Arc<Shared>,
    speaker: JoinHandle<()>,
}

#[derive(Debug)]
struct Shared {
    link: Link,
    prefix: String,
    process: String,
    machines: Mutex<HashMap<String, Machine>>,
}

#[derive(Clone, Copy, Debug)]
struct Machine {
    rating: Rating,
    used: Instant,
    /// How many processes there are, as was told last; 0 before the first word.
    crew: u64,
    deaf: Option<Deaf>,
}

/// Turns, first, interval, wait, weights, processes, this one's part.
type Answer = (u32, i64, u64, u64, u32, u64, f64);

impl RedisPace {
    /// Turns of a deployment at `url`; Redis need not be there yet.
    pub fn open(url: &str, deployment: &str) -> Result<Self, Fault> {
        let prefix = prefix(deployment)?;
        let client = client(url)?;
        let process = ids::random().simple().to_string();
        let shared = Arc::new(Shared { link: Link::new(client), prefix, process, machines: Mutex::default() });
        let speaker = tokio::spawn(speak(shared.clone()));
        Ok(Self { shared, speaker })
    }
}

impl Drop for RedisPace {
    fn drop(&mut self) {
        self.speaker.abort();
    }
}

async fn speak(shared: Arc<Shared>) {
    loop {
        tokio::time::sleep(WORD).await;
        let used: Vec<(String, Machine)> = {
            let mut machines = shared.lock();
            machines.retain(|_, machine| machine.used.elapsed() < USED);
            machines.iter().map(|(name, machine)| (name.clone(), *machine)).collect()
        };
        for (name, machine) in used {
            // What is wrong with Redis is said by the link.
            let _heard = shared.call(&name, machine.rating, None).await;
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, Machine>> {
        self.machines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks for turns, or only says that this process hears.
    async fn call(&self, machine: &str, rating: Rating, ask: Option<&Ask>) -> Result<Answer, Fault> {
        let asked = Instant::now();
        let crew = self.lock().get(machine).map_or(0, |known| known.crew);
        let us = |duration: Duration| u64::try_from(duration.as_micros()).unwrap_or(u64::MAX);
        let mut call = PACE.prepare_invoke();
        for part in ["state", "members", "told", "wants", "weights", "turns"] {
            call.key(format!("{}pace:{machine}:{part}", self.prefix));
        }
        call.arg(&self.process).arg(crew).arg(us(DEAF)).arg(us(QUIET));
        call.arg(rating.interval_us()).arg(rating.burst()).arg(us(HORIZON)).arg(us(GRACE));
        call.arg(rating.express());
        match ask {
            Some(ask) => call.arg(ask.tenant.uuid().simple().to_string()).arg(ask.weight.max(1)).arg(ask.want),
            None => call.arg("").arg(1).arg(0),
        };
        call.arg(KEEP_S);
        let answer: Answer = self.link.script(&call).await?;
        if let Some(known) = self.lock().get_mut(machine) {
            known.crew = answer.5;
            known.deaf = Some(Deaf::heard(asked, answer.6));
        }
        Ok(answer)
    }
}

#[async_trait]
impl Pace for RedisPace {
    async fn ask(&self, machine: &str, ask: Ask) -> Grant {
        let now = Instant::now();
        {
            let mut machines = self.shared.lock();
            let fresh = Machine { rating: ask.rating, used: now, crew: 0, deaf: None };
            let known = machines.entry(machine.to_owned()).or_insert(fresh);
            (known.rating, known.used) = (ask.rating, now);
        }
        if let Ok((turns, first_us, interval_us, wait_us, weights, ..)) =
            self.shared.call(machine, ask.rating, Some(&ask)).await
        {
            let again = (turns < ask.want).then_some(Duration::from_micros(wait_us));
            return Grant::new(turns, first_us, interval_us, again, weights);
        }
        let mut machines = self.shared.lock();
        let deaf = machines.get_mut(machine).and_then(|known| known.deaf.as_mut());
        // Who never heard how many there are has no part.
        deaf.map_or_else(|| Grant::none(Duration::from_secs(1)), |deaf| deaf.ask(Instant::now(), &ask))
    }
}
