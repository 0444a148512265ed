//! Requests without end, as through a load balancer: they go where `/ready` says yes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use serde_json::{Value, json};
use tokio::task::JoinHandle;

use super::http;

/// What came of them.
#[derive(Debug, Default)]
pub struct Counts {
    pub good: AtomicU64,
    /// Good ones that were answered by a process that was told to stop.
    pub late: AtomicU64,
    pub failed: std::sync::Mutex<Vec<String>>,
}

/// Clients at work.
pub struct Load {
    pub counts: Arc<Counts>,
    stop: Arc<AtomicBool>,
    clients: Vec<JoinHandle<()>>,
}

/// One server as the balancer knows it.
#[derive(Debug)]
struct Back {
    url: String,
    ready: AtomicBool,
}

impl Load {
    /// So many clients, each with one request under way, on these servers.
    pub fn start(urls: &[String], token: &str, clients: usize) -> Self {
        let back = |url: &String| Back { url: url.clone(), ready: AtomicBool::new(true) };
        let backs: Arc<Vec<Back>> = Arc::new(urls.iter().map(back).collect());
        let (counts, stop) = (Arc::<Counts>::default(), Arc::<AtomicBool>::default());
        let mut tasks = vec![tokio::spawn(watch(backs.clone(), stop.clone()))];
        for client in 0..clients {
            tasks.push(tokio::spawn(ask(backs.clone(), token.to_owned(), counts.clone(), stop.clone(), client)));
        }
        Self { counts, stop, clients: tasks }
    }

    /// Ends it; good ones, late ones, and what failed.
    pub async fn end(self) -> (u64, u64, Vec<String>) {
        self.stop.store(true, Ordering::SeqCst);
        for client in self.clients {
            client.await.expect("a client");
        }
        let failed = self.counts.failed.lock().expect("no panic").clone();
        (self.counts.good.load(Ordering::SeqCst), self.counts.late.load(Ordering::SeqCst), failed)
    }
}

/// The balancer's own look, many times a second.
async fn watch(backs: Arc<Vec<Back>>, stop: Arc<AtomicBool>) {
    let http = http();
    while !stop.load(Ordering::SeqCst) {
        for back in backs.iter() {
            let answer = http.get(format!("{}/ready", back.url)).send().await;
            back.ready.store(answer.as_ref().is_ok_and(|answer| answer.status() == 200), Ordering::SeqCst);
        }
        tokio::task::yield_now().await;
    }
}

async fn ask(backs: Arc<Vec<Back>>, token: String, counts: Arc<Counts>, stop: Arc<AtomicBool>, offset: usize) {
    let http = http();
    let body = json!({"query": "{ viewer { tenant { name } } tasks(first: 20) { nodes { id } } }"});
    let mut turn = offset;
    while !stop.load(Ordering::SeqCst) {
        turn += 1;
        let ready: Vec<&Back> = backs.iter().filter(|back| back.ready.load(Ordering::SeqCst)).collect();
        let Some(back) = ready.get(turn % ready.len().max(1)) else {
            tokio::task::yield_now().await;
            continue;
        };
        let sent = http.post(format!("{}/graphql", back.url)).bearer_auth(&token).json(&body).send().await;
        let outcome = match sent {
            Ok(answer) if answer.status() == 200 => answer.json::<Value>().await.map_err(|error| error.to_string()),
            Ok(answer) => Err(format!("status {}", answer.status())),
            Err(error) => Err(format!("{error:?}")),
        };
        match outcome {
            Ok(answer) if answer.get("errors").is_none() => {
                counts.good.fetch_add(1, Ordering::SeqCst);
                if !back.ready.load(Ordering::SeqCst) {
                    counts.late.fetch_add(1, Ordering::SeqCst);
                }
            }
            Ok(answer) => counts.failed.lock().expect("no panic").push(answer.to_string()),
            Err(error) => counts.failed.lock().expect("no panic").push(error),
        }
    }
}
