//! What a person says of an act; the rest comes from the orders.

use qiyun_schema::amount::Amount;

/// 总分单.
#[derive(Clone, Debug)]
pub struct WayBillWish {
    pub cop_no: Option<String>,
    pub customs_code: Option<String>,
    pub loct_no: Option<String>,
    pub traf_mode: Option<String>,
    pub traf_name: String,
    pub voyage_no: String,
    pub bill_no: String,
    pub domestic_traf_no: Option<String>,
    /// The sum of the waybills when absent.
    pub gross_weight: Option<Amount>,
    pub note: Option<String>,
}

/// 运抵单.
#[derive(Clone, Debug)]
pub struct ArrivalWish {
    pub cop_no: Option<String>,
    pub customs_code: Option<String>,
    /// 监管场所经营人.
    pub operator_code: String,
    pub operator_name: String,
    pub loct_no: Option<String>,
    pub traf_mode: Option<String>,
    pub bill_no: Option<String>,
    pub domestic_traf_no: String,
    pub note: Option<String>,
}

/// 离境单.
#[derive(Clone, Debug)]
pub struct DepartureWish {
    pub cop_no: Option<String>,
    pub customs_code: Option<String>,
    pub traf_mode: Option<String>,
    pub traf_name: Option<String>,
    pub voyage_no: Option<String>,
    pub bill_no: Option<String>,
    /// 14 digits of Beijing time.
    pub leave_time: String,
    pub note: Option<String>,
}

/// 汇总申请单.
#[derive(Clone, Debug)]
pub struct SummaryWish {
    pub cop_no: Option<String>,
    pub customs_code: Option<String>,
    /// 报关单位; the declarant when absent.
    pub decl_agent: Option<(String, String)>,
    pub loct_no: Option<String>,
    /// 汇总起止时间 in place of the lists' numbers, 14 digits of Beijing time each.
    pub span: Option<(String, String)>,
    pub by_producer: bool,
    pub by_item_name: bool,
    pub note: Option<String>,
}

/// 退货申请单.
#[derive(Clone, Debug)]
pub struct ReturnWish {
    pub cop_no: Option<String>,
    pub customs_code: Option<String>,
    pub port_code: Option<String>,
    pub loct_no: Option<String>,
    pub traf_mode: Option<String>,
    pub traf_name: String,
    pub voyage_no: String,
    pub bill_no: Option<String>,
    /// 启运国(地区).
    pub country: String,
    pub reason: String,
    /// The whole order when empty.
    pub lines: Vec<ReturnLineWish>,
    pub note: Option<String>,
}

/// A line that comes back.
#[derive(Clone, Debug)]
pub struct ReturnLineWish {
    pub gnum: u32,
    pub qty: Amount,
    pub qty1: Amount,
    pub qty2: Option<Amount>,
}

/// 退运理货明细单.
#[derive(Clone, Debug)]
pub struct TallyWish {
    pub cop_no: Option<String>,
    pub customs_code: Option<String>,
    pub operator_code: String,
    pub operator_name: String,
    pub traf_mode: Option<String>,
    pub traf_name: String,
    pub voyage_no: String,
    pub bill_no: Option<String>,
    pub location: Option<String>,
    pub note: Option<String>,
}

/// An act that is wished for.
#[derive(Clone, Debug)]
pub enum Wish {
    /// 撤销, one application for each list; with its reason.
    Cancel(String),
    WayBill(WayBillWish),
    Arrival(ArrivalWish),
    Departure(DepartureWish),
    Summary(SummaryWish),
    Return(ReturnWish),
    Tally(TallyWish),
}
