//! 放行 and 结关 by time: which lists customs let go within a span.

use std::collections::HashSet;

use qiyun_kernel::{Fault, Scope};
use sea_orm::sea_query::{Expr, SelectStatement};
use sea_orm::{ColumnTrait, Order as Direction};
use uuid::Uuid;

use super::entity::{Column, Entity};

/// Receipts by which a list is 放行 or 结关, in the words of their index.
const RELEASE: &str = "\"receipt\".\"message_type\" = 'CEB604Message' AND \"receipt\".\"status\" IN ('800', '899')";

/// Those of these orders whose lists were released or cleared between two times of 14 digits, both counted in;
/// nothing where they are more than `most`.
pub async fn released(
    scope: &Scope,
    orders: SelectStatement,
    (from, until): (&str, &str),
    most: usize,
) -> Result<Option<Vec<Uuid>>, Fault> {
    // Customs states milliseconds.
    let within = Column::ReturnTime.between(format!("{from}000"), format!("{until}999"));
    let find =
        scope.find::<Entity>().filter(within).filter(Expr::cust(RELEASE)).filter(Column::OrderId.in_subquery(orders));
    // Of each list both, as a rule; a list that is told of more often costs room for another.
    let room = 2 * most as u64;
    let find = find.order_by(Column::ReturnTime, Direction::Asc).limit(room + 1);
    let ids: Vec<Option<Uuid>> = find.column(Column::OrderId).await?;
    let whole = ids.len() as u64 <= room;
    let distinct: HashSet<Uuid> = ids.into_iter().flatten().collect();
    Ok((whole && distinct.len() <= most).then(|| distinct.into_iter().collect()))
}
