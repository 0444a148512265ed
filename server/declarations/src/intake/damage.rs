//! 文件损坏: how a part of a workbook contradicts the format, in both languages.

/// What is wrong inside a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The archive's data does not match its checksum, or ends early.
    Corrupt(String),
    /// Not well-formed XML.
    Xml(String),
    /// A document type declaration: no workbook has one, attacks do.
    Doctype,
    Entity(String),
    /// Nested deeper than any workbook.
    Deep,
    /// One tag or text longer than any cell.
    LongToken,
    MissingPart,
    /// Two parts of the same name.
    RepeatedPart,
    /// Not a worksheet although listed as one.
    NotASheet,
    /// A cell name such as `A0`.
    CellName(String),
    /// Rows or cells not in ascending order, or twice.
    Order,
    /// The cell points at a shared string that is not there.
    StringIndex(String),
}

impl Damage {
    pub fn zh(&self) -> String {
        match self {
            Self::Corrupt(detail) => format!("数据与校验值不符或不完整（{detail}）"),
            Self::Xml(detail) => format!("不是规范的 XML（{detail}）"),
            Self::Doctype => "含有文档类型声明（DOCTYPE），出于安全拒绝读取".to_owned(),
            Self::Entity(name) => format!("含有未知实体 &{name};，出于安全拒绝读取"),
            Self::Deep => "元素嵌套过深，不是正常的工作簿".to_owned(),
            Self::LongToken => "单个标记或文本过长，不是正常的工作簿".to_owned(),
            Self::MissingPart => "部件不存在".to_owned(),
            Self::RepeatedPart => "有同名部件".to_owned(),
            Self::NotASheet => "不是工作表".to_owned(),
            Self::CellName(name) => format!("单元格地址「{name}」有误"),
            Self::Order => "行或单元格重复，或先后颠倒".to_owned(),
            Self::StringIndex(index) => format!("引用了不存在的共享字符串 {index}"),
        }
    }

    pub fn en(&self) -> String {
        match self {
            Self::Corrupt(detail) => format!("its data is incomplete or fails its checksum ({detail})"),
            Self::Xml(detail) => format!("not well-formed XML ({detail})"),
            Self::Doctype => "it carries a document type declaration, refused for safety".to_owned(),
            Self::Entity(name) => format!("unknown entity &{name}; refused for safety"),
            Self::Deep => "elements are nested deeper than in any workbook".to_owned(),
            Self::LongToken => "one tag or text is longer than in any workbook".to_owned(),
            Self::MissingPart => "the part is missing".to_owned(),
            Self::RepeatedPart => "two parts have this name".to_owned(),
            Self::NotASheet => "not a worksheet".to_owned(),
            Self::CellName(name) => format!("`{name}` is not a cell name"),
            Self::Order => "rows or cells are repeated or out of order".to_owned(),
            Self::StringIndex(index) => format!("shared string {index} does not exist"),
        }
    }
}
