//! GraphQL over HTTP, row by row.

use actix_web::http::Method;
use actix_web::test::TestRequest;
use serde_json::json;

use super::support::{Answer, anonymous_post, ask, document, post, send};

fn get(query: &str) -> TestRequest {
    TestRequest::get().uri(&format!("/graphql?{query}")).insert_header(("authorization", "Bearer good"))
}

#[actix_web::test]
async fn a_mutation_by_get_is_refused_with_allow_post() {
    let answer = send(get("query=mutation%20%7B%20rename(name:%22x%22)%20%7D")).await;
    assert_eq!((answer.status.as_u16(), answer.header("allow")), (405, "POST"));
    let two = "query=query%20A%7Bme%7D%20mutation%20B%7Brename(name:%22x%22)%7D";
    assert_eq!(send(get(&format!("{two}&operationName=B"))).await.status.as_u16(), 405);
    assert_eq!(send(get(&format!("{two}&operationName=A"))).await.json()["data"]["me"], "good");
}

#[actix_web::test]
async fn queries_by_get_take_all_parameters() {
    let query = "query=query%20A($t:String)%7Becho(text:$t)%7D";
    let answer = send(get(&format!("{query}&operationName=A&variables=%7B%22t%22:%22a%26b%22%7D&extensions="))).await;
    assert_eq!(answer.json()["data"]["echo"], "a&b");
    for wrong in ["", "query=", "variables=%7B%7D", "query=%7Bme%7D&variables=%5B%5D", "query=%7Bme%7D&query=%7Bme%7D"]
    {
        let answer = send(get(wrong).insert_header(("accept", "application/graphql-response+json"))).await;
        assert_eq!(answer.status.as_u16(), 400, "{wrong}");
    }
}

#[actix_web::test]
async fn other_methods_are_refused_with_allow() {
    for method in [Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS, Method::HEAD] {
        let answer = send(TestRequest::with_uri("/graphql").method(method.clone())).await;
        assert_eq!((answer.status.as_u16(), answer.header("allow")), (405, "GET, POST"), "{method}");
    }
}

#[actix_web::test]
async fn bodies_that_a_form_can_send_are_refused() {
    let body = document("mutation { rename(name: \"x\") }");
    for kind in [
        "text/plain",
        "text/plain; application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "application/json; charset=utf-16",
        "application/jsonp",
        "",
    ] {
        let request = TestRequest::post().uri("/graphql").insert_header(("authorization", "Bearer good"));
        let answer = send(request.insert_header(("content-type", kind)).set_payload(body.clone())).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (415, "BAD_USER_INPUT"), "{kind}");
    }
    let twice = post(body.clone()).append_header(("content-type", "text/plain"));
    assert_eq!(send(twice).await.status.as_u16(), 415);
    let packed = post(body.clone()).insert_header(("content-encoding", "gzip"));
    assert_eq!(send(packed).await.status.as_u16(), 415);
    let utf8 = post(body).insert_header(("content-type", "Application/JSON; Charset=\"UTF-8\""));
    assert_eq!(send(utf8).await.json()["data"]["rename"], "x");
}

#[actix_web::test]
async fn malformed_bodies_are_400_for_both_media_types() {
    let bodies = [
        String::new(),
        "{ \"not a JSON".into(),
        "[]".into(),
        format!("[{}]", document("{ me }")),
        format!(" [{0},{0}]", document("{ me }")),
        "\"{ me }\"".into(),
        "null".into(),
        json!({ "notquery": "{ me }" }).to_string(),
        json!({ "query": 1 }).to_string(),
        json!({ "query": ["{ me }"] }).to_string(),
        json!({ "query": "{ me }", "operationName": 1 }).to_string(),
        json!({ "query": "{ me }", "variables": [] }).to_string(),
        json!({ "query": "{ me }", "variables": "{}" }).to_string(),
        json!({ "query": "{ me }", "extensions": 0 }).to_string(),
        "{\"query\":\"{ me }\",\"query\":\"{ me }\"}".into(),
        format!("{}x", document("{ me }")),
    ];
    for accept in ["application/json", "application/graphql-response+json"] {
        for body in &bodies {
            let answer = send(post(body.clone()).insert_header(("accept", accept))).await;
            assert_eq!((answer.status.as_u16(), answer.code().as_str()), (400, "BAD_USER_INPUT"), "{accept} {body}");
            assert!(answer.json().get("data").is_none());
        }
    }
}

#[actix_web::test]
async fn absent_parameters_may_be_null() {
    let body = json!({ "query": "{ me }", "operationName": null, "variables": null, "extensions": null });
    assert_eq!(send(post(body.to_string())).await.json(), json!({ "data": { "me": "good" } }));
}

async fn accepting(accept: Option<&str>, query: &str) -> Answer {
    let request = post(document(query));
    send(match accept {
        Some(accept) => request.insert_header(("accept", accept)),
        None => request,
    })
    .await
}

#[actix_web::test]
async fn the_media_type_is_negotiated() {
    let json = "application/json; charset=utf-8";
    let graphql = "application/graphql-response+json; charset=utf-8";
    for (accept, expected) in [
        (None, json),
        (Some("*/*"), json),
        (Some("application/*"), json),
        (Some("application/json"), json),
        (Some("APPLICATION/JSON; charset=UTF-8"), json),
        (Some("application/graphql-response+json"), graphql),
        (Some("application/graphql-response+json, application/json;q=0.9"), graphql),
        (Some("application/graphql-response+json;q=0.5, application/json"), json),
        (Some("application/graphql-response+json;charset=utf-8, application/json;charset=utf-8"), graphql),
        (Some("text/html, application/graphql-response+json;q=0.1"), graphql),
        (Some("text/html,application/xhtml+xml,*/*;q=0.8"), json),
        (Some("application/graphql-response+json;q=0, */*"), json),
    ] {
        let answer = accepting(accept, "{ me }").await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, expected), "{accept:?}");
    }
    for accept in ["text/html", "application/json;q=0", "application/json;charset=utf-16", "image/*"] {
        let answer = accepting(Some(accept), "{ me }").await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (406, "BAD_USER_INPUT"), "{accept}");
    }
}

#[actix_web::test]
async fn a_request_error_has_no_data_and_the_status_of_its_media_type() {
    for (query, code) in [
        ("{", "PARSE_FAILED"),
        ("{ notAField }", "VALIDATION_FAILED"),
        ("query ($t: String!) { echo(text: $t) }", "BAD_USER_INPUT"),
        ("query A { me } query B { me }", "BAD_USER_INPUT"),
        ("subscription { forever }", "BAD_USER_INPUT"),
        ("{ half(of: \"x\") me }", "BAD_USER_INPUT"),
    ] {
        let graphql = accepting(Some("application/graphql-response+json"), query).await;
        let json = accepting(Some("application/json"), query).await;
        let executed = query.starts_with("{ half");
        assert_eq!((graphql.status.as_u16(), json.status.as_u16()), (if executed { 200 } else { 400 }, 200), "{query}");
        for answer in [graphql, json] {
            assert_eq!(answer.code(), code, "{query}");
            assert_eq!(answer.json().get("data").is_none(), !executed, "{query}");
        }
    }
}

#[actix_web::test]
async fn the_named_operation_is_executed() {
    let query = "query A { a: me } query B { b: me }";
    for (name, expected) in [("A", "a"), ("B", "b")] {
        let answer = send(post(json!({ "query": query, "operationName": name }).to_string())).await;
        assert_eq!(answer.json()["data"][expected], "good");
    }
    let unknown = send(post(json!({ "query": query, "operationName": "C" }).to_string())).await;
    assert_eq!(unknown.code(), "BAD_USER_INPUT");
}

#[actix_web::test]
async fn credentials_are_told_apart_only_as_far_as_helps() {
    for (header, status, code) in [
        ("Bearer bad", 401, "UNAUTHENTICATED"),
        ("Bearer ", 401, "UNAUTHENTICATED"),
        ("Basic Z29vZDpnb29k", 401, "UNAUTHENTICATED"),
        ("good", 401, "UNAUTHENTICATED"),
        ("Bearer good good", 401, "UNAUTHENTICATED"),
        ("Bearer good-forbidden", 403, "FORBIDDEN"),
        ("Bearer good-throttled", 429, "THROTTLED"),
        ("Bearer good-unknowable", 500, "INTERNAL"),
    ] {
        let answer = send(anonymous_post(document("{ me }")).insert_header(("authorization", header))).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (status, code), "{header}");
        assert!(!answer.body.contains("db-7"));
        assert_eq!(answer.header("retry-after"), if status == 429 { "3" } else { "" });
    }
    let lower = anonymous_post(document("{ me }")).insert_header(("authorization", "bearer good"));
    assert_eq!(send(lower).await.json()["data"]["me"], "good");
}

#[actix_web::test]
async fn the_request_id_is_the_same_everywhere() {
    let answer = ask("{ requestId }").await;
    assert_eq!(answer.json()["data"]["requestId"], answer.header("x-request-id"));
    let answer = ask("{").await;
    assert_eq!(answer.json()["errors"][0]["extensions"]["requestId"], answer.header("x-request-id"));
    let kept = send(post(document("{ me }")).insert_header(("x-request-id", "proxy-0123456789"))).await;
    assert_eq!(kept.header("x-request-id"), "proxy-0123456789");
    for forged in ["short", "a\tb-c-d-e-f", "x".repeat(80).as_str()] {
        let answer = send(post(document("{ me }")).insert_header(("x-request-id", forged))).await;
        assert_eq!(answer.header("x-request-id").len(), 32, "{forged}");
    }
}

#[actix_web::test]
async fn answers_are_never_stored() {
    let answer = ask("{ me }").await;
    assert_eq!((answer.header("cache-control"), answer.header("vary")), ("no-store", "Accept, Accept-Language"));
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
}

#[actix_web::test]
async fn the_schema_file_is_public_and_cached_by_tag() {
    let answer = send(TestRequest::get().uri("/graphql/schema.graphql")).await;
    assert!(answer.body.contains("type Query") && answer.header("content-type").starts_with("text/plain"));
    let again =
        TestRequest::get().uri("/graphql/schema.graphql").insert_header(("if-none-match", answer.header("etag")));
    assert_eq!(send(again).await.status.as_u16(), 304);
}
