//! 验签报告: what was checked, part by part, so that the answer names what is wrong.

use super::Profile;
use crate::xml::ReadError;

/// One thing that is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Well-formed and within limits.
    Xml,
    /// Field table.
    Schema,
    /// Algorithms and transforms named in SignedInfo.
    SignedInfo,
    /// 摘要.
    Digest,
    /// 证书.
    Certificate,
    /// 证书编号.
    KeyName,
    /// 签名值.
    Signature,
}

/// What came of one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Ok,
    Failed {
        zh: String,
        en: String,
    },
    /// Not reached because an earlier part failed, or not asked for.
    Skipped,
}

/// A part with its outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub part: Part,
    pub outcome: Outcome,
}

/// 验签报告.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Every part once, in [`Part`] order.
    pub parts: Vec<Check>,
    pub profile: Option<Profile>,
    pub key_name: Option<String>,
    pub certificate_subject: Option<String>,
    pub message_type: Option<String>,
    pub guid: Option<String>,
    /// Business entities in the message.
    pub count: usize,
}

impl Part {
    pub const ALL: [Part; 7] =
        [Self::Xml, Self::Schema, Self::SignedInfo, Self::Digest, Self::Certificate, Self::KeyName, Self::Signature];

    pub const fn zh(self) -> &'static str {
        match self {
            Self::Xml => "XML 格式",
            Self::Schema => "字段规范",
            Self::SignedInfo => "签名算法",
            Self::Digest => "摘要",
            Self::Certificate => "证书",
            Self::KeyName => "证书编号",
            Self::Signature => "签名值",
        }
    }

    pub const fn en(self) -> &'static str {
        match self {
            Self::Xml => "XML",
            Self::Schema => "field table",
            Self::SignedInfo => "SignedInfo",
            Self::Digest => "digest",
            Self::Certificate => "certificate",
            Self::KeyName => "KeyName",
            Self::Signature => "signature value",
        }
    }
}

impl Outcome {
    pub(super) fn failed(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self::Failed { zh: zh.into(), en: en.into() }
    }

    pub(super) fn unreadable(error: &ReadError) -> Self {
        Self::failed(error.zh(), error.to_string())
    }

    pub fn is_failed(&self) -> bool {
        matches!(self, Self::Failed { .. })
    }
}

impl Report {
    pub(super) fn new() -> Self {
        let parts = Part::ALL.map(|part| Check { part, outcome: Outcome::Skipped });
        Self {
            parts: parts.to_vec(),
            profile: None,
            key_name: None,
            certificate_subject: None,
            message_type: None,
            guid: None,
            count: 0,
        }
    }

    pub(super) fn set(&mut self, part: Part, outcome: Outcome) {
        if let Some(check) = self.parts.iter_mut().find(|check| check.part == part) {
            check.outcome = outcome;
        }
    }

    /// The outcome of one part.
    pub fn outcome(&self, part: Part) -> &Outcome {
        let check = self.parts.iter().find(|check| check.part == part);
        check.map_or(&Outcome::Skipped, |check| &check.outcome)
    }

    /// The parts that failed.
    pub fn failed(&self) -> Vec<Part> {
        let failed = self.parts.iter().filter(|check| check.outcome.is_failed());
        failed.map(|check| check.part).collect()
    }

    /// Nothing failed and the signature itself was checked.
    pub fn ok(&self) -> bool {
        let checked = |part| *self.outcome(part) == Outcome::Ok;
        self.failed().is_empty() && checked(Part::Digest) && checked(Part::Signature)
    }
}
