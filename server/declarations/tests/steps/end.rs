//! What is left when everything has come to its end, without ids and times: what two runs must have in common.

use std::collections::{BTreeMap, BTreeSet};

use qiyun_sandbox::{PortEntry, read_port_ledger};
use sea_orm::FromQueryResult;

use crate::world::{Outside, World};

/// The end of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Rows of the tables, each with how often it stands there.
    rows: BTreeMap<String, usize>,
    /// Documents that the port took, each once.
    pub at_the_port: usize,
}

#[derive(FromQueryResult)]
struct Row {
    row: String,
}

/// Order numbers, `QD9710` and the run's mark, without that.
const TABLES: [&str; 10] = [
    "SELECT 'order ' || substr(order_no, 10) || ' ' || place || ' ' || goods_value || ' ' || line_count AS row FROM export_order",
    "SELECT 'line ' || substr(o.order_no, 10) || ' ' || gnum || ' ' || qty || ' ' || total_price AS row FROM order_line \
     JOIN export_order o ON o.id = order_id",
    "SELECT 'progress ' || substr(order_no, 10) || ' ' || status || ' ' || coalesce(customs_status, '-') || ' ' \
     || coalesce(failure_code, '-') || ' ' || queued || ' ' || counted AS row FROM progress",
    "SELECT 'message ' || message_type || ' ' || order_count || ' ' || void AS row FROM message",
    "SELECT 'seat ' || substr(o.order_no, 10) || ' ' || revision AS row FROM message_order JOIN export_order o ON o.id = order_id",
    "SELECT 'signature ' || state || ' ' || coalesce(refusal_code, '-') AS row FROM signature",
    "SELECT 'dispatch ' || state || ' ' || coalesce(refusal_code, '-') AS row FROM dispatch",
    "SELECT 'receipt ' || substr(o.order_no, 10) || ' ' || r.status AS row FROM receipt r JOIN export_order o ON o.id = r.order_id",
    "SELECT 'operation ' || kind || ' ' || state || ' ' || done || ' ' || coalesce(total, -1) || ' ' || succeeded || ' ' || failed \
     AS row FROM operation",
    "SELECT 'import ' || state || ' ' || row_count || ' ' || order_count || ' ' || problem_count AS row FROM import",
];

/// Tasks of which a counter says something else than their orders do.
const MISCOUNTED: &str = "SELECT count(*) AS rows FROM (SELECT 1 FROM (\
    SELECT subject, status, count FROM order_count UNION ALL SELECT tenant_id, status, -1 FROM progress \
    UNION ALL SELECT task_id, status, -1 FROM progress UNION ALL SELECT customer_id, status, -1 FROM progress \
    UNION ALL SELECT strategy_id, status, -1 FROM progress) AS told GROUP BY subject, status HAVING sum(count) <> 0) AS wrong";

impl End {
    pub async fn of(world: &World, outside: &Outside) -> Self {
        let mut rows: BTreeMap<String, usize> = BTreeMap::new();
        for table in TABLES {
            for row in world.all::<Row>(table).await {
                *rows.entry(row.row).or_default() += 1;
            }
        }
        // More tries than one may be, if something failed between; never with other bytes.
        let others = "SELECT count(*) AS rows FROM exchange x JOIN dispatch d ON d.message_id = x.message_id \
             WHERE x.sha256 <> d.envelope_sha256";
        assert_eq!(world.count(others).await, 0, "other bytes were sent than were sealed");
        assert_eq!(world.count(MISCOUNTED).await, 0, "counters and orders differ");
        Self { rows, at_the_port: taken_once(world, outside) }
    }
}

/// How many documents the port took; none twice, and no message with two contents.
fn taken_once(world: &World, outside: &Outside) -> usize {
    let mut taken = BTreeSet::new();
    for entry in read_port_ledger(&outside.sandbox.port_ledger).expect("a ledger") {
        let PortEntry::Accepted(message) = entry.expect("an entry") else { continue };
        let mark = format!("9710{}", world.mark);
        for document in message.documents.iter().filter(|document| document.number().contains(&mark)) {
            let name = format!("{} {}", message.message_type, document.number());
            assert!(taken.insert(name.clone()), "{name} was filed twice");
        }
    }
    taken.len()
}
