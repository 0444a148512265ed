//! The signing device: credentials, digests, keys, certificates, speed.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use qiyun_sandbox::{Account, DeviceEntry, read_device_ledger};
use qiyun_schema::signature::{Certificate, Profile, ROOT_NAMESPACES, digest, signed_info, verify_signature};
use serde_json::{Value, json};

use crate::support::{ENTERPRISE, PASSWORD, World, sign_body};

async fn refused(world: &World, account: &str, password: &str, body: &Value) -> (u16, String) {
    let response = world.ask_device(account, password, body).await;
    let status = response.status().as_u16();
    let answer: Value = response.json().await.expect("JSON");
    assert_eq!(answer["success"], false);
    (status, answer["code"].as_str().expect("text").to_owned())
}

async fn info(world: &World, profile: Profile) -> Value {
    let url = format!("{}/cloudsign/v1/info?profile={}", world.sandbox.device_url, profile.code);
    let request = world.http.get(url).basic_auth(ENTERPRISE, Some(PASSWORD));
    request.send().await.expect("the device answers").json().await.expect("JSON")
}

#[tokio::test]
async fn a_batch_is_signed_and_told_in_the_ledger() {
    let world = World::start().await;
    for profile in Profile::ALL {
        let digests = [digest(&profile, b"one"), digest(&profile, b"two")];
        let body = sign_body(&profile, &[("1", &digests[0]), ("2", &digests[1])]);
        let answer: Value = world.ask_device(ENTERPRISE, PASSWORD, &body).await.json().await.expect("JSON");
        assert_eq!(answer["success"], true);
        let bytes = |value: &Value| STANDARD.decode(value.as_str().expect("text")).expect("base64");
        let certificate = bytes(&answer["certificate"]);
        let read = Certificate::read(&certificate).expect("a certificate");
        assert!(read.has_serial(answer["certNo"].as_str().expect("text")));
        assert_eq!(read.algorithm, profile.algorithm);
        for (signature, digest) in answer["signatures"].as_array().expect("a list").iter().zip(&digests) {
            let info = signed_info(&profile, digest, &ROOT_NAMESPACES);
            let holds = verify_signature(&profile, &info, &bytes(&signature["signature"]), &certificate);
            assert_eq!(holds, Ok(()), "{}", profile.code);
        }
    }
    let entries = read_device_ledger(&world.sandbox.device_ledger).expect("a ledger");
    let ids: Vec<String> = entries
        .map(|entry| match entry.expect("an entry") {
            DeviceEntry::Signed { id, .. } => id,
        })
        .collect();
    assert_eq!(ids, ["1", "2", "1", "2", "1", "2"]);
}

#[tokio::test]
async fn strangers_and_locked_accounts_are_refused() {
    let world = World::start().await;
    let body = sign_body(&Profile::SM2_SM3, &[("1", &digest(&Profile::SM2_SM3, b"one"))]);
    assert_eq!(refused(&world, ENTERPRISE, "guess", &body).await, (401, "BAD_CREDENTIALS".to_owned()));
    assert_eq!(refused(&world, "../../etc", PASSWORD, &body).await, (401, "BAD_CREDENTIALS".to_owned()));
    assert_eq!(refused(&world, "locked-1", PASSWORD, &body).await, (403, "LOCKED".to_owned()));
}

#[tokio::test]
async fn nothing_is_signed_that_was_not_asked_for() {
    let world = World::start().await;
    let profile = Profile::SM2_SM3;
    let (asked, other) = (digest(&profile, b"asked"), digest(&profile, b"other"));
    let request = |signed_info: &[u8]| {
        json!({ "profile": profile.code, "requests": [
            { "id": "1", "digest": STANDARD.encode(&asked), "signedInfo": STANDARD.encode(signed_info) },
        ]})
    };
    let cases = [
        (request(&signed_info(&profile, &other, &ROOT_NAMESPACES)), "DIGEST_MISMATCH"),
        (request(&signed_info(&Profile::SM2_SHA1_W3C, &asked, &ROOT_NAMESPACES)), "BAD_SIGNED_INFO"),
        (request(b"transfer all my money"), "BAD_SIGNED_INFO"),
        (json!({ "profile": "md5", "requests": [] }), "UNKNOWN_PROFILE"),
        (json!({ "profile": profile.code, "requests": [] }), "BATCH_SIZE"),
        (json!({ "profile": profile.code, "keyLabel": "../a", "requests": [] }), "BAD_LABEL"),
        (json!([]), "BAD_REQUEST"),
    ];
    for (body, code) in cases {
        assert_eq!(refused(&world, ENTERPRISE, PASSWORD, &body).await, (400, code.to_owned()));
    }
    assert_eq!(read_device_ledger(&world.sandbox.device_ledger).expect("a ledger").count(), 0);
}

#[tokio::test]
async fn keys_are_kept_over_a_restart_and_readable_by_their_owner_alone() {
    let world = World::start().await;
    let before = [info(&world, Profile::SM2_SM3).await, info(&world, Profile::RSA_SHA1).await];
    let world = world.restart(1).await;
    assert_eq!(before, [info(&world, Profile::SM2_SM3).await, info(&world, Profile::RSA_SHA1).await]);
    let keys = world.folder.path().join("keys");
    for key in [keys.join("authority.sm2.key.pem"), keys.join(ENTERPRISE).join("default.rsa.key.pem")] {
        let mode = std::fs::metadata(&key).expect("the key's file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", key.display());
    }
}

fn openssl(arguments: &[&str], folder: &Path) -> String {
    let output = Command::new("openssl").args(arguments).current_dir(folder).output().expect("openssl runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{arguments:?}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

#[tokio::test]
async fn openssl_verifies_both_certificates_and_names_their_owner() {
    let name = "示例企业（杭州）, Ltd.";
    let account = Account { code: ENTERPRISE.to_owned(), name: name.to_owned() };
    let world = World::start_with(|config| config.accounts.push(account)).await;
    for (profile, kind) in [(Profile::SM2_SM3, "sm2"), (Profile::RSA_SHA1, "rsa")] {
        let shown = info(&world, profile).await;
        let keys = world.folder.path().join("keys");
        let (authority, leaf) = (format!("authority.{kind}.crt"), format!("{ENTERPRISE}/default.{kind}.crt"));
        for (der, pem) in [(&authority, "authority.pem"), (&leaf, "leaf.pem")] {
            openssl(&["x509", "-inform", "DER", "-in", der, "-out", pem], &keys);
        }
        let distid = ["-vfyopt", "distid:1234567812345678"];
        let extra: &[&str] = if kind == "sm2" { &distid } else { &[] };
        let arguments = [&["verify", "-x509_strict"], extra, &["-CAfile", "authority.pem", "leaf.pem"]].concat();
        assert!(openssl(&arguments, &keys).contains("leaf.pem: OK"));
        let described = openssl(
            &["x509", "-in", "leaf.pem", "-noout", "-subject", "-serial", "-nameopt", "utf8,sep_comma_plus"],
            &keys,
        );
        assert!(described.contains(&format!("O={ENTERPRISE}")), "{described}");
        assert!(described.contains(&format!("serialNumber={ENTERPRISE}")), "{described}");
        assert!(described.to_lowercase().contains(&format!("serial={}", shown["certNo"].as_str().expect("text"))));
    }
}

#[tokio::test]
async fn the_rated_speed_is_kept() {
    let world = World::start_with(|config| config.tickets_per_minute = Some(3)).await;
    let profile = Profile::SM2_SM3;
    let one = digest(&profile, b"one");
    let two = sign_body(&profile, &[("1", &one), ("2", &one)]);
    assert_eq!(world.ask_device(ENTERPRISE, PASSWORD, &two).await.status(), 200);
    let too_fast = world.ask_device(ENTERPRISE, PASSWORD, &two).await;
    assert!(too_fast.headers().contains_key("retry-after"));
    assert_eq!(refused(&world, ENTERPRISE, PASSWORD, &two).await, (429, "RATE".to_owned()));
    assert_eq!(world.ask_device(ENTERPRISE, PASSWORD, &sign_body(&profile, &[("3", &one)])).await.status(), 200);
}
