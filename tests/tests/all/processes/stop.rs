//! SIGTERM under load: who looks at `/ready` sees no request fail.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use super::load::Load;
use super::{command, http, token};
use crate::support::{Process, until};

/// The goal for a whole end, and the drain time that the process is given.
const AT_MOST: Duration = Duration::from_secs(25);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_request_fails_while_a_server_under_load_ends() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut up = command(folder.path(), &["up"]);
    up.env("QIYUN_STOP__NOTICE_MS", "2000");
    let mut up = Process::start(up).expect("it comes up");
    let load = Load::start(&[up.url()], &token(folder.path()), 8);
    until("some load", async || (load.counts.good.load(Ordering::SeqCst) >= 200).then_some(())).await;
    let begun = Instant::now();
    up.tell_to_stop();
    let status = format!("{}/ready", up.status_url());
    let said = until("a process that says it ends", async || {
        let answer = http().get(&status).send().await.expect("the status address answers until the end");
        (answer.status() == 503).then_some(answer.json::<serde_json::Value>().await.expect("JSON"))
    })
    .await;
    assert_eq!((&said["ready"], &said["stopping"]), (&false.into(), &true.into()));
    let ended = tokio::task::spawn_blocking(move || up.ended()).await.expect("joined");
    assert!(ended.success(), "{ended}");
    assert!(begun.elapsed() < AT_MOST, "{:?}", begun.elapsed());
    let (good, _, failed) = load.end().await;
    assert_eq!(failed, Vec::<String>::new(), "of {good}");
}

#[tokio::test]
async fn an_ending_process_asks_its_clients_to_reconnect() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut up = command(folder.path(), &["up", "--no-demo"]);
    up.env("QIYUN_STOP__NOTICE_MS", "60000");
    let mut up = Process::start(up).expect("it comes up");
    let live = format!("{}/live", up.url());
    let http = http();
    let before = http.get(&live).send().await.expect("an answer");
    assert_eq!((before.status().as_u16(), before.headers().get("connection")), (200, None));
    up.tell_to_stop();
    until("the wish to reconnect", async || {
        let answer = http.get(&live).send().await.expect("still served");
        answer.headers().get("connection").is_some_and(|value| value == "close").then_some(())
    })
    .await;
    // A second signal cuts the notice short.
    up.tell_to_stop();
    let ended = tokio::task::spawn_blocking(move || up.ended()).await.expect("joined");
    assert!(ended.success(), "{ended}");
}
