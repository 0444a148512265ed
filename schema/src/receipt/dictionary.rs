//! 回执词典: what every answer of the port means, why it likely came, and what to do, in both languages.
//! codes/answer.csv gives each code its remedy, codes/remedy.csv the words. A code that no table has is
//! kept to the letter and says so.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{ReturnStatus, info_code};
use crate::code::{self, Table};

/// Which list a code stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// 回执状态.
    Status,
    /// 业务错误代码: a negative status.
    Business,
    /// 传输层错误代码, the `ResponseCode` of an envelope's answer.
    Dxp,
    /// 海关回执信息代码, inside `[Code:1800;…]`.
    Info,
}

/// In whose part the cause lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// 数据.
    Data,
    /// 企业资料.
    Enterprise,
    /// 加密机.
    Signer,
    /// 通道.
    Channel,
    /// 海关.
    Customs,
    /// 系统.
    Service,
}

/// One entry: meaning, likely cause, next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// As it came.
    pub code: String,
    /// Whether a table has it; all words of an unknown code say only that it is unknown.
    pub known: bool,
    pub part: Part,
    /// Filing again, after what is to be done, may help.
    pub retry: bool,
    pub zh: String,
    pub en: String,
    pub cause_zh: &'static str,
    pub cause_en: &'static str,
    pub next_zh: &'static str,
    pub next_en: &'static str,
}

struct Remedy {
    part: Part,
    retry: bool,
    /// Cause and next step, each in zh and en.
    words: [String; 4],
}

struct Dictionary {
    remedies: HashMap<String, Remedy>,
    /// Table and code to remedy.
    answers: HashMap<(String, String), String>,
}

static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| Dictionary {
    remedies: rows(include_str!("../../codes/remedy.csv"))
        .map(|row| {
            let part = Part::from_code(&row[1]).expect("every party in remedy.csv is known, tested");
            let words = [3, 4, 5, 6].map(|at| row[at].to_owned());
            (row[0].to_owned(), Remedy { part, retry: &row[2] == "yes", words })
        })
        .collect(),
    answers: rows(include_str!("../../codes/answer.csv"))
        .map(|row| ((row[0].to_owned(), row[1].to_owned()), row[2].to_owned()))
        .collect(),
});

fn rows(file: &'static str) -> impl Iterator<Item = csv::StringRecord> {
    let records = csv::Reader::from_reader(file.as_bytes()).into_records();
    records.map(|record| record.expect("shipped tables are valid CSV, tested"))
}

/// What a code means.
pub fn meaning(answer: Answer, code: &str) -> Meaning {
    let trimmed = code.trim();
    let entry = answer.table().get(trimmed);
    let key = (answer.code().to_owned(), trimmed.to_owned());
    let remedy = DICTIONARY.answers.get(&key).and_then(|remedy| DICTIONARY.remedies.get(remedy));
    match (entry, remedy) {
        (Some(entry), Some(remedy)) => {
            let [cause_zh, cause_en, next_zh, next_en] = remedy.words.each_ref().map(String::as_str);
            Meaning {
                code: code.to_owned(),
                known: true,
                part: remedy.part,
                retry: remedy.retry,
                zh: entry.name_zh.clone(),
                en: entry.name_en.clone(),
                cause_zh,
                cause_en,
                next_zh,
                next_en,
            }
        }
        _ => unknown(code),
    }
}

/// What a receipt means: a negative status by its business error, any other by the status, and the
/// `[Code:…]` of its text besides where there is one.
pub fn explain(status: ReturnStatus, info: &str) -> (Meaning, Option<Meaning>) {
    let answer = if status.is_negative() { Answer::Business } else { Answer::Status };
    let inner = info_code(info).map(|(code, _)| meaning(Answer::Info, &code));
    (meaning(answer, &status.to_string()), inner)
}

fn unknown(code: &str) -> Meaning {
    Meaning {
        code: code.to_owned(),
        known: false,
        part: Part::Customs,
        retry: false,
        zh: format!("未知代码 {code}"),
        en: format!("unknown code {code}"),
        cause_zh: "已公布的代码表中没有此代码，原样保留",
        cause_en: "no published table has this code; it is kept as it came",
        next_zh: "按回执原文处理，并联系海关或电子口岸",
        next_en: "go by the words of the receipt, and ask customs or the e-port",
    }
}

impl Answer {
    pub const ALL: [Answer; 4] = [Self::Status, Self::Business, Self::Dxp, Self::Info];

    const fn code(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Business => "business",
            Self::Dxp => "dxp",
            Self::Info => "info",
        }
    }

    /// The table that has its codes.
    pub fn table(self) -> &'static Table {
        match self {
            Self::Status => code::return_status(),
            Self::Business => code::business_error(),
            Self::Dxp => code::dxp_error(),
            Self::Info => code::customs_info(),
        }
    }
}

impl Part {
    pub const ALL: [Part; 6] =
        [Self::Data, Self::Enterprise, Self::Signer, Self::Channel, Self::Customs, Self::Service];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Enterprise => "enterprise",
            Self::Signer => "signer",
            Self::Channel => "channel",
            Self::Customs => "customs",
            Self::Service => "service",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }
}
