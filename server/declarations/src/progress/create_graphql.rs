//! Orders as an integrator writes them.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use qiyun_kernel::amount::Decimal;
use qiyun_kernel::payload::{UserError, answer, language};
use qiyun_kernel::{Permission, allowed, ids};
use qiyun_schema::amount::Amount;
use qiyun_schema::details::{ListDetails, ListLineDetails, PaymentDetails, WaybillDetails};
use qiyun_schema::message::StatisticsFlag;

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
    pub waybill: Option<WaybillInput>,
    /// In a list mode, where the firm files it. 收款单
    pub payment: Option<PaymentInput>,
    /// Needed in a list mode. 清单
    pub list: Option<ListInput>,
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

/// What the waybill says. 运单
#[derive(Clone, Debug, InputObject)]
pub struct WaybillInput {
    /// 物流企业代码
    pub logistics_code: String,
    /// 物流企业名称
    pub logistics_name: String,
    /// 物流运单编号
    pub logistics_no: String,
    /// 运费
    pub freight: Option<Decimal>,
    /// 保价费
    pub insured_fee: Option<Decimal>,
    /// Three digits. 币制
    pub currency: String,
    /// Kilograms. 毛重
    pub gross_weight: Decimal,
    /// 件数
    pub pack_no: u32,
    /// 主要货物信息
    pub goods_info: String,
    /// 收发货人电话
    pub ebc_telephone: Option<String>,
    /// 备注
    pub note: Option<String>,
}

/// What the payment says. 收款单
#[derive(Clone, Debug, InputObject)]
pub struct PaymentInput {
    /// 支付企业代码
    pub pay_code: Option<String>,
    /// 现金支付 when not paid online. 支付企业名称
    pub pay_name: String,
    /// 支付交易编号
    pub pay_no: Option<String>,
    /// 收款金额
    pub charge: Decimal,
    /// Three digits. 币制
    pub currency: String,
    /// 14 digits of Beijing time. 到账时间
    pub accounting_date: String,
    /// 备注
    pub note: Option<String>,
}

/// How the list is declared. 申报业务类型
#[derive(Clone, Copy, Debug, PartialEq, Eq, async_graphql::Enum)]
pub enum StatisticsKind {
    /// A, 简化申报
    Simplified,
    /// B, 汇总申报
    Summarised,
}

/// What the list says. 清单
#[derive(Clone, Debug, InputObject)]
pub struct ListInput {
    /// Unique for the declarant. 企业唯一编号
    pub cop_no: String,
    /// Four digits. 申报地海关
    pub customs_code: String,
    /// Four digits. 出口口岸
    pub port_code: String,
    /// YYYYMMDD. 出口日期
    pub ie_date: String,
    /// 申报业务类型
    pub statistics: StatisticsKind,
    /// The strategy's when left out. 生产销售单位代码
    pub owner_code: Option<String>,
    /// The strategy's when left out. 生产销售单位名称
    pub owner_name: Option<String>,
    /// One character. 运输方式
    pub traf_mode: String,
    /// 运输工具名称
    pub traf_name: Option<String>,
    /// 航班航次号
    pub voyage_no: Option<String>,
    /// 提运单号
    pub bill_no: Option<String>,
    /// 总包号
    pub total_package_no: Option<String>,
    /// 监管场所代码
    pub loct_no: Option<String>,
    /// 许可证号
    pub license_no: Option<String>,
    /// Three digits. 运抵国(地区)
    pub country: String,
    /// Three or four characters. 指运港
    pub pod: String,
    /// 运费
    pub freight: Option<Decimal>,
    /// Three digits. 运费币制
    pub freight_currency: String,
    /// 保费
    pub insured_fee: Option<Decimal>,
    /// Three digits. 保费币制
    pub insured_currency: String,
    /// 1 to 7. 包装种类
    pub wrap_type: String,
    /// 件数
    pub pack_no: u32,
    /// Kilograms. 毛重
    pub gross_weight: Decimal,
    /// Kilograms. 净重
    pub net_weight: Decimal,
    /// 备注
    pub note: Option<String>,
    /// One for each line of the order, in the same order. 清单商品
    pub lines: Vec<ListLineInput>,
}

/// What the list says of a goods line. 清单商品
#[derive(Clone, Debug, InputObject)]
pub struct ListLineInput {
    /// 账册备案料号
    pub item_record_no: Option<String>,
    /// Ten digits. 商品编码
    pub gcode: String,
    /// 商品名称
    pub gname: String,
    /// 规格型号
    pub gmodel: String,
    /// 无 when left out. 条形码
    pub bar_code: Option<String>,
    /// Three digits. 目的国(地区)
    pub country: String,
    /// 法定数量
    pub qty1: Decimal,
    /// 法定计量单位
    pub unit1: String,
    /// 第二数量
    pub qty2: Option<Decimal>,
    /// 第二计量单位
    pub unit2: Option<String>,
    /// 备注
    pub note: Option<String>,
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
            waybill: input.waybill.map(waybill),
            payment: input.payment.map(payment),
            list: input.list.map(list),
        }
    }
}

fn fee(given: Option<Decimal>) -> Amount {
    given.map_or(Amount::ZERO, |fee| fee.0)
}

fn waybill(input: WaybillInput) -> WaybillDetails {
    WaybillDetails {
        logistics_code: input.logistics_code,
        logistics_name: input.logistics_name,
        logistics_no: input.logistics_no,
        freight: fee(input.freight),
        insured_fee: fee(input.insured_fee),
        currency: input.currency,
        gross_weight: input.gross_weight.0,
        pack_no: input.pack_no,
        goods_info: input.goods_info,
        ebc_telephone: input.ebc_telephone,
        note: input.note,
    }
}

fn payment(input: PaymentInput) -> PaymentDetails {
    PaymentDetails {
        pay_code: input.pay_code,
        pay_name: input.pay_name,
        pay_no: input.pay_no,
        charge: input.charge.0,
        currency: input.currency,
        accounting_date: input.accounting_date,
        note: input.note,
    }
}

fn list(input: ListInput) -> ListDetails {
    ListDetails {
        cop_no: input.cop_no,
        customs_code: input.customs_code,
        port_code: input.port_code,
        ie_date: input.ie_date,
        statistics_flag: match input.statistics {
            StatisticsKind::Simplified => StatisticsFlag::Simplified,
            StatisticsKind::Summarised => StatisticsFlag::Summarised,
        },
        owner_code: input.owner_code,
        owner_name: input.owner_name,
        traf_mode: input.traf_mode,
        traf_name: input.traf_name,
        voyage_no: input.voyage_no,
        bill_no: input.bill_no,
        total_package_no: input.total_package_no,
        loct_no: input.loct_no,
        license_no: input.license_no,
        country: input.country,
        pod: input.pod,
        freight: fee(input.freight),
        freight_currency: input.freight_currency,
        insured_fee: fee(input.insured_fee),
        insured_currency: input.insured_currency,
        wrap_type: input.wrap_type,
        pack_no: input.pack_no,
        gross_weight: input.gross_weight.0,
        net_weight: input.net_weight.0,
        note: input.note,
        lines: input.lines.into_iter().map(list_line).collect(),
    }
}

fn list_line(input: ListLineInput) -> ListLineDetails {
    ListLineDetails {
        item_record_no: input.item_record_no,
        gcode: input.gcode,
        gname: input.gname,
        gmodel: input.gmodel,
        bar_code: input.bar_code.unwrap_or_else(|| "无".to_owned()),
        country: input.country,
        qty1: input.qty1.0,
        unit1: input.unit1,
        qty2: input.qty2.map(|qty| qty.0),
        unit2: input.unit2,
        note: input.note,
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
