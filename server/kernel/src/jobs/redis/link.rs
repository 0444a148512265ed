//! One connection, shared by all calls, opened again whenever it turns out to be no good.

use std::time::Duration;

use redis::aio::MultiplexedConnection;
use redis::io::tcp::TcpSettings;
use redis::{
    AsyncConnectionConfig, Client, ErrorKind, FromRedisValue, IntoConnectionInfo, Pipeline, RedisError,
    ScriptInvocation,
};
use redis::{RedisResult, ServerErrorKind};
use tokio::sync::Mutex;
use tokio::time::Instant;

use super::super::seldom::Seldom;
use crate::Fault;

/// An answer that takes longer is none: Redis stalls, or the connection is dead.
const ANSWER: Duration = Duration::from_secs(2);
/// After a failed attempt the others fail at once instead of queueing for the next.
const PAUSE: Duration = Duration::from_millis(200);

/// The Redis at `url`. What is asked leaves at once: many calls share a connection, and each waits for its own answer.
pub(super) fn client(url: &str) -> Result<Client, Fault> {
    let at = url.into_connection_info().map_err(Fault::new)?;
    Client::open(at.set_tcp_settings(TcpSettings::default().set_nodelay(true))).map_err(Fault::new)
}

/// The way to Redis.
#[derive(Debug)]
pub(super) struct Link {
    client: Client,
    state: Mutex<State>,
    lost: Seldom,
}

#[derive(Default)]
struct State {
    open: Option<MultiplexedConnection>,
    generation: u64,
    not_before: Option<Instant>,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State").field("generation", &self.generation).finish_non_exhaustive()
    }
}

impl Link {
    pub(super) fn new(client: Client) -> Self {
        Self { client, state: Mutex::default(), lost: Seldom::default() }
    }

    /// Runs a script; one round trip once Redis knows it.
    pub(super) async fn script<T: FromRedisValue>(&self, call: &ScriptInvocation<'_>) -> Result<T, Fault> {
        let (mut connection, generation) = self.connection().await?;
        let answer = call.invoke_async(&mut connection).await;
        self.judged(answer, generation).await
    }

    /// Runs plain commands.
    pub(super) async fn pipeline(&self, commands: &Pipeline) -> Result<(), Fault> {
        let (mut connection, generation) = self.connection().await?;
        let answer = commands.exec_async(&mut connection).await;
        self.judged(answer, generation).await
    }

    async fn connection(&self) -> Result<(MultiplexedConnection, u64), Fault> {
        let mut state = self.state.lock().await;
        if let Some(open) = &state.open {
            return Ok((open.clone(), state.generation));
        }
        if state.not_before.is_some_and(|then| Instant::now() < then) {
            return Err(Fault::new("Redis is away; a new connection is tried shortly"));
        }
        let config =
            AsyncConnectionConfig::new().set_connection_timeout(Some(ANSWER)).set_response_timeout(Some(ANSWER));
        // Its own limit covers the socket; greeting a stalled server needs ours.
        let opening = self.client.get_multiplexed_async_connection_with_config(&config);
        let opened = tokio::time::timeout(ANSWER, opening).await;
        match opened.map_err(Fault::new).and_then(|opened| opened.map_err(Fault::new)) {
            Ok(open) => {
                if state.not_before.take().is_some() {
                    tracing::info!("Redis answers again");
                }
                state.generation += 1;
                state.open = Some(open.clone());
                Ok((open, state.generation))
            }
            Err(fault) => {
                state.not_before = Some(Instant::now() + PAUSE);
                self.warn(fault.cause());
                Err(fault)
            }
        }
    }

    async fn judged<T>(&self, answer: RedisResult<T>, generation: u64) -> Result<T, Fault> {
        let error = match answer {
            Ok(answer) => return Ok(answer),
            Err(error) => error,
        };
        if hopeless(&error) {
            let mut state = self.state.lock().await;
            if state.generation == generation {
                state.open = None;
            }
        }
        self.warn(&error);
        Err(Fault::new(error))
    }

    fn warn(&self, cause: &dyn std::error::Error) {
        if let Some(swallowed) = self.lost.due() {
            tracing::warn!(
                cause = %cause,
                swallowed,
                "Redis did not do what it was asked; work goes on, later, from the database"
            );
        }
    }
}

/// Whether another connection could do better. A server that answers is a good one, unless it was made a replica.
fn hopeless(error: &RedisError) -> bool {
    match error.kind() {
        ErrorKind::Server(kind) => matches!(kind, ServerErrorKind::ReadOnly | ServerErrorKind::MasterDown),
        ErrorKind::UnexpectedReturnType => false,
        _ => true,
    }
}
