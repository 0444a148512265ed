//! Why a document from outside could not be read: what, where, and what to do.

/// A document, or one record of it, that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    #[error("the document has {size} bytes, more than the limit of {limit}; split it")]
    TooLarge { size: usize, limit: usize },
    #[error("the document has more than {limit} elements; split it")]
    TooMany { limit: usize },
    #[error("elements are nested deeper than {limit}; this is not a customs document")]
    TooDeep { limit: usize },
    #[error("the document is not UTF-8 ({declared}); ask the sender for UTF-8")]
    Encoding { declared: String },
    #[error("the document carries a document type declaration, which is refused for safety")]
    Doctype,
    #[error("the entity `&{name};` is not one of the five XML names; refused for safety")]
    Entity { name: String },
    #[error("not well-formed XML near byte {at}: {detail}")]
    Malformed { at: u64, detail: String },
    #[error("the root element is `{found}`, expected {expected}")]
    Root { expected: String, found: String },
    #[error("`{path}` is missing")]
    Missing { path: String },
    #[error("`{path}` has the value `{value}`: {reason_en}")]
    Invalid { path: String, value: String, reason_zh: String, reason_en: String },
}

impl ReadError {
    /// The same sentence in Chinese.
    pub fn zh(&self) -> String {
        match self {
            Self::TooLarge { size, limit } => format!("文件 {size} 字节，超过上限 {limit} 字节，请拆分"),
            Self::TooMany { limit } => format!("元素超过 {limit} 个，请拆分"),
            Self::TooDeep { limit } => format!("元素嵌套超过 {limit} 层，不是海关报文"),
            Self::Encoding { declared } => format!("文件不是 UTF-8 编码（{declared}），请对方改用 UTF-8"),
            Self::Doctype => "文件含有文档类型声明（DOCTYPE），出于安全拒绝读取".to_owned(),
            Self::Entity { name } => format!("实体 `&{name};` 不是 XML 预定义实体，出于安全拒绝读取"),
            Self::Malformed { at, detail } => format!("第 {at} 字节附近不是规范的 XML：{detail}"),
            Self::Root { expected, found } => format!("根元素是 `{found}`，应为 {expected}"),
            Self::Missing { path } => format!("缺少 `{path}`"),
            Self::Invalid { path, value, reason_zh, .. } => format!("`{path}` 的值 `{value}` 有误：{reason_zh}"),
        }
    }
}
