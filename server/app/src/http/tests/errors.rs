//! What a client learns of an error: a code, the request's id, and never the cause.

use super::support::{ask, document, post, send};

#[actix_web::test]
async fn a_fault_is_one_sentence() {
    for (query, data_is_null) in [("{ fault me }", false), ("{ requiredFault }", true)] {
        let answer = ask(query).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (200, "INTERNAL"), "{query}");
        let json = answer.json();
        assert_eq!(json.get("data").expect("executed").is_null(), data_is_null, "{query}");
        assert!(json["errors"][0]["path"].is_array() && json["errors"][0]["locations"].is_array());
        for secret in ["hunter2", "db-7", "secret"] {
            assert!(!answer.body.contains(secret), "{}", answer.body);
        }
    }
}

#[actix_web::test]
async fn a_panic_is_a_fault() {
    let answer = ask("{ panics }").await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (500, "INTERNAL"));
    assert!(!answer.body.contains("secret") && answer.json().get("data").is_none());
}

#[actix_web::test]
async fn what_was_written_for_the_client_is_shown() {
    for (query, code, text) in [
        ("{ forbidden }", "FORBIDDEN", "不允许"),
        ("{ cursor }", "BAD_USER_INPUT", "The cursor is not one of ours."),
        ("{ half(of: 3) }", "BAD_USER_INPUT", "an even number is wanted"),
        ("{ half(of: 1.5) }", "BAD_USER_INPUT", "Even"),
        ("{ throtled }", "VALIDATION_FAILED", "Did you mean \\\"throttled\\\"?"),
        ("{ me { x } }", "VALIDATION_FAILED", "me"),
    ] {
        let answer = ask(query).await;
        assert_eq!(answer.code(), code, "{query}: {}", answer.body);
        assert!(answer.body.contains(text), "{query}: {}", answer.body);
    }
}

#[actix_web::test]
async fn throttled_is_429_with_retry_after() {
    let answer = ask("{ throttled }").await;
    assert_eq!((answer.status.as_u16(), answer.header("retry-after"), answer.code().as_str()), (429, "7", "THROTTLED"));
}

#[actix_web::test]
async fn errors_are_few_and_short() {
    let answer = ask(&format!("{{ deeper {{ {} }} }}", "nothing ".repeat(900))).await;
    assert_eq!(answer.json()["errors"].as_array().map(Vec::len), Some(20));
    let long =
        serde_json::json!({ "query": "query ($v: Even!) { half(of: $v) }", "variables": { "v": "x".repeat(50_000) } });
    let answer = send(post(long.to_string())).await;
    assert_eq!(answer.code(), "BAD_USER_INPUT", "{:.200}", answer.body);
    assert!(answer.body.len() < 2_000, "{}", answer.body.len());
}

#[actix_web::test]
async fn texts_follow_the_reader() {
    for (language, text) in [("en-GB", "syntax error"), ("zh-CN", "语法错误"), ("", "语法错误")] {
        let answer = send(post(document("{")).insert_header(("accept-language", language))).await;
        assert!(answer.body.contains(text), "{language}: {}", answer.body);
    }
}
