//! Writing planned receipts as the documents and envelopes the port sends.

use qiyun_schema::clock::{return_time, xs_datetime};
use qiyun_schema::envelope::DxpMessage;
use qiyun_schema::identifier::Guid;
use qiyun_schema::receipt::{MessageReturn, OrderReturn, ReturnStatus, write_message_return, write_order_returns};

use super::plan::{Content, Hop, Planned};
use crate::clock;
use crate::config::PORT_ID;
use crate::entry::{Accepted, FormatError, HandedReceipt, PortOrder};

/// 报文格式错误.
pub const FORMAT_ERROR: i64 = -999_999;

/// The envelope for one document. The same document is written the same way every time.
pub fn envelope(accepted: &Accepted, planned: &Planned, document_id: &str) -> String {
    let (message_type, data) = match (&planned.content, &accepted.format_error) {
        (Content::Orders(receipts), _) => {
            let returns: Vec<OrderReturn> =
                receipts.iter().map(|(position, hop)| order_return(accepted, *position, *hop, document_id)).collect();
            ("CEB304Message", write_order_returns(&guid(accepted, document_id, 0), &returns))
        }
        (Content::FormatError, error) => {
            let answer = message_return(accepted, error.as_ref(), planned, document_id);
            ("CEB900Message", write_message_return(&guid(accepted, document_id, 0), &answer))
        }
    };
    let cop_msg_id = guid(accepted, document_id, 1);
    let message = DxpMessage {
        file_name: Some(format!("{message_type}_{cop_msg_id}.xml")),
        cop_msg_id,
        sender_id: PORT_ID.to_owned(),
        receiver_ids: vec![accepted.dxp_id.clone()],
        created_at: xs_datetime(planned.due),
        message_type: message_type.to_owned(),
        data,
    };
    String::from_utf8(message.to_xml()).expect("an envelope is written as UTF-8")
}

/// What the ledger says of a document.
pub fn in_short(accepted: &Accepted, planned: &Planned) -> Vec<HandedReceipt> {
    match &planned.content {
        Content::FormatError => vec![HandedReceipt {
            ebp_code: String::new(),
            order_no: String::new(),
            status: FORMAT_ERROR,
            return_time: return_time(planned.due),
        }],
        Content::Orders(receipts) => receipts
            .iter()
            .map(|(position, hop)| {
                let order = &accepted.orders[*position];
                HandedReceipt {
                    ebp_code: order.ebp_code.clone(),
                    order_no: order.order_no.clone(),
                    status: status(order, *hop),
                    return_time: made_at(accepted, *hop),
                }
            })
            .collect(),
    }
}

fn order_return(accepted: &Accepted, position: usize, hop: Hop, document_id: &str) -> OrderReturn {
    let order = &accepted.orders[position];
    let salt = 2 + position as u64;
    OrderReturn {
        guid: guid(accepted, document_id, salt),
        ebp_code: order.ebp_code.clone(),
        ebc_code: order.ebc_code.clone(),
        order_no: order.order_no.clone(),
        status: ReturnStatus(status(order, hop)),
        return_time: made_at(accepted, hop),
        info: info(order, hop),
    }
}

fn message_return(
    accepted: &Accepted,
    error: Option<&FormatError>,
    planned: &Planned,
    document_id: &str,
) -> MessageReturn {
    let (info, original) = error.map(|error| (error.info.clone(), error.original.clone())).unwrap_or_default();
    MessageReturn {
        guid: guid(accepted, document_id, 2),
        status: ReturnStatus(FORMAT_ERROR),
        info,
        return_time: return_time(planned.due),
        ori_cop_msg_id: accepted.cop_msg_id.clone(),
        ori_message_type: accepted.message_type.clone(),
        ori_biz_message: original,
    }
}

fn status(order: &PortOrder, hop: Hop) -> i64 {
    hop.status.or_else(|| order.verdict.as_ref().map(|verdict| verdict.status)).unwrap_or_default()
}

fn info(order: &PortOrder, hop: Hop) -> String {
    let act = match order.app_type.as_str() {
        "2" => "变更",
        "3" => "删除",
        _ => "新增",
    };
    match (hop.status, &order.verdict) {
        (None, Some(verdict)) => verdict.info.clone(),
        (Some(2), _) => format!("{act}申报成功[{}]", order.guid),
        (Some(3), _) => "发送海关成功".to_owned(),
        (Some(4), _) => "发送海关失败，请重新申报".to_owned(),
        (Some(120), _) => "[Code:1800;Desc:逻辑校验通过]".to_owned(),
        _ => "沙箱剧本：规范以外的状态".to_owned(),
    }
}

fn made_at(accepted: &Accepted, hop: Hop) -> String {
    return_time(clock::later(accepted.at, accepted.scale_ms, hop.made))
}

/// A guid of the port's own that is the same each time the document is written.
fn guid(accepted: &Accepted, document_id: &str, salt: u64) -> String {
    // The message's hash keeps two sandboxes, each counting from 1, from using one guid twice.
    let mut seed = format!("{}/{document_id}", accepted.sha256).into_bytes();
    seed.extend_from_slice(&salt.to_be_bytes());
    let hash = openssl::sha::sha256(&seed);
    let bytes: [u8; 16] = std::array::from_fn(|at| hash[at]);
    Guid::new(uuid::Builder::from_random_bytes(bytes).into_uuid()).as_str().to_owned()
}
