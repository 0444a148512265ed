//! Which enterprises are stuck where.

use async_graphql::{InputObject, SimpleObject};
use qiyun_kernel::{Fault, Scope};
use sea_orm::{ColumnTrait, Condition};

use super::entity::{Column, Entity};
use super::step::{StepName, StepParty};
use crate::enterprises;

/// Which enterprises; everything that is given must hold. 筛选条件
#[derive(Clone, Copy, Debug, Default, InputObject)]
pub struct OnboardingWhere {
    /// The first step that is not over. 卡在哪一步
    stuck_at: Option<StepName>,
    /// Who has the next move. 卡在哪一方
    blocked_by: Option<StepParty>,
    /// Whether all steps are over. 是否全部完成
    finished: Option<bool>,
}

/// How many enterprises are stuck at a step. 对接统计
#[derive(Clone, Copy, Debug, SimpleObject)]
pub struct OnboardingCount {
    /// The first step that is not over; null when all are. 卡在哪一步
    pub stuck_at: Option<StepName>,
    /// Who has the next move; null when nobody is named. 卡在哪一方
    pub blocked_by: Option<StepParty>,
    /// How many enterprises. 企业数
    pub count: i64,
}

/// The enterprises that are meant, as a condition on their table.
pub(super) fn condition(scope: &Scope, given: OnboardingWhere) -> Condition {
    let id = enterprises::entity::Column::Id;
    let mut rows = Condition::all();
    if let Some(step) = given.stuck_at {
        rows = rows.add(Column::StuckAt.eq(step));
    }
    if let Some(party) = given.blocked_by {
        rows = rows.add(Column::BlockedBy.eq(party));
    }
    match given.finished {
        Some(true) => rows = rows.add(Column::StuckAt.is_null()),
        Some(false) => rows = rows.add(Column::StuckAt.is_not_null()),
        None => {}
    }
    let matching = scope.find::<Entity>().filter(rows).subquery(Column::EnterpriseId);
    let mut all = Condition::any().add(id.in_subquery(matching));
    // Of whom nothing was written down, stands at the first step and waits for nobody in particular.
    let begins = given.stuck_at.is_none_or(|step| step == StepName::ALL[0]);
    if begins && given.blocked_by.is_none() && given.finished != Some(true) {
        let known = scope.find::<Entity>().subquery(Column::EnterpriseId);
        all = all.add(id.not_in_subquery(known));
    }
    all
}

/// How many stand where.
pub(super) async fn counts(scope: &Scope) -> Result<Vec<OnboardingCount>, Fault> {
    let rows = scope.find::<Entity>();
    let rows = rows.columns::<(Option<StepName>, Option<StepParty>)>(&[Column::StuckAt, Column::BlockedBy]).await?;
    let all = i64::try_from(enterprises::service::list(scope).count().await?).map_err(Fault::new)?;
    let unwritten = all - i64::try_from(rows.len()).map_err(Fault::new)?;
    let mut counts: Vec<OnboardingCount> = Vec::new();
    let first = (Some(StepName::ALL[0]), None);
    let places = rows.into_iter().map(|place| (place, 1)).chain((unwritten > 0).then_some((first, unwritten)));
    for ((stuck_at, blocked_by), more) in places {
        match counts.iter_mut().find(|one| (one.stuck_at, one.blocked_by) == (stuck_at, blocked_by)) {
            Some(one) => one.count += more,
            None => counts.push(OnboardingCount { stuck_at, blocked_by, count: more }),
        }
    }
    counts.sort_by_key(|one| (one.stuck_at, one.blocked_by.map(|party| party.names().1)));
    Ok(counts)
}
