//! Documents that cost more than they look are refused with their code, before async-graphql sees them.

use std::fmt::Write;

use super::corpus::{corpus, introspection, repeat};
use super::support::{anonymous_post, ask, document, post, send};
use crate::http::guard;
use crate::http::limits::DocumentLimits;

#[actix_web::test]
async fn every_attack_is_refused_with_its_code() {
    let mut wrong = String::new();
    for (name, text, code) in corpus() {
        match guard::examine(&text, &DocumentLimits::default()) {
            Err(refused) if refused.code.as_str() == code => {}
            Err(refused) => writeln!(wrong, "{name}: {:?} {}", refused.code, refused.en).expect("written"),
            Ok(_) => writeln!(wrong, "{name}: let through").expect("written"),
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[actix_web::test]
async fn an_attack_is_told_where_it_went_too_far() {
    let answer = ask(&format!("{{\n {} }}", repeat(500, |n| format!("a{n}: me")))).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (400, "COST_EXCEEDED"));
    assert_eq!(answer.json()["errors"][0]["locations"][0]["line"], 2);
    let answer = ask("{\n  me\n  ]").await;
    assert_eq!(answer.json()["errors"][0]["locations"][0], serde_json::json!({ "line": 3, "column": 3 }));
    assert!(answer.json().get("data").is_none());
}

#[actix_web::test]
async fn what_tools_and_screens_send_passes() {
    let many_aliases = format!("{{ {} }}", repeat(20, |n| format!("a{n}: deeper {{ x: me y: me }}")));
    for text in [introspection(), many_aliases] {
        let answer = ask(&text).await;
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.body);
        assert!(answer.json().get("errors").is_none(), "{}", answer.body);
    }
}

#[actix_web::test]
async fn variables_are_weighed_with_their_uses() {
    let uses = |count| format!("query ($v: String) {{ {} }}", repeat(count, |n| format!("a{n}: echo(text: $v)")));
    let nested =
        |count| format!("query ($v: String) {{ deeper {{ {} }} }}", repeat(count, |n| format!("a{n}: echo(text: $v)")));
    let long = "x".repeat(60_000);
    let once = send(post(serde_json::json!({ "query": uses(1), "variables": { "v": long } }).to_string())).await;
    assert!(once.json().get("errors").is_none(), "{}", once.body);
    let often = send(post(serde_json::json!({ "query": nested(90), "variables": { "v": long } }).to_string())).await;
    assert_eq!(often.code(), "COST_EXCEEDED");
    let list = repeat(1_200, |_| "\"x\"".into());
    let default = format!(
        "query ($v: [String!] = [{list}]) {{ deeper {{ {} }} }}",
        repeat(90, |n| format!("a{n}: echo(ids: $v)"))
    );
    assert_eq!(ask(&default).await.code(), "COST_EXCEEDED");
}

#[actix_web::test]
async fn json_is_weighed_before_it_is_read() {
    let lists = format!(r#"{{"query":"{{ me }}","variables":{{"v":[{}0]}}}}"#, "[0],".repeat(30_000));
    let answer = send(post(lists)).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (413, "COST_EXCEEDED"));
    let deep = format!(r#"{{"query":"{{ me }}","variables":{{"v":{}{}}}}}"#, "[".repeat(5_000), "]".repeat(5_000));
    assert_eq!(send(post(deep)).await.status.as_u16(), 400);
}

#[actix_web::test]
async fn a_body_is_read_no_further_than_its_limit() {
    let answer = send(post(document(&"x".repeat(2 << 20)))).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (413, "COST_EXCEEDED"));
    // A stranger has only a sign-in form to send.
    let answer =
        send(anonymous_post(document(&format!("mutation {{ sessionCreate(login: \"{}\") }}", "x".repeat(20_000)))))
            .await;
    assert_eq!(answer.status.as_u16(), 413);
}

#[actix_web::test]
async fn a_stranger_may_sign_in_once_a_request_and_nothing_else() {
    for allowed in [
        "mutation { sessionCreate(login: \"a\") }",
        "mutation { ...S } fragment S on Mutation { sessionCreate(login: \"a\") }",
    ] {
        let answer = send(anonymous_post(document(allowed))).await;
        assert_eq!(answer.json()["data"]["sessionCreate"], "a", "{}", answer.body);
    }
    for refused in [
        "{ me }",
        "{ __typename }",
        "{ __schema { types { name } } }",
        "{ notAField }",
        "mutation { rename(name: \"x\") }",
        "mutation { sessionCreate(login: \"a\") rename(name: \"x\") }",
        "mutation { a: sessionCreate(login: \"a\") b: sessionCreate(login: \"b\") }",
        "mutation { ...S ...S } fragment S on Mutation { sessionCreate(login: \"a\") }",
        "mutation { sessionCreate(login: \"a\") ...S } fragment S on Mutation { rename(name: \"x\") }",
        "mutation { sessionCreate: rename(name: \"x\") }",
        "mutation A { sessionCreate(login: \"a\") } query B { me }",
        "subscription { sessionCreate }",
        "{ ...Nobody }",
    ] {
        for accept in ["application/json", "application/graphql-response+json"] {
            let answer = send(anonymous_post(document(refused)).insert_header(("accept", accept))).await;
            assert_eq!(
                (answer.status.as_u16(), answer.code().as_str()),
                (401, "UNAUTHENTICATED"),
                "{refused}: {}",
                answer.body
            );
            assert!(answer.header("www-authenticate").starts_with("Bearer"), "{refused}");
        }
    }
}

#[actix_web::test]
async fn nothing_of_the_schema_is_told_to_a_stranger() {
    for slip in [
        "mutation { sessionCreate(logn: \"a\") }",
        "mutation { sessionCreate }",
        "mutation { sessionCreate(login: 1) }",
        "mutation { sessionCreate(login: \"a\") { nme } }",
        "query { sessionCreate(login: \"a\") }",
    ] {
        let answer = send(anonymous_post(document(slip)).insert_header(("accept-language", "en"))).await;
        assert_eq!(answer.code(), "VALIDATION_FAILED", "{slip}");
        assert_eq!(answer.json()["errors"][0]["message"], "The document does not fit the schema.", "{slip}");
        for hint in ["Did you mean", "login", "Mutation", "String"] {
            assert!(!answer.body.contains(hint), "{slip}: {}", answer.body);
        }
    }
}
