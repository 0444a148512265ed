//! Every code the port may answer has a meaning, a cause and a next step; what no table has is said so.

use qiyun_schema::receipt::{Answer, HELD_ALREADY, OLDER, Part, ReturnStatus, explain, meaning};

#[test]
fn every_published_code_is_explained() {
    let mut count = 0;
    for answer in Answer::ALL {
        for entry in answer.table().entries() {
            let found = meaning(answer, &entry.code);
            assert!(found.known, "{answer:?} {}", entry.code);
            let words = [&found.zh, &found.en, found.cause_zh, found.cause_en, found.next_zh, found.next_en];
            assert!(words.iter().all(|word| !word.is_empty()), "{answer:?} {}", entry.code);
            for zh in [&found.zh, found.cause_zh, found.next_zh] {
                assert!(zh.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)), "{zh}");
            }
            for en in [found.cause_en, found.next_en] {
                assert!(en.is_ascii(), "{en}");
            }
            count += 1;
        }
    }
    assert_eq!(count, 19 + 133 + 15 + 9);
}

#[test]
fn what_no_table_has_is_kept_and_marked() {
    for (answer, code) in [
        (Answer::Status, "777"),
        (Answer::Business, "-12"),
        (Answer::Dxp, "9999"),
        (Answer::Info, "4711"),
        (Answer::Status, " ？"),
    ] {
        let found = meaning(answer, code);
        assert!(!found.known && !found.retry);
        assert_eq!(found.code, code);
        assert!(found.zh.contains(code) && found.en.contains(code));
    }
}

#[test]
fn receipts_are_explained_with_the_code_inside() {
    let (outer, inner) = explain(ReturnStatus(120), "[Code:1800;Desc:逻辑校验通过]");
    assert_eq!((outer.zh.as_str(), inner.unwrap().zh.as_str()), ("海关入库", "逻辑校验通过"));
    let (outer, inner) = explain(ReturnStatus(-621_029), "验签失败");
    assert_eq!((outer.part, outer.retry, inner), (Part::Signer, true, None));
    let (_, inner) = explain(ReturnStatus(100), "[Code:4711;Desc:新代码]");
    assert!(!inner.unwrap().known);
    assert_eq!(explain(ReturnStatus(4), "").0.part, Part::Channel);
}

#[test]
fn what_is_held_already_is_never_to_be_sent_again() {
    for code in HELD_ALREADY.into_iter().chain([OLDER]) {
        let found = meaning(Answer::Business, &code.to_string());
        assert!(found.known && !found.retry, "{code}");
    }
}
