//! Reading the three ledgers.

use std::collections::HashSet;

use anyhow::Context as _;
use qiyun_declarations::ledger;
use qiyun_kernel::tenancy::{Across, Crossing};
use qiyun_kernel::{Database, Fault, Packed, clock};
use qiyun_sandbox::{PortDocument, PortEntry, read_port_ledger};
use qiyun_schema::message::MessageKind;
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
    let db = Database::open(config.addresses()).await.map_err(cause)?;
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
    // In sets, each read once: asked for order by order it takes hours at the size of a deployment.
    let sql = "WITH live AS (SELECT DISTINCT tenant_id, subject FROM job WHERE dead_code IS NULL), \
         good AS (SELECT DISTINCT tenant_id, order_id, message_type FROM receipt WHERE revision IS NULL AND order_id IS NOT NULL \
            AND ((message_type = 'CEB304Message' AND status = '120') OR (message_type = 'CEB604Message' AND status IN ('800', '899')))), \
         moving AS (SELECT DISTINCT s.tenant_id, s.order_id FROM message_order s \
            JOIN live l ON l.tenant_id = s.tenant_id AND l.subject = s.message_id) \
         SELECT o.tenant_id, o.business_key, p.status, p.failure_code, p.since, \
            CAST(CASE WHEN a.order_id IS NULL AND b.order_id IS NULL THEN 0 ELSE 1 END AS BIGINT) AS success, \
            CAST(CASE WHEN m.order_id IS NULL AND lo.subject IS NULL AND ld.subject IS NULL THEN 0 ELSE 1 END AS BIGINT) AS work \
         FROM export_order o JOIN progress p ON p.tenant_id = o.tenant_id AND p.id = o.id \
         LEFT JOIN good a ON a.tenant_id = o.tenant_id AND a.order_id = o.id AND a.message_type = 'CEB304Message' AND o.details IS NULL \
         LEFT JOIN good b ON b.tenant_id = o.tenant_id AND b.order_id = o.id AND b.message_type = 'CEB604Message' \
         LEFT JOIN moving m ON m.tenant_id = o.tenant_id AND m.order_id = o.id \
         LEFT JOIN live lo ON lo.tenant_id = o.tenant_id AND lo.subject = p.operation_id \
         LEFT JOIN live ld ON ld.tenant_id = o.tenant_id AND ld.subject = o.declarant_id";
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
    signed_xml: Packed,
    state: Option<String>,
}

async fn messages(across: &Across) -> Result<Vec<HeldMessage>, Fault> {
    let sql = "SELECT m.tenant_id, m.guid, e.transmission_id, s.signed_xml, d.state FROM message m \
         JOIN enterprise e ON e.tenant_id = m.tenant_id AND e.id = m.enterprise_id \
         JOIN signature s ON s.tenant_id = m.tenant_id AND s.message_id = m.id \
         LEFT JOIN dispatch d ON d.tenant_id = m.tenant_id AND d.message_id = m.id WHERE s.signed_xml IS NOT NULL";
    let rows: Vec<MessageRow> = across.query(sql, Vec::new()).await?;
    rows.into_iter()
        .map(|row| {
            let signed = row.signed_xml.unpack()?;
            Ok(HeldMessage {
                tenant: row.tenant_id.to_string(),
                guid: row.guid,
                dxp_id: row.transmission_id.unwrap_or_default(),
                sha256: Sha256::digest(&signed).iter().map(|byte| format!("{byte:02x}")).collect(),
                sent: row.state.as_deref() == Some("sent"),
            })
        })
        .collect()
}

#[derive(FromQueryResult)]
struct DocumentRow {
    channel_ref: String,
}

async fn documents(across: &Across) -> Result<HashSet<String>, Fault> {
    let rows: Vec<DocumentRow> = across.query("SELECT channel_ref FROM receipt_document", Vec::new()).await?;
    Ok(rows.into_iter().map(|row| row.channel_ref).collect())
}

/// Statuses with which a document stands in customs' books. A list is handed over (3) and then waits for
/// its match; the receipts tell what came of it.
const IN_FORCE: [i64; 5] = [2, 3, 120, 399, 800];

/// An order's business key as the API acknowledges it; other kinds say their kind before it.
fn key_of(document: &PortDocument) -> String {
    let key = document.key();
    if key.kind == MessageKind::Order { key.text } else { key.to_string() }
}

fn port(config: &Config, ledgers: &mut Ledgers) -> anyhow::Result<()> {
    let path = config.sandbox_dir().join("port.ledger.jsonl");
    if !path.exists() {
        return Ok(());
    }
    let mut ended: HashSet<String> = HashSet::new();
    for entry in read_port_ledger(&path).context("the port's ledger cannot be read")? {
        match entry.context("the port's ledger cannot be read")? {
            PortEntry::Accepted(taken) => {
                let documents = taken.documents.iter().map(|document| TakenOrder {
                    guid: document.guid.clone(),
                    business_key: key_of(document),
                    app_type: document.app_type.clone(),
                    in_force: IN_FORCE.contains(&document.final_status()),
                });
                ledgers.taken.push(TakenMessage {
                    orders: documents.collect(),
                    guid: taken.message_guid.unwrap_or_default(),
                    dxp_id: taken.dxp_id,
                    sha256: taken.sha256,
                });
            }
            PortEntry::Receipt { receipts, .. } => ended.extend(receipts.into_iter().filter_map(|one| one.ends)),
            PortEntry::Duplicate { .. } => ledgers.wire_dup += 1,
            PortEntry::Ack { ids, .. } => ledgers.acked_documents.extend(ids),
            PortEntry::Refused { .. } => {}
        }
    }
    for order in ledgers.taken.iter_mut().flat_map(|message| &mut message.orders) {
        order.in_force &= !ended.contains(&order.guid);
    }
    Ok(())
}
