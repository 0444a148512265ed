//! 故障注入: what a test or a demonstration may break, over `POST /admin/faults` from this machine.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use futures::StreamExt as _;
use serde::{Deserialize, Serialize};

use crate::connection;

/// How long half an answer is left standing, so that it reaches the client before the cut.
const HALF_ANSWER_STANDS: Duration = Duration::from_millis(50);

/// 故障 settings of one server. A `…_next` counts down by one with each call it breaks. Faults hit
/// signing and sending; with `everywhere` the other calls too. What a server cannot break so
/// (a certificate at the port, a refusal at the device) it ignores.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Faults {
    /// Wait before anything else.
    pub latency_ms: u64,
    /// Share of calls answered 503, 0 to 1; nothing is done for them.
    pub error_rate: f64,
    /// Calls answered 503; nothing is done for them.
    pub error_next: u32,
    /// Calls answered 200 with an HTML page, as a gateway in between does; nothing is done for them.
    pub html_next: u32,
    /// Calls whose connection is cut before anything is done.
    pub drop_before_next: u32,
    /// Calls whose connection is cut after everything is done.
    pub drop_after_next: u32,
    /// Calls of which only half the answer arrives, after everything is done.
    pub half_next: u32,
    /// Device: signatures given with another enterprise's certificate.
    pub wrong_certificate_next: u32,
    /// Device: signatures that are noise of the right length.
    pub garbage_signature_next: u32,
    /// Port: envelopes refused with `refuse_code`.
    pub refuse_next: u32,
    /// Port: DxpRep code of a refusal; 3001 when empty.
    pub refuse_code: String,
    /// Also break `info`, `receive` and `ack`.
    pub everywhere: bool,
}

/// Which call is being served.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Call {
    /// Sign or send.
    Main,
    /// Info, receive, ack.
    Other,
}

/// The knobs of a running server.
#[derive(Default)]
pub struct FaultPanel(Mutex<Faults>);

enum Break {
    Unavailable,
    Html,
    Cut,
}

impl FaultPanel {
    pub fn set(&self, faults: Faults) {
        *self.lock() = faults;
    }

    pub fn current(&self) -> Faults {
        self.lock().clone()
    }

    /// Uses up one of a counted fault.
    pub fn take(&self, counter: impl FnOnce(&mut Faults) -> &mut u32) -> bool {
        spend(counter(&mut self.lock()))
    }

    /// Breaks the call before anything is done for it, if that is wanted.
    pub async fn before(&self, request: &HttpRequest, call: Call) -> Option<HttpResponse> {
        let (latency_ms, broken) = self.draw(call);
        if latency_ms > 0 {
            tokio::time::sleep(Duration::from_millis(latency_ms)).await;
        }
        match broken? {
            Break::Unavailable => Some(HttpResponse::ServiceUnavailable().body("fault injected: 503")),
            Break::Html => Some(
                HttpResponse::Ok()
                    .content_type("text/html; charset=utf-8")
                    .body("<html><head><title>登录</title></head><body>请登录 / please sign in</body></html>"),
            ),
            Break::Cut => {
                connection::cut(request);
                Some(HttpResponse::new(StatusCode::SERVICE_UNAVAILABLE))
            }
        }
    }

    /// The answer to a call that was served, or as much of it as the faults let through.
    pub fn after(&self, request: &HttpRequest, call: Call, content_type: &'static str, body: Vec<u8>) -> HttpResponse {
        if self.applies(call) {
            if self.take(|faults| &mut faults.drop_after_next) {
                connection::cut(request);
            } else if self.take(|faults| &mut faults.half_next) {
                return half(content_type, body);
            }
        }
        HttpResponse::Ok().content_type(content_type).body(body)
    }

    /// The same for a JSON answer.
    pub fn after_json(&self, request: &HttpRequest, call: Call, answer: &impl Serialize) -> HttpResponse {
        let body = serde_json::to_vec(answer).expect("answers hold only text, numbers and lists");
        self.after(request, call, "application/json", body)
    }

    fn draw(&self, call: Call) -> (u64, Option<Break>) {
        let mut faults = self.lock();
        if call == Call::Other && !faults.everywhere {
            return (0, None);
        }
        let unlucky = faults.error_rate > 0.0 && rand::random::<f64>() < faults.error_rate;
        let broken = if unlucky || spend(&mut faults.error_next) {
            Some(Break::Unavailable)
        } else if spend(&mut faults.html_next) {
            Some(Break::Html)
        } else if spend(&mut faults.drop_before_next) {
            Some(Break::Cut)
        } else {
            None
        };
        (faults.latency_ms, broken)
    }

    fn applies(&self, call: Call) -> bool {
        call == Call::Main || self.lock().everywhere
    }

    fn lock(&self) -> MutexGuard<'_, Faults> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn spend(counter: &mut u32) -> bool {
    let left = *counter;
    *counter = left.saturating_sub(1);
    left > 0
}

fn half(content_type: &'static str, mut body: Vec<u8>) -> HttpResponse {
    let whole = body.len() as u64;
    body.truncate(body.len() / 2);
    let first = futures::stream::once(async move { Ok(web::Bytes::from(body)) });
    let end = futures::stream::once(async {
        tokio::time::sleep(HALF_ANSWER_STANDS).await;
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionAborted))
    });
    HttpResponse::Ok().content_type(content_type).no_chunking(whole).streaming(Box::pin(first.chain(end)))
}

/// `GET`/`POST /admin/faults` on either server, for callers on this machine alone.
pub fn routes(panel: web::Data<FaultPanel>) -> impl FnOnce(&mut web::ServiceConfig) {
    |config| {
        config.service(
            web::resource("/admin/faults").app_data(panel).route(web::get().to(show)).route(web::post().to(change)),
        );
    }
}

async fn show(request: HttpRequest, panel: web::Data<FaultPanel>) -> HttpResponse {
    match refuse_strangers(&request) {
        Some(refusal) => refusal,
        None => HttpResponse::Ok().json(panel.current()),
    }
}

async fn change(request: HttpRequest, panel: web::Data<FaultPanel>, body: web::Bytes) -> HttpResponse {
    if let Some(refusal) = refuse_strangers(&request) {
        return refusal;
    }
    match serde_json::from_slice::<Faults>(&body) {
        Err(error) => HttpResponse::BadRequest().body(format!("not a fault setting: {error}")),
        Ok(faults) => {
            tracing::info!(?faults, "faults set");
            panel.set(faults);
            HttpResponse::Ok().json(panel.current())
        }
    }
}

fn refuse_strangers(request: &HttpRequest) -> Option<HttpResponse> {
    let local = request.peer_addr().is_some_and(|peer| peer.ip().is_loopback());
    (!local).then(|| HttpResponse::Forbidden().body("faults are set from this machine only"))
}
