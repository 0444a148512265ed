//! What a deployment decides about declarations. What a tenant decides stands in the directory's settings.

use std::path::PathBuf;
use std::time::Duration;

use ipnet::IpNet;
use qiyun_directory::enterprises::address::OutgoingGuard;
use serde::{Deserialize, Serialize};

use crate::intake::child::Child;
use crate::slots::Slots;

/// Settings of the declarations wing.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Orders in one message, 1 to 100: the largest lever on the 加密机.
    pub orders_per_message: usize,
    /// Orders that one step handles: its messages are signed, sent and written together.
    pub orders_per_batch: usize,
    /// Lines of one part of a 总分单, 运抵单, 离境单 or 汇总申请单; what is longer is split.
    pub lines_per_part: usize,
    /// Calls to a device or channel at the same time, in one batch.
    pub calls_at_once: usize,
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
    /// The same of the sandbox, whose channel does drop them; off, to rehearse what a real channel asks for.
    pub sandbox_drops_duplicates: bool,
    /// Networks of the deployment, such as `10.20.0.0/24`, in which a 加密机 or channel stands that real tenants may
    /// name as theirs. All else of the inside stays closed to them.
    pub inside: Vec<IpNet>,
    /// How long one call of a device or channel may take, milliseconds.
    pub call_timeout_ms: u64,
    /// Most bytes read of any answer.
    pub max_answer_bytes: usize,
    /// How often it is looked for what takes longer than usual, while anything is under way, milliseconds.
    pub diagnose_every_ms: u64,
    /// How long orders of an enterprise that wait at the same hop are not diagnosed again by themselves, seconds.
    pub diagnose_again_s: u32,
    /// Most rows of one file.
    pub max_rows: u32,
    /// The binary that reads .xls, .xlsb and .ods in a process of its own; this one where it is not named.
    pub reader_program: Option<PathBuf>,
    /// How long that process may take for one file, milliseconds.
    pub reader_timeout_ms: u64,
    /// Where uploaded files are kept.
    pub file_dir: PathBuf,
    /// Worker slots for each kind of step, in each process.
    pub slots: Slots,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            orders_per_message: 100,
            orders_per_batch: 2_000,
            lines_per_part: 2_000,
            calls_at_once: 32,
            receiver_id: "DXPEDCCEB0000003".to_owned(),
            accepted_codes: vec!["0000".to_owned()],
            poll_busy_ms: 300,
            poll_idle_ms: 15_000,
            unsure_wait_ms: 2_000,
            channel_drops_duplicates: false,
            sandbox_drops_duplicates: true,
            inside: Vec::new(),
            call_timeout_ms: 30_000,
            max_answer_bytes: 32 << 20,
            diagnose_every_ms: 20_000,
            diagnose_again_s: 180,
            max_rows: 1_048_576,
            reader_program: None,
            reader_timeout_ms: 9_500,
            file_dir: PathBuf::from("data/files"),
            slots: Slots::default(),
        }
    }
}

impl Settings {
    /// Orders in one message, within what the specification allows.
    #[must_use]
    pub fn message_size(&self) -> usize {
        self.orders_per_message.clamp(1, 100)
    }

    /// Messages that one step handles.
    #[must_use]
    pub fn batch_messages(&self) -> usize {
        (self.orders_per_batch / self.message_size()).clamp(1, 128)
    }

    /// The process that reads old formats.
    pub fn reader(&self) -> std::io::Result<Child> {
        let program = self.reader_program.clone().map_or_else(std::env::current_exe, Ok)?;
        Ok(Child { program, deadline: Duration::from_millis(self.reader_timeout_ms) })
    }

    /// What tenants may reach.
    #[must_use]
    pub fn guard(&self) -> OutgoingGuard {
        OutgoingGuard::with(&self.inside)
    }

    #[must_use]
    pub fn call_timeout(&self) -> Duration {
        Duration::from_millis(self.call_timeout_ms)
    }
}
