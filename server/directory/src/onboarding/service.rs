//! Writing down how far an enterprise is, its application form and its papers.

use std::collections::HashMap;

use chrono::NaiveDate;
use qiyun_kernel::text::Blanks;
use qiyun_kernel::{Error, Fault, Scope, clock, ids};
use qiyun_schema::clock::beijing_date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Order as Direction};
use uuid::Uuid;

use super::entity::{self, Column, Entity};
use super::form::Form;
use super::refusal::OnboardingRefusal;
use super::step::{StepName, StepParty, StepState, stuck_at};
use super::{attachment, step_entity};
use crate::check::{Check, given};
use crate::enterprises;

/// Most papers of one step.
const MOST_ATTACHMENTS: usize = 20;

/// How a step stands, as a user writes it. Replaces what was written before.
#[derive(Clone, Debug)]
pub struct StepDraft {
    pub state: StepState,
    pub started_on: Option<NaiveDate>,
    pub submitted_on: Option<NaiveDate>,
    pub accepted_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub blocked_by: Option<StepParty>,
    pub note: Option<String>,
}

/// A paper whose bytes are stored already.
#[derive(Clone, Debug)]
pub struct NewAttachment {
    pub filename: String,
    pub kind: attachment::Kind,
    pub bytes: i64,
    pub sha256: String,
}

/// Everything that is known of an enterprise's onboarding.
#[derive(Clone, Debug)]
pub struct Known {
    pub row: Option<entity::Model>,
    pub steps: HashMap<StepName, step_entity::Model>,
    pub attachments: Vec<attachment::Model>,
    pub form: Form,
}

impl StepDraft {
    fn checked(mut self, today: NaiveDate) -> Result<Self, Error<OnboardingRefusal>> {
        self.note = given(self.note);
        let mut check = Check::default();
        check.note("input.note", self.note.as_deref());
        let mut refusals: Vec<OnboardingRefusal> = check.found();
        let mut latest: Option<NaiveDate> = None;
        for (field, date) in [
            ("startedOn", self.started_on),
            ("submittedOn", self.submitted_on),
            ("acceptedOn", self.accepted_on),
            ("doneOn", self.done_on),
        ] {
            let Some(date) = date else { continue };
            if date > today {
                refusals.push(OnboardingRefusal::Future { field });
            } else if let Some(before) = latest.filter(|before| date < *before) {
                refusals.push(OnboardingRefusal::OutOfOrder { field, before });
            }
            latest = latest.max(Some(date));
        }
        let needed = match self.state {
            StepState::Accepted if self.accepted_on.is_none() => Some("acceptedOn"),
            StepState::Done if self.done_on.is_none() => Some("doneOn"),
            _ => None,
        };
        if let Some(field) = needed {
            refusals.push(OnboardingRefusal::DateMissing { field, state: self.state.names().0 });
        }
        if refusals.is_empty() { Ok(self) } else { Err(Error::Refused(refusals)) }
    }
}

/// Writes down how a step stands.
pub async fn update_step(
    scope: &Scope,
    enterprise_id: Uuid,
    step: StepName,
    draft: StepDraft,
) -> Result<(), Error<OnboardingRefusal>> {
    let scope = scope.begin().await?;
    hold_enterprise(&scope, enterprise_id).await?;
    let draft = draft.checked(beijing_date(clock::now()))?;
    let (now, who) = (clock::now(), scope.actor().name.clone());
    let row = step_entity::ActiveModel {
        id: Set(ids::next()),
        enterprise_id: Set(enterprise_id),
        step: Set(step),
        state: Set(draft.state),
        started_on: Set(draft.started_on),
        submitted_on: Set(draft.submitted_on),
        accepted_on: Set(draft.accepted_on),
        done_on: Set(draft.done_on),
        blocked_by: Set(draft.blocked_by),
        note: Set(draft.note.clone()),
        created_at: Set(now),
        updated_at: Set(now),
        created_by: Set(who.clone()),
        updated_by: Set(who.clone()),
        ..Default::default()
    };
    if !scope.insert_new(row).await? {
        use step_entity::Column;
        scope
            .change::<step_entity::Entity>()
            .filter(Column::EnterpriseId.eq(enterprise_id))
            .filter(Column::Step.eq(step))
            .set(Column::State, draft.state)
            .set(Column::StartedOn, draft.started_on)
            .set(Column::SubmittedOn, draft.submitted_on)
            .set(Column::AcceptedOn, draft.accepted_on)
            .set(Column::DoneOn, draft.done_on)
            .set(Column::BlockedBy, draft.blocked_by)
            .set(Column::Note, draft.note)
            .set(Column::UpdatedAt, now)
            .set(Column::UpdatedBy, who)
            .exec()
            .await?;
    }
    sum_up(&scope, enterprise_id).await?;
    Ok(scope.commit().await?)
}

/// Holds the enterprise: two steps that are written at once would each be summed up without the other.
async fn hold_enterprise(scope: &Scope, id: Uuid) -> Result<(), Error<OnboardingRefusal>> {
    let found = enterprises::service::held(scope, id).await?;
    found.map(|_| ()).ok_or_else(|| OnboardingRefusal::EnterpriseNotFound.into())
}

/// Derives where the enterprise is stuck from its steps.
async fn sum_up(scope: &Scope, enterprise_id: Uuid) -> Result<(), Fault> {
    let steps = steps(scope, enterprise_id).await?;
    let stuck =
        stuck_at(|name| steps.get(&name).map_or((StepState::NotStarted, None), |row| (row.state, row.blocked_by)));
    let (at, by) = (stuck.map(|stuck| stuck.0), stuck.and_then(|stuck| stuck.1));
    let before = ensured(scope, enterprise_id).await?;
    let now = clock::now();
    let since = if before.stuck_at == at { before.since } else { now };
    scope
        .change::<Entity>()
        .filter(Column::EnterpriseId.eq(enterprise_id))
        .set(Column::StuckAt, at)
        .set(Column::BlockedBy, by)
        .set(Column::Since, since)
        .set(Column::UpdatedAt, now)
        .set(Column::UpdatedBy, scope.actor().name.clone())
        .exec()
        .await
        .map(|_| ())
}

/// The enterprise's row, made when there was none.
async fn ensured(scope: &Scope, enterprise_id: Uuid) -> Result<entity::Model, Fault> {
    let now = clock::now();
    let row = entity::ActiveModel {
        id: Set(ids::next()),
        enterprise_id: Set(enterprise_id),
        stuck_at: Set(Some(StepName::ALL[0])),
        blocked_by: Set(None),
        since: Set(now),
        form: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        created_by: Set(scope.actor().name.clone()),
        updated_by: Set(scope.actor().name.clone()),
        ..Default::default()
    };
    scope.insert_new(row).await?;
    let found = scope.find::<Entity>().filter(Column::EnterpriseId.eq(enterprise_id)).one().await?;
    found.ok_or_else(|| Fault::new("an onboarding row that was just made is gone"))
}

async fn steps(scope: &Scope, enterprise_id: Uuid) -> Result<HashMap<StepName, step_entity::Model>, Fault> {
    let find = scope.find::<step_entity::Entity>().filter(step_entity::Column::EnterpriseId.eq(enterprise_id));
    Ok(find.all().await?.into_iter().map(|row| (row.step, row)).collect())
}

/// Replaces the application form beside the record. A form that is not whole yet is kept; one that breaks
/// the rule of node and device is refused.
pub async fn update_form(scope: &Scope, enterprise_id: Uuid, form: Form) -> Result<(), Error<OnboardingRefusal>> {
    let scope = scope.begin().await?;
    hold_enterprise(&scope, enterprise_id).await?;
    let form = checked_form(form)?;
    ensured(&scope, enterprise_id).await?;
    let stored = serde_json::to_value(&form).map_err(Fault::new)?;
    scope
        .change::<Entity>()
        .filter(Column::EnterpriseId.eq(enterprise_id))
        .set(Column::Form, Some(stored))
        .set(Column::UpdatedAt, clock::now())
        .set(Column::UpdatedBy, scope.actor().name.clone())
        .exec()
        .await?;
    Ok(scope.commit().await?)
}

fn checked_form(form: Form) -> Result<Form, Error<OnboardingRefusal>> {
    let mut form = form;
    let mut check = Check::default();
    for (field, label, value, blanks, most) in [
        ("cardNo", "IC卡/IKey卡号", &mut form.card_no, Blanks::Nowhere, 60),
        ("contact", "联系人", &mut form.contact, Blanks::Inside, 60),
        ("phone", "联系方式", &mut form.phone, Blanks::Inside, 60),
        ("email", "联系人邮箱", &mut form.email, Blanks::Nowhere, 120),
        ("province", "省", &mut form.province, Blanks::Nowhere, 30),
        ("city", "市", &mut form.city, Blanks::Nowhere, 30),
        ("district", "区", &mut form.district, Blanks::Nowhere, 30),
        ("subNode", "分节点名称", &mut form.sub_node, Blanks::Inside, 100),
        ("otherFormat", "传输报文格式", &mut form.other_format, Blanks::Inside, 100),
        ("vendor", "第三方技术服务商", &mut form.vendor, Blanks::Inside, 100),
    ] {
        *value = given(value.take());
        check.optional(&format!("input.{field}"), label, value.as_deref(), blanks, most);
    }
    form.note = given(form.note);
    check.note("input.note", form.note.as_deref());
    if form.email.as_deref().is_some_and(|email| !email.contains('@')) {
        check.refuse(
            qiyun_kernel::Refusal::new("EMAIL_INVALID", "input.email", "不是邮箱地址", "not an e-mail address")
                .todo("例如 name@example.cn", "such as name@example.cn"),
        );
    }
    let mut refusals: Vec<OnboardingRefusal> = check.found();
    dedup(&mut form.businesses);
    dedup(&mut form.data);
    dedup(&mut form.devices);
    refusals.extend(form.flaws().into_iter().map(OnboardingRefusal::Flaw));
    if refusals.is_empty() { Ok(form) } else { Err(Error::Refused(refusals)) }
}

fn dedup<T: PartialEq>(list: &mut Vec<T>) {
    let mut kept: Vec<T> = Vec::new();
    for one in list.drain(..) {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    *list = kept;
}

/// Adds a paper to a step.
pub async fn attach(
    scope: &Scope,
    enterprise_id: Uuid,
    step: StepName,
    new: NewAttachment,
) -> Result<attachment::Model, Error<OnboardingRefusal>> {
    let scope = scope.begin().await?;
    hold_enterprise(&scope, enterprise_id).await?;
    use attachment::Column;
    let held = scope.find::<attachment::Entity>().filter(Column::EnterpriseId.eq(enterprise_id));
    if held.filter(Column::Step.eq(step)).count().await? >= MOST_ATTACHMENTS as u64 {
        return Err(OnboardingRefusal::TooManyAttachments(MOST_ATTACHMENTS).into());
    }
    let row = attachment::ActiveModel {
        id: Set(ids::next()),
        enterprise_id: Set(enterprise_id),
        step: Set(step),
        filename: Set(new.filename),
        kind: Set(new.kind),
        bytes: Set(new.bytes),
        sha256: Set(new.sha256),
        created_at: Set(clock::now()),
        created_by: Set(scope.actor().name.clone()),
        ..Default::default()
    };
    let made = scope.insert(row).await?;
    scope.commit().await?;
    Ok(made)
}

/// Removes a paper from its step; the enterprise that it belonged to. The bytes stay: others may name them.
pub async fn detach(scope: &Scope, id: Uuid) -> Result<Uuid, Error<OnboardingRefusal>> {
    let Some(row) = attachment(scope, id).await? else { return Err(OnboardingRefusal::AttachmentNotFound.into()) };
    scope.remove::<attachment::Entity>().filter(attachment::Column::Id.eq(id)).exec().await?;
    Ok(row.enterprise_id)
}

/// The paper with this id.
pub async fn attachment(scope: &Scope, id: Uuid) -> Result<Option<attachment::Model>, Fault> {
    scope.get::<attachment::Entity>(id).await
}

/// What is known of an enterprise's onboarding. An enterprise of which nothing was written stands at the first step.
pub async fn known(scope: &Scope, enterprise_id: Uuid) -> Result<Known, Fault> {
    let row = scope.find::<Entity>().filter(Column::EnterpriseId.eq(enterprise_id)).one().await?;
    let form = row.as_ref().and_then(|row| row.form.clone());
    let form = form.map(serde_json::from_value).transpose().map_err(Fault::new)?.unwrap_or_default();
    let papers = scope.find::<attachment::Entity>().filter(attachment::Column::EnterpriseId.eq(enterprise_id));
    let attachments = papers.order_by(attachment::Column::Id, Direction::Asc).all().await?;
    Ok(Known { row, steps: steps(scope, enterprise_id).await?, attachments, form })
}
