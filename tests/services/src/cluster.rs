//! A PostgreSQL cluster that was made once, with the deployment's roles, and is copied for each instance.

use std::collections::hash_map::DefaultHasher;
use std::fs::{self, File};
use std::hash::{Hash, Hasher};
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::kept::User;

/// The statements that a deployment runs, and no others.
pub const ROLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../deploy/postgres/roles.sql");
pub const DATABASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../deploy/postgres/database.sql");

/// Byte order, as the product's databases have it everywhere.
const INITDB: [&str; 8] = [
    "--username=postgres",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
    "--no-instructions",
    "-k",
    "-D",
];

/// Where the programs are, and whom they run as.
#[derive(Clone, Debug)]
pub struct Programs {
    bin: PathBuf,
    pub user: Option<User>,
}

impl Programs {
    /// By PATH, else the newest of Debian's.
    pub fn find() -> Self {
        let mut folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect();
        let mut debian: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
            .collect();
        debian.sort();
        folders.extend(debian.into_iter().rev().map(|(_, folder)| folder));
        let postgres = folders.iter().map(|folder| folder.join("postgres")).find(|path| path.exists());
        let postgres = postgres.expect("PostgreSQL is not installed: `tools/need services` installs it");
        // Its siblings stand beside the file itself, not beside a link to it.
        let postgres = postgres.canonicalize().expect("it exists");
        Self { bin: postgres.parent().expect("a folder").to_owned(), user: user() }
    }

    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.bin.join(program));
        command.current_dir("/");
        if let Some(User { uid, gid }) = self.user {
            command.uid(uid).gid(gid);
        }
        command
    }

    /// Hands a path to whom the server runs as.
    pub fn give(&self, path: &Path) {
        if let Some(User { uid, gid }) = self.user {
            chown(path, Some(uid), Some(gid)).expect("root may give files away");
        }
    }

    /// A copy of the cluster at `data`, which must not exist. The roles are there when `roles` has run on the first.
    pub fn copy_cluster(&self, data: &Path, roles: impl FnOnce(&Path)) {
        let cache = cache().join(format!("postgres-{:016x}", self.fingerprint()));
        fs::create_dir_all(cache.parent().expect("a folder")).expect("the target folder can be written");
        let lock = File::create(cache.with_extension("lock")).expect("the target folder can be written");
        lock.lock().expect("locks work here");
        if cache.exists() {
            drop(lock);
            return copy(&cache, data);
        }
        done(self.command("initdb").args(INITDB).arg(data));
        roles(data);
        let draft = cache.with_extension("draft");
        let _ = fs::remove_dir_all(&draft);
        copy(data, &draft);
        fs::rename(draft, cache).expect("renamed");
    }

    /// Another version, other roles or another way to make it is another cluster.
    fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (&self.bin, INITDB, self.user.map(|user| user.uid)).hash(&mut hasher);
        fs::read(ROLES).expect("deploy/postgres/roles.sql").hash(&mut hasher);
        fs::metadata(self.bin.join("postgres")).expect("it exists").ctime().hash(&mut hasher);
        hasher.finish()
    }
}

/// PostgreSQL refuses root.
fn user() -> Option<User> {
    let own = fs::metadata("/proc/self").ok()?;
    if own.uid() != 0 {
        return None;
    }
    let passwd = fs::read_to_string("/etc/passwd").expect("a list of users");
    let line = passwd.lines().find(|line| line.starts_with("postgres:")).expect("PostgreSQL came with a user postgres");
    let mut numbers = line.split(':').skip(2).map(|number| number.parse().expect("a number"));
    Some(User { uid: numbers.next()?, gid: numbers.next()? })
}

/// Beside what cargo builds, so that it goes away with it.
fn cache() -> PathBuf {
    let exe = std::env::current_exe().expect("a program has a path");
    let target = exe.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists());
    target.map_or_else(std::env::temp_dir, Path::to_owned).join("services")
}

pub fn copy(from: &Path, to: &Path) {
    done(Command::new("cp").args(["-a", "--reflink=auto"]).arg(from).arg(to));
}

/// Runs a program that must succeed.
pub fn done(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{:?}: {error}", command.get_program()));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}
