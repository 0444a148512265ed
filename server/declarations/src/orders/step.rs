//! The step that reads an uploaded file into orders: all of them or, by policy, those that are right.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use qiyun_directory::strategies::ResolvedStrategy;
use qiyun_kernel::jobs::{Halt, Job, Next, Step};
use qiyun_kernel::{Fault, Scope, TenantId};
use qiyun_schema::identifier::PartyCode;
use qiyun_schema::rule::RuleSettings;
use qiyun_schema::sheet::template;
use uuid::Uuid;

use super::{history, service};
use crate::intake::assemble::{Assembly, AssemblyContext, Draft, assemble};
use crate::intake::entity::{Policy, State};
use crate::intake::file_refusal::FileRefusal;
use crate::intake::files::Files;
use crate::intake::finding::Located;
use crate::intake::limits::{Limits, Watch as RowWatch};
use crate::intake::read::{Reading, collect};
use crate::intake::service::Ending;
use crate::operations::service::Failure;
use crate::settings::Settings;
use crate::watch::Watch;
use crate::{intake, operations, queues, tasks};

/// How often the progress of reading is written down.
const REPORT: Duration = Duration::from_millis(300);

/// Reads one import.
pub struct ImportFile {
    pub files: Files,
    pub settings: Arc<Settings>,
    pub watch: Arc<dyn Watch>,
}

/// A file and what it is read by.
pub struct ToRead {
    tenant: TenantId,
    operation_id: Uuid,
    task_id: Uuid,
    sha256: String,
    policy: Policy,
    strategy: ResolvedStrategy,
    files: Files,
    settings: Arc<Settings>,
    meter: Arc<Meter>,
    /// Writes progress down and hears a cancel while the file is read.
    reporter: tokio::task::JoinHandle<()>,
}

impl Drop for ToRead {
    fn drop(&mut self) {
        self.reporter.abort();
    }
}

/// What reading came to.
pub struct Read {
    row_count: usize,
    assembly: Assembly,
    problems: Vec<Located>,
    problem_count: usize,
    error_count: usize,
    headers: Vec<intake::header::Header>,
}

/// Shared between the thread that reads and the task that reports.
#[derive(Debug, Default)]
struct Meter {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

impl RowWatch for &Meter {
    fn rows(&mut self, done: u64, total_estimate: Option<u64>) -> ControlFlow<()> {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total_estimate.unwrap_or(0), Ordering::Relaxed);
        if self.cancelled.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl Step for ImportFile {
    const QUEUE: &'static str = queues::IMPORT;
    type Outside = ();
    type Input = ToRead;
    type Output = Result<Read, FileRefusal>;

    fn outside(&self) -> &() {
        &()
    }

    async fn load(&self, scope: &Scope, job: &Job) -> Result<Option<ToRead>, Fault> {
        let Some(import) = intake::service::get(scope, job.subject).await? else { return Ok(None) };
        let Some(upload) = intake::service::upload_of(scope, &import).await? else { return Ok(None) };
        let Some(task) = tasks::service::get(scope, import.task_id).await? else { return Ok(None) };
        // It was whole when the import was accepted; a strategy that was emptied since is looked at again later.
        let strategy = tasks::service::strategy_of(scope, &task).await.map_err(qiyun_kernel::Error::into_fault)?;
        if !intake::service::begin_reading(scope, import.id).await? {
            return Ok(None);
        }
        operations::service::run(scope, import.operation_id).await?;
        let meter = Arc::new(Meter::default());
        Ok(Some(ToRead {
            tenant: scope.tenant(),
            operation_id: import.operation_id,
            task_id: import.task_id,
            sha256: upload.sha256.unwrap_or_default(),
            policy: import.policy,
            strategy,
            files: self.files.clone(),
            settings: self.settings.clone(),
            reporter: tokio::spawn(report(scope.clone(), import.operation_id, meter.clone())),
            meter,
        }))
    }

    async fn act((): &(), input: &ToRead) -> Result<Result<Read, FileRefusal>, Halt> {
        let (tenant, sha256, files) = (input.tenant, input.sha256.clone(), input.files.clone());
        let (settings, strategy, meter) = (input.settings.clone(), input.strategy.clone(), input.meter.clone());
        let reading = tokio::task::spawn_blocking(move || {
            let file = files.open(tenant, &sha256).map_err(|error| later(error.to_string()))?;
            Ok(read(file, &settings, &strategy, &meter))
        });
        reading.await.map_err(|error| later(error.to_string()))?
    }

    async fn settle(
        &self,
        scope: &Scope,
        job: &Job,
        input: ToRead,
        outcome: Result<Result<Read, FileRefusal>, Halt>,
    ) -> Result<Next, Fault> {
        input.reporter.abort();
        match outcome {
            Err(_) => Ok(Next::Again { wait: None }),
            Ok(Err(refusal)) => self.refuse(scope, job.subject, &input, &refusal).await,
            Ok(Ok(read)) => self.commit(scope, job.subject, &input, read).await,
        }
    }
}

impl ImportFile {
    async fn refuse(
        &self,
        scope: &Scope,
        import_id: Uuid,
        input: &ToRead,
        refusal: &FileRefusal,
    ) -> Result<Next, Fault> {
        let cancelled = matches!(refusal, FileRefusal::Cancelled);
        let failure = failure(refusal);
        let ending = Ending {
            state: if cancelled { State::Cancelled } else { State::Refused },
            row_count: 0,
            order_count: 0,
            rejected_row_count: 0,
            problem_count: 0,
            refusal: Some(failure.clone()),
        };
        intake::service::end(scope, import_id, ending, &[]).await?;
        if cancelled {
            operations::service::cancelled(scope, input.operation_id).await?;
        } else {
            operations::service::fail(scope, input.operation_id, &failure).await?;
        }
        Ok(Next::Done)
    }

    async fn commit(&self, scope: &Scope, import_id: Uuid, input: &ToRead, mut read: Read) -> Result<Next, Fault> {
        let numbers = read.assembly.orders.iter().map(|draft| draft.order_no.clone());
        let used = service::used_before(scope, &input.strategy, numbers).await?;
        let repeated = history::refuse_repeated(&mut read.assembly, &used, &read.headers);
        read.problem_count += repeated.len();
        read.error_count += repeated.len();
        read.problems.extend(repeated);
        read.problems.sort_by(|a, b| (&a.sheet, a.row, &a.column).cmp(&(&b.sheet, b.row, &b.column)));
        let refused =
            read.assembly.orders.is_empty() || (input.policy == Policy::RejectEverything && read.error_count > 0);
        let drafts: &[Draft] = if refused { &[] } else { &read.assembly.orders };
        let taken_rows: usize = drafts.iter().map(|draft| draft.rows.len()).sum();
        let rejected = to_i64(read.row_count.saturating_sub(taken_rows));
        let failure = refused.then(|| errors_found(read.error_count));
        let ending = Ending {
            state: if refused { State::Refused } else { State::Committed },
            row_count: to_i64(read.row_count),
            order_count: to_i64(drafts.len()),
            rejected_row_count: rejected,
            problem_count: to_i64(read.problem_count),
            refusal: failure.clone(),
        };
        if !intake::service::end(scope, import_id, ending, &read.problems).await? {
            return Ok(Next::Done);
        }
        match failure {
            Some(failure) => operations::service::fail(scope, input.operation_id, &failure).await?,
            None => {
                let made = service::insert(scope, input.task_id, import_id, &input.strategy, drafts).await?;
                self.watch.touched(scope, &made).await?;
                tasks::service::reopen(scope, input.task_id).await?;
                // What the user said to ignore is no failure of the operation; the import's own count has it.
                let failed = if input.policy == Policy::IgnoreFailed { 0 } else { rejected };
                operations::service::finish(scope, input.operation_id, to_i64(taken_rows), failed).await?;
            }
        }
        Ok(Next::Done)
    }
}

fn read(
    mut file: std::fs::File,
    settings: &Settings,
    strategy: &ResolvedStrategy,
    meter: &Meter,
) -> Result<Read, FileRefusal> {
    let rules = RuleSettings { foreign_platform: strategy.platform_code == PartyCode::NONE, ..settings.rules.clone() };
    let limits = Limits { max_rows: settings.max_rows, ..Limits::default() };
    let Some(template) = template(strategy.mode) else { return Err(FileRefusal::NoSheet) };
    let mut watch = meter;
    // Faulty rows go on to the assembly, which holds their orders whole: an order is never declared without a line.
    let sheet = collect(&mut file, Reading { template, settings: &rules, limits: &limits }, &mut watch)?;
    let context = AssemblyContext {
        mode: strategy.mode,
        platform_code: strategy.platform_code.clone(),
        platform_name: strategy.platform_name.clone(),
        merchant_code: strategy.merchant.code.clone(),
        merchant_name: strategy.merchant.name.clone(),
        currency: strategy.currency.clone(),
        warehouse_name: strategy.mode.needs_warehouse().then(|| strategy.platform_name.clone()),
        settings: rules,
        headers: sheet.headers.clone(),
        max_problems: limits.max_problems,
    };
    let assembly = assemble(sheet.rows, &context);
    let problems = sheet.problems.into_iter().chain(assembly.problems.iter().cloned()).collect();
    Ok(Read {
        row_count: sheet.row_count,
        problem_count: sheet.problem_count + assembly.problem_count,
        error_count: sheet.error_count + assembly.error_count,
        problems,
        assembly,
        headers: sheet.headers,
    })
}

async fn report(scope: Scope, operation_id: Uuid, meter: Arc<Meter>) {
    loop {
        tokio::time::sleep(REPORT).await;
        let done = i64::try_from(meter.done.load(Ordering::Relaxed)).unwrap_or(i64::MAX);
        let total = i64::try_from(meter.total.load(Ordering::Relaxed)).ok().filter(|total| *total > 0);
        let written = operations::service::report(&scope, operation_id, done, total).await;
        match operations::service::cancel_asked(&scope, operation_id).await {
            Ok(asked) => meter.cancelled.store(asked, Ordering::Relaxed),
            Err(fault) => tracing::warn!(cause = ?fault, "a cancel could not be looked for"),
        }
        if let Err(fault) = written {
            tracing::warn!(cause = ?fault, "progress could not be written");
        }
    }
}

fn later(why: String) -> Halt {
    Halt::Later { wait: None, code: "FILE_UNREADABLE".to_owned(), why }
}

fn failure(refusal: &FileRefusal) -> Failure {
    Failure {
        code: refusal.code().to_owned(),
        zh: refusal.zh(),
        en: refusal.en(),
        todo_zh: refusal.todo_zh().to_owned(),
        todo_en: refusal.todo_en().to_owned(),
    }
}

fn errors_found(count: usize) -> Failure {
    Failure {
        code: "ROWS_HAVE_ERRORS".to_owned(),
        zh: format!("文件中有 {count} 处错误，未导入任何订单"),
        en: format!("{count} errors were found; nothing was imported"),
        todo_zh: "请按问题列表修改后重新上传".to_owned(),
        todo_en: "mend what the list of problems names and upload again".to_owned(),
    }
}

fn to_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
