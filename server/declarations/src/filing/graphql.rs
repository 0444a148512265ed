//! 后续单证 as mutations: each files a document of its own and answers with where it stands.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, SimpleObject};
use qiyun_kernel::payload::{UserError, answer};
use qiyun_kernel::{Error, Permission, Refusal, allowed, ids};
use uuid::Uuid;

use super::act_graphql::{Act, NODE};
use super::input::{
    ArrivalInput, DeclarationsReturnInput, DeclarationsSummariseInput, DepartureInput, ReturnTallyInput,
    SummaryPeriodInput, WayBillInput,
};
use super::period::Period;
use super::wish::Wish;
use super::{again, service};
use crate::idempotent;
use crate::progress::act_entity::Model as ActRow;
use crate::progress::order_graphql::NODE as ORDER;
use crate::settings::Settings;

/// What a mutation that files acts answers.
#[derive(Debug, SimpleObject)]
pub struct ActsPayload {
    /// The acts, as they stand now.
    pub acts: Vec<Act>,
    /// Why not.
    pub user_errors: Vec<UserError>,
}

/// What `actPush` answers.
#[derive(Debug, SimpleObject)]
pub struct ActPayload {
    /// The act, as it stands now.
    pub act: Option<Act>,
    /// Why not.
    pub user_errors: Vec<UserError>,
}

async fn file(
    ctx: &Context<'_>,
    mutation: &'static str,
    order_ids: &[ID],
    input: &str,
    wish: Wish,
) -> async_graphql::Result<ActsPayload> {
    let scope = allowed(ctx, Permission::DeclarationsPush)?;
    let rows: Vec<Uuid> = order_ids.iter().map(|id| ids::row_of(ORDER, id)).collect();
    let made = match idempotent::key(ctx, mutation, &format!("{rows:?} {input}")) {
        Ok(key) => service::create(scope, ctx.data::<Arc<Settings>>()?, &rows, wish, &key).await,
        Err(refusal) => Err(refusal),
    };
    answered(ctx, made)
}

fn answered(ctx: &Context<'_>, made: Result<Vec<ActRow>, Error<Refusal>>) -> async_graphql::Result<ActsPayload> {
    let (made, user_errors) = answer(ctx, made)?;
    Ok(ActsPayload { acts: made.unwrap_or_default().into_iter().map(Act).collect(), user_errors })
}

#[derive(Clone, Copy, Debug, Default)]
pub struct FilingMutation;

#[Object]
impl FilingMutation {
    /// 撤销: asks customs to take the orders' lists back, CEB605, an application each. Needs `@idempotent`.
    async fn declarations_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The orders, at most 1,000.")] order_ids: Vec<ID>,
        #[graphql(desc = "撤单原因")] reason: String,
    ) -> async_graphql::Result<ActsPayload> {
        let wish = Wish::Cancel(reason.clone());
        file(ctx, "declarationsCancel", &order_ids, &reason, wish).await
    }

    /// 登记总分单: the orders' lists under one master bill, CEB607. Needs `@idempotent`.
    async fn way_bill_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The orders, at most 1,000.")] order_ids: Vec<ID>,
        #[graphql(desc = "The master bill.")] input: WayBillInput,
    ) -> async_graphql::Result<ActsPayload> {
        let said = format!("{input:?}");
        file(ctx, "wayBillCreate", &order_ids, &said, Wish::WayBill(input)).await
    }

    /// 运抵申报: the goods stand in the supervised place, CEB507. Needs `@idempotent`.
    async fn arrival_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The orders, at most 1,000.")] order_ids: Vec<ID>,
        #[graphql(desc = "The arrival.")] input: ArrivalInput,
    ) -> async_graphql::Result<ActsPayload> {
        let said = format!("{input:?}");
        file(ctx, "arrivalCreate", &order_ids, &said, Wish::Arrival(input)).await
    }

    /// 离境申报: the goods left the country, CEB509. Needs `@idempotent`.
    async fn departure_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The orders, at most 1,000.")] order_ids: Vec<ID>,
        #[graphql(desc = "The departure.")] input: DepartureInput,
    ) -> async_graphql::Result<ActsPayload> {
        let said = format!("{input:?}");
        file(ctx, "departureCreate", &order_ids, &said, Wish::Departure(input)).await
    }

    /// 汇总申请: lists filed 汇总申报 into customs entries, CEB701. Needs `@idempotent`.
    async fn declarations_summarise(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The orders, at most 1,000.")] order_ids: Vec<ID>,
        #[graphql(desc = "The application.")] input: DeclarationsSummariseInput,
    ) -> async_graphql::Result<ActsPayload> {
        let said = format!("{input:?}");
        file(ctx, "declarationsSummarise", &order_ids, &said, Wish::Summary(input, None)).await
    }

    /// 按时间段汇总: customs summarises the lists that were released or cleared within a span of time, CEB701. Those that a
    /// summary holds already, or that are being cancelled or returned, are not counted in. Needs `@idempotent`.
    async fn declarations_period_summarise(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The span of time, and whose lists.")] period: SummaryPeriodInput,
        #[graphql(desc = "The application.")] input: DeclarationsSummariseInput,
    ) -> async_graphql::Result<ActsPayload> {
        let scope = allowed(ctx, Permission::DeclarationsPush)?;
        let said = format!("{period:?} {input:?}");
        let (period, settings) = (Period::from(period), ctx.data::<Arc<Settings>>()?);
        let made = match idempotent::key(ctx, "declarationsPeriodSummarise", &said) {
            Ok(key) => service::summarise(scope, settings, &period, input, &key).await,
            Err(refusal) => Err(refusal),
        };
        answered(ctx, made)
    }

    /// 退货申请: exported goods of one order come back, CEB213. Needs `@idempotent`.
    async fn declarations_return(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order.")] order_id: ID,
        #[graphql(desc = "The return.")] input: DeclarationsReturnInput,
    ) -> async_graphql::Result<ActsPayload> {
        let said = format!("{input:?}");
        file(ctx, "declarationsReturn", &[order_id], &said, Wish::Return(input)).await
    }

    /// 退运理货: the operator of the supervised place counts returned goods, CEB215. Needs `@idempotent`.
    async fn return_tally_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The order.")] order_id: ID,
        #[graphql(desc = "The tally.")] input: ReturnTallyInput,
    ) -> async_graphql::Result<ActsPayload> {
        let said = format!("{input:?}");
        file(ctx, "returnTallyCreate", &[order_id], &said, Wish::Tally(input)).await
    }

    /// 重推: files again what did not go through of an act.
    async fn act_push(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The act.")] id: ID,
    ) -> async_graphql::Result<ActPayload> {
        let scope = allowed(ctx, Permission::DeclarationsPush)?;
        let row = ids::row_of(NODE, &id);
        let pushed = again::push_again(scope, ctx.data::<Arc<Settings>>()?, row).await;
        let (act, user_errors) = answer(ctx, pushed)?;
        Ok(ActPayload { act: act.map(Act), user_errors })
    }
}
