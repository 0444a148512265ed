//! 报关单: what the entry repeats of the orders, copied, exported and compared.

use serde_json::{Value, json};

use crate::support::workbook::{HEADER, ods, row, workbook};
use crate::support::{Client, Server, Settings};

const LINES: &str =
    "query($id: ID!) { node(id: $id) { ... on Task { entryLines { orderCount more path lines { position orderNo
    itemNo itemName qty unit unitName price totalPrice currency currencyLetters } }
    entryNumbers { documentCode text numbers { orderNo status } textPath workbookPath }
    stored: entryNumbers(onlyStored: true) { text textPath }
    orders(first: 1) { nodes { id entryLines { position itemName } } } } } }";
const COMPARE: &str =
    "mutation($input: EntryDraftInput!) { entryDraftCompare(input: $input) { comparison { same orderLineCount
    draftLineCount lines { state orderPlace draftPlace draftRow orderNo itemName mend
    differences { field orderValue draftValue mend } } } userErrors { code field message todo } } }";

/// A task with one order of two lines and one of one.
async fn task(client: &Client) -> String {
    let task = client.task("ENTRY_9710").await;
    let mut rows = [row("EN0001"), row("EN0001"), row("EN0002")];
    (rows[1][1], rows[1][2]) = ("SKU-2".to_owned(), "盘子".to_owned());
    let (operation, import) = client.import(&task, workbook(&rows), "REJECT_EVERYTHING").await;
    assert_eq!(operation["state"], "SUCCEEDED", "{import}");
    task
}

/// A draft as declaration software writes it: header and these lines of name, quantity and currency.
fn draft(lines: &[[&str; 3]]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let header = ["项号", "商品名称、规格型号", "成交数量", "成交单位", "单价", "总价", "币制"];
    for (column, text) in (0_u16..).zip(header) {
        sheet.write_string(1, column, text).expect("written");
    }
    for (row, [name, qty, currency]) in (2_u32..).zip(lines) {
        let number = (row - 1).to_string();
        for (column, text) in (0_u16..).zip([number.as_str(), name, qty, "件", "2.5", "25", currency]) {
            sheet.write_string(row, column, text).expect("written");
        }
    }
    book.save_to_buffer().expect("saved")
}

async fn compare(client: &Client, subject: Value, bytes: Vec<u8>) -> Value {
    compare_as(client, subject, "草单.xlsx", bytes).await
}

async fn compare_as(client: &Client, subject: Value, name: &str, bytes: Vec<u8>) -> Value {
    let upload = client.upload_as(name, bytes).await;
    let input = json!({"subject": subject, "uploadId": upload});
    client.data(COMPARE, json!({"input": input})).await["entryDraftCompare"].take()
}

#[tokio::test]
async fn lines_and_numbers_come_in_the_order_of_the_rows() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = task(&client).await;
    let found = client.data(LINES, json!({"id": task})).await["node"].take();
    let lines = found["entryLines"]["lines"].as_array().expect("lines");
    let seen: Vec<(&str, i64, &str)> = lines
        .iter()
        .map(|line| {
            let text = |field: &str| line[field].as_str().expect("a text");
            (text("orderNo"), line["position"].as_i64().expect("a number"), text("itemName"))
        })
        .collect();
    assert_eq!(seen, [("EN0001", 1, "示例商品"), ("EN0001", 2, "盘子"), ("EN0002", 1, "示例商品")]);
    assert_eq!((&lines[0]["qty"], &lines[0]["unitName"]), (&json!("10"), &json!("件")));
    assert!(lines[0]["currencyLetters"].as_str().is_some_and(|letters| letters.len() == 3), "{found}");
    assert_eq!((&found["entryLines"]["orderCount"], &found["entryLines"]["more"]), (&json!(2), &json!(false)));
    assert_eq!(found["orders"]["nodes"][0]["entryLines"].as_array().map(Vec::len), Some(2));
    let numbers = &found["entryNumbers"];
    assert_eq!((&numbers["documentCode"], &numbers["text"]), (&json!("10000004"), &json!("EN0001\nEN0002")));
    assert_eq!(found["stored"]["text"], "", "customs has none of them yet");
    let path = |of: &Value| of.as_str().expect("a path").to_owned();
    let text = client.get(&path(&numbers["textPath"])).await.text().await.expect("a text");
    assert_eq!(text, "EN0001\r\nEN0002\r\n");
    for of in [&found["entryLines"]["path"], &numbers["workbookPath"]] {
        let answer = client.get(&path(of)).await;
        assert_eq!(answer.status(), 200);
        assert!(answer.bytes().await.expect("bytes").starts_with(b"PK"), "a workbook");
    }
    assert_eq!(client.get("/entries/task_00000000000000000000000000000000/lines.xlsx").await.status(), 404);
}

#[tokio::test]
async fn a_draft_is_held_beside_the_orders_line_by_line() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = task(&client).await;
    let subject = json!({"taskId": task});
    let currency =
        client.data(LINES, json!({"id": task})).await["node"]["entryLines"]["lines"][0]["currencyLetters"].take();
    let usd = currency.as_str().expect("letters").to_owned();
    let same = draft(&[["示例商品", "10", &usd], ["盘子", "10.000", &usd], ["示例商品", "10", &usd]]);
    let found = compare(&client, subject.clone(), same).await["comparison"].take();
    assert_eq!((&found["same"], &found["draftLineCount"]), (&json!(true), &json!(3)), "{found}");
    let other = draft(&[["盘子", "10", &usd], ["示例商品", "10", &usd], ["示例商品", "11", &usd], ["多余", "1", &usd]]);
    let found = compare(&client, subject.clone(), other).await["comparison"].take();
    let states: Vec<&str> =
        found["lines"].as_array().expect("lines").iter().map(|line| line["state"].as_str().expect("a state")).collect();
    assert_eq!(states, ["MOVED", "MOVED", "DIFFERENT", "EXTRA_IN_DRAFT"], "{found}");
    let difference = &found["lines"][2]["differences"][0];
    assert_eq!((&difference["field"], &difference["draftValue"]), (&json!("QTY"), &json!("11")), "{found}");
    assert_eq!(found["lines"][2]["draftRow"], 5, "as Excel shows it");
    let wrong = compare(&client, subject, b"no workbook".to_vec()).await;
    assert_eq!(wrong["userErrors"][0]["code"], "DRAFT_UNREADABLE");
    assert_eq!(wrong["userErrors"][0]["field"], json!(["input", "uploadId"]));
}

#[tokio::test]
async fn once_filed_it_is_the_draft_that_is_to_be_mended() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.declare("ENTRY_9710", &["EN0101".to_owned()]).await;
    let settled = client.settled(&task, |_| "SUCCEEDED").await;
    let found = compare(&client, json!({"orderId": settled[0]["id"]}), draft(&[["别的商品", "10", "USD"]])).await;
    assert_eq!(found["comparison"]["lines"][0]["mend"], "DRAFT", "{found}");
    let stored = client.data(LINES, json!({"id": task})).await["node"]["stored"].take();
    assert_eq!(stored["text"], "EN0101", "customs has it");
}

#[tokio::test]
async fn a_draft_in_an_old_format_is_compared_alike_and_a_hostile_one_harms_nobody() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let line = ["ODS0001", "SKU-1", "示例商品", "10", "25", "2.5", "011"];
    let files = [
        // Made by xlwt, and by hand after the format's own description.
        ("草单.xls", include_bytes!("../pipeline/samples/orders.xls").to_vec()),
        ("草单.xlsb", include_bytes!("../pipeline/samples/orders.xlsb").to_vec()),
        ("草单.ods", ods(&[&HEADER, &line], "")),
    ];
    for (name, bytes) in files {
        let task = client.task("ENTRY_9710").await;
        let upload = client.upload_as(name, bytes.clone()).await;
        let operation = client.ended(&client.start_import(&task, &upload, "REJECT_EVERYTHING").await).await;
        assert_eq!(operation["state"], "SUCCEEDED", "{name}: {operation}");
        let found = compare_as(&client, json!({"taskId": task}), name, bytes).await;
        assert_eq!((&found["userErrors"], &found["comparison"]["same"]), (&json!([]), &json!(true)), "{name}: {found}");
        let other = [line[0], line[1], line[2], "11", line[4], line[5], line[6]];
        let found = compare_as(&client, json!({"taskId": task}), "草单.ods", ods(&[&HEADER, &other], "")).await;
        let fields = found["comparison"]["lines"][0]["differences"].as_array().expect("differences");
        assert!(fields.iter().any(|one| one["field"] == "QTY"), "{name}: {found}");
    }
    let task = task(&client).await;
    let wide = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let hostile = compare_as(&client, json!({"taskId": task}), "草单.ods", ods(&[&HEADER], wide)).await;
    assert!(hostile["comparison"].is_null(), "{hostile}");
    assert!(hostile["userErrors"][0]["code"].is_string(), "{hostile}");
}
