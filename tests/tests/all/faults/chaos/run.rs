//! One run: rounds of work and misfortune, then calm, a person's decisions, and the ledgers.

use std::collections::{BTreeMap, BTreeSet};

use qiyun_sandbox::{PortEntry, read_port_ledger};
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};
use serde_json::{Value, json};

use super::table::Met;
use crate::support::{Client, Deployment, until, workbook};

/// What is run.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    pub seed: u64,
    pub orders: usize,
    pub rounds: usize,
    /// Tasks of a round, beside the twins: each is an import, a 生成 and a push of its own.
    pub tasks: usize,
    /// A mistake that is made on purpose.
    pub planted: Option<&'static str>,
}

const WORKERS: [&str; 3] = ["work-1", "work-2", "work-3"];
const QUEUES: [&str; 6] = ["import", "compose", "push", "sign", "send", "receive"];
/// Orders that are imported twice at the same time, in each round.
const TWINS: usize = 6;

/// So many looks without anything new at the port: nothing more comes.
const REST: usize = 1_000;

/// What befalls a deployment.
const MISFORTUNES: [&str; 10] = [
    "worker killed",
    "worker stopped and woken",
    "worker ended",
    "server killed",
    "redis restarted empty",
    "redis flushed",
    "postgresql restarted",
    "sandbox killed",
    "device misbehaves",
    "port misbehaves",
];

struct Chaos {
    deployment: Deployment,
    random: StdRng,
    befell: BTreeMap<&'static str, usize>,
    orders: usize,
}

/// Everything that is amiss afterwards, in words; what was met is added up.
pub async fn run(plan: &Plan, met: &mut Met) -> Vec<String> {
    let mut random = StdRng::seed_from_u64(plan.seed);
    // A planted mistake shows in some of the messages: many of them.
    let sizes: &[&str] = if plan.planted.is_some() { &["1"] } else { &["1", "3", "7", "40"] };
    let size = sizes.choose(&mut random).copied().expect("some");
    let failpoints = failpoints(plan.planted.is_some());
    let mut settings = vec![
        // As a real channel: what is in doubt is not repeated, so that every repeat on the wire is a mistake.
        ("QIYUN_DECLARATIONS__SANDBOX_DROPS_DUPLICATES", "false"),
        ("QIYUN_DECLARATIONS__ORDERS_PER_MESSAGE", size),
        ("QIYUN_DECLARATIONS__ORDERS_PER_BATCH", "24"),
        ("FAILPOINTS", &failpoints),
    ];
    settings.extend(plan.planted.map(|planted| ("PLANTED", planted)));
    println!(
        "chaos: seed {}, {} orders in {} rounds, {size} a message, {:?}",
        plan.seed, plan.orders, plan.rounds, plan.planted
    );
    // Founded in peace: what runs now must come up.
    // A receipt ends a doubt, or says that a try which nobody wrote down arrived, before anybody could repeat the
    // message, unless it takes longer than a lease.
    let hop = if matches!(plan.planted, Some("retry-in-doubt" | "commit-after-send")) { "12000" } else { "5" };
    let mut deployment = Deployment::start(&[("QIYUN_SANDBOX__HOP_MS", hop)]);
    for (name, value) in settings {
        deployment.fleet.set(name, value);
    }
    if plan.planted == Some("missing-unique-index") {
        let sql = "SELECT indexname FROM pg_indexes WHERE tablename = 'export_order' AND indexdef LIKE '%UNIQUE%business_key%'";
        let index = deployment.fleet.postgres.sql(&deployment.fleet.urls.name, sql);
        deployment.fleet.postgres.sql(&deployment.fleet.urls.name, &format!("DROP INDEX \"{}\"", index.trim()));
    }
    deployment.fleet.run("serve", "serve");
    let mut chaos = Chaos { deployment, random, befell: BTreeMap::new(), orders: 0 };
    for round in 0..plan.rounds {
        chaos.round(plan, round).await;
    }
    chaos.calm(plan).await;
    let (found, counts) = chaos.amiss();
    met.add(&chaos.befell, &WORKERS.map(|name| chaos.deployment.fleet.log(name)), &counts);
    found
}

/// Every step dies or fails at every place, now and then; above all between the outside and our commit, where a
/// planted mistake shows.
fn failpoints(planted: bool) -> String {
    // An import stays open for a while before it commits: twins meet however slow the machine is.
    let open_ms = if planted { 600 } else { 120 };
    let mut all = vec![format!("declarations.import.v1::settled=4%return(abort)->sleep({open_ms})")];
    for queue in QUEUES {
        for place in ["claimed", "loaded", "acted", "settled", "committed"] {
            if (queue, place) == ("import", "settled") {
                continue;
            }
            let often = if planted { 40 } else { 15 };
            let deaths = if (queue, place) == ("send", "acted") { often } else { 2 };
            all.push(format!("declarations.{queue}.v1::{place}={deaths}%return(abort)->3%return(fault)"));
        }
    }
    all.join(";")
}

impl Chaos {
    async fn round(&mut self, plan: &Plan, round: usize) {
        self.revive();
        let numbers =
            |mark: &str, count| (0..count).map(|at| format!("{mark}{round:03}{at:05}")).collect::<Vec<String>>();
        let client = self.deployment.client("serve");
        let books: Vec<Vec<u8>> = (0..plan.tasks)
            .map(|task| workbook::orders(&numbers(&format!("C{task:02}"), plan.orders / plan.rounds / plan.tasks)))
            .collect();
        let twin = workbook::orders(&numbers("T", TWINS));
        let mut tasks = Vec::new();
        for book in books.iter().chain([&twin, &twin]) {
            tasks.push((client.task("ENTRY_9710").await, client.upload(book.clone()).await));
        }
        // At once, so that twins meet.
        let starts = tasks.iter().map(|(task, upload)| client.start_import(task, upload, "REJECT_EVERYTHING"));
        let imports = futures::future::join_all(starts).await;
        self.device_or_port("device misbehaves").await;
        self.device_or_port("port misbehaves").await;
        let (mut imported, mut generated) = (Vec::new(), Vec::new());
        for ((task, _), import) in tasks.into_iter().zip(&imports) {
            // Of twins one is refused, whichever.
            if self.ended(&client, import).await["state"] == "SUCCEEDED" {
                generated.push(client.start_generate(&task).await);
                imported.push(task);
            }
        }
        for (task, generated) in imported.iter().zip(&generated) {
            assert_eq!(self.ended(&client, generated).await["state"], "SUCCEEDED");
            let pushed = client.push(json!({"taskId": task}), &crate::support::client::key()).await;
            if plan.planted.is_some() && pushed["userErrors"][0]["code"] == "NOTHING_TO_PUSH" {
                // The second of doubles that should not be is composed with the first, and goes with it.
                continue;
            }
            assert_eq!(pushed["userErrors"], json!([]));
            self.orders += usize::try_from(pushed["operation"]["total"].as_u64().expect("a number")).expect("small");
        }
        for _ in 0..2 {
            let misfortune = *MISFORTUNES.choose(&mut self.random).expect("some");
            *self.befell.entry(misfortune).or_default() += 1;
            self.befall(misfortune).await;
            let goal = self.deployment.entries() + self.random.random_range(0..6);
            until("some progress", async || {
                self.revive();
                (self.deployment.entries() >= goal || self.quiet()).then_some(())
            })
            .await;
        }
        self.deployment.fault(&self.deployment.fleet.device_url(), json!({})).await;
        self.deployment.fault(&self.deployment.fleet.port_url(), json!({})).await;
    }

    /// An operation's end; who dies meanwhile is replaced.
    async fn ended(&mut self, client: &Client, operation: &str) -> Value {
        let query = "query($id: ID!) { node(id: $id) { ... on Operation { state } } }";
        until("the end of an operation", async || {
            self.revive();
            let found = client.data(query, json!({"id": operation})).await["node"].take();
            matches!(found["state"].as_str(), Some("SUCCEEDED" | "FAILED" | "CANCELLED")).then_some(found)
        })
        .await
    }

    /// Supervision: who died is started again.
    fn revive(&mut self) {
        for name in WORKERS {
            if !self.deployment.fleet.lives(name) {
                self.deployment.fleet.run(name, "work");
            }
        }
    }

    /// Nothing goes on by itself any longer: what is open waits for a person.
    fn quiet(&self) -> bool {
        let sql = "SELECT count(*) FROM job WHERE queue <> 'declarations.receive.v1' AND (lease IS NOT NULL OR due_ms < \
             extract(epoch FROM clock_timestamp()) * 1000 + 5000)";
        self.deployment.number(sql) == 0
    }

    async fn befall(&mut self, misfortune: &'static str) {
        let worker = *WORKERS.choose(&mut self.random).expect("some");
        let fleet = &mut self.deployment.fleet;
        match misfortune {
            "worker killed" if fleet.lives(worker) => fleet.kill(worker),
            "worker ended" if fleet.lives(worker) => drop(fleet.terminate(worker)),
            "worker stopped and woken" if fleet.lives(worker) => {
                fleet.signal(worker, "STOP");
                let goal = self.deployment.entries() + 2;
                until("others at work", async || {
                    // They may die meanwhile, all of them.
                    self.revive();
                    (self.deployment.entries() >= goal || self.deployment.leases("declarations.send.v1").is_empty())
                        .then_some(())
                })
                .await;
                self.deployment.fleet.signal(worker, "CONT");
            }
            "server killed" => {
                fleet.kill("serve");
                fleet.run("serve", "serve");
            }
            "redis restarted empty" => {
                fleet.redis.kill();
                fleet.redis.start_again();
            }
            "redis flushed" => fleet.redis.flush(),
            "postgresql restarted" => fleet.postgres.restart_immediate(),
            "sandbox killed" => {
                fleet.kill("sandbox");
                fleet.run("sandbox", "sandbox");
            }
            "device misbehaves" | "port misbehaves" => self.device_or_port(misfortune).await,
            _ => {}
        }
    }

    async fn device_or_port(&mut self, which: &'static str) {
        let (base, knobs): (String, &[&str]) = if which == "device misbehaves" {
            let knobs = &[
                "error_next",
                "html_next",
                "garbage_signature_next",
                "drop_before_next",
                "drop_after_next",
                "half_next",
            ];
            (self.deployment.fleet.device_url(), knobs)
        } else {
            let knobs = &["error_next", "html_next", "drop_before_next", "drop_after_next", "half_next"];
            (self.deployment.fleet.port_url(), knobs)
        };
        let knob = *knobs.choose(&mut self.random).expect("some");
        let knobs = json!({knob: self.random.random_range(1..4), "latency_ms": self.random.random_range(0..20)});
        self.deployment.fault(&base, knobs).await;
    }

    /// No more misfortune; what is in doubt and never arrived, a person has sent again.
    async fn calm(&mut self, plan: &Plan) {
        self.deployment.fleet.set("FAILPOINTS", "");
        for name in WORKERS {
            if self.deployment.fleet.lives(name) {
                self.deployment.fleet.kill(name);
            }
            self.deployment.fleet.run(name, "work");
        }
        let client = self.deployment.client("serve");
        let (mut decided, mut still, mut before) = (BTreeSet::new(), 0, 0);
        until("every order at its end", async || {
            let entries = self.deployment.entries();
            (still, before) = (if entries == before { still + 1 } else { 0 }, entries);
            // Whatever was on its way has arrived by now.
            if still > 20 {
                self.decide(&client, &mut decided).await;
            }
            // After a planted mistake some may wait for ever, such as a double that no receipt speaks of: that is found.
            let rests = plan.planted.is_some() && still > REST;
            (self.deployment.open() == 0 || self.stuck_for_good() || rests).then_some(())
        })
        .await;
    }

    /// Resends what is in doubt and not at the port.
    async fn decide(&self, client: &Client, decided: &mut BTreeSet<String>) {
        let arrived = self.guids();
        let sql = "SELECT m.id || ' ' || m.guid FROM dispatch d JOIN message m ON m.id = d.message_id WHERE d.state = 'unsure'";
        let unsure = self.deployment.fleet.postgres.sql(&self.deployment.fleet.urls.name, sql);
        let document = "mutation($id: ID!) { messageDecide(id: $id, decision: RESEND) { userErrors { code } } }";
        for (id, guid) in unsure.lines().filter_map(|line| line.split_once(' ')) {
            if !arrived.contains(guid) && decided.insert(id.to_owned()) {
                client.data(document, json!({"id": format!("message_{}", id.replace('-', ""))})).await;
            }
        }
    }

    fn guids(&self) -> BTreeSet<String> {
        let ledger = self.deployment.fleet.data().join("sandbox/port.ledger.jsonl");
        let entries = read_port_ledger(ledger).expect("a ledger").map(|entry| entry.expect("an entry"));
        let guid = |entry| if let PortEntry::Accepted(taken) = entry { taken.message_guid } else { None };
        entries.filter_map(guid).collect()
    }

    /// Ends that a planted mistake leads to: customs refused a double.
    fn stuck_for_good(&self) -> bool {
        self.deployment.number("SELECT count(*) FROM progress WHERE status NOT IN ('succeeded', 'failed', 'rejected')")
            == 0
    }

    /// What is amiss, and what was counted.
    fn amiss(&self) -> (Vec<String>, Value) {
        let counts = self.deployment.reconcile();
        let mut found = Vec::new();
        // The channel of this run is not known to drop repeats: a repeat is a double.
        for count in ["lost", "doubled", "wrong", "mutated", "receipts", "regress", "stuck", "wire_dup"] {
            if counts[count] != json!(0) {
                found.push(format!("{count}: {} {}", counts[count], counts["findings"]));
            }
        }
        if counts["acknowledged"] != json!(self.orders) || counts["orders_at_port"] != json!(self.orders) {
            found.push(format!("{} orders were pushed: {counts}", self.orders));
        }
        if self.deployment.open() > 0 {
            let why = "SELECT status || ' ' || coalesce(customs_status, '-') || ' ' || coalesce(failure_code, '-') || ' ' || \
                 coalesce(failure_detail, '-') || ': ' || count(*) FROM progress WHERE status <> 'succeeded' \
                 GROUP BY status, customs_status, failure_code, failure_detail";
            let fleet = &self.deployment.fleet;
            let why = fleet.postgres.sql(&fleet.urls.name, why);
            found.push(format!("{} orders did not come to their good end: {why}", self.deployment.open()));
        }
        (found, counts)
    }
}
