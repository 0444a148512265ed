//! What a person says of an act, as the API takes it; the rest comes from the orders.

use async_graphql::{ID, InputObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::amount::Decimal;
use qiyun_kernel::ids;

use super::period::Period;

/// A master bill. 总分单
#[derive(Clone, Debug, InputObject)]
pub struct WayBillInput {
    /// 企业唯一编号; made by the service when absent.
    pub cop_no: Option<String>,
    /// 申报地海关代码; the first list's when absent.
    pub customs_code: Option<String>,
    /// 监管场所代码
    pub loct_no: Option<String>,
    /// 运输方式; the first list's when absent.
    pub traf_mode: Option<String>,
    /// 运输工具名称
    pub traf_name: String,
    /// 航班航次号
    pub voyage_no: String,
    /// 提运单号
    pub bill_no: String,
    /// 境内运输工具编号
    pub domestic_traf_no: Option<String>,
    /// 毛重, kg; the sum of the waybills when absent.
    pub gross_weight: Option<Decimal>,
    /// 备注
    pub note: Option<String>,
}

/// An arrival at the supervised place. 运抵单
#[derive(Clone, Debug, InputObject)]
pub struct ArrivalInput {
    /// 企业唯一编号; made by the service when absent.
    pub cop_no: Option<String>,
    /// 申报地海关代码; the first list's when absent.
    pub customs_code: Option<String>,
    /// 监管场所经营人代码: the enterprise on record here that files it.
    pub operator_code: String,
    /// 监管场所经营人名称
    pub operator_name: String,
    /// 监管场所代码
    pub loct_no: Option<String>,
    /// 运输方式; the first list's when absent.
    pub traf_mode: Option<String>,
    /// 提运单号; the first list's when absent.
    pub bill_no: Option<String>,
    /// 境内运输工具编号
    pub domestic_traf_no: String,
    /// 备注
    pub note: Option<String>,
}

/// A departure from the country. 离境单
#[derive(Clone, Debug, InputObject)]
pub struct DepartureInput {
    /// 企业唯一编号; made by the service when absent.
    pub cop_no: Option<String>,
    /// 申报地海关代码; the first list's when absent.
    pub customs_code: Option<String>,
    /// 运输方式; the first list's when absent.
    pub traf_mode: Option<String>,
    /// 运输工具名称; the first list's when absent.
    pub traf_name: Option<String>,
    /// 航班航次号; the first list's when absent.
    pub voyage_no: Option<String>,
    /// 提运单号; the first list's when absent.
    pub bill_no: Option<String>,
    /// 离境时间
    pub leave_time: DateTime<Utc>,
    /// 备注
    pub note: Option<String>,
}

/// An application to summarise lists. 汇总申请单
#[derive(Clone, Debug, InputObject)]
pub struct DeclarationsSummariseInput {
    /// 企业唯一编号; made by the service when absent.
    pub cop_no: Option<String>,
    /// 申报地海关代码; the first list's when absent.
    pub customs_code: Option<String>,
    /// 报关单位代码, with its name; the declarant when absent.
    pub decl_agent_code: Option<String>,
    /// 报关单位名称
    pub decl_agent_name: Option<String>,
    /// 监管场所代码
    pub loct_no: Option<String>,
    /// 收发货人汇总标志: by consignor and producer, not by consignor alone.
    #[graphql(default)]
    pub by_producer: bool,
    /// 按商品名汇总标志: by the enterprise's own goods name.
    #[graphql(default = true)]
    pub by_item_name: bool,
    /// 备注
    pub note: Option<String>,
}

/// A span of time, and whose lists. 汇总时间段
#[derive(Clone, Debug, InputObject)]
pub struct SummaryPeriodInput {
    /// Lists released or cleared from here on. 开始时间
    pub from: DateTime<Utc>,
    /// Up to here; what is to come is left out. 结束时间
    pub until: DateTime<Utc>,
    /// 申报企业
    pub declarant_id: ID,
    /// 电商企业
    pub merchant_id: ID,
}

impl From<SummaryPeriodInput> for Period {
    fn from(input: SummaryPeriodInput) -> Self {
        let enterprise = |id: &ID| ids::row_of("enterprise", id);
        let (declarant_id, merchant_id) = (enterprise(&input.declarant_id), enterprise(&input.merchant_id));
        Self { from: input.from, until: input.until, declarant_id, merchant_id }
    }
}

/// Exported goods that come back. 退货申请单
#[derive(Clone, Debug, InputObject)]
pub struct DeclarationsReturnInput {
    /// 企业内部编号; made by the service when absent.
    pub cop_no: Option<String>,
    /// 申报地海关代码; the list's when absent.
    pub customs_code: Option<String>,
    /// 进出口岸代码; the list's when absent.
    pub port_code: Option<String>,
    /// 监管场所代码
    pub loct_no: Option<String>,
    /// 运输方式; the list's when absent.
    pub traf_mode: Option<String>,
    /// 运输工具名称
    pub traf_name: String,
    /// 航班航次号
    pub voyage_no: String,
    /// 提运单号; the waybill's number when absent.
    pub bill_no: Option<String>,
    /// 启运国(地区)
    pub country: String,
    /// 退货原因
    pub reason: String,
    /// What comes back; the whole order when absent.
    pub lines: Option<Vec<ReturnLineInput>>,
    /// 备注
    pub note: Option<String>,
}

/// A goods line that comes back. 退货商品
#[derive(Clone, Debug, InputObject)]
pub struct ReturnLineInput {
    /// 商品项号 of the original list.
    pub gnum: u32,
    /// 申报数量
    pub qty: Decimal,
    /// 法定数量
    pub qty1: Decimal,
    /// 第二数量
    pub qty2: Option<Decimal>,
}

/// A tally of returned goods. 退运理货明细单
#[derive(Clone, Debug, InputObject)]
pub struct ReturnTallyInput {
    /// 企业内部编号, at most 20 characters; made by the service when absent.
    pub cop_no: Option<String>,
    /// 申报地海关代码; the list's when absent.
    pub customs_code: Option<String>,
    /// 监管场所经营人代码: the enterprise on record here that files it.
    pub operator_code: String,
    /// 监管场所经营人名称
    pub operator_name: String,
    /// 运输方式; the list's when absent.
    pub traf_mode: Option<String>,
    /// 运输工具名称
    pub traf_name: String,
    /// 航班航次号
    pub voyage_no: String,
    /// 提运单号; the waybill's number when absent.
    pub bill_no: Option<String>,
    /// 卸货堆货仓储位置
    pub location: Option<String>,
    /// 备注
    pub note: Option<String>,
}
