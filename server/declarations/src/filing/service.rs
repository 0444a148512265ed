//! Filing acts: they are composed, and handed to signing, in the transaction that makes them.

use std::collections::{HashMap, HashSet};

use qiyun_directory::enterprises;
use qiyun_kernel::idempotency::Key;
use qiyun_kernel::{Error, Fault, Refusal, Refuse, Scope, ids};
use qiyun_schema::filing::{Action, Case, applies};
use qiyun_schema::message::refund::RefundLine;
use qiyun_schema::message::{MessageKind, StatisticsFlag};
use qiyun_schema::rule::{Problem, check_refund};
use uuid::Uuid;

use super::build::{self, Subject};
use super::input::DeclarationsSummariseInput;
use super::period::{self, Period};
use super::refusal::FilingRefusal;
use super::wish::Wish;
use crate::acts::document::ActDocument;
use crate::acts::service::NewAct;
use crate::choices::{self, Choices};
use crate::messages::acts::{Sizes, Wanted};
use crate::messages::sender::Senders;
use crate::messages::write::transfer;
use crate::orders::declared::Declared;
use crate::progress::act_entity::{Model as ActRow, Status};
use crate::progress::acts as standing;
use crate::progress::case::{OrderCase, cases};
use crate::progress::push::MAX_IDS;
use crate::settings::Settings;
use crate::{acts, messages, orders, signing};

/// Lines of one part; what is longer is split with 报文总数 and 报文序号.
pub(super) fn sizes(settings: &Settings) -> Sizes {
    Sizes { message: settings.message_size(), lines: settings.lines_per_part.max(1) }
}

/// Files an act on these orders; the same key gives the same acts.
pub async fn create(
    scope: &Scope,
    settings: &Settings,
    order_ids: &[Uuid],
    wish: Wish,
    key: &Key,
) -> Result<Vec<ActRow>, Error<Refusal>> {
    let scope = scope.begin().await?;
    if let Some(earlier) = key.earlier(&scope).await? {
        return Ok(batch(&scope, earlier).await?);
    }
    let chosen = distinct(order_ids).map(Chosen::Named).map_err(|why| why.refusal())?;
    file(scope, settings, chosen, wish, key).await
}

/// Files a summary of what was released within a span of time; the same key gives the same act.
pub async fn summarise(
    scope: &Scope,
    settings: &Settings,
    period: &Period,
    input: DeclarationsSummariseInput,
    key: &Key,
) -> Result<Vec<ActRow>, Error<Refusal>> {
    let scope = scope.begin().await?;
    if let Some(earlier) = key.earlier(&scope).await? {
        return Ok(batch(&scope, earlier).await?);
    }
    let refused = |error: Error<FilingRefusal>| error.map(|why| why.refusal());
    let found = period::lists(&scope, period, input.customs_code.as_deref()).await.map_err(refused)?;
    let span = period.span().map_err(|why| why.refusal())?;
    let wish = Wish::Summary(input, Some(span));
    file(scope, settings, Chosen::Found(found), wish, key).await
}

/// On which orders an act is filed.
enum Chosen {
    /// Somebody named them: one to which it does not apply is a refusal.
    Named(Vec<Uuid>),
    /// They were found: one to which it does not apply is left out.
    Found(Vec<Uuid>),
}

async fn file(
    scope: Scope,
    settings: &Settings,
    chosen: Chosen,
    wish: Wish,
    key: &Key,
) -> Result<Vec<ActRow>, Error<Refusal>> {
    let choices = choices::of(&scope).await?;
    let new = prepare(&scope, &choices, chosen, wish, settings.message_size()).await;
    let new = new.map_err(|error| error.map(|why| why.refusal()))?;
    let taken = |fault: Fault| match new.first() {
        Some(act) if fault.is_unique_violation() => {
            Error::from(FilingRefusal::NumberTaken(act.cop_no.clone()).refusal())
        }
        _ => Error::Fault(fault),
    };
    let made = acts::service::insert(&scope, &new).await.map_err(taken)?;
    standing::begin(&scope, &made).await?;
    let wanted: Vec<Wanted> = made.iter().map(|act_id| Wanted { act_id: *act_id, part: None, revision: 1 }).collect();
    let messages = messages::acts::compose(&scope, &wanted, sizes(settings)).await?;
    signing::service::request(&scope, &messages).await?;
    let first = made.first().copied().ok_or_else(|| FilingRefusal::NoOrders.refusal())?;
    key.remember(&scope, first).await?;
    let rows = standing::rows(&scope, &made).await?;
    scope.commit().await?;
    Ok(rows)
}

/// The acts that were made together with this one.
async fn batch(scope: &Scope, first: Uuid) -> Result<Vec<ActRow>, Fault> {
    let Some(act) = acts::service::get(scope, first).await? else { return Ok(Vec::new()) };
    let made = acts::service::made_with(scope, &act).await?;
    standing::rows(scope, &made).await
}

async fn prepare(
    scope: &Scope,
    choices: &Choices,
    chosen: Chosen,
    wish: Wish,
    most: usize,
) -> Result<Vec<NewAct>, Error<FilingRefusal>> {
    let (order_ids, named) = match chosen {
        Chosen::Named(ids) => (ids, true),
        Chosen::Found(ids) => (ids, false),
    };
    let cases = cases(scope, &order_ids, choices).await?;
    if cases.len() < order_ids.len() {
        return Err(FilingRefusal::OrderNotFound.into());
    }
    let action = action(&wish);
    let rows = orders::service::some(scope, &order_ids).await?;
    let declared = orders::service::declared(scope, &rows).await?;
    let senders = Senders::of(scope, &rows).await?;
    let (mut refusals, mut subjects) = (Vec::new(), Vec::new());
    for case in &cases {
        let Some(at) = rows.iter().position(|row| row.id == case.row.order_id) else { continue };
        match applied(action, case, &declared[at], choices) {
            Err(why) if named => refusals.push(why),
            Err(_) => {}
            Ok(()) => {
                if let Some(subject) = subject(case, &declared[at], senders.agent(&rows[at])) {
                    subjects.push((case.row.order_id, rows[at].declarant_id, subject));
                }
            }
        }
    }
    if !refusals.is_empty() {
        return Err(Error::Refused(refusals));
    }
    if subjects.is_empty() && !named {
        return Err(FilingRefusal::NoneInPeriod.into());
    }
    let left = match (action, subjects.first(), cases.first()) {
        (Action::Return, Some((_, _, subject)), Some(case)) => build::left(subject, &back(scope, case).await?),
        _ => Vec::new(),
    };
    let new = documents(scope, subjects, wish, &left).await?;
    let check = |act: &NewAct| match &act.document {
        ActDocument::Refund(refund) => check_refund(refund, Some(&left), &choices.rules),
        other => other.check(&choices.rules),
    };
    let mut broken: Vec<Problem> = new.iter().flat_map(check).collect();
    broken.extend(together(scope, &new, most).await?);
    let broken = broken.into_iter().filter(Problem::is_error);
    let broken: Vec<FilingRefusal> = broken.map(|problem| FilingRefusal::Broken(Box::new(problem))).collect();
    if broken.is_empty() { Ok(new) } else { Err(Error::Refused(broken)) }
}

/// What the rules say of the messages that new acts, all of one kind, will stand in: of who transmits, and of
/// documents that repeat one another.
async fn together(scope: &Scope, new: &[NewAct], most: usize) -> Result<Vec<Problem>, Fault> {
    let mut by_sender: HashMap<Uuid, Vec<ActDocument>> = HashMap::new();
    for act in new {
        by_sender.entry(act.enterprise_id).or_default().push(act.document.clone());
    }
    let mut found = Vec::new();
    for sender in enterprises::service::get_many(scope, by_sender.keys().copied()).await? {
        for documents in by_sender.get(&sender.id).map(|documents| documents.chunks(most)).into_iter().flatten() {
            found.extend(ActDocument::check_together(documents, &transfer(&sender)));
        }
    }
    Ok(found)
}

fn distinct(order_ids: &[Uuid]) -> Result<Vec<Uuid>, FilingRefusal> {
    let mut seen = HashSet::new();
    let ids: Vec<Uuid> = order_ids.iter().copied().filter(|id| seen.insert(*id)).collect();
    match ids.len() {
        0 => Err(FilingRefusal::NoOrders),
        count if count > MAX_IDS => Err(FilingRefusal::TooMany(MAX_IDS)),
        _ => Ok(ids),
    }
}

const fn action(wish: &Wish) -> Action {
    match wish {
        Wish::Cancel(_) => Action::Cancel,
        Wish::WayBill(_) => Action::BindWayBill,
        Wish::Arrival(_) => Action::ReportArrival,
        Wish::Departure(_) => Action::ReportDeparture,
        Wish::Summary(..) => Action::Summarise,
        Wish::Return(_) => Action::Return,
        Wish::Tally(_) => Action::TallyReturn,
    }
}

fn applied(action: Action, case: &OrderCase, declared: &Declared, choices: &Choices) -> Result<(), FilingRefusal> {
    let list = declared.details.as_ref().and_then(|details| details.list.as_ref());
    let known = Case {
        mode: declared.mode,
        list: case.list(),
        has_invt_no: case.invt_no.is_some(),
        statistics: list.map_or(StatisticsFlag::Simplified, |list| list.statistics_flag),
        under_way: case.under_way(&[MessageKind::Cancel, MessageKind::Summary, MessageKind::Refund]),
        returning: case.is_returning(),
    };
    let order_no = || case.row.order_no.clone();
    applies(action, &known, choices.actions).map_err(|why| FilingRefusal::NotNow { order_no: order_no(), why })?;
    if action == Action::Summarise && case.went_well(&[MessageKind::Summary]) {
        return Err(FilingRefusal::Summarised(order_no()));
    }
    Ok(())
}

fn subject<'a>(case: &OrderCase, declared: &'a Declared, agent: crate::messages::paper::Agent) -> Option<Subject<'a>> {
    let details = declared.details.as_ref()?;
    let (list, waybill) = (details.list.as_ref()?, details.waybill.as_ref()?);
    Some(Subject { declared, list, waybill, agent, invt_no: case.invt_no.clone(), pre_no: case.pre_no.clone() })
}

/// What came back of an order by earlier returns.
async fn back(scope: &Scope, case: &OrderCase) -> Result<Vec<RefundLine>, Fault> {
    let returns = case.acts.iter().filter(|act| act.kind == MessageKind::Refund.code());
    let returns: Vec<Uuid> = returns.filter(|act| act.status == Status::Succeeded).map(|act| act.act_id).collect();
    let mut lines = Vec::new();
    for act in acts::service::some(scope, &returns).await? {
        if let ActDocument::Refund(refund) = acts::service::document(&act)? {
            lines.extend(refund.lines);
        }
    }
    Ok(lines)
}

async fn documents(
    scope: &Scope,
    subjects: Vec<(Uuid, Uuid, Subject<'_>)>,
    wish: Wish,
    left: &[RefundLine],
) -> Result<Vec<NewAct>, Error<FilingRefusal>> {
    let order_ids: Vec<Uuid> = subjects.iter().map(|(order_id, ..)| *order_id).collect();
    let declarants: Vec<Uuid> = subjects.iter().map(|(_, declarant, _)| *declarant).collect();
    let subjects: Vec<Subject<'_>> = subjects.into_iter().map(|(.., subject)| subject).collect();
    let first = subjects.first().ok_or(FilingRefusal::NoOrders)?;
    let declarant = declarants[0];
    let logistics = first.waybill.logistics_code.clone();
    let one =
        |document, cop_no, enterprise_id| NewAct { document, cop_no, enterprise_id, order_ids: order_ids.clone() };
    Ok(match wish {
        Wish::Cancel(reason) => {
            let each = subjects.iter().zip(&order_ids).zip(&declarants).map(|((subject, order_id), declarant)| {
                let cop_no = number("CX", None);
                let document = ActDocument::Cancel(build::cancel(subject, &cop_no, &reason));
                NewAct { document, cop_no, enterprise_id: *declarant, order_ids: vec![*order_id] }
            });
            each.collect()
        }
        Wish::WayBill(wish) => {
            same(&subjects, |one| &one.agent.code, "申报企业", "declaring agents")?;
            same(&subjects, |one| &one.waybill.logistics_code, "物流企业", "logistics enterprises")?;
            let cop_no = number("ZF", wish.cop_no.as_ref());
            let built = build::way_bill(&subjects, &cop_no, wish).map(ActDocument::WayBill);
            built.map(|document| one(document, cop_no, declarant)).into_iter().collect()
        }
        Wish::Summary(wish, span) => {
            match (&wish.decl_agent_code, &wish.decl_agent_name) {
                (Some(_), None) => return Err(FilingRefusal::HalfDeclarant("input.declAgentName").into()),
                (None, Some(_)) => return Err(FilingRefusal::HalfDeclarant("input.declAgentCode").into()),
                _ => {}
            }
            same(&subjects, |one| &one.agent.code, "申报企业", "declaring agents")?;
            same(&subjects, |one| &one.declared.merchant_code, "电商企业", "e-commerce enterprises")?;
            if span.is_some() {
                same(&subjects, |one| &one.list.customs_code, "申报地海关", "customs districts")?;
            }
            let cop_no = number("HZ", wish.cop_no.as_ref());
            let built = build::summary(&subjects, &cop_no, wish, span).map(ActDocument::Summary);
            built.map(|document| one(document, cop_no, declarant)).into_iter().collect()
        }
        Wish::Arrival(wish) => {
            same(&subjects, |one| &one.waybill.logistics_code, "物流企业", "logistics enterprises")?;
            let sender = sender(scope, &wish.operator_code, MessageKind::Arrival).await?;
            let cop_no = number("YD", wish.cop_no.as_ref());
            let built = build::arrival(&subjects, &cop_no, wish).map(ActDocument::Arrival);
            built.map(|document| one(document, cop_no, sender)).into_iter().collect()
        }
        Wish::Departure(wish) => {
            same(&subjects, |one| &one.waybill.logistics_code, "物流企业", "logistics enterprises")?;
            let sender = sender(scope, &logistics, MessageKind::Departure).await?;
            let cop_no = number("LJ", wish.cop_no.as_ref());
            let built = build::departure(&subjects, &cop_no, wish).map(ActDocument::Departure);
            built.map(|document| one(document, cop_no, sender)).into_iter().collect()
        }
        Wish::Return(_) if left.is_empty() => {
            return Err(FilingRefusal::AllReturned(first.declared.order_no.clone()).into());
        }
        Wish::Return(wish) => {
            let cop_no = number("TH", wish.cop_no.as_ref());
            let refund = build::refund(first, &cop_no, wish, left).map_err(Error::Refused)?;
            vec![one(ActDocument::Refund(refund), cop_no, declarant)]
        }
        Wish::Tally(wish) => {
            let sender = sender(scope, &wish.operator_code, MessageKind::RefundDetail).await?;
            let cop_no = number("LH", wish.cop_no.as_ref());
            vec![one(ActDocument::RefundDetail(build::tally(first, &cop_no, wish)), cop_no, sender)]
        }
    })
}

/// The wished number, or one of ours: two letters and 18 random digits, within the 20 that 理货明细单 takes.
fn number(prefix: &str, wished: Option<&String>) -> String {
    let drawn = || format!("{prefix}{}", &ids::random().simple().to_string().to_uppercase()[..18]);
    wished.filter(|wished| !wished.is_empty()).cloned().unwrap_or_else(drawn)
}

fn same<'s, 'a>(
    subjects: &'s [Subject<'a>],
    of: impl Fn(&'s Subject<'a>) -> &'s String,
    zh: &'static str,
    en: &'static str,
) -> Result<(), FilingRefusal> {
    let mut seen = subjects.iter().map(of);
    let first = seen.next();
    if seen.all(|one| Some(one) == first) { Ok(()) } else { Err(FilingRefusal::Mixed(zh, en)) }
}

/// Who files a document of an enterprise that is not the declarant.
async fn sender(scope: &Scope, code: &str, kind: MessageKind) -> Result<Uuid, Error<FilingRefusal>> {
    let known = enterprises::service::by_codes(scope, [code.to_owned()]).await?;
    let able = known.into_iter().find(|one| one.enabled && one.transmission_id.is_some());
    Ok(able.ok_or_else(|| FilingRefusal::NoSender { code: code.to_owned(), kind })?.id)
}
