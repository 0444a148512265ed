//! CEB303 in: what was sent, read back from whatever prefixes it came with.

use super::{AppStatus, AppType, Order, OrderHead, OrderLine, OrderMessage};
use crate::amount::Amount;
use crate::identifier::Guid;
use crate::message::{BaseTransfer, MessageKind};
use crate::mode::OrderType;
use crate::xml::{CEB_NAMESPACE, Element, Limits, ReadError, parse};

impl OrderMessage {
    /// Reads a message, signed or not, whatever its prefixes; unknown elements are tolerated.
    pub fn from_xml(document: &[u8]) -> Result<Self, ReadError> {
        Self::from_xml_within(document, Limits::MESSAGE)
    }

    /// Reads a message within the given limits.
    pub fn from_xml_within(document: &[u8], limits: Limits) -> Result<Self, ReadError> {
        let root = parse(document, limits)?;
        let expected = MessageKind::Order.root();
        if !root.is(CEB_NAMESPACE, expected) {
            return Err(ReadError::Root { expected: expected.to_owned(), found: root.name });
        }
        let guid = root.attribute("guid");
        let guid = guid.ok_or_else(|| ReadError::Missing { path: format!("{expected}/@guid") })?;
        let orders: Result<Vec<Order>, ReadError> = root.all(CEB_NAMESPACE, "Order").map(Order::read).collect();
        Ok(Self { guid: read_guid(&root, "@guid", guid)?, orders: orders?, transfer: BaseTransfer::read(&root)? })
    }
}

impl Order {
    fn read(element: &Element) -> Result<Self, ReadError> {
        let head = element.child(CEB_NAMESPACE, "OrderHead");
        let head = head.ok_or_else(|| ReadError::Missing { path: "Order/OrderHead".to_owned() })?;
        let lines: Result<Vec<OrderLine>, ReadError> =
            element.all(CEB_NAMESPACE, "OrderList").map(OrderLine::read).collect();
        Ok(Self { head: OrderHead::read(head)?, lines: lines? })
    }
}

impl OrderHead {
    fn read(element: &Element) -> Result<Self, ReadError> {
        Ok(Self {
            guid: read_guid(element, "guid", element.required(CEB_NAMESPACE, "guid")?)?,
            app_type: coded(element, "appType", AppType::from_code)?,
            app_time: text(element, "appTime")?,
            app_status: coded(element, "appStatus", AppStatus::from_code)?,
            order_type: coded(element, "orderType", OrderType::from_code)?,
            order_no: text(element, "orderNo")?,
            ebp_code: text(element, "ebpCode")?,
            ebp_name: text(element, "ebpName")?,
            ebc_code: text(element, "ebcCode")?,
            ebc_name: text(element, "ebcName")?,
            goods_value: amount(element, "goodsValue")?,
            freight: amount(element, "freight")?,
            currency: text(element, "currency")?,
            note: element.filled(CEB_NAMESPACE, "note")?,
        })
    }
}

impl OrderLine {
    fn read(element: &Element) -> Result<Self, ReadError> {
        Ok(Self {
            gnum: coded(element, "gnum", |text| text.parse().ok())?,
            item_no: text(element, "itemNo")?,
            item_name: text(element, "itemName")?,
            item_describe: element.filled(CEB_NAMESPACE, "itemDescribe")?,
            bar_code: element.filled(CEB_NAMESPACE, "barCode")?,
            unit: text(element, "unit")?,
            currency: text(element, "currency")?,
            qty: amount(element, "qty")?,
            price: amount(element, "price")?,
            total_price: amount(element, "totalPrice")?,
            note: element.filled(CEB_NAMESPACE, "note")?,
        })
    }
}

fn text(element: &Element, name: &str) -> Result<String, ReadError> {
    element.required(CEB_NAMESPACE, name).map(str::to_owned)
}

fn coded<T>(element: &Element, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, ReadError> {
    let value = element.required(CEB_NAMESPACE, name)?;
    read(value).ok_or_else(|| element.invalid(name, value, "不是允许的取值", "not one of the allowed values"))
}

fn amount(element: &Element, name: &str) -> Result<Amount, ReadError> {
    let value = element.required(CEB_NAMESPACE, name)?;
    Amount::parse(value).map_err(|e| element.invalid(name, value, e.zh(), &e.to_string()))
}

fn read_guid(element: &Element, name: &str, value: &str) -> Result<Guid, ReadError> {
    Guid::parse(value).map_err(|e| element.invalid(name, value, &e.zh(), &e.en()))
}
