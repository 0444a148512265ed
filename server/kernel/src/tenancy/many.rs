//! Many rows in one INSERT, and how each database takes them best.
//!
//! SQLite takes a list of rows. PostgreSQL takes an array for each column: a statement of a few parameters that is
//! the same for any number of rows, where a list of a thousand rows is twenty thousand parameters to be parsed and
//! planned each time.

use std::fmt::Write as _;

use sea_orm::sea_query::ColumnType;
use sea_orm::sea_query::{Expr, ExprTrait as _, Func, InsertStatement, IntoIden, OnConflict, Query, SelectStatement};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityName as _, EntityTrait, Iden as _, Iterable, Value};

use crate::Fault;

/// `INSERT INTO table (…) SELECT unnest(…), …` of these rows.
///
/// # Errors
/// A row that lacks a column which others have, and a type of column that no tenant's table has.
pub(super) fn by_columns<A>(rows: &[A], conflict: Option<&OnConflict>) -> Result<InsertStatement, Fault>
where
    A: ActiveModelTrait,
{
    let (mut names, mut select) = (Vec::new(), Query::select());
    for column in <A::Entity as EntityTrait>::Column::iter() {
        let values: Vec<Value> = rows.iter().filter_map(|row| row.get(column).into_value()).collect();
        if values.is_empty() {
            // The database's own default stands in.
            continue;
        }
        if values.len() < rows.len() {
            return Err(Fault::new(format!("some rows have no {}", column.to_string())));
        }
        let typed = type_name(column.def().get_column_type())
            .ok_or_else(|| Fault::new(format!("{} has a type that is not inserted by columns", column.to_string())))?;
        names.push(column.into_iden());
        add(&mut select, values, typed)?;
    }
    let mut insert = Query::insert();
    insert.into_table(A::Entity::default().table_ref()).columns(names);
    insert.select_from(select).map_err(Fault::new)?;
    if let Some(conflict) = conflict {
        insert.on_conflict(conflict.clone());
    }
    Ok(insert)
}

/// What PostgreSQL calls it.
fn type_name(column: &ColumnType) -> Option<&'static str> {
    Some(match column {
        ColumnType::Uuid => "uuid",
        ColumnType::String(_) | ColumnType::Text | ColumnType::Char(_) => "text",
        ColumnType::Integer => "int4",
        ColumnType::BigInteger => "int8",
        ColumnType::Boolean => "bool",
        ColumnType::TimestampWithTimeZone => "timestamptz",
        ColumnType::Binary(_) | ColumnType::VarBinary(_) | ColumnType::Blob => "bytea",
        ColumnType::Json => "json",
        ColumnType::Date => "date",
        _ => return None,
    })
}

fn add(select: &mut SelectStatement, values: Vec<Value>, typed: &'static str) -> Result<(), Fault> {
    let nulls = values.iter().filter(|value| **value == value.as_null()).count();
    if nulls == values.len() {
        select.expr(Expr::cust(format!("NULL::{typed}")));
    } else if nulls > 0 || typed == "json" {
        // The driver's arrays hold no nulls, and its JSON is of the other kind.
        let text = Expr::val(literal(&values)?).cast_as("text").cast_as(format!("{typed}[]"));
        select.expr(Func::cust("unnest").arg(text));
    } else {
        let kind = values[0].array_type();
        let array = Expr::val(Value::Array(kind, Some(Box::new(values)))).cast_as(format!("{typed}[]"));
        select.expr(Func::cust("unnest").arg(array));
    }
    Ok(())
}

/// An array as PostgreSQL reads it from a text.
fn literal(values: &[Value]) -> Result<String, Fault> {
    let mut text = String::from("{");
    for (place, value) in values.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        match written(value)? {
            None => text.push_str("NULL"),
            Some(written) => {
                text.push('"');
                for letter in written.chars() {
                    if matches!(letter, '"' | '\\') {
                        text.push('\\');
                    }
                    text.push(letter);
                }
                text.push('"');
            }
        }
    }
    text.push('}');
    Ok(text)
}

fn written(value: &Value) -> Result<Option<String>, Fault> {
    Ok(match value {
        Value::Bool(value) => value.map(|value| value.to_string()),
        Value::Int(value) => value.map(|value| value.to_string()),
        Value::BigInt(value) => value.map(|value| value.to_string()),
        Value::String(value) => value.clone(),
        Value::Uuid(value) => value.map(|value| value.to_string()),
        Value::Json(value) => value.as_ref().map(ToString::to_string),
        Value::ChronoDateTimeUtc(value) => value.map(|value| value.to_rfc3339()),
        Value::ChronoDate(value) => value.map(|value| value.to_string()),
        Value::Bytes(value) => value.as_deref().map(hex),
        other => return Err(Fault::new(format!("{:?} is not inserted by columns", other.array_type()))),
    })
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2 + 2);
    text.push_str("\\x");
    for byte in bytes {
        // A string takes all that is written to it.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use sea_orm::ActiveValue::Set;
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::ids;
    use crate::jobs::entity::{ActiveModel, Column, Entity};
    use crate::tenancy::scratch;

    #[test]
    fn nulls_and_whatever_a_text_holds_are_written_as_the_database_reads_them() {
        let texts = [Some("a\"b\\c,{d}"), None, Some(""), Some("NULL")].map(|text| text.map(str::to_owned).into());
        assert_eq!(literal(&texts).expect("written"), r#"{"a\"b\\c,{d}",NULL,"","NULL"}"#);
        let bytes = [Value::Bytes(Some(vec![0, 0xff])), Value::Bytes(None)];
        assert_eq!(literal(&bytes).expect("written"), r#"{"\\x00ff",NULL}"#);
        assert_eq!(literal(&[json!({"a": "\""}).into()]).expect("written"), r#"{"{\"a\":\"\\\"\"}"}"#);
        literal(&[Value::Float(Some(1.0))]).expect_err("no tenant's table has one");
    }

    #[tokio::test]
    async fn many_rows_come_back_as_they_went_in_and_a_list_of_ids_finds_them() {
        let (db, _scratch) = scratch::database().await;
        let (own, other) = (scratch::tenant(&db, "own").await, scratch::tenant(&db, "other").await);
        let errors = [None, Some("plain"), Some("\"quoted\", {braced} and \\slashed\\"), Some("NULL"), Some("中文\n")];
        let row = |error: Option<&str>| ActiveModel {
            id: Set(ids::next()),
            queue: Set("many.v1".to_owned()),
            subject: Set(ids::next()),
            lane: Set(Uuid::nil()),
            due_ms: Set(i64::MAX),
            attempt: Set(-3),
            renewals: Set(0),
            lease: Set(error.map(|_| ids::next())),
            dead_code: Set(None),
            last_error: Set(error.map(str::to_owned)),
            created_ms: Set(7),
            ..Default::default()
        };
        let rows: Vec<ActiveModel> = (0..4_003).map(|at| row(errors[at % errors.len()])).collect();
        own.insert_all(rows.clone()).await.expect("inserted");
        other.insert_all(vec![row(None)]).await.expect("inserted");
        let asked: Vec<Uuid> = rows.iter().map(|row| *row.id.as_ref()).collect();
        let found = own.find::<Entity>().filter(own.among(Column::Id, asked.iter().copied()));
        let mut found = found.all().await.expect("read");
        found.sort_unstable_by_key(|row| asked.iter().position(|id| *id == row.id));
        assert_eq!(found.len(), rows.len());
        for (row, found) in rows.iter().zip(&found) {
            assert_eq!((row.lease.as_ref(), row.last_error.as_ref()), (&found.lease, &found.last_error));
            assert_eq!((found.tenant_id, found.attempt, found.due_ms), (own.tenant(), -3, i64::MAX));
        }
        let theirs = other.find::<Entity>().filter(other.among(Column::Id, asked)).count().await.expect("counted");
        assert_eq!(theirs, 0, "another tenant's ids find nothing");
        let none =
            own.find::<Entity>().filter(own.among(Column::Id, Vec::<Uuid>::new())).count().await.expect("counted");
        assert_eq!(none, 0, "no ids find nothing");
        let again = own.insert_missing(rows).await.expect("inserted");
        assert_eq!(again, 0, "what stands there stays as it is");
    }
}
