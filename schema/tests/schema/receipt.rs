//! Receipts as they come: prefixes, repeats, broken records among good ones.

use proptest::prelude::*;
use qiyun_schema::receipt::{
    MessageReturn, OrderReturn, Receipt, ReceiptKind, ReturnStatus, Stage, info_code, read, write,
};
use qiyun_schema::xml::ReadError;

use crate::support::{hostile_text, sample};

const GUID: &str = "9F000000-0000-4000-8000-000000000001";

fn orders(document: &[u8]) -> Vec<OrderReturn> {
    let found = read(document).unwrap();
    assert_eq!(found.unread, []);
    let receipts = found.receipts.into_iter();
    receipts
        .map(|receipt| match receipt {
            Receipt::Order(order) => order,
            other => panic!("an order receipt was expected: {other:?}"),
        })
        .collect()
}

#[test]
fn several_receipts_with_the_usual_prefix() {
    let found = orders(&sample("9710-b2b/receipt.xml"));
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].status.stage(), Stage::Accepted);
    assert_eq!(found[1].order_no, "TYDH006");
    assert_eq!(found[1].status, ReturnStatus(120));
    assert_eq!(found[1].return_time, "20261123173009456");
    assert_eq!(info_code(&found[1].info), Some(("1800".to_owned(), "逻辑校验通过".to_owned())));
}

#[test]
fn default_namespace() {
    let found = orders(&sample("9810-warehouse/receipt.xml"));
    assert_eq!(found[0].status, ReturnStatus(-301_010));
    assert!(found[0].status.is_negative());
    assert_eq!(found[0].ebp_code, "无");
}

#[test]
fn another_prefix_and_a_quoted_message() {
    let found = read(&sample("format-error/receipt.xml")).unwrap();
    let [Receipt::Message(answer)] = &found.receipts[..] else { panic!("{found:?}") };
    assert_eq!(answer.ori_cop_msg_id, "5B1E0F6A-7C2D-4E8F-9A10-0000000000FF");
    assert_eq!(answer.ori_biz_message, "<ceb:CEB303Message><broken></ceb:CEB303Message>");
    assert_eq!(answer.status.stage(), Stage::Error);
}

#[test]
fn unknown_elements_are_skipped_even_with_known_names() {
    let document = "<c:CEB304Message xmlns:c='http://www.chinaport.gov.cn/ceb' xmlns:x='urn:x' guid='g'>\
        <c:New><c:orderNo>Z</c:orderNo></c:New>\
        <c:OrderReturn x:a='1'><x:orderNo>WRONG</x:orderNo><c:orderNo>A1</c:orderNo><c:later>?</c:later>\
        <c:returnStatus>3</c:returnStatus><c:returnTime>20261123173005123</c:returnTime></c:OrderReturn>\
        </c:CEB304Message>";
    let found = orders(document.as_bytes());
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].order_no.as_str(), found[0].info.as_str()), ("A1", ""));
}

#[test]
fn one_broken_record_does_not_hide_the_others() {
    let text = String::from_utf8(sample("9710-b2b/receipt.xml")).unwrap();
    let broken = text.replace("<ceb:returnStatus>2</ceb:returnStatus>", "<ceb:returnStatus>two</ceb:returnStatus>");
    let found = read(broken.as_bytes()).unwrap();
    assert_eq!(found.receipts.len(), 1);
    let [(0, error)] = &found.unread[..] else { panic!("{found:?}") };
    assert!(matches!(error, ReadError::Invalid { path, value, .. }
        if path == "OrderReturn/returnStatus" && value == "two"));
    let missing = text.replacen("<ceb:orderNo>TYDH006</ceb:orderNo>", "", 1);
    let found = read(missing.as_bytes()).unwrap();
    assert_eq!(found.unread[0].1, ReadError::Missing { path: "OrderReturn/orderNo".to_owned() });
    assert_eq!(found.receipts.len(), 1);
    let nested = text.replacen("<ceb:orderNo>TYDH006<", "<ceb:orderNo><b/>TYDH006<", 1);
    assert_eq!(read(nested.as_bytes()).unwrap().unread.len(), 1);
}

#[test]
fn other_documents_are_refused_by_name() {
    for document in
        ["<CEB603Message xmlns='http://www.chinaport.gov.cn/ceb'/>", "<CEB304Message xmlns='urn:other'/>", "<html/>"]
    {
        assert!(matches!(read(document.as_bytes()), Err(ReadError::Root { .. })), "{document}");
    }
    let empty = "<CEB304Message xmlns='http://www.chinaport.gov.cn/ceb'/>";
    assert!(matches!(read(empty.as_bytes()), Err(ReadError::Missing { .. })));
}

#[test]
fn stages() {
    for (code, stage) in [
        (1, Stage::Draft),
        (2, Stage::Accepted),
        (3, Stage::HandedOver),
        (4, Stage::HandOverFailed),
        (100, Stage::Rejected),
        (120, Stage::Stored),
        (300, Stage::Review),
        (399, Stage::Decided),
        (500, Stage::Inspection),
        (505, Stage::Transferred),
        (600, Stage::Suspended),
        (800, Stage::Released),
        (899, Stage::Cleared),
        (-1, Stage::Error),
        (-999_999, Stage::Error),
        (0, Stage::Unknown),
        (777, Stage::Unknown),
    ] {
        assert_eq!(ReturnStatus(code).stage(), stage, "{code}");
    }
    assert_eq!(ReturnStatus::parse(" -301010 "), Some(ReturnStatus(-301_010)));
    assert_eq!(ReturnStatus::parse("2.0"), None);
    assert_eq!(ReturnStatus::parse(""), None);
    assert_eq!(ReturnStatus::parse("99999999999"), None);
}

#[test]
fn info_codes_are_read_tolerantly() {
    for (info, code, text) in [
        ("[Code:1800;Desc:逻辑校验通过]", "1800", "逻辑校验通过"),
        ("[code:2600;desc:放行]", "2600", "放行"),
        ("[ CODE ： 1800 ； DESC ： 逻辑校验通过 ]", "1800", "逻辑校验通过"),
        ("【Code:1301；Desc:系统异常】", "1301", "系统异常"),
        ("退单:[Code:100a;Desc:a;b]", "100a", "a;b"),
        ("[Code:-301010]", "-301010", ""),
    ] {
        assert_eq!(info_code(info), Some((code.to_owned(), text.to_owned())), "{info}");
    }
    for info in ["", "新增申报成功", "[Code:]", "[Code:;Desc:x]", "barcode is wrong", "code"] {
        assert_eq!(info_code(info), None, "{info}");
    }
}

proptest! {
    #[test]
    fn written_order_receipts_read_back(
        texts in prop::collection::vec(prop::array::uniform4("[A-Z0-9一-龥]{1,20}"), 1..5),
        info in hostile_text(),
        status in -999_999_999_i64..999_999_999,
    ) {
        let returns: Vec<OrderReturn> = texts.into_iter().map(|[guid, ebp_code, ebc_code, order_no]| OrderReturn {
            guid, ebp_code, ebc_code, order_no,
            status: ReturnStatus(status),
            return_time: "20261123173009456".to_owned(),
            info: info.clone(),
        }).collect();
        let written: Vec<Receipt> = returns.iter().cloned().map(Receipt::Order).collect();
        prop_assert_eq!(orders(&write(ReceiptKind::Order, GUID, &written)), returns);
    }

    #[test]
    fn written_message_receipts_read_back(quoted in hostile_text(), info in hostile_text()) {
        let answer = MessageReturn {
            guid: GUID.to_owned(),
            status: ReturnStatus(-999_999),
            info,
            return_time: "20261123173009456".to_owned(),
            ori_cop_msg_id: "C1".to_owned(),
            ori_message_type: "CEB303Message".to_owned(),
            ori_biz_message: quoted,
        };
        let found = read(&write(ReceiptKind::Message, GUID, &[Receipt::Message(answer.clone())])).unwrap();
        prop_assert_eq!(found.receipts, vec![Receipt::Message(answer)]);
    }

    #[test]
    fn info_codes_never_panic(text in "\\PC{0,30}") {
        let _ = info_code(&text);
    }
}
