//! A database for one test: a SQLite file, or a database in the PostgreSQL that `with-postgres` keeps for a run.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cluster::{DATABASE, Programs, done};
use crate::postgres::Urls;

/// Names the folder of the running server's socket.
pub const RUNNING: &str = "QIYUN_TEST_POSTGRES";
/// A database with all tables, if the run has one: copied, which is faster than migrating.
pub const TEMPLATE: &str = "qiyun_template";

/// One database, gone when dropped.
#[derive(Debug)]
pub struct Scratch {
    folder: tempfile::TempDir,
    postgres: Option<Urls>,
}

impl Scratch {
    /// On whichever database this run is about.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "it makes a database")]
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("qiyun-test-").tempdir().expect("a folder");
        let postgres = std::env::var_os(RUNNING).map(|socket| copy_of_template(Path::new(&socket)));
        Self { folder, postgres }
    }

    /// The addresses for tenants' work, for work over all tenants, and of the owner; the last two on PostgreSQL alone.
    #[must_use]
    pub fn urls(&self) -> (String, Option<String>, Option<String>) {
        match &self.postgres {
            Some(urls) => (urls.app.clone(), Some(urls.platform.clone()), Some(urls.owner.clone())),
            None => (format!("sqlite://{}?mode=rwc", self.folder.path().join("test.db").display()), None, None),
        }
    }

    /// Has the planner believe of a table what it holds now. Nothing on SQLite.
    pub fn analyze(&self, table: &str) {
        if let Some(urls) = &self.postgres {
            let mut analyze = Programs::find().command("psql");
            done(analyze.args(["-X", "-q", "-d", &urls.admin, "-c", &format!("ANALYZE {table}")]));
        }
    }

    /// Everything that stands in it, as bytes to look through. Closed first, if it is SQLite.
    #[must_use]
    pub fn everything(&self) -> Vec<u8> {
        let Some(urls) = &self.postgres else {
            let files = std::fs::read_dir(self.folder.path()).expect("files");
            return files.flat_map(|file| std::fs::read(file.expect("a file").path()).expect("bytes")).collect();
        };
        let mut dump = Programs::find().command("pg_dump");
        // Bytes that are letters stay letters.
        dump.env("PGOPTIONS", "-c bytea_output=escape").args(["--data-only", "-d", &urls.admin]);
        done(&mut dump).stdout
    }

    /// A folder that goes with it.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let (Some(urls), Some(socket)) = (&self.postgres, std::env::var_os(RUNNING)) {
            let drop = format!("DROP DATABASE IF EXISTS \"{}\" WITH (FORCE)", urls.name);
            // What stays goes with the server.
            let _ = psql(Path::new(&socket)).args(["-c", &drop]).output();
        }
    }
}

fn copy_of_template(socket: &Path) -> Urls {
    let name = format!("t{}_{}", std::process::id(), unique());
    let has = psql(socket)
        .args(["-At", "-c", &format!("SELECT 1 FROM pg_database WHERE datname = '{TEMPLATE}'")])
        .output()
        .expect("psql runs");
    if has.stdout.starts_with(b"1") {
        // By files: faster than by the log for a database of this size.
        let copy = format!("CREATE DATABASE \"{name}\" OWNER qiyun_owner TEMPLATE {TEMPLATE} STRATEGY file_copy");
        done(psql(socket).args(["-c", &copy]));
        // The rights on a database are its own and are not copied.
        done(psql(socket).args(["-c", &format!("REVOKE ALL ON DATABASE \"{name}\" FROM PUBLIC")]));
        let connect = format!("GRANT CONNECT ON DATABASE \"{name}\" TO qiyun_owner, qiyun_app, qiyun_platform");
        done(psql(socket).args(["-c", &connect]));
    } else {
        done(psql(socket).args(["-v", &format!("database={name}"), "-f", DATABASE]));
    }
    Urls::at(socket, &name)
}

fn unique() -> u32 {
    static MADE: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    MADE.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
}

fn psql(socket: &Path) -> Command {
    let program: PathBuf = Programs::find().command("psql").get_program().into();
    let mut command = Command::new(program);
    command.args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "-d", "postgres", "-h"]).arg(socket);
    command
}
