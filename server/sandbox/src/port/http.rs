//! The port's three calls under `/channel/{dxpId}`: `send`, `receive`, `ack`; and its script.

use std::sync::Arc;

use actix_web::http::header::WWW_AUTHENTICATE;
use actix_web::{HttpRequest, HttpResponse, web};
use qiyun_schema::clock::xs_datetime;
use qiyun_schema::envelope::{DxpReply, DxpResponse};
use qiyun_schema::identifier::TransmissionId;
use serde::Deserialize;

use super::OUTCOMES;
use super::Port;
use super::fetch::{ACK_LIMIT, AckRequest, FETCH_USUAL};
use super::send::Answer;
use crate::auth::basic;
use crate::clock;
use crate::connection;
use crate::faults::Call;
use crate::ledger::LedgerError;

/// 已接收. The official table has codes for errors only.
const ACCEPTED: &str = "0000";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/channel/{dxp_id}/send", web::post().to(send))
        .route("/channel/{dxp_id}/receive", web::get().to(receive))
        .route("/channel/{dxp_id}/ack", web::post().to(ack))
        .route("/admin/outcomes", web::get().to(outcomes));
}

/// 剧本表, for whoever explains what the port does.
async fn outcomes() -> HttpResponse {
    HttpResponse::Ok().json(OUTCOMES)
}

async fn send(
    request: HttpRequest,
    port: web::Data<Port>,
    dxp_id: web::Path<String>,
    body: web::Bytes,
) -> HttpResponse {
    if let Some(broken) = port.faults.before(&request, Call::Main).await {
        return broken;
    }
    if let Some(refusal) = refuse_strangers(&port, &request, &dxp_id) {
        return refusal;
    }
    let port = port.into_inner();
    match Arc::clone(&port).send(dxp_id.clone(), body).await {
        Err(error) => unavailable(&error),
        Ok(answer) => {
            if matches!(answer, Answer::Accepted { drop_answer: true, .. }) {
                connection::cut(&request);
            }
            port.faults.after(&request, Call::Main, "text/xml; charset=utf-8", reply(&dxp_id, answer).to_xml())
        }
    }
}

#[derive(Deserialize)]
struct ReceiveQuery {
    max: Option<usize>,
}

async fn receive(
    request: HttpRequest,
    port: web::Data<Port>,
    dxp_id: web::Path<String>,
    query: web::Query<ReceiveQuery>,
) -> HttpResponse {
    if let Some(broken) = port.faults.before(&request, Call::Other).await {
        return broken;
    }
    if let Some(refusal) = refuse_strangers(&port, &request, &dxp_id) {
        return refusal;
    }
    match port.receive(&dxp_id, query.max.unwrap_or(FETCH_USUAL)).await {
        Err(error) => unavailable(&error),
        Ok(fetched) => port.faults.after_json(&request, Call::Other, &fetched),
    }
}

async fn ack(request: HttpRequest, port: web::Data<Port>, dxp_id: web::Path<String>, body: web::Bytes) -> HttpResponse {
    if let Some(broken) = port.faults.before(&request, Call::Other).await {
        return broken;
    }
    if let Some(refusal) = refuse_strangers(&port, &request, &dxp_id) {
        return refusal;
    }
    let wanted = match serde_json::from_slice::<AckRequest>(&body) {
        Err(error) => return HttpResponse::BadRequest().body(format!("not an acknowledgement: {error}")),
        Ok(wanted) if wanted.ids.len() > ACK_LIMIT => {
            return HttpResponse::BadRequest().body(format!("confirm at most {ACK_LIMIT} documents a call"));
        }
        Ok(wanted) => wanted,
    };
    match port.acknowledge(&dxp_id, wanted).await {
        Err(error) => unavailable(&error),
        Ok(acknowledged) => port.faults.after_json(&request, Call::Other, &acknowledged),
    }
}

/// Each dxpId is its own user.
fn refuse_strangers(port: &Port, request: &HttpRequest, dxp_id: &str) -> Option<HttpResponse> {
    let known = basic(request).is_some_and(|given| given.name == dxp_id && given.password == port.config.password);
    if !known {
        let mut refused = HttpResponse::Unauthorized();
        refused.insert_header((WWW_AUTHENTICATE, "Basic realm=\"channel\""));
        return Some(refused.body("dxpId or password is wrong; check the channel credentials"));
    }
    TransmissionId::parse(dxp_id).err().map(|error| HttpResponse::NotFound().body(error.to_string()))
}

fn unavailable(error: &LedgerError) -> HttpResponse {
    tracing::error!(%error, "the port cannot answer");
    HttpResponse::ServiceUnavailable().body(error.to_string())
}

fn reply(dxp_id: &str, answer: Answer) -> DxpReply {
    let (code, info, cop_msg_id) = match answer {
        Answer::Accepted { cop_msg_id, .. } => (ACCEPTED.to_owned(), "接收成功".to_owned(), cop_msg_id),
        Answer::Refused(refusal) => (refusal.code, refusal.reason, refusal.cop_msg_id.unwrap_or_default()),
    };
    DxpReply {
        receiver_id: dxp_id.to_owned(),
        responses: vec![DxpResponse { code, info: Some(info), notice_time: xs_datetime(clock::now()), cop_msg_id }],
    }
}
