//! CEB701 汇总申请单: lists become customs entries.

use serde::{Deserialize, Serialize};

use super::document::{Filed, Head, Headed, filing};
use super::flag::{AppStatus, AppType, SummaryFlag};
use super::{Message, MessageKind};
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::receipt::{Receipt, SummaryReturn, Word};
use crate::record::record;

/// A whole CEB701Message.
pub type SummaryMessage = Message<Summary>;
/// 汇总申请单: head and lines.
pub type Summary = Headed<SummaryHead, SummaryLine>;

/// 汇总申请单表头 `SummaryApplyHead`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryHead {
    pub guid: Guid,
    pub app_type: AppType,
    /// 14 digits of Beijing time.
    pub app_time: String,
    pub app_status: AppStatus,
    /// 申报地海关代码.
    pub customs_code: String,
    /// 企业唯一编号.
    pub cop_no: String,
    /// 电子口岸编号(预录入).
    pub pre_no: Option<String>,
    /// 汇总申请编号.
    pub sum_no: Option<String>,
    /// 申报企业代码.
    pub agent_code: String,
    /// 申报企业名称.
    pub agent_name: String,
    /// 电商企业(收发货人)代码.
    pub ebc_code: String,
    /// 电商企业(收发货人)名称.
    pub ebc_name: String,
    /// 报关单位代码.
    pub decl_agent_code: String,
    /// 报关单位名称.
    pub decl_agent_name: String,
    /// 汇总开始时间; set with the end, the lines are ignored.
    pub start_time: Option<String>,
    /// 汇总结束时间.
    pub end_time: Option<String>,
    /// 监管场所代码.
    pub loct_no: Option<String>,
    /// 收发货人汇总标志.
    pub summary_flag: SummaryFlag,
    /// 按商品名汇总标志: 1 by the enterprise's own goods name.
    pub item_name_flag: String,
    /// 报文总数.
    pub msg_count: u32,
    /// 报文序号.
    pub msg_seq_no: u32,
    /// 备注.
    pub note: Option<String>,
}

record!(SummaryHead, "SummaryApplyHead":
    guid = "guid", app_type = "appType", app_time = "appTime", app_status = "appStatus",
    customs_code = "customsCode", cop_no = "copNo", pre_no = "preNo", sum_no = "sumNo", agent_code = "agentCode",
    agent_name = "agentName", ebc_code = "ebcCode", ebc_name = "ebcName", decl_agent_code = "declAgentCode",
    decl_agent_name = "declAgentName", start_time = "startTime", end_time = "endTime", loct_no = "loctNo",
    summary_flag = "summaryFlag", item_name_flag = "itemNameFlag", msg_count = "msgCount", msg_seq_no = "msgSeqNo",
    note = "note",
);

/// 汇总申请单表体 `SummaryApplyList`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryLine {
    /// 清单编号.
    pub invt_no: String,
}

record!(SummaryLine, "SummaryApplyList":
    invt_no = "invtNo",
);

impl Filed for SummaryHead {
    const KIND: MessageKind = MessageKind::Summary;

    filing!();

    fn business_key(&self) -> BusinessKey {
        BusinessKey::part(Self::KIND, &self.ebc_code, &self.cop_no, &self.msg_seq_no.to_string())
    }

    fn answer(&self, word: Word) -> Receipt {
        Receipt::Summary(SummaryReturn {
            guid: word.guid,
            agent_code: self.agent_code.clone(),
            ebc_code: self.ebc_code.clone(),
            cop_no: self.cop_no.clone(),
            pre_no: word.pre_no.or_else(|| self.pre_no.clone()),
            sum_no: word.sum_no.or_else(|| self.sum_no.clone()),
            msg_seq_no: self.msg_seq_no.to_string(),
            status: word.status,
            return_time: word.return_time,
            info: word.info,
        })
    }
}

impl Head for SummaryHead {
    type Line = SummaryLine;
}
