//! CEB900 报文格式校验回执.

use serde::{Deserialize, Serialize};

use super::{ReturnStatus, read_status};
use crate::message::MESSAGE_VERSION;
use crate::xml::{CEB_NAMESPACE, Element, ReadError, Writer};

/// 报文格式校验回执 `MessageReturn`: the e-port could not read what was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageReturn {
    pub guid: String,
    pub status: ReturnStatus,
    pub info: String,
    pub return_time: String,
    /// CopMsgId of the envelope that failed: the join key.
    pub ori_cop_msg_id: String,
    pub ori_message_type: String,
    pub ori_biz_message: String,
}

impl MessageReturn {
    pub(super) const ENTITY: &'static str = "MessageReturn";

    /// Without the CopMsgId it still tells that something failed, so only the status is required.
    pub(super) fn read(element: &Element) -> Result<Self, ReadError> {
        let optional = |name| {
            let text = element.optional(CEB_NAMESPACE, name);
            text.map(|text| text.unwrap_or_default().trim().to_owned())
        };
        Ok(Self {
            guid: optional("guid")?,
            status: read_status(element)?,
            info: element.filled(CEB_NAMESPACE, "returnInfo")?.unwrap_or_default(),
            return_time: optional("returnTime")?,
            ori_cop_msg_id: optional("oriCopMsgId")?,
            ori_message_type: optional("oriMessageType")?,
            ori_biz_message: element.filled(CEB_NAMESPACE, "oriBizMessage")?.unwrap_or_default(),
        })
    }
}

/// Writes a CEB900Message. The quoted message is escaped text rather than CDATA: the same to every
/// reader, and safe whatever it holds.
pub fn write_message_return(guid: &str, answer: &MessageReturn) -> Vec<u8> {
    let mut to = Writer::new("ceb:", 1024 + answer.ori_biz_message.len());
    let attributes = [("xmlns:ceb", CEB_NAMESPACE), ("guid", guid), ("version", MESSAGE_VERSION)];
    to.root("CEB900Message", &attributes);
    to.open(MessageReturn::ENTITY);
    to.leaf("guid", &answer.guid);
    to.leaf("returnStatus", &answer.status.to_string());
    to.leaf("returnInfo", &answer.info);
    to.leaf("returnTime", &answer.return_time);
    to.leaf("oriCopMsgId", &answer.ori_cop_msg_id);
    to.leaf("oriMessageType", &answer.ori_message_type);
    to.leaf("oriBizMessage", &answer.ori_biz_message);
    to.close();
    to.close();
    to.finish_lossy()
}
