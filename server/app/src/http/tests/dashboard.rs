//! The dashboard's files: caching, screens, headers.

use actix_web::test::TestRequest;

use super::support::{Answer, send};

async fn get(path: &str) -> Answer {
    send(TestRequest::get().uri(path)).await
}

#[actix_web::test]
async fn hashed_files_are_kept_and_others_asked_for_again() {
    let script = get("/assets/index-B1xY2z3w.js").await;
    assert_eq!(script.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(script.header("content-type"), "text/javascript; charset=utf-8");
    let icon = get("/favicon.svg").await;
    assert_eq!((icon.header("cache-control"), icon.header("content-type")), ("no-cache", "image/svg+xml"));
    let again = TestRequest::get().uri("/favicon.svg").insert_header(("if-none-match", icon.header("etag")));
    assert_eq!(send(again).await.status.as_u16(), 304);
}

#[actix_web::test]
async fn a_screen_s_address_gets_the_page() {
    for path in ["/", "/index.html", "/orders", "/tasks/task_01/orders?page=2", "/%E8%AE%A2%E5%8D%95"] {
        let answer = get(path).await;
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, "<!doctype html>"), "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
    }
}

#[actix_web::test]
async fn what_is_no_screen_is_not_found() {
    for path in [
        "/assets/index-gone1234.js",
        "/logo.png",
        "/graphql/other",
        "/uploads/1",
        "/messages/1",
        "/../etc/passwd",
        "/a/./b",
    ] {
        assert_eq!(get(path).await.status.as_u16(), 404, "{path}");
    }
    let answer = send(TestRequest::post().uri("/orders")).await;
    assert_eq!((answer.status.as_u16(), answer.header("allow")), (405, "GET, HEAD"));
}
