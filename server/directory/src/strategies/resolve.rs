//! A strategy with every name and code that a message needs.

use qiyun_kernel::{Error, Fault};
use qiyun_schema::mode::TradeMode;
use uuid::Uuid;

use super::entity::Model;
use super::parties::Parties;
use super::refusal::StrategyRefusal;
use crate::enterprises::entity::Model as Enterprise;

/// A strategy as composing needs it: read when it is used, so that a mended record counts at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedStrategy {
    pub id: Uuid,
    pub code: String,
    pub name: String,
    pub mode: TradeMode,
    /// `ebpCode`.
    pub platform_code: String,
    /// `ebpName`: the platform's name, or the warehouse's in a mode of 9810.
    pub platform_name: String,
    /// `ebcCode` and `ebcName`.
    pub merchant: Party,
    /// 生产销售单位.
    pub owner: Option<Party>,
    /// Signs and transmits.
    pub declarant: Declarant,
    /// Three digits.
    pub currency: String,
}

/// An enterprise as it stands in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub id: Uuid,
    /// 海关编码.
    pub code: String,
    pub name: String,
}

/// 申报企业.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declarant {
    pub id: Uuid,
    pub customs_code: String,
    pub name: String,
    pub transmission_id: String,
}

impl Party {
    fn of(enterprise: &Enterprise) -> Self {
        Self { id: enterprise.id, code: enterprise.customs_code.clone(), name: enterprise.name.clone() }
    }
}

/// Puts a strategy and its parties together, or says everything that stands against it.
pub(super) fn resolve(strategy: Model, parties: &Parties) -> Result<ResolvedStrategy, Error<StrategyRefusal>> {
    let mut obstacles = parties.obstacles(&strategy);
    if !strategy.enabled {
        obstacles.insert(0, StrategyRefusal::Disabled(strategy.code.clone()));
    }
    if !obstacles.is_empty() {
        return Err(Error::Refused(obstacles));
    }
    let mode = strategy.trade_mode()?;
    // The composite keys of the database keep these rows from going away.
    let party = |id| parties.enterprise(id).ok_or_else(|| Fault::new("a strategy's enterprise is gone"));
    let declarant = party(strategy.declarant_id)?;
    let transmission_id = declarant.transmission_id.clone();
    let (platform_code, mut platform_name) = match strategy.platform_id {
        Some(id) => party(id).map(|platform| (platform.customs_code.clone(), platform.name.clone()))?,
        None => (strategy.platform_code, strategy.platform_name),
    };
    if mode.needs_warehouse() {
        let warehouse = parties.warehouse.as_ref().ok_or_else(|| Fault::new("a strategy's warehouse is gone"))?;
        platform_name = warehouse.name.clone();
    }
    Ok(ResolvedStrategy {
        id: strategy.id,
        code: strategy.code,
        name: strategy.name,
        mode,
        platform_code,
        platform_name,
        merchant: Party::of(party(strategy.merchant_id)?),
        owner: strategy.owner_id.map(party).transpose()?.map(Party::of),
        declarant: Declarant {
            id: declarant.id,
            customs_code: declarant.customs_code.clone(),
            name: declarant.name.clone(),
            transmission_id: transmission_id.ok_or_else(|| Fault::new("a declarant's transmission ID is gone"))?,
        },
        currency: strategy.currency,
    })
}
