//! A channel over HTTP: `POST {base}/send`, `GET {base}/receive`, `POST {base}/ack`, Basic credentials.

use std::sync::Arc;

use qiyun_kernel::jobs::Halt;
use qiyun_schema::envelope::DxpReply;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};

use super::channel::{Access, Channel, Incoming, TOO_LARGE, Word};
use crate::outgoing::{Outgoing, Wire};

/// Speaks HTTP.
#[derive(Clone, Debug)]
pub struct HttpChannel {
    outgoing: Outgoing,
    accepted_codes: Arc<[String]>,
}

#[derive(Deserialize)]
struct Waiting {
    messages: Vec<WaitingOne>,
}

#[derive(Deserialize)]
struct WaitingOne {
    id: String,
    envelope: String,
}

#[derive(Serialize)]
struct Acknowledged<'r> {
    ids: &'r [String],
}

impl HttpChannel {
    #[must_use]
    pub fn new(outgoing: Outgoing, accepted_codes: &[String]) -> Self {
        Self { outgoing, accepted_codes: accepted_codes.into() }
    }

    /// Whether the send channel is there, asked so that nothing is sent: HTTP OPTIONS. Any answer but a refusal of
    /// the credentials or a failing gateway says yes.
    pub async fn offers(&self, access: &Access) -> Result<(), Halt> {
        let (client, url) = self.outgoing.client(&address(access, "send"), access.sandbox)?;
        let call = client.request(reqwest::Method::OPTIONS, url);
        match self.outgoing.call(call.basic_auth(&access.username, Some(access.password.expose_secret()))).await {
            Wire::Answered { status: status @ (401 | 403), .. } => {
                Err(later("CHANNEL_BAD_CREDENTIALS", format!("HTTP {status}")))
            }
            Wire::Answered { status: status @ 500.., .. } => Err(later("CHANNEL_BUSY", format!("HTTP {status}"))),
            Wire::Answered { .. } | Wire::TooLarge(_) => Ok(()),
            Wire::NotSent(why) | Wire::Unknown(why) => Err(later("CHANNEL_UNREACHABLE", why)),
        }
    }

    fn word(&self, status: u16, body: Vec<u8>) -> Word {
        let shown = String::from_utf8_lossy(&body[..body.len().min(300)]).into_owned();
        match status {
            401 | 403 => {
                return Word::Refused { code: "CHANNEL_BAD_CREDENTIALS".to_owned(), detail: shown, answer: body };
            }
            // A full or failing channel says so before it takes anything; a gateway's 502 or 504 does not say.
            429 | 503 => {
                return Word::NotSent { code: "CHANNEL_BUSY".to_owned(), detail: format!("HTTP {status}: {shown}") };
            }
            400..=499 => {
                return Word::Refused {
                    code: "CHANNEL_REFUSED".to_owned(),
                    detail: format!("HTTP {status}: {shown}"),
                    answer: body,
                };
            }
            200..=299 => {}
            _ => return Word::Unknown { detail: format!("HTTP {status}: {shown}") },
        }
        match DxpReply::from_xml(&body) {
            Err(error) => Word::Unknown { detail: format!("the answer is not a DxpRep: {error}") },
            Ok(reply) => match reply.responses.iter().find(|one| !self.accepted_codes.contains(&one.code)) {
                None if reply.responses.is_empty() => Word::Unknown { detail: "the DxpRep says nothing".to_owned() },
                None => Word::Accepted { answer: body },
                Some(bad) => Word::Refused {
                    code: format!("DXP_{}", bad.code),
                    detail: bad.info.clone().unwrap_or_default(),
                    answer: body,
                },
            },
        }
    }
}

impl Channel for HttpChannel {
    async fn send(&self, access: &Access, envelope: &[u8]) -> Word {
        let (client, url) = match self.outgoing.client(&address(access, "send"), access.sandbox) {
            Ok(found) => found,
            Err(halt) => {
                let detail = halt.why().to_owned();
                return Word::Refused { code: halt.code().to_owned(), detail, answer: Vec::new() };
            }
        };
        let call = client
            .post(url)
            .basic_auth(&access.username, Some(access.password.expose_secret()))
            .header("content-type", "application/xml; charset=utf-8")
            .body(envelope.to_vec());
        match self.outgoing.call(call).await {
            Wire::Answered { status, body } => self.word(status, body),
            Wire::NotSent(detail) => Word::NotSent { code: "CHANNEL_UNREACHABLE".to_owned(), detail },
            Wire::Unknown(detail) | Wire::TooLarge(detail) => Word::Unknown { detail },
        }
    }

    async fn receive(&self, access: &Access, most: usize) -> Result<Vec<Incoming>, Halt> {
        let (client, mut url) = self.outgoing.client(&address(access, "receive"), access.sandbox)?;
        url.query_pairs_mut().append_pair("max", &most.to_string());
        let call = client.get(url).basic_auth(&access.username, Some(access.password.expose_secret()));
        let body = answered(self.outgoing.call(call).await)?;
        let waiting: Waiting = serde_json::from_slice(&body)
            .map_err(|error| later("CHANNEL_GARBLED", format!("the answer is not the expected JSON: {error}")))?;
        let incoming = |one: WaitingOne| Incoming { channel_ref: one.id, envelope: one.envelope.into_bytes() };
        Ok(waiting.messages.into_iter().map(incoming).collect())
    }

    async fn acknowledge(&self, access: &Access, refs: &[String]) -> Result<(), Halt> {
        let (client, url) = self.outgoing.client(&address(access, "ack"), access.sandbox)?;
        let call = client
            .post(url)
            .basic_auth(&access.username, Some(access.password.expose_secret()))
            .json(&Acknowledged { ids: refs });
        answered(self.outgoing.call(call).await).map(|_| ())
    }
}

fn address(access: &Access, what: &str) -> String {
    format!("{}/{what}", access.url.trim_end_matches('/'))
}

/// Receiving and acknowledging may be repeated freely, so any failure is only "later", but for the password.
fn answered(wire: Wire) -> Result<Vec<u8>, Halt> {
    match wire {
        Wire::Answered { status: 200..=299, body } => Ok(body),
        Wire::Answered { status: status @ (401 | 403), .. } => {
            Err(later("CHANNEL_BAD_CREDENTIALS", format!("HTTP {status}")))
        }
        Wire::Answered { status, .. } => Err(later("CHANNEL_BUSY", format!("HTTP {status}"))),
        Wire::NotSent(why) | Wire::Unknown(why) => Err(later("CHANNEL_UNREACHABLE", why)),
        Wire::TooLarge(why) => Err(later(TOO_LARGE, why)),
    }
}

fn later(code: &str, why: String) -> Halt {
    Halt::Later { wait: None, code: code.to_owned(), why }
}
