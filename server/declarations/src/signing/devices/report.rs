//! What processes tell each other of devices: a row for each process and address, through the database.

use std::collections::HashMap;
use std::time::Duration;

use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Database, Fault, TenantId, clock};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::live::{Done, Health};

/// A process that was silent for longer has ended.
const FRESH: Duration = Duration::from_secs(10);
const FORGOTTEN: Duration = Duration::from_secs(600);

/// What the processes say of one address, put together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub healthy: usize,
    pub degraded: usize,
    pub open: usize,
    pub failing_over: bool,
    /// The asking tenant's own signatures of the last minute.
    pub own_minute: u64,
    /// The weights of all tenants that want turns.
    pub weights: u64,
}

#[derive(FromQueryResult)]
struct Row {
    address: String,
    state: String,
    failing_over: bool,
    weights: i64,
    uses: String,
}

pub(super) async fn publish(db: &Database, process: Uuid, done: &[(String, Done)]) -> Result<(), Fault> {
    let across = db.across(Crossing::Operator);
    let now_ms = clock::schedule_ms();
    for (address, done) in done {
        let uses: HashMap<String, u64> =
            done.uses.iter().map(|(tenant, count)| (tenant.uuid().simple().to_string(), *count)).collect();
        let state = match done.health {
            Health::Healthy => "healthy",
            Health::Degraded => "degraded",
            Health::Open => "open",
        };
        let sql = "INSERT INTO device_report (process, address, state, failing_over, signed_minute, weights, uses, at_ms) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (process, address) DO UPDATE SET \
             state = excluded.state, failing_over = excluded.failing_over, signed_minute = excluded.signed_minute, \
             weights = excluded.weights, uses = excluded.uses, at_ms = excluded.at_ms";
        let signed = i64::try_from(done.uses.values().sum::<u64>()).unwrap_or(i64::MAX);
        let values = vec![
            process.into(),
            address.as_str().into(),
            state.into(),
            done.failing_over.into(),
            signed.into(),
            i64::from(done.weights).into(),
            serde_json::to_string(&uses).map_err(Fault::new)?.into(),
            now_ms.into(),
        ];
        across.execute(sql, values).await?;
    }
    let old_ms = now_ms - i64::try_from(FORGOTTEN.as_millis()).unwrap_or(i64::MAX);
    across.execute("DELETE FROM device_report WHERE at_ms < $1", vec![old_ms.into()]).await.map(|_| ())
}

/// The fresh reports by address. Of the counts only `tenant`'s own leave this function.
pub(super) async fn read(db: &Database, tenant: TenantId) -> Result<HashMap<String, Report>, Fault> {
    let sql = "SELECT address, state, failing_over, weights, uses FROM device_report WHERE at_ms > $1";
    let since_ms = clock::schedule_ms() - i64::try_from(FRESH.as_millis()).unwrap_or(i64::MAX);
    let rows: Vec<Row> = db.across(Crossing::Operator).query(sql, vec![since_ms.into()]).await?;
    let own = tenant.uuid().simple().to_string();
    let mut reports: HashMap<String, Report> = HashMap::new();
    for row in rows {
        let report = reports.entry(row.address).or_default();
        match row.state.as_str() {
            "open" => report.open += 1,
            "degraded" => report.degraded += 1,
            _ => report.healthy += 1,
        }
        let uses: HashMap<String, u64> = serde_json::from_str(&row.uses).map_err(Fault::new)?;
        report.own_minute += uses.get(&own).copied().unwrap_or(0);
        report.failing_over |= row.failing_over;
        report.weights = report.weights.max(u64::try_from(row.weights).unwrap_or(0));
    }
    Ok(reports)
}
