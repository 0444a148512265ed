//! One cell at a time: what is read from it, what is recorded, what is refused and where.

use super::book::{Book, header, number, row_with, text, texts, with_cell};
use super::{accepted, refused, told};
use crate::intake::damage::Damage;
use crate::intake::file_refusal::FileRefusal;
use crate::intake::read::Sheet;
use crate::intake::tidy::CleaningKind;

fn amount(text: &str) -> Option<qiyun_schema::amount::Amount> {
    Some(text.parse().expect("a decimal"))
}

/// The sheet's only row, which must be sound.
fn sound(sheet: &Sheet) -> &qiyun_schema::rule::SheetLine {
    assert_eq!(sheet.rows.len(), 1);
    assert!(!sheet.rows[0].faulty, "{:?}", sheet.problems);
    &sheet.rows[0].line
}

fn kinds(sheet: &Sheet) -> Vec<CleaningKind> {
    sheet.cleaned.iter().flat_map(|cleaning| cleaning.kinds.clone()).collect()
}

#[test]
fn text_and_number_cells_mean_the_same() {
    let as_text = accepted(Book::rows(&texts(2, &["00123", "8711100010", "摩托车", "10", "25", "2.5", "011"])).bytes());
    let cells = [
        text("A2", "00123"),
        number("B2", "8711100010"),
        text("C2", "摩托车"),
        number("D2", "10"),
        number("E2", "2.5E1"),
        number("F2", "2.5"),
        number("G2", "11"),
    ];
    let as_numbers = accepted(Book::rows(&format!("<row>{}</row>", cells.concat())).bytes());
    assert_eq!(sound(&as_text), sound(&as_numbers));
    assert_eq!(sound(&as_text).order_no, "00123");
    assert_eq!(sound(&as_numbers).item_no, "8711100010");
    assert_eq!(sound(&as_numbers).price, amount("2.5"));
    assert_eq!(kinds(&as_text), []);
    assert_eq!(kinds(&as_numbers), [CleaningKind::UnitPadded]);
}

#[test]
fn numbers_read_as_shown_not_as_stored() {
    for (stored, meant) in [
        ("2.4999999999999999", "2.5"),
        ("0.30000000000000004", "0.3"),
        ("59.969999999999999", "59.97"),
        ("1E-05", "0.00001"),
    ] {
        let sheet = accepted(with_cell("F2", &number("F2", stored)));
        assert_eq!(sheet.rows[0].line.price, amount(meant), "{stored}");
    }
    let residue = accepted(with_cell("F2", &number("F2", "0.30000000000000004")));
    assert_eq!(kinds(&residue), [CleaningKind::Rounded]);
    assert_eq!((residue.cleaned[0].row, residue.cleaned[0].column.as_str()), (2, "F"));
}

#[test]
fn a_format_of_zeros_reads_as_excel_shows_it() {
    let sheet = accepted(with_cell("A2", r#"<c r="A2" s="2"><v>123</v></c>"#));
    assert_eq!(sound(&sheet).order_no, "00123");
    assert_eq!(kinds(&sheet), [CleaningKind::Shown]);
}

#[test]
fn shared_rich_escaped_and_phonetic_texts_are_read() {
    let strings = "<si><t>TY</t></si><si><r><t>摩</t></r><r><rPr/><t xml:space=\"preserve\">托车</t></r><rPh sb=\"0\" eb=\"1\"><t>MO</t></rPh></si><si/><si><t>A&amp;B&#x4E2D;_x0041_<![CDATA[<]]></t></si>";
    let cells = [
        r#"<c r="A2" t="s"><v>0</v></c>"#.to_owned(),
        r#"<c r="B2" t="s"><v>3</v></c>"#.to_owned(),
        r#"<c r="C2" t="s"><v> 1 </v></c>"#.to_owned(),
        text("D2", "1"),
        text("E2", "1"),
        r#"<c r="F2" t="s"><v>2</v></c>"#.to_owned(),
        r#"<c r="G2" t="str"><f>"件"</f><v>件</v></c>"#.to_owned(),
    ];
    let sheet = accepted(Book::rows(&format!(r#"<row r="2">{}</row>"#, cells.concat())).strings(strings).bytes());
    let line = sound(&sheet);
    assert_eq!((line.order_no.as_str(), line.item_no.as_str(), line.item_name.as_str()), ("TY", "A&B中A<", "摩托车"));
    assert_eq!((line.unit.as_str(), line.price), ("件", None));
}

#[test]
fn cleanings_are_recorded_with_both_values() {
    for (at, written, kept, kind) in [
        ("A2", "\u{3000}TY1\u{200B} ", "TY1", CleaningKind::Trimmed),
        ("A2", "ＴＹ１", "TY1", CleaningKind::HalfWidth),
        ("A2", "'00123", "00123", CleaningKind::Apostrophe),
        ("B2", "'00123", "00123", CleaningKind::Apostrophe),
        ("D2", "１０", "10", CleaningKind::HalfWidth),
        ("D2", "'10", "10", CleaningKind::Apostrophe),
        ("D2", "1E+01", "10", CleaningKind::Exponent),
        ("E2", " 25 ", "25", CleaningKind::Trimmed),
        ("G2", "11", "011", CleaningKind::UnitPadded),
        ("G2", "０１１", "011", CleaningKind::HalfWidth),
    ] {
        let sheet = accepted(with_cell(at, &text(at, written)));
        sound(&sheet);
        assert_eq!(sheet.cleaned.len(), 1, "{written}");
        let cleaning = &sheet.cleaned[0];
        assert_eq!(
            (cleaning.from.as_str(), cleaning.to.as_str(), cleaning.kinds.as_slice()),
            (written, kept, &[kind][..])
        );
    }
    let grouped =
        accepted(Book::rows(&texts(2, &["T1", "1", "摩托车", "１，０００", "25,000.50", "25.0005", "011"])).bytes());
    assert_eq!((sound(&grouped).qty, sound(&grouped).total), (amount("1000"), amount("25000.5")));
    assert_eq!(grouped.cleaned_count, 2);
}

#[test]
fn units_are_codes_names_or_both() {
    for (written, read) in [("011", "011"), ("件", "件"), ("011 件", "011"), (" 035 千克", "035")] {
        assert_eq!(sound(&accepted(with_cell("G2", &text("G2", written)))).unit, read, "{written}");
    }
    for unknown in ["012 件", "啊", "999", "1.5"] {
        assert_eq!(told(&accepted(with_cell("G2", &text("G2", unknown))).problems), ["G2 R2001"], "{unknown}");
    }
}

#[test]
fn bad_cells_are_problems_with_an_address() {
    for (at, cell, problem) in [
        ("D2", text("D2", "abc"), "D2 R3006"),
        ("D2", text("D2", "1,5"), "D2 R3006"),
        ("D2", text("D2", "１．２３４５６７"), "D2 R3007"),
        ("D2", number("D2", "0.123456"), "D2 R3007"),
        ("F2", number("F2", "3.3333333333333335"), "F2 R3007"),
        ("E2", text("E2", "99999999999999999999"), "E2 R3008"),
        ("E2", text("E2", "26"), "E2 R3009"),
        ("D2", text("D2", "0"), "D2 R3001"),
        ("D2", text("D2", "-10"), "D2 R3001"),
        ("A2", text("A2", ""), "A2 R1001"),
        ("E2", text("E2", "　"), "E2 R1001"),
        ("A2", text("A2", "TY 005"), "A2 R1009"),
        ("A2", text("A2", "8.7111E+09"), "A2 S1005"),
        ("B2", text("B2", "1E+05"), "B2 S1005"),
        ("A2", number("A2", "12345678901234567890"), "A2 S1006"),
        ("A2", number("A2", "5.5"), "A2 S1007"),
        ("A2", number("A2", "-5"), "A2 S1007"),
        ("D2", r##"<c r="D2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>"##.to_owned(), "D2 S1001"),
        ("A2", r##"<c r="A2" t="e"><v>#REF!</v></c>"##.to_owned(), "A2 S1001"),
        ("G2", r##"<c r="G2" t="e"><v>#SPILL!</v></c>"##.to_owned(), "G2 S1001"),
        ("D2", r#"<c r="D2"><f>1+1</f></c>"#.to_owned(), "D2 S1002"),
        ("D2", r#"<c r="D2"><f>1+1</f><v></v></c>"#.to_owned(), "D2 S1002"),
        ("D2", r#"<c r="D2"><f t="shared" si="4000000000"/><v/></c>"#.to_owned(), "D2 S1002"),
        ("D2", r#"<c r="D2" t="b"><v>1</v></c>"#.to_owned(), "D2 S1003"),
        ("A2", r#"<c r="A2" s="1"><v>45000</v></c>"#.to_owned(), "A2 S1004"),
        ("D2", r#"<c r="D2" s="3"><v>45000</v></c>"#.to_owned(), "D2 S1004"),
        ("C2", r#"<c r="C2" t="d"><v>2026-01-01</v></c>"#.to_owned(), "C2 S1004"),
        ("G2", r#"<c r="G2" s="1"><v>11</v></c>"#.to_owned(), "G2 S1004"),
        ("C2", text("C2", &"长".repeat(4097)), "C2 S1008"),
        ("C2", text("C2", &"长".repeat(251)), "C2 R1008"),
        ("C2", r#"<c r="C2" t="zz"><v>1</v></c>"#.to_owned(), "C2 S1009"),
    ] {
        let sheet = accepted(with_cell(at, &cell));
        assert_eq!(told(&sheet.problems), [problem], "{cell:.80}");
        assert!(sheet.rows[0].faulty && sheet.error_count == 1);
        let problem = &sheet.problems[0].problem;
        assert!(!problem.detail_zh.is_empty() && !problem.detail_en.is_empty());
        assert!(sheet.problems[0].value.chars().count() <= 201);
    }
}

#[test]
fn a_formula_with_its_result_is_its_result() {
    let sheet = accepted(with_cell("E2", r#"<c r="E2"><f>D2*F2</f><v>25</v></c>"#));
    assert_eq!(sound(&sheet).total, amount("25"));
    // A formula that shows nothing is an empty cell.
    let blank = accepted(with_cell("F2", r#"<c r="F2" t="str"><f>""</f><v></v></c>"#));
    assert_eq!(sound(&blank).price, None);
}

#[test]
fn a_total_has_two_decimals_and_equals_the_product() {
    let sheet = accepted(with_cell("E2", &text("E2", "25.001")));
    assert_eq!(told(&sheet.problems), ["E2 R3010", "E2 R3004"]);
    assert_eq!(sheet.error_count, 1);
}

#[test]
fn an_unknown_price_format_is_told_that_price_may_be_empty() {
    let sheet = accepted(with_cell("F2", &number("F2", "3.3333333333333335")));
    assert!(sheet.problems[0].problem.detail_zh.contains("可留空"));
}

#[test]
fn several_bad_cells_of_a_row_are_all_told() {
    let sheet = accepted(Book::rows(&texts(2, &["T 1", "", "摩托车", "x", "y", "z", "w"])).bytes());
    assert_eq!(told(&sheet.problems), ["D2 R3006", "E2 R3006", "F2 R3006", "B2 R1001", "A2 R1009", "G2 R2001"]);
    assert_eq!((sheet.row_count, sheet.error_count), (1, 6));
}

#[test]
fn a_cell_that_contradicts_the_format_refuses_the_file() {
    let unreadable = |row: &str| match refused(Book::rows(row).strings("<si><t>a</t></si>").bytes()) {
        FileRefusal::Unreadable { part, cell, damage } => (part, cell.unwrap_or_default(), damage),
        other => panic!("{other:?}"),
    };
    let at = |cell: &str| ("Sheet1".to_owned(), cell.to_owned());
    let (part, cell, damage) = unreadable(&row_with("C2", r#"<c r="C2" t="s"><v>7</v></c>"#));
    assert_eq!(((part, cell), damage), (at("C2"), Damage::StringIndex("7".to_owned())));
    for name in ["AAAAAAAAAA2", "C4294967298", "C0", "2", "C9"] {
        let (part, cell, damage) = unreadable(&row_with("C2", &text(name, "a")));
        assert_eq!(((part, cell), damage), (at("2:2"), Damage::CellName(name.to_owned())));
    }
    let (part, cell, damage) = unreadable(&row_with("C2", &text("A2", "again")));
    assert_eq!(((part, cell), damage), (at("A2"), Damage::Order));
    let (_, cell, damage) = unreadable(&format!("{}{}", texts(3, &["a"]), texts(2, &["b"])));
    assert_eq!((cell.as_str(), damage), ("2:2", Damage::Order));
    let (_, _, damage) = unreadable(&header(1));
    assert_eq!(damage, Damage::Order);
    let (_, _, damage) = unreadable(r#"<row r="-2"></row>"#);
    assert_eq!(damage, Damage::CellName("-2".to_owned()));
}
