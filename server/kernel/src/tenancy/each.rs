//! Changing many rows of a tenant, each to values of its own, in one statement.

use sea_orm::sea_query::IntoIden;
use sea_orm::{DbBackend, Statement, Value};
use uuid::Uuid;

use super::owned::Owned;
use super::scope::{Scope, on};
use crate::Fault;

/// Parameters of one statement, below what both databases take.
const CHUNK_PARAMETERS: usize = 15_000;

impl Scope {
    /// Sets `columns` of each row whose `key` is named to the values beside it; the number of rows changed.
    /// `guard` is a condition in SQL on the table's own columns, written by us and never by a client.
    ///
    /// `UPDATE … FROM (VALUES …)`: a row at a time would cost a round trip for each.
    pub async fn change_each<E: Owned>(
        &self,
        key: E::Column,
        columns: &[E::Column],
        rows: Vec<(Uuid, Vec<Value>)>,
        guard: &'static str,
    ) -> Result<u64, Fault> {
        let table = E::default().table_name().to_owned();
        let name = |column: E::Column| column.into_iden().to_string();
        let sets: Vec<String> =
            columns.iter().zip(2..).map(|(column, place)| format!("\"{}\" = v.column{place}", name(*column))).collect();
        let mut changed = 0;
        let mut rows = rows.into_iter().peekable();
        let size = (CHUNK_PARAMETERS / (columns.len() + 1)).max(1);
        while rows.peek().is_some() {
            let mut values: Vec<Value> = vec![self.tenant().uuid().into()];
            let mut tuples = Vec::new();
            for (id, row) in rows.by_ref().take(size) {
                if row.len() != columns.len() {
                    return Err(Fault::new(format!("{} values for {} columns of {table}", row.len(), columns.len())));
                }
                let first = values.len() + 1;
                let marks: Vec<String> = (first..=first + row.len()).map(|place| format!("${place}")).collect();
                tuples.push(format!("({})", marks.join(", ")));
                values.push(id.into());
                values.extend(row);
            }
            let sql = format!(
                "UPDATE \"{table}\" SET {} FROM (VALUES {}) AS v WHERE \"{table}\".\"tenant_id\" = $1 \
                 AND \"{table}\".\"{}\" = v.column1 AND ({guard})",
                sets.join(", "),
                tuples.join(", "),
                name(key)
            );
            let backend = if self.is_sqlite() { DbBackend::Sqlite } else { DbBackend::Postgres };
            let statement = Statement::from_sql_and_values(backend, sql, values);
            changed +=
                on!(self, write, db => sea_orm::ConnectionTrait::execute_raw(db, statement).await)?.rows_affected();
        }
        Ok(changed)
    }
}
