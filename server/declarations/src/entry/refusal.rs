//! Why an entry is not exported or compared.

use qiyun_kernel::{Refusal, Refuse};

use super::draft::{DraftRefusal, MOST_LINES};

/// Reasons.
#[derive(Debug)]
pub enum EntryRefusal {
    /// No such order or task; another firm's reads alike. With the place in the input.
    NotFound(&'static str),
    /// Unknown, expired, another's, or without bytes: all alike.
    NoUpload,
    /// 清单模式 has no entry.
    NoEntry,
    Draft(DraftRefusal),
    /// More lines than are compared at once.
    TooManyLines,
}

impl Refuse for EntryRefusal {
    fn refusal(&self) -> Refusal {
        let file = |code, zh: String, en: String| Refusal::new(code, "input.uploadId", zh, en);
        match self {
            Self::NotFound(place) => {
                Refusal::new("ENTRY_SUBJECT_NOT_FOUND", place, "没有这个订单或任务", "there is no such order or task")
                    .todo("请刷新后重试", "reload and try again")
            }
            Self::NoUpload => file(
                "UPLOAD_NOT_FOUND",
                "没有这个上传文件，或文件尚未传完，或已过期".to_owned(),
                "there is no such upload, or its bytes are missing, or it has expired".to_owned(),
            )
            .todo("请重新上传", "upload it again"),
            Self::NoEntry => Refusal::new(
                "NOT_ENTRY_MODE",
                "input",
                "清单模式不申报报关单，无需比对",
                "a list mode files no entry, so there is nothing to compare",
            )
            .todo("请选择报关单模式的订单或任务", "choose an order or task of an entry mode"),
            Self::Draft(DraftRefusal::File(refusal)) => {
                file("DRAFT_UNREADABLE", refusal.zh(), refusal.en()).todo(refusal.todo_zh(), refusal.todo_en())
            }
            Self::Draft(DraftRefusal::NoHeader) => file(
                "DRAFT_NO_HEADER",
                "没有找到含“商品名称”和“数量”的表头行".to_owned(),
                "no row names 商品名称 and 数量".to_owned(),
            )
            .todo(
                "表头至少要有 商品名称 和 数量，可另有 货号、单位、单价、总价、币制",
                "the header has at least 商品名称 and 数量; 货号, 单位, 单价, 总价, 币制 are compared too",
            ),
            Self::Draft(DraftRefusal::Empty) => {
                file("DRAFT_EMPTY", "表头下面没有商品行".to_owned(), "there are no goods lines".to_owned())
                    .todo("请检查草单内容", "look at the draft")
            }
            Self::Draft(DraftRefusal::TooMany) | Self::TooManyLines => file(
                "DRAFT_TOO_LONG",
                format!("商品行超过 {MOST_LINES} 行"),
                format!("more than {MOST_LINES} goods lines"),
            )
            .todo("请分批比对", "compare it in parts"),
        }
    }
}
