//! 文件类型: what a file is by its first bytes and its parts, so that a refusal can say what to do.
//! What is no table is recognised to be named.

use std::io::{self, Read, Seek, SeekFrom};

use encoding_rs::{Encoding, UTF_8};

/// What a file that is not an .xlsx workbook looks like; some of these are read all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// No bytes at all.
    Nothing,
    /// Excel 97-2003.
    Xls,
    /// Excel binary workbook.
    Xlsb,
    /// OpenDocument.
    Ods,
    Word,
    Pdf,
    /// A web page or an XML table under another name: many systems "export Excel" so.
    Markup,
    /// Text, most likely CSV.
    Text,
    /// Another archive.
    Zip,
    /// Begins like an archive, but its directory cannot be read: usually cut off.
    BrokenZip,
    Unknown,
}

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    Archive,
    /// The container both of .xls and of encrypted .xlsx.
    Compound,
    Other(FileKind),
}

const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const HEAD_BYTES: u64 = 1024;

/// Looks at the first bytes and leaves the file at its start.
pub(super) fn head(file: &mut (impl Read + Seek)) -> io::Result<Head> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.by_ref().take(HEAD_BYTES).read_to_end(&mut bytes)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(recognise(&bytes))
}

fn recognise(bytes: &[u8]) -> Head {
    if bytes.is_empty() {
        return Head::Other(FileKind::Nothing);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Head::Archive;
    }
    if bytes.starts_with(COMPOUND) {
        return Head::Compound;
    }
    if bytes.starts_with(b"%PDF") {
        return Head::Other(FileKind::Pdf);
    }
    // Only UTF-16 is told by its mark: its bytes look like anything. In every other encoding of text NUL and
    // control bytes do not occur, and what is beyond ASCII may be any letter.
    let marked = Encoding::for_bom(bytes);
    let text: Vec<char> = match marked {
        Some((encoding, mark)) if encoding != UTF_8 => {
            encoding.decode_without_bom_handling(&bytes[mark..]).0.chars().collect()
        }
        _ => bytes[marked.map_or(0, |(_, mark)| mark)..].iter().copied().map(char::from).collect(),
    };
    let control = text.iter().any(|c| *c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\x0C'));
    Head::Other(match text.iter().find(|c| !c.is_ascii_whitespace()) {
        Some('<') => FileKind::Markup,
        Some(_) if !control => FileKind::Text,
        _ => FileKind::Unknown,
    })
}

/// Whether a compound file holds an encrypted workbook: Office names the stream that carries it.
pub(super) fn is_encrypted_package(file: &mut (impl Read + Seek)) -> io::Result<bool> {
    let wanted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut window = Vec::new();
    let mut block = [0; 8192];
    file.seek(SeekFrom::Start(0))?;
    loop {
        let read = match file.read(&mut block) {
            Ok(0) => return Ok(false),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        window.extend_from_slice(&block[..read]);
        if window.windows(wanted.len()).any(|piece| piece == wanted) {
            return Ok(true);
        }
        window.drain(..window.len().saturating_sub(wanted.len()));
    }
}

/// What an archive without a workbook inside is.
pub(super) fn archive_kind<'a>(mut names: impl Iterator<Item = &'a str> + Clone) -> FileKind {
    if names.clone().any(|name| name == "xl/workbook.bin") {
        FileKind::Xlsb
    } else if names.clone().any(|name| name == "content.xml") {
        FileKind::Ods
    } else if names.any(|name| name == "word/document.xml") {
        FileKind::Word
    } else {
        FileKind::Zip
    }
}

impl FileKind {
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Nothing => "文件是空的（0 字节）",
            Self::Xls => "这是 Excel 97-2003 的 .xls 文件",
            Self::Xlsb => "这是 Excel 二进制工作簿 .xlsb",
            Self::Ods => "这是 OpenDocument 表格 .ods",
            Self::Word => "这是 Word 文档",
            Self::Pdf => "这是 PDF 文件",
            Self::Markup => "内容是网页或 XML，只是改了扩展名",
            Self::Text => "内容是文本，没有分列的表头",
            Self::Zip => "这是普通压缩包，里面没有工作簿",
            Self::BrokenZip => "文件不完整或已损坏",
            Self::Unknown => "无法识别的内容",
        }
    }

    pub const fn en(self) -> &'static str {
        match self {
            Self::Nothing => "the file is empty (0 bytes)",
            Self::Xls => "it is an Excel 97-2003 .xls file",
            Self::Xlsb => "it is a binary .xlsb workbook",
            Self::Ods => "it is an OpenDocument .ods spreadsheet",
            Self::Word => "it is a Word document",
            Self::Pdf => "it is a PDF",
            Self::Markup => "it is a web page or XML under another name",
            Self::Text => "it is text without columns",
            Self::Zip => "it is an archive without a workbook",
            Self::BrokenZip => "it is incomplete or damaged",
            Self::Unknown => "its content is not known",
        }
    }

    pub const fn todo_zh(self) -> &'static str {
        match self {
            Self::Xls | Self::Xlsb | Self::Ods | Self::Markup | Self::Text => {
                "用 Excel 或 WPS 打开，选择「另存为」→「Excel 工作簿 (*.xlsx)」，再上传"
            }
            Self::Nothing | Self::BrokenZip => "检查原文件能否打开，然后重新上传",
            Self::Word | Self::Pdf | Self::Zip | Self::Unknown => "下载模板，填写后以 .xlsx 上传",
        }
    }

    pub const fn todo_en(self) -> &'static str {
        match self {
            Self::Xls | Self::Xlsb | Self::Ods | Self::Markup | Self::Text => {
                "open it in Excel or WPS, choose Save As > Excel Workbook (*.xlsx), and upload that"
            }
            Self::Nothing | Self::BrokenZip => "check that the original opens, then upload it again",
            Self::Word | Self::Pdf | Self::Zip | Self::Unknown => {
                "download the template, fill it in and upload it as .xlsx"
            }
        }
    }
}
