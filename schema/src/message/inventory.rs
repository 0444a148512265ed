//! CEB603 出口清单: what customs decides on in list mode.

use serde::{Deserialize, Serialize};

use super::document::{Filed, Head, Headed, filing};
use super::flag::{AppStatus, AppType, FeeFlag, IeFlag, StatisticsFlag};
use super::{Message, MessageKind};
use crate::amount::Amount;
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::receipt::{InventoryReturn, Receipt, Word};
use crate::record::record;

/// A whole CEB603Message.
pub type InventoryMessage = Message<Inventory>;
/// 清单: head and lines.
pub type Inventory = Headed<InventoryHead, InventoryLine>;

/// 清单表头 `InventoryHead`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InventoryHead {
    pub guid: Guid,
    pub app_type: AppType,
    /// 14 digits of Beijing time.
    pub app_time: String,
    pub app_status: AppStatus,
    /// 申报地海关代码.
    pub customs_code: String,
    /// 电商平台代码.
    pub ebp_code: String,
    /// 电商平台名称; 海外仓名称 in 9810.
    pub ebp_name: String,
    /// 订单编号/海外仓订仓单编号.
    pub order_no: String,
    /// 物流企业代码.
    pub logistics_code: String,
    /// 物流企业名称.
    pub logistics_name: String,
    /// 物流运单编号.
    pub logistics_no: String,
    /// 企业唯一编号.
    pub cop_no: String,
    /// 电子口岸编号: given by the e-port, left out when filing.
    pub pre_no: Option<String>,
    /// 清单编号: given by customs, needed to change.
    pub invt_no: Option<String>,
    /// 进出口标记.
    pub ie_flag: IeFlag,
    /// 出口口岸代码.
    pub port_code: String,
    /// 出口日期.
    pub ie_date: String,
    /// 申报业务类型.
    pub statistics_flag: StatisticsFlag,
    /// 申报企业代码.
    pub agent_code: String,
    /// 申报企业名称.
    pub agent_name: String,
    /// 电商企业(收发货人)代码.
    pub ebc_code: String,
    /// 电商企业(收发货人)名称.
    pub ebc_name: String,
    /// 生产销售单位代码; NO when it has no customs registration.
    pub owner_code: String,
    /// 生产销售单位名称.
    pub owner_name: String,
    /// 区内企业代码.
    pub iac_code: Option<String>,
    /// 区内企业名称.
    pub iac_name: Option<String>,
    /// 账册编号.
    pub ems_no: Option<String>,
    /// 贸易(监管)方式.
    pub trade_mode: String,
    /// 运输方式.
    pub traf_mode: String,
    /// 运输工具名称.
    pub traf_name: Option<String>,
    /// 航班航次号.
    pub voyage_no: Option<String>,
    /// 提运单号.
    pub bill_no: Option<String>,
    /// 总包号.
    pub total_package_no: Option<String>,
    /// 监管场所代码.
    pub loct_no: Option<String>,
    /// 许可证号.
    pub license_no: Option<String>,
    /// 运抵国(地区).
    pub country: String,
    /// 指运港代码.
    pub pod: String,
    /// 运杂费/运费.
    pub freight: Amount,
    /// 运费币制.
    pub f_currency: String,
    /// 运费标志.
    pub f_flag: FeeFlag,
    /// 保价费/保费.
    pub insured_fee: Amount,
    /// 保费币制.
    pub i_currency: String,
    /// 保费标志.
    pub i_flag: FeeFlag,
    /// 包装种类代码.
    pub wrap_type: String,
    /// 件数.
    pub pack_no: u32,
    /// 毛重.
    pub gross_weight: Amount,
    /// 净重.
    pub net_weight: Amount,
    /// 备注.
    pub note: Option<String>,
}

record!(InventoryHead, "InventoryHead":
    guid = "guid", app_type = "appType", app_time = "appTime", app_status = "appStatus",
    customs_code = "customsCode", ebp_code = "ebpCode", ebp_name = "ebpName", order_no = "orderNo",
    logistics_code = "logisticsCode", logistics_name = "logisticsName", logistics_no = "logisticsNo",
    cop_no = "copNo", pre_no = "preNo", invt_no = "invtNo", ie_flag = "ieFlag", port_code = "portCode",
    ie_date = "ieDate", statistics_flag = "statisticsFlag", agent_code = "agentCode", agent_name = "agentName",
    ebc_code = "ebcCode", ebc_name = "ebcName", owner_code = "ownerCode", owner_name = "ownerName",
    iac_code = "iacCode", iac_name = "iacName", ems_no = "emsNo", trade_mode = "tradeMode", traf_mode = "trafMode",
    traf_name = "trafName", voyage_no = "voyageNo", bill_no = "billNo", total_package_no = "totalPackageNo",
    loct_no = "loctNo", license_no = "licenseNo", country = "country", pod = "POD", freight = "freight",
    f_currency = "fCurrency", f_flag = "fFlag", insured_fee = "insuredFee", i_currency = "iCurrency",
    i_flag = "iFlag", wrap_type = "wrapType", pack_no = "packNo", gross_weight = "grossWeight",
    net_weight = "netWeight", note = "note",
);

/// 清单表体 `InventoryList`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InventoryLine {
    /// 序号.
    pub gnum: u32,
    /// 企业商品货号.
    pub item_no: String,
    /// 账册备案料号.
    pub item_record_no: Option<String>,
    /// 企业商品名称.
    pub item_name: Option<String>,
    /// 商品编码(HS).
    pub gcode: String,
    /// 商品名称.
    pub gname: String,
    /// 规格型号.
    pub gmodel: String,
    /// 条形码.
    pub bar_code: String,
    /// 目的国(地区).
    pub country: String,
    /// 币制.
    pub currency: String,
    /// 数量.
    pub qty: Amount,
    /// 法定数量.
    pub qty1: Amount,
    /// 第二数量.
    pub qty2: Option<Amount>,
    /// 申报计量单位.
    pub unit: String,
    /// 法定计量单位.
    pub unit1: String,
    /// 第二计量单位.
    pub unit2: Option<String>,
    /// 单价.
    pub price: Amount,
    /// 总价.
    pub total_price: Amount,
    /// 备注.
    pub note: Option<String>,
}

record!(InventoryLine, "InventoryList":
    gnum = "gnum", item_no = "itemNo", item_record_no = "itemRecordNo", item_name = "itemName", gcode = "gcode",
    gname = "gname", gmodel = "gmodel", bar_code = "barCode", country = "country", currency = "currency",
    qty = "qty", qty1 = "qty1", qty2 = "qty2", unit = "unit", unit1 = "unit1", unit2 = "unit2", price = "price",
    total_price = "totalPrice", note = "note",
);

impl Filed for InventoryHead {
    const KIND: MessageKind = MessageKind::Inventory;

    filing!();

    fn business_key(&self) -> BusinessKey {
        BusinessKey::inventory(&self.agent_code, &self.cop_no)
    }

    fn other_keys(&self) -> Vec<BusinessKey> {
        vec![BusinessKey::inventory_of_order(&self.ebc_code, &self.order_no)]
    }

    fn answer(&self, word: Word) -> Receipt {
        Receipt::Inventory(InventoryReturn {
            guid: word.guid,
            agent_code: self.agent_code.clone(),
            cop_no: self.cop_no.clone(),
            pre_no: word.pre_no.or_else(|| self.pre_no.clone()),
            invt_no: word.invt_no.or_else(|| self.invt_no.clone()),
            ebc_code: self.ebc_code.clone(),
            ebp_code: self.ebp_code.clone(),
            order_no: self.order_no.clone(),
            statistics_flag: self.statistics_flag.code().to_owned(),
            status: word.status,
            return_time: word.return_time,
            info: word.info,
        })
    }
}

impl Head for InventoryHead {
    type Line = InventoryLine;
}
