//! What dashboards draw and alerts watch is what a process really tells.

use std::collections::BTreeSet;

use serde_json::Value;

use super::status::metrics;
use super::{command, http};
use crate::support::Process;

const DASHBOARD: &str = include_str!("../../../../deploy/grafana/qiyun.json");
const ALERTS: &str = include_str!("../../../../deploy/prometheus/alerts.yaml");

/// Every name of a metric in a text.
fn named(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    words.filter(|word| word.starts_with("qiyun_") || word.starts_with("process_")).map(str::to_owned).collect()
}

/// Every series' name, as Prometheus would store it.
fn told(text: &str) -> BTreeSet<String> {
    let series = text.lines().filter(|line| !line.starts_with('#'));
    series.filter_map(|line| line.split(['{', ' ']).next()).map(str::to_owned).collect()
}

#[tokio::test]
async fn every_metric_in_the_dashboard_and_the_alerts_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let up = Process::start(command(folder.path(), &["up", "--no-demo"])).expect("it comes up");
    assert!(http().get(format!("{}/live", up.url())).send().await.expect("an answer").status().is_success());
    let told = told(&metrics(&up).await);
    let drawn = named(DASHBOARD);
    assert!(drawn.len() > 15, "{drawn:?}");
    let missing: Vec<&String> = drawn.iter().filter(|name| !told.contains(*name)).collect();
    assert!(missing.is_empty(), "drawn and not told: {missing:?}");
    let watched = named(ALERTS);
    assert!(watched.len() > 8, "{watched:?}");
    let missing: Vec<&String> = watched.iter().filter(|name| !told.contains(*name)).collect();
    assert!(missing.is_empty(), "watched and not told: {missing:?}");
}

#[test]
fn each_panel_has_a_title_and_a_question() {
    let dashboard: Value = serde_json::from_str(DASHBOARD).expect("JSON");
    let panels = dashboard["panels"].as_array().expect("panels");
    let mut ids = BTreeSet::new();
    for panel in panels.iter().filter(|panel| panel["type"] != "row") {
        assert!(panel["title"].as_str().is_some_and(|title| !title.is_empty()), "{panel}");
        assert!(panel["targets"][0]["expr"].is_string(), "{panel}");
        assert!(ids.insert(panel["id"].as_u64().expect("an id")), "twice: {panel}");
    }
    assert!(ids.len() >= 10);
}
