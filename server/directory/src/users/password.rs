//! Hashing and comparing passwords: argon2id on a bounded pool that refuses rather than queues without end.

use std::sync::Arc;

use argon2::password_hash::phc;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use qiyun_kernel::Fault;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::entity::PasswordHash;

/// What one hash costs. The default is the least that the security goals allow.
#[derive(Clone, Copy, Debug)]
pub struct PasswordCost {
    pub memory_kib: u32,
    pub passes: u32,
    pub lanes: u32,
    /// Hashes computed at once; more only take turns on the same cores.
    pub at_once: usize,
    /// Hashes that may wait; whoever comes after them is sent away.
    pub waiting: usize,
}

impl Default for PasswordCost {
    fn default() -> Self {
        Self { memory_kib: 19 * 1024, passes: 2, lanes: 1, at_once: 2, waiting: 30 }
    }
}

/// Why a password was not looked at.
#[derive(Debug)]
pub enum HashFailure {
    /// The pool is full.
    Busy,
    Fault(Fault),
}

/// The pool.
#[derive(Clone, Debug)]
pub struct Passwords {
    argon2: Argon2<'static>,
    slots: Arc<Semaphore>,
    queue: Arc<Semaphore>,
    /// Compared with when there is no such account, so that it takes as long as a wrong password.
    decoy: PasswordHash,
}

impl Passwords {
    pub fn new(cost: PasswordCost) -> Result<Self, Fault> {
        let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, None).map_err(failure)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let at_once = cost.at_once.max(1);
        let decoy = hash(&argon2, "no account has this password")?;
        Ok(Self {
            argon2,
            slots: Arc::new(Semaphore::new(at_once)),
            queue: Arc::new(Semaphore::new(at_once + cost.waiting)),
            decoy,
        })
    }

    /// A place in the pool, or [`HashFailure::Busy`] at once.
    pub(crate) fn place(&self) -> Result<Place, HashFailure> {
        match self.queue.clone().try_acquire_owned() {
            Ok(permit) => Ok(Place { passwords: self.clone(), _queued: permit }),
            Err(_) => Err(HashFailure::Busy),
        }
    }

    /// The hash of a new password.
    pub async fn hash(&self, password: SecretString) -> Result<PasswordHash, HashFailure> {
        let argon2 = self.argon2.clone();
        self.place()?.run(move || hash(&argon2, password.expose_secret())).await
    }
}

/// A place in the pool's queue.
pub(crate) struct Place {
    passwords: Passwords,
    _queued: OwnedSemaphorePermit,
}

impl Place {
    /// Whether the password is the one that was hashed. Costs the same when there is nothing to compare with.
    pub(crate) async fn verify(
        self,
        password: SecretString,
        stored: Option<PasswordHash>,
    ) -> Result<bool, HashFailure> {
        let (argon2, known) = (self.passwords.argon2.clone(), stored.is_some());
        let stored = stored.unwrap_or_else(|| self.passwords.decoy.clone());
        self.run(move || {
            let stored = phc::PasswordHash::new(&stored.0).map_err(failure)?;
            let same = argon2.verify_password(password.expose_secret().as_bytes(), &stored).is_ok();
            Ok(same && known)
        })
        .await
    }

    async fn run<T: Send + 'static>(
        self,
        work: impl FnOnce() -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, HashFailure> {
        let slots = self.passwords.slots.clone();
        let slot = slots.acquire_owned().await.map_err(|closed| HashFailure::Fault(Fault::new(closed)))?;
        // Both permits go with the work: a client that hangs up does not make room for another before it is done.
        let done = tokio::task::spawn_blocking(move || {
            let (_slot, _place) = (slot, self);
            work()
        });
        done.await.map_err(|lost| HashFailure::Fault(Fault::new(lost)))?.map_err(HashFailure::Fault)
    }
}

fn hash(argon2: &Argon2<'_>, password: &str) -> Result<PasswordHash, Fault> {
    let hashed: phc::PasswordHash = argon2.hash_password(password.as_bytes()).map_err(failure)?;
    Ok(PasswordHash(hashed.to_string()))
}

fn failure(error: impl std::fmt::Display) -> Fault {
    Fault::new(format!("argon2: {error}"))
}
