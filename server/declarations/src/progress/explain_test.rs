//! Every code that the stages can give is explained, in both languages, with something to do.

use qiyun_schema::code::{TableName, table};

use super::*;

#[test]
fn every_own_code_and_every_customs_code_is_explained() {
    let own = OWN.iter().map(|text| text.0.to_owned());
    let customs = table(TableName::BusinessError).entries().iter().map(|entry| format!("CUSTOMS_{}", entry.code));
    let dxp = table(TableName::DxpError).entries().iter().map(|entry| format!("DXP_{}", entry.code));
    for code in own.chain(customs).chain(dxp) {
        let explained = explain(&code, "detail");
        for text in [&explained.zh, &explained.en, &explained.todo_zh, &explained.todo_en] {
            assert!(!text.is_empty(), "{code}");
        }
        assert!(explained.zh.contains("detail"), "{code}: the words of the other side are kept");
        assert!(!explained.zh.contains("未知代码"), "{code} is in the tables");
    }
}

#[test]
fn an_unknown_code_is_shown_as_it_is_and_never_retried_by_guess() {
    let explained = explain("CUSTOMS_777", "something new");
    assert!(explained.zh.contains("777") && explained.zh.contains("something new"), "{}", explained.zh);
    assert!(!explained.retryable);
}

#[test]
fn the_code_in_a_receipts_text_says_what_to_do_and_the_status_whether_it_may_go_again() {
    let entry = &table(TableName::CustomsInfo).entries()[0];
    let plain = explain("CUSTOMS_100", "单价错误");
    let told = explain("CUSTOMS_100", &format!("[Code:{};Desc:单价错误]", entry.code));
    assert!(told.zh.contains(&entry.name_zh), "{}", told.zh);
    assert_eq!(told.retryable, plain.retryable);
    assert!(plain.todo_zh.contains("可能原因") && plain.todo_en.contains("likely cause"));
}

#[test]
fn what_customs_holds_already_is_not_to_be_filed_again() {
    for code in ["CUSTOMS_-301010", "CUSTOMS_-304001", "CUSTOMS_-621004"] {
        assert!(!explain(code, "").retryable, "{code}");
    }
    assert!(explain("CUSTOMS_100", "单价错误").retryable);
}
