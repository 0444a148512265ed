//! Adding a paper, as it is asked for.

use async_graphql::{Context, Object, Result};
use qiyun_directory::onboarding::graphql::{OnboardingPayload, payload};
use qiyun_directory::onboarding::input::OnboardingAttachmentInput;
use qiyun_kernel::payload::answer;
use qiyun_kernel::{Permission, allowed, ids};

use super::service;
use crate::intake::files::Files;

/// Changes to attachments.
#[derive(Clone, Copy, Debug, Default)]
pub struct AttachmentMutation;

/// Changes to attachments.
#[Object]
impl AttachmentMutation {
    /// Adds a paper to a step of an enterprise's onboarding: PDF, PNG, JPEG, .xlsx or .docx by its bytes, at most
    /// 4 MB, at most twenty a step. 添加附件
    async fn onboarding_attachment_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The paper. 附件")] input: OnboardingAttachmentInput,
    ) -> Result<OnboardingPayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let enterprise = ids::row_of("enterprise", &input.enterprise_id);
        let upload = ids::row_of("upload", &input.upload_id);
        let added = service::add(scope, ctx.data::<Files>()?, enterprise, input.step, upload).await;
        let (added, user_errors) = answer(ctx, added)?;
        payload(ctx, added.map(|row| row.enterprise_id), user_errors).await
    }
}
