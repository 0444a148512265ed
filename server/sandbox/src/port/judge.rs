//! 海关结论: what becomes of each document, in the order in which customs looks at things.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use qiyun_schema::message::MessageKind;

use super::book::Book;
use super::codes::{OLDER, REJECTED, codes};
use super::compose::FORMAT_ERROR;
use super::examine::Examined;
use super::filed::{Key, app_time};
use super::look::{Ask, Looked};
use super::number::{Numbering, give};
use super::refer::{Originals, Reference};
use super::scripted::{Script, script};
use crate::entry::{FormatError, PortDocument, Verdict};
use crate::ledger::LedgerError;

/// What is accepted of a message: the documents with their verdicts and the script's interventions.
pub struct Judged {
    pub documents: Vec<PortDocument>,
    pub format_error: Option<FormatError>,
    /// The script wants the first answer lost.
    pub drop_answer: bool,
}

/// Judges a message against the book. `conflict`: its guid or CopMsgId came before with other bytes.
pub fn judge(
    book: &Book,
    originals: &Originals<'_>,
    examined: Examined,
    conflict: bool,
    now: DateTime<Utc>,
) -> Result<Judged, LedgerError> {
    let mut bench = Bench { book, originals, now, conflict, guids: HashSet::new(), keys: HashSet::new() };
    let mut documents: Vec<PortDocument> = Vec::with_capacity(examined.documents.len());
    for (position, mut one) in examined.documents.into_iter().enumerate() {
        one.document.verdict = bench.verdict(position, &mut one)?;
        documents.push(one.document);
    }
    let plays =
        |one: &PortDocument, wanted: Script| one.verdict.is_none() && script(one.kind(), one.number()) == wanted;
    let mut format_error = examined.format_error;
    if documents.iter().any(|one| plays(one, Script::FormatError)) {
        let info = "报文格式错误[沙箱剧本]".to_owned();
        for document in &mut documents {
            document.verdict = Some(Verdict { status: FORMAT_ERROR, info: info.clone() });
        }
        format_error = Some(FormatError { info, original: String::new() });
    }
    let drop_answer = documents.iter().any(|one| plays(one, Script::Dropped));
    Ok(Judged { documents, format_error, drop_answer })
}

/// What a message is judged with.
struct Bench<'a> {
    book: &'a Book,
    originals: &'a Originals<'a>,
    now: DateTime<Utc>,
    conflict: bool,
    /// Guids and keys used earlier in the same message.
    guids: HashSet<Key>,
    keys: HashSet<Key>,
}

impl Bench<'_> {
    fn verdict(&mut self, position: usize, one: &mut Looked) -> Result<Option<Verdict>, LedgerError> {
        let key = Key::business(&one.document.key());
        self.give_numbers(position, one, &key);
        if one.document.verdict.is_some() {
            return Ok(one.document.verdict.clone());
        }
        let kind = one.document.kind();
        let taken = codes(kind).taken;
        if self.conflict {
            return Ok(refused(taken, "报文编号已存在，内容不同"));
        }
        let guid = &one.document.guid;
        if self.book.is_guid_taken(guid) || !self.guids.insert(Key::of(&[guid])) {
            return Ok(refused(taken, format!("系统唯一序号{guid}已存在")));
        }
        if let Some(verdict) = self.number_fault(&one.document, kind, &key).or_else(|| one.fault.clone()) {
            return Ok(Some(verdict));
        }
        if one.draft {
            return Ok(refused(1, "电子口岸已暂存"));
        }
        let numbering = self.numbering(position);
        let reference = Reference { book: self.book, originals: self.originals, now: self.now, numbering };
        if let Some(verdict) = reference.fault(&mut one.document, &one.ask, &mut self.keys)? {
            return Ok(Some(verdict));
        }
        self.keys.insert(key);
        Ok(scripted(&one.document, kind))
    }

    fn numbering(&self, position: usize) -> Numbering {
        Numbering { seq: self.book.next_seq(), position, at: self.now }
    }

    /// A list that is held keeps its number.
    fn give_numbers(&self, position: usize, one: &mut Looked, key: &Key) {
        let numbering = self.numbering(position);
        let invt_no = match &one.ask {
            Ask::List { customs_code, .. } => {
                let held = self.book.lists.get(key).filter(|list| list.is_in_force(self.now));
                Some(held.map_or_else(|| numbering.invt_no(customs_code), |list| list.invt_no.clone()))
            }
            _ => None,
        };
        give(&mut one.document.answer, numbering, invt_no);
    }

    /// What 报送类型 may do with what is held under the key.
    fn number_fault(&self, one: &PortDocument, kind: MessageKind, key: &Key) -> Option<Verdict> {
        let (codes, name, number) = (codes(kind), kind.name_zh(), one.number());
        let (in_force, held_time) = self.book.in_force(kind, key, self.now);
        let adds = one.app_type == "1";
        if self.keys.contains(key) || (adds && in_force) {
            return refused(codes.taken, format!("{name}编号{number}已存在"));
        }
        if !adds && !in_force {
            return refused(codes.absent, format!("appType与现有{name}不符，{name}编号{number}不存在"));
        }
        if held_time.is_some_and(|held| app_time(one) < held) {
            return refused(OLDER, "旧报文，不处理");
        }
        if adds { None } else { self.change_fault(one, kind, key) }
    }

    fn change_fault(&self, one: &PortDocument, kind: MessageKind, key: &Key) -> Option<Verdict> {
        let (codes, name) = (codes(kind), kind.name_zh());
        match kind {
            MessageKind::Order | MessageKind::Receipts | MessageKind::Logistics => {
                let list = self.book.filed(key)?.used_by.and_then(|list| self.book.lists.get(&list))?;
                if !list.is_in_force(self.now) {
                    return None;
                }
                refused(codes.used, format!("{name}已被清单使用，状态不允许[清单{}]", list.invt_no))
            }
            MessageKind::Inventory if one.app_type == "3" => {
                refused(codes.fixed, "状态不允许删除，已申报的清单请用撤销申请单")
            }
            MessageKind::Inventory => {
                let status = self.book.lists.get(key).map(|list| list.status(self.now));
                let open = matches!(status, Some(3 | 120));
                if open {
                    None
                } else {
                    refused(codes.fixed, format!("状态{}不允许改单", status.unwrap_or_default()))
                }
            }
            _ => refused(codes.fixed, format!("{name}申报后不能变更或删除")),
        }
    }
}

fn scripted(one: &PortDocument, kind: MessageKind) -> Option<Verdict> {
    let (codes, name) = (codes(kind), kind.name_zh());
    match script(kind, one.number()) {
        Script::Rejected => refused(REJECTED, "海关退单[沙箱剧本]：商品申报名称不规范，请更正后重新申报"),
        Script::Mismatch => refused(REJECTED, "三单对碰不符[沙箱剧本]：清单第1行数量与订单不一致"),
        Script::BadField => refused(codes.field, format!("{name}参数校验失败[沙箱剧本]")),
        Script::BadSignature => refused(codes.signature, format!("{name}验签失败[沙箱剧本]")),
        _ => None,
    }
}

fn refused(status: i64, info: impl Into<String>) -> Option<Verdict> {
    Some(Verdict { status, info: info.into() })
}
