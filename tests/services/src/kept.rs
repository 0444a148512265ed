//! A server that cannot outlive us: a shell beside it waits at a pipe that only we hold, and ends the server
//! and its folder when the pipe closes, even if we were killed.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(60);

/// Arguments: the signal at the end of the pipe, the folder, the server's command line.
const KEEPER: &str = r#"
last=$1 folder=$2
shift 2
"$@" 2>&1 </dev/null &
server=$!
read -r signal || signal=
kill -"${signal:-$last}" "$server"
wait "$server"
[ -n "$signal" ] || rm -rf -- "$folder"
"#;

/// Whom a server runs as, when that is not us.
#[derive(Clone, Copy, Debug)]
pub struct User {
    pub uid: u32,
    pub gid: u32,
}

/// A running server.
#[derive(Debug)]
pub struct Kept {
    keeper: Child,
    log: Arc<Mutex<String>>,
}

impl Kept {
    /// Starts `server` and returns once a line of its log holds `ready`.
    pub fn start(server: &Command, user: Option<User>, folder: &Path, last: &str, ready: &'static str) -> Self {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", KEEPER, "keeper", last]).arg(folder).arg(server.get_program()).args(server.get_args());
        // A group of its own, so that a signal to the test's group leaves somebody to clean up.
        command.process_group(0).current_dir("/").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        if let Some(User { uid, gid }) = user {
            command.uid(uid).gid(gid);
        }
        let mut keeper = command.spawn().expect("a shell starts");
        let output = BufReader::new(keeper.stdout.take().expect("piped"));
        let log = Arc::<Mutex<String>>::default();
        let (up, comes_up) = channel();
        let written = log.clone();
        std::thread::spawn(move || follow(output, &written, ready, up));
        let kept = Self { keeper, log };
        assert!(comes_up.recv_timeout(PATIENCE).is_ok(), "{:?} did not come up:\n{}", server.get_program(), kept.log());
        kept
    }

    /// Sends the server a signal and waits for its end; the folder stays.
    pub fn signal(mut self, signal: &str) {
        let mut pipe = self.keeper.stdin.take().expect("held until the end");
        writeln!(pipe, "{signal}").expect("the keeper listens");
        self.keeper.wait().expect("reaped");
    }

    /// What the server has said.
    pub fn log(&self) -> String {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

fn follow(output: impl BufRead, log: &Mutex<String>, ready: &str, up: Sender<()>) {
    let mut up = Some(up);
    for line in output.lines().map_while(Result::ok) {
        if line.contains(ready)
            && let Some(up) = up.take()
        {
            let _ = up.send(());
        }
        let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
        log.push_str(&line);
        log.push('\n');
    }
}
