//! Golden samples. `QIYUN_ACCEPT=1 cargo nextest run -p qiyun-schema sample` rewrites out.xml, and
//! receipt.xml where our own writer makes it.

use std::collections::BTreeSet;
use std::fmt::Debug;

use qiyun_schema::canonical::without_signature;
use qiyun_schema::fields;
use qiyun_schema::filing::{Held, LawfulSettings, lawful};
use qiyun_schema::message::order::OrderMessage;
use qiyun_schema::message::{AppType, Document, Message, MessageKind, read};
use qiyun_schema::mode::TradeMode;
use qiyun_schema::receipt::{
    self, Receipt, ReceiptKind, ReturnStatus, State, Subject, SummaryResult, SummaryResultHead, SummaryResultLine, Word,
};
use qiyun_schema::rule::{AssembledOrder, Problem, RuleSettings, check_order};
use qiyun_schema::signature::{Profile, VerifyOptions, verify};
use serde::de::DeserializeOwned;

use crate::support::{sample, sample_message, sample_path, seal_sm2};

pub const ORDERS: [(&str, TradeMode); 5] = [
    ("9710-b2b", TradeMode::Entry9710),
    ("9810-warehouse", TradeMode::Entry9810),
    ("9610-list-order", TradeMode::List9610),
    ("9710-list-order", TradeMode::List9710),
    ("9810-list-order", TradeMode::List9810),
];

/// Every case with an in.json, the kind of document in it, and the last word of the port.
pub const CASES: [(&str, MessageKind, i64); 30] = [
    ("9710-b2b", MessageKind::Order, 120),
    ("9810-warehouse", MessageKind::Order, 120),
    ("9610-list-order", MessageKind::Order, 120),
    ("9610-list-order-change", MessageKind::Order, 120),
    ("9610-list-order-delete", MessageKind::Order, 120),
    ("9610-list-receipts", MessageKind::Receipts, 120),
    ("9610-list-receipts-change", MessageKind::Receipts, 120),
    ("9610-list-receipts-delete", MessageKind::Receipts, 120),
    ("9610-list-logistics", MessageKind::Logistics, 120),
    ("9610-list-logistics-change", MessageKind::Logistics, 120),
    ("9610-list-logistics-delete", MessageKind::Logistics, 120),
    ("9610-list-inventory", MessageKind::Inventory, 800),
    ("9610-list-inventory-change", MessageKind::Inventory, 800),
    ("9610-list-cancel", MessageKind::Cancel, 399),
    ("9610-list-arrival", MessageKind::Arrival, 399),
    ("9610-list-departure", MessageKind::Departure, 399),
    ("9610-list-way-bill", MessageKind::WayBill, 120),
    ("9610-list-summary", MessageKind::Summary, 399),
    ("9610-list-refund", MessageKind::Refund, 800),
    ("9610-list-refund-detail", MessageKind::RefundDetail, 399),
    ("9710-list-order", MessageKind::Order, 120),
    ("9710-list-receipts", MessageKind::Receipts, 120),
    ("9710-list-logistics", MessageKind::Logistics, 120),
    ("9710-list-inventory", MessageKind::Inventory, 800),
    ("9710-list-cancel", MessageKind::Cancel, 399),
    ("9810-list-order", MessageKind::Order, 120),
    ("9810-list-receipts", MessageKind::Receipts, 120),
    ("9810-list-logistics", MessageKind::Logistics, 120),
    ("9810-list-inventory", MessageKind::Inventory, 800),
    ("9810-list-cancel", MessageKind::Cancel, 399),
];

/// Receipts of these cases were written by hand, the way others write them.
const FOREIGN: [&str; 2] = ["9710-b2b", "9810-warehouse"];

fn accept() -> bool {
    std::env::var_os("QIYUN_ACCEPT").is_some()
}

fn golden(file: &str, found: &[u8]) {
    if accept() {
        std::fs::write(sample_path(file), found).unwrap();
    }
    assert_eq!(String::from_utf8_lossy(found), String::from_utf8_lossy(&sample(file)), "{file}");
}

fn composed<D: Document + DeserializeOwned + PartialEq + Debug>(case: &str) -> Vec<u8> {
    let message: Message<D> = serde_json::from_slice(&sample(&format!("{case}/in.json"))).unwrap();
    let canonical = message.to_canonical_xml().unwrap();
    assert_eq!(Message::<D>::from_xml(&canonical).unwrap(), message, "{case}");
    canonical
}

fn compose(case: &str, kind: MessageKind) -> Vec<u8> {
    use qiyun_schema::message as m;
    match kind {
        MessageKind::Order => composed::<m::order::Order>(case),
        MessageKind::Receipts => composed::<m::receipts::Receipts>(case),
        MessageKind::Logistics => composed::<m::logistics::Logistics>(case),
        MessageKind::Arrival => composed::<m::arrival::Arrival>(case),
        MessageKind::Departure => composed::<m::departure::Departure>(case),
        MessageKind::Inventory => composed::<m::inventory::Inventory>(case),
        MessageKind::Cancel => composed::<m::cancel::Cancel>(case),
        MessageKind::WayBill => composed::<m::way_bill::WayBill>(case),
        MessageKind::Summary => composed::<m::summary::Summary>(case),
        MessageKind::Refund => composed::<m::refund::Refund>(case),
        MessageKind::RefundDetail => composed::<m::refund_detail::RefundDetail>(case),
    }
}

#[test]
fn the_samples_compose_to_the_golden_bytes() {
    for (case, kind, _) in CASES {
        golden(&format!("{case}/out.xml"), &compose(case, kind));
    }
}

/// Every kind, every receipt, and 新增, 变更 and 删除 wherever they are lawful once a document is filed.
#[test]
fn the_golden_folder_leaves_nothing_out() {
    let mut filed: BTreeSet<(MessageKind, &str)> = BTreeSet::new();
    let mut answered: BTreeSet<ReceiptKind> = BTreeSet::new();
    for (case, kind, _) in CASES {
        let message = read(&compose(case, kind)).unwrap();
        filed.insert((kind, message.filing(0).unwrap().app_type.code()));
        answered
            .extend(receipt::read(&sample(&format!("{case}/receipt.xml"))).unwrap().receipts.iter().map(Receipt::kind));
    }
    for case in ["9610-list-summary-result", "format-error"] {
        answered
            .extend(receipt::read(&sample(&format!("{case}/receipt.xml"))).unwrap().receipts.iter().map(Receipt::kind));
    }
    assert_eq!(answered, BTreeSet::from(ReceiptKind::ALL));
    let stored = Some(Held { state: State::Stored, used_by_list: false });
    for kind in MessageKind::ALL {
        for app_type in AppType::ALL {
            let held = stored.filter(|_| *app_type != AppType::Add);
            if lawful(kind, *app_type, held, LawfulSettings::default()).is_ok() {
                assert!(filed.contains(&(kind, app_type.code())), "no sample of {kind:?} {app_type:?}");
            }
        }
    }
}

#[test]
fn the_golden_bytes_are_canonical_and_in_order() {
    for (case, kind, _) in CASES {
        let golden = compose(case, kind);
        assert_eq!(fields::check(&golden), [], "{case}");
        assert_eq!(qiyun_schema::canonical::canonicalize(&golden).unwrap(), golden, "{case}");
        let message = read(&golden).unwrap();
        assert_eq!((message.kind(), message.to_canonical_xml().unwrap()), (kind, golden), "{case}");
    }
}

fn word(status: i64, second: u32) -> Word {
    let info = match status {
        2 => "新增申报成功",
        120 => "[Code:1800;Desc:逻辑校验通过]",
        399 => "[Code:2300;Desc:审核通过]",
        _ => "[Code:2600;Desc:放行]",
    };
    Word {
        guid: format!("9F000000-0000-4000-8000-{second:012}"),
        status: ReturnStatus(status),
        return_time: format!("202611231730{second:02}123"),
        info: info.to_owned(),
        pre_no: Some("B20261123000000001".to_owned()),
        invt_no: Some("29282026E000000001".to_owned()),
        sum_no: Some("S20261123000000001".to_owned()),
    }
}

#[test]
fn a_port_answers_every_sample_and_the_answer_finds_it() {
    for (case, kind, last) in CASES {
        let message = read(&compose(case, kind)).unwrap();
        let receipts = [word(2, 5), word(last, 9)].map(|word| message.answer(0, word).unwrap());
        let written = receipt::write(kind.receipt(), "9F000000-0000-4000-8000-000000000001", &receipts);
        assert_eq!(fields::check(&written), [], "{case}");
        let found = receipt::read(&written).unwrap();
        assert_eq!((found.receipts.as_slice(), found.unread.as_slice()), (&receipts[..], &[][..]), "{case}");
        for receipt in &found.receipts {
            let Subject::Document(key, others) = receipt.fact().subject else { panic!("{case}") };
            let keys = message.keys(0);
            assert_eq!((&key, &others[..]), (&keys[0], &keys[1..]), "{case}");
        }
        if !FOREIGN.contains(&case) {
            golden(&format!("{case}/receipt.xml"), &written);
        }
    }
}

#[test]
fn a_summary_ends_in_entries() {
    let text = |text: &str| text.to_owned();
    let result = SummaryResult {
        head: SummaryResultHead {
            guid: text("9F000000-0000-4000-8000-000000000002"),
            customs_code: text("2928"),
            sum_no: text("S20261123000000001"),
            op_date: text("20261124080000000"),
            decl_seq_no: text("S20261124000000001"),
            dec_tmp_no: None,
            dec_pre_no: None,
            entry_id: Some(text("292820260000000001")),
            dec_state: text("A"),
            agent_code: text("3301980BBB"),
            agent_name: text("示例报关行"),
            ebc_code: text("3301960AAA"),
            ebc_name: text("示例企业"),
            decl_agent_code: text("3301980BBB"),
            decl_agent_name: text("示例报关行"),
            gross_weight: Some("412.35".parse().unwrap()),
            net_weight: Some("398.1".parse().unwrap()),
            msg_count: Some(1),
            msg_seq_no: text("1"),
            note: None,
        },
        lines: vec![SummaryResultLine {
            invt_no: text("29282026E000000001"),
            logistics_no: text("WB9610000001"),
            gseqno: Some(1),
            gnum: Some(1),
            gcode: text("9405210000"),
        }],
    };
    let receipts = [Receipt::SummaryResult(result)];
    let written = receipt::write(ReceiptKind::SummaryResult, "9F000000-0000-4000-8000-000000000001", &receipts);
    assert_eq!(fields::check(&written), []);
    let found = receipt::read(&written).unwrap();
    assert_eq!(found.receipts, receipts);
    assert_eq!(found.receipts[0].fact().subject, Subject::Summary(text("S20261123000000001")));
    golden("9610-list-summary-result/receipt.xml", &written);
}

#[test]
fn the_sample_orders_keep_the_rules() {
    for (case, mode) in ORDERS {
        let settings = RuleSettings { foreign_platform: true, ..RuleSettings::default() };
        let message = OrderMessage::from_xml(&compose(case, MessageKind::Order)).unwrap();
        assert_eq!(message, sample_message(case));
        for order in message.documents {
            let problems = check_order(&AssembledOrder { mode, order }, &settings);
            let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.is_error()).collect();
            assert!(errors.is_empty(), "{case}: {errors:#?}");
        }
    }
}

/// One message of every kind and 报送类型 sealed, for tools that share no code with ours. A seal is drawn anew
/// each time, so it is written only when it no longer holds what is composed.
#[test]
fn every_kind_has_a_sealed_sample() {
    for (case, kind, _) in CASES.into_iter().filter(|(case, ..)| case.starts_with("9610-list-")) {
        let (composed, file) = (compose(case, kind), format!("{case}/signed-sm2.xml"));
        let holds = |sealed: &[u8]| without_signature(sealed).is_ok_and(|inside| inside == composed);
        if accept() && !std::fs::read(sample_path(&file)).is_ok_and(|sealed| holds(&sealed)) {
            std::fs::write(sample_path(&file), seal_sm2(&composed, &Profile::SM2_SM3)).unwrap();
        }
        let sealed = sample(&file);
        assert!(holds(&sealed), "{file} seals something else");
        let report = verify(&sealed, &VerifyOptions { profile: Some(Profile::SM2_SM3), ..VerifyOptions::default() });
        assert!(report.ok(), "{file}: {report:#?}");
        assert_eq!((report.message_type.as_deref(), report.count), (Some(kind.root()), 1), "{file}");
    }
}

#[test]
fn the_signed_samples_verify() {
    for (file, profile, key_name) in [
        ("9710-b2b/signed-rsa.xml", Profile::RSA_SHA1, "01691f7f"),
        ("9810-warehouse/signed-sm2.xml", Profile::SM2_SM3, "03000000000cde6f"),
    ] {
        let options = VerifyOptions { profile: Some(profile), ..VerifyOptions::default() };
        let report = verify(&sample(file), &options);
        assert!(report.ok(), "{file}: {report:#?}");
        assert_eq!(report.key_name.as_deref(), Some(key_name));
        assert_eq!(report.message_type.as_deref(), Some("CEB303Message"));
    }
}
