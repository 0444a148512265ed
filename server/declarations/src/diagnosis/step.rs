//! The step that diagnoses what takes longer than usual without being asked. One job a tenant, while anything of
//! the tenant's is 申报中; a few enterprises a turn, each hop of each at most once in a while.

use std::sync::Arc;
use std::time::Duration;

use qiyun_directory::enterprises;
use qiyun_kernel::jobs::{Halt, Job, Next, Step};
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Fault, Scope, clock};
use uuid::Uuid;

use super::overdue::overdue;
use super::probe::{Knocked, Probes, Ways};
use super::service::{Target, about_waiting, checks, ways};
use crate::findings::service::{begin, end};
use crate::progress::waiting;
use crate::queues;
use crate::settings::Settings;

/// Most that are diagnosed in one turn.
const A_TURN: usize = 8;

/// Diagnoses what waits too long.
pub struct Diagnose {
    pub probes: Probes,
    pub vault: Vault,
    pub settings: Arc<Settings>,
}

/// What waits too long, each with its row and its ways out.
pub struct ToDiagnose {
    cases: Vec<Case>,
}

struct Case {
    finding: Uuid,
    target: Target,
    ways: Ways,
}

impl Step for Diagnose {
    const QUEUE: &'static str = queues::DIAGNOSE;
    type Outside = Probes;
    type Input = ToDiagnose;
    type Output = Vec<Knocked>;

    fn outside(&self) -> &Probes {
        &self.probes
    }

    async fn load(&self, scope: &Scope, _: &Job) -> Result<Option<ToDiagnose>, Fault> {
        let now = clock::now();
        let again = chrono::Duration::seconds(i64::from(self.settings.diagnose_again_s));
        let mut cases = Vec::new();
        for found in overdue(scope, now, now - again, A_TURN).await? {
            let Some(enterprise) = enterprises::service::get(scope, found.order.enterprise_id).await? else { continue };
            let target = Target { enterprise, order: Some(found.order) };
            let about = about_waiting(&target, found.hop, found.affected);
            // Asked often enough in this minute: its turn comes later.
            let Some(finding) = begin(scope, &about).await? else { continue };
            let ways = ways(scope, &self.vault, &target.enterprise).await?;
            cases.push(Case { finding: finding.id, target, ways });
        }
        Ok(Some(ToDiagnose { cases }))
    }

    async fn act(probes: &Probes, input: &ToDiagnose) -> Result<Vec<Knocked>, Halt> {
        Ok(futures::future::join_all(input.cases.iter().map(|case| probes.knock(&case.ways))).await)
    }

    async fn settle(
        &self,
        scope: &Scope,
        _: &Job,
        input: ToDiagnose,
        outcome: Result<Vec<Knocked>, Halt>,
    ) -> Result<Next, Fault> {
        let now = clock::now();
        let full = input.cases.len() >= A_TURN;
        for (case, knocked) in input.cases.into_iter().zip(outcome.unwrap_or_default()) {
            let checks = checks(scope, case.target, &knocked, now).await?;
            end(scope, case.finding, &checks).await?;
        }
        if !waiting::any(scope).await? {
            return Ok(Next::Done);
        }
        let every = Duration::from_millis(self.settings.diagnose_every_ms);
        Ok(Next::Again { wait: Some(if full { Duration::ZERO } else { every }) })
    }
}
