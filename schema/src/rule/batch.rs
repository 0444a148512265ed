//! Documents among others: repeats in a message, what was filed before, and who files.

use std::collections::HashSet;

use chrono::{DateTime, Months, Utc};

use super::registry as r;
use super::{Problem, RuleSettings, text};
use crate::clock;
use crate::fields::max_chars;
use crate::filing::Sender;
use crate::identifier::TransmissionId;
use crate::message::{AnyMessage, BaseTransfer, Document, Filed, MAX_DOCUMENTS, Message};
use crate::record::Shown;

/// Checks a whole message: how many documents, each key once, and the transmitting enterprise by itself.
pub fn check_message<D: Document>(message: &Message<D>) -> Vec<Problem> {
    let mut found = Vec::new();
    let count = message.documents.len();
    if count == 0 || count > MAX_DOCUMENTS {
        let zh = format!("现有 {count} 单");
        let en = format!("the message holds {count}");
        found.push(Problem::new(&r::TOO_MANY_DOCUMENTS, "documents", &count.to_string(), zh, en));
    }
    let mut seen = HashSet::new();
    for (index, document) in message.documents.iter().enumerate() {
        let filed = document.filed();
        for key in std::iter::once(filed.business_key()).chain(filed.other_keys()) {
            let text = key.text.clone();
            if !seen.insert(key) {
                found.push(Problem::plain(&r::REPEATED, format!("documents[{index}]"), &text));
            }
        }
    }
    check_transfer_text(&message.transfer, &mut found);
    found
}

fn check_transfer_text(transfer: &BaseTransfer, found: &mut Vec<Problem>) {
    for (field, value, required) in [
        ("copCode", transfer.cop_code.as_str(), true),
        ("copName", &transfer.cop_name, true),
        ("dxpId", &transfer.dxp_id, true),
        ("note", transfer.note.as_deref().unwrap_or_default(), false),
    ] {
        let most = max_chars("(all)", "BaseTransfer", field).unwrap_or(usize::MAX);
        text::check(field, value, required, most, found);
    }
    if let Some(error) = TransmissionId::parse(&transfer.dxp_id).err().filter(|_| !transfer.dxp_id.is_empty()) {
        found.push(Problem::new(&r::TRANSMISSION_ID, "dxpId", &transfer.dxp_id, error.zh(), error.en()));
    }
}

/// Checks that whoever declares the documents of a message owns the certificate that signs it: 申报企业 of lists and
/// of what is filed after them. Said once, since one certificate signs them all.
pub fn check_agent(message: &AnyMessage, certificate_owner: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    for index in 0..message.count() {
        message.show(index, &mut |line, element, shown| {
            if let (None, "agentCode", Shown::Text(agent)) = (line, element, shown)
                && agent != certificate_owner
                && found.is_empty()
            {
                found.push(Problem::plain(&r::CERTIFICATE_OWNER, element, agent));
            }
        });
    }
    found
}

/// Checks that a filing is not older than the last one of its key: customs ignores older data. Two in one second
/// are told apart by what follows them.
pub fn check_newer(app_time: &str, last: Option<&str>) -> Vec<Problem> {
    let older = last.is_some_and(|last| app_time < last);
    older.then(|| Problem::plain(&r::OLDER_TIME, "appTime", app_time)).into_iter().collect()
}

/// Checks that a waybill number was not used by another waybill of the same logistics enterprise
/// within the months of the settings. `last` is the filing time of the last use.
pub fn check_waybill_reuse(
    logistics_no: &str,
    last: Option<&str>,
    now: DateTime<Utc>,
    settings: &RuleSettings,
) -> Vec<Problem> {
    let used = last.and_then(clock::parse_app_time);
    let free = used.map(|used| used.checked_add_months(Months::new(settings.waybill_reuse_months)));
    let taken = free.is_some_and(|free| free.is_none_or(|free| free > now));
    taken.then(|| Problem::plain(&r::WAYBILL_REUSED, "logisticsNo", logistics_no)).into_iter().collect()
}

/// Checks that whoever sends a document is recorded with the role customs wants of it.
pub fn check_role(sender: Sender, roles: &[Sender]) -> Vec<Problem> {
    // 电商企业 may send what a platform may.
    let has = roles.contains(&sender) || (sender == Sender::Platform && roles.contains(&Sender::Enterprise));
    let missing = (!has).then(|| {
        let zh = format!("需要的企业类型：{}", sender.zh());
        Problem::new(&r::ROLE_MISSING, "enterprise", sender.zh(), zh, format!("the role needed: {}", sender.en()))
    });
    missing.into_iter().collect()
}

/// Checks that the transmitting enterprise is the one the 传输ID was issued to.
pub fn check_transfer(transfer: &BaseTransfer, owner_code: &str, owner_name: &str) -> Vec<Problem> {
    let parts = [("copCode", &transfer.cop_code, owner_code), ("copName", &transfer.cop_name, owner_name)];
    let differing = parts.into_iter().filter(|(_, stated, owner)| stated != owner);
    differing
        .map(|(field, stated, owner)| {
            let zh = format!("报文为 {stated}，传输ID登记为 {owner}");
            let en = format!("the message says {stated}, the transmission ID belongs to {owner}");
            Problem::new(&r::TRANSFER_OWNER, field, stated, zh, en)
        })
        .collect()
}
