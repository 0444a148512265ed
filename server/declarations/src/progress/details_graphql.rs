//! What a list-mode order says beyond its goods: 运单, 收款单 and 清单. One type each for reading and writing, so that
//! a client can send back what it read.

use async_graphql::{Enum, InputObject, SimpleObject};
use qiyun_kernel::amount::Decimal;
use qiyun_schema::amount::Amount;
use qiyun_schema::details::{ListDetails, ListLineDetails, PaymentDetails, WaybillDetails};
use qiyun_schema::message::StatisticsFlag;

/// What the waybill says. 运单
#[derive(Clone, Debug, SimpleObject, InputObject)]
#[graphql(name = "OrderWaybill", input_name = "WaybillInput")]
pub struct Waybill {
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
#[derive(Clone, Debug, SimpleObject, InputObject)]
#[graphql(name = "OrderPayment", input_name = "PaymentInput")]
pub struct Payment {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "StatisticsFlag")]
pub enum StatisticsKind {
    /// A, 简化申报
    Simplified,
    /// B, 汇总申报
    Summarised,
}

/// What the list says. 清单
#[derive(Clone, Debug, SimpleObject, InputObject)]
#[graphql(name = "OrderList", input_name = "ListInput")]
pub struct List {
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
    pub lines: Vec<ListLine>,
}

/// What the list says of a goods line. 清单商品
#[derive(Clone, Debug, SimpleObject, InputObject)]
#[graphql(name = "OrderListLine", input_name = "ListLineInput")]
pub struct ListLine {
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

fn fee(given: Option<Decimal>) -> Amount {
    given.map_or(Amount::ZERO, |fee| fee.0)
}

impl From<Waybill> for WaybillDetails {
    fn from(input: Waybill) -> Self {
        Self {
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
}

impl From<Payment> for PaymentDetails {
    fn from(input: Payment) -> Self {
        Self {
            pay_code: input.pay_code,
            pay_name: input.pay_name,
            pay_no: input.pay_no,
            charge: input.charge.0,
            currency: input.currency,
            accounting_date: input.accounting_date,
            note: input.note,
        }
    }
}

impl From<List> for ListDetails {
    fn from(input: List) -> Self {
        Self {
            cop_no: input.cop_no,
            customs_code: input.customs_code,
            port_code: input.port_code,
            ie_date: input.ie_date,
            statistics_flag: input.statistics.into(),
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
            lines: input.lines.into_iter().map(ListLineDetails::from).collect(),
        }
    }
}

impl From<ListLine> for ListLineDetails {
    fn from(input: ListLine) -> Self {
        Self {
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
}

impl From<WaybillDetails> for Waybill {
    fn from(said: WaybillDetails) -> Self {
        Self {
            logistics_code: said.logistics_code,
            logistics_name: said.logistics_name,
            logistics_no: said.logistics_no,
            freight: Some(Decimal(said.freight)),
            insured_fee: Some(Decimal(said.insured_fee)),
            currency: said.currency,
            gross_weight: Decimal(said.gross_weight),
            pack_no: said.pack_no,
            goods_info: said.goods_info,
            ebc_telephone: said.ebc_telephone,
            note: said.note,
        }
    }
}

impl From<PaymentDetails> for Payment {
    fn from(said: PaymentDetails) -> Self {
        Self {
            pay_code: said.pay_code,
            pay_name: said.pay_name,
            pay_no: said.pay_no,
            charge: Decimal(said.charge),
            currency: said.currency,
            accounting_date: said.accounting_date,
            note: said.note,
        }
    }
}

impl From<ListDetails> for List {
    fn from(said: ListDetails) -> Self {
        Self {
            cop_no: said.cop_no,
            customs_code: said.customs_code,
            port_code: said.port_code,
            ie_date: said.ie_date,
            statistics: said.statistics_flag.into(),
            owner_code: said.owner_code,
            owner_name: said.owner_name,
            traf_mode: said.traf_mode,
            traf_name: said.traf_name,
            voyage_no: said.voyage_no,
            bill_no: said.bill_no,
            total_package_no: said.total_package_no,
            loct_no: said.loct_no,
            license_no: said.license_no,
            country: said.country,
            pod: said.pod,
            freight: Some(Decimal(said.freight)),
            freight_currency: said.freight_currency,
            insured_fee: Some(Decimal(said.insured_fee)),
            insured_currency: said.insured_currency,
            wrap_type: said.wrap_type,
            pack_no: said.pack_no,
            gross_weight: Decimal(said.gross_weight),
            net_weight: Decimal(said.net_weight),
            note: said.note,
            lines: said.lines.into_iter().map(ListLine::from).collect(),
        }
    }
}

impl From<ListLineDetails> for ListLine {
    fn from(said: ListLineDetails) -> Self {
        Self {
            item_record_no: said.item_record_no,
            gcode: said.gcode,
            gname: said.gname,
            gmodel: said.gmodel,
            bar_code: Some(said.bar_code),
            country: said.country,
            qty1: Decimal(said.qty1),
            unit1: said.unit1,
            qty2: said.qty2.map(Decimal),
            unit2: said.unit2,
            note: said.note,
        }
    }
}
