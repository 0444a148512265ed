//! CEB303 out: the canonical bytes themselves.

use super::{Order, OrderHead, OrderLine, OrderMessage};
use crate::message::{ComposeError, MESSAGE_VERSION, MessageKind};
use crate::xml::{CEB_NAMESPACE, Writer, XSI_NAMESPACE};

/// A generous guess of the bytes of one line, so that the buffer seldom grows.
const BYTES_PER_LINE: usize = 512;

impl OrderMessage {
    /// The exact inclusive C14N bytes of the unsigned message, without an XML declaration. Absent
    /// and empty optional fields are left out. Text that XML cannot carry is refused, never bent.
    pub fn to_canonical_xml(&self) -> Result<Vec<u8>, ComposeError> {
        let lines: usize = self.orders.iter().map(|order| order.lines.len() + 2).sum();
        let mut to = Writer::new("ceb:", (lines + 2) * BYTES_PER_LINE);
        let attributes = [
            ("xmlns:ceb", CEB_NAMESPACE),
            ("xmlns:xsi", XSI_NAMESPACE),
            ("guid", self.guid.as_str()),
            ("version", MESSAGE_VERSION),
        ];
        to.root(MessageKind::Order.root(), &attributes);
        for (index, order) in self.orders.iter().enumerate() {
            order.write(&mut to, index);
        }
        self.transfer.write(&mut to);
        to.close();
        Ok(to.finish()?)
    }
}

impl Order {
    fn write(&self, to: &mut Writer, index: usize) {
        to.open_nth("Order", index);
        self.head.write(to);
        for (index, line) in self.lines.iter().enumerate() {
            line.write(to, index);
        }
        to.close();
    }
}

impl OrderHead {
    fn write(&self, to: &mut Writer) {
        to.open("OrderHead");
        to.leaf("guid", self.guid.as_str());
        to.leaf("appType", self.app_type.code());
        to.leaf("appTime", &self.app_time);
        to.leaf("appStatus", self.app_status.code());
        to.leaf("orderType", self.order_type.code());
        to.leaf("orderNo", &self.order_no);
        to.leaf("ebpCode", &self.ebp_code);
        to.leaf("ebpName", &self.ebp_name);
        to.leaf("ebcCode", &self.ebc_code);
        to.leaf("ebcName", &self.ebc_name);
        to.leaf("goodsValue", &self.goods_value.to_string());
        to.leaf("freight", &self.freight.to_string());
        to.leaf("currency", &self.currency);
        to.optional("note", self.note.as_deref());
        to.close();
    }
}

impl OrderLine {
    fn write(&self, to: &mut Writer, index: usize) {
        to.open_nth("OrderList", index);
        to.leaf("gnum", &self.gnum.to_string());
        to.leaf("itemNo", &self.item_no);
        to.leaf("itemName", &self.item_name);
        to.optional("itemDescribe", self.item_describe.as_deref());
        to.optional("barCode", self.bar_code.as_deref());
        to.leaf("unit", &self.unit);
        to.leaf("currency", &self.currency);
        to.leaf("qty", &self.qty.to_string());
        to.leaf("price", &self.price.to_string());
        to.leaf("totalPrice", &self.total_price.to_string());
        to.optional("note", self.note.as_deref());
        to.close();
    }
}
