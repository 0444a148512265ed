//! DXP 信封: what carries a message to the port (`DxpMsg`) and the port's word (`DxpRep`).
//! The misspelt element names are the protocol's own.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::xml::{DXP_NAMESPACE, Element, Limits, ReadError, Writer, parse};

/// Some senders drop the padding; none is needed to decode safely.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// 报文信封 `DxpMsg`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DxpMessage {
    pub cop_msg_id: String,
    pub sender_id: String,
    pub receiver_ids: Vec<String>,
    /// `CreatTime`, verbatim; see [`crate::clock::parse_xs_datetime`].
    pub created_at: String,
    pub message_type: String,
    /// The bytes inside, base64 on the wire.
    pub data: Vec<u8>,
    pub file_name: Option<String>,
}

/// 平台应答 `DxpRep`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DxpReply {
    /// `RecevierId` (spelt so on the wire).
    pub receiver_id: String,
    pub responses: Vec<DxpResponse>,
}

/// One `Response` of a `DxpRep`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DxpResponse {
    pub code: String,
    pub info: Option<String>,
    pub notice_time: String,
    /// `OriHead/CopMsgId`: the envelope answered.
    pub cop_msg_id: String,
}

impl DxpMessage {
    pub fn to_xml(&self) -> Vec<u8> {
        let mut to = root_writer("DxpMsg", 1024 + self.data.len() / 3 * 4);
        to.open("TransInfo");
        to.leaf("CopMsgId", &self.cop_msg_id);
        to.leaf("SenderId", &self.sender_id);
        to.open("ReceiverIds");
        for receiver in &self.receiver_ids {
            to.leaf("ReceiverId", receiver);
        }
        to.close();
        to.leaf("CreatTime", &self.created_at);
        to.leaf("MsgType", &self.message_type);
        to.close();
        to.leaf("Data", &BASE64.encode(&self.data));
        if let Some(file_name) = self.file_name.as_deref().filter(|name| !name.is_empty()) {
            to.open("AddInfo");
            to.leaf("FileName", file_name);
            to.close();
        }
        to.close();
        to.finish_lossy()
    }

    pub fn from_xml(document: &[u8]) -> Result<Self, ReadError> {
        Self::from_xml_within(document, Limits::ENVELOPE)
    }

    /// Reads an envelope within the given limits; additional information we do not use is skipped.
    pub fn from_xml_within(document: &[u8], limits: Limits) -> Result<Self, ReadError> {
        let root = read_root(document, limits, "DxpMsg")?;
        let head = child(&root, "TransInfo")?;
        let receivers = child(head, "ReceiverIds")?;
        let receiver_ids: Vec<String> =
            receivers.all(DXP_NAMESPACE, "ReceiverId").map(|id| id.text.trim().to_owned()).collect();
        let file_name = match root.child(DXP_NAMESPACE, "AddInfo") {
            Some(info) => info.filled(DXP_NAMESPACE, "FileName")?,
            None => None,
        };
        Ok(Self {
            cop_msg_id: trimmed(head, "CopMsgId")?,
            sender_id: trimmed(head, "SenderId")?,
            receiver_ids,
            created_at: trimmed(head, "CreatTime")?,
            message_type: trimmed(head, "MsgType")?,
            data: decode(&root)?,
            file_name,
        })
    }
}

impl DxpReply {
    pub fn to_xml(&self) -> Vec<u8> {
        let mut to = root_writer("DxpRep", 512 + self.responses.len() * 512);
        to.leaf("RecevierId", &self.receiver_id);
        for response in &self.responses {
            to.open("Response");
            to.leaf("ResponseCode", &response.code);
            to.optional("ResponseInfo", response.info.as_deref());
            to.leaf("NoticeTime", &response.notice_time);
            to.open("OriHead");
            to.leaf("CopMsgId", &response.cop_msg_id);
            to.close();
            to.close();
        }
        to.close();
        to.finish_lossy()
    }

    pub fn from_xml(document: &[u8]) -> Result<Self, ReadError> {
        Self::from_xml_within(document, Limits::ENVELOPE)
    }

    /// Reads a reply within the given limits.
    pub fn from_xml_within(document: &[u8], limits: Limits) -> Result<Self, ReadError> {
        let root = read_root(document, limits, "DxpRep")?;
        let responses: Result<Vec<DxpResponse>, ReadError> =
            root.all(DXP_NAMESPACE, "Response").map(DxpResponse::read).collect();
        let responses = responses?;
        if responses.is_empty() {
            return Err(ReadError::Missing { path: "DxpRep/Response".to_owned() });
        }
        let receiver_id = root.optional(DXP_NAMESPACE, "RecevierId")?.unwrap_or_default();
        Ok(Self { receiver_id: receiver_id.trim().to_owned(), responses })
    }
}

impl DxpResponse {
    fn read(element: &Element) -> Result<Self, ReadError> {
        let head = child(element, "OriHead")?;
        let head = head.child(DXP_NAMESPACE, "TransInfo").unwrap_or(head);
        let notice_time = element.optional(DXP_NAMESPACE, "NoticeTime")?.unwrap_or_default();
        Ok(Self {
            code: trimmed(element, "ResponseCode")?,
            info: element.filled(DXP_NAMESPACE, "ResponseInfo")?,
            notice_time: notice_time.trim().to_owned(),
            cop_msg_id: trimmed(head, "CopMsgId")?,
        })
    }
}

fn root_writer(name: &'static str, capacity: usize) -> Writer {
    let mut to = Writer::new("", capacity);
    to.root(name, &[("xmlns", DXP_NAMESPACE), ("ver", "1.0")]);
    to
}

fn read_root(document: &[u8], limits: Limits, expected: &str) -> Result<Element, ReadError> {
    let root = parse(document, limits)?;
    if root.is(DXP_NAMESPACE, expected) {
        return Ok(root);
    }
    Err(ReadError::Root { expected: expected.to_owned(), found: root.name })
}

fn child<'a>(element: &'a Element, name: &str) -> Result<&'a Element, ReadError> {
    element.child(DXP_NAMESPACE, name).ok_or_else(|| ReadError::Missing { path: format!("{}/{name}", element.name) })
}

fn trimmed(element: &Element, name: &str) -> Result<String, ReadError> {
    element.required(DXP_NAMESPACE, name).map(|text| text.trim().to_owned())
}

/// Base64 with any line breaks; they are common in envelopes of the wild.
fn decode(root: &Element) -> Result<Vec<u8>, ReadError> {
    let text = root.required(DXP_NAMESPACE, "Data")?;
    let compact: Vec<u8> = text.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    BASE64.decode(compact).map_err(|e| root.invalid("Data", "", "不是有效的 base64", &format!("not valid base64: {e}")))
}
