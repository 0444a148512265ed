//! A `qiyun up` of its own: free ports, a folder that goes away, killed with the test.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex};

use qiyun_services::{Scratch, free_address};
use serde_json::Value;

use super::Client;

/// The binary that the workspace built.
pub fn binary() -> PathBuf {
    let mut folder = std::env::current_exe().expect("a test has a path");
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    let path = folder.join("qiyun");
    assert!(path.exists(), "{} is missing: build qiyun-app first", path.display());
    path
}

/// What differs from the usual.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    pub variables: Vec<(&'static str, String)>,
}

impl Settings {
    pub fn one(name: &'static str, value: impl ToString) -> Self {
        Self { variables: vec![(name, value.to_string())] }
    }

    pub fn orders_per_message(count: usize) -> Self {
        Self::one("QIYUN_DECLARATIONS__ORDERS_PER_MESSAGE", count)
    }
}

/// A deployment: a folder and addresses, with or without a process at the moment.
pub struct Server {
    scratch: Scratch,
    settings: Settings,
    device: String,
    port: String,
    child: Option<Child>,
    url: String,
    log: Arc<Mutex<String>>,
}

impl Server {
    /// Starts one with the demo agency.
    pub fn start(settings: Settings) -> Self {
        // Refused when a test has more than one server, which is as good.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let mut server = Self {
            scratch: Scratch::new(),
            settings,
            device: free_address(),
            port: free_address(),
            child: None,
            url: String::new(),
            log: Arc::default(),
        };
        server.run();
        server
    }

    /// Starts the process (again), on the same data and addresses.
    pub fn run(&mut self) {
        assert!(self.child.is_none(), "it runs already");
        let mut child =
            self.command(&["up"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("qiyun up starts");
        let log = self.log.clone();
        let errors = BufReader::new(child.stderr.take().expect("piped"));
        std::thread::spawn(move || {
            for line in errors.lines().map_while(Result::ok) {
                let mut log = log.lock().expect("no panic while logging");
                log.push_str(&line);
                log.push('\n');
            }
        });
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let mut url = None;
        for line in lines.by_ref().map_while(Result::ok) {
            if let Some((_, address)) = line.split_once("dashboard") {
                url = Some(address.trim().trim_end_matches('/').to_owned());
            }
            if line.starts_with("Ctrl-C") {
                break;
            }
        }
        std::thread::spawn(move || lines.for_each(drop));
        self.child = Some(child);
        self.url = url.unwrap_or_else(|| panic!("qiyun up did not come up: {}", self.log()));
    }

    /// `kill -9`: nothing gets to finish.
    pub fn kill(&mut self) {
        let mut child = self.child.take().expect("it runs");
        child.kill().expect("killed");
        child.wait().expect("reaped");
    }

    /// SIGTERM, and what it came to.
    pub fn terminate(&mut self) -> std::process::ExitStatus {
        let mut child = self.child.take().expect("it runs");
        let pid = child.id().to_string();
        let sent = Command::new("kill").args(["-TERM", &pid]).status().expect("kill runs");
        assert!(sent.success());
        child.wait().expect("reaped")
    }

    /// A command on the same data.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(binary());
        command
            .args(arguments)
            .current_dir(self.scratch.folder())
            .env_remove("QIYUN_URL")
            .env_remove(qiyun_services::RUNNING)
            .env("QIYUN_DATA_DIR", self.data())
            .env("QIYUN_LISTEN", "127.0.0.1:0")
            .env("QIYUN_SANDBOX__DEVICE", &self.device)
            .env("QIYUN_SANDBOX__PORT", &self.port)
            .env("QIYUN_SANDBOX__HOP_MS", "5")
            .env("QIYUN_DECLARATIONS__POLL_BUSY_MS", "20")
            .env("QIYUN_DECLARATIONS__UNSURE_WAIT_MS", "100")
            .env("QIYUN_PASSWORD__MEMORY_KIB", "64")
            .env("QIYUN_PASSWORD__PASSES", "1")
            .envs(self.settings.variables.iter().cloned());
        if let (app, Some(platform), Some(owner)) = self.scratch.urls() {
            command.env("QIYUN_DATABASE__URL", app).env("QIYUN_DATABASE__PLATFORM_URL", platform);
            command.env("QIYUN_DATABASE__OWNER_URL", owner);
        }
        command
    }

    /// Runs a command to its end.
    pub fn output(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("it runs")
    }

    /// `qiyun reconcile`: clean or not, and the counts.
    pub fn reconcile(&self) -> (bool, Value) {
        let output = self.output(&["reconcile", "--json", "--stuck-after-s", "60"]);
        let counts = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
        (output.status.success(), counts)
    }

    /// Whether this run is on PostgreSQL.
    pub fn has_row_security(&self) -> bool {
        self.scratch.urls().1.is_some()
    }

    /// Everything that stands in its database, once it has ended.
    pub fn stored(&self) -> Vec<u8> {
        if self.has_row_security() {
            return self.scratch.everything();
        }
        std::fs::read(self.data().join("qiyun.db")).expect("a database")
    }

    pub fn data(&self) -> PathBuf {
        self.scratch.folder().join("data")
    }

    pub fn scratch(&self) -> &Path {
        self.scratch.folder()
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn device_url(&self) -> String {
        format!("http://{}", self.device)
    }

    pub fn port_url(&self) -> String {
        format!("http://{}", self.port)
    }

    /// Standard error so far.
    pub fn log(&self) -> String {
        self.log.lock().expect("no panic while logging").clone()
    }

    /// What the first start wrote down.
    pub fn demo(&self) -> Value {
        serde_json::from_slice(&std::fs::read(self.data().join("demo.json")).expect("demo.json")).expect("JSON")
    }

    /// The demo agency's client.
    pub fn client(&self) -> Client {
        let demo = self.demo();
        Client::new(&self.url, demo["token"].as_str().expect("a token"))
    }

    /// Founds another tenant on the same data; its owner's login.
    pub fn found(&self, code: &str, name: &str, password: &str) -> String {
        let create = ["tenant", "create", "--code", code, "--name", name, "--sandbox", "--owner-login"];
        let login = format!("owner-{code}");
        let mut arguments = create.to_vec();
        arguments.extend([login.as_str(), "--owner-name", name]);
        let made = self.command(&arguments).env("QIYUN_PASSWORD", password).output().expect("it runs");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        login
    }

    /// The client of another tenant, by a token made on the same data.
    pub fn second_tenant(&self, code: &str) -> Client {
        self.found(code, "第二报关行", "a long enough one");
        let token = self.output(&["token", "create", "--tenant", code, "--name", "test"]);
        assert!(token.status.success(), "{}", String::from_utf8_lossy(&token.stderr));
        Client::new(&self.url, String::from_utf8_lossy(&token.stdout).trim())
    }

    /// Tells the simulated device or port how to misbehave.
    pub async fn fault(&self, base: &str, knobs: Value) {
        let answer = reqwest::Client::builder()
            .no_proxy()
            .build()
            .expect("a client")
            .post(format!("{base}/admin/faults"))
            .json(&knobs)
            .send()
            .await
            .expect("the sandbox answers");
        assert!(answer.status().is_success(), "{}", answer.text().await.unwrap_or_default());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
