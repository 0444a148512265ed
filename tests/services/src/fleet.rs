//! A deployment as it is run for many: PostgreSQL, Redis, the simulated port, and any number of `qiyun serve`
//! and `qiyun work`.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};

use crate::{Postgres, Redis, Urls, free_address};

/// Lines of each process that a failed test shows.
const SAID: usize = 20;

/// The parts, and the processes that run at the moment.
#[derive(Debug)]
pub struct Fleet {
    pub postgres: Postgres,
    pub redis: Redis,
    pub urls: Urls,
    binary: PathBuf,
    folder: tempfile::TempDir,
    settings: BTreeMap<String, String>,
    processes: BTreeMap<String, Member>,
    embedded: bool,
}

/// One process of it.
#[derive(Debug)]
struct Member {
    child: Child,
    url: String,
}

impl Fleet {
    /// PostgreSQL with these settings, Redis, an empty database with the demo agency in it, and the sandbox;
    /// nothing that serves or works yet.
    #[must_use]
    pub fn start(binary: &Path, postgres: &[(&str, &str)], settings: &[(&str, &str)]) -> Self {
        let postgres = Postgres::with(postgres);
        let (redis, urls) = (Redis::start(), postgres.database());
        let mut fleet = Self {
            postgres,
            redis,
            urls,
            binary: binary.to_owned(),
            folder: tempfile::Builder::new().prefix("qiyun-fleet-").tempdir().expect("a folder"),
            settings: BTreeMap::new(),
            processes: BTreeMap::new(),
            embedded: false,
        };
        fleet.set("QIYUN_SANDBOX__DEVICE", &free_address());
        fleet.set("QIYUN_SANDBOX__PORT", &free_address());
        for (name, value) in settings {
            fleet.set(name, value);
        }
        // `up` founds the demo agency, whose enterprises know the sandbox's addresses.
        fleet.run("up", "up");
        assert!(fleet.terminate("up").success(), "{}", fleet.log("up"));
        fleet.run("sandbox", "sandbox");
        fleet
    }

    /// From now on `up` runs alone, on SQLite in a folder of its own, with a sandbox in the same process.
    pub fn embed(&mut self) {
        self.embedded = true;
    }

    /// Changes a setting of what starts from now on.
    pub fn set(&mut self, name: &str, value: &str) {
        self.settings.insert(name.to_owned(), value.to_owned());
    }

    /// Starts `qiyun {command}` under a name of its own and waits until it is up.
    pub fn run(&mut self, name: &str, command: &str) {
        self.run_with(name, command, &[], &[]);
    }

    /// The same with settings that no other process has, or inside another program: `["unshare", "--mount", …]`.
    pub fn run_with(&mut self, name: &str, command: &str, settings: &[(&str, &str)], within: &[&str]) {
        assert!(!self.processes.contains_key(name), "{name} runs already");
        let log = File::options().create(true).append(true).open(self.log_path(name)).expect("a log");
        let mut program = inside(self.command(&[command]), within);
        program.envs(settings.iter().copied());
        let mut child = program.stdout(Stdio::piped()).stderr(Stdio::from(log)).spawn().expect("qiyun starts");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let (mut url, mut up) = (String::new(), false);
        for line in lines.by_ref().map_while(Result::ok) {
            if let Some((_, address)) = line.split_once("dashboard") {
                address.trim().trim_end_matches('/').clone_into(&mut url);
            }
            if line.starts_with("Ctrl-C") {
                up = true;
                break;
            }
        }
        assert!(up, "{name} did not come up: {}", self.log(name));
        std::thread::spawn(move || lines.for_each(drop));
        self.processes.insert(name.to_owned(), Member { child, url });
    }

    /// `kill -9`.
    pub fn kill(&mut self, name: &str) {
        let mut member = self.processes.remove(name).expect("it runs");
        member.child.kill().expect("killed");
        member.child.wait().expect("reaped");
    }

    /// Whether it runs still; one that died by itself is forgotten, so that its name is free again.
    pub fn lives(&mut self, name: &str) -> bool {
        let Some(member) = self.processes.get_mut(name) else { return false };
        let lives = member.child.try_wait().expect("a child of ours").is_none();
        if !lives {
            self.processes.remove(name);
        }
        lives
    }

    /// SIGTERM, and what it came to.
    pub fn terminate(&mut self, name: &str) -> ExitStatus {
        self.signal(name, "TERM");
        self.processes.remove(name).expect("it runs").child.wait().expect("reaped")
    }

    /// `STOP`, `CONT` or another signal to a process.
    pub fn signal(&self, name: &str, signal: &str) {
        let pid = self.pid(name).to_string();
        assert!(Command::new("kill").args([&format!("-{signal}"), &pid]).status().expect("kill runs").success());
    }

    /// Names of what runs.
    #[must_use]
    pub fn running(&self) -> Vec<String> {
        self.processes.keys().cloned().collect()
    }

    /// A process's number, for measuring.
    #[must_use]
    pub fn pid(&self, name: &str) -> u32 {
        self.processes.get(name).unwrap_or_else(|| panic!("{name} does not run")).child.id()
    }

    /// Where a `serve` answers.
    #[must_use]
    pub fn url(&self, name: &str) -> &str {
        &self.processes[name].url
    }

    /// The demo agency's API token.
    #[must_use]
    pub fn token(&self) -> String {
        let demo = std::fs::read_to_string(self.data().join("demo.json")).expect("demo.json");
        let (_, rest) = demo.split_once("\"token\"").expect("a token");
        rest.split('"').nth(1).expect("a token").to_owned()
    }

    /// Runs a command of the product to its end.
    #[must_use]
    pub fn output(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("qiyun runs")
    }

    /// What a process wrote to standard error.
    #[must_use]
    pub fn log(&self, name: &str) -> String {
        std::fs::read_to_string(self.log_path(name)).unwrap_or_default()
    }

    /// The folder that all of its processes share.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.path().join(if self.embedded { "embedded" } else { "data" })
    }

    /// Where the simulated device listens.
    #[must_use]
    pub fn device_url(&self) -> String {
        format!("http://{}", self.settings["QIYUN_SANDBOX__DEVICE"])
    }

    /// Where the simulated port listens.
    #[must_use]
    pub fn port_url(&self) -> String {
        format!("http://{}", self.settings["QIYUN_SANDBOX__PORT"])
    }

    fn log_path(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.log"))
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_remove("QIYUN_URL")
            .env_remove(crate::RUNNING)
            .env("QIYUN_DATA_DIR", self.data())
            .env("QIYUN_LISTEN", "127.0.0.1:0")
            .env("QIYUN_STATUS__LISTEN", "127.0.0.1:0")
            .env("QIYUN_STOP__NOTICE_MS", "0")
            .env("QIYUN_PASSWORD__MEMORY_KIB", "64")
            .env("QIYUN_PASSWORD__PASSES", "1")
            .envs(&self.settings);
        if !self.embedded {
            command
                .env("QIYUN_DATABASE__URL", &self.urls.app)
                .env("QIYUN_DATABASE__PLATFORM_URL", &self.urls.platform)
                .env("QIYUN_DATABASE__OWNER_URL", &self.urls.owner)
                .env("QIYUN_QUEUE__URL", self.redis.url());
        }
        command
    }
}

/// The same command, run by another program.
fn inside(command: Command, within: &[&str]) -> Command {
    let [program, arguments @ ..] = within else { return command };
    let mut outer = Command::new(program);
    outer.args(arguments).arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        outer.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => outer.env(name, value),
            None => outer.env_remove(name),
        };
    }
    outer
}

impl Drop for Fleet {
    fn drop(&mut self) {
        if std::thread::panicking() {
            // What they said goes with the folder.
            for name in self.processes.keys() {
                let log = self.log(name);
                let errors: Vec<&str> = log.lines().filter(|line| line.contains("ERROR")).collect();
                for line in &errors[errors.len().saturating_sub(SAID)..] {
                    println!("{name}: {line}");
                }
            }
        }
        for member in self.processes.values_mut() {
            let _ = member.child.kill();
            let _ = member.child.wait();
        }
    }
}
