//! The join. Pure: ledgers in, counts and findings out.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// One order as the database holds it.
#[derive(Clone, Debug)]
pub struct HeldOrder {
    pub tenant: String,
    pub business_key: String,
    pub status: String,
    pub has_failure: bool,
    /// A receipt of its deciding document is stored that says it ended well.
    pub has_success: bool,
    /// A job of one of its messages, or of its push, exists.
    pub has_work: bool,
    pub since_ms: i64,
}

/// One message as the database holds it.
#[derive(Clone, Debug)]
pub struct HeldMessage {
    pub tenant: String,
    pub guid: String,
    pub dxp_id: String,
    /// Hex, of the signed bytes.
    pub sha256: String,
    /// The channel took it, says the database.
    pub sent: bool,
}

/// One message as the port took it.
#[derive(Clone, Debug)]
pub struct TakenMessage {
    pub guid: String,
    pub dxp_id: String,
    pub sha256: String,
    pub orders: Vec<TakenOrder>,
}

/// One order in it.
#[derive(Clone, Debug)]
pub struct TakenOrder {
    pub guid: String,
    pub business_key: String,
    pub app_type: String,
    /// Its course ends in customs' books.
    pub in_force: bool,
}

/// What is compared.
#[derive(Clone, Debug, Default)]
pub struct Ledgers {
    /// (tenant, business key) of each order that the API acknowledged for pushing.
    pub acknowledged: HashSet<(String, String)>,
    pub orders: Vec<HeldOrder>,
    pub messages: Vec<HeldMessage>,
    pub taken: Vec<TakenMessage>,
    /// The channel's ids of receipt documents that the port handed out and was told are stored.
    pub acked_documents: HashSet<String>,
    /// Those that the database holds.
    pub stored_documents: HashSet<String>,
    pub wire_dup: usize,
    pub now_ms: i64,
}

/// When silence becomes a finding.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub stuck_after_ms: i64,
}

/// What came out.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    pub acknowledged: usize,
    pub orders_at_port: usize,
    pub lost: usize,
    pub doubled: usize,
    pub wrong: usize,
    pub mutated: usize,
    pub receipts: usize,
    pub regress: usize,
    pub stuck: usize,
    /// Identical bytes twice: allowed, and counted.
    pub wire_dup: usize,
    /// The first findings, in words.
    pub findings: Vec<String>,
}

const MAX_FINDINGS: usize = 50;

impl Counts {
    /// Whether nothing is amiss.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.lost + self.doubled + self.wrong + self.mutated + self.receipts + self.regress + self.stuck == 0
    }

    fn find(&mut self, finding: String) {
        if self.findings.len() < MAX_FINDINGS {
            self.findings.push(finding);
        }
    }
}

/// Joins the ledgers.
#[must_use]
pub fn join(ledgers: &Ledgers, limits: Limits) -> Counts {
    let mut counts = Counts {
        acknowledged: ledgers.acknowledged.len(),
        wire_dup: ledgers.wire_dup,
        orders_at_port: in_force(&ledgers.taken).len(),
        ..Counts::default()
    };
    acknowledged(ledgers, &mut counts);
    wire(ledgers, &mut counts);
    doubled(ledgers, &mut counts);
    states(ledgers, limits, &mut counts);
    for id in ledgers.acked_documents.difference(&ledgers.stored_documents) {
        counts.receipts += 1;
        counts.find(format!("receipts: document {id} was acknowledged and is not in the database"));
    }
    counts
}

/// Acknowledged, and then neither done nor under way.
fn acknowledged(ledgers: &Ledgers, counts: &mut Counts) {
    let held: HashMap<(&str, &str), &HeldOrder> =
        ledgers.orders.iter().map(|order| ((order.tenant.as_str(), order.business_key.as_str()), order)).collect();
    for (tenant, key) in &ledgers.acknowledged {
        let lost = match held.get(&(tenant.as_str(), key.as_str())) {
            None => Some("absent from the database"),
            // Ready again is what a cancelled push leaves, and says so on the screen.
            Some(order) if order.status == "imported" => Some("never composed"),
            Some(_) => None,
        };
        if let Some(how) = lost {
            counts.lost += 1;
            counts.find(format!("lost: {key} of {tenant} was acknowledged and is {how}"));
        }
    }
}

/// What left and what arrived.
fn wire(ledgers: &Ledgers, counts: &mut Counts) {
    let mut arrived: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut from: HashMap<&str, &str> = HashMap::new();
    for message in &ledgers.taken {
        arrived.entry(&message.guid).or_default().insert(&message.sha256);
        from.insert(&message.guid, &message.dxp_id);
    }
    for (guid, versions) in arrived.iter().filter(|(_, versions)| versions.len() > 1) {
        counts.mutated += 1;
        counts.find(format!("mutated: message {guid} arrived with {} different contents", versions.len()));
    }
    let held: HashMap<&str, &HeldMessage> =
        ledgers.messages.iter().map(|message| (message.guid.as_str(), message)).collect();
    for (guid, versions) in &arrived {
        let same = held.get(guid).is_some_and(|message| {
            versions.contains(message.sha256.as_str()) && from.get(guid) == Some(&message.dxp_id.as_str())
        });
        if !same {
            counts.wrong += 1;
            counts
                .find(format!("wrong: message {guid} arrived with bytes or a sender that the database does not hold"));
        }
    }
    for message in ledgers.messages.iter().filter(|message| message.sent) {
        if !arrived.contains_key(message.guid.as_str()) {
            counts.lost += 1;
            counts
                .find(format!("lost: message {} of {} is called sent and never arrived", message.guid, message.tenant));
        }
    }
}

type Filing<'l> = ((&'l str, &'l str), BTreeSet<&'l str>);

/// The guids in force at the port for each business key.
fn in_force(taken: &[TakenMessage]) -> Vec<Filing<'_>> {
    let mut filings: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    for message in taken {
        for order in message.orders.iter().filter(|order| order.in_force && order.app_type == "1") {
            filings.entry((&message.dxp_id, &order.business_key)).or_default().insert(&order.guid);
        }
    }
    filings.into_iter().collect()
}

fn doubled(ledgers: &Ledgers, counts: &mut Counts) {
    let mut held = HashSet::new();
    for order in &ledgers.orders {
        if !held.insert((order.tenant.as_str(), order.business_key.as_str())) {
            counts.doubled += 1;
            counts.find(format!("doubled: {} of {} stands in the database twice", order.business_key, order.tenant));
        }
    }
    for ((dxp_id, key), guids) in in_force(&ledgers.taken) {
        if guids.len() > 1 {
            counts.doubled += 1;
            counts.find(format!("doubled: {key} of {dxp_id} is in force under {} guids", guids.len()));
        }
    }
}

fn states(ledgers: &Ledgers, limits: Limits, counts: &mut Counts) {
    for order in &ledgers.orders {
        if order.has_success && !matches!(order.status.as_str(), "succeeded" | "cancelled") {
            counts.regress += 1;
            counts.find(format!("regress: {} has a receipt of success and is {}", order.business_key, order.status));
        }
        let silent_ms = ledgers.now_ms - order.since_ms;
        let stuck = order.status == "declaring" && !order.has_work && !order.has_failure;
        if stuck && silent_ms > limits.stuck_after_ms {
            counts.stuck += 1;
            counts.find(format!("stuck: {} is under way, and nothing works on it", order.business_key));
        }
    }
}

#[cfg(test)]
#[path = "join_test.rs"]
mod tests;
