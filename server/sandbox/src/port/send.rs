//! 接收报文: from the bytes of a DxpMsg to the port's word on it.

use std::sync::Arc;

use actix_web::web;
use qiyun_schema::envelope::DxpMessage;

use super::examine::{self, Examined};
use super::judge::judge;
use super::look::Ask;
use super::{Port, accepted_at};
use crate::clock;
use crate::entry::{Accepted, PortEntry};
use crate::ledger::LedgerError;

/// Documents that may wait for one dxpId: a client that never fetches must not fill the memory.
const WAITING_LIMIT: usize = 1_000_000;
const COP_MSG_ID_CHARS: usize = 255;

/// What an envelope came to.
pub enum Answer {
    Accepted { cop_msg_id: String, drop_answer: bool },
    Refused(Refusal),
}

/// 拒收: code of the DxpRep table, and the reason.
pub struct Refusal {
    pub code: String,
    pub reason: String,
    pub cop_msg_id: Option<String>,
    pub sha256: Option<String>,
}

/// An envelope that was opened and looked at.
struct Opened {
    envelope: DxpMessage,
    sha256: String,
    /// `None`: the same bytes were accepted before.
    examined: Option<Examined>,
}

impl Refusal {
    fn new(code: &str, reason: &str) -> Self {
        Self { code: code.to_owned(), reason: reason.to_owned(), cop_msg_id: None, sha256: None }
    }
}

impl Port {
    /// Takes an envelope; the answer may go out when this returns.
    pub(super) async fn send(self: Arc<Self>, dxp_id: String, body: web::Bytes) -> Result<Answer, LedgerError> {
        let port = Arc::clone(&self);
        let sender = dxp_id.clone();
        let opened = tokio::task::spawn_blocking(move || port.open_envelope(&sender, &body)).await;
        match opened.map_err(|_| LedgerError::Unwritable)? {
            Err(refusal) => self.refuse(dxp_id, refusal).await,
            Ok(Opened { envelope, sha256, examined: Some(examined) }) => {
                let again = envelope.clone();
                match self.take(envelope, &sha256, examined).await? {
                    Some(answer) => Ok(answer),
                    None => self.take_again(again, sha256).await,
                }
            }
            Ok(Opened { envelope, sha256, examined: None }) => self.take_again(envelope, sha256).await,
        }
    }

    fn open_envelope(&self, dxp_id: &str, body: &[u8]) -> Result<Opened, Refusal> {
        if self.faults.take(|faults| &mut faults.refuse_next) {
            let wanted = self.faults.current().refuse_code;
            let code = if wanted.is_empty() { "3001" } else { &wanted };
            return Err(Refusal::new(code, "沙箱故障：拒收"));
        }
        let envelope = DxpMessage::from_xml(body).map_err(|error| Refusal::new("0001", &error.zh()))?;
        let sha256: String = openssl::sha::sha256(&envelope.data).iter().map(|byte| format!("{byte:02x}")).collect();
        if let Some((code, reason)) = self.address_fault(dxp_id, &envelope) {
            return Err(Refusal {
                cop_msg_id: Some(envelope.cop_msg_id.chars().take(COP_MSG_ID_CHARS).collect()),
                sha256: Some(sha256),
                ..Refusal::new(code, reason)
            });
        }
        let known = self.book().same_bytes(dxp_id, &sha256).is_some();
        let examined = (!known).then(|| examine::examine(&envelope, clock::now()));
        Ok(Opened { envelope, sha256, examined })
    }

    fn address_fault(&self, dxp_id: &str, envelope: &DxpMessage) -> Option<(&'static str, &'static str)> {
        if !(1..=COP_MSG_ID_CHARS).contains(&envelope.cop_msg_id.chars().count()) {
            return Some(("0002", "CopMsgId 应为 1 至 255 个字符"));
        }
        if !envelope.receiver_ids.iter().any(|id| self.config.receivers.contains(id)) {
            return Some(("2001", "指定的接收方不存在"));
        }
        if envelope.sender_id != dxp_id {
            return Some(("2002", "信封发送方与登录的传输编号不一致"));
        }
        let full = self.book().waiting(dxp_id) >= WAITING_LIMIT;
        full.then_some(("3999", "未取走的回执过多，请先接收并确认回执"))
    }

    async fn refuse(&self, dxp_id: String, refusal: Refusal) -> Result<Answer, LedgerError> {
        let entry = PortEntry::Refused {
            at: clock::now(),
            dxp_id,
            cop_msg_id: refusal.cop_msg_id.clone(),
            sha256: refusal.sha256.clone(),
            code: refusal.code.clone(),
            reason: refusal.reason.clone(),
        };
        let (_, pending) = self.ledger.append(&[entry])?;
        pending.durable().await?;
        Ok(Answer::Refused(refusal))
    }

    /// New bytes; `None` when they were taken by another call in the meantime.
    async fn take(
        &self,
        envelope: DxpMessage,
        sha256: &str,
        examined: Examined,
    ) -> Result<Option<Answer>, LedgerError> {
        let cop_msg_id = envelope.cop_msg_id.clone();
        if examined.documents.iter().any(|one| matches!(one.ask, Ask::Cancel(_) | Ask::Refund(_) | Ask::Summary(_))) {
            // They look at lists where the ledger has them, so these must be there.
            self.ledger.append::<PortEntry>(&[])?.1.durable().await?;
        }
        let (drop_answer, pending) = {
            // The ledger is written under the book's lock, so that both agree on what came first.
            let mut book = self.book();
            if book.same_bytes(&envelope.sender_id, sha256).is_some() {
                return Ok(None);
            }
            let at = clock::now();
            let message_guid = examined.message_guid.clone();
            let conflict = book.is_name_taken(&envelope.sender_id, &cop_msg_id, message_guid.as_deref());
            let untrusted = examined.untrusted;
            book.expire(at);
            let judged = judge(&book, &|offset| accepted_at(&self.ledger_path, offset), examined, conflict, at)?;
            let seed = message_guid.as_deref().unwrap_or(sha256);
            let accepted = Accepted {
                seq: book.next_seq(),
                at,
                per_document: self.config.batching.per_document(seed, judged.documents.len()),
                scale_ms: self.config.time_scale_ms.max(1),
                dxp_id: envelope.sender_id,
                cop_msg_id: envelope.cop_msg_id,
                message_type: envelope.message_type,
                message_guid,
                sha256: sha256.to_owned(),
                format_error: judged.format_error,
                untrusted,
                documents: judged.documents,
            };
            let (offset, pending) = self.ledger.append(&[PortEntry::Accepted(accepted.clone())])?;
            book.note_accepted(&Arc::new(accepted), offset);
            (judged.drop_answer, pending)
        };
        pending.durable().await?;
        Ok(Some(Answer::Accepted { cop_msg_id, drop_answer }))
    }

    /// Bytes that were accepted before: nothing new, but their receipts once more.
    async fn take_again(&self, envelope: DxpMessage, sha256: String) -> Result<Answer, LedgerError> {
        // The first acceptance may still be on its way to the disk, where it is read from.
        self.ledger.append::<PortEntry>(&[])?.1.durable().await?;
        let known = self.book().same_bytes(&envelope.sender_id, &sha256);
        let (of, offset) = known.ok_or(LedgerError::Unwritable)?;
        let first = accepted_at(&self.ledger_path, offset)?;
        let cop_msg_id = envelope.cop_msg_id.clone();
        let pending = {
            let mut book = self.book();
            let (seq, at) = (book.next_seq(), clock::now());
            let entry = PortEntry::Duplicate {
                at,
                seq,
                of,
                dxp_id: envelope.sender_id,
                cop_msg_id: envelope.cop_msg_id,
                message_guid: first.message_guid.clone(),
                sha256,
            };
            let (_, pending) = self.ledger.append(&[entry])?;
            book.note_duplicate(&first, seq, at);
            pending
        };
        pending.durable().await?;
        Ok(Answer::Accepted { cop_msg_id, drop_answer: false })
    }
}
