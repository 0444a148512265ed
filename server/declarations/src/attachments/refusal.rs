//! Why an upload does not become an attachment.

use qiyun_directory::onboarding::refusal::OnboardingRefusal;
use qiyun_kernel::{Refusal, Refuse};

use super::service::MOST_BYTES;

/// Reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttachmentRefusal {
    /// Unknown, expired, another's, or without bytes: all alike.
    NoUpload,
    TooLarge,
    /// Neither of the kinds that are taken, by its bytes.
    Kind,
    Onboarding(OnboardingRefusal),
}

impl Refuse for AttachmentRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::NoUpload => Refusal::new(
                "UPLOAD_NOT_FOUND",
                "input.uploadId",
                "没有这个上传文件，或文件尚未传完，或已过期",
                "there is no such upload, or its bytes are missing, or it has expired",
            )
            .todo("请重新上传", "upload it again"),
            Self::TooLarge => Refusal::new(
                "ATTACHMENT_TOO_LARGE",
                "input.uploadId",
                format!("附件超过 {} MB", MOST_BYTES >> 20),
                format!("the file is larger than {} MB", MOST_BYTES >> 20),
            )
            .todo(
                "无纸化平台也只接受 4 MB 以内的文件，请压缩后重试",
                "the platform takes no larger one either: make it smaller",
            ),
            Self::Kind => Refusal::new(
                "ATTACHMENT_KIND",
                "input.uploadId",
                "文件内容不是 PDF、PNG、JPG、xlsx 或 docx",
                "the bytes are no PDF, PNG, JPEG, .xlsx or .docx",
            )
            .todo("请转换格式后上传；只改扩展名没有用", "convert it; another name alone does not help"),
            Self::Onboarding(refusal) => refusal.refusal(),
        }
    }
}
