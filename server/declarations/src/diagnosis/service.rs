//! Looking at an order, a task or an enterprise now, and testing an enterprise's connections.

use chrono::{DateTime, Utc};
use qiyun_directory::enterprises;
use qiyun_directory::enterprises::entity::Model as Enterprise;
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Error, Fault, Scope, clock};
use uuid::Uuid;

use super::evidence;
use super::judge::{connections, judge};
use super::probe::{Probes, Ways};
use super::refusal::DiagnosisRefusal;
use crate::findings::check::Checked;
use crate::findings::entity::{Hop, Kind, Model, Subject};
use crate::findings::service::{About, begin, end};
use crate::progress::entity::Model as Progress;
use crate::progress::waiting;
use crate::{access, messages};

/// What somebody wants looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    pub subject: Subject,
    pub id: Uuid,
}

/// What is looked at: an enterprise, and an order of it where there is one.
#[derive(Clone, Debug)]
pub struct Target {
    pub enterprise: Enterprise,
    pub order: Option<Progress>,
}

/// Runs the whole check list now. Answers within seconds: each probe has a short patience of its own.
pub async fn run(scope: &Scope, vault: &Vault, probes: &Probes, wish: Wish) -> Result<Model, Error<DiagnosisRefusal>> {
    let target = target(scope, wish).await?;
    let about = about(&target, Kind::Asked, (wish.subject, wish.id));
    let finding = begin(scope, &about).await?.ok_or(DiagnosisRefusal::TooOften)?;
    let ways = ways(scope, vault, &target.enterprise).await?;
    let knocked = probes.knock(&ways).await;
    let checks = checks(scope, target, &knocked, clock::now()).await?;
    Ok(ended(scope, finding, &checks).await?)
}

/// Asks an enterprise's device and channels alone. 测试连接
pub async fn test(scope: &Scope, vault: &Vault, probes: &Probes, id: Uuid) -> Result<Model, Error<DiagnosisRefusal>> {
    let found = enterprises::service::get(scope, id).await?;
    let enterprise = found.ok_or(DiagnosisRefusal::NotFound("id"))?;
    let target = Target { enterprise, order: None };
    let about = about(&target, Kind::Test, (Subject::Enterprise, id));
    let finding = begin(scope, &about).await?.ok_or(DiagnosisRefusal::TooOften)?;
    let ways = ways(scope, vault, &target.enterprise).await?;
    let knocked = probes.knock(&ways).await;
    Ok(ended(scope, finding, &connections(&knocked, clock::now())).await?)
}

async fn ended(scope: &Scope, finding: Model, checks: &[Checked]) -> Result<Model, Fault> {
    end(scope, finding.id, checks).await?.ok_or_else(|| Fault::new("a diagnosis went away while it was made"))
}

pub(super) fn about(target: &Target, kind: Kind, subject: (Subject, Uuid)) -> About {
    About {
        enterprise_id: target.enterprise.id,
        kind,
        subject,
        task_id: target.order.as_ref().map(|order| order.task_id),
        hop: None,
        affected: i64::from(target.order.is_some()),
    }
}

/// What an automatic diagnosis of orders that wait at a hop is about.
pub(super) fn about_waiting(target: &Target, hop: Hop, affected: i64) -> About {
    let subject = target
        .order
        .as_ref()
        .map_or((Subject::Enterprise, target.enterprise.id), |order| (Subject::Order, order.order_id));
    let about = about(target, Kind::Automatic, subject);
    About { hop: Some(hop), affected, ..about }
}

async fn target(scope: &Scope, wish: Wish) -> Result<Target, Error<DiagnosisRefusal>> {
    let order = match wish.subject {
        Subject::Order => {
            let row = crate::progress::watcher::of_order(scope, wish.id).await?;
            Some(row.ok_or(DiagnosisRefusal::NotFound("input.orderId"))?)
        }
        Subject::Task => {
            if crate::tasks::service::get(scope, wish.id).await?.is_none() {
                return Err(DiagnosisRefusal::NotFound("input.taskId").into());
            }
            Some(waiting::worst_of_task(scope, wish.id).await?.ok_or(DiagnosisRefusal::Empty)?)
        }
        Subject::Enterprise => {
            if enterprises::service::get(scope, wish.id).await?.is_none() {
                return Err(DiagnosisRefusal::NotFound("input.enterpriseId").into());
            }
            waiting::worst_of_enterprise(scope, wish.id).await?
        }
    };
    let id = match (&order, wish.subject) {
        (_, Subject::Enterprise) | (None, _) => wish.id,
        (Some(order), _) => sender_of(scope, order).await?,
    };
    let enterprise = enterprises::service::get(scope, id).await?;
    let enterprise = enterprise.ok_or_else(|| Fault::new("an order without the enterprise that transmits it"))?;
    Ok(Target { enterprise, order })
}

/// Who transmits the order's latest message; before there is one, who is going to.
async fn sender_of(scope: &Scope, order: &Progress) -> Result<Uuid, Fault> {
    let seats = messages::service::memberships(scope, &[order.order_id]).await?;
    let latest = seats.iter().max_by_key(|seat| (seat.revision, seat.id)).map(|seat| seat.message_id);
    let heads = messages::service::heads(scope, &latest.into_iter().collect::<Vec<_>>()).await?;
    Ok(heads.first().map_or(order.enterprise_id, |head| head.enterprise_id))
}

/// Where to knock for an enterprise.
pub(super) async fn ways(scope: &Scope, vault: &Vault, enterprise: &Enterprise) -> Result<Ways, Fault> {
    let names =
        [Some(&enterprise.customs_code), enterprise.unified_social_credit_code.as_ref(), Some(&enterprise.name)];
    Ok(Ways {
        signing: access::signing(scope, vault, enterprise.id).await?,
        sending: access::sending(scope, vault, enterprise.id).await?,
        receiving: access::receiving(scope, vault, enterprise.id).await?,
        owner: names.into_iter().flatten().cloned().collect(),
    })
}

/// The whole check list, from what is known and what answered.
pub(super) async fn checks(
    scope: &Scope,
    target: Target,
    knocked: &super::probe::Knocked,
    now: DateTime<Utc>,
) -> Result<Vec<Checked>, Fault> {
    let enterprise = evidence::of_enterprise(scope, &target.enterprise).await?;
    let order = match target.order {
        Some(row) => Some(evidence::of_order(scope, row).await?),
        None => None,
    };
    Ok(judge(&enterprise, knocked, order.as_ref(), now))
}
