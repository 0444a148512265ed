//! Files made to hurt, or simply not workbooks: each ends in a clear refusal, quickly and small.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::book::{Book, data, header, number, text, texts};
use super::{entry, read_with, refused};
use crate::intake::damage::Damage;
use crate::intake::file_refusal::FileRefusal;
use crate::intake::limits::Limits;
use crate::intake::sniff::FileKind;
use crate::intake::template::template_workbook;

const GOOD: [&str; 7] = ["TYDH005", "8711100010", "摩托车", "10", "25", "2.5", "011"];

fn not_a_workbook(bytes: &[u8]) -> FileKind {
    match refused(bytes.to_vec()) {
        FileRefusal::NotAWorkbook(kind) => kind,
        other => panic!("{other:?}"),
    }
}

fn damage(bytes: Vec<u8>) -> Damage {
    match refused(bytes) {
        FileRefusal::Unreadable { damage, .. } => damage,
        other => panic!("{other:?}"),
    }
}

/// A compound file as far as we look at one: the mark, and a directory entry of that name.
fn compound(entry: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(8_190, 0);
    bytes.extend(entry.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(20_000, 0);
    bytes
}

fn archive_of(names: &[&str]) -> Vec<u8> {
    let mut book = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        book.start_file(*name, SimpleFileOptions::default()).expect("a new part");
    }
    book.finish().expect("memory takes it").into_inner()
}

#[test]
fn other_files_are_named_for_what_they_are() {
    assert_eq!(not_a_workbook(b""), FileKind::Nothing);
    assert_eq!(not_a_workbook(b"%PDF-1.7\n%\xE2\xE3"), FileKind::Pdf);
    assert_eq!(not_a_workbook(b"\xEF\xBB\xBF<html><table>"), FileKind::Markup);
    assert_eq!(not_a_workbook("尊敬的客户\n您好\n".as_bytes()), FileKind::Text);
    assert_eq!(not_a_workbook(&[0xB6, 0xA9, 0xB5, 0xA5, b' ', b'1']), FileKind::Text);
    assert_eq!(not_a_workbook(&[0xFF, 0xFE, b'a', 0, b' ', 0]), FileKind::Text);
    let noise: Vec<u8> = (0..5_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert_eq!(not_a_workbook(&noise), FileKind::Unknown);
    assert_eq!(not_a_workbook(&compound("Workbook")), FileKind::Xls);
    assert_eq!(not_a_workbook(&archive_of(&["xl/workbook.bin"])), FileKind::Xlsb);
    assert_eq!(not_a_workbook(&archive_of(&["mimetype", "content.xml"])), FileKind::Ods);
    assert_eq!(not_a_workbook(&archive_of(&["word/document.xml"])), FileKind::Word);
    assert_eq!(not_a_workbook(&archive_of(&["readme.txt"])), FileKind::Zip);
    assert_eq!(not_a_workbook(b"PK\x03\x04 and nothing more"), FileKind::BrokenZip);
}

#[test]
fn passwords_are_recognised_in_both_forms() {
    assert_eq!(refused(compound("EncryptedPackage")), FileRefusal::Encrypted);
    let mut locked = Book::rows(&texts(2, &GOOD)).bytes();
    // The flag of the first entry in the directory.
    let directory = locked.windows(4).position(|mark| mark == b"PK\x01\x02").expect("a directory");
    locked[directory + 8] |= 1;
    assert_eq!(refused(locked), FileRefusal::Encrypted);
}

#[test]
fn a_cut_or_changed_file_is_refused() {
    let whole = Book::rows(&texts(2, &GOOD)).bytes();
    for end in [30, whole.len() / 2, whole.len() - 30] {
        assert_eq!(not_a_workbook(&whole[..end]), FileKind::BrokenZip);
    }
    // Stored, so that a changed letter is still a letter: only the checksum can tell.
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in [
        ("xl/_rels/workbook.xml.rels", r#"<r><Relationship Id="a" Type="/worksheet" Target="s.xml"/></r>"#.to_owned()),
        ("xl/workbook.xml", r#"<workbook><sheet name="S" r:id="a"/></workbook>"#.to_owned()),
        ("xl/s.xml", data(&format!("{}{}", header(1), texts(2, &GOOD)))),
    ] {
        zip.start_file(name, stored).expect("a new part");
        zip.write_all(content.as_bytes()).expect("memory takes it");
    }
    let mut bytes = zip.finish().expect("memory takes it").into_inner();
    assert!(read_with(bytes.clone(), &Limits::default()).is_ok());
    let at = bytes.windows(7).position(|piece| piece == b"TYDH005").expect("the order number");
    bytes[at] = b'X';
    assert!(matches!(damage(bytes), Damage::Corrupt(_)));
}

#[test]
fn the_file_has_a_size_limit() {
    let bytes = Book::rows(&texts(2, &GOOD)).bytes();
    let limits = Limits { max_file_bytes: bytes.len() as u64 - 1, ..Limits::default() };
    assert!(matches!(read_with(bytes, &limits), Err(FileRefusal::TooLarge { .. })));
}

#[test]
fn declared_bombs_are_refused_before_anything_is_inflated() {
    let zeros = vec![b' '; 50_000_000];
    let ratio = Book::rows(&texts(2, &GOOD)).part("xl/media/image1.png", &zeros).bytes();
    assert!(ratio.len() < 100_000);
    assert!(matches!(refused(ratio), FileRefusal::Bomb { part, .. } if part == "xl/media/image1.png"));
    let limits = Limits { max_inflated_bytes: 1_000, ..Limits::default() };
    let total = read_with(Book::rows(&texts(2, &GOOD)).bytes(), &limits);
    assert!(matches!(total, Err(FileRefusal::Bomb { limit: 1_000, .. })));
}

#[test]
fn sizes_that_lie_are_found_while_inflating() {
    let rows: String = (2..30_000).map(|row| format!(r#"<row r="{row}"/>"#)).collect();
    let mut bytes = Book::rows(&rows).bytes();
    // The sheet is the second part: declare it as ten bytes, in the directory and beside its data.
    for (mark, size_at, name_at) in [(b"PK\x01\x02", 24, 46), (b"PK\x03\x04", 22, 30)] {
        let starts: Vec<usize> = (0..bytes.len() - 4).filter(|at| &bytes[*at..*at + 4] == mark).collect();
        let sheet =
            starts.into_iter().find(|at| bytes[at + name_at..].starts_with(b"xl/worksheets")).expect("the sheet");
        bytes[sheet + size_at..sheet + size_at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    assert!(matches!(damage(bytes), Damage::Corrupt(_)));
}

#[test]
fn too_many_parts_are_refused_without_reading_them_all() {
    let names: Vec<String> = (0..1_001).map(|n| format!("p{n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert_eq!(refused(archive_of(&names)), FileRefusal::TooManyParts { count: 1_001, limit: 1_000 });
    // A directory of 300,000 names inside one file: its reading stops at the allowance.
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.resize(1_000, 0);
    let start = bytes.len();
    for n in 0..300_000_u32 {
        let mut entry = [0; 50];
        entry[..4].copy_from_slice(b"PK\x01\x02");
        entry[28] = 4;
        entry[46..].copy_from_slice(&n.to_le_bytes());
        bytes.extend(entry);
    }
    let size = bytes.len() - start;
    let mut end64 = Vec::from(*b"PK\x06\x06");
    end64.extend(44_u64.to_le_bytes());
    end64.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for value in [300_000, 300_000, size as u64, start as u64] {
        end64.extend(value.to_le_bytes());
    }
    let at = bytes.len() as u64;
    bytes.extend(end64);
    bytes.extend(b"PK\x06\x07\0\0\0\0");
    bytes.extend(at.to_le_bytes());
    bytes.extend(1_u32.to_le_bytes());
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([0xFF; 12]);
    bytes.extend([0, 0]);
    assert!(matches!(refused(bytes), FileRefusal::TooManyParts { limit: 1_000, .. }));
}

#[test]
fn parts_of_the_same_name_are_refused() {
    let bytes = Book::rows(&texts(2, &GOOD)).part("XL/Worksheets/Sheet1.xml", data("").as_bytes()).bytes();
    assert_eq!(damage(bytes), Damage::RepeatedPart);
}

#[test]
fn a_far_cell_is_refused_by_its_name() {
    for at in ["XFD1048576", "BM2"] {
        let row: String = at.chars().filter(char::is_ascii_digit).collect();
        let far = format!(r#"<row r="{row}">{}</row>"#, number(at, "1"));
        let refusal = refused(Book::rows(&far).bytes());
        assert_eq!(refusal, FileRefusal::OutOfBounds { sheet: "Sheet1".to_owned(), cell: at.to_owned(), limit: 64 });
        assert_eq!(refusal.address(), Some(format!("Sheet1!{at}")));
    }
    // Only formatted, nothing in it: no reason to refuse.
    let styled = format!(r#"{}<row r="3"><c r="XFD3" s="1"/></row>"#, texts(2, &GOOD));
    assert!(read_with(Book::rows(&styled).bytes(), &Limits::default()).is_ok());
}

#[test]
fn declared_dimensions_are_not_believed() {
    for range in ["A1:XFD1048576", "A1:ZZZ9999999", "B2:A1", "A1:AAAAAAAAAAAAA1", "A4294967296", ""] {
        let sheet = data(&format!("{}{}", header(1), texts(2, &GOOD)))
            .replace("<sheetData>", &format!(r#"<dimension ref="{range}"/><sheetData>"#));
        let read = read_with(Book::new().sheet("S", &sheet).bytes(), &Limits::default()).expect("readable");
        assert_eq!(read.row_count, 1);
    }
}

#[test]
fn the_string_table_is_bounded_whatever_it_declares() {
    let lying = r#"<sst uniqueCount="99999999999" count="99999999999"><si><t>T1</t></si></sst>"#;
    let book = Book::rows(&texts(2, &GOOD)).part("xl/sharedStrings.xml", lying.as_bytes());
    assert!(read_with(book.bytes(), &Limits::default()).is_ok());
    let limits = Limits { max_shared_string_bytes: 10_000, ..Limits::default() };
    let texts_of = |item: &str, count: usize| Book::rows(&texts(2, &GOOD)).strings(&item.repeat(count)).bytes();
    for bytes in [texts_of("<si/>", 3_000), texts_of("<si><t>abcdefghij</t></si>", 1_000)] {
        assert!(matches!(read_with(bytes, &limits), Err(FileRefusal::TooMuchText { limit: 10_000, .. })));
    }
}

#[test]
fn one_long_string_used_everywhere_is_kept_short() {
    let long = "长".repeat(80_000);
    let cells: String = ('A'..='G').map(|c| format!(r#"<c r="{c}2" t="s"><v>0</v></c>"#)).collect();
    let book = Book::rows(&format!(r#"<row r="2">{cells}</row>"#)).strings(&format!("<si><t>{long}</t></si>"));
    let read = read_with(book.bytes(), &Limits::default()).expect("readable");
    assert_eq!(read.error_count, 7);
    assert!(read.problems.iter().all(|problem| problem.problem.rule.code == "S1008" && problem.value.len() < 500));
    assert!(read.rows[0].line.item_name.is_empty());
}

#[test]
fn markup_tricks_are_refused() {
    let sheet = |xml: &str| Book::new().sheet("S", xml).bytes();
    let doctype = r#"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>"#;
    assert_eq!(damage(sheet(&format!("{doctype}{}", data(&header(1))))), Damage::Doctype);
    let entity = data(&header(1).replace("订单号", "&b;"));
    assert_eq!(damage(sheet(&entity)), Damage::Entity("b".to_owned()));
    assert_eq!(damage(sheet(&format!("<worksheet><sheetData>{}", "<a>".repeat(100_000)))), Damage::Deep);
    let long = format!("<worksheet><!-- {} -->", "> ".repeat(200_000));
    assert_eq!(damage(sheet(&long)), Damage::LongToken);
    let attribute = format!(r#"<worksheet a="{}">"#, "x".repeat(400_000));
    assert_eq!(damage(sheet(&attribute)), Damage::LongToken);
    assert!(matches!(damage(sheet("<worksheet><sheetData><row></c></row>")), Damage::Xml(_)));
    assert!(matches!(damage(sheet(&data(&header(1)).replace("</sheetData>", ""))), Damage::Xml(_)));
    assert_eq!(damage(sheet("<chartsheet/>")), Damage::NotASheet);
    assert_eq!(damage(sheet("")), Damage::NotASheet);
    let twice = data(&format!("{}{}</sheetData><sheetData>{}", header(1), texts(2, &GOOD), texts(3, &GOOD)));
    assert_eq!(damage(sheet(&twice)), Damage::Order);
}

#[test]
fn a_row_of_endless_blanks_stays_small() {
    let blank = text("", " ").replace(r#" r="""#, "");
    let row = format!("<row>{}</row>", blank.repeat(100_000));
    let book = Book::rows(&format!("{row}{}", texts(3, &GOOD)));
    assert!(matches!(refused(book.bytes()), FileRefusal::Bomb { .. }));
    let limits = Limits { max_ratio: 10_000, ..Limits::default() };
    assert_eq!(read_with(book.bytes(), &limits).expect("readable").row_count, 1);
}

#[test]
fn a_sheet_of_nothing_but_tags_is_stopped() {
    let limits = Limits { max_tokens: 20_000, max_ratio: 10_000, ..Limits::default() };
    let read = read_with(Book::rows(&"<a/>".repeat(100_000)).bytes(), &limits);
    assert!(matches!(read, Err(FileRefusal::TooMuchMarkup { limit: 20_000, .. })), "{read:?}");
}

#[test]
fn missing_parts_are_named() {
    let mut book = Book::rows(&texts(2, &GOOD));
    book.parts.retain(|(name, _)| name != "xl/worksheets/sheet1.xml");
    assert_eq!(damage(book.bytes()), Damage::MissingPart);
    let unrelated = Book::rows("").part("xl/_rels/workbook.xml.rels", b"<Relationships/>");
    assert_eq!(damage(unrelated.bytes()), Damage::MissingPart);
}

#[test]
fn nothing_makes_it_panic() {
    use proptest::prelude::*;
    let template = template_workbook(entry(), &[GOOD.map(str::to_owned).to_vec()]).expect("written");
    let sheet = data(&format!("{}{}", header(1), texts(2, &GOOD)));
    let changes = proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let outcome = runner.run(&changes, |changes| {
        let (mut file, mut xml) = (template.clone(), sheet.clone().into_bytes());
        for (at, byte) in changes {
            let (in_file, in_xml) = (at.index(file.len()), at.index(xml.len()));
            file[in_file] = byte;
            xml[in_xml] = byte;
        }
        let mut book = Book::new().sheet("S", "");
        book.parts.pop();
        for bytes in [file, book.part("xl/worksheets/sheet1.xml", &xml).bytes()] {
            if let Err(refusal) = read_with(bytes, &Limits::default()) {
                prop_assert!(!refusal.zh().is_empty() && !refusal.todo_en().is_empty());
            }
        }
        Ok(())
    });
    outcome.expect("no input panics");
}
