//! Why a strategy is not stored, what it still lacks, and why it cannot be used.

use qiyun_kernel::{Refusal, Refuse};
use qiyun_schema::mode::TradeMode;

use crate::enterprises::role::EnterpriseRole;

/// A reason, with what the user can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StrategyRefusal {
    /// One field of the input.
    Field(Refusal),
    CodeTaken {
        field: &'static str,
        code: String,
    },
    NotFound,
    /// The enterprise or warehouse that a field names is not there.
    PartyNotFound(&'static str),
    RoleMissing {
        field: &'static str,
        enterprise: String,
        role: EnterpriseRole,
    },
    PlatformTwice,
    PlatformMissing(&'static str),
    CurrencyUnknown(String),
    CurrencyObsolete(String),
    WarehouseNeeded(TradeMode),
    WarehouseUnused(TradeMode),
    /// 海外仓备案 is not done: a warning until it is.
    WarehouseNotRecorded(String),
    /// The strategy itself is 停用.
    Disabled(String),
    /// Something that it names is 停用.
    PartyDisabled {
        field: &'static str,
        name: String,
    },
    /// The declarant has no 传输ID yet.
    TransmissionIdMissing(String),
}

impl From<Refusal> for StrategyRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Field(refusal)
    }
}

impl Refuse for StrategyRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Field(refusal) => refusal.clone(),
            Self::CodeTaken { field, code } => Refusal::new(
                "STRATEGY_CODE_TAKEN",
                field,
                format!("策略编号 {code} 已被另一条策略使用"),
                format!("another strategy has the code {code}"),
            )
            .todo("换一个编号，例如 9710美金", "choose another code"),
            Self::NotFound => Refusal::new("STRATEGY_NOT_FOUND", "id", "没有这条策略", "there is no such strategy")
                .todo("刷新列表后重试", "reload the list and try again"),
            Self::PartyNotFound(field) => {
                Refusal::new("PARTY_NOT_FOUND", &input(field), "所选的企业或海外仓不存在", "there is no such record")
                    .todo("请重新选择", "choose again")
            }
            Self::RoleMissing { field, enterprise, role } => role_missing(field, enterprise, *role),
            Self::PlatformTwice => Refusal::new(
                "PLATFORM_TWICE",
                "input.platformId",
                "电商平台只能二选一：企业资料中的平台，或平台代码与名称",
                "the platform is either a record or a code and a name, not both",
            )
            .todo("去掉其中一种", "remove one of the two"),
            Self::PlatformMissing(field) => Refusal::new(
                "PLATFORM_MISSING",
                &input(field),
                "请选择电商平台，或填写平台代码与名称",
                "choose a platform, or write its code and name",
            )
            .todo("没有代码的境外平台，代码填“无”", "a foreign platform without a code has the code 无"),
            Self::CurrencyUnknown(_) | Self::CurrencyObsolete(_) => self.currency(),
            Self::WarehouseNeeded(_) | Self::WarehouseUnused(_) | Self::WarehouseNotRecorded(_) => self.warehouse(),
            Self::Disabled(code) => Refusal::new(
                "STRATEGY_DISABLED",
                "",
                format!("策略 {code} 已停用"),
                format!("the strategy {code} is disabled"),
            )
            .todo("启用该策略，或换一条策略", "enable it, or use another strategy"),
            Self::PartyDisabled { field, name } => {
                Refusal::new("PARTY_DISABLED", &input(field), format!("{name} 已停用"), format!("{name} is disabled"))
                    .todo("启用该记录，或在策略中换一个", "enable the record, or choose another in the strategy")
            }
            Self::TransmissionIdMissing(name) => Refusal::new(
                "TRANSMISSION_ID_MISSING",
                "input.declarantId",
                format!("申报企业 {name} 还没有填写传输ID"),
                format!("the declarant {name} has no transmission ID yet"),
            )
            .todo("在企业资料中填写传输ID", "write it into the enterprise's record"),
        }
    }
}

impl StrategyRefusal {
    fn currency(&self) -> Refusal {
        let (code, currency, zh, en) = match self {
            Self::CurrencyObsolete(currency) => ("CURRENCY_OBSOLETE", currency, "已停用", "is obsolete"),
            Self::CurrencyUnknown(currency) => ("CURRENCY_UNKNOWN", currency, "不存在", "is unknown"),
            _ => return self.refusal(),
        };
        let refusal = Refusal::new(
            code,
            "input.currency",
            format!("币制 {currency} {zh}"),
            format!("the currency {currency} {en}"),
        );
        refusal.todo("请从币制列表中选择，例如 502 美元", "choose one of the list, such as 502 US dollar")
    }

    fn warehouse(&self) -> Refusal {
        match self {
            Self::WarehouseNeeded(mode) => Refusal::new(
                "WAREHOUSE_NEEDED",
                "input.warehouseId",
                format!("{} 必须选择海外仓", mode.name_zh()),
                format!("{} needs an overseas warehouse", mode.name_en()),
            )
            .todo("选择货物运往的海外仓", "choose where the goods go"),
            Self::WarehouseUnused(mode) => Refusal::new(
                "WAREHOUSE_UNUSED",
                "input.warehouseId",
                format!("{} 不使用海外仓", mode.name_zh()),
                format!("{} has no overseas warehouse", mode.name_en()),
            )
            .todo("去掉海外仓，或选择 9810 的贸易方式", "remove it, or choose a mode of 9810"),
            Self::WarehouseNotRecorded(name) => Refusal::new(
                "WAREHOUSE_NOT_RECORDED",
                "input.warehouseId",
                format!("海外仓 {name} 还没有备案号"),
                format!("the warehouse {name} has no record number yet"),
            )
            .todo(
                "电商企业或生产销售单位需在现场海关办理海外仓备案，完成后填写备案号",
                "the merchant or owner files the warehouse with customs; write the number into its record",
            ),
            _ => self.refusal(),
        }
    }
}

fn role_missing(field: &str, enterprise: &str, role: EnterpriseRole) -> Refusal {
    Refusal::new(
        "ROLE_MISSING",
        &input(field),
        format!("{enterprise} 的企业类型不包含{}", role.name_zh()),
        format!("{enterprise} is not a {}", role.name_en()),
    )
    .todo("在企业资料中勾选该类型，或另选一家企业", "add the role to its record, or choose another enterprise")
}

fn input(field: &str) -> String {
    format!("input.{field}")
}
