//! SIGTERM to a server and a worker under load: no request fails, nothing is in doubt.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::processes::load::Load;
use crate::support::{Deployment, until};

/// The goal for a whole end.
const AT_MOST: Duration = Duration::from_secs(25);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_and_a_worker_that_are_told_to_stop_under_load_leave_nothing_undone() {
    let mut deployment = Deployment::with_workers(&[("QIYUN_STOP__NOTICE_MS", "2000")], 2);
    deployment.fleet.run("serve-2", "serve");
    deployment.device(json!({"latency_ms": 40})).await;
    let urls = ["serve", "serve-2"].map(|name| deployment.fleet.url(name).to_owned());
    let load = Load::start(&urls, &deployment.fleet.token(), 4);
    let task = deployment.ready("T", 240).await;
    deployment.push(&task).await;
    deployment.goes_on(2).await;
    until("some load", async || (load.counts.good.load(Ordering::SeqCst) >= 100).then_some(())).await;
    for name in ["serve-2", "work-1"] {
        let begun = Instant::now();
        let status = deployment.fleet.terminate(name);
        assert!(status.success(), "{name}: {status} {}", deployment.fleet.log(name));
        assert!(begun.elapsed() < AT_MOST, "{name}: {:?}", begun.elapsed());
    }
    deployment.all_succeeded().await;
    let (good, _, failed) = load.end().await;
    assert_eq!(failed, Vec::<String>::new(), "of {good}");
    let counts = deployment.reconciled(240);
    assert_eq!(counts["wire_dup"], json!(0), "nothing was in doubt");
    assert_eq!(deployment.number("SELECT count(*) FROM exchange WHERE outcome <> 'accepted'"), 0);
}
