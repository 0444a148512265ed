//! 未知代码: what no published table has, counted for the platform operator. The receipt itself is kept verbatim.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use qiyun_kernel::tenancy::{Across, Crossing};
use qiyun_kernel::{Database, Fault, Scope, TenantId, clock, ids};
use qiyun_schema::receipt::{ReturnStatus, explain};
use sea_orm::ActiveValue::Set;
use sea_orm::FromQueryResult;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait as _};

use super::read::Fact;

/// Codes of the first kind that one batch may bring; a port gone mad does not fill the table.
const MOST: usize = 50;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "unknown_code")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    /// Kind of the receipt, such as `CEB604`.
    pub kind: String,
    pub code: String,
    pub seen: i64,
    /// What was said with it first, without what belongs to the tenant.
    pub sample: String,
    pub first_at: DateTime<Utc>,
    pub last_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();

/// Counts the codes of these facts that no table has.
pub(super) async fn collect(scope: &Scope, facts: &[(Uuid, &Fact)]) -> Result<(), Fault> {
    let mut counted: HashMap<(&'static str, String), (i64, String)> = HashMap::new();
    for (_, fact) in facts {
        for code in unknown(fact) {
            if counted.len() < MOST {
                counted.entry((fact.kind.code(), code)).or_insert_with(|| (0, masked(&fact.info))).0 += 1;
            }
        }
    }
    let now = clock::now();
    for ((kind, code), (seen, sample)) in counted {
        let row = ActiveModel {
            id: Set(ids::next()),
            kind: Set(kind.to_owned()),
            code: Set(code.clone()),
            seen: Set(seen),
            sample: Set(sample),
            first_at: Set(now),
            last_at: Set(now),
            ..Default::default()
        };
        if !scope.insert_new(row).await? {
            let change = scope.change::<Entity>().filter(Column::Kind.eq(kind)).filter(Column::Code.eq(code));
            change.set(Column::Seen, Expr::col(Column::Seen).add(seen)).set(Column::LastAt, now).exec().await?;
        }
    }
    Ok(())
}

/// The codes of a fact that no published table has: its status, and the one inside its words.
fn unknown(fact: &Fact) -> Vec<String> {
    let Some(status) = ReturnStatus::parse(&fact.status) else { return Vec::new() };
    let (meaning, inner) = explain(status, &fact.info);
    let inner = inner.filter(|inner| !inner.known).map(|inner| format!("[Code:{}]", inner.code));
    (!meaning.known).then(|| meaning.code.clone()).into_iter().chain(inner).collect()
}

/// Words without numbers and names in brackets: whatever could be an order, an enterprise or a guid goes.
fn masked(info: &str) -> String {
    let mut out = String::new();
    let mut run = String::new();
    let flush = |run: &mut String, out: &mut String| {
        let is_number = run.chars().any(|c| c.is_ascii_digit()) && run.chars().count() > 4;
        out.push_str(if is_number { "…" } else { run });
        run.clear();
    };
    for c in info.chars().take(500) {
        if c.is_ascii_alphanumeric() || "-_|./".contains(c) {
            run.push(c);
        } else {
            flush(&mut run, &mut out);
            out.push(c);
        }
    }
    flush(&mut run, &mut out);
    out.chars().take(200).collect()
}

/// A code over all tenants.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult, serde::Serialize)]
pub struct Unknown {
    pub kind: String,
    pub code: String,
    pub seen: i64,
    pub tenants: i64,
    pub first_at: DateTime<Utc>,
    pub last_at: DateTime<Utc>,
    pub sample: String,
}

/// The unknown codes of the deployment, the most frequent first.
pub async fn all(db: &Database) -> Result<Vec<Unknown>, Fault> {
    let across: Across = db.across(Crossing::Operator);
    let sql = "SELECT kind, code, CAST(sum(seen) AS BIGINT) AS seen, count(*) AS tenants, \
        min(first_at) AS first_at, max(last_at) AS last_at, min(sample) AS sample \
        FROM unknown_code GROUP BY kind, code ORDER BY sum(seen) DESC, kind, code LIMIT 1000";
    across.query(sql, Vec::new()).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_keeps_the_words_and_loses_what_belongs_to_somebody() {
        let said = masked("订单DD20240101-0007不存在[3301960AAA] code 12, see 说明");
        assert_eq!(said, "订单…不存在[…] code 12, see 说明");
    }
}
