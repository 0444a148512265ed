//! What a sandbox may be told. Everything has a default that fits a laptop and a test.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use crate::port::Batching;

/// 沙箱设置.
#[derive(Clone, Debug)]
pub struct SandboxConfig {
    /// Where keys and ledgers live. One sandbox at a time.
    pub data_dir: PathBuf,
    /// 加密机 address; port 0 picks a free one.
    pub device_addr: SocketAddr,
    /// 海关口岸 address; port 0 picks a free one.
    pub port_addr: SocketAddr,
    /// Delay between two receipts of one order, at least 1.
    pub time_scale_ms: u64,
    /// Password of every account and every dxpId.
    pub password: String,
    /// 企业 the device knows by name; others get their code as name.
    pub accounts: Vec<Account>,
    /// 加密机速率, signatures in any 60 seconds; `None` is as fast as it can.
    pub tickets_per_minute: Option<u32>,
    /// 备机: a second device with the same accounts and keys, an address, speed, ledger and faults of its own; none
    /// when absent.
    pub second_device: Option<SecondDevice>,
    /// How receipts share documents.
    pub batching: Batching,
    /// ReceiverIds the port answers to.
    pub receivers: Vec<String>,
}

/// A device that can stand in for the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecondDevice {
    pub addr: SocketAddr,
    pub tickets_per_minute: Option<u32>,
}

/// 签名账户: an enterprise whose certificate should carry its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Customs code, the account's user name.
    pub code: String,
    pub name: String,
}

/// Whom the port says it is when it sends receipts.
pub const PORT_ID: &str = "DXPEDCCEB0000003";
/// An older address of the same node, still found in the field.
const FORMER_PORT_ID: &str = "DXPDSWEXPCEB0001";

impl SandboxConfig {
    /// Defaults: loopback, free ports, 150 ms a hop, password `sandbox`, no speed limit.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        let loopback = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Self {
            data_dir: data_dir.into(),
            device_addr: loopback,
            port_addr: loopback,
            time_scale_ms: 150,
            password: "sandbox".to_owned(),
            accounts: Vec::new(),
            tickets_per_minute: None,
            second_device: None,
            batching: Batching::default(),
            receivers: vec![PORT_ID.to_owned(), FORMER_PORT_ID.to_owned()],
        }
    }
}
