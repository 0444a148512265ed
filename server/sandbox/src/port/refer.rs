//! 关联检查: what a document says of others that were filed before it.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use qiyun_schema::amount::Amount;
use qiyun_schema::key::BusinessKey;
use qiyun_schema::message::cancel::Cancel;
use qiyun_schema::message::refund::{Refund, RefundLine};
use qiyun_schema::message::summary::Summary;
use qiyun_schema::receipt::{InventoryReturn, Receipt};

use super::book::Book;
use super::codes::{LIST_TOO_FAR, NO_SUCH_LINE, NO_SUCH_LIST, NO_SUCH_RETURNED, REJECTED, codes};
use super::filed::{Filed, Key};
use super::lists::Listed;
use super::look::Ask;
use super::number::Numbering;
use super::summary;
use crate::entry::{Accepted, Facts, ListFacts, ListLine, PortDocument, Verdict};
use crate::ledger::LedgerError;

/// Reads an acceptance back from its place in the ledger.
pub type Originals<'a> = dyn Fn(u64) -> Result<Arc<Accepted>, LedgerError> + 'a;

/// One document's look into the books.
pub struct Reference<'a> {
    pub book: &'a Book,
    pub originals: &'a Originals<'a>,
    pub now: DateTime<Utc>,
    pub numbering: Numbering,
}

/// A list with the document it was filed as.
pub struct Original {
    accepted: Arc<Accepted>,
    position: usize,
}

impl Original {
    pub fn document(&self) -> &PortDocument {
        &self.accepted.documents[self.position]
    }

    pub fn facts(&self) -> Option<&ListFacts> {
        self.document().facts.list()
    }

    fn names(&self) -> Option<&InventoryReturn> {
        match &self.document().answer {
            Receipt::Inventory(names) => Some(names),
            _ => None,
        }
    }

    fn is_of(&self, agent_code: &str, ebc_code: &str) -> bool {
        self.names().is_some_and(|names| names.agent_code == agent_code && names.ebc_code == ebc_code)
    }
}

impl Reference<'_> {
    /// The verdict its references earn a document; what they give it besides is put into its facts.
    /// `used`: lists that earlier documents of the same message are about.
    pub fn fault(
        &self,
        document: &mut PortDocument,
        ask: &Ask,
        used: &mut HashSet<Key>,
    ) -> Result<Option<Verdict>, LedgerError> {
        match ask {
            Ask::Nothing => Ok(None),
            Ask::List { invt_no, .. } => Ok(self.list(document, invt_no.as_deref())),
            Ask::Waybills { logistics_code, numbers } => Ok(self.waybills(logistics_code, numbers)),
            Ask::Tally { invt_no } => Ok(self.tally(invt_no.as_deref())),
            Ask::Cancel(cancel) => self.cancel(document, cancel, used),
            Ask::Refund(refund) => self.refund(document, refund, used),
            Ask::Summary(asked) => self.summary(document, asked, used),
        }
    }

    /// A change names the list by its number.
    fn list(&self, document: &PortDocument, stated: Option<&str>) -> Option<Verdict> {
        let Receipt::Inventory(names) = &document.answer else { return None };
        let given = names.invt_no.as_deref();
        let wrong = document.app_type == "2" && stated != given;
        let info = || format!("清单校验失败[清单编号应为{}]", given.unwrap_or_default());
        wrong.then(|| Verdict { status: codes(document.kind()).field, info: info() })
    }

    fn waybills(&self, logistics_code: &str, numbers: &[String]) -> Option<Verdict> {
        let stands = |number: &&String| {
            let key = Key::business(&BusinessKey::logistics(logistics_code, number));
            self.book.filed(&key).is_some_and(|filed| Filed::will_stand(filed) && filed.is_in_force(self.now))
        };
        let unknown = numbers.iter().find(|number| !stands(number))?;
        rejected(format!("物流企业{logistics_code}的运单{unknown}不存在"))
    }

    fn tally(&self, invt_no: Option<&str>) -> Option<Verdict> {
        let invt_no = invt_no.filter(|number| !number.is_empty())?;
        match self.book.lists.numbered(invt_no) {
            None => rejected(format!("原清单{invt_no}不存在")),
            Some((_, list)) if !list.returning => rejected(format!("原清单{invt_no}没有已受理的退货申请")),
            Some(_) => None,
        }
    }

    fn original(&self, list: &Listed) -> Result<Option<Original>, LedgerError> {
        let Some(offset) = self.book.offset(list.seq) else { return Ok(None) };
        Ok(Some(Original { accepted: (self.originals)(offset)?, position: list.position }))
    }

    fn cancel(
        &self,
        document: &mut PortDocument,
        cancel: &Cancel,
        used: &mut HashSet<Key>,
    ) -> Result<Option<Verdict>, LedgerError> {
        let (invt_no, codes) = (&cancel.invt_no, codes(document.kind()));
        let Some((_, list)) = self.book.lists.numbered(invt_no) else {
            return Ok(refused(NO_SUCH_LIST, format!("无该清单编号{invt_no}")));
        };
        if list.cancelled.is_some() || !used.insert(Key::of(&["cancel", invt_no])) {
            return Ok(refused(codes.taken, format!("撤销申请重复[清单{invt_no}]")));
        }
        let status = list.status(self.now);
        if !list.is_in_force(self.now) || matches!(status, 800 | 899) {
            return Ok(refused(LIST_TOO_FAR, format!("清单状态不允许撤销[清单{invt_no}状态{status}]")));
        }
        let Some(original) = self.original(list)? else { return Ok(None) };
        if !original.is_of(&cancel.agent_code, &cancel.ebc_code) {
            return Ok(refused(codes.field, "撤销申请单校验失败[申报企业或电商企业与原清单不一致]"));
        }
        document.facts = Facts::Cancel { list_guid: original.document().guid.clone() };
        Ok(None)
    }

    fn refund(
        &self,
        document: &mut PortDocument,
        refund: &Refund,
        used: &mut HashSet<Key>,
    ) -> Result<Option<Verdict>, LedgerError> {
        let head = &refund.head;
        let invt_no = &head.invt_no;
        let Some((_, list)) = self.book.lists.numbered(invt_no) else {
            return Ok(refused(NO_SUCH_RETURNED, format!("无此数据[原清单{invt_no}]")));
        };
        let taken = || {
            let code = codes(qiyun_schema::message::MessageKind::Refund).taken;
            Ok(refused(code, format!("重复申报[原清单{invt_no}]")))
        };
        if !used.insert(Key::of(&["return", invt_no])) {
            return taken();
        }
        if !list.retail {
            return Ok(rejected(format!("原清单{invt_no}不是9610清单，不能申请退货")));
        }
        if !matches!(list.status(self.now), 800 | 899) {
            return Ok(rejected(format!("原清单{invt_no}未放行")));
        }
        let Some(original) = self.original(list)? else { return Ok(None) };
        let (Some(facts), Some(names)) = (original.facts(), original.names()) else { return Ok(None) };
        if names.ebp_code != head.ebp_code || names.ebc_code != head.ebc_code {
            return Ok(rejected("电商平台或电商企业与原清单不一致"));
        }
        let left: Vec<ListLine> = facts.lines.iter().map(|line| left(line, &list.returned)).collect();
        if left.iter().all(|line| line.qty == Amount::ZERO) {
            return taken();
        }
        let whole = if list.returned.is_empty() { "原清单" } else { "原清单余量" };
        if let Some(verdict) = refund.lines.iter().find_map(|line| returned_fault(line, &left, whole)) {
            return Ok(Some(verdict));
        }
        document.facts = Facts::Refund { lines: refund.lines.iter().map(ListLine::from).collect() };
        Ok(None)
    }

    fn summary(
        &self,
        document: &mut PortDocument,
        asked: &Summary,
        used: &mut HashSet<Key>,
    ) -> Result<Option<Verdict>, LedgerError> {
        let head = &asked.head;
        let lists = match self.summarised(asked) {
            Ok(lists) => lists,
            Err(verdict) => return Ok(Some(verdict)),
        };
        let mut read: BTreeMap<u64, Arc<Accepted>> = BTreeMap::new();
        let mut originals = Vec::with_capacity(lists.len());
        for list in lists {
            if !used.insert(Key::of(&["summary", &list.invt_no])) {
                return Ok(rejected(format!("清单{}已在汇总中", list.invt_no)));
            }
            let Some(offset) = self.book.offset(list.seq) else { continue };
            let accepted = match read.get(&offset) {
                Some(accepted) => Arc::clone(accepted),
                None => Arc::clone(read.entry(offset).or_insert((self.originals)(offset)?)),
            };
            let original = Original { accepted, position: list.position };
            if !original.is_of(&head.agent_code, &head.ebc_code) {
                return Ok(rejected(format!("清单{}不属于该申报企业和电商企业", list.invt_no)));
            }
            originals.push(original);
        }
        document.facts = Facts::Summary { entries: summary::entries(head, &originals, self.numbering) };
        Ok(None)
    }

    /// The lists a summary is of: those it names, or all of its time.
    fn summarised(&self, asked: &Summary) -> Result<Vec<&Listed>, Verdict> {
        let (head, lists) = (&asked.head, &self.book.lists);
        let reject = |info: String| Verdict { status: REJECTED, info };
        let released = |list: &Listed| matches!(list.status(self.now), 800 | 899);
        if let (Some(start), Some(end)) = (head.start_time.as_deref(), head.end_time.as_deref()) {
            let [start, end] = [start, end].map(|time| time.parse::<u64>().unwrap_or_default());
            let within = |list: &&Listed| list.freed(self.now).any(|at| (start..=end).contains(&at));
            let mut seen = BTreeSet::new();
            let mut all: Vec<&Listed> = lists
                .of_owner(&head.agent_code, &head.ebc_code)
                .filter(|list| released(list) && within(list) && !list.in_summary && seen.insert(&list.invt_no))
                .collect();
            all.sort_unstable_by_key(|list| (list.seq, list.position));
            return if all.is_empty() {
                Err(reject("起止时间内没有可汇总的清单".to_owned()))
            } else {
                Ok(all)
            };
        }
        let named = asked.lines.iter().map(|line| {
            let invt_no = &line.invt_no;
            match lists.numbered(invt_no) {
                None => Err(reject(format!("清单{invt_no}不存在"))),
                Some((_, list)) if !list.summarised || !list.retail => {
                    Err(reject(format!("清单{invt_no}不是汇总申报的9610清单")))
                }
                Some((_, list)) if !released(list) => Err(reject(format!("清单{invt_no}未放行"))),
                Some((_, list)) if list.in_summary => Err(reject(format!("清单{invt_no}已在汇总中"))),
                Some((_, list)) => Ok(list),
            }
        });
        named.collect()
    }
}

/// What of a line has not come back.
fn left(line: &ListLine, returned: &[ListLine]) -> ListLine {
    returned.iter().filter(|one| one.gnum == line.gnum).fold(line.clone(), |left, one| ListLine {
        qty: left.qty.less(one.qty),
        qty1: left.qty1.less(one.qty1),
        qty2: left.qty2.map(|qty| qty.less(one.qty2.unwrap_or(Amount::ZERO))),
        ..left
    })
}

fn returned_fault(line: &RefundLine, left: &[ListLine], whole: &str) -> Option<Verdict> {
    let same = |one: &&ListLine| {
        one.gnum == line.gnum && one.gcode == line.gcode && one.unit == line.unit && one.unit1 == line.unit1
    };
    let Some(exported) = left.iter().find(same) else {
        return refused(NO_SUCH_LINE, format!("原清单无对应表体[序号{}，商品编码{}]", line.gnum, line.gcode));
    };
    let pairs = [
        ("数量", Some(line.qty), Some(exported.qty)),
        ("法定数量", Some(line.qty1), Some(exported.qty1)),
        ("第二数量", line.qty2, exported.qty2),
    ];
    pairs.into_iter().find_map(|(name, returned, exported)| {
        let (returned, exported) = (returned?, exported.unwrap_or(Amount::ZERO));
        if returned <= exported {
            return None;
        }
        rejected(format!("第{}行：退货{name}{returned}大于{whole}{exported}", line.gnum))
    })
}

fn rejected(info: impl Into<String>) -> Option<Verdict> {
    refused(REJECTED, info)
}

fn refused(status: i64, info: impl Into<String>) -> Option<Verdict> {
    Some(Verdict { status, info: info.into() })
}
