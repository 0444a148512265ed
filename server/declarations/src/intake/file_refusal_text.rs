//! The sentences of [`FileRefusal`] in both languages: what happened, and what to do.

use super::file_refusal::FileRefusal;

const MIB: u64 = 1 << 20;

/// Rounded up, so that a file just over a limit never reads as equal to it.
fn mib(bytes: u64) -> u64 {
    bytes.div_ceil(MIB)
}

fn place(part: &str, cell: Option<&str>) -> String {
    cell.map_or_else(|| part.to_owned(), |cell| format!("{part}!{cell}"))
}

impl FileRefusal {
    /// What happened.
    pub fn zh(&self) -> String {
        match self {
            Self::NotAWorkbook(kind) => format!("这不是可以导入的表格：{}", kind.zh()),
            Self::Encrypted => "工作簿设有打开密码，无法读取".to_owned(),
            Self::TooLarge { bytes, limit } => {
                format!("文件 {} MiB，超过上限 {} MiB", mib(*bytes), limit / MIB)
            }
            Self::TooManyParts { count, limit } => {
                format!("压缩包内至少有 {count} 个部件，超过上限 {limit} 个，不是正常的工作簿")
            }
            Self::Bomb { part, bytes, limit } => {
                format!("「{part}」解压后达到 {bytes} 字节，超过允许的 {limit} 字节，已停止读取")
            }
            Self::TooMuchMarkup { part, limit } => format!("「{part}」含有超过 {limit} 个标记，已停止读取"),
            Self::TooMuchText { bytes, limit } => {
                format!("内容至少占 {} MiB，超过一次导入的上限 {} MiB", mib(*bytes), limit / MIB)
            }
            Self::NoSheet => "工作簿中没有可见的工作表".to_owned(),
            Self::HeaderMissing { sheet, row, missing, found } => {
                format!("工作表「{sheet}」第 {row} 行的表头缺少：{}；现有：{}", missing.join("、"), found.join("、"))
            }
            Self::HeaderRepeated { sheet, header, cells } => {
                format!("工作表「{sheet}」有多列都是「{header}」：{}", cells.join("、"))
            }
            Self::WrongHeader { sheet, expected, found } => format!(
                "工作表「{sheet}」前 10 行没有找到表头；应有：{}；读到：{}",
                expected.join("、"),
                if found.is_empty() { "空白".to_owned() } else { found.join("、") }
            ),
            Self::OutOfBounds { sheet, cell, limit } => {
                format!("工作表「{sheet}」的单元格 {cell} 有内容，超出可读取的前 {limit} 列")
            }
            Self::TooManyRows { sheet, row, limit } => {
                format!("工作表「{sheet}」出现第 {row} 行，超过上限 {limit} 行")
            }
            Self::Empty { sheet } => format!("工作表「{sheet}」只有表头，没有数据行"),
            Self::Cancelled => "导入已取消，未写入任何数据".to_owned(),
            Self::Deadline { seconds } => format!("读取超过 {seconds} 秒，已停止，未写入任何数据"),
            Self::ReaderEnded => "文件无法读完：读取进程超出内存限制或被文件内容中断".to_owned(),
            Self::ReaderMissing { why } => format!("无法启动读取进程（{why}）"),
            Self::NoRoom { why } => format!("服务器暂存空间不足（{why}），未写入任何数据"),
            Self::Unreadable { part, cell, damage } => {
                format!("「{}」无法读取：{}", place(part, cell.as_deref()), damage.zh())
            }
        }
    }

    pub fn en(&self) -> String {
        match self {
            Self::NotAWorkbook(kind) => format!("this is not a table that can be imported: {}", kind.en()),
            Self::Encrypted => "the workbook is protected by a password and cannot be read".to_owned(),
            Self::TooLarge { bytes, limit } => {
                format!("the file has {} MiB, more than the limit of {} MiB", mib(*bytes), limit / MIB)
            }
            Self::TooManyParts { count, limit } => {
                format!("the archive has at least {count} parts, more than the limit of {limit}; no workbook has")
            }
            Self::Bomb { part, bytes, limit } => {
                format!("`{part}` inflates to {bytes} bytes, more than the {limit} allowed; reading stopped")
            }
            Self::TooMuchMarkup { part, limit } => {
                format!("`{part}` has more than {limit} tags and texts; reading stopped")
            }
            Self::TooMuchText { bytes, limit } => format!(
                "the content takes at least {} MiB, more than the {} MiB of one import",
                mib(*bytes),
                limit / MIB
            ),
            Self::NoSheet => "the workbook has no visible worksheet".to_owned(),
            Self::HeaderMissing { sheet, row, missing, found } => format!(
                "the header in row {row} of sheet `{sheet}` lacks {}; it has {}",
                missing.join(", "),
                found.join(", ")
            ),
            Self::HeaderRepeated { sheet, header, cells } => {
                format!("sheet `{sheet}` has several columns named `{header}`: {}", cells.join(", "))
            }
            Self::WrongHeader { sheet, expected, found } => format!(
                "no header in the first 10 rows of sheet `{sheet}`; expected {}; found {}",
                expected.join(", "),
                if found.is_empty() { "nothing".to_owned() } else { found.join(", ") }
            ),
            Self::OutOfBounds { sheet, cell, limit } => {
                format!("cell {cell} of sheet `{sheet}` is filled, beyond the first {limit} columns")
            }
            Self::TooManyRows { sheet, row, limit } => {
                format!("sheet `{sheet}` has a row {row}, more than the limit of {limit}")
            }
            Self::Empty { sheet } => format!("sheet `{sheet}` has a header but no rows"),
            Self::Cancelled => "the import was cancelled; nothing was stored".to_owned(),
            Self::Deadline { seconds } => {
                format!("reading took longer than {seconds} s and was stopped; nothing was stored")
            }
            Self::ReaderEnded => {
                "the file could not be read to its end: its reader ran into its memory bound or broke on it".to_owned()
            }
            Self::ReaderMissing { why } => format!("the reading process could not be started ({why})"),
            Self::NoRoom { why } => format!("the server has no room to keep the rows ({why}); nothing was stored"),
            Self::Unreadable { part, cell, damage } => {
                format!("`{}` cannot be read: {}", place(part, cell.as_deref()), damage.en())
            }
        }
    }

    /// What to do next.
    pub fn todo_zh(&self) -> &'static str {
        match self {
            Self::NotAWorkbook(kind) => kind.todo_zh(),
            Self::Encrypted => "在 Excel 中取消「用密码进行加密」后另存为 .xlsx，再上传",
            Self::TooLarge { .. } | Self::TooManyRows { .. } => "把数据拆成几个文件，用补充导入分次上传",
            Self::TooManyParts { .. } | Self::Bomb { .. } => {
                "只把数据复制到下载的模板里，另存后重新上传；如确是业务数据，请拆成几个文件"
            }
            Self::TooMuchText { .. } | Self::TooMuchMarkup { .. } => {
                "删去无关的工作表和列，或把数据拆成几个文件分次上传"
            }
            Self::NoSheet => "取消隐藏存放数据的工作表，保存后重新上传",
            Self::HeaderMissing { .. } => "按模板补齐所缺的列名后重新上传；列的先后不限",
            Self::HeaderRepeated { .. } => "只保留一列，或改掉另一列的列名后重新上传",
            Self::WrongHeader { .. } => "下载模板，把数据放到对应的列中；表头须在前 10 行之内",
            Self::OutOfBounds { .. } => "删除该单元格所在的列（不只是清除内容），保存后重新上传",
            Self::Empty { .. } => "在表头下面填写数据后重新上传",
            Self::Cancelled => "需要时重新导入",
            Self::Deadline { .. } => "稍后重试；仍然超时请把数据拆成几个文件",
            Self::ReaderMissing { .. } | Self::NoRoom { .. } => "请联系平台管理员，稍后重试",
            Self::ReaderEnded => "用 Excel 或 WPS 打开该文件，另存为 .xlsx 后重新上传",
            Self::Unreadable { .. } => "用 Excel 或 WPS 打开该文件，另存为 .xlsx 后重新上传",
        }
    }

    pub fn todo_en(&self) -> &'static str {
        match self {
            Self::NotAWorkbook(kind) => kind.todo_en(),
            Self::Encrypted => "remove `Encrypt with Password` in Excel, save as .xlsx and upload again",
            Self::TooLarge { .. } | Self::TooManyRows { .. } => {
                "split the data into several files and add them to the same task"
            }
            Self::TooManyParts { .. } | Self::Bomb { .. } => {
                "copy only the data into the downloaded template, save and upload; split large data"
            }
            Self::TooMuchText { .. } | Self::TooMuchMarkup { .. } => {
                "delete unrelated sheets and columns, or split the data into several files"
            }
            Self::NoSheet => "unhide the sheet that holds the data, save and upload again",
            Self::HeaderMissing { .. } => "add the missing column names as in the template; their order is free",
            Self::HeaderRepeated { .. } => "keep one of the columns or rename the other, then upload again",
            Self::WrongHeader { .. } => {
                "download the template and put the data under its columns; the header must be in the first 10 rows"
            }
            Self::OutOfBounds { .. } => "delete the column of that cell, not only its content, save and upload again",
            Self::Empty { .. } => "fill in rows below the header and upload again",
            Self::Cancelled => "import again when needed",
            Self::Deadline { .. } => "try again later; if it still takes too long, split the data",
            Self::ReaderMissing { .. } | Self::NoRoom { .. } => {
                "tell the operator of the platform, and try again later"
            }
            Self::ReaderEnded => "open the file in Excel or WPS, save it as .xlsx and upload again",
            Self::Unreadable { .. } => "open the file in Excel or WPS, save it as .xlsx and upload again",
        }
    }
}
