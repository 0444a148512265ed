//! Messages, their tries, and receipts, as they are asked for.

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::payload::language;
use qiyun_kernel::{Packed, Permission, allowed, ids};

use super::explain::meaning;
use crate::messages::entity::Model;
use crate::receipts::{document, entity as receipt, read};
use crate::sending::dispatch::State as Dispatched;
use crate::sending::exchange;
use crate::signing::entity::State as SignatureState;
use crate::{sending, signing};

/// Node kinds.
pub const NODE: &str = "message";
pub const RECEIPT_NODE: &str = "receipt";

/// How far a message is. 报文状态
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum MessageState {
    /// Composed; nobody asked for its signature yet.
    Composed,
    /// Waiting for the 加密机.
    Signing,
    /// Signed and verified.
    Signed,
    /// The channel took it.
    Sent,
    /// It left and no answer came; a receipt is awaited.
    Unsure,
    /// The device or the channel said no.
    Refused,
    /// Replaced before it was signed.
    Void,
}

/// A person's word on a message in doubt. 存疑报文处理
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "crate::sending::service::Decision")]
pub enum MessageDecision {
    /// It did not arrive: the same bytes are sent again. 未送达，原样重发
    Resend,
    /// It arrived: its receipts are awaited. 已送达，等待回执
    Arrived,
}

/// A message as customs reads it. 报文
#[derive(Clone, Debug)]
pub struct Message(pub Model);

impl Message {
    async fn signature(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<signing::entity::Model>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        Ok(signing::service::some(scope, &[self.0.id]).await?.pop())
    }

    async fn dispatch(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<sending::dispatch::Model>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        Ok(sending::service::get(scope, self.0.id).await?)
    }
}

/// A message as customs reads it. 报文
#[Object]
impl Message {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        ids::node_id(NODE, self.0.id)
    }

    /// The message's guid.
    async fn guid(&self) -> &str {
        &self.0.guid
    }

    /// Such as `CEB303Message`.
    async fn message_type(&self) -> &str {
        &self.0.message_type
    }

    /// CopMsgId of its envelope, once sealed.
    async fn cop_msg_id(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<String>> {
        Ok(self.dispatch(ctx).await?.map(|row| row.cop_msg_id))
    }

    /// Orders in it.
    async fn order_count(&self) -> i32 {
        self.0.order_count
    }

    /// How far it is.
    async fn state(&self, ctx: &Context<'_>) -> async_graphql::Result<MessageState> {
        if self.0.void {
            return Ok(MessageState::Void);
        }
        if let Some(dispatch) = self.dispatch(ctx).await? {
            return Ok(match dispatch.state {
                Dispatched::Waiting => MessageState::Signed,
                Dispatched::Sent => MessageState::Sent,
                Dispatched::Unsure => MessageState::Unsure,
                Dispatched::Refused => MessageState::Refused,
            });
        }
        Ok(match self.signature(ctx).await?.map(|row| row.state) {
            None => MessageState::Composed,
            Some(SignatureState::Waiting) => MessageState::Signing,
            Some(SignatureState::Signed) => MessageState::Signed,
            Some(SignatureState::Refused) => MessageState::Refused,
        })
    }

    /// The unsigned XML, canonical: the bytes that are digested.
    async fn xml(&self) -> async_graphql::Result<String> {
        text(&self.0.xml)
    }

    /// The signed XML, as it was sent.
    async fn signed_xml(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<String>> {
        self.signature(ctx).await?.and_then(|row| row.signed_xml).as_ref().map(text).transpose()
    }

    /// The envelope, as it was sent.
    async fn envelope_xml(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<String>> {
        let Some(dispatch) = self.dispatch(ctx).await? else { return Ok(None) };
        let signed = self.signature(ctx).await?.and_then(|row| row.signed_xml);
        let signed = signed.map(|packed| packed.unpack()).transpose()?.unwrap_or_default();
        Ok(Some(String::from_utf8_lossy(&sending::service::envelope(&dispatch, &signed)?).into_owned()))
    }

    /// When it was composed.
    async fn composed_at(&self) -> DateTime<Utc> {
        self.0.composed_at
    }

    /// When its signature was given.
    async fn signed_at(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<DateTime<Utc>>> {
        Ok(self.signature(ctx).await?.and_then(|row| row.signed_at))
    }

    /// When the channel took it.
    async fn sent_at(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<DateTime<Utc>>> {
        Ok(self.dispatch(ctx).await?.and_then(|row| row.sent_at))
    }

    /// 证书编号 of the signing certificate.
    async fn certificate_serial(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<String>> {
        Ok(self.signature(ctx).await?.and_then(|row| row.certificate_serial))
    }

    /// Each try to send it.
    async fn exchanges(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<Exchange>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let tries = sending::service::tries(scope, self.0.id).await?;
        Ok(tries.into_iter().map(Exchange::from).collect())
    }
}

/// One try to send a message. 发送记录
#[derive(Clone, Debug, SimpleObject)]
pub struct Exchange {
    /// From 1.
    pub attempt: i32,
    /// When it began, before the socket was opened.
    pub started_at: DateTime<Utc>,
    /// When it ended; null while under way, or when its process died.
    pub ended_at: Option<DateTime<Utc>>,
    /// How it ended.
    pub outcome: exchange::Outcome,
    /// What was said.
    pub detail: Option<String>,
    /// Where to.
    pub destination: String,
}

impl From<exchange::Model> for Exchange {
    fn from(row: exchange::Model) -> Self {
        Self {
            attempt: row.attempt,
            started_at: row.started_at,
            ended_at: row.ended_at,
            outcome: row.outcome,
            detail: row.detail,
            destination: row.destination,
        }
    }
}

/// One fact that customs stated. 回执
#[derive(Clone, Debug)]
pub struct Receipt(pub receipt::Model);

/// One fact that customs stated. 回执
#[Object]
impl Receipt {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        ids::node_id(RECEIPT_NODE, self.0.id)
    }

    /// Such as `CEB304Message`.
    async fn message_type(&self) -> &str {
        &self.0.message_type
    }

    /// 回执状态, as it came.
    async fn status(&self) -> &str {
        &self.0.status
    }

    /// What the status means.
    async fn status_text(&self, ctx: &Context<'_>) -> String {
        let meaning = meaning(&self.0.status);
        language(ctx).pick(&meaning.zh, &meaning.en).to_owned()
    }

    /// 回执信息, as it came.
    async fn info(&self) -> &str {
        &self.0.info
    }

    /// When customs stated it.
    async fn customs_time(&self) -> Option<DateTime<Utc>> {
        self.0.customs_at
    }

    /// When it came here.
    async fn received_at(&self) -> DateTime<Utc> {
        self.0.received_at
    }

    /// What to do next.
    async fn todo(&self, ctx: &Context<'_>) -> String {
        let meaning = meaning(&self.0.status);
        language(ctx).pick(&meaning.todo_zh, &meaning.todo_en).to_owned()
    }

    /// The receipt document, as it came; it may hold receipts of other orders of this tenant too.
    async fn xml(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        let row = qiyun_kernel::loader::load::<document::Entity>(ctx, self.0.document_id).await?;
        let Some(row) = row else { return Ok(String::new()) };
        let bytes = read::document(&row.envelope.unpack()?).unwrap_or_default();
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// Kept bytes as text; what we keep here is XML in UTF-8.
fn text(packed: &Packed) -> async_graphql::Result<String> {
    Ok(String::from_utf8_lossy(&packed.unpack()?).into_owned())
}
