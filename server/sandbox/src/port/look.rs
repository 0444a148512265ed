//! A read message, document by document: what the port keeps of each, what it must ask its books
//! about, and what the document's own content earns it.

use qiyun_schema::message::cancel::Cancel;
use qiyun_schema::message::inventory::{Inventory, InventoryLine};
use qiyun_schema::message::order::Order;
use qiyun_schema::message::refund::Refund;
use qiyun_schema::message::summary::Summary;
use qiyun_schema::message::{AnyMessage, AppStatus, Document, Filed, Message};
use qiyun_schema::receipt::Word;

use super::value;
use crate::entry::{Facts, ListFacts, ListLine, PortDocument, Verdict};

/// One document as far as it can be judged by itself.
pub struct Looked {
    /// A verdict here comes from the signature and goes before all else.
    pub document: PortDocument,
    pub ask: Ask,
    /// 申报企业, where the certificate must be its own.
    pub agent: Option<String>,
    /// 暂存, not to be filed.
    pub draft: bool,
    pub fault: Option<Verdict>,
}

/// What the books are asked.
pub enum Ask {
    Nothing,
    /// 清单: where it is filed, and the number it states.
    List {
        customs_code: String,
        invt_no: Option<String>,
    },
    /// 运抵, 离境, 总分单: waybills that must be known.
    Waybills {
        logistics_code: String,
        numbers: Vec<String>,
    },
    Cancel(Box<Cancel>),
    Summary(Box<Summary>),
    Refund(Box<Refund>),
    /// 理货: of a list whose goods come back.
    Tally {
        invt_no: Option<String>,
    },
}

/// Facts, question, agent, fault.
type Seen = (Facts, Ask, Option<String>, Option<Verdict>);

/// Looks at every document of a message.
pub fn look(message: &AnyMessage) -> Vec<Looked> {
    match message {
        AnyMessage::Order(all) => each(all, order),
        AnyMessage::Receipts(all) => each(all, |one| (Facts::None, Ask::Nothing, None, value::payment(one))),
        AnyMessage::Logistics(all) => each(all, |one| {
            let ebc_code = one.ebc_code.clone().filter(|code| !code.is_empty());
            (Facts::Waybill { ebc_code }, Ask::Nothing, None, value::waybill(one))
        }),
        AnyMessage::Inventory(all) => each(all, list),
        AnyMessage::Arrival(all) => each(all, |one| {
            let numbers = one.lines.iter().map(|line| line.logistics_no.clone()).collect();
            (Facts::None, waybills(&one.head.logistics_code, numbers), None, value::arrival(one))
        }),
        AnyMessage::Departure(all) => each(all, |one| {
            let numbers = one.lines.iter().map(|line| line.logistics_no.clone()).collect();
            (Facts::None, waybills(&one.head.logistics_code, numbers), None, value::departure(one))
        }),
        AnyMessage::WayBill(all) => each(all, |one| {
            let numbers = one.lines.iter().map(|line| line.logistics_no.clone()).collect();
            let agent = Some(one.head.agent_code.clone());
            (Facts::None, waybills(&one.head.logistics_code, numbers), agent, value::way_bill(one))
        }),
        AnyMessage::Cancel(all) => each(all, |one| {
            (Facts::None, Ask::Cancel(Box::new(one.clone())), Some(one.agent_code.clone()), value::cancel(one))
        }),
        AnyMessage::Summary(all) => each(all, |one| {
            let agent = Some(one.head.agent_code.clone());
            (Facts::None, Ask::Summary(Box::new(one.clone())), agent, value::summary(one))
        }),
        AnyMessage::Refund(all) => each(all, |one| {
            let agent = Some(one.head.agent_code.clone());
            (Facts::None, Ask::Refund(Box::new(one.clone())), agent, value::refund(one))
        }),
        AnyMessage::RefundDetail(all) => {
            each(all, |one| (Facts::None, Ask::Tally { invt_no: one.invt_no.clone() }, None, value::tally(one)))
        }
    }
}

fn each<D: Document>(message: &Message<D>, see: impl Fn(&D) -> Seen) -> Vec<Looked> {
    let look = |one: &D| {
        let filed = one.filed();
        let filing = filed.filing();
        let (facts, ask, agent, fault) = see(one);
        Looked {
            document: PortDocument {
                guid: filing.guid.as_str().to_owned(),
                app_type: filing.app_type.code().to_owned(),
                app_time: filing.app_time.to_owned(),
                answer: filed.answer(Word::default()),
                facts,
                verdict: None,
            },
            ask,
            agent,
            draft: filing.app_status == AppStatus::Draft,
            fault,
        }
    };
    message.documents.iter().map(look).collect()
}

fn waybills(logistics_code: &str, numbers: Vec<String>) -> Ask {
    Ask::Waybills { logistics_code: logistics_code.to_owned(), numbers }
}

fn order(one: &Order) -> Seen {
    let lines = one.lines.iter().map(|line| {
        format!("{}|{}|{}|{}|{}|{}", line.gnum, line.item_no, line.unit, line.currency, line.qty, line.total_price)
    });
    (Facts::Order { lines: digest(lines) }, Ask::Nothing, None, value::order(one))
}

fn list(one: &Inventory) -> Seen {
    let head = &one.head;
    let compared = one.lines.iter().map(|line| {
        format!("{}|{}|{}|{}|{}|{}", line.gnum, line.item_no, line.unit, line.currency, line.qty, line.total_price)
    });
    let kept = |line: &InventoryLine| ListLine {
        gnum: line.gnum,
        gcode: line.gcode.clone(),
        unit: line.unit.clone(),
        unit1: line.unit1.clone(),
        qty: line.qty,
        qty1: line.qty1,
        qty2: line.qty2,
    };
    let facts = ListFacts {
        trade_mode: head.trade_mode.clone(),
        logistics_code: head.logistics_code.clone(),
        logistics_no: head.logistics_no.clone(),
        owner_code: head.owner_code.clone(),
        gross_weight: head.gross_weight,
        net_weight: head.net_weight,
        digest: digest(compared),
        lines: one.lines.iter().map(kept).collect(),
    };
    let ask = Ask::List { customs_code: head.customs_code.clone(), invt_no: head.invt_no.clone() };
    (Facts::List(Box::new(facts)), ask, Some(head.agent_code.clone()), value::list(one))
}

/// What order and list must both say of the goods, in eight bytes.
fn digest(lines: impl Iterator<Item = String>) -> u64 {
    let mut hasher = openssl::sha::Sha256::new();
    for line in lines {
        hasher.update(line.as_bytes());
        hasher.update(b"\n");
    }
    let hash = hasher.finish();
    u64::from_be_bytes(std::array::from_fn(|at| hash[at]))
}
