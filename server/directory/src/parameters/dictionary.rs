//! 回执词典 as it is asked for: what every answer of the port means, why it likely came, and what to do.

use async_graphql::{Context, Enum, Object, Result, SimpleObject};
use qiyun_kernel::payload::bad_input;
use qiyun_kernel::{Permission, allowed};
use qiyun_schema::receipt::{Answer, Meaning, Part, meaning};

const MOST_CHARS: usize = 100;

/// Which list a code stands in. 代码类别
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum ReceiptCodeKind {
    /// 回执状态
    Status,
    /// A negative status. 业务错误代码
    BusinessError,
    /// The channel's own answer. 传输层错误代码
    DxpError,
    /// Inside `[Code:1800;…]` of a receipt's text. 海关回执信息代码
    CustomsInfo,
}

/// In whose part the cause lies. 责任方
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum ReceiptParty {
    /// 数据
    Data,
    /// 企业资料
    Enterprise,
    /// 加密机
    Signer,
    /// 通道
    Channel,
    /// 海关
    Customs,
    /// 系统
    Service,
}

/// What an answer of the port means. 回执词典
#[derive(Clone, Debug, SimpleObject)]
pub struct ReceiptMeaning {
    /// Which list it stands in. 代码类别
    kind: ReceiptCodeKind,
    /// As it came. 代码
    code: String,
    /// Whether a published table has it; an unknown one is kept as it came, and its words say so. 是否已知
    known: bool,
    /// In whose part the cause lies. 责任方
    party: ReceiptParty,
    /// Whether filing again, after what is to be done, may help. 可否重报
    retryable: bool,
    /// 含义
    meaning_zh: String,
    /// What it means. 含义（英文）
    meaning_en: String,
    /// 可能原因
    cause_zh: String,
    /// Why it likely came. 可能原因（英文）
    cause_en: String,
    /// 处理办法
    next_zh: String,
    /// What to do. 处理办法（英文）
    next_en: String,
}

impl ReceiptCodeKind {
    const ALL: [Self; 4] = [Self::Status, Self::BusinessError, Self::DxpError, Self::CustomsInfo];

    fn answer(self) -> Answer {
        match self {
            Self::Status => Answer::Status,
            Self::BusinessError => Answer::Business,
            Self::DxpError => Answer::Dxp,
            Self::CustomsInfo => Answer::Info,
        }
    }
}

impl ReceiptMeaning {
    fn of(kind: ReceiptCodeKind, code: &str) -> Self {
        let Meaning { code, known, part, retry, zh, en, cause_zh, cause_en, next_zh, next_en } =
            meaning(kind.answer(), code);
        let party = match part {
            Part::Data => ReceiptParty::Data,
            Part::Enterprise => ReceiptParty::Enterprise,
            Part::Signer => ReceiptParty::Signer,
            Part::Channel => ReceiptParty::Channel,
            Part::Customs => ReceiptParty::Customs,
            Part::Service => ReceiptParty::Service,
        };
        Self {
            kind,
            code,
            known,
            party,
            retryable: retry,
            meaning_zh: zh,
            meaning_en: en,
            cause_zh: cause_zh.to_owned(),
            cause_en: cause_en.to_owned(),
            next_zh: next_zh.to_owned(),
            next_en: next_en.to_owned(),
        }
    }
}

/// Questions about the port's answers.
#[derive(Clone, Copy, Debug, Default)]
pub struct DictionaryQuery;

/// Questions about the port's answers.
#[Object]
impl DictionaryQuery {
    /// The dictionary, list by list in its official order. 回执词典
    async fn receipt_meanings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of which list; all of them when nothing is said. 代码类别")] kind: Option<ReceiptCodeKind>,
        #[graphql(desc = "The beginning of a code, or a part of its meaning. 查询内容")] search: Option<String>,
    ) -> Result<Vec<ReceiptMeaning>> {
        allowed(ctx, Permission::DirectoryRead)?;
        bounded(search.as_deref().unwrap_or_default())?;
        let kinds = kind.map_or(ReceiptCodeKind::ALL.to_vec(), |kind| vec![kind]);
        let text = search.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let entries = kinds.into_iter().flat_map(|kind| {
            let table = kind.answer().table();
            let found = text.map_or_else(|| table.entries().iter().collect(), |text| table.search(text));
            found.into_iter().map(move |entry| ReceiptMeaning::of(kind, &entry.code))
        });
        Ok(entries.collect())
    }

    /// What one code means; one that no table has is answered as unknown. 查询代码含义
    async fn receipt_meaning(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of which list. 代码类别")] kind: ReceiptCodeKind,
        #[graphql(desc = "As it came. 代码")] code: String,
    ) -> Result<ReceiptMeaning> {
        allowed(ctx, Permission::DirectoryRead)?;
        bounded(&code)?;
        Ok(ReceiptMeaning::of(kind, &code))
    }
}

fn bounded(text: &str) -> Result<()> {
    if text.chars().count() > MOST_CHARS {
        return Err(bad_input("代码最多 100 个字符 (at most 100 characters are looked for)"));
    }
    Ok(())
}
