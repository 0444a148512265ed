//! Why a column mapping is not kept.

use qiyun_kernel::{Refusal, Refuse};

/// Reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MappingRefusal {
    Text(Refusal),
    CustomerNotFound,
    NotFound,
    NoTemplate,
    Empty,
    TooMany {
        field: &'static str,
        most: usize,
    },
    ColumnUnknown {
        field: String,
        key: String,
    },
    /// A header or a column that stands twice.
    Repeated {
        field: String,
        what: String,
    },
    Missing(Vec<&'static str>),
    ValueNotAllowed {
        field: String,
        value: String,
    },
}

impl Refuse for MappingRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Text(refusal) => refusal.clone(),
            Self::CustomerNotFound => {
                Refusal::new("CUSTOMER_NOT_FOUND", "input.customerId", "没有这个客户", "there is no such customer")
                    .todo("请重新选择客户", "choose a customer")
            }
            Self::NotFound => {
                Refusal::new("COLUMN_MAPPING_NOT_FOUND", "id", "没有这个列映射", "there is no such column mapping")
                    .todo("请刷新列表", "reload the list")
            }
            Self::NoTemplate => {
                Refusal::new("NO_TEMPLATE", "input.mode", "这个贸易方式没有导入模板", "the mode has no import template")
                    .todo("请选择其他贸易方式", "choose another mode")
            }
            Self::Empty => Refusal::new("EMPTY", "input.columns", "没有映射任何列", "no column is mapped")
                .todo("至少映射一列", "map one column at least"),
            Self::TooMany { field, most } => {
                Refusal::new("TOO_MANY", field, format!("最多 {most} 项"), format!("at most {most} of them"))
                    .todo("请减少后重试", "leave some out")
            }
            Self::ColumnUnknown { field, key } => Refusal::new(
                "COLUMN_UNKNOWN",
                field,
                format!("模板中没有列 {key}"),
                format!("the template has no column {key}"),
            )
            .todo("请使用 importTemplate 给出的 key", "use a key that importTemplate gives"),
            Self::Repeated { field, what } => {
                Refusal::new("REPEATED", field, format!("{what} 重复"), format!("{what} stands twice"))
                    .todo("每个表头和每一列只映射一次", "map each header and each column once")
            }
            Self::Missing(headers) => Refusal::new(
                "COLUMNS_MISSING",
                "input.columns",
                format!("必填列没有映射，也没有固定值：{}", headers.join("、")),
                format!("neither a header nor a constant fills {}", headers.join(", ")),
            )
            .todo("为这些列选择表头，或填写固定值", "choose a header for each, or give a constant"),
            Self::ValueNotAllowed { field, value } => Refusal::new(
                "VALUE_NOT_ALLOWED",
                field,
                format!("「{value}」不能用于该列"),
                format!("`{value}` cannot stand in this column"),
            )
            .todo("请填写代码表中的代码或名称", "write a code or name of the table"),
        }
    }
}
