//! A tenant's share of the background work, 份额: set by the platform operator, told to the queue by the workers.

use std::collections::HashMap;

use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Database, Error, Fault, Refusal, TenantId};
use sea_orm::FromQueryResult;

use super::refusal::TenantRefusal;
use super::service::by_code;
use crate::check::Check;

/// How much of the background work is a tenant's beside others.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct TenantShare {
    pub id: TenantId,
    /// Steps in its turn.
    pub weight: i32,
    /// Most steps of one kind at once; no limit of its own when absent.
    pub cap: Option<i32>,
}

/// Sets a tenant's share.
pub async fn set(db: &Database, code: &str, weight: u32, cap: Option<u32>) -> Result<(), Error<TenantRefusal>> {
    let mut check = Check::default();
    let weight = within(&mut check, "weight", "份额", weight, 100);
    let cap = cap.map(|cap| within(&mut check, "cap", "并行上限", cap, 100_000));
    check.done()?;
    let tenant = by_code(db, code).await?;
    let sql = "UPDATE tenant SET weight = $1, cap = $2 WHERE id = $3";
    let values = vec![weight.into(), cap.into(), tenant.id.uuid().into()];
    db.across(Crossing::Operator).execute(sql, values).await?;
    Ok(())
}

/// The shares of all tenants.
pub async fn all(db: &Database) -> Result<HashMap<TenantId, TenantShare>, Fault> {
    let sql = "SELECT id, weight, cap FROM tenant";
    let shares: Vec<TenantShare> = db.across(Crossing::Operator).query(sql, Vec::new()).await?;
    Ok(shares.into_iter().map(|share| (share.id, share)).collect())
}

fn within(check: &mut Check, field: &str, label_zh: &str, number: u32, most: u32) -> i32 {
    if !(1..=most).contains(&number) {
        check.refuse(
            Refusal::new(
                "TENANT_SHARE_INVALID",
                field,
                format!("{label_zh}应为 1 至 {most} 的整数，当前为 {number}"),
                format!("{field} is a whole number from 1 to {most}, not {number}"),
            )
            .todo(format!("改为 1 至 {most} 之间的数"), format!("choose a number from 1 to {most}")),
        );
    }
    i32::try_from(number).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use qiyun_kernel::{Refuse, clock};

    use super::*;

    #[tokio::test]
    async fn a_share_is_kept_and_one_out_of_bounds_is_refused_with_both_its_faults() {
        let scratch = qiyun_services::Scratch::new();
        let db = Database::open(scratch.urls()).await.expect("opens");
        db.migrate().await.expect("migrates");
        let tenant = TenantId::fresh();
        let sql = "INSERT INTO tenant (id, code, name, sandbox, suspended, created_at) \
             VALUES ($1, 'hz', 'hz', true, false, $2)";
        let values = vec![tenant.uuid().into(), clock::now().into()];
        db.across(Crossing::Operator).execute(sql, values).await.expect("founded");
        let usual = TenantShare { id: tenant, weight: 1, cap: None };
        assert_eq!(all(&db).await.expect("read")[&tenant], usual);
        set(&db, "hz", 3, Some(5)).await.expect("set");
        let Err(Error::Refused(reasons)) = set(&db, "hz", 0, Some(0)).await else { panic!("it was not refused") };
        let fields: Vec<String> = reasons.iter().map(|reason| reason.refusal().field.join(".")).collect();
        assert_eq!(fields, ["weight", "cap"]);
        assert!(matches!(set(&db, "sh", 2, None).await, Err(Error::Refused(_))), "a tenant that is not there");
        let kept = TenantShare { weight: 3, cap: Some(5), ..usual };
        assert_eq!(all(&db).await.expect("read")[&tenant], kept);
    }
}
