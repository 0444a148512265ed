//! [`Store`] on Redis. Each call is one short script, so it happens whole or not at all.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use ::redis::{Script, ScriptInvocation};
use async_trait::async_trait;
use tokio::task::JoinHandle;

use super::super::store::{Depth, LEASE, Lane, MOST_WAITING, Share, Store, Ticket};
use super::link::{Link, client};
use super::listen::{Waiters, listen};
use super::wire::{Claimed, Draw, member};
use crate::{Fault, TenantId};

/// Keys of queues that nobody uses any more go by themselves.
const KEEP_S: u64 = 24 * 3600;
/// Lanes or tickets in one script: bounds how long Redis is busy with it.
const CHUNK: usize = 250;
/// How often who waits looks by itself.
const LOOK: Duration = Duration::from_secs(1);

macro_rules! script {
    ($flags:literal, $file:literal) => {
        LazyLock::new(|| Script::new(concat!($flags, "\n", include_str!("scripts/queue.lua"), include_str!($file))))
    };
}

// A full Redis refuses rings, but what drains it goes on.
static RING: LazyLock<Script> = script!("#!lua", "scripts/ring.lua");
static NEWCOMERS: LazyLock<Script> = script!("#!lua flags=allow-oom", "scripts/newcomers.lua");
static CLAIM: LazyLock<Script> = script!("#!lua flags=allow-oom", "scripts/claim.lua");
static EXTEND: LazyLock<Script> = script!("#!lua flags=allow-oom", "scripts/extend.lua");
static FINISH: LazyLock<Script> = script!("#!lua flags=allow-oom", "scripts/finish.lua");
static DEPTH: LazyLock<Script> = script!("#!lua flags=no-writes", "scripts/depth.lua");

/// A fair queue in Redis 7 or later.
#[derive(Debug)]
pub struct RedisStore {
    link: Link,
    /// `qiyun:{deployment}:`; the braces keep all keys on one node of a cluster.
    prefix: String,
    lease: Duration,
    waiters: Arc<Waiters>,
    listener: JoinHandle<()>,
}

impl RedisStore {
    /// The queue of a deployment at `url`. Redis need not be there yet. Deployments that share a Redis differ in name.
    pub fn open(url: &str, deployment: &str) -> Result<Self, Fault> {
        Self::with_lease(url, deployment, LEASE)
    }

    /// As [`Self::open`], with holders believed dead after `lease`.
    pub fn with_lease(url: &str, deployment: &str, lease: Duration) -> Result<Self, Fault> {
        let prefix = prefix(deployment)?;
        let client = client(url)?;
        let waiters = Arc::new(Waiters::default());
        let listener = tokio::spawn(listen(client.clone(), format!("{prefix}rung"), waiters.clone()));
        Ok(Self { link: Link::new(client), prefix, lease, waiters, listener })
    }

    /// How many members of the queue did not decode and were put aside.
    pub async fn dead(&self, queue: &'static str) -> Result<u64, Fault> {
        Ok(self.depths(queue).await?.3)
    }

    fn call<'a>(&self, script: &'a Script, queue: &str) -> ScriptInvocation<'a> {
        let mut call = script.prepare_invoke();
        call.key(format!("{}q:{queue}:", self.prefix)).key(self.shares());
        call.arg(format!("{}rung", self.prefix)).arg(queue).arg(KEEP_S);
        call
    }

    fn shares(&self) -> String {
        format!("{}shares", self.prefix)
    }

    fn lease_ms(&self) -> u64 {
        u64::try_from(self.lease.as_millis()).unwrap_or(u64::MAX)
    }

    async fn take(&self, script: &Script, queue: &'static str, most: usize) -> Result<(Vec<Ticket>, bool), Fault> {
        let draw = Draw::fresh();
        let mut call = self.call(script, queue);
        call.arg(self.lease_ms()).arg(most.min(CHUNK)).arg(draw.prefix());
        let claimed: Claimed = self.link.script(&call).await?;
        let again = claimed.again;
        Ok((claimed.tickets(queue, draw), again))
    }

    async fn wait_for(&self, script: &Script, queue: &'static str, most: usize) -> Result<Vec<Ticket>, Fault> {
        if most == 0 {
            return Ok(Vec::new());
        }
        let rung = self.waiters.of(queue);
        loop {
            // Listening starts before looking, so that nothing falls between.
            let mut heard = std::pin::pin!(rung.notified());
            heard.as_mut().enable();
            let (tickets, again) = self.take(script, queue, most).await?;
            if !tickets.is_empty() {
                return Ok(tickets);
            }
            if !again {
                tokio::select! {
                    () = heard => {}
                    () = tokio::time::sleep(LOOK.min(self.lease)) => {}
                }
            }
        }
    }

    async fn depths(&self, queue: &'static str) -> Result<(u64, u64, u64, u64), Fault> {
        self.link.script(&self.call(&DEPTH, queue)).await
    }

    /// `tickets` as the script reads it: a number that shall wait, or `+1`.
    async fn want(&self, queue: &'static str, rings: &[(Lane, String)]) -> Result<(), Fault> {
        for rings in rings.chunks(CHUNK) {
            let mut call = self.call(&RING, queue);
            for (tenant, rings) in grouped(rings, |(lane, _)| lane.tenant) {
                call.arg(tenant.uuid().simple().to_string()).arg(rings.len());
                for (lane, tickets) in rings {
                    call.arg(lane.lane.simple().to_string()).arg(tickets);
                }
            }
            self.link.script::<()>(&call).await?;
        }
        self.waiters.wake(queue);
        Ok(())
    }
}

impl Drop for RedisStore {
    fn drop(&mut self) {
        self.listener.abort();
    }
}

/// How the keys of a deployment begin.
pub(super) fn prefix(deployment: &str) -> Result<String, Fault> {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if deployment.is_empty() || deployment.len() > 60 || !deployment.chars().all(fits) {
        return Err(Fault::new("a deployment's name has 1 to 60 letters, digits, - or _"));
    }
    Ok(format!("qiyun:{{{deployment}}}:"))
}

/// What belongs together by its key, in the order in which keys and items came.
fn grouped<T, K: Copy + Eq + Hash>(items: &[T], key: impl Fn(&T) -> K) -> Vec<(K, Vec<&T>)> {
    let mut groups: Vec<(K, Vec<&T>)> = Vec::new();
    let mut places: HashMap<K, usize> = HashMap::new();
    for item in items {
        let place = *places.entry(key(item)).or_insert_with(|| {
            groups.push((key(item), Vec::new()));
            groups.len() - 1
        });
        groups[place].1.push(item);
    }
    groups
}

#[async_trait]
impl Store for RedisStore {
    async fn ring(&self, rings: &[(Lane, u32)]) -> Result<(), Fault> {
        for (queue, rings) in grouped(rings, |(lane, _)| lane.queue) {
            // Once each: the script reads all counts before it changes one.
            let lanes = grouped(&rings, |(lane, _)| *lane).into_iter();
            let wanted =
                lanes.map(|(lane, rings)| (lane, rings.iter().map(|(_, tickets)| *tickets).max().unwrap_or(0)));
            let wanted: Vec<_> = wanted
                .filter(|(_, tickets)| *tickets > 0)
                .map(|(lane, tickets)| (lane, tickets.min(MOST_WAITING).to_string()))
                .collect();
            self.want(queue, &wanted).await?;
        }
        Ok(())
    }

    async fn again(&self, lane: Lane) -> Result<(), Fault> {
        self.want(lane.queue, &[(lane, "+1".to_owned())]).await
    }

    async fn claim(&self, queue: &'static str, most: usize) -> Result<Vec<Ticket>, Fault> {
        self.wait_for(&CLAIM, queue, most).await
    }

    async fn claim_newcomers(&self, queue: &'static str, most: usize) -> Result<Vec<Ticket>, Fault> {
        self.wait_for(&NEWCOMERS, queue, most).await
    }

    async fn extend(&self, tickets: &[Ticket]) -> Result<(), Fault> {
        for (queue, tickets) in grouped(tickets, |ticket| ticket.lane.queue) {
            for tickets in tickets.chunks(CHUNK) {
                let mut call = self.call(&EXTEND, queue);
                call.arg(self.lease_ms());
                for ticket in tickets {
                    call.arg(member(ticket));
                }
                self.link.script::<()>(&call).await?;
            }
        }
        Ok(())
    }

    async fn finish(&self, tickets: &[Ticket]) -> Result<(), Fault> {
        for (queue, tickets) in grouped(tickets, |ticket| ticket.lane.queue) {
            for tickets in tickets.chunks(CHUNK) {
                let mut call = self.call(&FINISH, queue);
                for ticket in tickets {
                    call.arg(member(ticket));
                }
                self.link.script::<()>(&call).await?;
            }
        }
        Ok(())
    }

    async fn depth(&self, queue: &'static str) -> Result<Depth, Fault> {
        let (waiting, held, tenants, _) = self.depths(queue).await?;
        Ok(Depth { waiting, held, tenants })
    }

    async fn share(&self, tenant: TenantId, share: Share) -> Result<(), Fault> {
        let tenant = tenant.uuid().simple().to_string();
        let share = share.sane();
        let mut commands = redis::pipe();
        if share == Share::default() {
            commands.hdel(self.shares(), tenant).ignore();
        } else {
            let cap = share.cap.map_or_else(String::new, |cap| cap.to_string());
            commands.hset(self.shares(), tenant, format!("{}:{cap}", share.weight)).ignore();
            commands.expire(self.shares(), i64::try_from(KEEP_S).unwrap_or(i64::MAX)).ignore();
        }
        self.link.pipeline(&commands).await
    }
}
