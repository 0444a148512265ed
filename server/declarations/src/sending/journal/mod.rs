//! What left the house, on record outside the database: a line for each try, synced before its socket opens.
//! A restored backup has forgotten what was sent after it; the journal has not, and what it alone remembers is
//! not sent again unless a person says so.

mod append;
mod read;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Database, Fault};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use append::Appender;

/// So many tries in a row that the database knows: everything before them, it knows too. More than may be under
/// way at once.
const KNOWN: usize = 2_000;
const IDS: usize = 500;

/// One try.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub at: DateTime<Utc>,
    pub tenant: Uuid,
    /// The try's row in the database.
    pub exchange: Uuid,
    /// 报文 guid.
    pub guid: String,
    /// Business keys of the orders in it.
    pub orders: Vec<String>,
}

/// The journal of a deployment: a file for each process, in one folder.
#[derive(Clone, Debug)]
pub struct Journal(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    folder: PathBuf,
    db: Database,
    appender: Appender,
    seen: Mutex<Seen>,
    /// One look at a time.
    looking: tokio::sync::Mutex<()>,
}

/// What was found out so far.
#[derive(Debug, Default)]
struct Seen {
    /// Files of what was lost that are in `lost`.
    files: HashSet<PathBuf>,
    /// When it was sent, by tenant and message guid or business key.
    lost: HashMap<(Uuid, String), DateTime<Utc>>,
}

#[derive(FromQueryResult)]
struct Known {
    id: Uuid,
}

impl Journal {
    /// Opens the journal and looks what the database does not know of it. Nothing is sent before that.
    pub async fn open(folder: &Path, db: &Database) -> Result<Self, Fault> {
        std::fs::create_dir_all(folder).map_err(Fault::new)?;
        let appender = Appender::new(folder);
        let inner = Inner {
            folder: folder.to_owned(),
            db: db.clone(),
            appender,
            seen: Mutex::default(),
            looking: <_>::default(),
        };
        let journal = Self(Arc::new(inner));
        journal.compare().await?;
        Ok(journal)
    }

    /// Puts a try on record; it is on disk when this returns.
    pub async fn write(&self, entry: &Entry) -> std::io::Result<()> {
        self.0.appender.append(entry).await
    }

    /// Makes sure that the database is not older than the journal, or that what it forgot is known here: somebody
    /// may have restored it since the last look, or a copy that lagged behind may have taken its place. Asked for
    /// inside the transaction that puts the next tries on record, which does not outlive its server: however
    /// quickly that is replaced, nothing is sent on the word of an older look.
    pub async fn look(&self) -> Result<(), Fault> {
        let _one = self.0.looking.lock().await;
        self.read_lost()?;
        let last = match read::newest_first(&self.0.folder)?.first() {
            Some(file) => read::Backwards::open(file).and_then(|mut file| file.last()).map_err(Fault::new)?,
            None => None,
        };
        if let Some(last) = last
            && self.known(&[last.exchange]).await?.is_empty()
            && self.sent_at(last.tenant, &last.guid).is_none()
        {
            self.compare().await?;
        }
        Ok(())
    }

    /// Whether anything was sent that the database does not know.
    #[must_use]
    pub fn knows_more(&self) -> bool {
        !self.seen().lost.is_empty()
    }

    /// When this message or order was sent, if only the journal knows of it.
    #[must_use]
    pub fn sent_at(&self, tenant: Uuid, guid_or_key: &str) -> Option<DateTime<Utc>> {
        self.seen().lost.get(&(tenant, guid_or_key.to_owned())).copied()
    }

    /// Goes back through the journal until the database knows it all; what it does not know is written to a file of
    /// its own, for every process and every later start.
    async fn compare(&self) -> Result<(), Fault> {
        let (mut lost, mut run) = (Vec::new(), 0);
        'files: for path in read::newest_first(&self.0.folder)? {
            let mut file = read::Backwards::open(&path).map_err(Fault::new)?;
            while let Some(entries) = file.chunk().map_err(Fault::new)? {
                let ids: Vec<Uuid> = entries.iter().map(|entry| entry.exchange).collect();
                let known = self.known(&ids).await?;
                let before = lost.len();
                lost.extend(entries.into_iter().filter(|entry| !known.contains(&entry.exchange)));
                run = if lost.len() == before { run + ids.len() } else { 0 };
                if run >= KNOWN {
                    break 'files;
                }
            }
        }
        // After the look, so that what another process found before it sent anything is not missed.
        self.read_lost()?;
        lost.retain(|entry| self.sent_at(entry.tenant, &entry.guid).is_none());
        if !lost.is_empty() {
            tracing::warn!(
                tries = lost.len(),
                "the database is older than the journal of what was sent: it was restored from a backup. What it forgot is not sent again by itself"
            );
            read::write_lost(&self.0.folder, &lost).map_err(Fault::new)?;
            self.read_lost()?;
        }
        Ok(())
    }

    fn read_lost(&self) -> Result<(), Fault> {
        for path in read::lost_files(&self.0.folder)? {
            if self.seen().files.contains(&path) {
                continue;
            }
            let entries = read::all(&path).map_err(Fault::new)?;
            let mut seen = self.seen();
            for entry in entries {
                for name in entry.orders.into_iter().chain([entry.guid]) {
                    seen.lost.insert((entry.tenant, name), entry.at);
                }
            }
            seen.files.insert(path);
        }
        Ok(())
    }

    /// Those of the tries that the database holds.
    async fn known(&self, exchanges: &[Uuid]) -> Result<HashSet<Uuid>, Fault> {
        let mut known = HashSet::new();
        for chunk in exchanges.chunks(IDS) {
            let places: Vec<String> = (1..=chunk.len()).map(|place| format!("${place}")).collect();
            let sql = format!("SELECT id FROM exchange WHERE id IN ({})", places.join(", "));
            let values = chunk.iter().map(|id| (*id).into()).collect();
            let rows: Vec<Known> = self.0.db.across(Crossing::Reconcile).query(&sql, values).await?;
            known.extend(rows.into_iter().map(|row| row.id));
        }
        Ok(known)
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.0.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use qiyun_kernel::{clock, ids};

    use super::*;

    #[tokio::test]
    async fn what_the_database_forgot_a_moment_after_a_look_is_known_at_the_next() {
        let folder = tempfile::tempdir().expect("a folder");
        let address = format!("sqlite://{}?mode=rwc", folder.path().join("test.sqlite").display());
        let db = Database::open(&address).await.expect("opens");
        db.migrate().await.expect("migrates");
        let (here, elsewhere) = (folder.path().join("sent"), folder.path().join("sent"));
        let journal = Journal::open(&here, &db).await.expect("a journal");
        let other = Journal::open(&elsewhere, &db).await.expect("a journal");
        journal.look().await.expect("looked");
        assert!(!journal.knows_more());
        // A line without a row: that is all that a restore leaves of a try.
        let entry = Entry {
            at: clock::now(),
            tenant: ids::next(),
            exchange: ids::next(),
            guid: "G1".to_owned(),
            orders: vec!["P|M|1".to_owned()],
        };
        other.write(&entry).await.expect("written");
        journal.look().await.expect("looked");
        for name in ["G1", "P|M|1"] {
            assert!(journal.sent_at(entry.tenant, name).is_some(), "{name} would be sent again");
        }
        assert!(journal.sent_at(ids::next(), "G1").is_none(), "another tenant's is not held back");
    }
}
