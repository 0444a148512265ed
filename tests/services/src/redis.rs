//! Redis that keeps nothing on disk: what it holds may be lost at any time.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::Command;

use crate::kept::Kept;

/// One server, gone when dropped.
#[derive(Debug)]
pub struct Redis {
    folder: PathBuf,
    running: Option<Kept>,
}

impl Redis {
    #[must_use]
    pub fn start() -> Self {
        let folder = tempfile::Builder::new().prefix("qiyun-redis-").tempdir().expect("a folder").keep();
        let mut server = Self { folder, running: None };
        server.start_again();
        server
    }

    #[must_use]
    pub fn url(&self) -> String {
        format!("redis+unix://{}", self.socket().display())
    }

    /// `kill -9`, with all that it held.
    pub fn kill(&mut self) {
        self.running.take().expect("it runs").signal("KILL");
    }

    /// Starts it after [`Self::kill`], empty, at the same address.
    pub fn start_again(&mut self) {
        assert!(self.running.is_none(), "it runs already");
        let _ = fs::remove_file(self.socket());
        let mut server = Command::new("redis-server");
        server.args(["--port", "0", "--save", "", "--appendonly", "no", "--dir"]).arg(&self.folder);
        server.arg("--unixsocket").arg(self.socket());
        self.running = Some(Kept::start(&server, None, &self.folder, "KILL", "accept connections"));
    }

    /// Forgets everything, with connections kept.
    pub fn flush(&self) {
        assert_eq!(self.ask("FLUSHALL"), "+OK");
    }

    /// One command in Redis' inline form; the first line of the answer.
    #[must_use]
    pub fn ask(&self, command: &str) -> String {
        let mut stream = UnixStream::connect(self.socket()).expect("it listens");
        stream.write_all(format!("{command}\r\n").as_bytes()).expect("written");
        let mut line = String::new();
        BufReader::new(stream).read_line(&mut line).expect("answered");
        line.trim_end().to_owned()
    }

    fn socket(&self) -> PathBuf {
        self.folder.join("redis.sock")
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        drop(self.running.take());
        let _ = fs::remove_dir_all(&self.folder);
    }
}
