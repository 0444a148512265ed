//! Counts requests, and asks clients to reconnect while the process ends.

use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{ConnectionType, Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error, web};
use metrics::{counter, histogram};
use tokio_util::sync::CancellationToken;

use crate::telemetry::name;

/// Cancelled once the process was told to stop.
#[derive(Clone, Debug)]
pub struct Draining(pub CancellationToken);

/// Middleware. Labels are routes, never paths: those carry ids.
pub async fn measure<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, Error> {
    let begun = Instant::now();
    let method = method(request.method());
    let draining = request.app_data::<web::Data<Draining>>().map(|draining| draining.0.clone());
    let mut response = next.call(request).await?;
    let status = response.status();
    let route = response.request().match_pattern().unwrap_or_else(|| "dashboard".to_owned());
    counter!(name::HTTP_REQUESTS, "route" => route.clone(), "method" => method, "status" => status.as_u16().to_string())
        .increment(1);
    histogram!(name::HTTP_SECONDS, "route" => route).record(begun.elapsed().as_secs_f64());
    let upgraded = status == StatusCode::SWITCHING_PROTOCOLS;
    if !upgraded && draining.is_some_and(|draining| draining.is_cancelled()) {
        // The next request finds another process, instead of a connection that closes under it.
        response.response_mut().head_mut().set_connection_type(ConnectionType::Close);
    }
    Ok(response)
}

/// Clients may invent methods.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::HEAD => "HEAD",
        Method::OPTIONS => "OPTIONS",
        _ => "OTHER",
    }
}
