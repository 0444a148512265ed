//! A started sandbox and a client that does what the product does: compose, sign, seal, send, poll.

use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use qiyun_sandbox::{Batching, PORT_ID, PortEntry, Sandbox, SandboxConfig, read_port_ledger};
use qiyun_schema::amount::Amount;
use qiyun_schema::envelope::{DxpMessage, DxpReply};
use qiyun_schema::identifier::Guid;
use qiyun_schema::message::order::{AppStatus, AppType, Order, OrderHead, OrderLine, OrderMessage};
use qiyun_schema::message::{self, BaseTransfer, Document, Message};
use qiyun_schema::mode::OrderType;
use qiyun_schema::receipt::{Receipt, read};
use qiyun_schema::signature::{Profile, ROOT_NAMESPACES, SignatureParts, digest, seal, signed_info};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

pub const ENTERPRISE: &str = "3301960AAA";
pub const DXP_ID: &str = "DXPENT0000000001";
pub const PASSWORD: &str = "sandbox";
const DEADLINE: Duration = Duration::from_secs(20);

static PROVIDER: LazyLock<()> = LazyLock::new(|| {
    // Refused when another test was first, which is as good.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
});
static NUMBER: AtomicU64 = AtomicU64::new(1);

pub struct World {
    pub sandbox: Sandbox,
    pub http: reqwest::Client,
    pub folder: TempDir,
}

/// One receipt, and what tests ask of it most. Equal when it says the same: its own guid is new in a repeat.
#[derive(Clone, Debug)]
pub struct Got {
    /// The number its document goes by; of a 汇总结果, 汇总申请编号.
    pub number: String,
    /// 0 for a 汇总结果, which has none.
    pub status: i64,
    pub info: String,
    pub return_time: String,
    /// CEB900 only.
    pub ori_cop_msg_id: String,
    pub receipt: Receipt,
}

impl PartialEq for Got {
    fn eq(&self, other: &Self) -> bool {
        let said = |one: &Self| {
            let texts = [&one.number, &one.info, &one.return_time, &one.ori_cop_msg_id].map(String::clone);
            (one.receipt.kind(), one.status, texts)
        };
        said(self) == said(other)
    }
}

/// One document of a poll.
#[derive(Clone, Debug)]
pub struct Fetched {
    pub id: String,
    pub envelope: String,
    pub records: Vec<Got>,
}

pub fn config(folder: &Path) -> SandboxConfig {
    SandboxConfig { time_scale_ms: 1, ..SandboxConfig::new(folder) }
}

impl World {
    pub async fn start() -> Self {
        Self::start_with(|_| ()).await
    }

    pub async fn start_with(change: impl FnOnce(&mut SandboxConfig)) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut config = config(folder.path());
        change(&mut config);
        let sandbox = Sandbox::start(config).await.expect("the sandbox starts");
        Self { sandbox, http: client(), folder }
    }

    /// Cut off without a word and started again on the same folder.
    pub async fn restart(self, time_scale_ms: u64) -> Self {
        let Self { sandbox, folder, .. } = self;
        drop(sandbox);
        let config = SandboxConfig { time_scale_ms, ..config(folder.path()) };
        let sandbox = Sandbox::start(config).await.expect("the sandbox starts again");
        Self { sandbox, http: client(), folder }
    }

    pub async fn ask_device(&self, account: &str, password: &str, body: &Value) -> reqwest::Response {
        let url = format!("{}/cloudsign/v1/sign", self.sandbox.device_url);
        let request = self.http.post(url).basic_auth(account, Some(password)).json(body);
        request.send().await.expect("the device answers")
    }

    /// Composes, has it signed by the key of whoever transmits it, seals.
    pub async fn sealed<D: Document>(&self, message: &Message<D>, profile: Profile) -> Vec<u8> {
        self.sealed_by(&message.transfer.cop_code, message, profile).await
    }

    pub async fn sealed_by<D: Document>(&self, account: &str, message: &Message<D>, profile: Profile) -> Vec<u8> {
        let canonical = message.to_canonical_xml().expect("only characters XML can carry");
        let digest = digest(&profile, &canonical);
        let body = sign_body(&profile, &[("m", &digest)]);
        let answer: Value = self.ask_device(account, PASSWORD, &body).await.json().await.expect("JSON");
        let bytes = |value: &Value| STANDARD.decode(value.as_str().expect("text")).expect("base64");
        let parts = SignatureParts {
            signature: bytes(&answer["signatures"][0]["signature"]),
            key_name: answer["certNo"].as_str().expect("text").to_owned(),
            certificate_der: bytes(&answer["certificate"]),
        };
        seal(&canonical, &profile, &digest, &parts)
    }

    pub async fn try_send(&self, envelope: &[u8]) -> reqwest::Result<reqwest::Response> {
        let url = format!("{}/channel/{DXP_ID}/send", self.sandbox.port_url);
        self.http.post(url).basic_auth(DXP_ID, Some(PASSWORD)).body(envelope.to_vec()).send().await
    }

    /// The DxpRep code.
    pub async fn send(&self, envelope: &DxpMessage) -> String {
        let response = self.try_send(&envelope.to_xml()).await.expect("the port answers");
        assert_eq!(response.status(), 200);
        let reply = DxpReply::from_xml(&response.bytes().await.expect("a body")).expect("a DxpRep");
        assert_eq!(reply.responses.len(), 1);
        assert_eq!(reply.responses[0].cop_msg_id, envelope.cop_msg_id);
        reply.responses[0].code.clone()
    }

    /// Signs and sends; the envelope is for sending again.
    pub async fn file<D: Document>(&self, message: &Message<D>) -> DxpMessage {
        let envelope = envelope(self.sealed(message, Profile::SM2_SM3).await);
        assert_eq!(self.send(&envelope).await, "0000");
        envelope
    }

    pub async fn receive(&self) -> Vec<Fetched> {
        let url = format!("{}/channel/{DXP_ID}/receive?max=100", self.sandbox.port_url);
        let response = self.http.get(url).basic_auth(DXP_ID, Some(PASSWORD)).send().await.expect("the port answers");
        let body: Value = response.json().await.expect("JSON");
        let messages = body["messages"].as_array().expect("a list");
        messages.iter().map(fetched).collect()
    }

    pub async fn ack(&self, documents: &[Fetched]) {
        let ids: Vec<&str> = documents.iter().map(|document| document.id.as_str()).collect();
        let url = format!("{}/channel/{DXP_ID}/ack", self.sandbox.port_url);
        let request = self.http.post(url).basic_auth(DXP_ID, Some(PASSWORD)).json(&json!({ "ids": ids }));
        assert_eq!(request.send().await.expect("the port answers").status(), 200);
    }

    /// Polls and acknowledges until `enough` records came, in the order in which they came.
    pub async fn collect(&self, enough: usize) -> Vec<Got> {
        let start = Instant::now();
        let mut records = Vec::new();
        while records.len() < enough {
            assert!(start.elapsed() < DEADLINE, "only {records:?}");
            let documents = self.receive().await;
            self.ack(&documents).await;
            records.extend(documents.into_iter().flat_map(|document| document.records));
        }
        records
    }

    pub async fn set_faults(&self, server_url: &str, faults: &Value) {
        let response = self.http.post(format!("{server_url}/admin/faults")).json(faults).send().await;
        assert_eq!(response.expect("the server answers").status(), 200);
    }

    pub fn port_entries(&self) -> Vec<PortEntry> {
        let entries = read_port_ledger(&self.sandbox.port_ledger).expect("a ledger");
        entries.collect::<Result<_, _>>().expect("whole entries")
    }
}

#[expect(clippy::disallowed_methods, reason = "a test calls the sandbox it started")]
pub fn client() -> reqwest::Client {
    LazyLock::force(&PROVIDER);
    reqwest::Client::builder().no_proxy().build().expect("a client")
}

pub fn sign_body(profile: &Profile, digests: &[(&str, &[u8])]) -> Value {
    let requests: Vec<Value> = digests
        .iter()
        .map(|(id, digest)| {
            let info = signed_info(profile, digest, &ROOT_NAMESPACES);
            json!({ "id": id, "digest": STANDARD.encode(digest), "signedInfo": STANDARD.encode(info) })
        })
        .collect();
    json!({ "keyLabel": null, "profile": profile.code, "requests": requests })
}

pub fn statuses(records: &[Got], number: &str) -> Vec<i64> {
    records.iter().filter(|record| record.number == number).map(|record| record.status).collect()
}

fn fetched(value: &Value) -> Fetched {
    let text = |name: &str| value[name].as_str().expect("text").to_owned();
    let envelope = DxpMessage::from_xml(text("envelope").as_bytes()).expect("an envelope");
    assert_eq!(envelope.sender_id, PORT_ID);
    assert_eq!(envelope.receiver_ids, [DXP_ID]);
    let document = read(&envelope.data).expect("a receipt document");
    assert_eq!(document.message_type, envelope.message_type);
    assert!(document.unread.is_empty(), "{:?}", document.unread);
    assert_eq!(qiyun_schema::fields::check(&envelope.data), [], "{}", String::from_utf8_lossy(&envelope.data));
    let records = document.receipts.into_iter().map(got).collect();
    Fetched { id: text("id"), envelope: text("envelope"), records }
}

fn got(receipt: Receipt) -> Got {
    let number: &str = match &receipt {
        Receipt::Order(one) => &one.order_no,
        Receipt::Receipts(one) => &one.order_no,
        Receipt::Logistics(one) => &one.logistics_no,
        Receipt::Arrival(one) => &one.cop_no,
        Receipt::Departure(one) => &one.cop_no,
        Receipt::Inventory(one) => &one.order_no,
        Receipt::Cancel(one) => &one.cop_no,
        Receipt::WayBill(one) => &one.cop_no,
        Receipt::Summary(one) => &one.cop_no,
        Receipt::SummaryResult(one) => &one.head.sum_no,
        Receipt::Refund(one) => &one.co_el_no,
        Receipt::RefundDetail(one) => &one.co_el_no,
        Receipt::Message(_) => "",
    };
    let fact = receipt.fact();
    Got {
        number: number.to_owned(),
        status: fact.status.map_or(0, |status| status.code()),
        info: fact.info.to_owned(),
        return_time: fact.return_time.to_owned(),
        ori_cop_msg_id: match &receipt {
            Receipt::Message(one) => one.ori_cop_msg_id.clone(),
            _ => String::new(),
        },
        receipt,
    }
}

/// A number nobody else uses, beginning with the prefix.
pub fn order_no(prefix: &str) -> String {
    format!("{prefix}-{}", NUMBER.fetch_add(1, Ordering::Relaxed))
}

pub fn amount(text: &str) -> Amount {
    Amount::parse(text).expect("an amount")
}

#[expect(clippy::disallowed_methods, reason = "the sandbox does not know the kernel")]
pub fn guid() -> Guid {
    Guid::new(Uuid::new_v4())
}

/// A 9810 booking order of one line, 10 × 2.5 = 25.
pub fn order(order_no: &str) -> Order {
    let head = OrderHead {
        guid: guid(),
        app_type: AppType::Add,
        app_time: "20240102030405".to_owned(),
        app_status: AppStatus::File,
        order_type: OrderType::W,
        order_no: order_no.to_owned(),
        ebp_code: "无".to_owned(),
        ebp_name: "DEMO WAREHOUSE & CO".to_owned(),
        ebc_code: ENTERPRISE.to_owned(),
        ebc_name: "示例企业".to_owned(),
        goods_value: amount("25"),
        freight: Amount::ZERO,
        currency: "502".to_owned(),
        note: None,
    };
    let line = OrderLine {
        gnum: 1,
        item_no: "SKU-1".to_owned(),
        item_name: "示例商品".to_owned(),
        item_describe: None,
        bar_code: None,
        unit: "011".to_owned(),
        currency: "502".to_owned(),
        qty: amount("10"),
        price: amount("2.5"),
        total_price: amount("25"),
        note: None,
    };
    Order { head, lines: vec![line] }
}

pub fn message(orders: Vec<Order>) -> OrderMessage {
    let transfer = BaseTransfer {
        cop_code: ENTERPRISE.to_owned(),
        cop_name: "示例企业".to_owned(),
        dxp_id: DXP_ID.to_owned(),
        note: None,
    };
    OrderMessage { guid: guid(), documents: orders, transfer }
}

/// An envelope that says of its content what it is; what cannot be read is called an order.
pub fn envelope(data: Vec<u8>) -> DxpMessage {
    let message_type = message::read(&data).map_or("CEB303Message", |message| message.kind().message_type());
    let cop_msg_id = guid().as_str().to_owned();
    DxpMessage {
        file_name: Some(format!("{message_type}_{cop_msg_id}.xml")),
        cop_msg_id,
        sender_id: DXP_ID.to_owned(),
        receiver_ids: vec![PORT_ID.to_owned()],
        created_at: "2024-01-02T03:04:05".to_owned(),
        message_type: message_type.to_owned(),
        data,
    }
}

/// Every receipt in a document of its own, so that tests may count documents.
pub fn one_each(config: &mut SandboxConfig) {
    config.batching = Batching::Single;
}
