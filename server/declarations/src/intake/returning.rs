//! Giving an imported file back with what was found in it.

use std::fs::File;
use std::io::{BufWriter, Seek, SeekFrom, Write};

use qiyun_kernel::{Error, Fault, Language, Refusal, Scope};
use qiyun_schema::sheet::template;
use uuid::Uuid;

use super::files::Files;
use super::limits::Limits;
use super::returned::{self, Marked, ReturnError};
use super::sheets::Opening;
use super::{mappings, problem, service};
use crate::settings::Settings;
use crate::tasks;

/// The file of an import as a workbook with its problems marked, and a name for it; `None` when there is
/// no such import. The workbook is on disk and has no name there.
pub async fn marked(
    scope: &Scope,
    files: &Files,
    settings: &Settings,
    import_id: Uuid,
    language: Language,
) -> Result<Option<(String, File)>, Error<Refusal>> {
    let Some(import) = service::get(scope, import_id).await? else { return Ok(None) };
    let Some(upload) = service::upload_of(scope, &import).await? else { return Ok(None) };
    let Some(task) = tasks::service::get(scope, import.task_id).await? else { return Ok(None) };
    let strategy = tasks::service::strategy_of(scope, &task).await?;
    let template = template(strategy.mode).ok_or_else(|| Error::fault("a mode without a template"))?;
    let known = mappings::service::usable(scope, task.customer_id, template).await?;
    let rows = service::problems_of(scope, import.id).await?;
    let problems: Vec<Marked> = rows.into_iter().map(|row| kept(row, language)).collect();
    let count = usize::try_from(import.problem_count).unwrap_or(usize::MAX);
    let mut file = files.open(scope.tenant(), &upload.sha256.unwrap_or_default()).map_err(Fault::new)?;
    let (child, folder) = (settings.reader().map_err(Fault::new)?, files.scratch());
    let writing = tokio::task::spawn_blocking(move || {
        std::fs::create_dir_all(&folder).map_err(Fault::new)?;
        let mut out = BufWriter::new(tempfile::tempfile_in(&folder).map_err(Fault::new)?);
        let limits = Limits::default();
        let opening = Opening { limits: &limits, child: Some(&child) };
        match returned::write(&mut file, opening, template, &known, (&problems, count), &mut out) {
            Ok(()) => {}
            Err(ReturnError::File(refusal)) => {
                let reason = Refusal::new(refusal.code(), "", refusal.zh(), refusal.en());
                return Err(Error::Refused(vec![reason.todo(refusal.todo_zh(), refusal.todo_en())]));
            }
            Err(ReturnError::Write(error)) => return Err(Error::fault(error)),
        }
        out.flush().map_err(Fault::new)?;
        let mut file = out.into_inner().map_err(|error| Fault::new(error.into_error()))?;
        file.seek(SeekFrom::Start(0)).map_err(Fault::new)?;
        Ok(file)
    });
    let file = writing.await.map_err(Fault::new)??;
    let stem = upload.filename.rsplit_once('.').map_or(upload.filename.as_str(), |(stem, _)| stem).to_owned();
    Ok(Some((format!("{stem}-错误原因.xlsx"), file)))
}

fn kept(row: problem::Model, language: Language) -> Marked {
    Marked {
        sheet: row.sheet,
        row: u32::try_from(row.row_number).unwrap_or(0),
        column: row.column_name,
        value: row.value.unwrap_or_default(),
        code: row.code,
        is_error: row.severity == problem::Severity::Error,
        message: language.pick(&row.message_zh, &row.message_en).to_owned(),
        todo: language.pick(&row.todo_zh, &row.todo_en).to_owned(),
    }
}
