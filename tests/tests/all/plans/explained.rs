//! Plans out of PostgreSQL's log, where its own module auto_explain writes them.

use serde_json::Value;

/// Every statement is explained as it ran.
pub const EXPLAIN: &[(&str, &str)] = &[
    ("session_preload_libraries", "auto_explain"),
    ("auto_explain.log_min_duration", "0"),
    ("auto_explain.log_analyze", "on"),
    ("auto_explain.log_timing", "off"),
    ("auto_explain.log_format", "json"),
    // Compiling costs more than it saves at this size, and hides the plan's shape.
    ("jit", "off"),
    ("log_line_prefix", ""),
];

/// Statements of the operator over everything, by a part of their text. May only shrink.
const EVERYTHING: [&str; 1] = [
    // The depth of the queues, for /metrics: once in five seconds over what is not done yet.
    "FROM job j JOIN tenant t",
];

/// One statement, as it ran.
pub struct Plan {
    pub query: String,
    root: Value,
}

/// The plans in a piece of the log. An entry is a line and the lines that begin with a tab after it.
pub fn explained(log: &str) -> Vec<Plan> {
    let mut plans = Vec::new();
    let mut lines = log.lines().peekable();
    while let Some(line) = lines.next() {
        if !(line.contains("duration: ") && line.ends_with("plan:")) {
            continue;
        }
        let mut text = String::new();
        while let Some(rest) = lines.next_if(|line| line.starts_with('\t')) {
            text.push_str(rest);
        }
        // The last entry of a piece may be cut.
        let Ok(mut entry) = serde_json::from_str::<Value>(&text) else { continue };
        let query = entry["Query Text"].as_str().unwrap_or_default().to_owned();
        plans.push(Plan { query, root: entry["Plan"].take() });
    }
    plans
}

impl Plan {
    /// Walks over whole tables, and sorts of more than `bound` rows.
    pub fn faults(&self, bound: u64) -> Vec<String> {
        let mut faults = Vec::new();
        if !EVERYTHING.iter().any(|part| self.query.contains(part)) {
            look(&self.root, bound, &mut faults);
        }
        faults
    }
}

fn look(node: &Value, bound: u64, faults: &mut Vec<String>) {
    let number = |node: &Value, name: &str| node[name].as_f64().unwrap_or_default();
    let ran = number(node, "Actual Loops");
    let rows = |node: &Value| (number(node, "Actual Rows") * number(node, "Actual Loops")) as u64;
    let kind = node["Node Type"].as_str().unwrap_or_default();
    let passed_over = (number(node, "Rows Removed by Filter") * ran) as u64;
    match kind {
        "Seq Scan" if rows(node) + passed_over > bound / 10 => {
            faults.push(format!("walks all {} rows of {}", rows(node) + passed_over, node["Relation Name"]));
        }
        "Index Scan" | "Index Only Scan" | "Bitmap Heap Scan" if rows(node) + passed_over > bound => {
            let (index, filter) = (&node["Index Name"], &node["Filter"]);
            faults.push(format!(
                "reads {} rows of {} by {index} and passes over {passed_over}: {filter}",
                rows(node) + passed_over,
                node["Relation Name"]
            ));
        }
        "Sort" if ran > 0.0 && node["Plans"][0].is_object() && rows(&node["Plans"][0]) > bound => {
            faults.push(format!("sorts {} rows by {}", rows(&node["Plans"][0]), node["Sort Key"]));
        }
        _ => {}
    }
    for child in node["Plans"].as_array().into_iter().flatten() {
        look(child, bound, faults);
    }
}
