//! PostgreSQL with the deployment's three roles.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::cluster::{DATABASE, Programs, ROLES, copy, done};
use crate::kept::Kept;

/// Settings for a server that keeps what it acknowledged through a power cut, as a real one does.
pub const DURABLE: &[(&str, &str)] = &[("fsync", "on"), ("full_page_writes", "on")];

const FILL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sql/fill.sql");

const USUAL: [(&str, &str); 7] = [
    ("listen_addresses", ""),
    ("max_connections", "200"),
    ("shared_buffers", "128MB"),
    ("max_wal_size", "2GB"),
    ("fsync", "off"),
    ("full_page_writes", "off"),
    ("timezone", "UTC"),
];

/// One server, gone when dropped.
#[derive(Debug)]
pub struct Postgres {
    programs: Programs,
    folder: PathBuf,
    settings: Vec<(String, String)>,
    running: Option<Kept>,
    made: AtomicU32,
}

/// One database, by the role that connects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urls {
    /// The name of the database.
    pub name: String,
    /// Every scope: under row security.
    pub app: String,
    /// Every crossing: may see all tenants.
    pub platform: String,
    /// Owns the tables; migrates.
    pub owner: String,
    /// The superuser, whom the product must refuse.
    pub admin: String,
}

impl Urls {
    pub(crate) fn at(socket: &Path, name: &str) -> Self {
        let url = |role| Self::url(socket, name, role);
        Self {
            app: url("qiyun_app"),
            platform: url("qiyun_platform"),
            owner: url("qiyun_owner"),
            admin: url("postgres"),
            name: name.to_owned(),
        }
    }

    fn url(socket: &Path, database: &str, role: &str) -> String {
        format!("postgres://{role}@localhost:5432/{database}?host={}", socket.display())
    }
}

impl Postgres {
    /// As fast as it goes: commits outlive a crash of the server, and nothing outlives a power cut.
    #[must_use]
    pub fn start() -> Self {
        Self::with(&[])
    }

    /// With settings of one's own, such as [`DURABLE`].
    #[must_use]
    pub fn with(settings: &[(&str, &str)]) -> Self {
        let programs = Programs::find();
        let folder = tempfile::Builder::new().prefix("qiyun-pg-").tempdir().expect("a folder").keep();
        programs.give(&folder);
        let settings = USUAL.iter().chain(settings).map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let mut server =
            Self { programs, folder, settings: settings.collect(), running: None, made: AtomicU32::default() };
        server.programs.clone().copy_cluster(&server.data(), |_| server.make_roles());
        server.run();
        server
    }

    /// A fresh, empty database that belongs to `qiyun_owner`.
    #[must_use]
    pub fn database(&self) -> Urls {
        self.database_named(&format!("qiyun_{}", self.made.fetch_add(1, Ordering::Relaxed)))
    }

    /// As [`Self::database`], under a name of one's own.
    #[must_use]
    pub fn database_named(&self, name: &str) -> Urls {
        done(self.psql("postgres", "postgres").args(["-v", &format!("database={name}"), "-f", DATABASE]));
        Urls::at(&self.folder, name)
    }

    /// Where a role finds a database.
    #[must_use]
    pub fn url(&self, database: &str, role: &str) -> String {
        Urls::url(&self.folder, database, role)
    }

    /// Runs statements as the superuser; the rows, a line each, columns parted by `|`.
    pub fn sql(&self, database: &str, statements: &str) -> String {
        self.sql_as("postgres", database, statements)
    }

    /// Runs statements as the superuser in a transaction that stays open, with whatever it locks, until it is let go.
    #[must_use]
    pub fn hold(&self, database: &str, statements: &str) -> Held {
        let mut psql = self.psql("postgres", database);
        let piped = psql.args(["-At"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut session = piped.spawn().expect("psql starts");
        let script = format!("BEGIN; {statements};\n\\echo held\n");
        session.stdin.as_mut().expect("a pipe").write_all(script.as_bytes()).expect("written");
        let mut said = String::new();
        BufReader::new(session.stdout.as_mut().expect("a pipe")).read_line(&mut said).expect("a line");
        assert_eq!(said.trim(), "held", "the statements run");
        Held { session }
    }

    /// As [`Self::sql`], as another role.
    pub fn sql_as(&self, role: &str, database: &str, statements: &str) -> String {
        let output = done(self.psql(role, database).args(["-At", "-c", statements]));
        String::from_utf8(output.stdout).expect("UTF-8").trim_end().to_owned()
    }

    /// Fills a tenant with so many orders and what stands around them; see `sql/fill.sql`.
    pub fn fill(&self, database: &str, tenant: &str, number: u32, orders: u32) {
        let mut psql = self.psql("postgres", database);
        for value in [format!("tenant={tenant}"), format!("number={number}"), format!("orders={orders}")] {
            psql.args(["-v", &value]);
        }
        done(psql.args(["-o", "/dev/null", "-f", FILL]));
    }

    /// Ends it as a crash would, with every connection cut, and starts it again: it recovers from its log.
    pub fn restart_immediate(&mut self) {
        self.running.take().expect("it runs").signal("QUIT");
        self.run();
    }

    /// Keeps a copy of everything as it is now, as a backup does.
    pub fn save(&mut self) {
        self.stop();
        let _ = fs::remove_dir_all(self.saved());
        copy(&self.data(), &self.saved());
        self.run();
    }

    /// Makes it what it was at [`Self::save`]; once.
    pub fn restore(&mut self) {
        self.stop();
        fs::remove_dir_all(self.data()).expect("removed");
        fs::rename(self.saved(), self.data()).expect("a backup was kept");
        self.run();
    }

    /// Ends it in order; [`Self::run`] starts it again on the same data.
    pub fn stop(&mut self) {
        self.running.take().expect("it runs").signal("INT");
    }

    /// Starts it after [`Self::stop`].
    pub fn run(&mut self) {
        let mut server = self.programs.command("postgres");
        server.arg("-D").arg(self.data()).arg("-c").arg(format!("unix_socket_directories={}", self.folder.display()));
        for (name, value) in &self.settings {
            server.arg("-c").arg(format!("{name}={value}"));
        }
        let ready = "ready to accept connections";
        self.running = Some(Kept::start(&server, self.programs.user, &self.folder, "QUIT", ready));
    }

    /// What the server has written to its log since it last started.
    #[must_use]
    pub fn log(&self) -> String {
        self.running.as_ref().map(Kept::log).unwrap_or_default()
    }

    /// Seconds of CPU that it and its processes have used, those that have ended too.
    #[must_use]
    pub fn cpu_s(&self) -> f64 {
        let pid = std::fs::read_to_string(self.data().join("postmaster.pid")).expect("it runs");
        let pid = pid.lines().next().expect("its number").trim().to_owned();
        let ticks = |of: &str, fields: std::ops::Range<usize>| -> u64 {
            let stat = std::fs::read_to_string(format!("/proc/{of}/stat")).unwrap_or_default();
            let rest = stat.rsplit_once(')').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
            let numbers: Vec<&str> = rest.split_whitespace().collect();
            numbers.get(fields).unwrap_or_default().iter().filter_map(|ticks| ticks.parse::<u64>().ok()).sum()
        };
        let children = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
        let living: u64 = children.split_whitespace().map(|child| ticks(child, 11..13)).sum();
        // 100 ticks a second on every Linux that we meet.
        (ticks(&pid, 11..15) + living) as f64 / 100.0
    }

    /// Its processes' folder, for measuring.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn make_roles(&mut self) {
        self.run();
        let passwords = ["QIYUN_OWNER_PASSWORD", "QIYUN_APP_PASSWORD", "QIYUN_PLATFORM_PASSWORD"];
        done(
            self.psql("postgres", "postgres")
                .args(["-f", ROLES])
                .envs(passwords.map(|name| (name, "unused on a socket"))),
        );
        self.stop();
    }

    fn saved(&self) -> PathBuf {
        self.folder.join("saved")
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn psql(&self, role: &str, database: &str) -> Command {
        let mut command = Command::new(self.programs.command("psql").get_program());
        command.args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-U", role, "-d", database, "-h"]).arg(&self.folder);
        command
    }
}

/// An open transaction.
#[derive(Debug)]
pub struct Held {
    session: Child,
}

impl Drop for Held {
    /// At the end of its input psql ends, and the server takes back what it did.
    fn drop(&mut self) {
        drop(self.session.stdin.take());
        let _ = self.session.wait();
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.running.take());
        // The keeper took it away, unless the server was stopped by hand.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
