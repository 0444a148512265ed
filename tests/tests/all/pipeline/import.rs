//! Files as they come: what is wrong is said at its place, and nothing is stored half.

use std::io::Write as _;

use serde_json::{Value, json};

use crate::support::workbook::{custom, orders, row, workbook};
use crate::support::{Client, Server, Settings};

/// A row with one cell changed.
fn with(order_no: &str, column: usize, value: &str) -> [String; 7] {
    let mut row = row(order_no);
    row[column] = value.to_owned();
    row
}

fn problems(import: &Value) -> Vec<(u64, &str, &str)> {
    let found = import["problems"]["nodes"].as_array().expect("a list").iter();
    let errors = found.filter(|problem| problem["severity"] == "ERROR");
    errors
        .map(|problem| {
            let text = |name: &str| problem[name].as_str().unwrap_or_default();
            assert!(!text("message").is_empty() && !text("todo").is_empty(), "{problem}");
            (problem["row"].as_u64().expect("a row"), text("column"), text("code"))
        })
        .collect()
}

async fn refused(client: &Client, bytes: Vec<u8>) -> Value {
    let task = client.task("ENTRY_9710").await;
    let (operation, import) = client.import(&task, bytes, "REJECT_EVERYTHING").await;
    assert_eq!((&operation["state"], &import["state"]), (&json!("FAILED"), &json!("REFUSED")), "{import}");
    assert!(client.orders(&task).await.is_empty(), "nothing is stored half");
    import
}

#[tokio::test]
async fn files_that_cannot_be_read_are_refused_with_the_reason() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let header_only = |headers: &[&str]| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (column, header) in headers.iter().enumerate() {
            sheet.write_string(0, u16::try_from(column).expect("few"), *header).expect("written");
        }
        sheet.write_string(1, 0, "X1").expect("written");
        book.save_to_buffer().expect("saved")
    };
    let missing = header_only(&["订单号", "商品货号", "商品名称", "数量", "单价", "计量单位"]);
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("random bytes", b"these are not the bytes of a workbook".to_vec(), "NOT_A_WORKBOOK"),
        ("an empty file", Vec::new(), "NOT_A_WORKBOOK"),
        (
            "a password",
            [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &encrypted_name()].concat(),
            "WORKBOOK_ENCRYPTED",
        ),
        ("a zip bomb", bomb(), "WORKBOOK_INFLATES_TOO_FAR"),
        ("another header", header_only(&["甲", "乙", "丙"]), "WRONG_HEADER"),
        ("a missing column", missing, "HEADER_MISSING"),
        ("no rows", custom(|_| {}), "NO_ROWS"),
        (
            "a cell at XFD1048576",
            custom(|s| {
                s.write_string(1_048_575, 16_383, "x").expect("written");
            }),
            "CELL_OUT_OF_BOUNDS",
        ),
    ];
    for (what, bytes, code) in cases {
        let import = refused(&client, bytes).await;
        assert_eq!(import["refusal"]["code"], code, "{what}: {import}");
        assert!(!import["refusal"]["todo"].as_str().unwrap_or_default().is_empty(), "{what}");
    }
}

/// What a password-protected workbook has in its directory, in UTF-16.
fn encrypted_name() -> Vec<u8> {
    let mut bytes = vec![0; 1016];
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(4096, 0);
    bytes
}

fn bomb() -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    let block = vec![b' '; 1 << 20];
    for name in ["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
        archive.start_file(name, options).expect("started");
        for _ in 0..200 {
            archive.write_all(&block).expect("written");
        }
    }
    archive.finish().expect("finished").into_inner()
}

#[tokio::test]
async fn every_problem_comes_back_at_once_at_its_exact_place() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let rows = [
        with("", 0, ""),
        with("A 2", 0, "A 2"),
        with("A3", 3, "1.123456"),
        with("A4", 4, "26"),
        with("A5", 4, "25.001"),
        with("A6", 6, "zzz"),
        with("A7", 2, ""),
        with("A8", 3, "-10"),
        with("A9", 3, "ten"),
        row("GOOD1"),
    ];
    let import = refused(&client, workbook(&rows)).await;
    let found = problems(&import);
    let places: Vec<(u64, &str)> = found.iter().map(|(row, column, _)| (*row, *column)).collect();
    for place in [(2, "A"), (3, "A"), (4, "D"), (5, "E"), (6, "E"), (7, "G"), (8, "C"), (9, "D"), (10, "D")] {
        assert!(places.contains(&place), "{place:?} is missing among {found:?}");
    }
    assert!(places.iter().all(|place| place.0 != 11), "the good row has a problem: {found:?}");
    assert_eq!(import["rowCount"], 10);

    // The same through the other policies: what is right is taken, whole orders only.
    for policy in ["REJECT_FAILED_ROWS", "IGNORE_FAILED"] {
        let task = client.task("ENTRY_9710").await;
        let mut rows = vec![row(&format!("P-{policy}"))];
        rows.push(with(&format!("Q-{policy}"), 3, "ten"));
        rows.push(row(&format!("Q-{policy}")));
        let (operation, import) = client.import(&task, workbook(&rows), policy).await;
        assert_eq!((&operation["state"], &import["state"]), (&json!("SUCCEEDED"), &json!("COMMITTED")), "{import}");
        assert_eq!((&import["orderCount"], &import["rejectedRowCount"]), (&json!(1), &json!(2)), "{import}");
        let orders = client.orders(&task).await;
        assert_eq!(orders[0]["orderNo"], json!(format!("P-{policy}")));
    }
}

#[tokio::test]
async fn merged_cells_failed_formulas_and_repeats_are_found() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let full = |s: &mut rust_xlsxwriter::Worksheet, at: u32, number: &str| {
        for (column, cell) in row(number).iter().enumerate() {
            s.write_string(at, u16::try_from(column).expect("seven"), cell).expect("written");
        }
    };
    let merged = custom(|s| {
        full(s, 1, "M1");
        full(s, 2, "M2");
        s.merge_range(1, 2, 2, 2, "同一商品", &rust_xlsxwriter::Format::new()).expect("merged");
    });
    assert!(!problems(&refused(&client, merged).await).is_empty());
    let formula = custom(|s| {
        full(s, 1, "F1");
        let failed = rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!");
        s.write_formula(1, 4, failed).expect("written");
    });
    let import = refused(&client, formula).await;
    assert!(problems(&import).iter().any(|(row, column, _)| (*row, *column) == (2, "E")), "{import}");

    let first = client.task("ENTRY_9710").await;
    let (operation, import) = client.import(&first, orders(&["H1".to_owned()]), "REJECT_EVERYTHING").await;
    assert_eq!(operation["state"], "SUCCEEDED", "{import}");
    let import = refused(&client, orders(&["H2".to_owned(), "H1".to_owned()])).await;
    assert_eq!(problems(&import), [(3, "A", "R5001")], "{import}");
}

#[tokio::test]
async fn text_and_number_cells_read_right_and_amounts_are_exact_to_the_message() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.task("ENTRY_9710").await;
    let book = custom(|s| {
        for (column, cell) in row("L1").iter().enumerate() {
            s.write_string(1, u16::try_from(column).expect("seven"), cell).expect("written");
        }
        s.write_string(1, 1, "00123").expect("written");
        s.write_number(2, 1, 8_711_100_010.0).expect("written");
        s.write_string(2, 0, "L1").expect("written");
        s.write_string(2, 2, "第二行").expect("written");
        s.write_number(2, 3, 2.5).expect("written");
        s.write_number(2, 4, 6.25).expect("written");
        s.write_number(2, 5, 2.5).expect("written");
        s.write_string(2, 6, "件").expect("written");
        for (column, cell) in ["L2", "X", "大数", "0.00001", "12345678901234.50", "", "035"].iter().enumerate() {
            s.write_string(3, u16::try_from(column).expect("seven"), *cell).expect("written");
        }
        for (column, cell) in ["L3", "X", "大数", "12345678.12345", "24691356.25", "2", "035"].iter().enumerate() {
            s.write_string(4, u16::try_from(column).expect("seven"), *cell).expect("written");
        }
    });
    let (operation, import) = client.import(&task, book, "REJECT_FAILED_ROWS").await;
    assert_eq!(operation["state"], "SUCCEEDED", "{import}");
    let found = problems(&import);
    assert!(!found.is_empty() && found.iter().all(|(row, ..)| *row == 4), "only the price that cannot be: {found:?}");
    client.generate(&task).await;
    let orders = client.orders(&task).await;
    let numbers: Vec<&Value> = orders.iter().map(|order| &order["orderNo"]).collect();
    assert_eq!(numbers, [&json!("L1"), &json!("L3")]);
    assert_eq!(
        orders[0]["lines"],
        json!([
            {"gnum": 1, "itemNo": "00123", "itemName": "示例商品", "unit": "011", "qty": "10", "price": "2.5", "totalPrice": "25"},
            {"gnum": 2, "itemNo": "8711100010", "itemName": "第二行", "unit": "011", "qty": "2.5", "price": "2.5", "totalPrice": "6.25"},
        ])
    );
    assert_eq!((&orders[0]["goodsValue"], &orders[1]["goodsValue"]), (&json!("31.25"), &json!("24691356.25")));
    let xml = orders[0]["messages"][0]["xml"].as_str().expect("the message");
    for exact in [
        "<ceb:goodsValue>31.25</ceb:goodsValue>",
        "<ceb:itemNo>00123</ceb:itemNo>",
        "<ceb:itemNo>8711100010</ceb:itemNo>",
        "<ceb:qty>12345678.12345</ceb:qty><ceb:price>2</ceb:price><ceb:totalPrice>24691356.25</ceb:totalPrice>",
    ] {
        assert!(xml.contains(exact), "{exact} is not in {xml}");
    }
}

#[tokio::test]
async fn a_file_that_is_too_large_or_not_announced_is_not_taken() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let document = "mutation($i: [StagedUploadInput!]!) { stagedUploadsCreate(inputs: $i) { stagedUploads { id } userErrors { code field } } }";
    let refused = client.data(document, json!({"i": [{"filename": "a.xlsx", "size": 64 << 20}]})).await;
    assert_eq!(refused["stagedUploadsCreate"]["userErrors"][0]["code"], "FILE_TOO_LARGE");
    let upload = client.upload(b"small".to_vec()).await;
    let over = client.put(&format!("/uploads/{upload}"), vec![0; (32 << 20) + 1]).await;
    assert_eq!(over.status(), 413);
    let unknown = client.put("/uploads/upload_00000000000000000000000000000000", b"x".to_vec()).await;
    assert_eq!(unknown.status(), 404);
}
