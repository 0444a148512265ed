//! `/live`: this process runs. `/ready`: it can do its work, with the outcome of each check.

use actix_web::{HttpResponse, web};
use serde::Serialize;

use crate::composition::Parts;

#[derive(Serialize)]
struct Ready {
    ready: bool,
    checks: Vec<Check>,
}

#[derive(Serialize)]
struct Check {
    name: &'static str,
    ok: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'static str>,
}

pub async fn live() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("live")
}

pub async fn ready(parts: web::Data<Parts>) -> HttpResponse {
    let database = parts.db.ping().await;
    if let Err(fault) = &database {
        tracing::error!(cause = ?fault, "the database does not answer");
    }
    let checks = vec![Check {
        name: "database",
        ok: database.is_ok(),
        detail: database.is_err().then_some("the database does not answer; see the log"),
    }];
    let ready = checks.iter().all(|check| check.ok);
    let mut answer = if ready { HttpResponse::Ok() } else { HttpResponse::ServiceUnavailable() };
    answer.json(Ready { ready, checks })
}
