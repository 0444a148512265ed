//! A tenant with a row of every kind, each marked in every text that a person writes.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::rows::{List, lists};
use super::schema::{Root, Schema, named};
use super::until;
use super::workbook::{row, workbook};
use super::{Client, Server, client::key};

/// What tells two such tenants apart: a mark without blanks, a 海关编码 and a 传输ID.
#[derive(Clone, Copy, Debug)]
pub struct Parties {
    pub mark: &'static str,
    pub customs_code: &'static str,
    pub transmission_id: &'static str,
}

/// One firm, seen by its owner.
pub struct Tenant {
    pub owner: Client,
    /// An id for each kind of row.
    pub ids: Map<String, Value>,
}

const PASSWORD: &str = "a long enough one";

impl Tenant {
    /// Founds it, fills it, and takes one order of it up to 120.
    pub async fn found(server: &Server, parties: Parties) -> Self {
        let login = server.found(&parties.mark.to_lowercase(), parties.mark, PASSWORD);
        let owner = Client::signed_in(server.url(), &login, PASSWORD).await;
        let mut tenant = Self { owner, ids: Map::new() };
        tenant.records(server, parties).await;
        tenant.people(parties.mark).await;
        tenant.work(parties.mark).await;
        tenant.act(parties).await;
        tenant
    }

    pub fn id(&self, kind: &str) -> Value {
        self.ids.get(kind).unwrap_or_else(|| panic!("no row of the kind {kind}")).clone()
    }

    fn remember(&mut self, kind: &str, id: &Value) {
        assert!(id.is_string(), "{kind}: {id}");
        self.ids.insert(kind.to_owned(), id.clone());
    }

    /// Makes a record with the mutation `field` and remembers its id under `kind`.
    async fn make(&mut self, kind: &str, field: &str, payload: &str, input: Value) {
        let ty = format!("{}{}Input", field[..1].to_uppercase(), field[1..].trim_end_matches("Create"));
        let ty = if field.starts_with("apiToken") || field.starts_with("member") || field.starts_with("task") {
            format!("{}CreateInput", ty.trim_end_matches("Input"))
        } else {
            ty
        };
        let document = format!(
            "mutation($input: {ty}!) {{ {field}(input: $input) {{ {payload} {{ id }} userErrors {{ code field message }} }} }}"
        );
        let made = self.owner.done(field, &document, json!({"input": input})).await;
        self.remember(kind, &made[payload]["id"]);
    }

    async fn records(&mut self, server: &Server, parties: Parties) {
        let Parties { mark, customs_code, transmission_id: dxp } = parties;
        let tenant = self.owner.data("{ viewer { tenant { id } } }", json!({})).await;
        self.remember("tenant", &tenant["viewer"]["tenant"]["id"]);
        let input = json!({"code": mark, "name": mark, "contact": mark, "phone": mark, "note": mark});
        self.make("customer", "customerCreate", "customer", input).await;
        let channel =
            json!({"url": format!("{}/channel/{dxp}", server.port_url()), "username": dxp, "password": "sandbox"});
        let input = json!({
            "name": format!("{mark}示例公司"), "customsCode": customs_code, "transmissionId": dxp, "note": mark,
            "roles": ["DECLARANT", "PLATFORM", "MERCHANT", "LOGISTICS"], "sendChannel": channel, "receiveChannel": channel,
            "signing": {"url": server.device_url(), "username": customs_code, "password": "sandbox"},
        });
        self.make("enterprise", "enterpriseCreate", "enterprise", input).await;
        let input = json!({"name": format!("{mark}海外仓"), "address": mark, "country": "116", "recordNo": mark});
        self.make("warehouse", "warehouseCreate", "warehouse", input).await;
        let input = self.strategy(mark, "ENTRY_9710");
        self.make("strategy", "strategyCreate", "strategy", input).await;
        let document = "mutation($input: ColumnMappingSaveInput!) { columnMappingSave(input: $input) { columnMapping { id } userErrors { code field message } } }";
        let made = self.owner.done("columnMappingSave", document, json!({"input": self.mapping(mark)})).await;
        self.remember("columnMapping", &made["columnMapping"]["id"]);
    }

    /// A mapping of this firm's customer, marked in every text.
    pub fn mapping(&self, mark: &str) -> Value {
        let keys = ["orderNo", "itemNo", "itemName", "qty", "totalPrice"];
        let columns: Vec<Value> =
            keys.iter().map(|key| json!({"header": format!("{mark}{key}"), "key": key})).collect();
        json!({"customerId": self.id("customer"), "mode": "ENTRY_9710", "name": mark, "columns": columns,
            "constants": [{"key": "unit", "value": "011"}], "units": [{"word": mark, "code": "件"}]})
    }

    /// A strategy's input with this firm's own rows.
    pub fn strategy(&self, code: &str, mode: &str) -> Value {
        let enterprise = self.id("enterprise");
        let warehouse = (mode == "ENTRY_9810").then(|| self.id("warehouse"));
        json!({"code": code, "name": code, "mode": mode, "platformId": enterprise, "merchantId": enterprise,
            "ownerId": enterprise, "declarantId": enterprise, "warehouseId": warehouse, "currency": "502"})
    }

    async fn people(&mut self, mark: &str) {
        let input = json!({"login": format!("{mark}-clerk"), "name": mark, "password": PASSWORD, "role": "OPERATOR"});
        self.make("member", "memberCreate", "member", input).await;
        let input = json!({"name": mark, "scopes": ["orders:read"]});
        self.make("token", "apiTokenCreate", "apiToken", input).await;
    }

    async fn work(&mut self, mark: &str) {
        let input =
            json!({"strategyId": self.id("strategy"), "customerId": self.id("customer"), "code": format!("T{mark}")});
        self.make("task", "taskCreate", "task", input).await;
        let task = self.id("task").as_str().expect("an id").to_owned();
        let mut cells = row(&format!("{mark}1"));
        (cells[1], cells[2]) = (mark.to_owned(), format!("{mark}商品"));
        let upload = self.owner.upload_as(&format!("{mark}.xlsx"), workbook(&[cells])).await;
        let imported = self.owner.ended(&self.owner.start_import(&task, &upload, "REJECT_EVERYTHING").await).await;
        assert_eq!(imported["state"], "SUCCEEDED");
        self.remember("operation", &imported["id"]);
        self.remember("import", &imported["subjectId"]);
        assert_eq!(self.owner.generate(&task).await["state"], "SUCCEEDED");
        assert_eq!(self.owner.push(json!({"taskId": task}), &key()).await["userErrors"], json!([]));
        self.owner.settled(&task, |_| "SUCCEEDED").await;
        let paper = self.owner.upload_as(&format!("{mark}.pdf"), format!("%PDF-1.7 {mark}").into_bytes()).await;
        let document = "mutation($input: OnboardingAttachmentInput!) { onboardingAttachmentAdd(input: $input) { enterprise { onboarding { steps { attachments { id } } } } userErrors { code } } }";
        let input =
            json!({"enterpriseId": self.id("enterprise"), "step": "ENTERPRISE_QUALIFICATION", "uploadId": paper});
        let added = self.owner.done("onboardingAttachmentAdd", document, json!({"input": input})).await;
        let attachment = added["enterprise"]["onboarding"]["steps"][0]["attachments"][0]["id"].clone();
        self.remember("attachment", &attachment);
        let waiting = self.owner.upload_as(&format!("{mark}2.xlsx"), mark.as_bytes().to_vec()).await;
        self.remember("upload", &json!(waiting));
        let document = "query($id: ID!) { node(id: $id) { ... on Task { orders(first: 1) { nodes { id messages { id } receipts { id } } } } } }";
        let found = self.owner.data(document, json!({"id": task})).await;
        let order = &found["node"]["orders"]["nodes"][0];
        for (kind, id) in [
            ("order", &order["id"]),
            ("message", &order["messages"][0]["id"]),
            ("receipt", &order["receipts"][0]["id"]),
        ] {
            self.remember(kind, id);
        }
    }

    /// Takes a list to its end and binds it to a master bill: an act.
    async fn act(&mut self, parties: Parties) {
        let Parties { mark, customs_code, .. } = parties;
        let input = self.strategy(&format!("{mark}L"), "LIST_9710");
        let document = "mutation($input: StrategyInput!) { strategyCreate(input: $input) { strategy { id } userErrors { code message } } }";
        self.owner.done("strategyCreate", document, json!({"input": input})).await;
        let task = self.owner.task("LIST_9710").await;
        let name = format!("{mark}示例公司");
        let list =
            List { mode: "LIST_9710", first: mark, mark, list_mark: mark, count: 1, logistics: (customs_code, &name) };
        let (operation, import) = self.owner.import(&task, lists(&list), "REJECT_EVERYTHING").await;
        assert_eq!(operation["state"], "SUCCEEDED", "{import}");
        assert_eq!(self.owner.generate(&task).await["state"], "SUCCEEDED");
        assert_eq!(self.owner.push(json!({"taskId": task}), &key()).await["userErrors"], json!([]));
        let cleared = "query($id: ID!) { node(id: $id) { ... on Task { orders(first: 1) { nodes { id customsStatus documents { state } } } } } }";
        let order = until("a list to be cleared", async || {
            let found = self.owner.data(cleared, json!({"id": task})).await;
            let order = found["node"]["orders"]["nodes"][0].clone();
            let whole = order["documents"].as_array()?.iter().all(|one| one["state"] == "SUCCEEDED");
            (order["customsStatus"] == "899" && whole).then_some(order)
        })
        .await;
        let bind = "mutation($ids: [ID!]!, $key: String!) { wayBillCreate(orderIds: $ids, input: {trafName: \"CA1\", voyageNo: \"CA1\", billNo: \"999-1\"}) @idempotent(key: $key) { acts { id } userErrors { code message } } }";
        let made = self.owner.done("wayBillCreate", bind, json!({"ids": [order["id"]], "key": key()})).await;
        let act = made["acts"][0]["id"].clone();
        let decided = "query($id: ID!) { node(id: $id) { ... on Act { status } } }";
        until("an act to be decided", async || {
            let found = self.owner.data(decided, json!({"id": act})).await;
            (found["node"]["status"] == "SUCCEEDED").then_some(())
        })
        .await;
        self.remember("act", &act);
    }

    /// An id of the same kind that nobody has.
    pub fn nobodys(&self, kind: &str) -> Value {
        let id = self.id(kind);
        let (prefix, _) = id.as_str().and_then(|id| id.rsplit_once('_')).expect("a kind");
        json!(format!("{prefix}_{}", Uuid::new_v4().simple()))
    }

    /// All that the API tells this firm of itself, without what moves by itself.
    pub async fn everything(&self, schema: &Schema) -> Value {
        let mut all = Map::new();
        for field in schema.roots(Root::Query) {
            let needs = field.arguments.iter().any(|argument| !argument.node.ty.node.nullable);
            if needs || named(&field.ty.node) == "Viewer" {
                continue;
            }
            let data = self.owner.data(&schema.document(Root::Query, field, 3), json!({})).await;
            all.insert(field.name.node.to_string(), data);
        }
        let mut all = Value::Object(all);
        still(&mut all);
        all
    }
}

/// Drops what moves without anybody's doing.
fn still(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(still),
        Value::Object(map) => {
            for moving in ["lastUsedAt", "ratePerSecond", "etaSeconds", "signedLastMinute", "forecastSeconds"] {
                map.remove(moving);
            }
            map.values_mut().for_each(still);
        }
        _ => {}
    }
}
