//! Relay pages by key: page 10,000 costs what page 1 costs.

use async_graphql::connection::{Connection, Edge, EmptyFields};
use async_graphql::{Context, Enum, OutputType, SimpleObject};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, Order, Value};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::payload::bad_input;
use crate::tenancy::Find;
use crate::{Fault, Owned};

const DEFAULT_ROWS: i32 = 50;
const MAX_ROWS: i32 = 100;

/// Which way a list runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum Direction {
    /// Smallest or oldest first.
    Asc,
    /// Largest or newest first.
    Desc,
}

/// The `totalCount` beside a connection's edges; counted only when it is asked for.
#[derive(Clone, Copy, Debug, Default, SimpleObject)]
pub struct Total {
    /// How many records match in all.
    pub total_count: Option<i32>,
}

/// A connection of this API.
pub type Page<T> = Connection<String, T, Total, EmptyFields>;

/// What a client asks for.
#[derive(Clone, Debug, Default)]
pub struct PageArgs {
    pub first: Option<i32>,
    pub after: Option<String>,
    pub last: Option<i32>,
    pub before: Option<String>,
}

/// A value that a list can be ordered by.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    Time(DateTime<Utc>),
    Text(String),
    Number(i64),
}

impl From<Key> for Value {
    fn from(key: Key) -> Self {
        match key {
            Key::Time(time) => time.into(),
            Key::Text(text) => text.into(),
            Key::Number(number) => number.into(),
        }
    }
}

/// How a table is ordered: a column, which way, and how to read the key of a row. Ties are broken by id.
pub struct Sort<E: Owned> {
    pub name: &'static str,
    pub column: E::Column,
    pub direction: Direction,
    pub key: fn(&E::Model) -> Key,
    pub id: fn(&E::Model) -> Uuid,
}

#[derive(Serialize, Deserialize)]
struct Cursor {
    sort: String,
    key: Key,
    id: Uuid,
}

impl Cursor {
    fn encode(&self) -> String {
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).unwrap_or_default())
    }

    fn decode(text: &str, sort: &str) -> async_graphql::Result<Self> {
        let read = || -> Option<Self> { serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).ok()?).ok() };
        match read() {
            Some(cursor) if cursor.sort == sort => Ok(cursor),
            _ => Err(bad_input("游标无效或属于另一种排序 (the cursor is not one of this list and order)")),
        }
    }
}

/// Reads one page of a scoped query. `find` is made anew for the count.
pub async fn page<'s, E, T>(
    ctx: &Context<'_>,
    find: impl Fn() -> Find<'s, E>,
    args: PageArgs,
    sort: Sort<E>,
    node: impl Fn(E::Model) -> T,
) -> async_graphql::Result<Page<T>>
where
    E: Owned,
    T: OutputType,
{
    page_counted(ctx, find(), async || find().count().await, args, sort, node).await
}

/// The same of a list whose rows need not be looked at to know how many there are.
pub async fn page_counted<'s, E, T>(
    ctx: &Context<'_>,
    find: Find<'s, E>,
    count: impl AsyncFnOnce() -> Result<u64, Fault>,
    args: PageArgs,
    sort: Sort<E>,
    node: impl Fn(E::Model) -> T,
) -> async_graphql::Result<Page<T>>
where
    E: Owned,
    T: OutputType,
{
    let (limit, backward) = args.limit()?;
    let mut query = find;
    for (cursor, after) in [(&args.after, true), (&args.before, false)] {
        if let Some(cursor) = cursor {
            query = query.filter(beyond(&sort, Cursor::decode(cursor, sort.name)?, after));
        }
    }
    let ascending = (sort.direction == Direction::Asc) != backward;
    let order = if ascending { Order::Asc } else { Order::Desc };
    let mut rows =
        query.order_by(sort.column, order.clone()).order_by(E::key().into(), order).limit(limit + 1).all().await?;
    let more = rows.len() as u64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    if backward {
        rows.reverse();
    }
    let (previous, next) = if backward { (more, args.before.is_some()) } else { (args.after.is_some(), more) };
    let mut connection = Connection::with_additional_fields(previous, next, total(ctx, count).await?);
    for row in rows {
        let cursor = Cursor { sort: sort.name.to_owned(), key: (sort.key)(&row), id: (sort.id)(&row) };
        connection.edges.push(Edge::new(cursor.encode(), node(row)));
    }
    Ok(connection)
}

async fn total(ctx: &Context<'_>, count: impl AsyncFnOnce() -> Result<u64, Fault>) -> Result<Total, Fault> {
    if !ctx.look_ahead().field("totalCount").exists() {
        return Ok(Total::default());
    }
    Ok(Total { total_count: Some(i32::try_from(count().await?).unwrap_or(i32::MAX)) })
}

/// Rows after (or before) a cursor, in the order of the list.
fn beyond<E: Owned>(sort: &Sort<E>, cursor: Cursor, after: bool) -> Condition {
    // As one row: a walk begins there. As `key > x OR key = x AND id > y` it would begin at the list's start.
    let row = Expr::tuple([Expr::col(sort.column.as_column_ref()), Expr::col(E::key().as_column_ref())]);
    let last = Expr::tuple([Expr::val(Value::from(cursor.key)), Expr::val(cursor.id)]);
    let up = (sort.direction == Direction::Asc) == after;
    Condition::all().add(if up { row.gt(last) } else { row.lt(last) })
}

impl PageArgs {
    fn limit(&self) -> async_graphql::Result<(u64, bool)> {
        let (rows, backward) = match (self.first, self.last) {
            (Some(_), Some(_)) => return Err(bad_input("first 与 last 不能同时使用 (use first or last, not both)")),
            (first, None) => (first.unwrap_or(DEFAULT_ROWS), false),
            (None, Some(last)) => (last, true),
        };
        if !(0..=MAX_ROWS).contains(&rows) {
            return Err(bad_input(format!("每页 0 至 {MAX_ROWS} 条 (a page holds 0 to {MAX_ROWS} records)")));
        }
        Ok((u64::try_from(rows).unwrap_or_default(), backward))
    }
}
