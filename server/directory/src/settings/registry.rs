//! Every setting: its name, what it may be, why it is uncertain, and where the default comes from.

use qiyun_schema::filing::{Earliest, ReceiptsWanted};

use super::value::{Choice, Kind, TenantSettings, Value};

/// What a setting belongs to. 设置分组
#[derive(Clone, Copy, Debug, PartialEq, Eq, async_graphql::Enum)]
#[graphql(name = "TenantSettingGroup")]
pub enum Group {
    /// Checks before sending. 校验规则
    Rules,
    /// Which documents are filed, and when. 申报单证
    Filing,
    /// When a declaration has come to its end. 终态
    Ends,
    /// When a change or deletion is lawful. 变更与删除
    Lawful,
    /// When a cancellation or return applies. 撤销与退货
    Actions,
    /// How long a hop usually takes. 通常用时
    Patience,
}

/// One setting.
pub struct Setting {
    /// Stable, upper-case.
    pub code: &'static str,
    pub group: Group,
    pub kind: Kind,
    pub zh: &'static str,
    pub en: &'static str,
    /// Why it is a setting and no constant.
    pub why_zh: &'static str,
    pub why_en: &'static str,
    /// Where the default comes from.
    pub source: &'static str,
    pub get: fn(&TenantSettings) -> Value,
    pub set: fn(&mut TenantSettings, Value),
}

/// The exchange rate at this place of `qiyun_schema::rule::RATED`.
macro_rules! rate {
    ($place:literal, $code:literal, $zh:literal, $en:literal) => {
        Setting {
            code: $code,
            group: Group::Rules,
            kind: Kind::Decimal { most: 1_000, can_be_off: true },
            zh: concat!($zh, "汇率：每 1 ", $zh, "合人民币元，用于核对清单模式限值"),
            en: concat!("RMB for one ", $en, ", for the limit of list mode"),
            why_zh: "汇率每月变化；未填写时不核对，只提醒",
            why_en: "rates change every month; without one the limit is not checked, and a warning says so",
            source: OWN,
            get: |s| Value::Decimal(s.rules.rates[$place]),
            set: |s, v| s.rules.rates[$place] = v.decimal(),
        }
    };
}

/// The setting with this code.
#[must_use]
pub fn by_code(code: &str) -> Option<&'static Setting> {
    ALL.iter().find(|setting| setting.code == code)
}

impl Group {
    /// Its name on screen.
    #[must_use]
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Rules => ("校验规则", "checks before sending"),
            Self::Filing => ("申报单证", "documents that are filed"),
            Self::Ends => ("终态判定", "when a declaration has ended"),
            Self::Lawful => ("变更与删除", "changes and deletions"),
            Self::Actions => ("撤销与退货", "cancellations and returns"),
            Self::Patience => ("通常用时", "usual times"),
        }
    }
}

const RECEIPTS: &[Choice] = &[
    Choice { code: "BY_SPECIFICATION", zh: "按接口规范：仅 9610", en: "by the specification: 9610 only" },
    Choice { code: "ALWAYS", zh: "总是传输", en: "always" },
    Choice { code: "NEVER", zh: "从不传输", en: "never" },
];
const EARLIEST: &[Choice] = &[
    Choice { code: "TOGETHER", zh: "与订单、运单同时", en: "together with order and waybill" },
    Choice { code: "ACCEPTED", zh: "电子口岸接收之后", en: "once the e-port has taken them" },
    Choice { code: "STORED", zh: "海关入库之后", en: "once customs has stored them" },
];
const MOST_SECONDS: u32 = 30 * 24 * 3_600;
const USUAL: Kind = Kind::Number { least: 1, most: MOST_SECONDS };
const UNKNOWN_ZH: &str = "接口规范未规定时限，各口岸快慢不同";
const UNKNOWN_EN: &str = "the specification names no time, and ports differ";
const SPECIFICATION: &str = "海关跨境统一版系统企业对接报文规范 (202205)";
const OWN: &str = "产品默认值";

/// Every setting, in the order in which they are shown.
pub const ALL: &[Setting] = &[
    Setting {
        code: "RULE_TOTAL_TOLERANCE",
        group: Group::Rules,
        kind: Kind::Decimal { most: 1_000, can_be_off: false },
        zh: "总价允许误差（申报币制）",
        en: "tolerance of the total price (in the declared currency)",
        why_zh: "数量×单价与总价允许相差多少，规范没有写明；有模拟海关按完全相等比对",
        why_en: "the official tolerance of quantity × price against the total is unknown; one simulator of customs compares exactly",
        source: OWN,
        get: |s| Value::Decimal(Some(s.rules.total_tolerance)),
        set: |s, v| s.rules.total_tolerance = v.decimal().unwrap_or_default(),
    },
    Setting {
        code: "RULE_TOTAL_DECIMALS",
        group: Group::Rules,
        kind: Kind::Number { least: 0, most: 5 },
        zh: "总额最多小数位",
        en: "most decimals of a total",
        why_zh: "杭州分中心的导入说明为 2 位，报文格式允许 5 位",
        why_en: "the Hangzhou guide says 2, the message format permits 5",
        source: "跨境B2B接入说明 (杭州分中心)",
        get: |s| Value::Number(s.rules.total_decimals),
        set: |s, v| s.rules.total_decimals = v.number(),
    },
    Setting {
        code: "RULE_TICKET_LIMIT_RMB",
        group: Group::Rules,
        kind: Kind::Decimal { most: 1_000_000_000, can_be_off: true },
        zh: "9710/9810 清单模式单票限值（人民币元）",
        en: "limit of a ticket in 9710 and 9810 lists (RMB)",
        why_zh: "按哪一天的汇率折算未知；限值可能调整",
        why_en: "which exchange rate counts is unknown, and the limit may change",
        source: "海关总署公告 2020 年第 75 号",
        get: |s| Value::Decimal(s.rules.ticket_limit_rmb),
        set: |s, v| s.rules.ticket_limit_rmb = v.decimal(),
    },
    rate!(0, "RULE_RATE_USD", "美元", "US dollar"),
    rate!(1, "RULE_RATE_EUR", "欧元", "euro"),
    rate!(2, "RULE_RATE_GBP", "英镑", "pound sterling"),
    rate!(3, "RULE_RATE_JPY", "日元", "yen"),
    rate!(4, "RULE_RATE_HKD", "港币", "Hong Kong dollar"),
    rate!(5, "RULE_RATE_AUD", "澳大利亚元", "Australian dollar"),
    rate!(6, "RULE_RATE_CAD", "加拿大元", "Canadian dollar"),
    Setting {
        code: "RULE_TICKET_WEIGHT_KG",
        group: Group::Rules,
        kind: Kind::Decimal { most: 100_000, can_be_off: true },
        zh: "清单单票最大毛重（千克）",
        en: "heaviest ticket of a list (kg)",
        why_zh: "听说有 26 千克的限制，但没有找到出处，因此默认不检查",
        why_en: "one hears of 26 kg, but no source has it, so nothing is checked by default",
        source: OWN,
        get: |s| Value::Decimal(s.rules.ticket_weight_kg),
        set: |s, v| s.rules.ticket_weight_kg = v.decimal(),
    },
    Setting {
        code: "RULE_WAREHOUSE_FILING",
        group: Group::Rules,
        kind: Kind::Switch,
        zh: "9810 未记录海外仓备案时提醒",
        en: "warn while a 9810 declaration has no recorded warehouse filing",
        why_zh: "据称 2024 年 12 月起取消海外仓备案，尚未核实",
        why_en: "a notice of 2024-12 is said to have ended the filing; not confirmed",
        source: "跨境B2B接入说明 (杭州分中心); 海关总署公告 2020 年第 75 号",
        get: |s| Value::Switch(s.rules.warehouse_filing),
        set: |s, v| s.rules.warehouse_filing = v.on(),
    },
    Setting {
        code: "RULE_PAYMENT_FOR_9610",
        group: Group::Rules,
        kind: Kind::Switch,
        zh: "9610 清单没有收款单时提醒",
        en: "warn when a 9610 list has no 收款单",
        why_zh: "据称 2024 年 12 月起零售出口不再传输收款单，尚未核实",
        why_en: "a notice of 2024-12 is said to have ended it for retail exports; not confirmed",
        source: SPECIFICATION,
        get: |s| Value::Switch(s.rules.payment_for_9610),
        set: |s, v| s.rules.payment_for_9610 = v.on(),
    },
    Setting {
        code: "RULE_WAYBILL_REUSE_MONTHS",
        group: Group::Rules,
        kind: Kind::Number { least: 0, most: 60 },
        zh: "运单号不得重复使用的月数",
        en: "months during which a waybill number is not used again",
        why_zh: "规范写明 6 个月，物流企业可能自行规定更长",
        why_en: "the specification says 6; a logistics enterprise may ask for more",
        source: SPECIFICATION,
        get: |s| Value::Number(s.rules.waybill_reuse_months),
        set: |s, v| s.rules.waybill_reuse_months = v.number(),
    },
    Setting {
        code: "FILING_RECEIPTS",
        group: Group::Filing,
        kind: Kind::Choice(RECEIPTS),
        zh: "收款单",
        en: "payment receipts",
        why_zh: "9610 按规范必须传输，但据称已取消；B2B 具备条件的可加传",
        why_en: "must for 9610 by the specification, said to have ended since; optional for B2B",
        source: SPECIFICATION,
        get: |s| {
            Value::Choice(match s.filing.receipts {
                ReceiptsWanted::BySpecification => "BY_SPECIFICATION",
                ReceiptsWanted::Always => "ALWAYS",
                ReceiptsWanted::Never => "NEVER",
            })
        },
        set: |s, v| {
            s.filing.receipts = match v.choice() {
                "ALWAYS" => ReceiptsWanted::Always,
                "NEVER" => ReceiptsWanted::Never,
                _ => ReceiptsWanted::BySpecification,
            };
        },
    },
    Setting {
        code: "FILING_LIST_AFTER",
        group: Group::Filing,
        kind: Kind::Choice(EARLIEST),
        zh: "清单最早何时发送",
        en: "earliest time of a list",
        why_zh: "规范只要求订单、运单先于或同时于清单；等接收后再发，退单时清单不必重报",
        why_en: "order and waybill go before or together with the list; waiting spares the list when they are refused",
        source: SPECIFICATION,
        get: |s| {
            Value::Choice(match s.filing.list_after {
                Earliest::Together => "TOGETHER",
                Earliest::Accepted => "ACCEPTED",
                Earliest::Stored => "STORED",
            })
        },
        set: |s, v| {
            s.filing.list_after = match v.choice() {
                "TOGETHER" => Earliest::Together,
                "STORED" => Earliest::Stored,
                _ => Earliest::Accepted,
            };
        },
    },
    Setting {
        code: "FILING_ARRIVAL",
        group: Group::Filing,
        kind: Kind::Switch,
        zh: "由本企业申报运抵单",
        en: "arrivals are filed by us",
        why_zh: "通常由监管场所经营人申报；口岸要求不同",
        why_en: "the operator of the place usually files it; ports differ",
        source: SPECIFICATION,
        get: |s| Value::Switch(s.filing.arrival),
        set: |s, v| s.filing.arrival = v.on(),
    },
    Setting {
        code: "FILING_WAY_BILL",
        group: Group::Filing,
        kind: Kind::Switch,
        zh: "申报清单总分单",
        en: "way bills are filed",
        why_zh: "是否允许事后补报运输信息由直属海关决定",
        why_en: "the customs district decides whether transport may be filled in later",
        source: SPECIFICATION,
        get: |s| Value::Switch(s.filing.way_bill),
        set: |s, v| s.filing.way_bill = v.on(),
    },
    Setting {
        code: "FILING_DEPARTURE",
        group: Group::Filing,
        kind: Kind::Switch,
        zh: "由本企业申报离境单",
        en: "departures are filed by us",
        why_zh: "通常由物流企业申报；口岸要求不同",
        why_en: "the logistics enterprise usually files it; ports differ",
        source: SPECIFICATION,
        get: |s| Value::Switch(s.filing.departure),
        set: |s, v| s.filing.departure = v.on(),
    },
    Setting {
        code: "FILING_SUMMARISED",
        group: Group::Filing,
        kind: Kind::Switch,
        zh: "9610 清单按汇总申报（statisticsFlag B）",
        en: "9610 lists are filed for summarising (statisticsFlag B)",
        why_zh: "简化申报只适用于不涉证、不征税、不退税的商品，由企业自行选择",
        why_en: "simplified filing is only for goods without licence, duty and refund; the firm chooses",
        source: SPECIFICATION,
        get: |s| Value::Switch(s.filing.summarised),
        set: |s, v| s.filing.summarised = v.on(),
    },
    Setting {
        code: "END_LIST_AT_DECIDED",
        group: Group::Ends,
        kind: Kind::Switch,
        zh: "清单审结（399）即视为成功",
        en: "a list has ended well at 399 already",
        why_zh: "有的口岸不再发送放行（800）回执；默认以放行为准",
        why_en: "some ports send no 800 after it; by default the release counts",
        source: SPECIFICATION,
        get: |s| Value::Switch(s.ends.list_ends_decided),
        set: |s, v| s.ends.list_ends_decided = v.on(),
    },
    Setting {
        code: "LAWFUL_ADD_OVER_DRAFT",
        group: Group::Lawful,
        kind: Kind::Switch,
        zh: "暂存的单证可再次新增",
        en: "a draft may be filed as new again",
        why_zh: "规范未说明暂存后能否再次新增；默认用变更",
        why_en: "the specification does not say; by default a draft is changed",
        source: OWN,
        get: |s| Value::Switch(s.lawful.add_over_draft),
        set: |s, v| s.lawful.add_over_draft = v.on(),
    },
    Setting {
        code: "LAWFUL_NO_LIST_CHANGE",
        group: Group::Lawful,
        kind: Kind::Switch,
        zh: "海关入库后的清单不得变更",
        en: "a list that customs stored may not be changed",
        why_zh: "规范允许在审核、查验前变更；有的口岸不允许",
        why_en: "the specification permits it until review or inspection; some ports do not",
        source: SPECIFICATION,
        get: |s| Value::Switch(s.lawful.no_list_change),
        set: |s, v| s.lawful.no_list_change = v.on(),
    },
    Setting {
        code: "ACTION_CANCEL_AFTER_RELEASE",
        group: Group::Actions,
        kind: Kind::Switch,
        zh: "放行后的清单可以撤销",
        en: "a list may be cancelled after its release",
        why_zh: "由直属海关决定；默认只能在放行前撤销",
        why_en: "the customs district decides; by default only before the release",
        source: OWN,
        get: |s| Value::Switch(s.actions.cancel_after_release),
        set: |s, v| s.actions.cancel_after_release = v.on(),
    },
    Setting {
        code: "ACTION_B2B_RETURNS",
        group: Group::Actions,
        kind: Kind::Switch,
        zh: "9710/9810 可用退货申请单",
        en: "9710 and 9810 goods may return by 213/215",
        why_zh: "没有来源说明 B2B 是否适用退货申请单",
        why_en: "no source tells whether returns apply to B2B",
        source: "海关总署公告 2020 年第 44 号",
        get: |s| Value::Switch(s.actions.b2b_returns),
        set: |s, v| s.actions.b2b_returns = v.on(),
    },
    usual(
        "USUAL_SIGNING_SECONDS",
        "加签通常用时（秒）",
        "usual time of signing (seconds)",
        |s| Value::Number(s.patience.signing_s),
        |s, v| s.patience.signing_s = v.number(),
    ),
    usual(
        "USUAL_SENDING_SECONDS",
        "发送通常用时（秒）",
        "usual time of sending (seconds)",
        |s| Value::Number(s.patience.sending_s),
        |s, v| s.patience.sending_s = v.number(),
    ),
    usual(
        "USUAL_PORT_SECONDS",
        "电子口岸首个回执通常用时（秒）",
        "usual time until the e-port's first receipt (seconds)",
        |s| Value::Number(s.patience.port_s),
        |s, v| s.patience.port_s = v.number(),
    ),
    usual(
        "USUAL_CUSTOMS_SECONDS",
        "海关下一回执通常用时（秒）",
        "usual time until customs' next receipt (seconds)",
        |s| Value::Number(s.patience.customs_s),
        |s, v| s.patience.customs_s = v.number(),
    ),
];

const fn usual(
    code: &'static str,
    zh: &'static str,
    en: &'static str,
    get: fn(&TenantSettings) -> Value,
    set: fn(&mut TenantSettings, Value),
) -> Setting {
    Setting {
        code,
        group: Group::Patience,
        kind: USUAL,
        zh,
        en,
        why_zh: UNKNOWN_ZH,
        why_en: UNKNOWN_EN,
        source: OWN,
        get,
        set,
    }
}
