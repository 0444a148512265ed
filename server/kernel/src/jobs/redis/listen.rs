//! Hears that a queue has something again, on a connection of its own. Deaf, it costs a second at most:
//! who waits looks by itself that often.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::StreamExt;
use redis::Client;
use tokio::sync::Notify;

use crate::Fault;

/// How long a connection may be silent before it is asked whether it lives, and how long it may take to say so.
const SILENCE: Duration = Duration::from_secs(5);
const AGAIN: Duration = Duration::from_millis(500);

/// Who waits for which queue.
#[derive(Debug, Default)]
pub(super) struct Waiters(Mutex<HashMap<&'static str, Arc<Notify>>>);

impl Waiters {
    pub(super) fn of(&self, queue: &'static str) -> Arc<Notify> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(queue).or_default().clone()
    }

    pub(super) fn wake(&self, queue: &str) {
        if let Some(waiting) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(queue) {
            waiting.notify_waiters();
        }
    }

    fn wake_all(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).values().for_each(|waiting| waiting.notify_waiters());
    }
}

/// Listens for as long as the task lives.
pub(super) async fn listen(client: Client, channel: String, waiters: Arc<Waiters>) {
    loop {
        // Why it ended is said by the calls, which meet the same Redis.
        if let Err(fault) = hear(&client, &channel, &waiters).await {
            tracing::debug!(cause = ?fault, "nothing is heard from Redis; listening again shortly");
        }
        tokio::time::sleep(AGAIN).await;
    }
}

async fn hear(client: &Client, channel: &str, waiters: &Waiters) -> Result<(), Fault> {
    let opening = async {
        let mut open = client.get_async_pubsub().await?;
        open.subscribe(channel).await?;
        Ok::<_, redis::RedisError>(open)
    };
    let open = tokio::time::timeout(SILENCE, opening).await.map_err(Fault::new)?.map_err(Fault::new)?;
    // Whatever was said while nobody listened.
    waiters.wake_all();
    let (mut ask, mut heard) = open.split();
    loop {
        match tokio::time::timeout(SILENCE, heard.next()).await {
            Ok(Some(message)) => {
                if let Ok(queue) = std::str::from_utf8(message.get_payload_bytes()) {
                    waiters.wake(queue);
                }
            }
            Ok(None) => return Ok(()),
            Err(_) => {
                let alive = tokio::time::timeout(SILENCE, ask.ping::<redis::Value>()).await;
                alive.map_err(Fault::new)?.map_err(Fault::new)?;
            }
        }
    }
}
