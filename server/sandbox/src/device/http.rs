//! The device's two calls: `POST /cloudsign/v1/sign` and `GET /cloudsign/v1/info`.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};
use qiyun_schema::signature::Profile;
use serde::{Deserialize, Serialize};

use super::refusal::Refusal;
use super::{Device, SignRequest, is_safe_name};
use crate::auth::basic;
use crate::faults::Call;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/cloudsign/v1/sign", web::post().to(sign)).route("/cloudsign/v1/info", web::get().to(info));
}

async fn sign(request: HttpRequest, device: web::Data<Device>, body: web::Bytes) -> HttpResponse {
    if let Some(broken) = device.faults.before(&request, Call::Main).await {
        return broken;
    }
    let device = device.into_inner();
    let answer = async {
        let account = account(&device, &request)?;
        let wanted: SignRequest = serde_json::from_slice(&body).map_err(Refusal::NotARequest)?;
        Arc::clone(&device).sign(account, wanted).await
    };
    finish(&device, &request, Call::Main, answer.await)
}

#[derive(Deserialize)]
struct InfoQuery {
    profile: Option<String>,
}

async fn info(request: HttpRequest, device: web::Data<Device>, query: web::Query<InfoQuery>) -> HttpResponse {
    if let Some(broken) = device.faults.before(&request, Call::Other).await {
        return broken;
    }
    let device = device.into_inner();
    let answer = async {
        let account = account(&device, &request)?;
        let profile = match &query.profile {
            None => Profile::default(),
            Some(code) => Profile::by_code(code).ok_or_else(|| Refusal::UnknownProfile(code.clone()))?,
        };
        Arc::clone(&device).info(account, profile).await
    };
    finish(&device, &request, Call::Other, answer.await)
}

/// Accounts beginning with `locked` are locked, whatever comes after.
fn account(device: &Device, request: &HttpRequest) -> Result<String, Refusal> {
    let given = basic(request).ok_or(Refusal::BadCredentials)?;
    if given.password != device.password || !is_safe_name(&given.name) {
        return Err(Refusal::BadCredentials);
    }
    if given.name.starts_with("locked") { Err(Refusal::Locked) } else { Ok(given.name) }
}

fn finish<T: Serialize>(
    device: &Device,
    request: &HttpRequest,
    call: Call,
    answer: Result<T, Refusal>,
) -> HttpResponse {
    match answer {
        Ok(answer) => device.faults.after_json(request, call, &answer),
        Err(refusal) => refusal.response(),
    }
}
