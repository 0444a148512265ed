//! One id through a request's answer, its lines in the log and its spans; no secret in any of them.

use serde_json::{Value, json};

use super::collector::Collector;
use super::{command, http, token};
use crate::support::{Client, Process};

const DOCUMENT: &str = "query WhoAmI { viewer { tenant { name } } }";

async fn ask(url: &str, token: &str, request_id: &str) -> String {
    let asked = http().post(format!("{url}/graphql")).bearer_auth(token).header("X-Request-Id", request_id);
    let answer = asked.json(&json!({"query": DOCUMENT, "operationName": "WhoAmI"})).send().await.expect("an answer");
    assert_eq!(answer.status(), 200);
    answer.headers()["x-request-id"].to_str().expect("ASCII").to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn spans_reach_a_collector_with_the_requests_id_and_without_secrets() {
    let folder = tempfile::tempdir().expect("a folder");
    let collector = Collector::start().await;
    let mut up = command(folder.path(), &["up"]);
    up.env("QIYUN_TELEMETRY__OTLP_URL", &collector.url);
    let mut up = Process::start(up).expect("it comes up");
    let token = token(folder.path());
    assert_eq!(ask(&up.url(), &token, "a-sane-request-id").await, "a-sane-request-id");
    assert_ne!(ask(&up.url(), &token, "not sane: a blank").await, "not sane: a blank");
    let client = Client::new(&up.url(), &token);
    let task = client.declare("ENTRY_9710", &["S1".to_owned()]).await;
    client.settled(&task, |_| "SUCCEEDED").await;
    up.tell_to_stop();
    assert!(tokio::task::spawn_blocking(move || up.ended()).await.expect("joined").success());
    let requests = collector.requests();
    let good = |head: &String| head.starts_with("post /v1/traces ") && head.contains("application/x-protobuf");
    assert!(!requests.is_empty() && requests.iter().all(|(head, _)| good(head)), "{requests:?}");
    for text in ["a-sane-request-id", "request_id", "tenant", "graphql", "WhoAmI", "mutation", "/uploads/"] {
        assert!(collector.holds(text), "{text} is in no span");
    }
    for secret in [token.as_str(), "Bearer", "微马力", "<ceb:", "password"] {
        assert!(!collector.holds(secret), "{secret} is in a span");
    }
}

#[tokio::test]
async fn lines_of_the_log_are_json_with_the_spans_that_they_belong_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut up = command(folder.path(), &["up"]);
    up.env("QIYUN_TELEMETRY__LOG", "json").env("QIYUN_LOG", "warn,qiyun=info");
    let up = Process::start(up).expect("it comes up");
    let token = token(folder.path());
    ask(&up.url(), &token, "id-of-this-request").await;
    let log = crate::support::until("the request's line", async || {
        let log = up.log();
        log.contains("\"answered\"").then_some(log)
    })
    .await;
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let answered = lines.iter().find(|line| line["message"] == "answered").expect("the request's line");
    let span = &answered["spans"][0];
    assert_eq!((&span["request_id"], &span["path"]), (&json!("id-of-this-request"), &json!("/graphql")), "{answered}");
    assert_eq!(span["tenant"].as_str().map(str::len), Some(36), "{answered}");
    assert!(!log.contains(&token));
}
