//! 诊断 and 测试连接 as they are asked for.

use async_graphql::{Context, ID, Object, OneofObject, Result, SimpleObject};
use qiyun_kernel::payload::{UserError, answer};
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Permission, allowed, ids};

use super::probe::Probes;
use super::service::{self, Wish};
use crate::findings::entity::Subject;
use crate::findings::graphql::Diagnosis;

/// What shall be diagnosed. 诊断对象
#[derive(Clone, Debug, OneofObject)]
pub enum DiagnosisInput {
    /// An order. 订单
    OrderId(ID),
    /// A task: of its orders the one that waits or failed longest. 申报任务
    TaskId(ID),
    /// An enterprise, and of its orders the one that waits or failed longest. 境内企业
    EnterpriseId(ID),
}

/// What `diagnosisRun` and `enterpriseTest` answer.
#[derive(Debug, SimpleObject)]
pub struct DiagnosisPayload {
    /// What was found. 诊断
    pub diagnosis: Option<Diagnosis>,
    /// Why not.
    pub user_errors: Vec<UserError>,
}

/// Looking into what goes wrong.
#[derive(Clone, Copy, Debug, Default)]
pub struct DiagnosisMutation;

/// Looking into what goes wrong.
#[Object]
impl DiagnosisMutation {
    /// Runs the whole check list now and answers within about ten seconds. Nothing is sent to customs: the signing
    /// device signs one document that is no declaration and that goes nowhere, the send channel is asked by HTTP
    /// OPTIONS whether it is there, the receive channel for at most no receipt. An enterprise is asked at most four
    /// times a minute. 诊断
    async fn diagnosis_run(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What shall be diagnosed. 诊断对象")] input: DiagnosisInput,
    ) -> Result<DiagnosisPayload> {
        let scope = allowed(ctx, Permission::OrdersWrite)?;
        let wish = match &input {
            DiagnosisInput::OrderId(id) => Wish { subject: Subject::Order, id: ids::row_of("order", id) },
            DiagnosisInput::TaskId(id) => Wish { subject: Subject::Task, id: ids::row_of("task", id) },
            DiagnosisInput::EnterpriseId(id) => {
                Wish { subject: Subject::Enterprise, id: ids::row_of("enterprise", id) }
            }
        };
        let found = service::run(scope, ctx.data::<Vault>()?, ctx.data::<Probes>()?, wish).await;
        let (found, user_errors) = answer(ctx, found)?;
        Ok(DiagnosisPayload { diagnosis: found.map(Diagnosis), user_errors })
    }

    /// Asks an enterprise's signing account, send and receive channel whether they are there and let us in, as
    /// `diagnosisRun` does, and nothing else. Counts among the four times a minute. 测试连接
    async fn enterprise_test(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which enterprise. 境内企业")] id: ID,
    ) -> Result<DiagnosisPayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let row = ids::row_of("enterprise", &id);
        let found = service::test(scope, ctx.data::<Vault>()?, ctx.data::<Probes>()?, row).await;
        let (found, user_errors) = answer(ctx, found)?;
        Ok(DiagnosisPayload { diagnosis: found.map(Diagnosis), user_errors })
    }
}
