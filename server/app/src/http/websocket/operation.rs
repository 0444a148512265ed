//! The operations that run on one socket: their streams, merged, and the way to stop each.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;

use async_graphql::Response;
use futures::stream::{AbortHandle, BoxStream, SelectAll, abortable, once};
use futures::{FutureExt, StreamExt};

/// What an operation had to say.
#[derive(Debug)]
pub(super) enum Event {
    Next {
        id: String,
        first: bool,
        response: Box<Response>,
    },
    /// Its stream panicked: a fault of ours, and the end of this operation alone.
    Failed {
        id: String,
    },
    Complete {
        id: String,
    },
}

/// All that run.
#[derive(Default)]
pub(super) struct Operations {
    events: SelectAll<BoxStream<'static, Event>>,
    running: HashMap<String, AbortHandle>,
}

impl Operations {
    pub fn len(&self) -> usize {
        self.running.len()
    }

    pub fn contains(&self, id: &str) -> bool {
        self.running.contains_key(id)
    }

    pub fn start(&mut self, id: String, responses: BoxStream<'static, Response>) {
        let name = id.clone();
        let next =
            AssertUnwindSafe(responses).catch_unwind().enumerate().map(move |(index, response)| match response {
                Ok(response) => Event::Next { id: name.clone(), first: index == 0, response: Box::new(response) },
                Err(_) => Event::Failed { id: name.clone() },
            });
        let name = id.clone();
        let end = once(async move { Event::Complete { id: name } }.boxed());
        let (events, handle) = abortable(next.chain(end));
        self.events.push(events.boxed());
        self.running.insert(id, handle);
    }

    /// Stops one and forgets it; its stream ends without another event.
    pub fn stop(&mut self, id: &str) {
        if let Some(handle) = self.running.remove(id) {
            handle.abort();
        }
    }

    /// The next event of any; waits for ever while nothing runs.
    pub async fn next(&mut self) -> Event {
        loop {
            match self.events.next().await {
                Some(event) => return event,
                None => std::future::pending::<()>().await,
            }
        }
    }
}
