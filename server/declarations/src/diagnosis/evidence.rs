//! What is known here of an enterprise and of an order, gathered for the judge. Reads alone.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use qiyun_directory::enterprises::entity::Model as Enterprise;
use qiyun_directory::enterprises::role::EnterpriseRole;
use qiyun_directory::onboarding::service::Known;
use qiyun_directory::settings::Patience;
use qiyun_directory::{onboarding, settings};
use qiyun_kernel::jobs::entity as job;
use qiyun_kernel::text::{Blanks, refuse_text};
use qiyun_kernel::{Fault, Scope};
use sea_orm::{ColumnTrait, Condition};
use uuid::Uuid;

use crate::messages::membership::Model as Seat;
use crate::progress::entity::Model as Progress;
use crate::sending::dispatch::State as Dispatched;
use crate::sending::exchange::Outcome;
use crate::signing::entity::State as SignatureState;
use crate::{messages, queues, receipts, sending, signing};

/// What is known of an enterprise.
#[derive(Clone, Debug)]
pub struct EnterpriseFacts {
    pub enabled: bool,
    pub transmission_id: Option<String>,
    /// Of the three that the guide wants ticked, those that are not. 企业类型
    pub roles_missing: Vec<EnterpriseRole>,
    /// Parts of the record that are not filled in, in both languages.
    pub missing: Vec<(&'static str, &'static str)>,
    /// Fields with blanks in them, and where.
    pub blanks: Vec<(String, String)>,
    pub onboarding: Known,
    /// Messages of which nobody knows whether they arrived.
    pub unsure: u64,
    /// Jobs that wait for a person, by code.
    pub dead: Vec<(String, u64)>,
    /// Receipts that could not be read or belong to nothing that is here.
    pub unread: u64,
}

/// What is known of an order.
#[derive(Clone, Debug)]
pub struct OrderFacts {
    pub row: Progress,
    pub message: Option<MessageFacts>,
    pub receipts: Vec<ReceiptFact>,
    pub patience: Patience,
}

/// What is known of the message that holds an order up.
#[derive(Clone, Debug, Default)]
pub struct MessageFacts {
    pub message_type: String,
    pub signature: Option<(SignatureState, Option<(String, String)>)>,
    pub dispatch: Option<(Dispatched, Option<(String, String)>)>,
    pub sent_at: Option<DateTime<Utc>>,
    pub last_try: Option<Try>,
    pub job: Option<JobFact>,
}

/// The last try to send.
#[derive(Clone, Debug)]
pub struct Try {
    pub attempt: i32,
    pub outcome: Outcome,
    pub detail: Option<String>,
    pub started_at: DateTime<Utc>,
}

/// The work that the message waits for.
#[derive(Clone, Debug)]
pub struct JobFact {
    pub queue: String,
    /// From 1, among the firm's own work of this kind that is due earlier.
    pub position: u64,
    pub due_ms: i64,
    pub attempt: i32,
    pub dead: Option<String>,
    pub last_error: Option<String>,
}

/// One receipt.
#[derive(Clone, Debug)]
pub struct ReceiptFact {
    pub status: String,
    pub info: String,
    pub received_at: DateTime<Utc>,
}

/// The facts of an enterprise.
pub async fn of_enterprise(scope: &Scope, row: &Enterprise) -> Result<EnterpriseFacts, Fault> {
    let wanted = [EnterpriseRole::Declarant, EnterpriseRole::Platform, EnterpriseRole::Merchant];
    let not_logistics = !row.has(EnterpriseRole::Logistics);
    Ok(EnterpriseFacts {
        enabled: row.enabled,
        transmission_id: row.transmission_id.clone(),
        roles_missing: wanted.into_iter().filter(|role| not_logistics && !row.has(*role)).collect(),
        missing: missing(row),
        blanks: blanks(row),
        onboarding: onboarding::service::known(scope, row.id).await?,
        unsure: sending::service::in_doubt(scope, row.id).await?,
        dead: dead(scope, row.id).await?,
        unread: receipts::service::unread(scope, row.id).await?,
    })
}

fn missing(row: &Enterprise) -> Vec<(&'static str, &'static str)> {
    let whole = |url: &Option<String>, name: &Option<String>, secret: bool| url.is_some() && name.is_some() && secret;
    let send = whole(&row.send_url, &row.send_username, row.send_password.is_some());
    let receive = whole(&row.receive_url, &row.receive_username, row.receive_password.is_some());
    let sign = whole(&row.sign_url, &row.sign_username, row.sign_password.is_some());
    [
        (row.transmission_id.is_some(), ("传输ID", "transmission id")),
        (send, ("发送通道的地址、用户名或密码", "address, user name or password of the send channel")),
        (receive, ("接收通道的地址、用户名或密码", "address, user name or password of the receive channel")),
        (sign, ("加签的地址、用户名或密码", "address, user name or password of signing")),
    ]
    .into_iter()
    .filter(|(there, _)| !there)
    .map(|(_, names)| names)
    .collect()
}

/// Records are refused with blanks in them; one from elsewhere may have them all the same.
fn blanks(row: &Enterprise) -> Vec<(String, String)> {
    let fields = [
        ("企业名称", "name", Some(&row.name)),
        ("海关编码", "customs code", Some(&row.customs_code)),
        ("统一社会信用代码", "credit code", row.unified_social_credit_code.as_ref()),
        ("传输ID", "transmission id", row.transmission_id.as_ref()),
        ("发送通道地址", "address of the send channel", row.send_url.as_ref()),
        ("发送通道用户名", "user name of the send channel", row.send_username.as_ref()),
        ("接收通道地址", "address of the receive channel", row.receive_url.as_ref()),
        ("接收通道用户名", "user name of the receive channel", row.receive_username.as_ref()),
        ("加签地址", "address of signing", row.sign_url.as_ref()),
        ("加签用户名", "user name of signing", row.sign_username.as_ref()),
    ];
    let found = fields.into_iter().filter_map(|(zh, en, value)| {
        refuse_text(en, zh, value?, Blanks::Nowhere, 2_000).map(|refusal| (refusal.zh, refusal.en))
    });
    found.collect()
}

/// Parked work of an enterprise, by code.
async fn dead(scope: &Scope, enterprise_id: Uuid) -> Result<Vec<(String, u64)>, Fault> {
    use job::{Column, Entity};
    let of = Condition::any().add(Column::Lane.eq(enterprise_id)).add(Column::Subject.eq(enterprise_id));
    let find = scope.find::<Entity>().filter(Column::DeadCode.is_not_null()).filter(of);
    let tally = find.tally::<String>(Column::DeadCode).await?;
    Ok(tally.into_iter().map(|(code, count)| (code, count.unsigned_abs())).collect())
}

/// The facts of an order.
pub async fn of_order(scope: &Scope, row: Progress) -> Result<OrderFacts, Fault> {
    let seats = messages::service::memberships(scope, &[row.order_id]).await?;
    let message = match slowest(scope, &seats).await? {
        Some(id) => Some(of_message(scope, id).await?),
        None => None,
    };
    let ids: Vec<Uuid> = seats.iter().map(|seat| seat.message_id).collect();
    let mut rows = receipts::service::of_orders(scope, &[row.order_id]).await?;
    rows.extend(receipts::service::of_messages(scope, &ids).await?);
    rows.sort_by_key(|one| (one.received_at, one.id));
    let receipts =
        rows.into_iter().map(|one| ReceiptFact { status: one.status, info: one.info, received_at: one.received_at });
    Ok(OrderFacts {
        receipts: receipts.collect(),
        message,
        patience: settings::service::of(scope).await?.patience,
        row,
    })
}

/// Of the latest message of each kind that an order stands in, the one that is least far.
async fn slowest(scope: &Scope, seats: &[Seat]) -> Result<Option<Uuid>, Fault> {
    let ids: Vec<Uuid> = seats.iter().map(|seat| seat.message_id).collect();
    let kinds: HashMap<Uuid, String> =
        messages::service::heads(scope, &ids).await?.into_iter().map(|head| (head.id, head.message_type)).collect();
    let mut latest: HashMap<&str, &Seat> = HashMap::new();
    let void = messages::service::void_among(scope, &ids).await?;
    for seat in seats.iter().filter(|seat| !void.contains(&seat.message_id)) {
        let Some(kind) = kinds.get(&seat.message_id) else { continue };
        if latest.get(kind.as_str()).is_none_or(|held| held.revision <= seat.revision) {
            latest.insert(kind.as_str(), seat);
        }
    }
    let ids: Vec<Uuid> = latest.values().map(|seat| seat.message_id).collect();
    let dispatched: HashMap<Uuid, Dispatched> =
        sending::service::standings(scope, &ids).await?.into_iter().map(|one| (one.message_id, one.state)).collect();
    let far = |id: &Uuid| match dispatched.get(id) {
        None => 0,
        Some(Dispatched::Refused) => 1,
        Some(Dispatched::Waiting) => 2,
        Some(Dispatched::Unsure) => 3,
        Some(Dispatched::Sent) => 4,
    };
    Ok(ids.into_iter().min_by_key(|id| (far(id), *id)))
}

async fn of_message(scope: &Scope, id: Uuid) -> Result<MessageFacts, Fault> {
    let heads = messages::service::heads(scope, &[id]).await?;
    let trouble = |code: Option<String>, detail: Option<String>| Some((code?, detail.unwrap_or_default()));
    let signature = signing::service::standings(scope, &[id]).await?.pop();
    let dispatch = sending::service::standings(scope, &[id]).await?.pop();
    let sent_at = sending::service::sent_at(scope, &[id]).await?.pop().and_then(|(_, at)| at);
    let last = sending::service::tries(scope, id).await?.pop();
    Ok(MessageFacts {
        message_type: heads.into_iter().next().map(|head| head.message_type).unwrap_or_default(),
        signature: signature.map(|one| (one.state, trouble(one.refusal_code, one.refusal_detail))),
        dispatch: dispatch.map(|one| (one.state, trouble(one.refusal_code, one.refusal_detail))),
        sent_at,
        last_try: last.map(|one| Try {
            attempt: one.attempt,
            outcome: one.outcome,
            detail: one.detail,
            started_at: one.started_at,
        }),
        job: job_of(scope, id).await?,
    })
}

/// The work that a message waits for, and how much of the firm's own is before it.
async fn job_of(scope: &Scope, message_id: Uuid) -> Result<Option<JobFact>, Fault> {
    use job::{Column, Entity};
    let find = scope.find::<Entity>().filter(Column::Subject.eq(message_id));
    let Some(row) = find.filter(Column::Queue.is_in([queues::SIGN, queues::SEND])).one().await? else {
        return Ok(None);
    };
    let ahead = scope.find::<Entity>().filter(Column::Queue.eq(row.queue.clone())).filter(Column::DeadCode.is_null());
    let ahead = ahead.filter(Column::DueMs.lt(row.due_ms)).count().await?;
    Ok(Some(JobFact {
        queue: row.queue,
        position: ahead + 1,
        due_ms: row.due_ms,
        attempt: row.attempt,
        dead: row.dead_code,
        last_error: row.last_error,
    }))
}
