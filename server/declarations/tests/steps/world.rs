//! One firm on a database of its own, the simulated device and port over real sockets, and the steps, run by hand:
//! no clock is waited for, and whatever is scheduled for later is due at once.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use futures::stream;
use qiyun_declarations::intake::entity::Policy;
use qiyun_declarations::intake::files::Files;
use qiyun_declarations::progress::push::Selection;
use qiyun_declarations::progress::{generate, push};
use qiyun_declarations::sending::journal::Journal;
use qiyun_declarations::signing::devices::Devices;
use qiyun_declarations::{Pipeline, Settings, intake, registry, tasks};
use qiyun_directory::customers::service::CustomerDraft;
use qiyun_directory::enterprises::address::OutgoingGuard;
use qiyun_directory::enterprises::role::EnterpriseRole;
use qiyun_directory::enterprises::{ChannelDraft, EnterpriseDraft, SecretEdit, SigningDraft};
use qiyun_directory::strategies::{PlatformDraft, StrategyDraft};
use qiyun_directory::tenants::service::NewTenant;
use qiyun_directory::users::password::{PasswordCost, Passwords};
use qiyun_directory::{customers, enterprises, strategies, tenants};
use qiyun_kernel::idempotency::Key;
use qiyun_kernel::jobs::MemoryPace;
use qiyun_kernel::jobs::{Lane, MemoryStore, Registry, Ticket, enqueue_all};
use qiyun_kernel::secret::Vault;
use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Database, Scope, TenantId, ids};
use qiyun_sandbox::{Sandbox, SandboxConfig};
use qiyun_schema::mode::TradeMode;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::rows::{List, lists};

/// Two orders in a message, and three documents of each: two messages of each kind.
pub const ORDERS: usize = 3;
pub const DOCUMENTS: usize = 3;
/// More passes than any honest way takes.
const PASSES: usize = 400;

/// Operations that are under way.
const WORKING: &str = "SELECT count(*) AS rows FROM operation WHERE state IN ('queued', 'running')";
/// Whatever is not at its end: every list cleared, every job done, every receipt acknowledged.
pub const DONE: &str = "SELECT (SELECT count(*) FROM progress WHERE status <> 'succeeded' OR customs_status <> '899') \
    + (SELECT count(*) FROM operation WHERE state IN ('queued', 'running')) \
    + (SELECT count(*) FROM job WHERE queue <> 'declarations.receive.v1') \
    + (SELECT count(*) FROM receipt_untold) AS rows";

/// Device and port.
pub struct Outside {
    pub sandbox: Sandbox,
    folder: tempfile::TempDir,
}

impl Outside {
    pub async fn start() -> Self {
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let folder = tempfile::tempdir().expect("a folder");
        let config = SandboxConfig { time_scale_ms: 1, ..SandboxConfig::new(folder.path()) };
        // Every world begins with a copy of one migrated database.
        let db = Database::open(&sqlite(&folder.path().join(EMPTY))).await.expect("opens");
        db.migrate().await.expect("migrates");
        db.close().await.expect("closed");
        Self { sandbox: Sandbox::start(config).await.expect("it starts"), folder }
    }
}

const EMPTY: &str = "empty.sqlite";

fn sqlite(file: &Path) -> String {
    format!("sqlite://{}?mode=rwc", file.display())
}

/// The firm.
pub struct World {
    pub db: Database,
    pub scope: Scope,
    pub registry: Registry,
    /// Begins the numbers of its orders.
    pub mark: String,
    orders: usize,
    store: Arc<MemoryStore>,
    files: Files,
    task: Uuid,
    /// Which queues had something to do, and how often.
    pub ran: HashMap<&'static str, usize>,
    _folder: tempfile::TempDir,
}

#[derive(FromQueryResult)]
struct Waiting {
    queue: String,
    tenant_id: TenantId,
    lane: Uuid,
    subject: Uuid,
}

impl World {
    /// With a task that awaits its workbook. `place` tells worlds on one sandbox apart.
    pub async fn found(outside: &Outside, place: usize) -> Self {
        Self::of(outside, place, ORDERS).await
    }

    /// The same with so many orders in the workbook.
    pub async fn of(outside: &Outside, place: usize, orders: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("test.sqlite");
        std::fs::copy(outside.folder.path().join(EMPTY), &file).expect("copied");
        let db = Database::open(&sqlite(&file)).await.expect("opens");
        let settings = Settings {
            orders_per_message: if orders == ORDERS { 2 } else { 100 },
            poll_busy_ms: 1,
            poll_idle_ms: 1,
            unsure_wait_ms: 1,
            ..Settings::default()
        };
        let pipeline = Pipeline {
            settings: Arc::new(settings),
            files: Files::new(folder.path().join("files")),
            vault: Vault::new(&[9; 32].into()),
            journal: Journal::open(&folder.path().join("sent"), &db).await.expect("a journal"),
        };
        let scope = tenant(&db).await;
        let task = task(&scope, &pipeline.vault, outside, place).await;
        Self {
            registry: registry(&pipeline, Devices::new(db.clone(), Arc::new(MemoryPace::default()), 16, 32))
                .expect("a registry"),
            files: pipeline.files,
            db,
            scope,
            mark: format!("{place:03}"),
            orders,
            store: Arc::default(),
            task,
            ran: HashMap::new(),
            _folder: folder,
        }
    }

    /// The whole way, from the workbook to customs' last word; `again` names a queue whose steps run once more
    /// each time they have run.
    pub async fn whole_way(&mut self, again: Option<&str>) {
        self.imported(again).await;
        self.generated(again).await;
        self.pushed(again, DONE).await;
    }

    /// Its workbook is read into orders.
    pub async fn imported(&mut self, again: Option<&str>) {
        self.import().await;
        self.pass_until(again, WORKING).await;
    }

    /// 生成, as far as the rules let it.
    pub async fn generated(&mut self, again: Option<&str>) {
        generate::start(&self.scope, self.task, &key()).await.expect("generating starts");
        self.pass_until(again, WORKING).await;
    }

    /// 推送, until the count is 0.
    pub async fn pushed(&mut self, again: Option<&str>, open: &str) {
        push::start(&self.scope, Selection::Task(self.task), &key()).await.expect("the push starts");
        self.pass_until(again, open).await;
    }

    /// 推送, and so many passes over whatever is due.
    pub async fn push_and_pass(&mut self, passes: usize) {
        push::start(&self.scope, Selection::Task(self.task), &key()).await.expect("the push starts");
        for _ in 0..passes {
            self.pass(None).await;
        }
    }

    /// Whatever is due, until the count is 0.
    pub async fn until(&mut self, open: &str) {
        self.pass_until(None, open).await;
    }

    /// Changes rows behind the product's back.
    pub async fn change(&self, sql: &str) {
        self.db.across(Crossing::Relay).execute(sql, Vec::new()).await.expect("changed");
    }

    async fn import(&self) {
        let list = List { logistics: (CODE, NAME), ..List::demo("LIST_9710", "QD", &self.mark, self.orders) };
        let book = lists(&list);
        let size = i64::try_from(book.len()).expect("small");
        let announced = intake::service::announce(&self.scope, vec![("orders.xlsx".to_owned(), size)]).await;
        let upload = announced.expect("announced").remove(0).id;
        let bytes = stream::iter([Ok::<_, std::io::Error>(bytes::Bytes::from(book))]);
        intake::service::put(&self.scope, &self.files, upload, bytes).await.expect("kept");
        intake::service::start(&self.scope, self.task, upload, Policy::RejectEverything, &key())
            .await
            .expect("started");
    }

    /// Runs whatever is there until the count is 0.
    async fn pass_until(&mut self, again: Option<&str>, open: &str) {
        for _ in 0..PASSES + self.orders / 5 {
            if self.count(open).await == 0 {
                return;
            }
            self.pass(again).await;
        }
        let left: Vec<Left> = self.all("SELECT queue, last_error FROM job").await;
        panic!("it comes to no end: {left:?}");
    }

    /// Runs every lane that holds a job, once: as if all that is scheduled were due, and who holds leases dead.
    async fn pass(&mut self, again: Option<&str>) {
        let across = self.db.across(Crossing::Relay);
        let free = "UPDATE job SET lease = NULL, due_ms = 0 WHERE dead_code IS NULL";
        across.execute(free, Vec::new()).await.expect("due");
        let waiting: Vec<Waiting> = self.all("SELECT queue, tenant_id, lane, subject FROM job").await;
        let mut lanes: HashMap<Lane, Vec<Uuid>> = HashMap::new();
        for one in waiting {
            let known = self.registry.queues().find(|(queue, _)| *queue == one.queue).map(|(queue, _)| queue);
            let queue = known.unwrap_or_else(|| panic!("no step for {}", one.queue));
            lanes.entry(Lane { queue, tenant: one.tenant_id, lane: one.lane }).or_default().push(one.subject);
        }
        for (lane, subjects) in lanes {
            *self.ran.entry(lane.queue).or_default() += 1;
            self.run(lane).await;
            if again == Some(lane.queue) {
                let twice: Vec<(Uuid, Uuid)> = subjects.into_iter().map(|subject| (lane.lane, subject)).collect();
                enqueue_all(&self.scope, lane.queue, &twice, std::time::Duration::ZERO).await.expect("enqueued");
                self.run(lane).await;
            }
        }
    }

    /// A worker of its own, which may fail or die.
    async fn run(&self, lane: Lane) {
        let (db, registry, store) = (self.db.clone(), self.registry.clone(), self.store.clone());
        let ticket = Ticket { lane, id: ids::next() };
        let _ = tokio::spawn(async move { registry.run(&db, &*store, &ticket).await }).await;
    }

    /// The number that a statement counts.
    pub async fn count(&self, sql: &str) -> i64 {
        let rows: Vec<Count> = self.all(sql).await;
        rows[0].rows
    }

    /// Rows of a statement over all tables.
    pub async fn all<M: FromQueryResult>(&self, sql: &str) -> Vec<M> {
        self.db.across(Crossing::Reconcile).query(sql, Vec::new()).await.expect("asked")
    }
}

#[derive(FromQueryResult)]
struct Count {
    rows: i64,
}

#[derive(Debug, FromQueryResult)]
#[expect(dead_code, reason = "shown when a test fails")]
struct Left {
    queue: String,
    last_error: Option<String>,
}

/// A key of its own.
pub fn key() -> Key {
    let fresh = ids::next().to_string();
    Key::new("test", Some(&fresh), &fresh).expect("a key")
}

async fn tenant(db: &Database) -> Scope {
    let cost = PasswordCost { memory_kib: 8, passes: 1, ..PasswordCost::default() };
    let new = NewTenant {
        code: "steps".to_owned(),
        name: "步骤报关行".to_owned(),
        sandbox: true,
        owner_login: "owner".to_owned(),
        owner_name: "负责人".to_owned(),
        owner_password: "correct horse battery".into(),
    };
    let passwords = Passwords::new(cost).expect("passwords");
    let (_, scope) = tenants::service::found_with(db, &passwords, new).await.expect("founded");
    let own = scope.apart();
    scope.commit().await.expect("committed");
    own
}

async fn task(scope: &Scope, vault: &Vault, outside: &Outside, place: usize) -> Uuid {
    let customer = CustomerDraft {
        code: "C001".to_owned(),
        name: "示例出口商".to_owned(),
        contact: None,
        phone: None,
        note: None,
        enabled: None,
    };
    let customer = customers::service::create(scope, customer).await.expect("a customer").id;
    let draft = enterprise(&outside.sandbox, &format!("DXPENT{place:010}"));
    let enterprise =
        enterprises::service::create(scope, vault, &OutgoingGuard::default(), draft).await.expect("an enterprise").id;
    let strategy = StrategyDraft {
        code: "9710".to_owned(),
        name: "9710".to_owned(),
        mode: TradeMode::List9710,
        platform: PlatformDraft { id: Some(enterprise), ..PlatformDraft::default() },
        merchant_id: enterprise,
        owner_id: None,
        declarant_id: enterprise,
        currency: "502".to_owned(),
        warehouse_id: None,
        enabled: None,
    };
    let strategy = strategies::service::create(scope, strategy).await.expect("a strategy").id;
    tasks::service::create(scope, strategy, customer, None).await.expect("a task").id
}

pub const CODE: &str = "3301960AAA";
pub const NAME: &str = "杭州示例供应链有限公司";

/// It transmits everything itself, the waybills too.
fn enterprise(sandbox: &Sandbox, dxp_id: &str) -> EnterpriseDraft {
    let channel = |url: String, username: &str| ChannelDraft {
        url: Some(url),
        username: Some(username.to_owned()),
        password: SecretEdit::Set("sandbox".into()),
    };
    let way = || channel(format!("{}/channel/{dxp_id}", sandbox.port_url), dxp_id);
    EnterpriseDraft {
        name: NAME.to_owned(),
        customs_code: CODE.to_owned(),
        transmission_id: Some(dxp_id.to_owned()),
        roles: EnterpriseRole::ALL.to_vec(),
        send: Some(way()),
        receive: Some(way()),
        sign: Some(SigningDraft { channel: channel(sandbox.device_url.clone(), CODE), profile: None }),
        ..EnterpriseDraft::default()
    }
}
