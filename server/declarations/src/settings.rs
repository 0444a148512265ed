//! What a deployment decides about declarations. Facts that are uncertain in the specification stand here.

use std::path::PathBuf;
use std::time::Duration;

use qiyun_schema::rule::RuleSettings;
use serde::{Deserialize, Serialize};

/// Settings of the declarations wing.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Orders in one message, 1 to 100: the largest lever on the 加密机.
    pub orders_per_message: usize,
    /// 海关接收方传输ID: where the envelope is addressed to.
    pub receiver_id: String,
    /// `ResponseCode`s of a channel that mean "taken".
    pub accepted_codes: Vec<String>,
    /// How soon to look again while receipts are awaited, milliseconds.
    pub poll_busy_ms: u64,
    /// How soon to look again when nothing is awaited, milliseconds.
    pub poll_idle_ms: u64,
    /// How long to wait for a receipt when it is unknown whether a message arrived, milliseconds.
    pub unsure_wait_ms: u64,
    /// Whether real channels drop a repeated message; if not, a person decides about a message in doubt.
    pub channel_drops_duplicates: bool,
    /// How long one call of a device or channel may take, milliseconds.
    pub call_timeout_ms: u64,
    /// Most bytes read of any answer.
    pub max_answer_bytes: usize,
    /// Most rows of one file.
    pub max_rows: u32,
    /// Where uploaded files are kept.
    pub file_dir: PathBuf,
    /// Tolerances and switches of the checks.
    #[serde(skip)]
    pub rules: RuleSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            orders_per_message: 100,
            receiver_id: "DXPEDCCEB0000003".to_owned(),
            accepted_codes: vec!["0000".to_owned()],
            poll_busy_ms: 300,
            poll_idle_ms: 15_000,
            unsure_wait_ms: 2_000,
            channel_drops_duplicates: false,
            call_timeout_ms: 30_000,
            max_answer_bytes: 32 << 20,
            max_rows: 200_000,
            file_dir: PathBuf::from("data/files"),
            rules: RuleSettings::default(),
        }
    }
}

impl Settings {
    /// Orders in one message, within what the specification allows.
    #[must_use]
    pub fn message_size(&self) -> usize {
        self.orders_per_message.clamp(1, 100)
    }

    #[must_use]
    pub fn call_timeout(&self) -> Duration {
        Duration::from_millis(self.call_timeout_ms)
    }
}
