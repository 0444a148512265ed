//! The few addresses beside GraphQL that carry files: uploads in, templates and messages out.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, ContentDisposition, DispositionParam, DispositionType};
use actix_web::{HttpRequest, HttpResponse, web};
use qiyun_declarations::intake::refusal::IntakeRefusal;
use qiyun_declarations::intake::service;
use qiyun_declarations::intake::template::template_workbook;
use qiyun_declarations::{messages, signing};
use qiyun_kernel::payload::UserError;
use qiyun_kernel::{Caller, Error, Language, Permission, Refuse as _, ids};
use qiyun_schema::mode::TradeMode;
use qiyun_schema::sheet;
use serde_json::json;

use crate::composition::{Parts, shown};

pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Mounts them.
pub fn configure(cfg: &mut web::ServiceConfig) {
    cfg.service(web::resource("/uploads/{id}").route(web::put().to(upload)))
        .service(web::resource("/templates/{mode}.xlsx").route(web::get().to(template)))
        .service(web::resource("/messages/{id}.xml").route(web::get().to(message)))
        .configure(crate::downloads::configure);
}

/// The caller, if it may do this; else the answer that says no.
pub(crate) async fn caller(
    request: &HttpRequest,
    parts: &Parts,
    permission: Permission,
) -> Result<Caller, HttpResponse> {
    let refused = || {
        let body = json!({"error": {"code": "UNAUTHENTICATED", "message": "请先登录 (sign in first)"}});
        HttpResponse::Unauthorized().insert_header(("WWW-Authenticate", "Bearer")).json(body)
    };
    let header = request.headers().get("authorization").and_then(|value| value.to_str().ok());
    let bearer = header.and_then(|value| value.strip_prefix("Bearer ")).ok_or_else(refused)?;
    let language = request.headers().get("accept-language").and_then(|value| value.to_str().ok());
    let known = parts.sessions.authenticate(bearer, Language::from_header(language)).await.map_err(|_| refused())?;
    if !known.caller.permissions.contains(&permission) {
        let message = format!("没有权限：需要 {} (permission needed)", permission.code());
        return Err(HttpResponse::Forbidden().json(json!({"error": {"code": "FORBIDDEN", "message": message}})));
    }
    tracing::Span::current().record("tenant", tracing::field::display(known.caller.scope.tenant().uuid()));
    Ok(known.caller)
}

async fn upload(
    request: HttpRequest,
    id: web::Path<String>,
    parts: web::Data<Parts>,
    body: web::Payload,
) -> HttpResponse {
    let caller = match caller(&request, &parts, Permission::OrdersWrite).await {
        Ok(caller) => caller,
        Err(answer) => return answer,
    };
    let row = ids::row_of("upload", &id.into_inner().into());
    match service::put(&caller.scope, &parts.files, row, body).await {
        Ok(()) => HttpResponse::NoContent().finish(),
        Err(Error::Refused(reasons)) => {
            let too_large = reasons.iter().any(|reason| matches!(reason, IntakeRefusal::TooLarge { .. }));
            let mut answer = if too_large { HttpResponse::PayloadTooLarge() } else { HttpResponse::NotFound() };
            let errors: Vec<_> =
                reasons.iter().map(|reason| UserError::of(&reason.refusal(), caller.language)).collect();
            let error = errors.first().map(|e| json!({"code": e.code, "message": e.message, "todo": e.todo}));
            answer.json(json!({ "error": error }))
        }
        Err(Error::Fault(fault)) => {
            let full = fault.is_storage_full();
            tracing::error!(cause = %shown(fault), "an upload could not be kept");
            qiyun_kernel::telemetry::fault("upload");
            if full {
                let message = "服务器存储空间不足，文件未保存 (the server has no room left, the file was not kept)";
                let todo = "请通知平台运维，稍后重新上传 (tell the platform operator, upload again later)";
                let error = json!({"code": "STORAGE_FULL", "message": message, "todo": todo});
                return HttpResponse::build(StatusCode::INSUFFICIENT_STORAGE).json(json!({"error": error}));
            }
            HttpResponse::InternalServerError()
                .json(json!({"error": {"code": "INTERNAL", "message": "上传未能保存，请重试 (not kept, try again)"}}))
        }
    }
}

async fn template(mode: web::Path<String>) -> HttpResponse {
    let payments = sheet::payments();
    let of_mode = |mode: TradeMode| Some((mode.name_zh(), sheet::template(mode)?));
    let found = match mode.as_str() {
        code if code == payments.code => Some((payments.name_zh, payments)),
        code => TradeMode::from_code(code).and_then(of_mode),
    };
    let Some((name, template)) = found else {
        return HttpResponse::NotFound()
            .json(json!({"error": {"code": "NO_TEMPLATE", "message": "没有这个模板 (there is no such template)"}}));
    };
    match template_workbook(template, &[]) {
        Ok(bytes) => {
            let name = format!("{name}导入模板.xlsx");
            HttpResponse::Ok().content_type(XLSX).insert_header((CONTENT_DISPOSITION, attachment(&name))).body(bytes)
        }
        Err(error) => {
            tracing::error!(%error, "a template could not be written");
            HttpResponse::InternalServerError().finish()
        }
    }
}

pub(crate) fn attachment(name: &str) -> ContentDisposition {
    use actix_web::http::header::{Charset, ExtendedValue};
    let value = ExtendedValue {
        charset: Charset::Ext("UTF-8".to_owned()),
        language_tag: None,
        value: name.as_bytes().to_vec(),
    };
    // For a reader that knows no other than plain names.
    let ending = name.rsplit_once('.').map_or("bin", |(_, ending)| ending);
    let plain = if ending.bytes().all(|b| b.is_ascii_alphanumeric()) { ending } else { "bin" };
    ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::Filename(format!("file.{plain}")), DispositionParam::FilenameExt(value)],
    }
}

/// The signed document if there is one, else the composed one.
async fn message(request: HttpRequest, id: web::Path<String>, parts: web::Data<Parts>) -> HttpResponse {
    let caller = match caller(&request, &parts, Permission::OrdersRead).await {
        Ok(caller) => caller,
        Err(answer) => return answer,
    };
    let row = ids::row_of("message", &id.into_inner().into());
    let found = async {
        let Some(message) = messages::service::get(&caller.scope, row).await? else { return Ok(None) };
        let bytes = match signing::service::signed(&caller.scope, &[row]).await?.first() {
            Some(signed) => signed.bytes().to_vec(),
            None => message.xml.unpack()?,
        };
        Ok::<_, qiyun_kernel::Fault>(Some((message.message_type, message.guid, bytes)))
    };
    match found.await {
        Ok(Some((kind, guid, bytes))) => HttpResponse::Ok()
            .content_type("application/xml; charset=utf-8")
            .insert_header(ContentDisposition::attachment(format!("{kind}_{guid}.xml")))
            .body(bytes),
        Ok(None) => HttpResponse::NotFound()
            .json(json!({"error": {"code": "NOT_FOUND", "message": "没有这个报文 (there is no such message)"}})),
        Err(fault) => {
            tracing::error!(cause = %shown(fault), "a message could not be read");
            HttpResponse::InternalServerError().finish()
        }
    }
}
