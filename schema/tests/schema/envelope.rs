//! Envelopes and replies.

use proptest::prelude::*;
use qiyun_schema::envelope::{DxpMessage, DxpReply, DxpResponse};
use qiyun_schema::xml::ReadError;

use crate::support::replaced;

fn envelope(data: Vec<u8>) -> DxpMessage {
    DxpMessage {
        cop_msg_id: "0A1B2C3D-0000-4000-8000-00000000000F".to_owned(),
        sender_id: "DXPENT0000000001".to_owned(),
        receiver_ids: vec!["DXPEDCCEB0000003".to_owned()],
        created_at: "2026-11-23T17:30:00".to_owned(),
        message_type: "CEB303Message".to_owned(),
        data,
        file_name: Some("CEB303Message_0A1B2C3D.xml".to_owned()),
    }
}

#[test]
fn is_written_as_the_specification_has_it() {
    let xml = String::from_utf8(envelope(b"abc".to_vec()).to_xml()).unwrap();
    assert_eq!(
        xml,
        "<DxpMsg xmlns=\"http://www.chinaport.gov.cn/dxp\" ver=\"1.0\"><TransInfo>\
         <CopMsgId>0A1B2C3D-0000-4000-8000-00000000000F</CopMsgId><SenderId>DXPENT0000000001</SenderId>\
         <ReceiverIds><ReceiverId>DXPEDCCEB0000003</ReceiverId></ReceiverIds>\
         <CreatTime>2026-11-23T17:30:00</CreatTime><MsgType>CEB303Message</MsgType></TransInfo>\
         <Data>YWJj</Data><AddInfo><FileName>CEB303Message_0A1B2C3D.xml</FileName></AddInfo></DxpMsg>"
    );
}

#[test]
fn reads_other_prefixes_line_breaks_and_extras() {
    let document = "<?xml version=\"1.0\"?><dxp:DxpMsg xmlns:dxp='http://www.chinaport.gov.cn/dxp' Id='x' ver='1.0'>
        <dxp:TransInfo><dxp:CopMsgId> C1 </dxp:CopMsgId><dxp:SenderId>DXPEDCCEB0000003</dxp:SenderId>
        <dxp:ReceiverIds><dxp:ReceiverId>DXPENT0000000001</dxp:ReceiverId><dxp:ReceiverId>DXPENT0000000002</dxp:ReceiverId></dxp:ReceiverIds>
        <dxp:CreatTime>2026-11-23T17:30:00Z</dxp:CreatTime><dxp:MsgType>CEB304Message</dxp:MsgType></dxp:TransInfo>
        <dxp:Data>\n YW\nJj\r\nZA\n</dxp:Data><dxp:AddInfo><dxp:IcCard>1</dxp:IcCard></dxp:AddInfo></dxp:DxpMsg>";
    let found = DxpMessage::from_xml(document.as_bytes()).unwrap();
    assert_eq!(found.cop_msg_id, "C1");
    assert_eq!(found.data, b"abcd");
    assert_eq!(found.receiver_ids.len(), 2);
    assert_eq!(found.file_name, None);
}

#[test]
fn says_what_is_missing_or_wrong() {
    let good = envelope(b"abc".to_vec()).to_xml();
    let error = DxpMessage::from_xml(&replaced(&good, "YWJj", "Y*Jj")).unwrap_err();
    assert!(matches!(error, ReadError::Invalid { path, .. } if path == "DxpMsg/Data"));
    let error = DxpMessage::from_xml(&replaced(&good, "<Data>YWJj</Data>", "")).unwrap_err();
    assert_eq!(error, ReadError::Missing { path: "DxpMsg/Data".to_owned() });
    let error = DxpMessage::from_xml(b"<DxpRep xmlns='http://www.chinaport.gov.cn/dxp'/>").unwrap_err();
    assert_eq!(error, ReadError::Root { expected: "DxpMsg".to_owned(), found: "DxpRep".to_owned() });
    assert_eq!(DxpMessage::from_xml(b"<!DOCTYPE DxpMsg><DxpMsg/>"), Err(ReadError::Doctype));
}

#[test]
fn replies_round_trip() {
    let response = |code: &str, info: Option<&str>| DxpResponse {
        code: code.to_owned(),
        info: info.map(str::to_owned),
        notice_time: "2026-11-23T17:30:01".to_owned(),
        cop_msg_id: "C1".to_owned(),
    };
    let reply = DxpReply {
        receiver_id: "DXPENT0000000001".to_owned(),
        responses: vec![response("0000", None), response("1001", Some("数字签名无效 & <>"))],
    };
    assert_eq!(DxpReply::from_xml(&reply.to_xml()).unwrap(), reply);
    let nested = "<r:DxpRep xmlns:r='http://www.chinaport.gov.cn/dxp'><r:RecevierId>R</r:RecevierId><r:Response>\
        <r:NodeId>N</r:NodeId><r:ResponseCode>0001</r:ResponseCode><r:NoticeTime>t</r:NoticeTime>\
        <r:OriHead><r:TransInfo><r:CopMsgId>C9</r:CopMsgId></r:TransInfo></r:OriHead></r:Response></r:DxpRep>";
    assert_eq!(DxpReply::from_xml(nested.as_bytes()).unwrap().responses[0].cop_msg_id, "C9");
    let empty = "<DxpRep xmlns='http://www.chinaport.gov.cn/dxp'/>";
    assert!(matches!(DxpReply::from_xml(empty.as_bytes()), Err(ReadError::Missing { .. })));
}

proptest! {
    #[test]
    fn envelopes_round_trip(data in prop::collection::vec(any::<u8>(), 0..300)) {
        let message = envelope(data);
        prop_assert_eq!(DxpMessage::from_xml(&message.to_xml()).unwrap(), message);
    }
}
