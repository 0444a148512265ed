//! CEB605 撤销申请单: asks customs to take a list back.

use serde::{Deserialize, Serialize};

use super::document::{Filed, filing, flat};
use super::flag::{AppStatus, AppType};
use super::{Message, MessageKind};
use crate::identifier::Guid;
use crate::key::BusinessKey;
use crate::receipt::{CancelReturn, Receipt, Word};
use crate::record::record;

/// A whole CEB605Message.
pub type CancelMessage = Message<Cancel>;

/// 撤销申请单 `InvtCancel`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancel {
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
    /// 原清单编号.
    pub invt_no: String,
    /// 撤单原因.
    pub reason: String,
    /// 申报企业代码.
    pub agent_code: String,
    /// 申报企业名称.
    pub agent_name: String,
    /// 电商企业(收发货人)代码.
    pub ebc_code: String,
    /// 电商企业(收发货人)名称.
    pub ebc_name: String,
    /// 备注.
    pub note: Option<String>,
}

record!(Cancel, "InvtCancel":
    guid = "guid", app_type = "appType", app_time = "appTime", app_status = "appStatus",
    customs_code = "customsCode", cop_no = "copNo", pre_no = "preNo", invt_no = "invtNo", reason = "reason",
    agent_code = "agentCode", agent_name = "agentName", ebc_code = "ebcCode", ebc_name = "ebcName", note = "note",
);

impl Filed for Cancel {
    const KIND: MessageKind = MessageKind::Cancel;

    filing!();

    fn business_key(&self) -> BusinessKey {
        BusinessKey::cancel(&self.cop_no, &self.invt_no)
    }

    fn answer(&self, word: Word) -> Receipt {
        Receipt::Cancel(CancelReturn {
            guid: word.guid,
            agent_code: self.agent_code.clone(),
            cop_no: self.cop_no.clone(),
            pre_no: word.pre_no.or_else(|| self.pre_no.clone()),
            invt_no: self.invt_no.clone(),
            status: word.status,
            return_time: word.return_time,
            info: word.info,
        })
    }
}

flat!(Cancel);
