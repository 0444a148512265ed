//! The pool of 加密机, 共享加密机: who may call which device when.
//!
//! An enterprise's signing address is its home device. In front of each device stand a breaker, a limit of calls at
//! once and, where the operator recorded a rating, turns that all processes share by the tenants' weights.

pub mod book;
pub mod breaker;
mod keep;
pub mod limit;
pub mod live;
pub mod metrics;
pub mod minute;
pub mod report;
pub mod standing;

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use qiyun_directory::devices::address::normal;
use qiyun_directory::enterprises;
use qiyun_kernel::jobs::{Ask, Back, FRESH, Gate, Halt, Pace, Rating};
use qiyun_kernel::{Database, Fault, Scope, TenantId, ids};
use sha2::{Digest, Sha256};
use tokio::time::Instant;
use uuid::Uuid;

use book::Book;
use breaker::Look;
use live::{Call, Live, Said};

/// The code under which a message is put back whose turn was missed; nobody is told of it.
pub const TURN_MISSED: &str = "DEVICE_TURN_MISSED";
/// How old records may be.
const BOOK: Duration = Duration::from_secs(3);
/// How long an enterprise's address is remembered.
const HOME: Duration = Duration::from_secs(2);
const HOMES: usize = 20_000;
/// When to look again for room among its calls.
const SOON: Duration = Duration::from_millis(15);
/// When to look again for a place among a device's batches.
const CROWDED: Duration = Duration::from_millis(80);

/// The pool, as one process has it.
#[derive(Clone)]
pub struct Devices(Arc<Inner>);

struct Inner {
    db: Database,
    pace: Arc<dyn Pace>,
    process: Uuid,
    /// Batches that this process signs at once.
    slots: usize,
    calls_at_once: usize,
    book: Mutex<(Arc<Book>, Option<Instant>)>,
    lives: Mutex<HashMap<String, Arc<Live>>>,
    /// Turns that were given and not taken yet, by home device and tenant.
    turns: Mutex<Turns>,
    homes: Mutex<Homes>,
}

/// The home device of an enterprise, and when that was read.
type Homes = HashMap<(TenantId, Uuid), (Option<String>, Instant)>;
type Turns = HashMap<(String, TenantId), VecDeque<Turn>>;

#[derive(Clone, Debug)]
struct Turn {
    live: Arc<Live>,
    start: Instant,
}

/// Where a message goes now.
enum Route {
    To {
        live: Arc<Live>,
        rating: Option<Rating>,
        /// Its breaker lets one message through.
        one: bool,
    },
    /// Nowhere before then.
    Shut(Instant),
}

impl Devices {
    #[must_use]
    pub fn new(db: Database, pace: Arc<dyn Pace>, slots: usize, calls_at_once: usize) -> Self {
        Self(Arc::new(Inner {
            db,
            pace,
            process: ids::next(),
            slots,
            calls_at_once,
            book: Mutex::default(),
            lives: Mutex::default(),
            turns: Mutex::default(),
            homes: Mutex::default(),
        }))
    }

    /// How many messages of an enterprise may be taken for signing now, of so many that wait.
    pub async fn gate(&self, scope: &Scope, enterprise: Uuid, want: usize) -> Result<Gate, Fault> {
        // Without an account there is nothing to wait for: the step says what is missing.
        let Some(home) = self.home(scope, enterprise).await? else { return Ok(Gate::open(want)) };
        let book = self.book().await?;
        let (tenant, now) = (scope.tenant(), Instant::now());
        let group = hash(&(&home, tenant));
        let shut = |wait| Gate { back: Some(Back { wait, group }), ..Gate::default() };
        let (live, rating, one) = match self.route(&book, &home, now) {
            Route::Shut(until) => return Ok(shut(until.saturating_duration_since(now))),
            Route::To { live, rating, one } => (live, rating, one),
        };
        let Some(batch) = live.batch(tenant, self.0.slots, now) else { return Ok(shut(CROWDED)) };
        let room = if one { 1 } else { want.min(live.room()) };
        if room == 0 {
            return Ok(shut(CROWDED));
        }
        let (starts, again) = self.turns(&book, &live, rating, tenant, room).await;
        let most = starts.len();
        let turns = starts.into_iter().map(|start| Turn { live: live.clone(), start });
        lock(&self.0.turns).entry((home, tenant)).or_default().extend(turns);
        // What found no room comes back soon: the room is made by answers.
        let back = again.or((most < want).then_some(SOON)).map(|wait| Back { wait, group });
        Ok(Gate { most, back, hold: Some(Box::new(batch)) })
    }

    /// Waits for the message's turn at the device that stands for `home` now, and for a place among its calls.
    pub async fn enter(&self, home: &str, tenant: TenantId) -> Result<Call, Halt> {
        let home = normal(home).unwrap_or_else(|| home.to_owned());
        let given = self.given(&home, tenant);
        let turn = match given {
            Some(turn) => turn,
            None => self.one(&home, tenant).await.ok_or_else(missed)?,
        };
        tokio::time::sleep_until(turn.start).await;
        let mut call = turn.live.call(turn.start + FRESH).await.ok_or_else(missed)?;
        if call.begin(Instant::now()) { Ok(call) } else { Err(missed()) }
    }

    /// A call has come to its end.
    pub fn leave(&self, call: Call, tenant: TenantId, said: Said) {
        let device = self.snapshot().label(call.address());
        if matches!(said, Said::Signed | Said::Failed(_)) {
            metrics::called(&device, said == Said::Signed, call.took());
        }
        if call.ended(tenant, said, rand::random()) {
            metrics::opened(&device);
            tracing::warn!(device, "a device failed several times in a row and is left alone for a while");
        }
    }

    /// A turn that was given to the tenant and may still be taken.
    fn given(&self, home: &str, tenant: TenantId) -> Option<Turn> {
        let (now, key) = (Instant::now(), (home.to_owned(), tenant));
        let mut turns = lock(&self.0.turns);
        let queue = turns.get_mut(&key)?;
        let found = std::iter::from_fn(|| queue.pop_front()).find(|turn| now < turn.start + FRESH);
        if queue.is_empty() {
            turns.remove(&key);
        }
        found
    }

    /// A turn beyond what the gate gave: for a message that was parted from its enterprise's lane, say.
    async fn one(&self, home: &str, tenant: TenantId) -> Option<Turn> {
        let book = self.snapshot();
        let Route::To { live, rating, .. } = self.route(&book, home, Instant::now()) else { return None };
        let (starts, _) = self.turns(&book, &live, rating, tenant, 1).await;
        starts.into_iter().next().map(|start| Turn { live, start })
    }

    async fn turns(
        &self,
        book: &Book,
        live: &Live,
        rating: Option<Rating>,
        tenant: TenantId,
        want: usize,
    ) -> (Vec<Instant>, Option<Duration>) {
        let Some(rating) = rating else { return (vec![Instant::now(); want], None) };
        let want = u32::try_from(want).unwrap_or(u32::MAX);
        let ask = Ask { rating, tenant, weight: book.weight(tenant), want };
        let grant = self.0.pace.ask(&machine(&live.address), ask).await;
        let now = Instant::now();
        live.note_weights(grant.weights, now);
        (grant.starts().map(|start| now + start).collect(), grant.again)
    }

    fn route(&self, book: &Book, home: &str, now: Instant) -> Route {
        let (mut shut, at_home) = (now + Duration::from_secs(2), self.live(home));
        if book.in_service(home) {
            match at_home.look(now) {
                Look::Open(until) => shut = until,
                look => {
                    at_home.fail_over(false);
                    return Route::To { live: at_home, rating: book.rating(home), one: look == Look::Try };
                }
            }
        }
        let Some(other) = book.stand_in(home) else { return Route::Shut(shut) };
        let live = self.live(&other.address);
        match live.look(now) {
            Look::Open(until) => Route::Shut(shut.min(until)),
            look => {
                if at_home.fail_over(true) {
                    metrics::failed_over(&book.label(home));
                    tracing::warn!(
                        device = book.label(home),
                        stand_in = other.name,
                        "a device's work goes to its stand-in"
                    );
                }
                Route::To { live, rating: book.rating(&other.address), one: look == Look::Try }
            }
        }
    }

    /// The address of an enterprise's signing account.
    async fn home(&self, scope: &Scope, enterprise: Uuid) -> Result<Option<String>, Fault> {
        let (now, key) = (Instant::now(), (scope.tenant(), enterprise));
        if let Some((home, read)) = lock(&self.0.homes).get(&key)
            && now.duration_since(*read) < HOME
        {
            return Ok(home.clone());
        }
        let row = enterprises::service::get(scope, enterprise).await?;
        let home = row.and_then(|row| normal(&row.sign_url?));
        let mut homes = lock(&self.0.homes);
        if homes.len() >= HOMES {
            homes.clear();
        }
        homes.insert(key, (home.clone(), now));
        Ok(home)
    }

    async fn book(&self) -> Result<Arc<Book>, Fault> {
        let (book, read) = lock(&self.0.book).clone();
        if read.is_some_and(|read| read.elapsed() < BOOK) {
            return Ok(book);
        }
        self.refresh().await
    }

    async fn refresh(&self) -> Result<Arc<Book>, Fault> {
        let book = Arc::new(Book::read(&self.0.db).await?);
        *lock(&self.0.book) = (book.clone(), Some(Instant::now()));
        Ok(book)
    }

    fn snapshot(&self) -> Arc<Book> {
        lock(&self.0.book).0.clone()
    }

    fn live(&self, address: &str) -> Arc<Live> {
        let mut lives = lock(&self.0.lives);
        if let Some(live) = lives.get(address) {
            return live.clone();
        }
        let live = Arc::new(Live::new(address, self.0.calls_at_once, Instant::now()));
        lives.insert(address.to_owned(), live.clone());
        live
    }
}

fn missed() -> Halt {
    let why = "its turn at the device was missed; it is given another".to_owned();
    Halt::Later { wait: None, code: TURN_MISSED.to_owned(), why }
}

/// A name for the address that may stand in a key.
fn machine(address: &str) -> String {
    let digest = Sha256::digest(address.as_bytes());
    digest[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Tells accounts and groups apart within this process.
pub fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
