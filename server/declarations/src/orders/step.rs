//! The step that reads an uploaded file into orders: all of them or, by policy, those that are right.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use qiyun_directory::settings as tenant_settings;
use qiyun_directory::strategies::ResolvedStrategy;
use qiyun_kernel::jobs::{Halt, Job, Next, Step};
use qiyun_kernel::{Fault, Scope, TenantId, clock};
use qiyun_schema::identifier::PartyCode;
use qiyun_schema::rule::RuleSettings;
use qiyun_schema::sheet::template;
use uuid::Uuid;

use super::{history, service};
use crate::intake::assemble::AssemblyContext;
use crate::intake::documents::Party;
use crate::intake::entity::{Policy, State};
use crate::intake::file_refusal::FileRefusal;
use crate::intake::files::Files;
use crate::intake::limits::{Limits, Watch as RowWatch};
use crate::intake::mapping::Mapping;
use crate::intake::orders_of::{Outcome, orders_of};
use crate::intake::read::Reading;
use crate::intake::service::{Ending, Found};
use crate::operations::service::Failure;
use crate::settings::Settings;
use crate::watch::Watch;
use crate::{intake, operations, queues, tasks};

/// How often the progress of reading is written down.
const REPORT: Duration = Duration::from_millis(300);
/// Orders that are written together.
const CHUNK: usize = 1_000;

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
    /// What the tenant decided about the checks.
    rules: RuleSettings,
    /// Saved mappings of the task's customer.
    mappings: Vec<Mapping>,
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

/// Shared between the thread that reads and the task that reports.
#[derive(Debug, Default)]
struct Meter {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

/// What a row costs, in pieces: it is read, becomes part of an order, and is stored.
const PIECES: u64 = 3;

impl Meter {
    fn pieces(&self, done: u64) {
        self.done.store(done / PIECES, Ordering::Relaxed);
    }
}

impl RowWatch for &Meter {
    /// Reading alone: two pieces a row.
    fn rows(&mut self, done: u64, total_estimate: Option<u64>) -> ControlFlow<()> {
        self.pieces(done);
        self.total.store(total_estimate.unwrap_or(0) / 2, Ordering::Relaxed);
        if self.cancelled.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl Step for ImportFile {
    const QUEUE: &'static str = queues::IMPORT;
    const LONG: bool = true;
    type Outside = ();
    type Input = ToRead;
    type Output = Result<Outcome, FileRefusal>;

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
        meter.cancelled.store(operations::service::cancel_asked(scope, import.operation_id).await?, Ordering::Relaxed);
        let mappings = match template(strategy.mode) {
            Some(template) => intake::mappings::service::usable(scope, task.customer_id, template).await?,
            None => Vec::new(),
        };
        Ok(Some(ToRead {
            tenant: scope.tenant(),
            operation_id: import.operation_id,
            task_id: import.task_id,
            sha256: upload.sha256.unwrap_or_default(),
            policy: import.policy,
            strategy,
            rules: tenant_settings::service::of(scope).await?.rules,
            mappings,
            files: self.files.clone(),
            settings: self.settings.clone(),
            reporter: tokio::spawn(report(scope.apart(), import.operation_id, meter.clone())),
            meter,
        }))
    }

    async fn act((): &(), input: &ToRead) -> Result<Result<Outcome, FileRefusal>, Halt> {
        if input.meter.cancelled.load(Ordering::Relaxed) {
            return Ok(Err(FileRefusal::Cancelled));
        }
        let (tenant, sha256, files, mappings) =
            (input.tenant, input.sha256.clone(), input.files.clone(), input.mappings.clone());
        let (settings, strategy, meter) = (input.settings.clone(), input.strategy.clone(), input.meter.clone());
        let rules = input.rules.clone();
        let reading = tokio::task::spawn_blocking(move || {
            let file = files.open(tenant, &sha256).map_err(|error| later(error.to_string()))?;
            match read(file, &files.scratch(), &settings, context(rules, &strategy), &mappings, &meter) {
                Err(FileRefusal::NoRoom { why } | FileRefusal::ReaderMissing { why }) => Err(later(why)),
                read => Ok(read),
            }
        });
        reading.await.map_err(|error| later(error.to_string()))?
    }

    async fn settle(
        &self,
        scope: &Scope,
        job: &Job,
        input: ToRead,
        outcome: Result<Result<Outcome, FileRefusal>, Halt>,
    ) -> Result<Next, Fault> {
        match outcome {
            Err(_) => Ok(Next::Again { wait: None }),
            Ok(Err(refusal)) => self.refuse(scope, job.subject, &input, &refusal).await,
            Ok(Ok(outcome)) => self.commit(scope, job.subject, &input, outcome).await,
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
            cleaning_count: 0,
            refusal: Some(failure.clone()),
        };
        intake::service::end(scope, import_id, ending, Found::default()).await?;
        if cancelled {
            operations::service::cancelled(scope, input.operation_id).await?;
        } else {
            operations::service::fail(scope, input.operation_id, &failure).await?;
        }
        Ok(Next::Done)
    }

    /// Everything in the one transaction that also settles the job: a file is in whole, or as far as
    /// its policy says, or not at all, whatever happens meanwhile.
    async fn commit(
        &self,
        scope: &Scope,
        import_id: Uuid,
        input: &ToRead,
        mut outcome: Outcome,
    ) -> Result<Next, Fault> {
        refuse_used(scope, input, &mut outcome).await?;
        let taken = outcome.drafts.taken();
        let refused = taken == 0 || (input.policy == Policy::RejectEverything && outcome.error_count > 0);
        let taken_rows = if refused { 0 } else { outcome.drafts.row_count };
        let rejected = to_i64(outcome.row_count.saturating_sub(taken_rows));
        let failure = refused.then(|| errors_found(outcome.error_count));
        let ending = Ending {
            state: if refused { State::Refused } else { State::Committed },
            row_count: to_i64(outcome.row_count),
            order_count: if refused { 0 } else { to_i64(taken) },
            rejected_row_count: rejected,
            problem_count: to_i64(outcome.problem_count),
            cleaning_count: to_i64(outcome.cleaned_count),
            refusal: failure.clone(),
        };
        outcome.problems.sort_by(|a, b| (&a.sheet, a.row, &a.column).cmp(&(&b.sheet, b.row, &b.column)));
        let found = Found { problems: &outcome.problems, cleaned: &outcome.cleaned };
        if !intake::service::end(scope, import_id, ending, found).await? {
            return Ok(Next::Done);
        }
        match failure {
            Some(failure) => operations::service::fail(scope, input.operation_id, &failure).await?,
            None => {
                self.store(scope, import_id, input, &mut outcome).await?;
                input.reporter.abort();
                tasks::service::reopen(scope, input.task_id).await?;
                // What the user said to ignore is no failure of the operation; the import's own count has it.
                let failed = if input.policy == Policy::IgnoreFailed { 0 } else { rejected };
                operations::service::finish(scope, input.operation_id, to_i64(taken_rows), failed).await?;
            }
        }
        Ok(Next::Done)
    }

    async fn store(&self, scope: &Scope, import_id: Uuid, input: &ToRead, outcome: &mut Outcome) -> Result<(), Fault> {
        let mut place = service::next_place(scope, input.task_id).await?;
        let (mut at, mut rows) = (0, 0);
        outcome.drafts.rewind().map_err(Fault::new)?;
        loop {
            let chunk = outcome.drafts.chunk(&mut at, CHUNK).map_err(Fault::new)?;
            if chunk.is_empty() {
                return Ok(());
            }
            // Undone by failing: the next try ends it before it reads. On SQLite nobody can ask meanwhile.
            if operations::service::cancel_asked(scope, input.operation_id).await? {
                return Err(Fault::new("an import was cancelled while it was stored"));
            }
            input.meter.pieces((PIECES - 1) * outcome.row_count as u64 + rows as u64);
            rows += chunk.iter().map(|(_, draft)| draft.rows.len()).sum::<usize>();
            let drafts: Vec<_> = chunk.into_iter().map(|(_, draft)| draft).collect();
            let (strategy, rules) = (&input.strategy, &input.rules);
            let made = service::insert(scope, input.task_id, import_id, strategy, rules, &drafts, place).await?;
            place += to_i64(drafts.len());
            self.watch.added(scope, &made).await?;
        }
    }
}

/// Takes out the orders of which the tenant used a number before, and says where they stand.
async fn refuse_used(scope: &Scope, input: &ToRead, outcome: &mut Outcome) -> Result<(), Fault> {
    let (mut at, now) = (0, clock::now());
    outcome.drafts.rewind().map_err(Fault::new)?;
    loop {
        let chunk = outcome.drafts.chunk(&mut at, CHUNK).map_err(Fault::new)?;
        if chunk.is_empty() {
            return Ok(());
        }
        let used = service::used_before(scope, &input.strategy, chunk.iter().map(|(_, draft)| draft)).await?;
        for (place, draft) in chunk.iter().filter(|_| !used.is_empty()) {
            let problems = history::used_before(&input.strategy, (&used, &input.rules), now, draft, &outcome.headers);
            if problems.is_empty() {
                continue;
            }
            outcome.drafts.refuse(*place, draft.rows.len());
            outcome.problem_count += problems.len();
            outcome.error_count += problems.len();
            outcome.problems.extend(problems);
        }
    }
}

/// What an import is assembled by, beside its rows.
pub(super) fn context(rules: RuleSettings, strategy: &ResolvedStrategy) -> Option<AssemblyContext> {
    let rules = RuleSettings { foreign_platform: strategy.platform_code == PartyCode::NONE, ..rules };
    Some(AssemblyContext {
        mode: strategy.mode,
        template: template(strategy.mode)?,
        declarant: Party { code: strategy.declarant.customs_code.clone(), name: strategy.declarant.name.clone() },
        // Who makes or sells the goods is the merchant, unless the strategy or the row says another.
        owner: strategy
            .owner
            .as_ref()
            .or(Some(&strategy.merchant))
            .map(|owner| Party { code: owner.code.clone(), name: owner.name.clone() }),
        platform_code: strategy.platform_code.clone(),
        platform_name: strategy.platform_name.clone(),
        merchant_code: strategy.merchant.code.clone(),
        merchant_name: strategy.merchant.name.clone(),
        currency: strategy.currency.clone(),
        warehouse_name: strategy.mode.needs_warehouse().then(|| strategy.platform_name.clone()),
        settings: rules,
        headers: Vec::new(),
        max_problems: Limits::default().max_problems,
    })
}

fn read(
    mut file: std::fs::File,
    folder: &Path,
    settings: &Settings,
    context: Option<AssemblyContext>,
    mappings: &[Mapping],
    meter: &Meter,
) -> Result<Outcome, FileRefusal> {
    let limits = Limits { max_rows: settings.max_rows, ..Limits::default() };
    let child = settings.reader().map_err(|error| FileRefusal::ReaderMissing { why: error.to_string() })?;
    let Some(context) = context else { return Err(FileRefusal::NoSheet) };
    let rules = context.settings.clone();
    let template = context.template;
    let reading = Reading { template, settings: &rules, limits: &limits, mappings, child: Some(&child) };
    let mut watch = meter;
    orders_of(&mut file, reading, context, folder, &mut watch)
}

/// Until it is stopped; on SQLite what it would write waits while rows are stored.
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
