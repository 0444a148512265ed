//! 沙箱 (联调环境): a simulated 加密机 and a simulated customs port that speak the real formats over
//! real sockets and keep append-only ledgers. Knows `qiyun-schema` alone, so that it judges the
//! product by the formats and never by the product's own code.

mod auth;
mod clock;
mod config;
mod connection;
mod device;
mod entry;
mod faults;
mod ledger;
mod port;
mod sandbox;

pub use config::{Account, PORT_ID, SandboxConfig, SecondDevice};
pub use device::DeviceFault;
pub use entry::{
    Accepted, DeviceEntry, Facts, FormatError, HandedReceipt, ListFacts, ListLine, PortDocument, PortEntry, Verdict,
    read_device_ledger, read_port_ledger,
};
pub use faults::Faults;
pub use ledger::{Entries, LedgerError};
pub use port::{Batching, OUTCOMES, Outcome};
pub use sandbox::{Sandbox, SandboxError};
