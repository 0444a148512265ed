//! An act as it is asked for.

use std::collections::HashSet;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_directory::filter::IdFilter;
use qiyun_kernel::page::{Direction, Key, Page, PageArgs, Sort, page};
use qiyun_kernel::{Fault, Permission, allowed, ids};
use qiyun_schema::message::MessageKind;
use qiyun_schema::receipt::Phase;
use sea_orm::{ColumnTrait, Condition};
use uuid::Uuid;

use crate::progress::act_entity::{Column, Entity, Model, Status};
use crate::progress::acts as standing;
use crate::progress::derive::stand;
use crate::progress::document_graphql::{DocumentKind, DocumentState, state_of, text};
use crate::progress::message_graphql::{Message, Receipt};
use crate::progress::order_graphql::{Failure, NODE as ORDER, Order};
use crate::{acts, choices, messages, progress, receipts};

/// Node kind of acts.
pub const NODE: &str = "act";
/// Orders of an act that are shown with it.
const MOST_ORDERS: usize = 100;

/// What was filed of lists after them: 撤销, 总分单, 运抵, 离境, 汇总, 退货, 退运理货. 后续单证
#[derive(Clone, Debug)]
pub struct Act(pub Model);

/// One part of an act, as it is answered by itself. 单证部分
#[derive(Clone, Debug, SimpleObject)]
pub struct ActPart {
    /// 报文序号, from 1.
    pub part: i32,
    /// Which filing of it: 1 first.
    pub revision: i32,
    /// 状态
    pub state: DocumentState,
    /// 回执状态 of the receipt that counts.
    pub customs_status: Option<String>,
}

impl Act {
    fn kind(&self) -> MessageKind {
        MessageKind::from_code(&self.0.kind).unwrap_or(MessageKind::Cancel)
    }

    async fn message_ids(&self, scope: &qiyun_kernel::Scope) -> Result<Vec<Uuid>, Fault> {
        let parts = messages::acts::parts_of(scope, &[self.0.act_id]).await?;
        let ids: HashSet<Uuid> = parts.into_iter().map(|part| part.message_id).collect();
        Ok(ids.into_iter().collect())
    }
}

/// What was filed of lists after them: 撤销, 总分单, 运抵, 离境, 汇总, 退货, 退运理货. 后续单证
#[Object]
impl Act {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        ids::node_id(NODE, self.0.act_id)
    }

    /// 单证类型
    #[graphql(name = "kind")]
    async fn document_kind(&self) -> DocumentKind {
        self.kind().into()
    }

    /// Such as `CEB605`.
    async fn code(&self) -> &str {
        &self.0.kind
    }

    /// 企业唯一编号, for returns 企业内部编号.
    async fn cop_no(&self) -> &str {
        &self.0.cop_no
    }

    /// 状态
    async fn status(&self) -> Status {
        self.0.status
    }

    /// 回执状态 of the receipt that counts.
    async fn customs_status(&self) -> Option<&str> {
        self.0.customs_status.as_deref()
    }

    /// What that means.
    async fn customs_status_text(&self, ctx: &Context<'_>) -> Option<String> {
        Some(text(ctx, self.0.customs_status.as_deref()?))
    }

    /// What stops or delays it.
    async fn failure(&self, ctx: &Context<'_>) -> Option<Failure> {
        let code = self.0.failure_code.as_deref()?;
        Some(Failure::of(ctx, self.kind(), code, self.0.failure_detail.as_deref().unwrap_or_default()))
    }

    /// 电子口岸编号
    async fn pre_no(&self) -> Option<&str> {
        self.0.pre_no.as_deref()
    }

    /// 汇总申请编号
    async fn sum_no(&self) -> Option<&str> {
        self.0.sum_no.as_deref()
    }

    /// 报关单编号 that a summary came to.
    async fn entry_id(&self) -> Option<&str> {
        self.0.entry_id.as_deref()
    }

    /// Its parts, each answered by itself.
    async fn parts(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<ActPart>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let ends = choices::of(scope).await?.ends;
        let gathered = standing::gather(scope, &[self.0.act_id]).await?.remove(&self.0.act_id).unwrap_or_default();
        let shown = gathered.parts.iter().map(|part| {
            let stand = stand(&part.facts, ends);
            debug_assert!(stand.asked || stand.phase == Phase::Waiting);
            ActPart {
                part: part.part,
                revision: part.facts.revision,
                state: state_of(&stand),
                customs_status: stand.customs_status,
            }
        });
        Ok(shown.collect())
    }

    /// The orders that it concerns, at most 100 of them.
    async fn orders(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<Order>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let mut ids = acts::service::orders_of(scope, &[self.0.act_id]).await?;
        ids.truncate(MOST_ORDERS);
        Ok(progress::service::some(scope, &ids).await?.into_iter().map(Order).collect())
    }

    /// Messages that its parts stand or stood in, oldest first.
    async fn messages(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<Message>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let mut rows = messages::service::some(scope, &self.message_ids(scope).await?).await?;
        rows.sort_by_key(|row| row.id);
        Ok(rows.into_iter().map(Message).collect())
    }

    /// What customs stated of it, oldest first. 回执
    async fn receipts(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<Receipt>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let mut rows = receipts::service::of_acts(scope, &[self.0.act_id]).await?;
        rows.extend(receipts::service::of_messages(scope, &self.message_ids(scope).await?).await?);
        rows.sort_by(|a, b| (&a.return_time, a.received_at, a.id).cmp(&(&b.return_time, b.received_at, b.id)));
        Ok(rows.into_iter().map(Receipt).collect())
    }

    /// When the status last changed.
    async fn status_since(&self) -> DateTime<Utc> {
        self.0.since
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When anything of it last changed.
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }
}

/// Which acts. All that is given must hold.
#[derive(Clone, Debug, Default, InputObject)]
pub struct ActWhere {
    /// 单证类型
    pub kind: Option<DocumentKind>,
    /// 状态
    pub status: Option<Status>,
    /// Those that concern this order.
    pub order_id: Option<IdFilter>,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct FilingQuery;

#[Object]
impl FilingQuery {
    /// 撤销, 总分单, 运抵, 离境, 汇总, 退货, 退运理货; newest first.
    async fn acts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Cursor to start after.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Cursor to end before.")] before: Option<String>,
        #[graphql(name = "where", desc = "Which acts.")] filter: Option<ActWhere>,
    ) -> async_graphql::Result<Page<Act>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let filter = filter.unwrap_or_default();
        let mut condition = Condition::all();
        if let Some(kind) = filter.kind {
            condition = condition.add(Column::Kind.eq(MessageKind::from(kind).code()));
        }
        if let Some(status) = filter.status {
            condition = condition.add(Column::Status.eq(status));
        }
        if let Some(orders) = &filter.order_id {
            let ids = orders.eq.iter().chain(orders.one_of.iter().flatten()).map(|id| ids::row_of(ORDER, id));
            let concerned = acts::service::concerning(scope, ids.collect());
            condition = condition.add(Column::ActId.in_subquery(concerned));
        }
        let sort = Sort::<Entity> {
            name: "CREATED_AT",
            column: Column::CreatedAt,
            direction: Direction::Desc,
            key: |row| Key::Time(row.created_at),
            id: |row| row.id,
        };
        let find = || scope.find::<Entity>().filter(condition.clone());
        page(ctx, find, PageArgs { first, after, last, before }, sort, Act).await
    }
}

/// The act behind a node id.
pub async fn of_act(scope: &qiyun_kernel::Scope, act_id: Uuid) -> Result<Option<Act>, Fault> {
    Ok(standing::rows(scope, &[act_id]).await?.pop().map(Act))
}
