//! A strategy as a user writes it, and what can be wrong with it before its parties are looked up.

use qiyun_kernel::Refuse;
use qiyun_kernel::text::Blanks;
use qiyun_schema::code;
use qiyun_schema::identifier::PartyCode;
use qiyun_schema::mode::TradeMode;
use uuid::Uuid;

use super::refusal::StrategyRefusal;
use crate::check::Check;

/// A strategy as a user writes it. Changing replaces the record; a missing status stays as it is.
#[derive(Clone, Debug)]
pub struct StrategyDraft {
    pub code: String,
    pub name: String,
    pub mode: TradeMode,
    pub platform: PlatformDraft,
    pub merchant_id: Uuid,
    pub owner_id: Option<Uuid>,
    pub declarant_id: Uuid,
    pub currency: String,
    pub warehouse_id: Option<Uuid>,
    pub enabled: Option<bool>,
}

/// 电商平台: a record of the directory, or a code and a name.
#[derive(Clone, Debug, Default)]
pub struct PlatformDraft {
    pub id: Option<Uuid>,
    pub code: Option<String>,
    pub name: Option<String>,
}

impl StrategyDraft {
    /// Everything that can be seen without the database.
    pub(super) fn check(&self, check: &mut Check) {
        check.text("input.code", "策略编号", &self.code, Blanks::Nowhere, 60);
        check.text("input.name", "策略名称", &self.name, Blanks::Inside, 100);
        self.platform.check(check);
        match code::currency().get(&self.currency) {
            Some(currency) if currency.active => {}
            Some(_) => check.refuse(StrategyRefusal::CurrencyObsolete(self.currency.clone()).refusal()),
            None => check.refuse(StrategyRefusal::CurrencyUnknown(self.currency.clone()).refusal()),
        }
        match (self.mode.needs_warehouse(), self.warehouse_id) {
            (true, None) => check.refuse(StrategyRefusal::WarehouseNeeded(self.mode).refusal()),
            (false, Some(_)) => check.refuse(StrategyRefusal::WarehouseUnused(self.mode).refusal()),
            _ => {}
        }
    }
}

impl PlatformDraft {
    fn check(&self, check: &mut Check) {
        match (self.id, &self.code, &self.name) {
            (Some(_), None, None) => {}
            (None, Some(code), Some(name)) => {
                check.identifier("input.platformCode", "电商平台代码", code, PartyCode::parse);
                check.text("input.platformName", "电商平台名称", name, Blanks::Inside, 100);
            }
            (Some(_), ..) => check.refuse(StrategyRefusal::PlatformTwice.refusal()),
            (None, None, None) => check.refuse(StrategyRefusal::PlatformMissing("platformId").refusal()),
            (None, None, _) => check.refuse(StrategyRefusal::PlatformMissing("platformCode").refusal()),
            (None, _, None) => check.refuse(StrategyRefusal::PlatformMissing("platformName").refusal()),
        }
    }
}
