//! Addresses that give files out: papers of an onboarding, the 传输ID application, and what a 报关单 repeats of
//! the orders. All of them with the caller's token; another firm's id answers like none.

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpRequest, HttpResponse, web};
use qiyun_declarations::attachments;
use qiyun_declarations::entry::service::{self as entry, Subject};
use qiyun_declarations::entry::sheet::{lines_workbook, numbers_workbook};
use qiyun_directory::onboarding::application_graphql::application_rows;
use qiyun_directory::onboarding::graphql::for_workbook;
use qiyun_directory::onboarding::sheet::application_workbook;
use qiyun_kernel::{Fault, Permission, ids};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use crate::composition::{Parts, shown};
use crate::files::{XLSX, attachment, caller};

/// Mounts them.
pub fn configure(cfg: &mut web::ServiceConfig) {
    cfg.service(web::resource("/attachments/{id}").route(web::get().to(paper)))
        .service(web::resource("/enterprises/{id}/transmission-id.xlsx").route(web::get().to(application)))
        .service(web::resource("/entries/{id}/lines.xlsx").route(web::get().to(lines)))
        .service(web::resource("/entries/{id}/numbers.xlsx").route(web::get().to(numbers_book)))
        .service(web::resource("/entries/{id}/numbers.txt").route(web::get().to(numbers_text)));
}

/// Name, media type and bytes.
type Download = (String, &'static str, Vec<u8>);

/// A file, or none, or what went wrong.
fn answer(found: Result<Option<Download>, Fault>) -> HttpResponse {
    match found {
        Ok(Some((name, media_type, bytes))) => HttpResponse::Ok()
            .content_type(media_type)
            .insert_header((CONTENT_DISPOSITION, attachment(&name)))
            .insert_header(("X-Content-Type-Options", "nosniff"))
            .body(bytes),
        Ok(None) => HttpResponse::NotFound()
            .json(json!({"error": {"code": "NOT_FOUND", "message": "没有这个文件 (there is no such file)"}})),
        Err(fault) => {
            tracing::error!(cause = %shown(fault), "a file could not be given out");
            qiyun_kernel::telemetry::fault("download");
            HttpResponse::InternalServerError().json(
                json!({"error": {"code": "INTERNAL", "message": "内部错误，请稍后重试 (internal error, try later)"}}),
            )
        }
    }
}

async fn paper(request: HttpRequest, id: web::Path<String>, parts: web::Data<Parts>) -> HttpResponse {
    let caller = match caller(&request, &parts, Permission::DirectoryRead).await {
        Ok(caller) => caller,
        Err(refused) => return refused,
    };
    let row = ids::row_of("attachment", &id.into_inner().into());
    let found = attachments::service::fetch(&caller.scope, &parts.files, row).await;
    answer(found.map(|found| found.map(|(row, bytes)| (row.filename, row.kind.media_type(), bytes))))
}

async fn application(request: HttpRequest, id: web::Path<String>, parts: web::Data<Parts>) -> HttpResponse {
    let caller = match caller(&request, &parts, Permission::DirectoryRead).await {
        Ok(caller) => caller,
        Err(refused) => return refused,
    };
    let row = ids::row_of("enterprise", &id.into_inner().into());
    let found = async {
        let Some((enterprise, known)) = for_workbook(&caller.scope, row).await? else { return Ok(None) };
        let rows = application_rows(&enterprise, &known);
        let bytes = application_workbook(&rows, &known.form).map_err(Fault::new)?;
        Ok::<_, Fault>(Some((format!("传输ID申请表_{}.xlsx", enterprise.name), XLSX, bytes)))
    };
    answer(found.await)
}

/// The order or task behind an id.
fn subject(id: &str) -> Option<Subject> {
    let (kind, row): (&str, Uuid) = ids::parse_node_id(id)?;
    match kind {
        "order" => Some(Subject::Order(row)),
        "task" => Some(Subject::Task(row)),
        _ => None,
    }
}

async fn lines(request: HttpRequest, id: web::Path<String>, parts: web::Data<Parts>) -> HttpResponse {
    let caller = match caller(&request, &parts, Permission::OrdersRead).await {
        Ok(caller) => caller,
        Err(refused) => return refused,
    };
    let found = async {
        let Some(subject) = subject(&id) else { return Ok(None) };
        let Some(lines) = entry::lines(&caller.scope, subject).await? else { return Ok(None) };
        let made = tokio::task::spawn_blocking(move || lines_workbook(&lines)).await.map_err(Fault::new)?;
        Ok::<_, Fault>(Some(("报关单商品行.xlsx".to_owned(), XLSX, made.map_err(Fault::new)?)))
    };
    answer(found.await)
}

/// Which order numbers.
#[derive(Deserialize)]
struct Which {
    /// Only those that customs has stored.
    #[serde(default)]
    stored: bool,
}

async fn numbers(
    request: &HttpRequest,
    id: &str,
    parts: &Parts,
    which: &Which,
) -> Result<Result<Option<Vec<String>>, Fault>, HttpResponse> {
    let caller = caller(request, parts, Permission::OrdersRead).await?;
    let Some(subject) = subject(id) else { return Ok(Ok(None)) };
    Ok(entry::numbers(&caller.scope, subject, which.stored).await)
}

async fn numbers_book(
    request: HttpRequest,
    id: web::Path<String>,
    parts: web::Data<Parts>,
    which: web::Query<Which>,
) -> HttpResponse {
    let found = match numbers(&request, &id, &parts, &which).await {
        Ok(found) => found,
        Err(refused) => return refused,
    };
    let made = async {
        let Some(numbers) = found? else { return Ok(None) };
        let made = tokio::task::spawn_blocking(move || numbers_workbook(&numbers)).await.map_err(Fault::new)?;
        Ok::<_, Fault>(Some(("随附单证订单号.xlsx".to_owned(), XLSX, made.map_err(Fault::new)?)))
    };
    answer(made.await)
}

async fn numbers_text(
    request: HttpRequest,
    id: web::Path<String>,
    parts: web::Data<Parts>,
    which: web::Query<Which>,
) -> HttpResponse {
    let found = match numbers(&request, &id, &parts, &which).await {
        Ok(found) => found,
        Err(refused) => return refused,
    };
    let text = |numbers: Vec<String>| {
        let mut text = numbers.join("\r\n");
        text.push_str("\r\n");
        ("随附单证订单号.txt".to_owned(), "text/plain; charset=utf-8", text.into_bytes())
    };
    answer(found.map(|found| found.map(text)))
}
