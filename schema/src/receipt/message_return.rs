//! CEB900 报文格式校验回执. The quoted message is written as escaped text rather than CDATA: the same to
//! every reader, and safe whatever it holds.

use serde::{Deserialize, Serialize};

use super::ReturnStatus;
use crate::record::record;

/// 报文格式校验回执 `MessageReturn`: the e-port could not read what was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageReturn {
    pub guid: String,
    pub status: ReturnStatus,
    pub info: String,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    /// CopMsgId of the envelope that failed: the join key.
    pub ori_cop_msg_id: String,
    pub ori_message_type: String,
    pub ori_biz_message: String,
}

record!(MessageReturn, "MessageReturn":
    guid = "guid", status = "returnStatus", info = "returnInfo", return_time = "returnTime",
    ori_cop_msg_id = "oriCopMsgId", ori_message_type = "oriMessageType", ori_biz_message = "oriBizMessage",
);
