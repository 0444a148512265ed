//! One process of a deployment, whichever command it is: where it says it listens, what it logs, how it ends.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};

/// Running until it is told to stop, or dropped.
#[derive(Debug)]
pub struct Process {
    child: Option<Child>,
    /// What it printed while it came up: a word and the rest of its line.
    said: Vec<(String, String)>,
    log: Arc<Mutex<String>>,
}

impl Process {
    /// Starts it and waits until it is up; what it wrote to standard error if it did not come up.
    pub fn start(mut command: Command) -> Result<Self, String> {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("qiyun starts");
        let log: Arc<Mutex<String>> = Arc::default();
        let kept = log.clone();
        let errors = BufReader::new(child.stderr.take().expect("piped"));
        let errors = std::thread::spawn(move || {
            for line in errors.lines().map_while(Result::ok) {
                let mut log = kept.lock().expect("no panic while logging");
                log.push_str(&line);
                log.push('\n');
            }
        });
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let (mut said, mut up) = (Vec::new(), false);
        for line in lines.by_ref().map_while(Result::ok) {
            if line.starts_with("Ctrl-C") {
                up = true;
                break;
            }
            if let Some((word, rest)) = line.trim().split_once(' ') {
                said.push((word.to_owned(), rest.trim().to_owned()));
            }
        }
        std::thread::spawn(move || lines.for_each(drop));
        if up {
            return Ok(Self { child: Some(child), said, log });
        }
        child.wait().expect("reaped");
        errors.join().expect("the log is read");
        let log = log.lock().expect("no panic while logging").clone();
        Err(log)
    }

    /// What it said after this word, such as `dashboard`.
    pub fn said(&self, word: &str) -> &str {
        let found = self.said.iter().find(|(said, _)| said == word);
        found.map(|(_, rest)| rest.as_str()).unwrap_or_else(|| panic!("no {word} in {:?}", self.said))
    }

    /// Where the API is.
    pub fn url(&self) -> String {
        self.said("dashboard").trim_end_matches('/').to_owned()
    }

    /// Where the status is.
    pub fn status_url(&self) -> String {
        self.said("status").trim_end_matches("/ready").to_owned()
    }

    /// Standard error so far.
    pub fn log(&self) -> String {
        self.log.lock().expect("no panic while logging").clone()
    }

    /// SIGTERM; [`Self::ended`] says what it came to.
    pub fn tell_to_stop(&self) {
        let pid = self.child.as_ref().expect("it runs").id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().expect("kill runs").success());
    }

    /// Waits for its end.
    pub fn ended(&mut self) -> ExitStatus {
        self.child.take().expect("it runs").wait().expect("reaped")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
