//! Orders as an integrator writes them.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use qiyun_kernel::amount::Decimal;
use qiyun_kernel::payload::{UserError, answer, language};
use qiyun_kernel::{Permission, allowed, ids};

use super::details_graphql::{List, Payment, Waybill};
use super::order_graphql::Order;
use super::watcher::{self, Watcher};
use crate::idempotent;
use crate::intake::entity::Policy;
use crate::intake::files::Files;
use crate::intake::graphql::Import;
use crate::intake::plain::{PlainLine, PlainOrder};
use crate::orders::create::{self, create};

/// An order with what its mode needs beside it. 订单
#[derive(Clone, Debug, InputObject)]
pub struct OrderInput {
    /// Unique on its platform. 订单号
    pub order_no: String,
    /// In the order of the customs entry, 1 to 100. 商品
    pub lines: Vec<OrderLineInput>,
    /// Needed in a list mode. 运单
    pub waybill: Option<Waybill>,
    /// In a list mode, where the firm files it. 收款单
    pub payment: Option<Payment>,
    /// Needed in a list mode. 清单
    pub list: Option<List>,
}

/// A goods line. 商品
#[derive(Clone, Debug, InputObject)]
pub struct OrderLineInput {
    /// 商品货号
    pub item_no: String,
    /// 商品名称
    pub item_name: String,
    /// Code or Chinese name. 计量单位
    pub unit: String,
    /// At most five decimals. 数量
    pub qty: Decimal,
    /// At most two decimals. 总额
    pub total_price: Decimal,
    /// Total ÷ quantity when left out. 单价
    pub price: Option<Decimal>,
}

impl From<OrderInput> for PlainOrder {
    fn from(input: OrderInput) -> Self {
        let line = |line: OrderLineInput| PlainLine {
            item_no: line.item_no,
            item_name: line.item_name,
            unit: line.unit,
            qty: line.qty.0,
            total_price: line.total_price.0,
            price: line.price.map(|price| price.0),
        };
        Self {
            order_no: input.order_no,
            lines: input.lines.into_iter().map(line).collect(),
            waybill: input.waybill.map(Into::into),
            payment: input.payment.map(Into::into),
            list: input.list.map(Into::into),
        }
    }
}

/// What `ordersCreate` answers.
#[derive(Debug, SimpleObject)]
pub struct OrdersCreatePayload {
    /// The import that stands for the call; null when nothing was made. 导入
    pub import: Option<Import>,
    /// In the order of the input; null for an order that was left out. 订单
    pub orders: Vec<Option<Order>>,
    /// Everything that is wrong with the input, each at its path. 错误
    pub user_errors: Vec<UserError>,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct CreateMutation;

#[Object]
impl CreateMutation {
    /// Makes orders in a task, 1 to 1,000 a call, by the rules of a sheet's. Needs `@idempotent`. 录入订单
    async fn orders_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task. 申报任务")] task_id: ID,
        #[graphql(desc = "The orders. 订单")] orders: Vec<OrderInput>,
        #[graphql(
            default_with = "Policy::RejectEverything",
            desc = "What becomes of good orders when others are bad."
        )]
        error_policy: Policy,
    ) -> async_graphql::Result<OrdersCreatePayload> {
        let scope = allowed(ctx, Permission::OrdersWrite)?;
        let task = ids::row_of("task", &task_id);
        let orders: Vec<PlainOrder> = orders.into_iter().map(PlainOrder::from).collect();
        let text = serde_json::to_string(&orders).map_err(qiyun_kernel::Fault::new)?;
        let outside = (ctx.data::<Files>()?, &Watcher as &dyn crate::watch::Watch);
        let made = match idempotent::key(ctx, "ordersCreate", &format!("{task} {error_policy:?} {text}")) {
            Ok(key) => create(scope, outside, task, orders, error_policy, &key).await,
            Err(refusal) => Err(refusal),
        };
        let (made, user_errors) = answer(ctx, made)?;
        let Some(create::Created { import, orders, refusals }) = made else {
            return Ok(OrdersCreatePayload { import: None, orders: Vec::new(), user_errors });
        };
        let user_errors = refusals.iter().map(|refusal| UserError::of(refusal, language(ctx))).collect();
        let ids: Vec<_> = orders.iter().flatten().copied().collect();
        let mut shown = watcher::of_orders(scope, &ids).await?;
        let orders = orders.into_iter().map(|id| shown.remove(&id?).map(Order)).collect();
        Ok(OrdersCreatePayload { import: Some(Import(import)), orders, user_errors })
    }
}
