//! 补充收款 as mutations: payments by order, or a sheet of them.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use qiyun_kernel::amount::Decimal;
use qiyun_kernel::payload::{UserError, answer, language};
use qiyun_kernel::{Permission, allowed, ids};

use super::service::{self, NewPayment};
use super::sheet::{self, Asked, RowProblem};
use crate::idempotent;
use crate::intake::entity::Policy;
use crate::intake::files::Files;
use crate::intake::graphql::TaskImportInput;
use crate::intake::payments::StatedPayment;
use crate::progress::order_graphql::{NODE, Order};
use crate::progress::watcher;
use crate::settings::Settings;

/// A payment of an order that is there already. 补充收款
#[derive(Clone, Debug, InputObject)]
pub struct OrderPaymentAddInput {
    /// 订单
    pub order_id: ID,
    /// 收款单
    pub payment: AddedPaymentInput,
}

/// A payment; what is left out follows from the order. 收款信息
#[derive(Clone, Debug, InputObject)]
pub struct AddedPaymentInput {
    /// 支付企业代码
    pub pay_code: Option<String>,
    /// 现金支付 when left out. 支付企业名称
    pub pay_name: Option<String>,
    /// 支付交易编号
    pub pay_no: Option<String>,
    /// The value of the goods when left out. 收款金额
    pub charge: Option<Decimal>,
    /// The order's when left out; three digits. 币制
    pub currency: Option<String>,
    /// 14 digits of Beijing time. 到账时间
    pub accounting_date: String,
    /// 备注
    pub note: Option<String>,
}

impl From<AddedPaymentInput> for StatedPayment {
    fn from(input: AddedPaymentInput) -> Self {
        // An empty text says nothing, as an empty cell does.
        let said = |text: Option<String>| text.filter(|text| !text.is_empty());
        Self {
            pay_code: said(input.pay_code),
            pay_name: said(input.pay_name),
            pay_no: said(input.pay_no),
            charge: input.charge.map(|charge| charge.0),
            currency: said(input.currency),
            accounting_date: input.accounting_date,
            note: said(input.note),
        }
    }
}

/// What `orderPaymentsAdd` answers.
#[derive(Debug, SimpleObject)]
pub struct OrderPaymentsAddPayload {
    /// In the order of the input; null for one whose payment was not added. 订单
    pub orders: Vec<Option<Order>>,
    /// Everything that is wrong, each at its path. 错误
    pub user_errors: Vec<UserError>,
}

/// What is wrong with a row of payments, at its exact place. 收款问题
#[derive(Clone, Debug, SimpleObject)]
pub struct PaymentProblem {
    /// Name of the worksheet. 工作表
    pub sheet: String,
    /// Row, as Excel shows it. 行
    pub row: i32,
    /// Column letters, as Excel shows them. 列
    pub column: Option<String>,
    /// What stands there, shortened. 原值
    pub value: String,
    /// Whether it keeps the row out. 是否退回
    pub blocks: bool,
    /// Stable code. 代码
    pub code: String,
    /// What is wrong. 问题
    pub message: String,
    /// What to write instead. 改法
    pub todo: Option<String>,
}

/// What `taskPaymentsImport` answers.
#[derive(Debug, SimpleObject)]
pub struct TaskPaymentsImportPayload {
    /// Rows of the sheet; null when it could not be read. 行数
    pub row_count: Option<i32>,
    /// Orders that have their payment now. 已补充
    pub taken_count: Option<i32>,
    /// What is wrong with rows, by their place. 问题
    pub problems: Vec<PaymentProblem>,
    /// Why not.
    pub user_errors: Vec<UserError>,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct PaymentMutation;

#[Object]
impl PaymentMutation {
    /// 补充收款: adds payments to orders, 1 to 1,000 a call. Where an order was composed already, its payment is a
    /// 收款单 of its own, CEB403, and goes as soon as its order is far enough. Needs `@idempotent`.
    async fn order_payments_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The payments.")] payments: Vec<OrderPaymentAddInput>,
        #[graphql(
            default_with = "Policy::RejectEverything",
            desc = "What becomes of good payments when others are bad."
        )]
        error_policy: Policy,
    ) -> async_graphql::Result<OrderPaymentsAddPayload> {
        let scope = allowed(ctx, Permission::DeclarationsPush)?;
        let said = format!("{payments:?} {error_policy:?}");
        let wanted = payments
            .into_iter()
            .map(|one| NewPayment { order_id: Some(ids::row_of(NODE, &one.order_id)), stated: one.payment.into() });
        let settings = ctx.data::<Arc<Settings>>()?;
        let made = match idempotent::key(ctx, "orderPaymentsAdd", &said) {
            Ok(key) => service::add(scope, settings, wanted.collect(), error_policy, &key).await,
            Err(refusal) => Err(refusal),
        };
        let (made, mut user_errors) = answer(ctx, made)?;
        let made = made.unwrap_or_default();
        let refused = made.refused.iter().map(|(place, why)| UserError::of(&why.at(*place), language(ctx)));
        user_errors.extend(refused);
        let rows: Vec<_> = made.orders.iter().flatten().copied().collect();
        let mut shown = watcher::of_orders(scope, &rows).await?;
        let orders = made.orders.into_iter().map(|id| shown.remove(&id?).map(Order)).collect();
        Ok(OrderPaymentsAddPayload { orders, user_errors })
    }

    /// 补充导入收款信息: a sheet of order numbers and payments, for orders of a task that are there already; at most 5,000
    /// rows, read while the caller waits. Needs `@idempotent`.
    async fn task_payments_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The task.")] id: ID,
        #[graphql(desc = "The sheet.")] input: TaskImportInput,
    ) -> async_graphql::Result<TaskPaymentsImportPayload> {
        let scope = allowed(ctx, Permission::DeclarationsPush)?;
        let asked = Asked {
            task_id: ids::row_of("task", &id),
            upload_id: ids::row_of("upload", &input.upload_id),
            policy: input.error_policy,
        };
        let outside = (ctx.data::<Files>()?, ctx.data::<Arc<Settings>>()?.as_ref());
        let made = match idempotent::key(ctx, "taskPaymentsImport", &format!("{asked:?}")) {
            Ok(key) => sheet::import(scope, outside, asked, &key).await,
            Err(refusal) => Err(refusal),
        };
        let (made, user_errors) = answer(ctx, made)?;
        let count = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
        Ok(TaskPaymentsImportPayload {
            row_count: made.as_ref().map(|made| count(made.row_count)),
            taken_count: made.as_ref().map(|made| count(made.taken)),
            problems: made
                .map(|made| made.problems)
                .unwrap_or_default()
                .into_iter()
                .map(|one| told(ctx, one))
                .collect(),
            user_errors,
        })
    }
}

fn told(ctx: &Context<'_>, problem: RowProblem) -> PaymentProblem {
    let said = UserError::of(&problem.why, language(ctx));
    PaymentProblem {
        sheet: problem.sheet,
        row: i32::try_from(problem.row).unwrap_or(i32::MAX),
        column: problem.column,
        value: problem.value,
        blocks: problem.blocks,
        code: said.code,
        message: said.message,
        todo: said.todo,
    }
}
