//! One process of many does something for all: whoever holds the lock, and it ends with its connection.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, FromQueryResult, Statement, Value};

use super::database::Pools;
use super::scope::begin;
use crate::Fault;

/// How long a leader may be silent before another is elected, milliseconds.
const SILENT_MS: u32 = 4_000;

/// An election that was won. It lasts until it is dropped or its connection dies.
///
/// On PostgreSQL it is a transaction that holds an advisory lock and writes nothing, so it keeps no snapshot
/// between its queries. A SQLite file has one process, which is always elected.
#[derive(Debug)]
pub struct Leadership {
    connection: Connection,
}

#[derive(Debug)]
enum Connection {
    Held(DatabaseTransaction),
    Alone(sea_orm::DatabaseConnection),
}

impl Leadership {
    pub(super) async fn win(pools: &Pools, office: &str) -> Result<Option<Self>, Fault> {
        let platform = &pools.platform.read;
        if pools.is_sqlite() {
            return Ok(Some(Self { connection: Connection::Alone(platform.clone()) }));
        }
        let tx = begin(platform, false).await?;
        let sql = "SELECT pg_try_advisory_xact_lock(hashtext($1)) AS won";
        let ask = Statement::from_sql_and_values(DbBackend::Postgres, sql, [format!("qiyun {office}").into()]);
        if !Won::find_by_statement(ask).one(&tx).await?.is_some_and(|row| row.won) {
            return Ok(None);
        }
        // A process that hangs keeps its connection: the server ends it when nothing is asked for so long.
        tx.execute_unprepared(&format!("SET LOCAL idle_in_transaction_session_timeout = {SILENT_MS}")).await?;
        Ok(Some(Self { connection: Connection::Held(tx) }))
    }

    /// Whether this is a SQLite file.
    #[must_use]
    pub fn is_sqlite(&self) -> bool {
        matches!(self.connection, Connection::Alone(_))
    }

    /// Rows of a hand-written query over all tenants; an error when the election is lost.
    pub async fn query<M: FromQueryResult>(&self, sql: &str, values: Vec<Value>) -> Result<Vec<M>, Fault> {
        let find = |backend| M::find_by_statement(Statement::from_sql_and_values(backend, sql, values));
        Ok(match &self.connection {
            Connection::Held(tx) => find(DbBackend::Postgres).all(tx).await?,
            Connection::Alone(db) => find(DbBackend::Sqlite).all(db).await?,
        })
    }
}

#[derive(Debug, FromQueryResult)]
struct Won {
    won: bool,
}
