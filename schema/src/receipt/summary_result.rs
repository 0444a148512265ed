//! CEB792 汇总结果单: into which customs entry the lists of a summary went.

use serde::{Deserialize, Serialize};

use crate::amount::Amount;
use crate::message::Headed;
use crate::record::record;

/// 汇总结果单: head and lists.
pub type SummaryResult = Headed<SummaryResultHead, SummaryResultLine>;

/// 汇总结果表头 `SummaryResultHead`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryResultHead {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    /// 申报地海关代码.
    pub customs_code: String,
    /// 汇总申请编号.
    pub sum_no: String,
    /// 汇总处理时间.
    pub op_date: String,
    /// 汇总统一编号.
    pub decl_seq_no: String,
    /// 报关单暂存编号.
    pub dec_tmp_no: Option<String>,
    /// 报关单预录入编号.
    pub dec_pre_no: Option<String>,
    /// 报关单编号.
    pub entry_id: Option<String>,
    /// 报关单状态.
    pub dec_state: String,
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
    /// 毛重.
    pub gross_weight: Option<Amount>,
    /// 净重.
    pub net_weight: Option<Amount>,
    /// 报文总数.
    pub msg_count: Option<u32>,
    /// 报文序号.
    pub msg_seq_no: String,
    /// 备注.
    pub note: Option<String>,
}

record!(SummaryResultHead, "SummaryResultHead":
    guid = "guid", customs_code = "customsCode", sum_no = "sumNo", op_date = "opDate", decl_seq_no = "declSeqNo",
    dec_tmp_no = "decTmpNo", dec_pre_no = "decPreNo", entry_id = "entryId", dec_state = "decState",
    agent_code = "agentCode", agent_name = "agentName", ebc_code = "ebcCode", ebc_name = "ebcName",
    decl_agent_code = "declAgentCode", decl_agent_name = "declAgentName", gross_weight = "grossWeight",
    net_weight = "netWeight", msg_count = "msgCount", msg_seq_no = "msgSeqNo", note = "note",
);

/// 汇总结果表体 `SummaryResultList`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryResultLine {
    /// 清单编号.
    pub invt_no: String,
    /// 物流运单编号.
    pub logistics_no: String,
    /// 汇总结果单顺序号.
    pub gseqno: Option<u32>,
    /// 清单商品序号.
    pub gnum: Option<u32>,
    /// 商品编码(HS).
    pub gcode: String,
}

record!(SummaryResultLine, "SummaryResultList":
    invt_no = "invtNo", logistics_no = "logisticsNo", gseqno = "gseqno", gnum = "gnum", gcode = "gcode",
);
