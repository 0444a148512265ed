//! 变更 and 删除 as mutations.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, SimpleObject};
use qiyun_kernel::payload::{UserError, answer};
use qiyun_kernel::{Permission, allowed, ids};

use super::amend;
use crate::intake::plain::PlainOrder;
use crate::progress::create_graphql::OrderInput;
use crate::progress::order_graphql::{NODE, Order};
use crate::settings::Settings;
use crate::{idempotent, progress};

/// What `orderAmend` answers.
#[derive(Debug, SimpleObject)]
pub struct OrderAmendPayload {
    /// The order, as it stands now.
    pub order: Option<Order>,
    /// Why not.
    pub user_errors: Vec<UserError>,
}

/// What `declarationsDelete` answers.
#[derive(Debug, SimpleObject)]
pub struct DeclarationsDeletePayload {
    /// The orders, as they stand now.
    pub orders: Vec<Order>,
    /// Why not.
    pub user_errors: Vec<UserError>,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct AmendMutation;

#[Object]
impl AmendMutation {
    /// 变更: replaces what an order says. What was never sent is composed anew; what customs holds and now differs
    /// is filed as a change, where that is lawful. Needs `@idempotent`.
    async fn order_amend(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order.")] id: ID,
        #[graphql(desc = "What it shall say, under the same number.")] input: OrderInput,
    ) -> async_graphql::Result<OrderAmendPayload> {
        let scope = allowed(ctx, Permission::DeclarationsPush)?;
        let row = ids::row_of(NODE, &id);
        let order = PlainOrder::from(input);
        let done = match idempotent::key(ctx, "orderAmend", &format!("{row} {order:?}")) {
            Ok(key) => amend::amend(scope, ctx.data::<Arc<Settings>>()?, row, order, &key).await,
            Err(refusal) => Err(refusal),
        };
        let (done, user_errors) = answer(ctx, done)?;
        let order = match done {
            Some(id) => progress::service::some(scope, &[id]).await?.pop().map(Order),
            None => None,
        };
        Ok(OrderAmendPayload { order, user_errors })
    }

    /// 删除申报: files the deletion of all that customs holds of these orders, where that is lawful. Orders that
    /// were never pushed are deleted by `ordersDelete`. Needs `@idempotent`.
    async fn declarations_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The orders, at most 1,000.")] ids: Vec<ID>,
    ) -> async_graphql::Result<DeclarationsDeletePayload> {
        let scope = allowed(ctx, Permission::DeclarationsPush)?;
        let mut rows: Vec<_> = ids.iter().map(|id| ids::row_of(NODE, id)).collect();
        rows.sort_unstable();
        rows.dedup();
        let done = match idempotent::key(ctx, "declarationsDelete", &format!("{rows:?}")) {
            Ok(key) => amend::delete(scope, ctx.data::<Arc<Settings>>()?, &rows, &key).await,
            Err(refusal) => Err(refusal),
        };
        let (done, user_errors) = answer(ctx, done)?;
        let orders = progress::service::some(scope, &done.unwrap_or_default()).await?;
        Ok(DeclarationsDeletePayload { orders: orders.into_iter().map(Order).collect(), user_errors })
    }
}
