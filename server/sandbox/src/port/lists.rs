//! 清单在案 and 三单对碰: which lists wait for their order and waybill, which met them, and when.
//! Everything here follows from acceptances and their times alone, in replay as in life.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use qiyun_schema::clock as schema_clock;
use qiyun_schema::key::BusinessKey;
use qiyun_schema::receipt::Receipt;

use super::course::{Course, Lack, Short, Step, after_match};
use super::filed::{Filed, Key, app_time};
use super::plan::{Planned, Run, Told, shared, together};
use crate::clock;
use crate::entry::{Accepted, ListFacts, ListLine, PortDocument};

/// Hops that a list waits for the others.
const WAITS: u32 = 400;

/// 清单 as the port knows it.
#[derive(Debug)]
pub struct Listed {
    /// Its acceptance, and its position there.
    pub seq: u64,
    pub position: usize,
    pub app_time: u64,
    /// 清单编号.
    pub invt_no: String,
    /// Up to 三单对碰.
    before: Run,
    /// After it; `None` for what does not take part.
    after: Option<Course>,
    /// From when `after` runs.
    matched: Option<DateTime<Utc>>,
    deadline: DateTime<Utc>,
    /// It found no match in time, for this.
    unmatched: Option<Lack>,
    order: Key,
    waybill: Key,
    enterprise: u64,
    lines: u64,
    /// 9610, the only lists whose goods come back by 213.
    pub retail: bool,
    /// 汇总申报.
    pub summarised: bool,
    /// A cancellation is on its way: nothing moves any more. Decided at the second time.
    pub cancelled: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// A return of it was accepted.
    pub returning: bool,
    /// What came back of it, 退货.
    pub returned: Vec<ListLine>,
    /// A summary of it was accepted.
    pub in_summary: bool,
}

/// All lists.
#[derive(Default)]
pub struct Lists {
    /// By business key.
    held: HashMap<Key, Listed>,
    /// 清单编号 → business key.
    numbers: HashMap<Key, Key>,
    /// (申报企业, 电商企业) → 汇总 lists.
    of_owner: HashMap<Key, Vec<Key>>,
    /// Order or waybill → lists that wait for it.
    waiting: HashMap<Key, Vec<Key>>,
    /// By deadline and acceptance: the lists of a message that wait.
    deadlines: BTreeMap<Deadline, (Arc<Accepted>, Vec<Key>)>,
    /// Documents whose receipts after that moment are not given: cancelled or changed.
    frozen: HashMap<(u64, usize), DateTime<Utc>>,
}

/// When the lists of an acceptance must have met the others.
type Deadline = (DateTime<Utc>, u64);

/// Receipts of an earlier acceptance that have become due to be planned.
pub type Wave = (Arc<Accepted>, Vec<Planned>);

impl Listed {
    fn of(accepted: &Accepted, position: usize, document: &PortDocument, facts: &ListFacts) -> Option<Self> {
        let Receipt::Inventory(answer) = &document.answer else { return None };
        let order = BusinessKey::order(&answer.ebp_code, &answer.ebc_code, &answer.order_no);
        let waybill = BusinessKey::logistics(&facts.logistics_code, &facts.logistics_no);
        Some(Self {
            seq: accepted.seq,
            position,
            app_time: app_time(document),
            invt_no: answer.invt_no.clone().unwrap_or_default(),
            before: Filed::of(document, accepted).run,
            after: after_match(document),
            matched: None,
            deadline: clock::later(accepted.at, accepted.scale_ms, WAITS),
            unmatched: None,
            order: Key::business(&order),
            waybill: Key::business(&waybill),
            enterprise: Key::short(&answer.ebc_code),
            lines: facts.digest,
            retail: facts.trade_mode == "9610",
            summarised: answer.statistics_flag == "B",
            cancelled: None,
            returning: false,
            returned: Vec::new(),
            in_summary: false,
        })
    }

    /// Waits for its order or waybill.
    fn waits(&self) -> bool {
        self.after.is_some() && self.matched.is_none() && self.unmatched.is_none() && self.cancelled.is_none()
    }

    fn after(&self) -> Option<Run> {
        Some(Run { from: self.matched?, scale_ms: self.before.scale_ms, course: self.after? })
    }

    /// Its status at that moment; 0 once it is cancelled, 2 before its first receipt.
    pub fn status(&self, now: DateTime<Utc>) -> i64 {
        let until = match self.cancelled {
            Some((_, decided)) if decided <= now => return 0,
            Some((frozen, _)) => frozen.min(now),
            None => now,
        };
        let said = self.after().and_then(|run| run.said(until)).or_else(|| self.before.said(until));
        match said {
            _ if self.unmatched.is_some() && self.deadline <= now => 100,
            Some(Step::Status(status)) => status,
            Some(_) => 100,
            None => 2,
        }
    }

    /// When it was released and when it was cleared, as far as that has come; 14 digits.
    pub fn freed(&self, now: DateTime<Utc>) -> impl Iterator<Item = u64> {
        self.after().into_iter().flat_map(move |run| {
            let told = run.course.hops().filter(move |hop| run.at(hop.made) <= now);
            let freed = told.filter(|hop| matches!(hop.step, Step::Status(800 | 899)));
            freed.map(move |hop| schema_clock::app_time(run.at(hop.made)).parse().unwrap_or_default())
        })
    }

    pub fn is_in_force(&self, now: DateTime<Utc>) -> bool {
        matches!(self.status(now), 2 | 3 | 120 | 300 | 399 | 500 | 800 | 899)
    }

    /// What keeps it from order and waybill.
    fn lack(&self, filed: &HashMap<Key, Filed>) -> Lack {
        let order = match filed.get(&self.order) {
            None => Short::Missing,
            Some(order) if !order.will_stand() => Short::Refused,
            Some(order) if order.enterprise != Some(self.enterprise) => Short::OtherEnterprise,
            Some(order) if order.lines != self.lines => Short::OtherLines,
            Some(order) if order.accepted_at() > self.deadline => Short::Missing,
            Some(_) => Short::Nothing,
        };
        let waybill = match filed.get(&self.waybill) {
            None => Short::Missing,
            Some(waybill) if !waybill.will_stand() => Short::Refused,
            Some(waybill) if waybill.enterprise.is_some_and(|one| one != self.enterprise) => Short::OtherEnterprise,
            Some(waybill) if waybill.accepted_at() > self.deadline => Short::Missing,
            Some(_) => Short::Nothing,
        };
        Lack { order, waybill }
    }

    /// From when its second course runs: all three at 2, and itself handed over.
    fn meets(&self, filed: &HashMap<Key, Filed>) -> Option<DateTime<Utc>> {
        if !self.waits() || self.lack(filed) != Lack::default() {
            return None;
        }
        let handed_over = self.before.at(self.before.course.ends());
        let others = [filed.get(&self.order)?, filed.get(&self.waybill)?].map(Filed::accepted_at);
        Some(others.into_iter().fold(handed_over, DateTime::max))
    }
}

impl Lists {
    pub fn get(&self, business: &Key) -> Option<&Listed> {
        self.held.get(business)
    }

    pub fn numbered(&self, invt_no: &str) -> Option<(&Key, &Listed)> {
        let business = self.numbers.get(&Key::of(&[invt_no]))?;
        Some((business, self.held.get(business).filter(|list| list.invt_no == invt_no)?))
    }

    /// 汇总 lists of an agent and an enterprise.
    pub fn of_owner(&self, agent_code: &str, ebc_code: &str) -> impl Iterator<Item = &Listed> {
        let keys = self.of_owner.get(&Key::of(&[agent_code, ebc_code]));
        keys.into_iter().flatten().filter_map(|key| self.held.get(key))
    }

    /// From when nothing more that is made is told of a document.
    pub fn frozen(&self, seq: u64, position: usize) -> Option<DateTime<Utc>> {
        if self.frozen.is_empty() { None } else { self.frozen.get(&(seq, position)).copied() }
    }

    /// Puts a list in, in place of what stood there.
    pub fn put(&mut self, key: Key, accepted: &Arc<Accepted>, position: usize, filed: &mut HashMap<Key, Filed>) {
        let document = &accepted.documents[position];
        let facts = document.facts.list();
        let Some(list) = facts.and_then(|facts| Listed::of(accepted, position, document, facts)) else { return };
        if let Some(before) = self.held.remove(&key) {
            self.frozen.insert((before.seq, before.position), accepted.at);
            self.forget(&key, [before.order, before.waybill], (before.deadline, before.seq));
        }
        for other in [list.order, list.waybill] {
            if let Some(other) = filed.get_mut(&other) {
                other.used_by = Some(key);
            }
        }
        if list.waits() {
            for other in [list.order, list.waybill] {
                self.waiting.entry(other).or_default().push(key);
            }
            let waiting = self.deadlines.entry((list.deadline, list.seq));
            waiting.or_insert_with(|| (Arc::clone(accepted), Vec::new())).1.push(key);
        }
        if list.summarised
            && let Receipt::Inventory(answer) = &document.answer
        {
            self.of_owner.entry(Key::of(&[&answer.agent_code, &answer.ebc_code])).or_default().push(key);
        }
        self.numbers.insert(Key::of(&[&list.invt_no]), key);
        self.held.insert(key, list);
    }

    /// Lists that wait for one of these keys.
    pub fn waiting_for(&self, other: &Key) -> &[Key] {
        self.waiting.get(other).map_or(&[], Vec::as_slice)
    }

    /// Matches those of these lists that can be, and plans what they get: by acceptance.
    pub fn meet(&mut self, mut keys: Vec<Key>, filed: &HashMap<Key, Filed>) -> Vec<Wave> {
        keys.sort_unstable();
        keys.dedup();
        let mut waves: BTreeMap<Deadline, Vec<(usize, Run)>> = BTreeMap::new();
        let mut met = Vec::new();
        for key in keys {
            let Some(list) = self.held.get_mut(&key) else { continue };
            let Some(from) = list.meets(filed) else { continue };
            list.matched = Some(from);
            if let Some(run) = list.after() {
                waves.entry((list.deadline, list.seq)).or_default().push((list.position, run));
            }
            met.push((key, [list.order, list.waybill], (list.deadline, list.seq)));
        }
        let mut planned = Vec::new();
        for (waiting, mut runs) in waves {
            runs.sort_unstable_by_key(|(position, _)| *position);
            if let Some((accepted, _)) = self.deadlines.get(&waiting) {
                planned.push((Arc::clone(accepted), together(accepted.per_document, runs.into_iter())));
            }
        }
        for (key, others, waiting) in met {
            self.forget(&key, others, waiting);
        }
        planned
    }

    fn forget(&mut self, key: &Key, others: [Key; 2], waiting: Deadline) {
        for other in others {
            if let Some(keys) = self.waiting.get_mut(&other) {
                keys.retain(|one| one != key);
                if keys.is_empty() {
                    self.waiting.remove(&other);
                }
            }
        }
        if let Some((_, keys)) = self.deadlines.get_mut(&waiting) {
            keys.retain(|one| one != key);
            if keys.is_empty() {
                self.deadlines.remove(&waiting);
            }
        }
    }

    /// Rejects the lists whose time to be matched is over.
    pub fn expire(&mut self, now: DateTime<Utc>, filed: &HashMap<Key, Filed>) -> Vec<Wave> {
        let mut waves = Vec::new();
        while let Some(entry) = self.deadlines.first_entry().filter(|entry| entry.key().0 <= now) {
            let ((deadline, seq), (accepted, keys)) = entry.remove_entry();
            let mut receipts = Vec::new();
            for key in keys {
                let Some(list) = self.held.get_mut(&key).filter(|list| list.seq == seq && list.waits()) else {
                    continue;
                };
                let lack = list.lack(filed);
                receipts.push(Told { position: list.position, step: Step::Unmatched(lack), made: deadline });
                list.unmatched = Some(lack);
                let others = [list.order, list.waybill];
                self.forget(&key, others, (deadline, seq));
            }
            receipts.sort_unstable_by_key(|told| told.position);
            waves.push((Arc::clone(&accepted), shared(accepted.per_document, deadline, &receipts).collect()));
        }
        waves
    }

    /// What a list of a message was told after 三单对碰 or instead of it, for one who asks again.
    pub fn told(&self, key: &Key, seq: u64) -> Vec<(DateTime<Utc>, Told)> {
        let Some(list) = self.held.get(key).filter(|list| list.seq == seq) else { return Vec::new() };
        let position = list.position;
        if let Some(lack) = list.unmatched {
            let told = Told { position, step: Step::Unmatched(lack), made: list.deadline };
            return vec![(list.deadline, told)];
        }
        let run = list.after();
        let tell = |run: Run| {
            run.course
                .hops()
                .map(move |hop| (run.at(hop.handed), Told { position, step: hop.step, made: run.at(hop.made) }))
        };
        run.into_iter().flat_map(tell).collect()
    }

    /// A cancellation was accepted at the first moment and is decided at the second.
    pub fn cancel(&mut self, invt_no: &str, frozen: DateTime<Utc>, decided: DateTime<Utc>) {
        let Some(key) = self.numbers.get(&Key::of(&[invt_no])) else { return };
        if let Some(list) = self.held.get_mut(key) {
            list.cancelled = Some((frozen, decided));
            self.frozen.insert((list.seq, list.position), frozen);
        }
    }

    pub fn mark(&mut self, invt_no: &str, mark: impl FnOnce(&mut Listed)) {
        let key = self.numbers.get(&Key::of(&[invt_no]));
        if let Some(list) = key.and_then(|key| self.held.get_mut(key)) {
            mark(list);
        }
    }
}
