//! Why not, about uploads and imports.

use qiyun_kernel::{Refusal, Refuse};
use qiyun_schema::rule::Problem;

use super::{problem, rules};

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
    OrderCount {
        most: usize,
    },
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
            Self::OrderCount { most } => Refusal::new(
                "ORDER_COUNT",
                "orders",
                format!("一次 1 至 {most} 个订单"),
                format!("1 to {most} orders a call"),
            )
            .todo("请分次提交，或以 JSONL 文件批量导入", "send them in turns, or import a JSONL file"),
            Self::TaskNotFound => Refusal::new("TASK_NOT_FOUND", "id", "没有这个申报任务", "there is no such task")
                .todo("请刷新任务列表", "reload the list of tasks"),
        }
    }
}

/// A problem of the order at that place of an input (from 0), at its path: `orders.3.lines.0.qty`.
#[must_use]
pub fn of_problem(at: usize, problem: &Problem) -> Refusal {
    let rule = problem.rule;
    let said = |detail: &str, text: &str| if detail.is_empty() { text.to_owned() } else { detail.to_owned() };
    let (zh, en) = (said(&problem.detail_zh, rule.zh), said(&problem.detail_en, rule.en));
    Refusal::new(rule.code, &path(at, &problem.field), zh, en).todo(rule.action_zh, rule.action_en)
}

/// The same of a problem that was kept; `None` when its rule is gone.
#[must_use]
pub fn of_stored(row: &problem::Model) -> Option<Refusal> {
    let rule = rules::by_code(&row.code)?;
    let at = usize::try_from(row.row_number).ok()?.checked_sub(1)?;
    let path = path(at, row.field.as_deref().unwrap_or_default());
    Some(Refusal::new(rule.code, &path, &row.message_zh, &row.message_en).todo(&row.todo_zh, &row.todo_en))
}

fn path(at: usize, field: &str) -> String {
    format!("orders.{at}.{}", field.replace('[', ".").replace(']', ""))
}
