//! Onboarding as it is asked for.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, NaiveDate, Utc};
use qiyun_kernel::ids::{node_id, row_of};
use qiyun_kernel::page::{Page, PageArgs, page};
use qiyun_kernel::payload::{UserError, answer, language};
use qiyun_kernel::{Permission, Scope, allowed, clock};
use qiyun_schema::clock::beijing_date;
use uuid::Uuid;

use super::application_graphql::OnboardingApplication;
use super::form::Form;
use super::input::OnboardingStepInput;
use super::list::{OnboardingCount, OnboardingWhere, condition, counts};
use super::service::{self, Known};
use super::step::{StepName, StepParty, StepState};
use super::{attachment, step_entity, workdays};
use crate::enterprises::entity::Model as EnterpriseModel;
use crate::enterprises::graphql::{Enterprise, KIND as ENTERPRISE};
use crate::enterprises::list::sort;
use crate::enterprises::service as enterprises;

/// The kind in an attachment's id.
pub const ATTACHMENT: &str = "attachment";

/// How far an enterprise is with 企业前期对接.
pub struct Onboarding {
    enterprise: EnterpriseModel,
    known: Known,
}

/// The onboarding of an enterprise.
pub async fn of(ctx: &Context<'_>, enterprise: &EnterpriseModel) -> Result<Onboarding> {
    let scope = allowed(ctx, Permission::DirectoryRead)?;
    Ok(Onboarding { known: service::known(scope, enterprise.id).await?, enterprise: enterprise.clone() })
}

/// How far an enterprise is before it can declare. 企业前期对接
#[Object]
impl Onboarding {
    /// All five, in their order. 对接步骤
    async fn steps(&self) -> Vec<OnboardingStep> {
        StepName::ALL.into_iter().map(|name| OnboardingStep::of(name, &self.known)).collect()
    }

    /// The first step that is not over; null when all are. 卡在哪一步
    async fn stuck_at(&self) -> Option<StepName> {
        self.known.row.as_ref().map_or(Some(StepName::ALL[0]), |row| row.stuck_at)
    }

    /// Who has the next move. 卡在哪一方
    async fn blocked_by(&self) -> Option<StepParty> {
        self.known.row.as_ref()?.blocked_by
    }

    /// Since when it is stuck there; null when nothing was written down yet. 停留自
    async fn since(&self) -> Option<DateTime<Utc>> {
        self.known.row.as_ref().map(|row| row.since)
    }

    /// The form for a 传输ID, filled in from the record. 传输ID申请表
    async fn application(&self) -> OnboardingApplication {
        OnboardingApplication { enterprise: self.enterprise.clone(), known: self.known.clone() }
    }
}

/// A step of an enterprise's onboarding. 对接步骤
pub struct OnboardingStep {
    name: StepName,
    stored: Option<step_entity::Model>,
    attachments: Vec<attachment::Model>,
}

impl OnboardingStep {
    fn of(name: StepName, known: &Known) -> Self {
        let attachments = known.attachments.iter().filter(|paper| paper.step == name).cloned().collect();
        Self { name, stored: known.steps.get(&name).cloned(), attachments }
    }

    fn stands(&self) -> StepState {
        self.stored.as_ref().map_or(StepState::NotStarted, |row| row.state)
    }

    /// From acceptance on, and only where the data centre names a time.
    fn expected(&self, days: u32) -> Option<NaiveDate> {
        let accepted = self.stored.as_ref()?.accepted_on?;
        (self.name == StepName::TransmissionId).then(|| workdays::after(accepted, days)).flatten()
    }
}

/// A step of an enterprise's onboarding. 对接步骤
#[Object]
impl OnboardingStep {
    /// Which one. 步骤
    async fn name(&self) -> StepName {
        self.name
    }

    /// 步骤名称
    async fn name_zh(&self) -> &'static str {
        self.name.names().0
    }

    /// Its name in English. 英文名称
    async fn name_en(&self) -> &'static str {
        self.name.names().1
    }

    /// Where and how it is done, in the reader's language. 办理说明
    async fn help(&self, ctx: &Context<'_>) -> &'static str {
        let (zh, en) = self.name.help();
        language(ctx).pick(zh, en)
    }

    /// 状态
    async fn state(&self) -> StepState {
        self.stands()
    }

    /// The state in the reader's language. 状态名称
    async fn state_text(&self, ctx: &Context<'_>) -> &'static str {
        let (zh, en) = self.stands().names();
        language(ctx).pick(zh, en)
    }

    /// 开始日期
    async fn started_on(&self) -> Option<NaiveDate> {
        self.stored.as_ref()?.started_on
    }

    /// 提交日期
    async fn submitted_on(&self) -> Option<NaiveDate> {
        self.stored.as_ref()?.submitted_on
    }

    /// 受理日期
    async fn accepted_on(&self) -> Option<NaiveDate> {
        self.stored.as_ref()?.accepted_on
    }

    /// 完成日期
    async fn done_on(&self) -> Option<NaiveDate> {
        self.stored.as_ref()?.done_on
    }

    /// Earliest day on which an accepted 传输ID is to be expected: 5 working days. 预计最早完成日
    async fn expected_from(&self) -> Option<NaiveDate> {
        self.expected(workdays::TRANSMISSION_ID_DAYS.0)
    }

    /// Latest day on which an accepted 传输ID is to be expected: 7 working days. 预计最晚完成日
    async fn expected_by(&self) -> Option<NaiveDate> {
        self.expected(workdays::TRANSMISSION_ID_DAYS.1)
    }

    /// How the expected days were counted; null where there are none. 计算说明
    async fn expected_note(&self, ctx: &Context<'_>) -> Option<&'static str> {
        self.expected(1)?;
        let (zh, en) = workdays::NOTE;
        Some(language(ctx).pick(zh, en))
    }

    /// Whether it should have ended by now. 已超期
    async fn overdue(&self) -> bool {
        let by = self.expected(workdays::TRANSMISSION_ID_DAYS.1);
        !self.stands().is_over() && by.is_some_and(|by| beijing_date(clock::now()) > by)
    }

    /// Who has the next move. 卡在哪一方
    async fn blocked_by(&self) -> Option<StepParty> {
        self.stored.as_ref()?.blocked_by
    }

    /// That party in the reader's language. 卡在哪一方
    async fn blocked_by_text(&self, ctx: &Context<'_>) -> Option<&'static str> {
        let (zh, en) = self.stored.as_ref()?.blocked_by?.names();
        Some(language(ctx).pick(zh, en))
    }

    /// Remarks. 备注
    async fn note(&self) -> Option<&str> {
        self.stored.as_ref()?.note.as_deref()
    }

    /// Its papers, oldest first. 附件
    async fn attachments(&self) -> Vec<OnboardingAttachment> {
        self.attachments.iter().cloned().map(Into::into).collect()
    }

    /// 修改时间
    async fn updated_at(&self) -> Option<DateTime<Utc>> {
        self.stored.as_ref().map(|row| row.updated_at)
    }

    /// Who changed it last. 修改人
    async fn updated_by(&self) -> Option<&str> {
        self.stored.as_ref()?.updated_by.as_deref()
    }
}

/// A paper of a step. 附件
#[derive(Clone, Debug, SimpleObject)]
pub struct OnboardingAttachment {
    /// Opaque id.
    id: ID,
    /// 文件名
    filename: String,
    /// What it is, by its bytes. 类型
    kind: attachment::Kind,
    /// 字节数
    bytes: i64,
    /// Where it is fetched with the caller's token. 下载地址
    path: String,
    /// 上传时间
    created_at: DateTime<Utc>,
    /// Who added it. 上传人
    created_by: Option<String>,
}

impl From<attachment::Model> for OnboardingAttachment {
    fn from(row: attachment::Model) -> Self {
        let id = node_id(ATTACHMENT, row.id);
        let path = format!("/attachments/{}", id.as_str());
        let attachment::Model { filename, kind, bytes, created_at, created_by, .. } = row;
        Self { id, filename, kind, bytes, path, created_at, created_by }
    }
}

/// What onboarding was changed to, or why not.
#[derive(SimpleObject)]
pub struct OnboardingPayload {
    /// The enterprise, with its onboarding as it stands now; null when nothing was done. 境内企业
    pub enterprise: Option<Enterprise>,
    /// Everything that is wrong with the input. 错误
    pub user_errors: Vec<UserError>,
}

/// Questions about onboarding.
#[derive(Clone, Copy, Debug, Default)]
pub struct OnboardingQuery;

/// Questions about onboarding.
#[Object]
impl OnboardingQuery {
    /// Enterprises by where they are stuck, newest first. 企业前期对接列表
    async fn onboardings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the beginning, at most 100; 50 when nothing is said.")] first: Option<i32>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(name = "where", desc = "Which ones. 筛选条件")] filter: Option<OnboardingWhere>,
    ) -> Result<Page<Enterprise>> {
        let scope = allowed(ctx, Permission::DirectoryRead)?;
        let condition = condition(scope, filter.unwrap_or_default());
        let args = PageArgs { first, after, last, before };
        page(ctx, || enterprises::list(scope).filter(condition.clone()), args, sort(None), Enterprise).await
    }

    /// How many enterprises are stuck at each step, and who has the next move. 对接统计
    async fn onboarding_counts(&self, ctx: &Context<'_>) -> Result<Vec<OnboardingCount>> {
        Ok(counts(allowed(ctx, Permission::DirectoryRead)?).await?)
    }
}

/// Changes to onboarding.
#[derive(Clone, Copy, Debug, Default)]
pub struct OnboardingMutation;

/// Changes to onboarding.
#[Object]
impl OnboardingMutation {
    /// Writes down how a step of an enterprise stands. 修改对接步骤
    async fn onboarding_step_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose. 境内企业")] enterprise_id: ID,
        #[graphql(desc = "Which step. 步骤")] step: StepName,
        #[graphql(desc = "How it stands. 步骤情况")] input: OnboardingStepInput,
    ) -> Result<OnboardingPayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let id = row_of(ENTERPRISE, &enterprise_id);
        let (done, user_errors) = answer(ctx, service::update_step(scope, id, step, input.into()).await)?;
        payload(ctx, done.map(|()| id), user_errors).await
    }

    /// Writes down what the 传输ID form asks for beyond the enterprise's record. 填写传输ID申请表
    async fn onboarding_form_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose. 境内企业")] enterprise_id: ID,
        #[graphql(desc = "The form. 申请表")] input: Form,
    ) -> Result<OnboardingPayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let id = row_of(ENTERPRISE, &enterprise_id);
        let (done, user_errors) = answer(ctx, service::update_form(scope, id, input).await)?;
        payload(ctx, done.map(|()| id), user_errors).await
    }

    /// Removes a paper from its step. 删除附件
    async fn onboarding_attachment_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which paper. 附件")] id: ID,
    ) -> Result<OnboardingPayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let (enterprise, user_errors) = answer(ctx, service::detach(scope, row_of(ATTACHMENT, &id)).await)?;
        payload(ctx, enterprise, user_errors).await
    }
}

/// The enterprise after a change, read anew.
pub async fn payload(ctx: &Context<'_>, id: Option<Uuid>, user_errors: Vec<UserError>) -> Result<OnboardingPayload> {
    // Who may change it sees what was changed.
    let scope = allowed(ctx, Permission::DirectoryWrite)?;
    let enterprise = match id {
        Some(id) => enterprises::get(scope, id).await?.map(Enterprise),
        None => None,
    };
    Ok(OnboardingPayload { enterprise, user_errors })
}

/// For the workbook's address: the enterprise and what is known of it.
pub async fn for_workbook(
    scope: &Scope,
    enterprise: Uuid,
) -> std::result::Result<Option<(EnterpriseModel, Known)>, qiyun_kernel::Fault> {
    let Some(row) = enterprises::get(scope, enterprise).await? else { return Ok(None) };
    let known = service::known(scope, enterprise).await?;
    Ok(Some((row, known)))
}
