//! Why not, about uploads and imports.

use qiyun_kernel::{Refusal, Refuse};

/// Reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IntakeRefusal {
    TooLarge {
        field: String,
        limit: u64,
    },
    TooMany(usize),
    Filename(Refusal),
    /// Unknown, expired, another's, or without bytes: all alike.
    NoUpload,
    NoTemplate(&'static str),
    TaskNotFound,
}

impl Refuse for IntakeRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::TooLarge { field, limit } => Refusal::new(
                "FILE_TOO_LARGE",
                field,
                format!("文件超过 {} MiB", limit >> 20),
                format!("the file is larger than {} MiB", limit >> 20),
            )
            .todo("请拆分后分次导入", "split it and import the parts"),
            Self::TooMany(most) => Refusal::new(
                "TOO_MANY_FILES",
                "inputs",
                format!("一次最多 {most} 个文件"),
                format!("at most {most} files at once"),
            )
            .todo("请分次上传", "upload them in turns"),
            Self::Filename(refusal) => refusal.clone(),
            Self::NoUpload => Refusal::new(
                "UPLOAD_NOT_FOUND",
                "input.uploadId",
                "没有这个上传文件，或文件尚未传完，或已过期",
                "there is no such upload, or its bytes are missing, or it has expired",
            )
            .todo("请重新上传", "upload it again"),
            Self::NoTemplate(mode) => Refusal::new(
                "NO_TEMPLATE",
                "id",
                format!("{mode} 暂不支持表格导入"),
                format!("{mode} cannot be imported from a sheet yet"),
            )
            .todo("请选择报关单模式的业务策略", "choose a strategy of an entry mode"),
            Self::TaskNotFound => Refusal::new("TASK_NOT_FOUND", "id", "没有这个申报任务", "there is no such task")
                .todo("请刷新任务列表", "reload the list of tasks"),
        }
    }
}
