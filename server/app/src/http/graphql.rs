//! `/graphql`: POST of JSON, GET of queries, and nothing else.

use std::panic::AssertUnwindSafe;

use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse, web};
use async_graphql::parser::types::OperationType;
use async_graphql::{Executor, Request, Response};
use futures::FutureExt;
use tracing::Instrument;

use super::admission::{Admitted, admit};
use super::answer::{self, Reader};
use super::identity::{self, ClientInfo, Identity};
use super::parameters::Parameters;
use super::refusal::{ErrorCode, Refused};
use super::{HttpState, body, count};

/// Every method on `/graphql`.
pub(super) async fn handle<E: Executor>(
    request: HttpRequest,
    payload: web::Payload,
    state: web::Data<HttpState<E>>,
) -> HttpResponse {
    let client = ClientInfo::of(&request, state.options.proxy_hops);
    let reader = Reader::of(&request, &client);
    match serve(&request, payload, &state, &reader, client).await {
        Ok(response) => response,
        Err(refused) => {
            count::refused(&refused);
            answer::refuse(&reader, &refused)
        }
    }
}

async fn serve<E: Executor>(
    request: &HttpRequest,
    payload: web::Payload,
    state: &HttpState<E>,
    reader: &Reader,
    client: ClientInfo,
) -> Result<HttpResponse, Refused> {
    let limits = &state.options.limits;
    let post = match *request.method() {
        Method::POST => true,
        Method::GET => false,
        _ => return Err(method_not_allowed("GET, POST")),
    };
    reader.check()?;
    let identity = authenticate(request, state, &client).await?;
    let parameters = if post {
        let max_bytes = if identity.is_anonymous() { limits.anonymous_body_bytes } else { limits.body_bytes };
        let body = body::read(request, payload, max_bytes, limits.body_wait).await?;
        Parameters::from_body(&body, limits.json_values)?
    } else {
        Parameters::from_query_string(request.query_string(), limits.json_values)?
    };
    let Admitted { request, kind } = admit(parameters, &identity, &state.options.anonymous_fields, limits)?;
    match kind {
        // A link or an image must not be able to change anything.
        OperationType::Mutation if !post => return Err(method_not_allowed("POST")),
        OperationType::Subscription => return Err(subscription_refused()),
        _ => {}
    }
    let request = request.data(client).data(reader.language).data(reader.request_id.clone());
    let span = tracing::info_span!(
        target: "qiyun::request",
        "graphql",
        kind = count::kind_of(kind),
        operation = request.operation_name.as_deref().unwrap_or_default(),
    );
    let mut response = execute(state.executor.clone(), request, kind).instrument(span).await?;
    answer::mask(reader, &mut response, identity.is_anonymous());
    count::answered(kind, &response);
    Ok(answer::answer(reader, response))
}

async fn authenticate<E>(
    request: &HttpRequest,
    state: &HttpState<E>,
    client: &ClientInfo,
) -> Result<Identity, Refused> {
    let bearer = identity::bearer_of(request)?;
    Ok(state.authenticator.authenticate(bearer, client).await?)
}

/// Runs the operation. A mutation runs to its end even if the client hangs up half way; a panic is a
/// fault like any other, not a broken connection.
async fn execute<E: Executor>(executor: E, request: Request, kind: OperationType) -> Result<Response, Refused> {
    let work = AssertUnwindSafe(async move { executor.execute(request).await }).catch_unwind();
    let outcome = match kind {
        OperationType::Mutation => tokio::spawn(work.in_current_span()).await.map_err(|_| Refused::internal())?,
        _ => work.await,
    };
    outcome.map_err(|_| {
        tracing::error!("an operation panicked");
        Refused::internal()
    })
}

fn method_not_allowed(allow: &'static str) -> Refused {
    let mut refused = Refused::http(
        StatusCode::METHOD_NOT_ALLOWED,
        ErrorCode::BadUserInput,
        "请使用 POST 发送；GET 只能执行查询。",
        "Use POST; GET executes queries only.",
    );
    refused.allow = Some(allow);
    refused
}

fn subscription_refused() -> Refused {
    Refused::document(
        ErrorCode::BadUserInput,
        None,
        "订阅请通过 /graphql/ws（graphql-transport-ws）进行。",
        "Subscriptions run over /graphql/ws (graphql-transport-ws).",
    )
}
