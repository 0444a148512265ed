//! CEB304 订单回执.

use serde::{Deserialize, Serialize};

use super::{ReturnStatus, read_status};
use crate::message::MESSAGE_VERSION;
use crate::xml::{CEB_NAMESPACE, Element, ReadError, Writer};

/// 订单回执 `OrderReturn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderReturn {
    /// Set by the e-port; not necessarily ours.
    pub guid: String,
    pub ebp_code: String,
    pub ebc_code: String,
    pub order_no: String,
    pub status: ReturnStatus,
    /// 17 digits of Beijing time, verbatim.
    pub return_time: String,
    pub info: String,
}

impl OrderReturn {
    pub(super) const ENTITY: &'static str = "OrderReturn";

    /// Only what joins and judges is required: the order, the status and its time. Keys are
    /// trimmed, since pretty-printed receipts exist and no key has blanks.
    pub(super) fn read(element: &Element) -> Result<Self, ReadError> {
        let required = |name| element.required(CEB_NAMESPACE, name).map(|text| text.trim().to_owned());
        let optional = |name| {
            let text = element.optional(CEB_NAMESPACE, name);
            text.map(|text| text.unwrap_or_default().trim().to_owned())
        };
        let order_no = required("orderNo")?;
        if order_no.is_empty() {
            return Err(ReadError::Missing { path: format!("{}/orderNo", Self::ENTITY) });
        }
        Ok(Self {
            guid: optional("guid")?,
            ebp_code: optional("ebpCode")?,
            ebc_code: optional("ebcCode")?,
            order_no,
            status: read_status(element)?,
            return_time: required("returnTime")?,
            info: element.filled(CEB_NAMESPACE, "returnInfo")?.unwrap_or_default(),
        })
    }

    fn write(&self, to: &mut Writer) {
        to.open(Self::ENTITY);
        to.leaf("guid", &self.guid);
        to.leaf("ebpCode", &self.ebp_code);
        to.leaf("ebcCode", &self.ebc_code);
        to.leaf("orderNo", &self.order_no);
        to.leaf("returnStatus", &self.status.to_string());
        to.leaf("returnTime", &self.return_time);
        to.leaf("returnInfo", &self.info);
        to.close();
    }
}

/// Writes a CEB304Message.
pub fn write_order_returns(guid: &str, returns: &[OrderReturn]) -> Vec<u8> {
    let mut to = Writer::new("ceb:", 256 + returns.len() * 512);
    let attributes = [("xmlns:ceb", CEB_NAMESPACE), ("guid", guid), ("version", MESSAGE_VERSION)];
    to.root("CEB304Message", &attributes);
    for order_return in returns {
        order_return.write(&mut to);
    }
    to.close();
    to.finish_lossy()
}
