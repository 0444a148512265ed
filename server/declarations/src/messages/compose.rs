//! Orders, parties, guids and the clock in; canonical bytes out. Pure.

use qiyun_schema::identifier::Guid;
use qiyun_schema::message::order::{AppStatus, AppType, Order, OrderHead, OrderLine, OrderMessage};
use qiyun_schema::message::{BaseTransfer, ComposeError};

use crate::orders::declared::{Declared, DeclaredLine};

/// The canonical bytes of one message with these orders, each with its guid.
pub fn compose(
    guid: &Guid,
    orders: &[(Guid, String, &Declared)],
    transfer: &BaseTransfer,
) -> Result<Vec<u8>, ComposeError> {
    let message = OrderMessage {
        guid: guid.clone(),
        orders: orders.iter().map(|(guid, app_time, declared)| order(guid, app_time, declared)).collect(),
        transfer: transfer.clone(),
    };
    message.to_canonical_xml()
}

fn order(guid: &Guid, app_time: &str, declared: &Declared) -> Order {
    Order {
        head: OrderHead {
            guid: guid.clone(),
            // A rejected order is filed as new again; change and delete are documents of their own.
            app_type: AppType::Add,
            app_time: app_time.to_owned(),
            app_status: AppStatus::File,
            order_type: declared.mode.order_type(),
            order_no: declared.order_no.clone(),
            ebp_code: declared.platform_code.clone(),
            ebp_name: declared.platform_name.clone(),
            ebc_code: declared.merchant_code.clone(),
            ebc_name: declared.merchant_name.clone(),
            goods_value: declared.goods_value,
            freight: declared.freight,
            currency: declared.currency.clone(),
            note: None,
        },
        lines: declared.lines.iter().map(|line| self::line(line, &declared.currency)).collect(),
    }
}

fn line(line: &DeclaredLine, currency: &str) -> OrderLine {
    OrderLine {
        gnum: line.gnum,
        item_no: line.item_no.clone(),
        item_name: line.item_name.clone(),
        item_describe: None,
        bar_code: None,
        unit: line.unit.clone(),
        currency: currency.to_owned(),
        qty: line.qty,
        price: line.price,
        total_price: line.total_price,
        note: None,
    }
}
