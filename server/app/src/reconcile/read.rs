//! Reading the three ledgers.

use std::collections::HashSet;

use anyhow::Context as _;
use qiyun_declarations::ledger;
use qiyun_declarations::orders::service::business_key;
use qiyun_kernel::tenancy::{Across, Crossing};
use qiyun_kernel::{Database, Fault, clock};
use qiyun_sandbox::{PortEntry, read_port_ledger};
use sea_orm::FromQueryResult;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::join::{HeldMessage, HeldOrder, Ledgers, TakenMessage, TakenOrder};
use crate::config::Config;

/// All three.
pub async fn ledgers(config: &Config) -> anyhow::Result<Ledgers> {
    let mut ledgers = Ledgers { now_ms: clock::now_ms(), ..Ledgers::default() };
    for entry in ledger::read(&config.api_ledger()).context("the API's ledger cannot be read")? {
        for key in entry.orders {
            ledgers.acknowledged.insert((entry.tenant.clone(), key));
        }
    }
    let db = Database::open(&config.database_url()).await.map_err(cause)?;
    let across = db.across(Crossing::Reconcile);
    ledgers.orders = orders(&across).await.map_err(cause)?;
    ledgers.messages = messages(&across).await.map_err(cause)?;
    ledgers.stored_documents = documents(&across).await.map_err(cause)?;
    port(config, &mut ledgers)?;
    Ok(ledgers)
}

fn cause(fault: Fault) -> anyhow::Error {
    anyhow::anyhow!("the database cannot be read: {}", fault.cause())
}

#[derive(FromQueryResult)]
struct OrderRow {
    tenant_id: Uuid,
    business_key: String,
    status: String,
    failure_code: Option<String>,
    success: i64,
    work: i64,
    since: chrono::DateTime<chrono::Utc>,
}

async fn orders(across: &Across) -> Result<Vec<HeldOrder>, Fault> {
    let sql = "SELECT o.tenant_id, o.business_key, p.status, p.failure_code, p.since, \
         (SELECT count(*) FROM receipt r WHERE r.order_id = o.id AND r.status = '120') AS success, \
         (SELECT count(*) FROM job j WHERE j.dead_code IS NULL AND (j.subject = p.operation_id OR j.subject = o.declarant_id \
            OR j.subject IN (SELECT m.message_id FROM message_order m WHERE m.order_id = o.id))) AS work \
         FROM export_order o JOIN progress p ON p.order_id = o.id";
    let rows: Vec<OrderRow> = across.query(sql, Vec::new()).await?;
    Ok(rows
        .into_iter()
        .map(|row| HeldOrder {
            tenant: row.tenant_id.to_string(),
            business_key: row.business_key,
            status: row.status,
            has_failure: row.failure_code.is_some(),
            has_success: row.success > 0,
            has_work: row.work > 0,
            since_ms: row.since.timestamp_millis(),
        })
        .collect())
}

#[derive(FromQueryResult)]
struct MessageRow {
    tenant_id: Uuid,
    guid: String,
    transmission_id: Option<String>,
    signed_xml: Vec<u8>,
    state: Option<String>,
}

async fn messages(across: &Across) -> Result<Vec<HeldMessage>, Fault> {
    let sql = "SELECT m.tenant_id, m.guid, e.transmission_id, s.signed_xml, d.state FROM message m \
         JOIN enterprise e ON e.id = m.enterprise_id JOIN signature s ON s.message_id = m.id \
         LEFT JOIN dispatch d ON d.message_id = m.id WHERE s.signed_xml IS NOT NULL";
    let rows: Vec<MessageRow> = across.query(sql, Vec::new()).await?;
    Ok(rows
        .into_iter()
        .map(|row| HeldMessage {
            tenant: row.tenant_id.to_string(),
            guid: row.guid,
            dxp_id: row.transmission_id.unwrap_or_default(),
            sha256: Sha256::digest(&row.signed_xml).iter().map(|byte| format!("{byte:02x}")).collect(),
            sent: row.state.as_deref() == Some("sent"),
        })
        .collect())
}

#[derive(FromQueryResult)]
struct DocumentRow {
    channel_ref: String,
}

async fn documents(across: &Across) -> Result<HashSet<String>, Fault> {
    let rows: Vec<DocumentRow> = across.query("SELECT channel_ref FROM receipt_document", Vec::new()).await?;
    Ok(rows.into_iter().map(|row| row.channel_ref).collect())
}

/// Statuses with which an order stands in customs' books.
const IN_FORCE: [i64; 3] = [2, 3, 120];

fn port(config: &Config, ledgers: &mut Ledgers) -> anyhow::Result<()> {
    let path = config.sandbox_dir().join("port.ledger.jsonl");
    if !path.exists() {
        return Ok(());
    }
    for entry in read_port_ledger(&path).context("the port's ledger cannot be read")? {
        match entry.context("the port's ledger cannot be read")? {
            PortEntry::Accepted(taken) => {
                let orders = taken.orders.iter().map(|order| TakenOrder {
                    guid: order.guid.clone(),
                    business_key: business_key(&order.ebp_code, &order.ebc_code, &order.order_no),
                    app_type: order.app_type.clone(),
                    in_force: IN_FORCE.contains(&order.final_status()),
                });
                ledgers.taken.push(TakenMessage {
                    orders: orders.collect(),
                    guid: taken.message_guid.unwrap_or_default(),
                    dxp_id: taken.dxp_id,
                    sha256: taken.sha256,
                });
            }
            PortEntry::Duplicate { .. } => ledgers.wire_dup += 1,
            PortEntry::Ack { ids, .. } => ledgers.acked_documents.extend(ids),
            PortEntry::Refused { .. } | PortEntry::Receipt { .. } => {}
        }
    }
    Ok(())
}
