//! 清单模式 data of an order beyond its CEB303: what waybill, payment and list say of it, before parties, guids and
//! times are added. One shape from the spreadsheet or the API to the composed documents.

use serde::{Deserialize, Serialize};

use crate::amount::Amount;
use crate::message::StatisticsFlag;

/// What an order carries beyond the order itself; 报关单模式 needs none of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Details {
    /// 物流运单, CEB505.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waybill: Option<WaybillDetails>,
    /// 收款单, CEB403.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<PaymentDetails>,
    /// 出口清单, CEB603.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<ListDetails>,
}

/// 运单 of an order. Who carries it is said by code and name, as the documents say it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WaybillDetails {
    /// 物流企业代码.
    pub logistics_code: String,
    /// 物流企业名称.
    pub logistics_name: String,
    /// 物流运单编号.
    pub logistics_no: String,
    /// 运费.
    pub freight: Amount,
    /// 保价费/保费.
    pub insured_fee: Amount,
    /// 币制 of both.
    pub currency: String,
    /// 毛重, kg.
    pub gross_weight: Amount,
    /// 件数.
    pub pack_no: u32,
    /// 主要货物信息.
    pub goods_info: String,
    /// 收发货人电话.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ebc_telephone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// 收款单 of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PaymentDetails {
    /// 支付企业代码.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_code: Option<String>,
    /// 支付企业名称; 现金支付 when not paid online.
    pub pay_name: String,
    /// 支付交易编号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_no: Option<String>,
    /// 收款金额.
    pub charge: Amount,
    /// 币制.
    pub currency: String,
    /// 到账时间, 14 digits of Beijing time.
    pub accounting_date: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// 清单 of an order: the head's own fields, and one entry for each order line, in the same order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListDetails {
    /// 企业唯一编号, unique per agent.
    pub cop_no: String,
    /// 申报地海关代码.
    pub customs_code: String,
    /// 出口口岸代码.
    pub port_code: String,
    /// 出口日期, YYYYMMDD.
    pub ie_date: String,
    /// 申报业务类型.
    pub statistics_flag: StatisticsFlag,
    /// 生产销售单位代码; the strategy's when absent, NO without customs registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_code: Option<String>,
    /// 生产销售单位名称.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_name: Option<String>,
    /// 运输方式.
    pub traf_mode: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub traf_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voyage_no: Option<String>,
    /// 提运单号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bill_no: Option<String>,
    /// 总包号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_package_no: Option<String>,
    /// 监管场所代码.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loct_no: Option<String>,
    /// 许可证号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license_no: Option<String>,
    /// 运抵国(地区).
    pub country: String,
    /// 指运港代码.
    pub pod: String,
    /// 运杂费/运费.
    pub freight: Amount,
    pub freight_currency: String,
    /// 保价费/保费.
    pub insured_fee: Amount,
    pub insured_currency: String,
    /// 包装种类代码.
    pub wrap_type: String,
    /// 件数.
    pub pack_no: u32,
    /// 毛重, kg.
    pub gross_weight: Amount,
    /// 净重, kg.
    pub net_weight: Amount,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub lines: Vec<ListLineDetails>,
}

/// What the list says of a goods line beyond the order's line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListLineDetails {
    /// 账册备案料号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_record_no: Option<String>,
    /// 商品编码(HS), 10 digits.
    pub gcode: String,
    /// 商品名称.
    pub gname: String,
    /// 规格型号.
    pub gmodel: String,
    /// 条形码; 无 when there is none.
    pub bar_code: String,
    /// 目的国(地区).
    pub country: String,
    /// 法定数量.
    pub qty1: Amount,
    /// 法定计量单位.
    pub unit1: String,
    /// 第二数量, with [`Self::unit2`] or not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qty2: Option<Amount>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit2: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
