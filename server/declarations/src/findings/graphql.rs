//! A diagnosis as it is asked for.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, Duration, Utc};
use qiyun_directory::enterprises;
use qiyun_kernel::payload::language;
use qiyun_kernel::{Fault, Language, Permission, allowed, clock, ids};

use super::check::{Checked, Code, State, Who, Words, culprit};
use super::entity::{Hop, Kind, Model, Subject};
use super::service;

/// Longer than any diagnosis takes: one that is older and has no end was cut off.
const CUT_OFF: Duration = Duration::seconds(60);

/// What was found about an order, a task or an enterprise. 诊断
#[derive(Clone, Debug)]
pub struct Diagnosis(pub Model);

impl Diagnosis {
    fn checks(&self) -> std::result::Result<Vec<Checked>, Fault> {
        if let Some(steps) = &self.0.steps {
            return serde_json::from_value(steps.clone()).map_err(Fault::new);
        }
        let cut_off = clock::now() - self.0.created_at > CUT_OFF;
        let state = if cut_off { State::Skipped } else { State::Running };
        let why = Words::new("诊断中断，请重新诊断", "the diagnosis was cut off: run it again");
        let one = |code| Checked {
            state,
            why: if cut_off { why.clone() } else { Words::default() },
            ..Checked::ok(code, Words::default())
        };
        Ok(Code::ALL.into_iter().map(one).collect())
    }
}

/// What was found about an order, a task or an enterprise. 诊断
#[Object]
impl Diagnosis {
    /// Why it was made. 诊断类型
    async fn kind(&self) -> Kind {
        self.0.kind
    }

    /// About what. 诊断对象
    async fn subject(&self) -> Subject {
        self.0.subject_kind
    }

    /// The id of what it is about: an order, a task or an enterprise. 诊断对象编号
    async fn subject_id(&self) -> ID {
        let kind = match self.0.subject_kind {
            Subject::Order => "order",
            Subject::Task => "task",
            Subject::Enterprise => "enterprise",
        };
        ids::node_id(kind, self.0.subject_id)
    }

    /// The id of the enterprise that transmits. 传输企业
    async fn enterprise_id(&self) -> ID {
        ids::node_id("enterprise", self.0.enterprise_id)
    }

    /// Where the orders wait that an automatic diagnosis is about. 所处环节
    async fn hop(&self) -> Option<Hop> {
        self.0.hop
    }

    /// How many orders of the enterprise wait as long there. 涉及订单数
    async fn affected(&self) -> i64 {
        self.0.affected
    }

    /// Every check of the list, in its order. 诊断步骤
    async fn steps(&self, ctx: &Context<'_>) -> Result<Vec<DiagnosisStep>> {
        let language = language(ctx);
        Ok(self.checks()?.iter().map(|check| DiagnosisStep::of(check, language)).collect())
    }

    /// The first check that failed, else the first that is worth a look; null when all is well. 首个异常步骤
    async fn failing(&self, ctx: &Context<'_>) -> Result<Option<DiagnosisStep>> {
        Ok(culprit(&self.checks()?).map(|check| DiagnosisStep::of(check, language(ctx))))
    }

    /// The whole in one word: that of the failing step, else OK; RUNNING while it is looked at. 诊断结果
    async fn state(&self) -> Result<State> {
        let checks = self.checks()?;
        let running = checks.iter().any(|check| check.state == State::Running);
        let skipped = self.0.steps.is_none();
        Ok(match culprit(&checks) {
            Some(check) => check.state,
            None if running => State::Running,
            None if skipped => State::Skipped,
            None => State::Ok,
        })
    }

    /// When it was begun. 诊断时间
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When it ended; null while it is looked at. 完成时间
    async fn ended_at(&self) -> Option<DateTime<Utc>> {
        self.0.ended_at
    }

    /// Who asked; null for the service itself. 诊断人
    async fn created_by(&self) -> Option<&str> {
        self.0.created_by.as_deref()
    }
}

/// One check and how it came out, in the reader's language. 诊断步骤
#[derive(Clone, Debug, SimpleObject)]
pub struct DiagnosisStep {
    /// Which check. 步骤
    code: Code,
    /// Its name. 步骤名称
    name: String,
    /// How it came out. 结果
    state: State,
    /// That in words. 结果名称
    state_text: String,
    /// Stable code of the trouble, as `Failure.code` has it; null where there is none. 故障代码
    trouble: Option<String>,
    /// What was found. 检查所见
    found: String,
    /// What that means. 原因
    why: String,
    /// What to do. 处理办法
    todo: String,
    /// Who must act. 应由谁处理
    who: Who,
    /// That in words. 处理方名称
    who_text: String,
}

impl DiagnosisStep {
    fn of(check: &Checked, language: Language) -> Self {
        let pick = |words: &Words| language.pick(&words.zh, &words.en).to_owned();
        let name = |names: (&'static str, &'static str)| language.pick(names.0, names.1).to_owned();
        Self {
            code: check.code,
            name: name(check.code.names()),
            state: check.state,
            state_text: name(check.state.names()),
            trouble: Some(check.trouble.clone()).filter(|code| !code.is_empty()),
            found: pick(&check.found),
            why: pick(&check.why),
            todo: pick(&check.todo),
            who: check.who,
            who_text: name(check.who.names()),
        }
    }
}

/// Questions about diagnoses.
#[derive(Clone, Copy, Debug, Default)]
pub struct FindingQuery;

/// Questions about diagnoses.
#[Object]
impl FindingQuery {
    /// The latest diagnoses and tests of an enterprise, newest first; null for an enterprise that is not there. 诊断记录
    async fn diagnoses(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of which enterprise. 境内企业")] enterprise_id: ID,
        #[graphql(desc = "How many, at most 100.", default = 20)] first: i32,
    ) -> Result<Option<Vec<Diagnosis>>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let most = u64::try_from(first.clamp(0, 100)).unwrap_or_default();
        let enterprise = ids::row_of("enterprise", &enterprise_id);
        if enterprises::service::get(scope, enterprise).await?.is_none() {
            return Ok(None);
        }
        let rows = service::of_enterprise(scope, enterprise, most).await?;
        Ok(Some(rows.into_iter().map(Diagnosis).collect()))
    }
}
