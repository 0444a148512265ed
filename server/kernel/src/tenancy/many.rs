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
