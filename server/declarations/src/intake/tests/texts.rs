//! Every refusal speaks both languages and says what to do.

use std::collections::BTreeSet;

use crate::intake::damage::Damage;
use crate::intake::file_refusal::FileRefusal;
use crate::intake::sniff::FileKind;

fn every_refusal() -> Vec<FileRefusal> {
    let sheet = || "Sheet1".to_owned();
    vec![
        FileRefusal::NotAWorkbook(FileKind::Xls),
        FileRefusal::Encrypted,
        FileRefusal::TooLarge { bytes: 40 << 20, limit: 32 << 20 },
        FileRefusal::TooManyParts { count: 1_001, limit: 1_000 },
        FileRefusal::Bomb { part: "xl/x".to_owned(), bytes: 9, limit: 8 },
        FileRefusal::TooMuchMarkup { part: "xl/x".to_owned(), limit: 8 },
        FileRefusal::TooMuchText { bytes: 65 << 20, limit: 64 << 20 },
        FileRefusal::NoSheet,
        FileRefusal::HeaderMissing {
            sheet: sheet(), row: 1, missing: vec!["数量"], found: vec!["订单号".to_owned()]
        },
        FileRefusal::HeaderRepeated { sheet: sheet(), header: "数量", cells: vec!["A1".to_owned(), "B1".to_owned()] },
        FileRefusal::WrongHeader { sheet: sheet(), expected: vec!["订单号"], found: Vec::new() },
        FileRefusal::OutOfBounds { sheet: sheet(), cell: "XFD1".to_owned(), limit: 64 },
        FileRefusal::TooManyRows { sheet: sheet(), row: 9, limit: 8 },
        FileRefusal::Empty { sheet: sheet() },
        FileRefusal::Cancelled,
        FileRefusal::Deadline { seconds: 30 },
        FileRefusal::Unreadable { part: sheet(), cell: Some("A1".to_owned()), damage: Damage::Order },
    ]
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c))
}

#[test]
fn refusals_speak_both_languages_and_have_their_own_code() {
    let all = every_refusal();
    let codes: BTreeSet<&str> = all.iter().map(FileRefusal::code).collect();
    assert_eq!(codes.len(), all.len());
    for refusal in all {
        assert!(is_chinese(&refusal.zh()) && is_chinese(refusal.todo_zh()), "{}", refusal.code());
        assert!(!refusal.en().is_empty() && !is_chinese(refusal.todo_en()), "{}", refusal.code());
    }
}

#[test]
fn what_the_file_is_and_how_it_is_damaged_is_said_too() {
    for kind in [
        FileKind::Nothing,
        FileKind::Xls,
        FileKind::Xlsb,
        FileKind::Ods,
        FileKind::Word,
        FileKind::Pdf,
        FileKind::Markup,
        FileKind::Text,
        FileKind::Zip,
        FileKind::BrokenZip,
        FileKind::Unknown,
    ] {
        assert!(is_chinese(kind.zh()) && is_chinese(kind.todo_zh()));
        assert!(!is_chinese(kind.en()) && !is_chinese(kind.todo_en()));
    }
    for (legacy, advice) in [(FileKind::Xls, ".xls"), (FileKind::Ods, ".ods")] {
        let refusal = FileRefusal::NotAWorkbook(legacy);
        assert!(refusal.zh().contains(advice) && refusal.todo_zh().contains("另存为"));
    }
    for damage in [
        Damage::Corrupt("x".to_owned()),
        Damage::Xml("x".to_owned()),
        Damage::Doctype,
        Damage::Entity("x".to_owned()),
        Damage::Deep,
        Damage::LongToken,
        Damage::MissingPart,
        Damage::RepeatedPart,
        Damage::NotASheet,
        Damage::CellName("x".to_owned()),
        Damage::Order,
        Damage::StringIndex("7".to_owned()),
    ] {
        assert!(is_chinese(&damage.zh()) && !is_chinese(&damage.en()));
    }
}

#[test]
fn limits_are_never_shown_as_kept() {
    let refusal = FileRefusal::TooLarge { bytes: (32 << 20) + 1, limit: 32 << 20 };
    assert_eq!(refusal.zh(), "文件 33 MiB，超过上限 32 MiB");
}
