//! What is filed after the lists, each up to customs' word on it; and what does not apply.

use serde_json::{Value, json};

use super::lists::{documents, meet, ready};
use crate::support::client::key;
use crate::support::rows::{LOGISTICS, List};
use crate::support::tenant::{Parties, Tenant};
use crate::support::{Client, Server, Settings, until};

const ANSWER: &str = "acts { id code status copNo } userErrors { code field message todo }";

/// Files it; asked twice at once and once more with the same key, the answer is one and the same.
async fn file(client: &Client, field: &str, arguments: &str, variables: Value) -> Value {
    let (declared, passed) = arguments.split_once('|').expect("two parts");
    let document =
        format!("mutation({declared}, $key: String!) {{ {field}({passed}) @idempotent(key: $key) {{ {ANSWER} }} }}");
    let mut variables = variables;
    variables["key"] = json!(key());
    once(client, field, &document, variables, |payload| json!([payload["acts"], payload["userErrors"]])).await
}

/// What a mutation answers, whose key makes any number of calls one.
async fn once(client: &Client, field: &str, document: &str, given: Value, same: impl Fn(&Value) -> Value) -> Value {
    let (mut one, other) = tokio::join!(client.data(document, given.clone()), client.data(document, given.clone()));
    let late = client.data(document, given).await;
    for repeated in [&other, &late] {
        assert_eq!(names(&same(&repeated[field])), names(&same(&one[field])), "{field}: {repeated}");
    }
    one[field].take()
}

/// Ids and codes, without what moves on by itself.
fn names(answer: &Value) -> Vec<String> {
    match answer {
        Value::Array(list) => list.iter().flat_map(names).collect(),
        Value::Object(one) => ["id", "code"].iter().filter_map(|name| one.get(*name)).map(Value::to_string).collect(),
        _ => Vec::new(),
    }
}

fn many(ty: &str) -> String {
    format!("$ids: [ID!]!, $input: {ty}!|orderIds: $ids, input: $input")
}

fn one(ty: &str) -> String {
    format!("$id: ID!, $input: {ty}!|orderId: $id, input: $input")
}

/// The act that a mutation made, once customs has decided it.
async fn decided(client: &Client, made: &Value) -> Value {
    assert_eq!(made["userErrors"], json!([]), "{made}");
    let id = made["acts"][0]["id"].clone();
    let document = "query($id: ID!) { node(id: $id) { ... on Act { code status customsStatus sumNo entryId failure { code message } \
        parts { part state revision } orders { orderNo } messages { messageType } receipts { messageType status } } } }";
    until("an act to be decided", async || {
        let act = client.data(document, json!({"id": id})).await["node"].take();
        (act["status"] != "DECLARING").then_some(act)
    })
    .await
}

fn ids(orders: &[Value]) -> Vec<Value> {
    orders.iter().map(|order| order["id"].clone()).collect()
}

async fn released(client: &Client, mark: &str) -> (String, Vec<Value>) {
    cleared(client, &List::demo("LIST_9610", "QD", mark, 3)).await
}

async fn cleared(client: &Client, list: &List<'_>) -> (String, Vec<Value>) {
    let task = ready(client, list).await;
    client.push(json!({"taskId": task}), &key()).await;
    let orders = meet(client, &task, "lists to be cleared", |order| order["customsStatus"] == "899").await;
    (task, ids(&orders))
}

#[tokio::test]
async fn released_lists_arrive_are_bound_leave_are_summarised_and_returned() {
    let server = Server::start(Settings::one("QIYUN_DECLARATIONS__LINES_PER_PART", 2));
    let client = server.client();
    let (task, ids) = released(&client, "A").await;
    let place = json!({"operatorCode": LOGISTICS.0, "operatorName": LOGISTICS.1, "domesticTrafNo": "浙A00001"});
    let made = file(&client, "arrivalCreate", &many("ArrivalInput"), json!({"ids": ids, "input": place})).await;
    let arrival = decided(&client, &made).await;
    assert_eq!((&arrival["status"], &arrival["customsStatus"]), (&json!("SUCCEEDED"), &json!("399")), "{arrival}");
    assert_eq!(arrival["parts"].as_array().map(Vec::len), Some(2), "three lines in parts of two: {arrival}");
    let bill = json!({"trafName": "CA1001", "voyageNo": "CA1001", "billNo": "99900000001"});
    let made = file(&client, "wayBillCreate", &many("WayBillInput"), json!({"ids": ids, "input": bill})).await;
    let bound = decided(&client, &made).await;
    assert_eq!((&bound["status"], &bound["customsStatus"]), (&json!("SUCCEEDED"), &json!("120")), "{bound}");
    let left = json!({"leaveTime": "2026-01-31T12:00:00Z"});
    let made = file(&client, "departureCreate", &many("DepartureInput"), json!({"ids": ids, "input": left})).await;
    assert_eq!(decided(&client, &made).await["status"], "SUCCEEDED");
    let of = json!({"ids": ids[..2], "input": {}});
    let made = file(&client, "declarationsSummarise", &many("DeclarationsSummariseInput"), of.clone()).await;
    assert_eq!(decided(&client, &made).await["status"], "SUCCEEDED");
    let orders = until("the summary's result", async || {
        let orders = documents(&client, &task).await;
        orders[..2].iter().all(|order| order["entryId"].is_string()).then_some(orders)
    })
    .await;
    assert!(orders[2]["entryId"].is_null(), "a list outside the summary is in no entry");
    let again = file(&client, "declarationsSummarise", &many("DeclarationsSummariseInput"), of).await;
    assert_eq!(again["userErrors"][0]["code"], "ACT_SUMMARISED", "{again}");
    let back = json!({"trafName": "CA1002", "voyageNo": "CA1002", "country": "502", "reason": "买家退货"});
    let early = json!({"id": ids[2], "input": {"operatorCode": LOGISTICS.0, "operatorName": LOGISTICS.1, "trafName": "CA1002", "voyageNo": "CA1002"}});
    let refused = file(&client, "returnTallyCreate", &one("ReturnTallyInput"), early.clone()).await;
    assert_eq!(refused["userErrors"][0]["code"], "ACT_NO_RETURN", "{refused}");
    let given = json!({"id": ids[2], "input": back});
    let made = file(&client, "declarationsReturn", &one("DeclarationsReturnInput"), given).await;
    let returned = decided(&client, &made).await;
    assert_eq!((&returned["status"], &returned["customsStatus"]), (&json!("SUCCEEDED"), &json!("800")), "{returned}");
    let made = file(&client, "returnTallyCreate", &one("ReturnTallyInput"), early).await;
    assert_eq!(decided(&client, &made).await["status"], "SUCCEEDED");
    let found = client
        .data("query($id: ID!) { acts(where: {orderId: {eq: $id}}) { nodes { code status } } }", json!({"id": ids[2]}))
        .await;
    assert_eq!(found["acts"]["nodes"].as_array().map(Vec::len), Some(5), "{found}");
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn part_of_a_list_comes_back_and_never_more_than_went() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let (_, ids) = cleared(&client, &List::demo("LIST_9610", "OK", "D", 1)).await;
    let query =
        "query($id: ID!) { node(id: $id) { ... on Order { lines { gnum qty } list { lines { qty1 qty2 } } } } }";
    let order = client.data(query, json!({"id": ids[0]})).await["node"].take();
    let number = |text: &Value| text.as_str().and_then(|text| text.parse::<f64>().ok());
    let whole = (number(&order["lines"][0]["qty"]), number(&order["list"]["lines"][0]["qty1"]));
    let (Some(qty), Some(qty1)) = whole else { panic!("quantities: {order}") };
    let line = |gnum: u32, part: f64| {
        let qty2 = number(&order["list"]["lines"][0]["qty2"]).map(|qty2| (qty2 * part).to_string());
        json!({"gnum": gnum, "qty": (qty * part).to_string(), "qty1": (qty1 * part).to_string(), "qty2": qty2})
    };
    let wished = async |lines: Value| {
        let back =
            json!({"trafName": "CA1002", "voyageNo": "CA1002", "country": "502", "reason": "买家退货", "lines": lines});
        let given = json!({"id": ids[0], "input": back});
        file(&client, "declarationsReturn", &one("DeclarationsReturnInput"), given).await
    };
    for (lines, code) in [
        (json!([line(7, 0.5)]), "RETURN_LINE_UNKNOWN"),
        (json!([line(1, 0.2), line(1, 0.2)]), "RETURN_LINE_TWICE"),
        (json!([line(1, 2.0)]), "R6015"),
    ] {
        let refused = wished(lines).await;
        assert_eq!((&refused["userErrors"][0]["code"], &refused["acts"]), (&json!(code), &json!([])), "{refused}");
    }
    let made = wished(json!([line(1, 0.5)])).await;
    let half = decided(&client, &made).await;
    assert_eq!((&half["status"], &half["customsStatus"]), (&json!("SUCCEEDED"), &json!("800")), "{half}");
    let refused = wished(json!([line(1, 0.8)])).await;
    assert_eq!(refused["userErrors"][0]["code"], "R6015", "half of it is back: {refused}");
    let made = wished(Value::Null).await;
    assert_eq!(decided(&client, &made).await["status"], "SUCCEEDED", "what is left");
    let sent = client
        .data(
            "query($id: ID!) { node(id: $id) { ... on Act { messages { xml } } } }",
            json!({"id": made["acts"][0]["id"]}),
        )
        .await;
    let xml = sent["node"]["messages"][0]["xml"].as_str().unwrap_or_default().to_owned();
    assert!(xml.contains(&format!("qty>{}<", qty * 0.5)), "{xml}");
    let late = wished(Value::Null).await;
    assert_eq!(late["userErrors"][0]["code"], "ACT_ALL_RETURNED", "{late}");
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn what_was_released_within_a_span_is_summarised_and_nothing_of_another_firm() {
    const WHO: &str = "query { strategies(first: 100) { nodes { mode declarant { id } merchant { id } } } }";
    const OF: Parties = Parties { mark: "VICTIM", customs_code: "3305960VVV", transmission_id: "DXPENT0000000999" };
    let server = Server::start(Settings::default());
    let client = server.client();
    let victim = Tenant::found(&server, OF).await;
    victim.owner.done("strategyCreate", "mutation($input: StrategyInput!) { strategyCreate(input: $input) { strategy { id } userErrors { code message } } }", json!({"input": victim.strategy("VICTIM9610", "LIST_9610")})).await;
    let theirs = List {
        mode: "LIST_9610",
        first: "QD",
        mark: "V",
        list_mark: "V",
        count: 1,
        logistics: (OF.customs_code, "VICTIM示例公司"),
    };
    let their_task = cleared(&victim.owner, &theirs).await.0;
    let (task, ids) = released(&client, "S").await;
    let known = client.data(WHO, json!({})).await;
    let strategies = known["strategies"]["nodes"].as_array().expect("a list");
    let own = strategies.iter().find(|one| one["mode"] == "LIST_9610").expect("a strategy").clone();
    let period = |from: u16, until: u16| {
        let year = |year: u16| format!("{year}-01-01T00:00:00Z");
        let (declarant, merchant) = (&own["declarant"]["id"], &own["merchant"]["id"]);
        json!({"from": year(from), "until": year(until), "declarantId": declarant, "merchantId": merchant})
    };
    let summarise = async |period: Value| {
        let arguments =
            "$period: SummaryPeriodInput!, $input: DeclarationsSummariseInput!|period: $period, input: $input";
        file(&client, "declarationsPeriodSummarise", arguments, json!({"period": period, "input": {}})).await
    };
    for (wrong, code, field) in [
        (period(2021, 2020), "PERIOD_EMPTY", "until"),
        (period(2098, 2099), "PERIOD_EMPTY", "until"),
        (period(2020, 2021), "PERIOD_WITHOUT_LISTS", "period"),
    ] {
        let refused = summarise(wrong).await;
        assert_eq!(
            (&refused["userErrors"][0]["code"], refused["acts"].as_array().map(Vec::len)),
            (&json!(code), Some(0))
        );
        assert!(
            refused["userErrors"][0]["field"].as_array().is_some_and(|path| path.contains(&json!(field))),
            "{refused}"
        );
    }
    let half = json!({"ids": ids[..1], "input": {"declAgentCode": "3301980ZZZ"}});
    let refused = file(&client, "declarationsSummarise", &many("DeclarationsSummariseInput"), half).await;
    assert_eq!(refused["userErrors"][0]["field"], json!(["input", "declAgentName"]), "{refused}");
    // One is in a summary already, and is left to that.
    let first = json!({"ids": ids[..1], "input": {}});
    let made = file(&client, "declarationsSummarise", &many("DeclarationsSummariseInput"), first).await;
    assert_eq!(decided(&client, &made).await["status"], "SUCCEEDED");
    // The end is still to come: only what is released by now is meant.
    let made = summarise(period(2020, 2099)).await;
    let act = decided(&client, &made).await;
    assert_eq!((&act["status"], act["orders"].as_array().map(Vec::len)), (&json!("SUCCEEDED"), Some(2)), "{act}");
    let xml = "query($id: ID!) { node(id: $id) { ... on Act { messages { xml } } } }";
    let sent = client.data(xml, json!({"id": made["acts"][0]["id"]})).await;
    let sent = sent["node"]["messages"][0]["xml"].as_str().expect("a message").to_owned();
    assert!(sent.contains("<ceb:startTime>") && sent.contains("<ceb:endTime>"), "{sent}");
    assert!(!sent.contains("SummaryApplyList"), "customs goes by the span alone: {sent}");
    let orders = until("the summary's result", async || {
        let orders = documents(&client, &task).await;
        orders.iter().all(|order| order["entryId"].is_string()).then_some(orders)
    })
    .await;
    assert_ne!(orders[0]["entryId"], orders[1]["entryId"], "the first went in its own");
    assert_eq!(orders[1]["entryId"], orders[2]["entryId"]);
    let nothing = summarise(period(2020, 2099)).await;
    assert_eq!(nothing["userErrors"][0]["code"], "PERIOD_WITHOUT_LISTS", "all are summarised: {nothing}");
    let theirs = documents(&victim.owner, &their_task).await;
    assert!(theirs[0]["entryId"].is_null(), "the other firm's list was released in the same span: {theirs:?}");
    let acts = "query { acts(where: {kind: SUMMARY}) { nodes { id } } }";
    assert_eq!(victim.owner.data(acts, json!({})).await["acts"]["nodes"], json!([]));
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn a_list_that_is_not_released_is_cancelled_and_a_released_one_is_not() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let cancel = "$ids: [ID!]!|orderIds: $ids, reason: \"申报有误\"";
    let task = ready(&client, &List::demo("LIST_9710", "L399", "", 2)).await;
    let early = ids(&documents(&client, &task).await);
    let refused = file(&client, "declarationsCancel", cancel, json!({"ids": early})).await;
    assert_eq!(refused["userErrors"][0]["code"], "ACT_LIST_NOT_FILED", "{refused}");
    client.push(json!({"taskId": task}), &key()).await;
    let held = meet(&client, &task, "lists to be decided", |order| order["customsStatus"] == "399").await;
    let made = file(&client, "declarationsCancel", cancel, json!({"ids": ids(&held)})).await;
    assert_eq!(made["acts"].as_array().map(Vec::len), Some(2), "an application for each list: {made}");
    assert_eq!(decided(&client, &made).await["status"], "SUCCEEDED");
    let orders = meet(&client, &task, "orders to be cancelled", |order| order["status"] == "CANCELLED").await;
    let list = &orders[0]["documents"][2];
    assert_eq!((&list["code"], &list["state"]), (&json!("CEB603"), &json!("CANCELLED")), "{list}");
    assert_eq!(list["failure"], Value::Null, "nothing is left to mend: {list}");
    let (_, cleared) = released(&client, "B").await;
    let late = file(&client, "declarationsCancel", cancel, json!({"ids": cleared})).await;
    assert_eq!(late["userErrors"][0]["code"], "ACT_LIST_RELEASED", "{late}");
    let task = client.declare("ENTRY_9710", &["E1".to_owned()]).await;
    let entry = client.settled(&task, |_| "SUCCEEDED").await;
    let none = file(&client, "declarationsCancel", cancel, json!({"ids": [entry[0]["id"]]})).await;
    assert_eq!(none["userErrors"][0]["code"], "ACT_NO_LIST", "{none}");
}

#[tokio::test]
async fn of_two_clerks_at_the_same_moment_one_cancels_a_list() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = ready(&client, &List::demo("LIST_9710", "L399", "", 1)).await;
    client.push(json!({"taskId": task}), &key()).await;
    let held = meet(&client, &task, "a list to be decided", |order| order["customsStatus"] == "399").await;
    let document = format!(
        "mutation($ids: [ID!]!, $key: String!) {{ declarationsCancel(orderIds: $ids, reason: \"申报有误\") @idempotent(key: $key) {{ {ANSWER} }} }}"
    );
    let asked = async || {
        let given = json!({"ids": ids(&held), "key": key()});
        client.data(&document, given).await["declarationsCancel"].take()
    };
    let (one, other) = tokio::join!(asked(), asked());
    let made = |answer: &Value| answer["acts"].as_array().map_or(0, Vec::len);
    assert_eq!(made(&one) + made(&other), 1, "{one} {other}");
    let refused = if made(&one) == 0 { &one } else { &other };
    assert_eq!(refused["userErrors"][0]["code"], "ACT_UNDER_WAY", "{refused}");
    meet(&client, &task, "the order to be cancelled", |order| order["status"] == "CANCELLED").await;
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn of_two_clerks_at_the_same_moment_one_pushes_a_refused_act_again() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let (_, ids) = released(&client, "C").await;
    let place =
        json!({"copNo": "RJ1", "operatorCode": LOGISTICS.0, "operatorName": LOGISTICS.1, "domesticTrafNo": "浙A00001"});
    let made = file(&client, "arrivalCreate", &many("ArrivalInput"), json!({"ids": ids, "input": place})).await;
    assert_eq!(decided(&client, &made).await["status"], "REJECTED");
    let document = "mutation($id: ID!) { actPush(id: $id) { act { id } userErrors { code } } }";
    let asked = async || client.data(document, json!({"id": made["acts"][0]["id"]})).await["actPush"].take();
    let (one, other) = tokio::join!(asked(), asked());
    let refused = if one["act"].is_null() { &one } else { &other };
    assert_eq!(refused["userErrors"][0]["code"], "NOTHING_TO_PUSH", "{one} {other}");
    let act = decided(&client, &made).await;
    let revisions: Vec<&Value> = act["parts"].as_array().expect("parts").iter().map(|part| &part["revision"]).collect();
    assert_eq!(revisions, [2], "{act}");
    let (clean, counts) = server.reconcile();
    assert!(clean, "{counts}");
}

#[tokio::test]
async fn a_stored_order_is_changed_and_deleted_and_one_under_way_is_not() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = client.declare("ENTRY_9710", &["V1".to_owned()]).await;
    let order = client.settled(&task, |_| "SUCCEEDED").await[0]["id"].clone();
    let amend = "mutation($id: ID!, $key: String!, $input: OrderInput!) { orderAmend(id: $id, input: $input) @idempotent(key: $key) { order { id } userErrors { code message } } }";
    let line = json!({"itemNo": "A1", "itemName": "更正后的商品", "unit": "011", "qty": "2", "totalPrice": "9"});
    let given = json!({"id": order, "key": key(), "input": {"orderNo": "V1", "lines": [line]}});
    let done =
        once(&client, "orderAmend", amend, given, |payload| json!([[payload["order"]], payload["userErrors"]])).await;
    assert_eq!(done["userErrors"], json!([]), "{done}");
    let changed = meet(&client, &task, "the change to be stored", |order| {
        let one = &order["documents"][0];
        one["filedAs"] == "CHANGE" && one["state"] == "SUCCEEDED"
    })
    .await;
    assert_eq!(changed[0]["documents"][0]["revision"], 2);
    let delete = "mutation($ids: [ID!]!, $key: String!) { declarationsDelete(ids: $ids) @idempotent(key: $key) { orders { id } userErrors { code message } } }";
    let given = json!({"ids": [order], "key": key()});
    let same = |payload: &Value| json!([payload["orders"], payload["userErrors"]]);
    let done = once(&client, "declarationsDelete", delete, given, same).await;
    assert_eq!(done["userErrors"], json!([]), "{done}");
    meet(&client, &task, "the deletion to be stored", |order| order["status"] == "CANCELLED").await;
    let again = client.data(delete, json!({"ids": [order], "key": key()})).await;
    assert_eq!(again["declarationsDelete"]["userErrors"][0]["code"], "FILING_NOTHING_HELD", "{again}");
    let task = client.declare("ENTRY_9710", &["SI1".to_owned()]).await;
    let silent = meet(&client, &task, "the e-port's first word", |order| order["customsStatus"] == "2").await;
    let early = client.data(delete, json!({"ids": [silent[0]["id"]], "key": key()})).await;
    assert_eq!(early["declarationsDelete"]["userErrors"][0]["code"], "FILING_HELD_ALREADY", "{early}");
}

/// What a list-mode order says.
pub const SAID: &str = "query($id: ID!) { node(id: $id) { ... on Order { orderNo lines { itemNo itemName unit qty totalPrice price } \
        waybill { logisticsCode logisticsName logisticsNo freight insuredFee currency grossWeight packNo goodsInfo ebcTelephone note } \
        payment { payCode payName payNo charge currency accountingDate note } \
        list { copNo customsCode portCode ieDate statistics ownerCode ownerName trafMode trafName voyageNo billNo totalPackageNo loctNo \
          licenseNo country pod freight freightCurrency insuredFee insuredCurrency wrapType packNo grossWeight netWeight note \
          lines { itemRecordNo gcode gname gmodel barCode country qty1 unit1 qty2 unit2 note } } } } }";
/// Says it.
pub const AMEND: &str = "mutation($id: ID!, $key: String!, $input: OrderInput!) { orderAmend(id: $id, input: $input) @idempotent(key: $key) { \
        order { id } userErrors { code field message } } }";

#[tokio::test]
async fn what_a_list_mode_order_says_is_read_changed_and_sent_back() {
    let server = Server::start(Settings::default());
    let client = server.client();
    let task = ready(&client, &List::demo("LIST_9610", "QD", "M", 1)).await;
    let id = documents(&client, &task).await[0]["id"].clone();
    let mut said = client.data(SAID, json!({"id": id})).await["node"].take();
    assert_eq!(said["payment"]["payName"], "现金支付", "{said}");
    said["list"]["lines"][0]["gmodel"] = json!("品牌：更正");
    said["waybill"]["goodsInfo"] = json!("油石（更正）");
    let done = client.data(AMEND, json!({"id": id, "key": key(), "input": said})).await["orderAmend"].take();
    assert_eq!(done["userErrors"], json!([]), "{done}");
    assert_eq!(client.data(SAID, json!({"id": id})).await["node"], said, "it says what was sent");
    client.push(json!({"taskId": task}), &key()).await;
    meet(&client, &task, "the list to be cleared", |order| order["customsStatus"] == "899").await;
    let entry = client.declare("ENTRY_9710", &["M2".to_owned()]).await;
    let plain = documents(&client, &entry).await[0]["id"].clone();
    let said = client.data(SAID, json!({"id": plain})).await["node"].take();
    assert_eq!((&said["waybill"], &said["list"], &said["payment"]), (&Value::Null, &Value::Null, &Value::Null));
}
