//! Domestic enterprises and their secrets.

use qiyun_directory::enterprises::credentials;
use qiyun_directory::enterprises::entity::Model;
use qiyun_directory::enterprises::service;
use qiyun_directory::sessions::Authenticated;
use qiyun_kernel::Error;
use qiyun_kernel::ids::parse_node_id;
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use crate::records::{ENTERPRISE_CREATE, Records, enterprise, everything};
use crate::support::{World, has, text};

const UPDATE: &str = "mutation($id: ID!, $input: EnterpriseInput!) { enterpriseUpdate(id: $id, input: $input) {
    enterprise { id name roles sendChannel { url username passwordSet } receiveChannel { url passwordSet }
        signing { url passwordSet profile } }
    userErrors { code field message todo } } }";
const SECRETS: [&str; 3] = ["send-secret-1", "receive-secret-2", "sign-secret-3"];

fn row_id(id: &Value) -> uuid::Uuid {
    parse_node_id(id.as_str().expect("an id")).expect("a node id").1
}

async fn row(who: &Authenticated, id: &Value) -> Model {
    service::get(&who.caller.scope, row_id(id)).await.expect("read").expect("there")
}

#[tokio::test]
async fn secrets_go_in_and_never_come_out() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let input = json!({"input": enterprise("某公司", "3301960AAA", &["DECLARANT", "MERCHANT"])});
    let answer = world.answer(Some(&owner), ENTERPRISE_CREATE, input).await;
    let made = &answer["data"]["enterpriseCreate"]["enterprise"];
    assert_eq!(made["roles"], json!(["DECLARANT", "MERCHANT"]));
    assert_eq!(made["signing"]["profile"], "SM2_SM3");
    let stored = row(&owner, &made["id"]).await;
    let kept = world.files().await;
    assert!(has(&kept, "3301960AAA"), "the row itself is in what is looked through");
    for secret in SECRETS {
        assert!(!has(&kept, secret) && !answer.to_string().contains(secret), "{secret}");
        assert!(!format!("{stored:?}").contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn the_parts_that_connect_get_them_back() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let input = json!({"input": enterprise("某公司", "3301960AAA", &["DECLARANT"])});
    let made = world.make(&owner, ENTERPRISE_CREATE, input).await;
    let (scope, id) = (&owner.caller.scope, row_id(&made["id"]));
    let send = credentials::sending(scope, &world.vault, id).await.expect("complete");
    let receive = credentials::receiving(scope, &world.vault, id).await.expect("complete");
    let sign = credentials::signing(scope, &world.vault, id).await.expect("complete");
    let opened = [&send.password, &receive.password, &sign.password].map(|secret| secret.expose_secret().to_owned());
    assert_eq!(opened, SECRETS);
    assert_eq!((send.username.as_str(), sign.profile.code), ("sender", "sm2-sm3"));
    assert!(!format!("{send:?}{receive:?}{sign:?}").contains("secret-"));
    let beta = world.owner("beta").await;
    assert!(matches!(credentials::sending(&beta.caller.scope, &world.vault, id).await, Err(Error::Refused(_))));
}

#[tokio::test]
async fn an_absent_password_stays_an_empty_one_clears_and_a_new_host_needs_it_again() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let whole = enterprise("某公司", "3301960AAA", &["DECLARANT"]);
    let made = world.make(&owner, ENTERPRISE_CREATE, json!({"input": whole})).await;
    let sealed = row(&owner, &made["id"]).await;
    let bare = json!({"name": "某公司二", "customsCode": "3301960AAA", "roles": ["MERCHANT"]});
    let change = async |channels: Value| {
        let mut input = bare.clone();
        input.as_object_mut().expect("input").extend(channels.as_object().expect("channels").clone());
        world.answer(Some(&owner), UPDATE, json!({"id": made["id"], "input": input})).await["data"]["enterpriseUpdate"]
            .clone()
    };
    let kept = change(json!({})).await;
    assert_eq!(kept["enterprise"]["sendChannel"], made["sendChannel"], "a channel that is left out stays");
    assert_eq!(row(&owner, &made["id"]).await.send_password, sealed.send_password);

    let moved = change(json!({"sendChannel": {"url": "https://channel.example.cn/other", "username": "sender"}})).await;
    assert_eq!(moved["enterprise"]["sendChannel"]["passwordSet"], true, "another path of the same host");
    for url in ["https://evil.example.com/", "http://channel.example.cn/", "https://channel.example.cn:444/"] {
        let stolen = change(json!({"sendChannel": {"url": url, "username": "sender"}})).await;
        assert_eq!(stolen["userErrors"][0]["code"], "PASSWORD_NEEDED", "{url}");
    }
    let gone = change(json!({"sendChannel": {"password": ""}})).await;
    assert_eq!(gone["enterprise"]["sendChannel"], json!({"url": null, "username": null, "passwordSet": false}));
    assert_eq!(gone["enterprise"]["receiveChannel"]["passwordSet"], true);
    let sign = json!({"url": "https://sign.example.cn:9090/", "username": "signer", "profile": "RSA_SHA1"});
    assert_eq!(change(json!({"signing": sign})).await["enterprise"]["signing"]["profile"], "RSA_SHA1");
    assert_eq!(change(json!({})).await["enterprise"]["signing"]["profile"], "RSA_SHA1");
}

#[tokio::test]
async fn white_space_is_refused_in_every_field_at_its_path_and_secrets_are_not_echoed() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let channel =
        |n: u8| json!({"url": "https://a.example.cn/ x", "username": "us er", "password": format!("hunter zwei{n}")});
    let input = json!({"name": "某 公司", "unifiedSocialCreditCode": "91350100M000100Y43 ", "customsCode": " 3301960AAA",
        "transmissionId": "DXPENT 0000000001", "roles": [], "note": " x", "sendChannel": channel(1),
        "receiveChannel": channel(2), "signing": channel(3)});
    let answer = world.answer(Some(&owner), ENTERPRISE_CREATE, json!({"input": input})).await;
    assert!(!answer.to_string().contains("zwei"), "{answer:#}");
    let refused = world.refused(&owner, ENTERPRISE_CREATE, json!({"input": input})).await;
    let mut fields = vec!["name", "unifiedSocialCreditCode", "customsCode", "transmissionId", "roles"];
    fields.extend(["sendChannel.url", "sendChannel.username", "sendChannel.password"]);
    fields.extend(["receiveChannel.url", "receiveChannel.username", "receiveChannel.password"]);
    fields.extend(["signing.url", "signing.username", "signing.password", "note"]);
    let found: Vec<String> = refused.iter().map(|(_, path)| path.replace("input.", "")).collect();
    assert_eq!(found, fields);
    assert!(refused.iter().all(|(code, path)| code == "WHITE_SPACE" || path == "input.roles"));
}

#[tokio::test]
async fn codes_are_held_to_structure_and_check_digit() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let mut input = enterprise("某公司", "33019", &["DECLARANT"]);
    input["unifiedSocialCreditCode"] = json!("91350100M000100Y44");
    input["transmissionId"] = json!("DXP1");
    let refused = world.refused(&owner, ENTERPRISE_CREATE, json!({"input": input})).await;
    let codes: Vec<&str> = refused.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(codes, ["UNIFIED_SOCIAL_CREDIT_CODE_INVALID", "CUSTOMS_CODE_INVALID", "TRANSMISSION_ID_INVALID"]);
    let input = json!({"input": enterprise("某公司", "3301960AAA", &["DECLARANT"])});
    world.make(&owner, ENTERPRISE_CREATE, input.clone()).await;
    let taken = world.refused(&owner, ENTERPRISE_CREATE, input).await;
    assert_eq!(taken, [("ENTERPRISE_CUSTOMS_CODE_TAKEN".to_owned(), "input.customsCode".to_owned())]);
}

#[tokio::test]
async fn a_sandbox_reaches_this_machine_only_and_the_others_never() {
    let world = World::new().await;
    world.found("practice", true).await;
    let (real, practice) = (world.owner("alpha").await, world.owner("practice").await);
    let with = |url: &str| {
        let mut input = enterprise("某公司", "3301960AAA", &["DECLARANT"]);
        for part in ["sendChannel", "receiveChannel", "signing"] {
            input[part]["url"] = json!(url);
        }
        json!({"input": input})
    };
    for (who, url) in
        [(&real, "http://127.0.0.1:9/"), (&real, "http://169.254.169.254/"), (&practice, "https://a.example.cn/")]
    {
        let refused = world.refused(who, ENTERPRISE_CREATE, with(url)).await;
        let expected = ["sendChannel", "receiveChannel", "signing"].map(|part| format!("input.{part}.url"));
        assert_eq!(refused, expected.map(|path| ("URL_REFUSED".to_owned(), path)), "{url}");
    }
    world.make(&practice, ENTERPRISE_CREATE, with("http://127.0.0.1:9/x")).await;
    world.make(&real, ENTERPRISE_CREATE, with("https://a.example.cn/")).await;
}

#[tokio::test]
async fn an_incomplete_connection_says_which() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let input = json!({"name": "某公司", "customsCode": "3301960AAA", "roles": ["DECLARANT"],
        "sendChannel": {"url": "https://a.example.cn/"}});
    let made = world.make(&owner, ENTERPRISE_CREATE, json!({"input": input})).await;
    let found = credentials::sending(&owner.caller.scope, &world.vault, row_id(&made["id"])).await;
    let Err(Error::Refused(refusals)) = found else { panic!("incomplete") };
    let refusal = qiyun_kernel::Refuse::refusal(&refusals[0]);
    assert_eq!((refusal.code, refusal.field.join(".")), ("ENTERPRISE_INCOMPLETE", "input.sendChannel".to_owned()));
    assert!(refusal.zh.contains("某公司") && refusal.zh.contains("发送通道"), "{}", refusal.zh);
}

#[tokio::test]
async fn another_tenants_enterprise_cannot_be_reached() {
    let world = World::new().await;
    let (alpha, beta) = (world.owner("alpha").await, world.owner("beta").await);
    let (own, victim) = (Records::make(&world, &alpha).await, Records::make(&world, &beta).await);
    let before = everything(&world, &beta).await;
    let rest = json!({"input": enterprise("taken-over", "3301960ZZZ", &["LOGISTICS"])});
    world.cannot_reach(&alpha, UPDATE, rest, &victim.declarant, &own.strategy).await;
    assert_eq!(everything(&world, &beta).await, before);
    let list = world.ask(&alpha, "{ enterprises { nodes { id } } }", json!({})).await;
    assert!(!list.to_string().contains(&victim.declarant) && list.to_string().contains(&text(&json!(own.declarant))));
}
