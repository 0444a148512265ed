//! Records that tests start from, made as a client makes them.

use qiyun_directory::sessions::Authenticated;
use serde_json::{Value, json};

use crate::support::{World, text};

pub const CUSTOMER_CREATE: &str = "mutation($input: CustomerInput!) { customerCreate(input: $input) {
    customer { id code name contact phone note status createdBy updatedBy createdAt updatedAt }
    userErrors { code field message todo } } }";
pub const ENTERPRISE_CREATE: &str = "mutation($input: EnterpriseInput!) { enterpriseCreate(input: $input) {
    enterprise { id name customsCode unifiedSocialCreditCode transmissionId roles status note
        sendChannel { url username passwordSet } receiveChannel { url username passwordSet }
        signing { url username passwordSet profile } }
    userErrors { code field message todo } } }";
pub const WAREHOUSE_CREATE: &str = "mutation($input: WarehouseInput!) { warehouseCreate(input: $input) {
    warehouse { id name address country recordNo status } userErrors { code field message todo } } }";
pub const STRATEGY_CREATE: &str = "mutation($input: StrategyInput!) { strategyCreate(input: $input) {
    strategy { id code name mode platformCode platformName platform { id } merchant { id name } owner { id }
        declarant { id } currency warehouse { id name } warnings { code field } status createdBy }
    userErrors { code field message todo } } }";

pub fn enterprise(name: &str, customs_code: &str, roles: &[&str]) -> Value {
    json!({
        "name": name, "customsCode": customs_code, "roles": roles, "transmissionId": "DXPENT0000000001",
        "sendChannel": {"url": "https://channel.example.cn/send", "username": "sender", "password": "send-secret-1"},
        "receiveChannel": {"url": "https://channel.example.cn/receive", "username": "receiver", "password": "receive-secret-2"},
        "signing": {"url": "https://sign.example.cn:9090/", "username": "signer", "password": "sign-secret-3"},
    })
}

pub fn warehouse(name: &str) -> Value {
    json!({"name": name, "address": "1 Harbour Road, Los Angeles", "country": "502"})
}

/// A record of each kind in one tenant.
pub struct Records {
    pub customer: String,
    pub platform: String,
    pub merchant: String,
    pub declarant: String,
    pub warehouse: String,
    pub strategy: String,
}

impl Records {
    pub async fn make(world: &World, who: &Authenticated) -> Self {
        let id = |record: Value| text(&record["id"]);
        let make = async |document: &str, input: Value| id(world.make(who, document, json!({"input": input})).await);
        let customer = make(CUSTOMER_CREATE, json!({"code": "C001", "name": "某某贸易"})).await;
        let platform = make(ENTERPRISE_CREATE, enterprise("平台公司", "3301960AAP", &["PLATFORM"])).await;
        let merchant = make(ENTERPRISE_CREATE, enterprise("电商公司", "3301960AAM", &["MERCHANT"])).await;
        let declarant = make(ENTERPRISE_CREATE, enterprise("报关公司", "3301960AAD", &["DECLARANT"])).await;
        let warehouse = make(WAREHOUSE_CREATE, warehouse("LA 一号仓")).await;
        let strategy = json!({"code": "9710美金", "name": "9710 美金", "mode": "ENTRY_9710", "platformId": platform,
            "merchantId": merchant, "declarantId": declarant, "currency": "502"});
        let strategy = make(STRATEGY_CREATE, strategy).await;
        Self { customer, platform, merchant, declarant, warehouse, strategy }
    }

    /// A strategy's input on these records.
    pub fn strategy_input(&self, code: &str, mode: &str) -> Value {
        json!({"code": code, "name": code, "mode": mode, "platformId": self.platform, "merchantId": self.merchant,
            "declarantId": self.declarant, "currency": "502"})
    }
}

/// All that a tenant's owner sees, as one value: what must not change under somebody else's mutations.
pub async fn everything(world: &World, who: &Authenticated) -> Value {
    let document = "{ customers { nodes { id code name contact phone note status updatedAt updatedBy } }
        enterprises { nodes { id name customsCode roles status updatedAt updatedBy
            sendChannel { url username passwordSet } signing { url profile } } }
        warehouses { nodes { id name address country recordNo status updatedAt } }
        strategies { nodes { id code name mode platformName currency status updatedAt } }
        members { nodes { id role status user { login name } } }
        apiTokens { nodes { id name revokedAt scopes } } }";
    world.ask(who, document, json!({})).await
}
