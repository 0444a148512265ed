//! Two imports at the same time that want the same number: one has it, and the other is told where it stands.

use serde_json::{Value, json};

use crate::support::client::key;
use crate::support::deployment::Deployment;
use crate::support::rows::{LOGISTICS, List, lists};
use crate::support::{Client, Server, Settings, until};

/// Two sheets that share their waybills, and two that share their lists' numbers; and what is said of that.
fn pairs(marks: &[String; 3]) -> [([List<'_>; 2], &'static str, &'static str); 2] {
    let [shared, one, other] = marks;
    let list =
        |first, mark, list_mark| List { mode: "LIST_9710", first, mark, list_mark, count: 2, logistics: LOGISTICS };
    [
        ([list("QDA", shared, one), list("QDB", shared, other)], "R8010", "waybill.logisticsNo"),
        ([list("QDC", one, shared), list("QDD", other, shared)], "R5003", "list.copNo"),
    ]
}

fn marks(round: usize) -> [String; 3] {
    ["T", "U", "V"].map(|mark| format!("{mark}{round}"))
}

/// Imports both at once, with `between` once both have begun; how the two ended.
async fn both(client: &Client, pair: &[List<'_>; 2], between: impl AsyncFnOnce()) -> Vec<(Value, Value)> {
    let mut started = Vec::new();
    for list in pair {
        let task = client.task(list.mode).await;
        started.push((task, client.upload(lists(list)).await));
    }
    let begin = |at: usize| {
        let (task, upload): &(String, String) = &started[at];
        client.start_import(task, upload, "REJECT_FAILED_ROWS")
    };
    let (one, other) = tokio::join!(begin(0), begin(1));
    between().await;
    let (one, other) = tokio::join!(client.ended(&one), client.ended(&other));
    vec![(one.clone(), client.import_of(&one).await), (other.clone(), client.import_of(&other).await)]
}

/// One import took its orders; the other none, and each of its rows says which number is in use.
fn one_wins(ended: &[(Value, Value)], code: &str, field: &str) {
    let won: Vec<bool> = ended.iter().map(|(_, import)| import["state"] == "COMMITTED").collect();
    assert_eq!(won.iter().filter(|won| **won).count(), 1, "{ended:?}");
    for ((operation, import), won) in ended.iter().zip(won) {
        let told: Vec<&Value> = import["problems"]["nodes"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|problem| problem["severity"] == "ERROR")
            .collect();
        if won {
            assert_eq!((&import["orderCount"], told.len()), (&json!(2), 0), "{import}");
            continue;
        }
        assert_eq!((&import["state"], &import["orderCount"]), (&json!("REFUSED"), &json!(0)), "{operation} {import}");
        let places: Vec<(&Value, i64)> =
            told.iter().map(|one| (&one["code"], one["row"].as_i64().expect("a row"))).collect();
        assert_eq!(places, [(&json!(code), 2), (&json!(code), 3)], "{import}");
        assert!(told.iter().all(|one| one["column"].is_string() && one["field"] == field && one["todo"].is_string()));
    }
}

#[tokio::test]
async fn embedded_one_of_two_imports_at_once_has_the_number() {
    let server = Server::start(Settings::default());
    let client = server.client();
    for round in 0..4 {
        for (pair, code, field) in pairs(&marks(round)) {
            let ended = both(&client, &pair, async || ()).await;
            one_wins(&ended, code, field);
        }
    }
}

#[tokio::test]
async fn on_postgres_two_imports_that_both_found_the_number_free_cannot_both_have_it() {
    let deployment = Deployment::with_workers(&[], 2);
    let client = deployment.client("serve");
    for (pair, code, field) in pairs(&marks(0)) {
        let held = deployment.fleet.postgres.hold(&deployment.fleet.urls.name, "LOCK TABLE export_order IN SHARE MODE");
        let ended = both(&client, &pair, async || {
            both_write(&deployment).await;
            drop(held);
        })
        .await;
        one_wins(&ended, code, field);
    }
    // The same through the API: the second is refused at the place in its own input.
    let said = |order_no: &str| {
        let mut said = ordered(order_no);
        said["waybill"]["logisticsNo"] = json!("YDTOGETHER");
        said
    };
    let (mut tasks, mut calls) = (Vec::new(), Vec::new());
    for _ in 0..2 {
        tasks.push(client.task("LIST_9710").await);
    }
    let held = deployment.fleet.postgres.hold(&deployment.fleet.urls.name, "LOCK TABLE export_order IN SHARE MODE");
    for (task, number) in tasks.iter().zip(["QDE1", "QDE2"]) {
        let (client, given) =
            (deployment.client("serve"), json!({"task": task, "key": key(), "orders": [said(number)]}));
        calls.push(tokio::spawn(async move { client.data(CREATE, given).await["ordersCreate"].take() }));
    }
    both_write(&deployment).await;
    drop(held);
    let mut made = Vec::new();
    for call in calls {
        made.push(call.await.expect("answered"));
    }
    let refused: Vec<&Value> = made.iter().filter(|one| one["userErrors"] != json!([])).collect();
    assert_eq!(refused.len(), 1, "{made:?}");
    let why = &refused[0]["userErrors"][0];
    assert_eq!(
        (&why["code"], &why["field"]),
        (&json!("R8010"), &json!(["orders", "0", "waybill", "logisticsNo"])),
        "{why}"
    );
}

const CREATE: &str = "mutation($task: ID!, $orders: [OrderInput!]!, $key: String!) { ordersCreate(taskId: $task, orders: $orders) \
    @idempotent(key: $key) { orders { id } userErrors { code field message } } }";

/// Both have looked, and wait to write.
async fn both_write(deployment: &Deployment) {
    let waiting = "SELECT count(*) FROM pg_locks WHERE relation = 'export_order'::regclass AND NOT granted";
    until("both to write", async || (deployment.number(waiting) == 2).then_some(())).await;
}

/// An order of 9710清单 as the API takes it.
fn ordered(order_no: &str) -> Value {
    let goods = json!({"itemNo": "SKU-1", "itemName": "手用琢磨油石", "unit": "011", "qty": "10", "totalPrice": "25"});
    let listed = json!({"gcode": "6804301000", "gname": "手用琢磨油石", "gmodel": "品牌：无", "country": "502", "qty1": "10", "unit1": "011"});
    json!({
        "orderNo": order_no,
        "lines": [goods],
        "waybill": {"logisticsCode": LOGISTICS.0, "logisticsName": LOGISTICS.1, "logisticsNo": order_no, "currency": "502",
            "grossWeight": "1.2", "packNo": 1, "goodsInfo": "手用琢磨油石"},
        "list": {"copNo": format!("QN{order_no}"), "customsCode": "2916", "portCode": "2916", "ieDate": "20260131",
            "statistics": "SIMPLIFIED", "trafMode": "5", "trafName": "CA1001", "voyageNo": "CA1001", "billNo": "99900000001",
            "country": "502", "pod": "502", "freightCurrency": "502", "insuredCurrency": "502", "wrapType": "2", "packNo": 1,
            "grossWeight": "1.2", "netWeight": "1", "lines": [listed]},
    })
}
