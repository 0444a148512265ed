//! One queue: a ring of tenants, a ring of lanes for each, and who holds what. Pure but for the ids it draws.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

use tokio::time::Instant;
use uuid::Uuid;

use super::super::store::{Depth, Lane, Share, Ticket, fair_part};
use crate::{TenantId, ids};

/// So many newcomers may go before who waits, until one of those is served.
const OVERTAKEN: usize = 500;

#[derive(Debug, Default)]
pub(super) struct Ring {
    /// Tenants that may be served, in turn. Who has lanes stands here or in `capped`.
    turn: VecDeque<TenantId>,
    /// The first so many of `turn` are newcomers.
    newcomers: usize,
    /// Newcomers that went before the first of those who wait.
    overtaken: usize,
    /// Tenants with something waiting and no more to hold.
    capped: HashSet<TenantId>,
    lanes: HashMap<TenantId, Lanes>,
    held: HashMap<Uuid, (TenantId, Instant)>,
    ends: BTreeSet<(Instant, Uuid)>,
    holds: HashMap<TenantId, usize>,
    /// What the first of `turn` may still take before the next one.
    credit: u32,
    waiting: u64,
}

#[derive(Debug, Default)]
struct Lanes {
    turn: VecDeque<Uuid>,
    tickets: HashMap<Uuid, u32>,
}

impl Ring {
    /// Changes how many tickets wait in a lane; never to fewer.
    pub(super) fn want(&mut self, tenant: TenantId, lane: Uuid, tickets: impl FnOnce(u32) -> u32) {
        let before = self.lanes.get(&tenant).and_then(|lanes| lanes.tickets.get(&lane)).copied().unwrap_or(0);
        let wanted = tickets(before);
        if wanted <= before {
            return;
        }
        self.waiting += u64::from(wanted - before);
        let lanes = self.lanes.entry(tenant).or_default();
        let comes = lanes.turn.is_empty();
        if before == 0 {
            lanes.turn.push_back(lane);
        }
        lanes.tickets.insert(lane, wanted);
        if comes {
            self.come(tenant);
        }
    }

    /// Who has nothing here, neither waiting nor held, goes before those who have; now and then one of those is first.
    fn come(&mut self, tenant: TenantId) {
        if self.holds.contains_key(&tenant) || self.overtaken >= OVERTAKEN {
            self.turn.push_back(tenant);
        } else {
            if self.newcomers == 0 {
                self.credit = 0;
            }
            self.turn.insert(self.newcomers, tenant);
            self.newcomers += 1;
            self.overtaken += usize::from(self.turn.len() > self.newcomers);
        }
    }

    pub(super) fn claim(
        &mut self,
        queue: &'static str,
        most: usize,
        until: Instant,
        share_of: &dyn Fn(TenantId) -> Share,
    ) -> Vec<Ticket> {
        self.expire(Instant::now());
        let fair = fair_part(self.held.len() + most);
        let mut taken = Vec::new();
        while taken.len() < most {
            let Some(tenant) = self.turn.front().copied() else { break };
            let share = share_of(tenant);
            let holding = self.holds.get(&tenant).copied().unwrap_or(0);
            let others = self.turn.len() > 1;
            if share.cap.is_some_and(|cap| holding >= cap as usize) {
                self.leave();
                self.capped.insert(tenant);
            } else if others && holding >= fair {
                self.next();
            } else {
                if self.credit == 0 {
                    self.credit = share.weight;
                }
                taken.extend(self.take(queue, tenant, until));
            }
        }
        taken
    }

    /// Tickets of tenants that hold none, one of each.
    pub(super) fn claim_newcomers(&mut self, queue: &'static str, most: usize, until: Instant) -> Vec<Ticket> {
        let new = |tenant: &TenantId| !self.holds.contains_key(tenant);
        let newcomers: Vec<TenantId> = self.turn.iter().copied().filter(new).take(most).collect();
        newcomers.into_iter().filter_map(|tenant| self.take_of(queue, tenant, until)).collect()
    }

    /// A ticket of a tenant whose turn it need not be.
    fn take_of(&mut self, queue: &'static str, tenant: TenantId, until: Instant) -> Option<Ticket> {
        let place = self.turn.iter().position(|one| *one == tenant)?;
        self.turn.remove(place);
        if place >= self.newcomers {
            self.newcomers += 1;
        }
        let credit = if place == 0 { 0 } else { self.credit };
        self.turn.push_front(tenant);
        self.credit = 1;
        let taken = self.take(queue, tenant, until);
        self.credit = credit;
        taken
    }

    fn next(&mut self) {
        self.turn.rotate_left(1);
        self.served();
    }

    fn leave(&mut self) {
        self.turn.pop_front();
        self.served();
    }

    /// The first of the ring has had its turn.
    fn served(&mut self) {
        self.credit = 0;
        if self.newcomers == 0 {
            self.overtaken = 0;
        }
        self.newcomers = self.newcomers.saturating_sub(1);
    }

    fn take(&mut self, queue: &'static str, tenant: TenantId, until: Instant) -> Option<Ticket> {
        let popped = self.lanes.get_mut(&tenant).and_then(|lanes| {
            let lane = lanes.turn.pop_front()?;
            let left = lanes.tickets.remove(&lane).unwrap_or(1).saturating_sub(1);
            if left > 0 {
                lanes.tickets.insert(lane, left);
                lanes.turn.push_back(lane);
            }
            Some((lane, lanes.turn.is_empty()))
        });
        let Some((lane, empty)) = popped else {
            self.leave();
            return None;
        };
        self.credit = self.credit.saturating_sub(1);
        if empty {
            self.lanes.remove(&tenant);
            self.leave();
        } else if self.credit == 0 {
            self.next();
        }
        let ticket = Ticket { lane: Lane { queue, tenant, lane }, id: ids::next() };
        self.waiting = self.waiting.saturating_sub(1);
        self.held.insert(ticket.id, (tenant, until));
        self.ends.insert((until, ticket.id));
        *self.holds.entry(tenant).or_default() += 1;
        Some(ticket)
    }

    pub(super) fn extend(&mut self, ticket: &Ticket, until: Instant) {
        if let Some((_, end)) = self.held.get_mut(&ticket.id) {
            self.ends.remove(&(*end, ticket.id));
            *end = until;
            self.ends.insert((until, ticket.id));
        }
    }

    /// Gives a ticket back; true when its tenant stands in the ring again because of it.
    pub(super) fn finish(&mut self, ticket: Uuid) -> bool {
        let Some((tenant, end)) = self.held.remove(&ticket) else { return false };
        self.ends.remove(&(end, ticket));
        if let Some(holding) = self.holds.get_mut(&tenant) {
            *holding = holding.saturating_sub(1);
            if *holding == 0 {
                self.holds.remove(&tenant);
            }
        }
        let back = self.capped.remove(&tenant) && self.lanes.contains_key(&tenant);
        if back {
            self.turn.push_back(tenant);
        }
        back
    }

    fn expire(&mut self, now: Instant) {
        while let Some((end, ticket)) = self.ends.first().copied() {
            if end > now {
                break;
            }
            self.ends.remove(&(end, ticket));
            self.finish(ticket);
        }
    }

    pub(super) fn depth(&self, now: Instant) -> Depth {
        let held = self.held.values().filter(|(_, end)| *end > now).count();
        Depth { waiting: self.waiting, held: held as u64, tenants: self.lanes.len() as u64 }
    }
}
