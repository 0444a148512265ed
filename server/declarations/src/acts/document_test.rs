//! A long document is cut into parts that customs can put together again.

use qiyun_schema::message::summary::{SummaryHead, SummaryLine};
use qiyun_schema::message::way_bill::{WayBillHead, WayBillLine};
use qiyun_schema::message::{AppStatus, AppType, Headed, SummaryFlag};
use uuid::Uuid;

use super::*;

fn guid() -> Guid {
    Guid::new(Uuid::nil())
}

fn summary(lists: usize) -> ActDocument {
    let head = SummaryHead {
        guid: guid(),
        app_type: AppType::Add,
        app_time: "20260101000000".to_owned(),
        app_status: AppStatus::File,
        customs_code: "2916".to_owned(),
        cop_no: "S1".to_owned(),
        pre_no: None,
        sum_no: None,
        agent_code: "3301960AAA".to_owned(),
        agent_name: "示例".to_owned(),
        ebc_code: "3302960BBB".to_owned(),
        ebc_name: "示例".to_owned(),
        decl_agent_code: "3301960AAA".to_owned(),
        decl_agent_name: "示例".to_owned(),
        start_time: None,
        end_time: None,
        loct_no: None,
        summary_flag: SummaryFlag::Consignor,
        item_name_flag: "1".to_owned(),
        msg_count: 1,
        msg_seq_no: 1,
        note: None,
    };
    let lines = (0..lists).map(|index| SummaryLine { invt_no: format!("29162026E{index:09}") }).collect();
    ActDocument::Summary(Headed { head, lines })
}

#[test]
fn parts_hold_every_line_once_and_each_has_a_key_of_its_own() {
    let parts = summary(5).parts(2);
    assert_eq!(parts.len(), 3);
    let mut lines = Vec::new();
    for (part, seq) in parts.iter().zip(1..) {
        let ActDocument::Summary(part) = part else { panic!("another kind") };
        assert_eq!((part.head.msg_count, part.head.msg_seq_no), (3, seq));
        lines.extend(part.lines.iter().map(|line| line.invt_no.clone()));
    }
    let ActDocument::Summary(whole) = summary(5) else { panic!("another kind") };
    assert_eq!(lines, whole.lines.iter().map(|line| line.invt_no.clone()).collect::<Vec<_>>());
    let keys: std::collections::HashSet<BusinessKey> = parts.iter().map(ActDocument::business_key).collect();
    assert_eq!(keys.len(), 3);
    assert!(parts.iter().all(|part| part.check(&RuleSettings::default()).is_empty()));
}

#[test]
fn who_files_is_named_anew_and_the_entrys_declarant_only_where_it_was_the_same() {
    let ActDocument::Summary(mut apart) = summary(1) else { panic!("another kind") };
    apart.head.decl_agent_code = "3301980ZZZ".to_owned();
    for (document, decl_agent) in [(summary(1), "3301960NEW"), (ActDocument::Summary(apart), "3301980ZZZ")] {
        let ActDocument::Summary(one) = document.filed_by("3301960NEW", "新名") else { panic!("another kind") };
        assert_eq!((one.head.agent_code.as_str(), one.head.agent_name.as_str()), ("3301960NEW", "新名"));
        assert_eq!(one.head.decl_agent_code, decl_agent);
        assert_eq!((one.head.ebc_code.as_str(), one.lines.len()), ("3302960BBB", 1));
    }
}

#[test]
fn numbers_begin_anew_in_each_part_and_what_is_short_is_one_part() {
    let ActDocument::Summary(like) = summary(1) else { panic!("another kind") };
    let head = WayBillHead {
        guid: guid(),
        app_type: like.head.app_type,
        app_time: like.head.app_time,
        app_status: like.head.app_status,
        customs_code: like.head.customs_code,
        cop_no: "Z1".to_owned(),
        pre_no: None,
        agent_code: like.head.agent_code,
        agent_name: like.head.agent_name,
        loct_no: None,
        traf_mode: "5".to_owned(),
        traf_name: "CA123".to_owned(),
        voyage_no: "CA123".to_owned(),
        bill_no: "999-1".to_owned(),
        domestic_traf_no: None,
        gross_weight: qiyun_schema::amount::Amount::from_scaled(100_000),
        logistics_code: "3303960CCC".to_owned(),
        logistics_name: "示例物流".to_owned(),
        msg_count: 1,
        msg_seq_no: 1,
        note: None,
    };
    let line = |gnum: u32| WayBillLine {
        gnum,
        total_package_no: None,
        logistics_no: format!("YD{gnum}"),
        invt_no: None,
        note: None,
    };
    let whole = ActDocument::WayBill(Headed { head, lines: (1..=3).map(line).collect() });
    assert_eq!(whole.parts(10).len(), 1);
    let parts = whole.parts(2);
    let ActDocument::WayBill(last) = &parts[1] else { panic!("another kind") };
    assert_eq!((last.lines[0].gnum, last.lines[0].logistics_no.as_str()), (1, "YD3"));
    assert!(parts.iter().all(|part| part.check(&RuleSettings::default()).is_empty()));
}
