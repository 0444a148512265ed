//! Where acts stand: gathered from the stages in a few set queries, derived like orders' documents.

use std::collections::{HashMap, HashSet};

use qiyun_kernel::{Fault, Scope, clock, ids};
use qiyun_schema::message::{AppType, MessageKind};
use qiyun_schema::receipt::{EndSettings, Phase, ReceiptKind, State};
use sea_orm::ActiveEnum;
use sea_orm::ActiveValue::Set;
use sea_orm::Order as Direction;
use uuid::Uuid;

use super::act_entity::{ActiveModel, Column, Entity, Model, Status};
use super::derive::{PaperFacts, Stand, Trouble, stand};
use super::explain::explain;
use super::gather::{latest_word, stated, trouble};
use crate::messages::act_part::Model as Part;
use crate::receipts::entity::Model as Receipt;
use crate::{acts, choices, messages, receipts, sending, signing};

/// The facts of one part's latest filing.
#[derive(Clone, Debug)]
pub struct PartFacts {
    /// 报文序号
    pub part: i32,
    pub message_id: Uuid,
    pub business_key: String,
    /// 报送时间, 14 digits.
    pub app_time: String,
    pub facts: PaperFacts,
}

/// What is known of an act.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    pub parts: Vec<PartFacts>,
    pub pre_no: Option<String>,
    pub sum_no: Option<String>,
    pub entry_id: Option<String>,
}

/// Begins the read model of new acts.
pub async fn begin(scope: &Scope, act_ids: &[Uuid]) -> Result<(), Fault> {
    let now = clock::now();
    let rows = acts::service::some(scope, act_ids).await?;
    let rows = rows.into_iter().map(|act| ActiveModel {
        id: Set(ids::next()),
        act_id: Set(act.id),
        kind: Set(act.kind),
        cop_no: Set(act.cop_no),
        enterprise_id: Set(act.enterprise_id),
        status: Set(Status::Declaring),
        customs_status: Set(None),
        failure_code: Set(None),
        failure_detail: Set(None),
        retryable: Set(false),
        pre_no: Set(None),
        sum_no: Set(None),
        entry_id: Set(None),
        since: Set(now),
        created_at: Set(act.created_at),
        updated_at: Set(now),
        ..Default::default()
    });
    scope.insert_all(rows.collect()).await
}

/// Acts' read models.
pub async fn rows(scope: &Scope, act_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    scope.find::<Entity>().filter(scope.among(Column::ActId, act_ids.iter().copied())).all().await
}

/// The same for who goes by what they say and writes, as [`super::service::held`]; before any order is held, so that no
/// two wait for one another.
pub async fn held(scope: &Scope, act_ids: &[Uuid]) -> Result<Vec<Model>, Fault> {
    let find = scope.find::<Entity>().filter(scope.among(Column::ActId, act_ids.iter().copied()));
    find.order_by(Column::Id, Direction::Asc).locked().all().await
}

/// The facts of these acts.
pub async fn gather(scope: &Scope, act_ids: &[Uuid]) -> Result<HashMap<Uuid, Gathered>, Fault> {
    let mut newest: HashMap<(Uuid, i32), Part> = HashMap::new();
    for part in messages::acts::parts_of(scope, act_ids).await? {
        let key = (part.act_id, part.part);
        if newest.get(&key).is_none_or(|held| held.revision < part.revision) {
            newest.insert(key, part);
        }
    }
    let message_ids: HashSet<Uuid> = newest.values().map(|part| part.message_id).collect();
    let message_ids: Vec<Uuid> = message_ids.into_iter().collect();
    let signatures: HashMap<Uuid, signing::service::Standing> =
        signing::service::standings(scope, &message_ids).await?.into_iter().map(|s| (s.message_id, s)).collect();
    let dispatches: HashMap<Uuid, sending::service::Standing> =
        sending::service::standings(scope, &message_ids).await?.into_iter().map(|d| (d.message_id, d)).collect();
    let mut own: HashMap<Uuid, Vec<Receipt>> = HashMap::new();
    for receipt in receipts::service::of_acts(scope, act_ids).await? {
        own.entry(receipt.act_id.unwrap_or_default()).or_default().push(receipt);
    }
    let formats = receipts::service::of_messages(scope, &message_ids).await?;
    let mut gathered: HashMap<Uuid, Gathered> = HashMap::new();
    let mut parts: Vec<Part> = newest.into_values().collect();
    parts.sort_by_key(|part| (part.act_id, part.part));
    for part in parts {
        let receipts = own.get(&part.act_id).map(Vec::as_slice).unwrap_or_default();
        let (signature, dispatch) = (signatures.get(&part.message_id), dispatches.get(&part.message_id));
        let answers = receipts.iter().filter(|receipt| answers(receipt, &part));
        let format = formats.iter().filter(|receipt| receipt.message_id == Some(part.message_id));
        let kind = MessageKind::from_code(&part.kind).ok_or_else(|| Fault::new("an act part of an unknown kind"))?;
        let facts = PaperFacts {
            kind,
            app_type: AppType::Add,
            revision: part.revision,
            signature: signature.map(|s| (s.state, trouble(s.refusal_code.as_ref(), s.refusal_detail.as_ref()))),
            dispatch: dispatch.map(|d| (d.state, trouble(d.refusal_code.as_ref(), d.refusal_detail.as_ref()))),
            receipts: answers.map(|r| stated(r, false)).chain(format.map(|r| stated(r, true))).collect(),
        };
        gathered.entry(part.act_id).or_default().parts.push(PartFacts {
            part: part.part,
            message_id: part.message_id,
            business_key: part.business_key,
            app_time: part.app_time,
            facts,
        });
    }
    for (act_id, one) in &mut gathered {
        let receipts: Vec<&Receipt> = own.get(act_id).map(|rows| rows.iter().collect()).unwrap_or_default();
        one.pre_no = latest_word(&receipts, |receipt| receipt.pre_no.as_ref());
        one.sum_no = latest_word(&receipts, |receipt| receipt.sum_no.as_ref());
        one.entry_id = latest_word(&receipts, |receipt| receipt.entry_id.as_ref());
    }
    Ok(gathered)
}

fn answers(receipt: &Receipt, part: &Part) -> bool {
    let result = receipt.message_type == ReceiptKind::SummaryResult.message_type();
    !result
        && receipt.business_key == part.business_key
        && receipt.revision.is_none_or(|revision| revision >= part.revision)
        && (part.revision <= 1 || receipt.return_time >= part.app_time)
}

/// What is shown of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    status: Status,
    customs_status: Option<String>,
    failure: Option<Trouble>,
}

/// An act stands where the part stands that is furthest from a good end.
fn derive(parts: &[PartFacts], ends: EndSettings) -> Shown {
    let stands: Vec<Stand> = parts.iter().map(|part| stand(&part.facts, ends)).collect();
    let badness = |stand: &&Stand| match (stand.phase, stand.state) {
        (Phase::Bad, State::Rejected) => 4,
        (Phase::Bad | Phase::Retry, _) => 5,
        (Phase::Attention, _) => 3,
        (Phase::Waiting, _) => 2,
        (Phase::Good, _) => 1,
    };
    let Some(worst) = stands.iter().max_by_key(badness) else {
        return Shown { status: Status::Declaring, customs_status: None, failure: None };
    };
    let status = match badness(&worst) {
        5 => Status::Failed,
        4 => Status::Rejected,
        1 => Status::Succeeded,
        _ => Status::Declaring,
    };
    Shown { status, customs_status: worst.customs_status.clone(), failure: worst.trouble.clone() }
}

/// Derives again what is shown of those of the subjects that are acts; the orders whose lists a moved cancellation
/// concerns.
pub async fn refresh(scope: &Scope, subjects: &[Uuid]) -> Result<Vec<Uuid>, Fault> {
    let rows = held(scope, subjects).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let act_ids: Vec<Uuid> = rows.iter().map(|row| row.act_id).collect();
    let mut gathered = gather(scope, &act_ids).await?;
    let ends = choices::of(scope).await?.ends;
    let (mut changed, mut moved) = (Vec::new(), Vec::new());
    for row in rows {
        let one = gathered.remove(&row.act_id).unwrap_or_default();
        let shown = derive(&one.parts, ends);
        let (code, detail) = shown.failure.map(|trouble| (trouble.code, trouble.detail)).unzip();
        let retryable = code.as_deref().is_some_and(|code| explain(code, "").retryable);
        let since = if row.status == shown.status { row.since } else { clock::now() };
        moved.extend((row.status != shown.status).then_some((row.act_id, row.kind)));
        changed.push((
            row.id,
            vec![
                shown.status.into_value().into(),
                shown.customs_status.into(),
                code.into(),
                detail.into(),
                retryable.into(),
                one.pre_no.into(),
                one.sum_no.into(),
                one.entry_id.into(),
                since.into(),
                clock::now().into(),
            ],
        ));
    }
    let columns = [
        Column::Status,
        Column::CustomsStatus,
        Column::FailureCode,
        Column::FailureDetail,
        Column::Retryable,
        Column::PreNo,
        Column::SumNo,
        Column::EntryId,
        Column::Since,
        Column::UpdatedAt,
    ];
    scope.change_each::<Entity>(Column::Id, &columns, changed, "TRUE").await?;
    let cancels = moved.into_iter().filter(|(_, kind)| kind == MessageKind::Cancel.code()).map(|(id, _)| id);
    acts::service::orders_of(scope, &cancels.collect::<Vec<_>>()).await
}

/// The acts of these kinds that concern these orders, with where they stand.
pub async fn of_orders(
    scope: &Scope,
    order_ids: &[Uuid],
    kinds: &[MessageKind],
) -> Result<HashMap<Uuid, Vec<Model>>, Fault> {
    if order_ids.is_empty() {
        return Ok(HashMap::new());
    }
    let concerned = acts::service::of_orders(scope, order_ids, kinds).await?;
    let act_ids: HashSet<Uuid> = concerned.values().flatten().map(|(_, act_id)| *act_id).collect();
    if act_ids.is_empty() {
        return Ok(HashMap::new());
    }
    let act_ids: Vec<Uuid> = act_ids.into_iter().collect();
    let standing: HashMap<Uuid, Model> =
        rows(scope, &act_ids).await?.into_iter().map(|row| (row.act_id, row)).collect();
    let of = |acts: Vec<(MessageKind, Uuid)>| acts.iter().filter_map(|(_, id)| standing.get(id).cloned()).collect();
    Ok(concerned.into_iter().map(|(order_id, acts)| (order_id, of(acts))).collect())
}

/// Orders of these whose list was cancelled, with the status that says so.
pub async fn cancelled(scope: &Scope, order_ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Fault> {
    let cancels = of_orders(scope, order_ids, &[MessageKind::Cancel]).await?;
    let decided = |acts: Vec<Model>| acts.into_iter().find(|act| act.status == Status::Succeeded);
    let said = cancels.into_iter().filter_map(|(order_id, acts)| Some((order_id, decided(acts)?)));
    Ok(said.map(|(order_id, act)| (order_id, act.customs_status.unwrap_or_default())).collect())
}
