//! The records that a strategy names, and what is wrong with them.

use qiyun_kernel::{Fault, Scope};
use uuid::Uuid;

use super::draft::StrategyDraft;
use super::entity::Model;
use super::refusal::StrategyRefusal;
use crate::enterprises::entity::Model as Enterprise;
use crate::enterprises::role::EnterpriseRole;
use crate::warehouses::entity::Model as Warehouse;
use crate::{enterprises, warehouses};

/// The records, as far as they are there.
#[derive(Debug)]
pub(super) struct Parties {
    enterprises: Vec<Enterprise>,
    pub(super) warehouse: Option<Warehouse>,
}

impl Parties {
    /// Those of a draft.
    pub(super) async fn of_draft(scope: &Scope, draft: &StrategyDraft) -> Result<Self, Fault> {
        let ids = [Some(draft.merchant_id), Some(draft.declarant_id), draft.platform.id, draft.owner_id];
        Self::load(scope, ids.into_iter().flatten(), draft.warehouse_id).await
    }

    /// Those of a stored strategy.
    pub(super) async fn of(scope: &Scope, strategy: &Model) -> Result<Self, Fault> {
        Self::load(scope, strategy.enterprise_ids(), strategy.warehouse_id).await
    }

    async fn load(scope: &Scope, ids: impl Iterator<Item = Uuid>, warehouse: Option<Uuid>) -> Result<Self, Fault> {
        let enterprises = enterprises::service::get_many(scope, ids).await?;
        let warehouse = match warehouse {
            Some(id) => warehouses::service::get(scope, id).await?,
            None => None,
        };
        Ok(Self { enterprises, warehouse })
    }

    /// From rows that were loaded elsewhere.
    pub(super) fn from_rows(enterprises: Vec<Enterprise>, warehouse: Option<Warehouse>) -> Self {
        Self { enterprises, warehouse }
    }

    pub(super) fn enterprise(&self, id: Uuid) -> Option<&Enterprise> {
        self.enterprises.iter().find(|enterprise| enterprise.id == id)
    }

    /// What forbids storing the draft.
    pub(super) fn refuse(&self, draft: &StrategyDraft) -> Vec<StrategyRefusal> {
        let wanted = [
            ("platformId", draft.platform.id, Some(EnterpriseRole::Platform)),
            ("merchantId", Some(draft.merchant_id), Some(EnterpriseRole::Merchant)),
            ("ownerId", draft.owner_id, None),
            ("declarantId", Some(draft.declarant_id), Some(EnterpriseRole::Declarant)),
        ];
        let mut refusals = Vec::new();
        for (field, id, role) in wanted {
            let Some(id) = id else { continue };
            match (self.enterprise(id), role) {
                (None, _) => refusals.push(StrategyRefusal::PartyNotFound(field)),
                (Some(enterprise), Some(role)) if !enterprise.has(role) => {
                    refusals.push(StrategyRefusal::RoleMissing { field, enterprise: enterprise.name.clone(), role });
                }
                _ => {}
            }
        }
        if draft.mode.needs_warehouse() && draft.warehouse_id.is_some() && self.warehouse.is_none() {
            refusals.push(StrategyRefusal::PartyNotFound("warehouseId"));
        }
        refusals
    }

    /// What keeps a stored strategy from being used: parties that were disabled or lost a role since.
    pub(super) fn obstacles(&self, strategy: &Model) -> Vec<StrategyRefusal> {
        let named = [
            ("platformId", strategy.platform_id, Some(EnterpriseRole::Platform)),
            ("merchantId", Some(strategy.merchant_id), Some(EnterpriseRole::Merchant)),
            ("ownerId", strategy.owner_id, None),
            ("declarantId", Some(strategy.declarant_id), Some(EnterpriseRole::Declarant)),
        ];
        let mut found = Vec::new();
        for (field, id, role) in named {
            let Some(enterprise) = id.and_then(|id| self.enterprise(id)) else { continue };
            if !enterprise.enabled {
                found.push(StrategyRefusal::PartyDisabled { field, name: enterprise.name.clone() });
            }
            if let Some(role) = role.filter(|role| !enterprise.has(*role)) {
                found.push(StrategyRefusal::RoleMissing { field, enterprise: enterprise.name.clone(), role });
            }
            if role == Some(EnterpriseRole::Declarant) && enterprise.transmission_id.is_none() {
                found.push(StrategyRefusal::TransmissionIdMissing(enterprise.name.clone()));
            }
        }
        if let Some(warehouse) = self.warehouse.as_ref().filter(|warehouse| !warehouse.enabled) {
            found.push(StrategyRefusal::PartyDisabled { field: "warehouseId", name: warehouse.name.clone() });
        }
        found
    }

    /// What the user should mend although the strategy can be stored.
    pub(super) fn warnings(&self, strategy: &Model) -> Vec<StrategyRefusal> {
        let mut found = self.obstacles(strategy);
        let unrecorded = self.warehouse.as_ref().filter(|warehouse| warehouse.record_no.is_none());
        found.extend(unrecorded.map(|warehouse| StrategyRefusal::WarehouseNotRecorded(warehouse.name.clone())));
        found
    }
}
