//! `/live`, `/ready`, `/metrics`: on the API's address and on their own.

use serde_json::{Value, json};

use super::{command, http, token};
use crate::support::{Client, Process, until};

async fn ready(url: &str) -> (u16, Value) {
    let answer = http().get(format!("{url}/ready")).send().await.expect("an answer");
    (answer.status().as_u16(), answer.json().await.expect("JSON"))
}

fn check<'a>(answer: &'a Value, name: &str) -> &'a Value {
    let checks = answer["checks"].as_array().expect("checks");
    checks.iter().find(|check| check["name"] == name).unwrap_or_else(|| panic!("no {name} in {answer}"))
}

#[tokio::test]
async fn ready_names_every_check_and_the_one_that_fails() {
    let folder = tempfile::tempdir().expect("a folder");
    let up = Process::start(command(folder.path(), &["up", "--no-demo"])).expect("it comes up");
    for url in [up.url(), up.status_url()] {
        let (status, answer) = ready(&url).await;
        assert_eq!((status, &answer["ready"], &answer["stopping"]), (200, &json!(true), &json!(false)), "{answer}");
        for name in
            ["database_app", "database_platform", "migrations", "tenant_lock", "clock", "queue", "files", "keys"]
        {
            let check = check(&answer, name);
            assert_eq!((&check["ok"], &check["needed"]), (&json!(true), &json!(true)), "{name}");
            assert!(check["ms"].is_u64() && check.get("why").is_none(), "{check}");
        }
        let live = http().get(format!("{url}/live")).send().await.expect("an answer");
        assert_eq!(live.status(), 200);
    }
    let files = folder.path().join("data/files");
    std::fs::remove_dir_all(&files).expect("removed");
    std::fs::write(&files, b"in the way").expect("written");
    std::fs::rename(folder.path().join("data/keys/vault.key"), folder.path().join("elsewhere")).expect("renamed");
    let answer = until("a process that is not ready", async || {
        let (status, answer) = ready(&up.url()).await;
        (status == 503).then_some(answer)
    })
    .await;
    for name in ["files", "keys"] {
        let failed = check(&answer, name);
        assert_eq!(failed["ok"], json!(false));
        let why = failed["why"].as_str().expect("a reason");
        assert!(!why.contains(folder.path().to_str().expect("UTF-8")), "a path went out: {why}");
    }
    assert_eq!(check(&answer, "database_app")["ok"], json!(true));
}

#[tokio::test]
async fn metrics_are_there_on_an_address_of_their_own_and_elsewhere_for_a_token_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let up = Process::start(command(folder.path(), &["up", "--no-demo"])).expect("it comes up");
    let get = async |url: String, bearer: &str| {
        http().get(format!("{url}/metrics")).bearer_auth(bearer).send().await.expect("an answer").status().as_u16()
    };
    assert_eq!(get(up.url(), "guess").await, 404, "nothing to be seen beside the API");
    assert_eq!(get(up.status_url(), "").await, 200);
    drop(up);
    let mut guarded = command(folder.path(), &["up", "--no-demo"]);
    guarded.env("QIYUN_STATUS__METRICS_TOKEN", "a token of the operator's").env("QIYUN_STATUS__LISTEN", "0.0.0.0:0");
    let up = Process::start(guarded).expect("with a token any address will do");
    let own = up.status_url().replace("0.0.0.0", "127.0.0.1");
    for url in [up.url(), own] {
        assert_eq!(get(url.clone(), "guess").await, 401);
        assert_eq!(get(url, "a token of the operator's").await, 200);
    }
    assert!(!up.log().contains("a token of the operator's"));
}

#[tokio::test]
async fn a_push_shows_in_the_metrics_and_no_tenant_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let up = Process::start(command(folder.path(), &["up"])).expect("it comes up");
    let client = Client::new(&up.url(), &token(folder.path()));
    let numbers = ["M1", "M2", "M3"].map(str::to_owned);
    let task = client.declare("ENTRY_9710", &numbers).await;
    client.settled(&task, |_| "SUCCEEDED").await;
    client.answer("{ nonsense }", json!({})).await;
    let tenant = client.data("{ viewer { tenant { id } } }", json!({})).await;
    let text = metrics(&up).await;
    let value = |series: &str| {
        let line = text.lines().find(|line| line.starts_with(series) && line.as_bytes()[series.len()] == b' ');
        line.and_then(|line| line.rsplit_once(' ')?.1.parse::<f64>().ok())
            .unwrap_or_else(|| panic!("no {series}\n{text}"))
    };
    assert!(value("qiyun_graphql_operations_total{kind=\"mutation\",outcome=\"ok\"}") >= 4.0);
    assert!(value("qiyun_graphql_errors_total{code=\"VALIDATION_FAILED\"}") >= 1.0);
    assert!(value("qiyun_http_requests_total{route=\"/graphql\",method=\"POST\",status=\"200\"}") >= 4.0);
    assert!(value("qiyun_http_requests_total{route=\"/uploads/{id}\",method=\"PUT\",status=\"204\"}") >= 1.0);
    assert!(value("qiyun_step_seconds_count{queue=\"declarations.sign.v1\"}") >= 1.0);
    assert!(value("process_resident_memory_bytes") > 1e6);
    assert_eq!(value("qiyun_check_ok{check=\"database_app\"}"), 1.0);
    for class in ["sandbox", "production"] {
        assert_eq!(
            value(&format!("qiyun_queue_jobs{{queue=\"declarations.sign.v1\",class=\"{class}\",state=\"waiting\"}}")),
            0.0
        );
    }
    let row = tenant["viewer"]["tenant"]["id"].as_str().expect("an id");
    assert!(!text.contains(row) && !text.contains("demo"), "a tenant is a label");
}

pub async fn metrics(process: &Process) -> String {
    let answer = http().get(format!("{}/metrics", process.status_url())).send().await.expect("an answer");
    assert_eq!(answer.status(), 200);
    answer.text().await.expect("a text")
}
