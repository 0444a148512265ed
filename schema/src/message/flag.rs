//! 标志: the one-character codes that stand in messages.

use serde::{Deserialize, Serialize};

use crate::mode::OrderType;
use crate::record::coded;

/// 报送类型 `appType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AppType {
    /// 新增.
    Add = 1,
    /// 变更.
    Change = 2,
    /// 删除.
    Delete = 3,
}

coded!(AppType: Add = "1", Change = "2", Delete = "3");

/// 业务状态 `appStatus`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AppStatus {
    /// 暂存: stays a draft at the e-port.
    Draft = 1,
    /// 申报.
    File = 2,
}

coded!(AppStatus: Draft = "1", File = "2");

coded!(OrderType: E = "E", B = "B", W = "W");

/// 申报业务类型 `statisticsFlag`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StatisticsFlag {
    /// 简化申报.
    Simplified,
    /// 汇总申报: the lists are summarised into entries by CEB701.
    Summarised,
}

coded!(StatisticsFlag: Simplified = "A", Summarised = "B");

/// 进出口标记 `ieFlag`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum IeFlag {
    /// 进口: returns come in.
    Import,
    /// 出口.
    Export,
}

coded!(IeFlag: Import = "I", Export = "E");

/// 运费/保费标志 `fFlag`, `iFlag`: the export schema lets only 总价 stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FeeFlag {
    /// 率.
    Rate,
    /// 单价.
    UnitPrice,
    /// 总价.
    Total,
}

coded!(FeeFlag: Rate = "1", UnitPrice = "2", Total = "3");

/// 收发货人汇总标志 `summaryFlag`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SummaryFlag {
    /// 按收发货人.
    Consignor,
    /// 按收发货人和生产销售单位.
    ConsignorAndProducer,
}

coded!(SummaryFlag: Consignor = "1", ConsignorAndProducer = "2");
