//! Planted secrets are found in no answer, no log line and no file, however hard the product worked with them.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::support::client::key;
use crate::support::schema::Schema;
use crate::support::tenant::{Parties, Tenant};
use crate::support::{Client, Server, Settings};

const FIRM: Parties = Parties { mark: "FIRM", customs_code: "3303960CCC", transmission_id: "DXPENT0000000777" };

/// What is meant to hold secrets: the keys themselves, and the demo's card, both readable by their owner alone.
fn may_hold(path: &Path) -> bool {
    path.ends_with("demo.json") || path.components().any(|part| part.as_os_str() == "keys")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[tokio::test]
async fn planted_secrets_are_nowhere_to_be_read() {
    let mut server = Server::start(Settings::one("QIYUN_LOG", "debug"));
    let tenant = Tenant::found(&server, FIRM).await;
    let owner = &tenant.owner;
    let mut secrets: Vec<(&str, String)> = vec![("access token", owner.token().to_owned())];
    let demo = server.demo();
    secrets.push(("demo token", demo["token"].as_str().expect("a token").to_owned()));
    for login in demo["logins"].as_array().expect("a list") {
        secrets.push(("demo password", login["password"].as_str().expect("a text").to_owned()));
    }

    // A person, a session and a token.
    let member = "mutation($input: MemberCreateInput!) { memberCreate(input: $input) { member { id } userErrors { code message } } }";
    let input = json!({"login": "wang", "name": "王示例", "password": "member-hunter2-secret", "role": "OPERATOR"});
    let mut answers = vec![owner.data(member, json!({"input": input})).await];
    let session = Client::sign_in(server.url(), "wang", "member-hunter2-secret").await["session"].take();
    for name in ["accessToken", "refreshToken"] {
        secrets.push((name, session[name].as_str().expect("a token").to_owned()));
    }
    Client::sign_in(server.url(), "wang", "mistyped-hunter2-secret").await;
    let create = "mutation($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { secret userErrors { code message } } }";
    let made = owner.done("apiTokenCreate", create, json!({"input": {"name": "t", "scopes": ["orders:read"]}})).await;
    secrets.push(("API token", made["secret"].as_str().expect("a secret").to_owned()));

    // An enterprise whose passwords are all wrong, so that every call with them fails and is written about.
    let base = owner.data("{ enterprises(first: 1) { nodes { id name } } }", json!({})).await;
    let node = &base["enterprises"]["nodes"][0];
    let channel = json!({"url": format!("{}/channel/{}", server.port_url(), FIRM.transmission_id),
        "username": FIRM.transmission_id, "password": "channel-hunter2-secret"});
    let signing =
        |password: &str| json!({"url": server.device_url(), "username": FIRM.customs_code, "password": password});
    let set = "mutation($id: ID!, $input: EnterpriseInput!) { enterpriseUpdate(id: $id, input: $input) { enterprise { id sendChannel { url username passwordSet } } userErrors { code field message } } }";
    for (mark, password) in [("S1", "signing-hunter2-secret"), ("S2", "sandbox")] {
        let input = json!({"name": node["name"], "customsCode": FIRM.customs_code, "transmissionId": FIRM.transmission_id,
            "roles": ["DECLARANT", "PLATFORM", "MERCHANT"], "sendChannel": channel, "receiveChannel": channel, "signing": signing(password)});
        answers.push(owner.data(set, json!({"id": node["id"], "input": input})).await);
        let task = owner.declare("ENTRY_9710", &[format!("{mark}{}", &key()[..8])]).await;
        let orders = owner.settled(&task, |_| "FAILED").await;
        answers.push(json!(orders));
    }
    // Refused inputs are quoted back, but for what is in a secret's place.
    let odd = json!({"url": server.device_url(), "username": "u", "password": "blank hunter2-secret"});
    let input = json!({"name": "某公司", "customsCode": "3309960AAA", "roles": ["MERCHANT"], "signing": odd});
    let refused = owner.data(set, json!({"id": node["id"], "input": input})).await;
    assert_eq!(refused["enterpriseUpdate"]["userErrors"][0]["code"], "WHITE_SPACE", "{refused}");
    answers.extend([refused, tenant.everything(&Schema::published()).await]);
    assert!(server.terminate().success());

    for name in ["member", "mistyped", "signing", "channel", "blank"] {
        secrets.push((name, format!("{name}{}hunter2-secret", if name == "blank" { " " } else { "-" })));
    }
    let log = server.log();
    assert!(log.contains("DEBUG"), "the log was meant to be talkative: {log}");
    let folder = server.data();
    let files: Vec<PathBuf> = files(&folder).into_iter().filter(|path| !may_hold(path)).collect();
    assert!(server.has_row_security() || files.iter().any(|path| path.ends_with("qiyun.db")), "{files:?}");
    let stored = server.stored();
    assert!(contains(&stored, FIRM.transmission_id), "the database was meant to be looked through");
    for (what, secret) in &secrets {
        assert!(!log.contains(secret.as_str()), "the log holds the {what}");
        let answer = answers.iter().find(|answer| answer.to_string().contains(secret.as_str()));
        assert!(answer.is_none(), "an answer holds the {what}: {answer:?}");
        assert!(!contains(&stored, secret), "the database holds the {what}");
        for path in &files {
            assert!(!contains(&std::fs::read(path).expect("a file"), secret), "{} holds the {what}", path.display());
        }
    }
}
