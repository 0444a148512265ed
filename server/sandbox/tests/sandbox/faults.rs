//! Faults on demand, each of them once and then no more.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use qiyun_sandbox::{DeviceEntry, PortEntry, read_device_ledger};
use qiyun_schema::signature::{Profile, ROOT_NAMESPACES, VerifyError, digest, signed_info, verify_signature};
use serde_json::{Value, json};

use crate::support::{ENTERPRISE, PASSWORD, World, envelope, message, order, order_no, sign_body};

#[tokio::test]
async fn the_device_breaks_as_told() {
    let world = World::start().await;
    let profile = Profile::SM2_SM3;
    let digest = digest(&profile, b"one");
    let info = signed_info(&profile, &digest, &ROOT_NAMESPACES);
    let body = sign_body(&profile, &[("1", &digest)]);
    let device_url = world.sandbox.device_url.clone();

    world.set_faults(&device_url, &json!({ "error_next": 1, "latency_ms": 1 })).await;
    assert_eq!(world.ask_device(ENTERPRISE, PASSWORD, &body).await.status(), 503);
    world.set_faults(&device_url, &json!({ "html_next": 1 })).await;
    let page = world.ask_device(ENTERPRISE, PASSWORD, &body).await;
    assert_eq!(page.status(), 200);
    assert!(page.text().await.expect("text").starts_with("<html>"));
    world.set_faults(&device_url, &json!({ "error_rate": 1.0 })).await;
    assert_eq!(world.ask_device(ENTERPRISE, PASSWORD, &body).await.status(), 503);

    for knob in ["garbage_signature_next", "wrong_certificate_next"] {
        let mut knobs = json!({});
        knobs[knob] = json!(1);
        world.set_faults(&device_url, &knobs).await;
        for wanted in [Err(VerifyError::Mismatch), Ok(())] {
            let answer: Value = world.ask_device(ENTERPRISE, PASSWORD, &body).await.json().await.expect("JSON");
            let bytes = |value: &Value| STANDARD.decode(value.as_str().expect("text")).expect("base64");
            let signature = bytes(&answer["signatures"][0]["signature"]);
            let holds = verify_signature(&profile, &info, &signature, &bytes(&answer["certificate"]));
            assert_eq!(holds, wanted, "{knob}");
        }
    }
    let spoilt: Vec<bool> = read_device_ledger(&world.sandbox.device_ledger)
        .expect("a ledger")
        .map(|entry| match entry.expect("an entry") {
            DeviceEntry::Signed { fault, .. } => fault.is_some(),
        })
        .collect();
    assert_eq!(spoilt, [true, false, true, false]);
}

#[tokio::test]
async fn the_port_breaks_as_told() {
    let world = World::start().await;
    let port_url = world.sandbox.port_url.clone();
    let sent = envelope(world.sealed(&message(vec![order(&order_no("SI"))]), Profile::SM2_SM3).await);
    let accepted =
        |world: &World| world.port_entries().iter().filter(|entry| matches!(entry, PortEntry::Accepted(_))).count();

    world.set_faults(&port_url, &json!({ "refuse_next": 1, "refuse_code": "3003" })).await;
    let refusal = world.try_send(&sent.to_xml()).await.expect("an answer");
    assert!(refusal.text().await.expect("text").contains("3003"));
    world.set_faults(&port_url, &json!({ "drop_before_next": 1 })).await;
    world.try_send(&sent.to_xml()).await.expect_err("cut off");
    assert_eq!(accepted(&world), 0);

    world.set_faults(&port_url, &json!({ "half_next": 1 })).await;
    let half = world.try_send(&sent.to_xml()).await.expect("the head of an answer");
    assert_eq!(half.status(), 200);
    half.bytes().await.expect_err("only half a body");
    assert_eq!(accepted(&world), 1);

    let other = envelope(world.sealed(&message(vec![order(&order_no("SI"))]), Profile::SM2_SM3).await);
    world.set_faults(&port_url, &json!({ "drop_after_next": 1 })).await;
    world.try_send(&other.to_xml()).await.expect_err("cut off");
    assert_eq!(accepted(&world), 2);
    assert_eq!(world.send(&other).await, "0000");
    assert_eq!(accepted(&world), 2);
}

#[tokio::test]
async fn faults_reach_polling_only_when_wanted() {
    let world = World::start().await;
    let port_url = world.sandbox.port_url.clone();
    world.set_faults(&port_url, &json!({ "error_next": 1 })).await;
    assert!(world.receive().await.is_empty());
    world.set_faults(&port_url, &json!({ "error_next": 1, "everywhere": true })).await;
    let url = format!("{port_url}/channel/{}/receive", crate::support::DXP_ID);
    let poll = world.http.get(url).basic_auth(crate::support::DXP_ID, Some(PASSWORD)).send();
    assert_eq!(poll.await.expect("an answer").status(), 503);
    let misspelt = world.http.post(format!("{port_url}/admin/faults")).json(&json!({ "eror_next": 1 })).send();
    assert_eq!(misspelt.await.expect("an answer").status(), 400);
}
