//! A paper that belongs to a step: what it is called and which stored bytes it has.

use chrono::{DateTime, Utc};
use qiyun_kernel::TenantId;
use sea_orm::entity::prelude::*;

use super::step::StepName;

/// What a file is, by its bytes and not by its name. 附件类型
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, async_graphql::Enum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::None)", rename_all = "snake_case")]
#[graphql(name = "OnboardingAttachmentKind")]
pub enum Kind {
    /// PDF document.
    Pdf,
    /// PNG image.
    Png,
    /// JPEG image.
    Jpg,
    /// Excel workbook.
    Xlsx,
    /// Word document.
    Docx,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "onboarding_attachment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: TenantId,
    pub enterprise_id: Uuid,
    pub step: StepName,
    pub filename: String,
    pub kind: Kind,
    pub bytes: i64,
    pub sha256: String,
    pub created_at: DateTime<Utc>,
    pub created_by: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

qiyun_kernel::owned!();

impl Kind {
    /// What a browser is told.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpg => "image/jpeg",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    /// By the bytes' own marks; `None` for anything else.
    #[must_use]
    pub fn sniff(bytes: &[u8]) -> Option<Self> {
        let holds = |name: &str| bytes.windows(name.len()).any(|window| window == name.as_bytes());
        match bytes {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Self::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpg),
            // The names of its parts stand plainly in a zip archive's directory.
            [b'P', b'K', 3, 4, ..] if !holds("[Content_Types].xml") => None,
            [b'P', b'K', 3, 4, ..] if holds("xl/workbook.xml") => Some(Self::Xlsx),
            [b'P', b'K', 3, 4, ..] if holds("word/document.xml") => Some(Self::Docx),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let zip = |part: &str| [b"PK\x03\x04..[Content_Types].xml..".as_slice(), part.as_bytes()].concat();
        for (bytes, kind) in [
            (b"%PDF-1.7".to_vec(), Some(Kind::Pdf)),
            (b"\x89PNG\r\n\x1a\n....".to_vec(), Some(Kind::Png)),
            (b"\xFF\xD8\xFF\xE0".to_vec(), Some(Kind::Jpg)),
            (zip("xl/workbook.xml"), Some(Kind::Xlsx)),
            (zip("word/document.xml"), Some(Kind::Docx)),
            (zip("evil.exe"), None),
            (b"PK\x03\x04xl/workbook.xml".to_vec(), None),
            (b"MZ\x90".to_vec(), None),
            (b"<svg onload=alert(1)>".to_vec(), None),
            (Vec::new(), None),
        ] {
            assert_eq!(Kind::sniff(&bytes), kind, "{:?}", String::from_utf8_lossy(&bytes));
        }
    }
}
