//! What comes back from an import as a file: the workbook with its problems marked, and the errors as JSONL.

use std::sync::Arc;

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpRequest, HttpResponse, web};
use bytes::Bytes;
use futures::Stream;
use qiyun_declarations::intake;
use qiyun_declarations::settings::Settings;
use qiyun_kernel::{Caller, Error, Fault, Language, Permission, Refusal, ids};
use serde_json::json;
use tokio::io::AsyncReadExt as _;

use crate::composition::{Parts, shown};
use crate::files::{XLSX, attachment, caller};

/// Mounts them.
pub fn configure(cfg: &mut web::ServiceConfig) {
    cfg.service(web::resource("/imports/{id}/marked.xlsx").route(web::get().to(marked)))
        .service(web::resource("/imports/{id}/errors.jsonl").route(web::get().to(errors)));
}

async fn reader(request: &HttpRequest, parts: &Parts) -> Result<Caller, HttpResponse> {
    caller(request, parts, Permission::OrdersRead).await
}

fn missing() -> HttpResponse {
    HttpResponse::NotFound()
        .json(json!({"error": {"code": "NOT_FOUND", "message": "没有这个导入 (there is no such import)"}}))
}

fn failed(fault: Fault) -> HttpResponse {
    tracing::error!(cause = %shown(fault), "an import could not be given back");
    HttpResponse::InternalServerError().finish()
}

async fn marked(request: HttpRequest, id: web::Path<String>, parts: web::Data<Parts>) -> HttpResponse {
    let caller = match reader(&request, &parts).await {
        Ok(caller) => caller,
        Err(answer) => return answer,
    };
    let row = ids::row_of("import", &id.into_inner().into());
    let settings: &Arc<Settings> = &parts.settings;
    match intake::returning::marked(&caller.scope, &parts.files, settings, row, caller.language).await {
        Ok(Some((name, file))) => HttpResponse::Ok()
            .content_type(XLSX)
            .insert_header((CONTENT_DISPOSITION, attachment(&name)))
            .streaming(chunks(tokio::fs::File::from_std(file))),
        Ok(None) => missing(),
        Err(Error::Refused(reasons)) => {
            let first = reasons.first().map(|reason: &Refusal| {
                let message = caller.language.pick(&reason.zh, &reason.en);
                json!({"code": reason.code, "message": message})
            });
            HttpResponse::UnprocessableEntity().json(json!({ "error": first }))
        }
        Err(Error::Fault(fault)) => failed(fault),
    }
}

/// A file in blocks, as it is read.
fn chunks(file: tokio::fs::File) -> impl Stream<Item = std::io::Result<Bytes>> {
    const BLOCK_BYTES: usize = 64 << 10;
    futures::stream::try_unfold(file, |mut file| async move {
        let mut block = vec![0; BLOCK_BYTES];
        let read = file.read(&mut block).await?;
        block.truncate(read);
        Ok::<_, std::io::Error>((read > 0).then(|| (Bytes::from(block), file)))
    })
}

async fn errors(request: HttpRequest, id: web::Path<String>, parts: web::Data<Parts>) -> HttpResponse {
    let caller = match reader(&request, &parts).await {
        Ok(caller) => caller,
        Err(answer) => return answer,
    };
    let row = ids::row_of("import", &id.into_inner().into());
    let found = async {
        let Some(import) = intake::service::get(&caller.scope, row).await? else { return Ok(None) };
        intake::service::errors_of(&caller.scope, import.id).await.map(Some)
    };
    match found.await {
        Ok(Some(rows)) => {
            HttpResponse::Ok().content_type("application/x-ndjson; charset=utf-8").body(lines(&rows, caller.language))
        }
        Ok(None) => missing(),
        Err(fault) => failed(fault),
    }
}

/// A line for each row that has errors, in the order of the rows.
fn lines(rows: &[intake::problem::Model], language: Language) -> String {
    let mut out = String::new();
    for of_row in rows.chunk_by(|a, b| (a.row_number, &a.sheet) == (b.row_number, &b.sheet)) {
        let errors: Vec<_> = of_row
            .iter()
            .map(|row| {
                json!({
                    "code": row.code, "column": row.column_name, "field": row.field, "value": row.value,
                    "message": language.pick(&row.message_zh, &row.message_en),
                    "todo": language.pick(&row.todo_zh, &row.todo_en),
                })
            })
            .collect();
        let line = json!({"sheet": of_row[0].sheet, "line": of_row[0].row_number, "errors": errors});
        out.push_str(&line.to_string());
        out.push('\n');
    }
    out
}
