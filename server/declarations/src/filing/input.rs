//! What the API takes of an act.

use async_graphql::{ID, InputObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::amount::Decimal;
use qiyun_kernel::ids;
use qiyun_schema::clock::app_time;

use super::period::Period;
use super::wish::{ArrivalWish, DepartureWish, ReturnLineWish, ReturnWish, SummaryWish, TallyWish, WayBillWish};

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

impl From<WayBillInput> for WayBillWish {
    fn from(input: WayBillInput) -> Self {
        Self {
            cop_no: input.cop_no,
            customs_code: input.customs_code,
            loct_no: input.loct_no,
            traf_mode: input.traf_mode,
            traf_name: input.traf_name,
            voyage_no: input.voyage_no,
            bill_no: input.bill_no,
            domestic_traf_no: input.domestic_traf_no,
            gross_weight: input.gross_weight.map(|weight| weight.0),
            note: input.note,
        }
    }
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

impl From<ArrivalInput> for ArrivalWish {
    fn from(input: ArrivalInput) -> Self {
        Self {
            cop_no: input.cop_no,
            customs_code: input.customs_code,
            operator_code: input.operator_code,
            operator_name: input.operator_name,
            loct_no: input.loct_no,
            traf_mode: input.traf_mode,
            bill_no: input.bill_no,
            domestic_traf_no: input.domestic_traf_no,
            note: input.note,
        }
    }
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

impl From<DepartureInput> for DepartureWish {
    fn from(input: DepartureInput) -> Self {
        Self {
            cop_no: input.cop_no,
            customs_code: input.customs_code,
            traf_mode: input.traf_mode,
            traf_name: input.traf_name,
            voyage_no: input.voyage_no,
            bill_no: input.bill_no,
            leave_time: app_time(input.leave_time),
            note: input.note,
        }
    }
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

impl From<DeclarationsSummariseInput> for SummaryWish {
    fn from(input: DeclarationsSummariseInput) -> Self {
        Self {
            cop_no: input.cop_no,
            customs_code: input.customs_code,
            decl_agent: input.decl_agent_code.zip(input.decl_agent_name),
            loct_no: input.loct_no,
            span: None,
            by_producer: input.by_producer,
            by_item_name: input.by_item_name,
            note: input.note,
        }
    }
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

impl From<DeclarationsReturnInput> for ReturnWish {
    fn from(input: DeclarationsReturnInput) -> Self {
        let lines = input.lines.unwrap_or_default().into_iter().map(|line| ReturnLineWish {
            gnum: line.gnum,
            qty: line.qty.0,
            qty1: line.qty1.0,
            qty2: line.qty2.map(|qty| qty.0),
        });
        Self {
            cop_no: input.cop_no,
            customs_code: input.customs_code,
            port_code: input.port_code,
            loct_no: input.loct_no,
            traf_mode: input.traf_mode,
            traf_name: input.traf_name,
            voyage_no: input.voyage_no,
            bill_no: input.bill_no,
            country: input.country,
            reason: input.reason,
            lines: lines.collect(),
            note: input.note,
        }
    }
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

impl From<ReturnTallyInput> for TallyWish {
    fn from(input: ReturnTallyInput) -> Self {
        Self {
            cop_no: input.cop_no,
            customs_code: input.customs_code,
            operator_code: input.operator_code,
            operator_name: input.operator_name,
            traf_mode: input.traf_mode,
            traf_name: input.traf_name,
            voyage_no: input.voyage_no,
            bill_no: input.bill_no,
            location: input.location,
            note: input.note,
        }
    }
}
