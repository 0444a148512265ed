//! 发送方: under whose 传输ID, channel and certificate each document of an order travels.

use std::collections::{HashMap, HashSet};

use qiyun_directory::enterprises;
use qiyun_directory::enterprises::entity::Model as Enterprise;
use qiyun_directory::enterprises::role::EnterpriseRole;
use qiyun_kernel::{Fault, Scope};
use qiyun_schema::details::Details;
use qiyun_schema::filing::{FilingSettings, Sender, needs};
use qiyun_schema::message::MessageKind;
use qiyun_schema::mode::TradeMode;
use uuid::Uuid;

use super::paper::Agent;
use crate::orders::entity::Model as Order;
use crate::orders::service::KINDS;

/// 企业类型, in the words of the filing rules. 监管场所经营人 is no type of enterprise here.
const ROLES: [(EnterpriseRole, Sender); 4] = [
    (EnterpriseRole::Declarant, Sender::Agent),
    (EnterpriseRole::Platform, Sender::Platform),
    (EnterpriseRole::Merchant, Sender::Enterprise),
    (EnterpriseRole::Logistics, Sender::Logistics),
];

/// The enterprises that orders name, as far as the tenant has them.
#[derive(Clone, Debug, Default)]
pub struct Senders {
    known: HashMap<Uuid, Enterprise>,
}

impl Senders {
    /// Those of these orders. 报关单模式 asks for declarants alone.
    pub async fn of(scope: &Scope, rows: &[Order]) -> Result<Self, Fault> {
        let declarants: HashSet<Uuid> = rows.iter().map(|row| row.declarant_id).collect();
        let mut known: HashMap<Uuid, Enterprise> = HashMap::new();
        for one in enterprises::service::get_many(scope, declarants).await? {
            known.insert(one.id, one);
        }
        let codes: HashSet<String> = rows.iter().filter(|row| row.details.is_some()).flat_map(named).collect();
        if !codes.is_empty() {
            for one in enterprises::service::by_codes(scope, codes).await? {
                known.insert(one.id, one);
            }
        }
        Ok(Self { known })
    }

    /// Also these, by id.
    pub async fn add(&mut self, scope: &Scope, ids: impl IntoIterator<Item = Uuid>) -> Result<(), Fault> {
        let missing: HashSet<Uuid> = ids.into_iter().filter(|id| !self.known.contains_key(id)).collect();
        if !missing.is_empty() {
            let found = enterprises::service::get_many(scope, missing).await?;
            self.known.extend(found.into_iter().map(|one| (one.id, one)));
        }
        Ok(())
    }

    #[must_use]
    pub fn get(&self, id: Uuid) -> Option<&Enterprise> {
        self.known.get(&id)
    }

    /// 申报企业 of an order.
    #[must_use]
    pub fn agent(&self, row: &Order) -> Agent {
        let known = self.known.get(&row.declarant_id);
        known.map(|one| Agent { code: one.customs_code.clone(), name: one.name.clone() }).unwrap_or_default()
    }

    /// Who sends a document of this kind; nothing where others file it: a logistics enterprise that is not
    /// on record here with a 传输ID files its 运单 itself.
    #[must_use]
    pub fn sender(&self, row: &Order, kind: MessageKind) -> Option<Uuid> {
        let by_code = |code: &str| self.known.values().find(|one| one.is_named(code));
        match kind {
            // In 报关单模式 the declarant transmits the 303, as the guide has it.
            MessageKind::Order | MessageKind::Receipts if row.details.is_some() => {
                let merchant = by_code(&row.merchant_code).filter(|one| one.transmits());
                Some(merchant.map_or(row.declarant_id, |one| one.id))
            }
            MessageKind::Logistics => {
                let code = logistics_code(row)?;
                by_code(code).filter(|one| one.enabled && one.transmission_id.is_some()).map(|one| one.id)
            }
            _ => Some(row.declarant_id),
        }
    }

    /// As what the sender of a document of this kind must be recorded, and as what it is. Where the declarant
    /// transmits for another, it does so as 申报企业.
    #[must_use]
    pub fn role(&self, row: &Order, kind: MessageKind, settings: &FilingSettings) -> Option<(Sender, Vec<Sender>)> {
        let enterprise = self.known.get(&self.sender(row, kind)?)?;
        let needed = needs(TradeMode::from_code(&row.mode)?, settings).into_iter().find(|need| need.kind == kind)?;
        let stands_in = enterprise.id == row.declarant_id && !enterprise.is_named(&row.merchant_code);
        let needed = if stands_in { Sender::Agent } else { needed.sender };
        let recorded = ROLES.into_iter().filter(|(role, _)| enterprise.has(*role));
        Some((needed, recorded.map(|(_, sender)| sender).collect()))
    }

    /// The documents that we file of an order, in the order in which they are sent.
    #[must_use]
    pub fn kinds(&self, row: &Order, details: Option<&Details>, settings: &FilingSettings) -> Vec<MessageKind> {
        let Some(mode) = TradeMode::from_code(&row.mode) else { return Vec::new() };
        let has = |kind| match kind {
            MessageKind::Order => true,
            MessageKind::Receipts => details.is_some_and(|details| details.payment.is_some()),
            MessageKind::Logistics => details.is_some_and(|details| details.waybill.is_some()),
            MessageKind::Inventory => details.is_some_and(|d| d.list.is_some() && d.waybill.is_some()),
            _ => false,
        };
        let wanted = needs(mode, settings).into_iter().map(|need| need.kind);
        wanted.filter(|kind| KINDS.contains(kind) && has(*kind) && self.sender(row, *kind).is_some()).collect()
    }
}

fn logistics_code(row: &Order) -> Option<&str> {
    row.details.as_ref()?.pointer("/waybill/logisticsCode")?.as_str()
}

fn named(row: &Order) -> impl Iterator<Item = String> {
    [Some(row.merchant_code.as_str()), logistics_code(row)].into_iter().flatten().map(str::to_owned)
}
