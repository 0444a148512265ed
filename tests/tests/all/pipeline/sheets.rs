//! Any spreadsheet: other formats, customers' own columns, cleaning, and the same workbook back.

use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use serde_json::{Value, json};

use crate::support::workbook::{ods, row, workbook};
use crate::support::{Client, Server, Settings};

const HEADER: &str = "订单号,商品货号,商品名称,数量,总额,单价,计量单位";

async fn import_as(client: &Client, task: &str, name: &str, bytes: Vec<u8>, policy: &str) -> (Value, Value) {
    let upload = client.upload_as(name, bytes).await;
    let operation = client.ended(&client.start_import(task, &upload, policy).await).await;
    let import = client.import_of(&operation).await;
    (operation, import)
}

#[tokio::test]
async fn text_files_and_old_formats_go_in_like_workbooks() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let text = format!("{HEADER}\r\nTX1,SKU-1,示例商品,10,25,2.5,011\r\n");
    let head: Vec<&str> = HEADER.split(',').collect();
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("utf8.csv", text.replace("TX1", "TX2").into_bytes()),
        ("gbk.csv", encoding_rs::GBK.encode(&text.replace("TX1", "TX3")).0.into_owned()),
        ("tabs.txt", text.replace("TX1", "TX4").replace(',', "\t").into_bytes()),
        // Made by xlwt, and by hand after the format's own description.
        ("sheet.xls", include_bytes!("samples/orders.xls").to_vec()),
        ("sheet.xlsb", include_bytes!("samples/orders.xlsb").to_vec()),
        ("sheet.ods", ods(&[&head, &["TX5", "SKU-1", "示例商品", "10", "25", "2.5", "011"]], "")),
    ];
    for (name, bytes) in files {
        let task = client.task("ENTRY_9710").await;
        let (operation, import) = import_as(&client, &task, name, bytes, "REJECT_EVERYTHING").await;
        assert_eq!(
            (&operation["state"], import["orderCount"].as_i64()),
            (&json!("SUCCEEDED"), Some(1)),
            "{name}: {import}"
        );
        assert_eq!(client.orders(&task).await[0]["lines"][0]["itemName"], "示例商品", "{name}");
    }
}

#[tokio::test]
async fn a_hostile_file_of_an_old_format_ends_its_reader_alone() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.task("ENTRY_9710").await;
    let wide = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let mut compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    compound.resize(40_000, 0x41);
    for (name, bytes) in
        [("wide.ods", ods(&[], wide)), ("noise.xls", compound), ("broken.ods", ods(&[], "<table:table-row>"))]
    {
        let begun = std::time::Instant::now();
        let (operation, import) = import_as(&client, &task, name, bytes, "REJECT_EVERYTHING").await;
        assert_eq!(operation["state"], "FAILED", "{name}: {import}");
        let code = import["refusal"]["code"].as_str().unwrap_or_default();
        let clear = ["WORKBOOK_READER_ENDED", "WORKBOOK_UNREADABLE", "NO_SHEET", "WRONG_HEADER", "IMPORT_DEADLINE"];
        assert!(clear.contains(&code), "{name}: {import}");
        assert!(begun.elapsed().as_secs() < 20, "{name} took {:?}", begun.elapsed());
    }
    // The server lives on.
    let (_, import) = client.import(&task, workbook(&[row("ALIVE1")]), "REJECT_EVERYTHING").await;
    assert_eq!(import["state"], "COMMITTED");
}

#[tokio::test]
async fn what_was_cleaned_is_told_from_and_to() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.task("ENTRY_9710").await;
    let text = format!("{HEADER}\n=\"001\",'SKU-1, 示例商品 ,１０,\"1,000\",1E+02,11\n");
    let upload = client.upload_as("dirty.csv", text.into_bytes()).await;
    let operation = client.ended(&client.start_import(&task, &upload, "REJECT_EVERYTHING").await).await;
    let document = "query($id: ID!) { node(id: $id) { ... on Import { state cleaningCount cleanings(first: 100) { nodes { sheet row column from to done } } } } }";
    let import = client.data(document, json!({"id": operation["subjectId"]})).await["node"].take();
    assert_eq!(import["state"], "COMMITTED", "{import}");
    let told: Vec<(&str, &str, &str)> = import["cleanings"]["nodes"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| ["column", "from", "to"].map(|key| one[key].as_str().unwrap_or_default()))
        .map(|[column, from, to]| (column, from, to))
        .collect();
    for wanted in [
        ("A", "=\"001\"", "001"),
        ("B", "'SKU-1", "SKU-1"),
        ("D", "１０", "10"),
        ("E", "1,000", "1000"),
        ("G", "11", "011"),
    ] {
        assert!(told.contains(&wanted), "{wanted:?}: {told:?}");
    }
}

#[tokio::test]
async fn a_customers_own_sheet_is_suggested_saved_and_then_taken_as_it_is() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.task("ENTRY_9710").await;
    let document = "query($id: ID!) { node(id: $id) { ... on Task { customer { id } } } }";
    let customer = client.data(document, json!({"id": task})).await["node"]["customer"]["id"].take();
    let sheet = "客户自己的表\n卖家订单号,款号,品名,件数,货值,件\nOWN1,K-1,示例商品,10,25,PCS\n";
    let upload = client.upload_as("own.csv", sheet.as_bytes().to_vec()).await;
    let preview = "query($u: ID!, $c: ID!) { importPreview(uploadId: $u, customerId: $c, mode: ENTRY_9710) { \
        sheets { headerRow mapping missing rows columns { column header key certainty } } userErrors { code message } } }";
    let variables = json!({"u": upload, "c": customer});
    let seen = client.data(preview, variables.clone()).await["importPreview"]["sheets"][0].take();
    assert_eq!((seen["headerRow"].as_i64(), &seen["columns"][0]["key"]), (Some(2), &json!("orderNo")), "{seen}");
    assert_eq!((&seen["columns"][2]["certainty"], &seen["rows"][0][0]), (&json!(1.0), &json!("OWN1")), "{seen}");
    assert!(seen["mapping"].is_null() && !seen["missing"].as_array().expect("a list").is_empty());

    let save = "mutation($input: ColumnMappingSaveInput!) { columnMappingSave(input: $input) { columnMapping { id name columns { header key } } userErrors { code field message } } }";
    let pairs =
        [("卖家订单号", "orderNo"), ("款号", "itemNo"), ("品名", "itemName"), ("件数", "qty"), ("货值", "totalPrice")];
    let columns: Vec<Value> = pairs.iter().map(|(header, key)| json!({"header": header, "key": key})).collect();
    let mut input = json!({"customerId": customer, "mode": "ENTRY_9710", "name": "自有表", "columns": columns});
    let refused = client.data(save, json!({"input": input})).await["columnMappingSave"]["userErrors"].take();
    assert_eq!(refused[0]["code"], "COLUMNS_MISSING", "the unit is not mapped: {refused}");
    input["columns"].as_array_mut().expect("a list").push(json!({"header": "件", "key": "unit"}));
    input["units"] = json!([{"word": "PCS", "code": "件"}]);
    let saved = client.done("columnMappingSave", save, json!({"input": input})).await;
    assert_eq!(client.data(preview, variables).await["importPreview"]["sheets"][0]["mapping"], "自有表");

    let operation = client.ended(&client.start_import(&task, &upload, "REJECT_EVERYTHING").await).await;
    assert_eq!(operation["state"], "SUCCEEDED", "{}", client.import_of(&operation).await);
    let line = client.orders(&task).await[0]["lines"][0].take();
    assert_eq!((&line["unit"], &line["qty"], &line["itemNo"]), (&json!("011"), &json!("10"), &json!("K-1")));

    let delete = "mutation($id: ID!) { columnMappingDelete(id: $id) { deletedId userErrors { code message } } }";
    client.done("columnMappingDelete", delete, json!({"id": saved["columnMapping"]["id"]})).await;
    let list = "query($c: ID!) { columnMappings(customerId: $c) { name } }";
    assert_eq!(client.data(list, json!({"c": customer})).await["columnMappings"], json!([]));
}

#[tokio::test]
async fn the_same_workbook_comes_back_with_its_reasons() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.task("ENTRY_9710").await;
    let mut bad = row("BACK2");
    bad[3] = "-1".to_owned();
    let text = format!("{HEADER}\nBACK1,SKU-1,示例商品,10,26,2.5,011\n=1+1,SKU-1,示例商品,10,25,2.5,011\n");
    for (name, bytes, reason_rows) in
        [("back.xlsx", workbook(&[row("BACK0"), bad]), vec![2]), ("back.csv", text.into_bytes(), vec![1])]
    {
        let (operation, _) = import_as(&client, &task, name, bytes, "REJECT_EVERYTHING").await;
        let document = "query($id: ID!) { node(id: $id) { ... on Import { problemCount markedWorkbookUrl } } }";
        let import = client.data(document, json!({"id": operation["subjectId"]})).await["node"].take();
        let answer = client.get(import["markedWorkbookUrl"].as_str().expect("a path")).await;
        assert_eq!(answer.status(), 200, "{name}");
        let mut book = Xlsx::new(Cursor::new(answer.bytes().await.expect("bytes").to_vec())).expect("a workbook");
        let names = book.sheet_names();
        assert_eq!(names.last().map(String::as_str), Some("问题列表"), "{name}");
        let sheet = book.worksheet_range(&names[0]).expect("the rows");
        assert_eq!(sheet.get_value((0, 7)).map(ToString::to_string).as_deref(), Some("错误原因"), "{name}");
        for row in 1..=2_u32 {
            let reason = sheet.get_value((row, 7)).map(ToString::to_string).unwrap_or_default();
            assert_eq!(!reason.is_empty(), reason_rows.contains(&row), "{name}, row {row}: {reason}");
        }
        assert_eq!(sheet.get_value((1, 0)).map(ToString::to_string).unwrap_or_default().len(), 5, "as it came");
        let list = book.worksheet_range("问题列表").expect("the problems");
        let told = list.get_value((0, 0)).map(ToString::to_string).unwrap_or_default();
        assert!(told.contains(&import["problemCount"].to_string()), "{name}: {told}");
    }
    let stranger = client.get("/imports/import_00000000000000000000000000000000/marked.xlsx").await;
    assert_eq!(stranger.status(), 404);
}
