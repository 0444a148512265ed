//! The comparators, and the search of a text in one column.

use async_graphql::{ID, InputObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::ids::row_of;
use qiyun_kernel::payload::bad_input;
use sea_orm::sea_query::{BinOper, Expr, ExprTrait, Func, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, Value};

use crate::status::RecordStatus;

/// Values of one `in`.
const MOST_VALUES: usize = 100;
/// Characters of one text.
const MOST_CHARS: usize = 100;

/// Compares a text. Letter case counts in `eq` and `in` only. 文本条件
#[derive(Clone, Debug, Default, InputObject)]
pub struct StringFilter {
    /// Is this text.
    pub eq: Option<String>,
    /// Is one of these texts, at most 100.
    #[graphql(name = "in")]
    pub one_of: Option<Vec<String>>,
    /// Has this text somewhere in it.
    pub contains: Option<String>,
    /// Begins with this text.
    pub starts_with: Option<String>,
}

/// Compares an id. 编号条件
#[derive(Clone, Debug, Default, InputObject)]
pub struct IdFilter {
    /// Is this record.
    pub eq: Option<ID>,
    /// Is one of these records, at most 100.
    #[graphql(name = "in")]
    pub one_of: Option<Vec<ID>>,
}

/// Compares a time. 时间条件
#[derive(Clone, Debug, Default, InputObject)]
pub struct DateTimeFilter {
    /// Later than this.
    pub gt: Option<DateTime<Utc>>,
    /// At this time or later.
    pub gte: Option<DateTime<Utc>>,
    /// Earlier than this.
    pub lt: Option<DateTime<Utc>>,
    /// At this time or earlier.
    pub lte: Option<DateTime<Utc>>,
}

/// Compares a status. 状态条件
#[derive(Clone, Debug, Default, InputObject)]
pub struct RecordStatusFilter {
    /// Has this status.
    pub eq: Option<RecordStatus>,
    /// Has one of these.
    #[graphql(name = "in")]
    pub one_of: Option<Vec<RecordStatus>>,
}

/// Gathers the comparisons of one `where:`, and counts them over all of its branches.
#[derive(Debug)]
pub struct Gather {
    condition: Condition,
    used: usize,
}

impl Default for Gather {
    fn default() -> Self {
        Self { condition: Condition::all(), used: 0 }
    }
}

impl Gather {
    /// Adds one comparison.
    pub fn add(&mut self, comparison: SimpleExpr) {
        self.used += 1;
        self.condition = std::mem::replace(&mut self.condition, Condition::all()).add(comparison);
    }

    /// Adds that one of these holds; of none, none does.
    pub fn any(&mut self, alternatives: impl Iterator<Item = SimpleExpr>) {
        self.add(alternatives.fold(never(), SimpleExpr::or));
    }

    /// Adds the comparisons of a text column.
    pub fn text(&mut self, column: impl ColumnTrait, filter: Option<&StringFilter>) -> async_graphql::Result<()> {
        let Some(filter) = filter else { return Ok(()) };
        if let Some(text) = &filter.eq {
            self.add(column.eq(text.as_str()));
        }
        self.one_of(column, filter.one_of.as_ref().map(|texts| texts.iter().map(String::as_str)))?;
        if let Some(text) = &filter.contains {
            self.add(like(column, "%", text)?);
        }
        if let Some(text) = &filter.starts_with {
            self.add(like(column, "", text)?);
        }
        Ok(())
    }

    /// Adds the comparisons of a column that holds ids of records of a kind. An id of another kind finds nothing.
    pub fn id(&mut self, column: impl ColumnTrait, kind: &str, filter: Option<&IdFilter>) -> async_graphql::Result<()> {
        let Some(filter) = filter else { return Ok(()) };
        if let Some(id) = &filter.eq {
            self.add(column.eq(row_of(kind, id)));
        }
        self.one_of(column, filter.one_of.as_ref().map(|ids| ids.iter().map(|id| row_of(kind, id))))
    }

    /// Adds the comparisons of a time column.
    pub fn time(&mut self, column: impl ColumnTrait, filter: Option<&DateTimeFilter>) {
        let Some(filter) = filter else { return };
        let bounds = [
            filter.gt.map(|time| column.gt(time)),
            filter.gte.map(|time| column.gte(time)),
            filter.lt.map(|time| column.lt(time)),
            filter.lte.map(|time| column.lte(time)),
        ];
        bounds.into_iter().flatten().for_each(|bound| self.add(bound));
    }

    /// Adds the comparisons of an `enabled` column.
    pub fn status(
        &mut self,
        column: impl ColumnTrait,
        filter: Option<&RecordStatusFilter>,
    ) -> async_graphql::Result<()> {
        let Some(filter) = filter else { return Ok(()) };
        if let Some(status) = filter.eq {
            self.add(column.eq(status.enabled()));
        }
        self.one_of(column, filter.one_of.as_ref().map(|all| all.iter().map(|status| status.enabled())))
    }

    /// Adds that a column has one of these values.
    pub fn one_of<V: Into<Value>>(
        &mut self,
        column: impl ColumnTrait,
        values: Option<impl ExactSizeIterator<Item = V>>,
    ) -> async_graphql::Result<()> {
        let Some(values) = values else { return Ok(()) };
        if values.len() > MOST_VALUES {
            return Err(bad_input(format!("in 最多 {MOST_VALUES} 个值 (in holds at most {MOST_VALUES} values)")));
        }
        self.add(column.is_in(values));
        Ok(())
    }

    pub(super) fn take(&mut self) -> Condition {
        std::mem::replace(&mut self.condition, Condition::all())
    }

    pub(super) fn used(&self) -> usize {
        self.used
    }
}

/// What no row meets: an empty alternative would be left out of a statement.
pub(super) fn never() -> SimpleExpr {
    Expr::val(1).eq(0)
}

/// The 搜索范围 of the screens: one column, a text somewhere in it. An empty text finds everything.
pub fn search(column: impl ColumnTrait, text: &str) -> async_graphql::Result<Condition> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Condition::all());
    }
    Ok(Condition::all().add(like(column, "%", text)?))
}

/// Both sides are folded by the database, so that its two kinds agree with themselves.
fn like(column: impl ColumnTrait, before: &str, text: &str) -> async_graphql::Result<SimpleExpr> {
    if text.chars().count() > MOST_CHARS {
        return Err(bad_input(format!(
            "搜索内容最多 {MOST_CHARS} 个字符 (at most {MOST_CHARS} characters are searched for)"
        )));
    }
    let plain = text.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    let pattern = SimpleExpr::from(Func::lower(Expr::val(format!("{before}{plain}%"))));
    let column = SimpleExpr::from(Func::lower(Expr::col(column.as_column_ref())));
    Ok(column.binary(BinOper::Like, pattern.binary(BinOper::Escape, Expr::Constant('!'.into()))))
}

#[cfg(test)]
mod tests {
    use sea_orm::sea_query::{PostgresQueryBuilder, Query, SqliteQueryBuilder};

    use super::*;
    use crate::customers::entity::Column;

    #[test]
    fn a_search_reads_the_same_on_both_databases_and_its_signs_mean_themselves() {
        let select = Query::select().expr(like(Column::Name, "%", "5%_!").expect("short")).to_owned();
        let expected = r#"SELECT LOWER("customer"."name") LIKE LOWER('%5!%!_!!%') ESCAPE '!'"#;
        assert_eq!(select.to_string(SqliteQueryBuilder), expected);
        assert_eq!(select.to_string(PostgresQueryBuilder), expected);
    }

    #[test]
    fn an_id_of_another_kind_is_compared_with_no_row() {
        let mut gather = Gather::default();
        let row = qiyun_kernel::ids::next();
        let filter = IdFilter { eq: Some(qiyun_kernel::ids::node_id("task", row)), one_of: None };
        gather.id(Column::Id, "customer", Some(&filter)).expect("short");
        gather.id(Column::Id, "task", Some(&filter)).expect("short");
        let select =
            Query::select().expr(Expr::val(1)).cond_where(gather.take()).to_owned().to_string(PostgresQueryBuilder);
        assert!(select.contains(&uuid::Uuid::nil().to_string()) && select.contains(&row.to_string()), "{select}");
    }
}
