//! The main job in both modes, and what it leaves behind.

use crate::support::{Server, Settings};

#[tokio::test]
async fn the_demo_takes_both_modes_to_120_and_its_files_verify() {
    let server = Server::start(Settings::default());
    let out = server.scratch().join("out");
    let folder = out.to_str().expect("plain");
    for mode in ["9710-entry", "9810-entry"] {
        let demo = server.output(&["demo", "--mode", mode, "--out", folder, "--url", server.url()]);
        let text = String::from_utf8_lossy(&demo.stdout).into_owned();
        assert!(demo.status.success(), "{text}{}", String::from_utf8_lossy(&demo.stderr));
        assert_eq!(text.matches("2 → 3 → 120").count(), 3, "{text}");
    }

    let names: Vec<String> = std::fs::read_dir(&out)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("plain"))
        .collect();
    let messages: Vec<&String> = names.iter().filter(|name| name.starts_with("CEB303Message_")).collect();
    assert_eq!(messages.len(), 2, "{names:?}");
    assert_eq!(names.iter().filter(|name| name.starts_with("DxpMsg_")).count(), 2, "{names:?}");
    assert!(names.iter().filter(|name| name.starts_with("CEB304Message_")).count() >= 6, "{names:?}");

    for name in messages {
        let path = out.join(name);
        let good = server.output(&["verify", path.to_str().expect("plain")]);
        assert!(good.status.success(), "{}", String::from_utf8_lossy(&good.stdout));
        let document = std::fs::read_to_string(&path).expect("a message");
        for (from, to, part) in [
            ("<ceb:qty>10<", "<ceb:qty>11<", "digest"),
            ("<ds:KeyName>", "<ds:KeyName>ff", "KeyName"),
            ("<ceb:unit>011</ceb:unit>", "", "field table"),
            ("</ceb:CEB303Message>", "", "XML"),
        ] {
            let bad = document.replacen(from, to, 1);
            assert_ne!(bad, document, "{from}");
            std::fs::write(server.scratch().join("bad.xml"), bad).expect("written");
            let answer = server.output(&["verify", "--json", "bad.xml"]);
            assert!(!answer.status.success(), "{from} → {to} was accepted");
            let report: serde_json::Value = serde_json::from_slice(&answer.stdout).expect("JSON");
            let failed = |p: &&serde_json::Value| p["part"] == part && p["outcome"] == "failed";
            assert!(report["parts"].as_array().expect("parts").iter().any(|p| failed(&p)), "{part}: {report}");
        }
    }
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
    assert_eq!(counts["orders_at_port"], 6);

    // The same numbers again are found in the history, and the demo says so and goes on with new ones.
    let again = server.output(&["demo", "--url", server.url()]);
    let text = String::from_utf8_lossy(&again.stdout).into_owned();
    assert!(again.status.success() && text.contains("declared here before"), "{text}");
}

#[tokio::test]
async fn a_second_start_keeps_the_data_and_one_folder_has_one_process() {
    let mut server = Server::start(Settings::default());
    let client = server.client();
    let task = client.ready("ENTRY_9710", &["KEEP1".to_owned()]).await;
    let second = server.output(&["up"]);
    assert!(!second.status.success());
    assert!(String::from_utf8_lossy(&second.stderr).contains("another qiyun runs"), "{second:?}");
    assert!(server.terminate().success());
    server.run();
    let client = client.at(server.url());
    let orders = client.orders(&task).await;
    assert_eq!((orders.len(), &orders[0]["orderNo"]), (1, &serde_json::json!("KEEP1")));
}
