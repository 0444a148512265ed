//! What a setting can be, how it is written, and all settings of a tenant together. Pure.

use qiyun_schema::amount::Amount;
use qiyun_schema::filing::{ActionSettings, FilingSettings, LawfulSettings};
use qiyun_schema::receipt::EndSettings;
use qiyun_schema::rule::RuleSettings;

/// What stands for "not checked" where a limit can be off.
pub const OFF: &str = "OFF";

/// All that a tenant decides. [`Default`] is what the sources say, or the likelier reading of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TenantSettings {
    /// Checks before sending. `foreign_platform` is no setting: it follows from the strategy.
    pub rules: RuleSettings,
    /// Which documents a declaration has, and when its list may go.
    pub filing: FilingSettings,
    /// When a document has come to its end.
    pub ends: EndSettings,
    /// When 变更 and 删除 are lawful.
    pub lawful: LawfulSettings,
    /// When 撤销 and 退货 apply.
    pub actions: ActionSettings,
    /// How long each hop usually takes.
    pub patience: Patience,
}

/// 通常用时 of each hop, seconds: what takes longer is diagnosed without being asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// Until the 加密机 has signed.
    pub signing_s: u32,
    /// Until the channel has taken it.
    pub sending_s: u32,
    /// Until the e-port says a first word, 2 电子口岸申报中.
    pub port_s: u32,
    /// Until customs says the next word, 120 海关入库.
    pub customs_s: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self { signing_s: 300, sending_s: 300, port_s: 1_800, customs_s: 14_400 }
    }
}

/// What can be written into a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `true` or `false`.
    Switch,
    /// A whole number between two others, both included.
    Number { least: u32, most: u32 },
    /// A decimal between zero and `most`, at most five decimals; [`OFF`] where it `can_be_off`.
    Decimal { most: i64, can_be_off: bool },
    /// One of these codes.
    Choice(&'static [Choice]),
}

/// One thing to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub code: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
}

/// A value that its kind permits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Switch(bool),
    Number(u32),
    Decimal(Option<Amount>),
    Choice(&'static str),
}

impl Kind {
    /// Reads a value as the API writes it; `None` for what this kind does not permit.
    #[must_use]
    pub fn parse(self, text: &str) -> Option<Value> {
        match self {
            Self::Switch => match text {
                "true" => Some(Value::Switch(true)),
                "false" => Some(Value::Switch(false)),
                _ => None,
            },
            Self::Number { least, most } => {
                let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
                let number = digits.then(|| text.parse().ok()).flatten()?;
                (least..=most).contains(&number).then_some(Value::Number(number))
            }
            Self::Decimal { can_be_off: true, .. } if text == OFF => Some(Value::Decimal(None)),
            Self::Decimal { most, .. } => {
                let amount = Amount::parse(text).ok()?;
                let within = amount >= Amount::ZERO && amount <= Amount::from_scaled(most * 100_000);
                within.then_some(Value::Decimal(Some(amount)))
            }
            Self::Choice(choices) => {
                choices.iter().find(|choice| choice.code == text).map(|choice| Value::Choice(choice.code))
            }
        }
    }

    /// What may be written, in Chinese.
    #[must_use]
    pub fn zh(self) -> String {
        match self {
            Self::Switch => "true（是）或 false（否）".to_owned(),
            Self::Number { least, most } => format!("{least} 至 {most} 的整数"),
            Self::Decimal { most, can_be_off: true } => format!("0 至 {most} 的数字，或 {OFF}（不检查）"),
            Self::Decimal { most, .. } => format!("0 至 {most} 的数字"),
            Self::Choice(choices) => {
                let each: Vec<String> = choices.iter().map(|one| format!("{}（{}）", one.code, one.zh)).collect();
                each.join("、")
            }
        }
    }

    /// What may be written.
    #[must_use]
    pub fn en(self) -> String {
        match self {
            Self::Switch => "true or false".to_owned(),
            Self::Number { least, most } => format!("a whole number from {least} to {most}"),
            Self::Decimal { most, can_be_off: true } => format!("a number from 0 to {most}, or {OFF} for no check"),
            Self::Decimal { most, .. } => format!("a number from 0 to {most}"),
            Self::Choice(choices) => {
                let each: Vec<&str> = choices.iter().map(|one| one.code).collect();
                format!("one of {}", each.join(", "))
            }
        }
    }
}

impl Value {
    /// As the API writes it, and as it is stored.
    #[must_use]
    pub fn write(self) -> String {
        match self {
            Self::Switch(on) => on.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Decimal(None) => OFF.to_owned(),
            Self::Decimal(Some(amount)) => amount.to_string(),
            Self::Choice(code) => code.to_owned(),
        }
    }

    pub(super) fn on(self) -> bool {
        self == Self::Switch(true)
    }

    pub(super) fn number(self) -> u32 {
        if let Self::Number(number) = self { number } else { 0 }
    }

    pub(super) fn decimal(self) -> Option<Amount> {
        if let Self::Decimal(amount) = self { amount } else { None }
    }

    pub(super) fn choice(self) -> &'static str {
        if let Self::Choice(code) = self { code } else { "" }
    }
}

#[cfg(test)]
mod tests {
    use super::super::registry::{ALL, by_code};
    use super::*;

    #[test]
    fn a_default_is_written_read_and_changes_nothing() {
        for setting in ALL {
            let mut settings = TenantSettings::default();
            let text = (setting.get)(&settings).write();
            let value = setting.kind.parse(&text).unwrap_or_else(|| panic!("{}: {text}", setting.code));
            (setting.set)(&mut settings, value);
            assert_eq!(settings, TenantSettings::default(), "{}", setting.code);
        }
    }

    #[test]
    fn every_setting_moves_exactly_its_own_field() {
        for setting in ALL {
            let mut settings = TenantSettings::default();
            let before = (setting.get)(&settings);
            let other = match (setting.kind, before) {
                (_, Value::Switch(on)) => Value::Switch(!on),
                (Kind::Number { most, .. }, Value::Number(number)) => {
                    Value::Number(if number == most { number - 1 } else { number + 1 })
                }
                (_, Value::Decimal(_)) => Value::Decimal(Some(Amount::from_scaled(123_000))),
                (Kind::Choice(choices), Value::Choice(code)) => {
                    Value::Choice(choices.iter().find(|one| one.code != code).expect("two choices").code)
                }
                _ => panic!("{} has a value of another kind", setting.code),
            };
            (setting.set)(&mut settings, other);
            assert_eq!((setting.get)(&settings), other, "{}", setting.code);
            let moved = ALL.iter().filter(|one| (one.get)(&settings) != (one.get)(&TenantSettings::default()));
            assert_eq!(moved.map(|one| one.code).collect::<Vec<_>>(), [setting.code]);
        }
    }

    #[test]
    fn what_a_kind_does_not_permit_is_no_value() {
        let kind = |code: &str| by_code(code).expect("a setting").kind;
        for (code, bad) in [
            ("RULE_WAREHOUSE_FILING", "yes"),
            ("RULE_TOTAL_DECIMALS", "6"),
            ("RULE_TOTAL_DECIMALS", "-1"),
            ("RULE_TOTAL_DECIMALS", "+1"),
            ("RULE_TOTAL_DECIMALS", "４"),
            ("RULE_TOTAL_TOLERANCE", "OFF"),
            ("RULE_TOTAL_TOLERANCE", "-0.01"),
            ("RULE_TICKET_LIMIT_RMB", "1,000"),
            ("RULE_TICKET_LIMIT_RMB", "99999999999"),
            ("FILING_RECEIPTS", "always"),
            ("FILING_RECEIPTS", ""),
        ] {
            assert_eq!(kind(code).parse(bad), None, "{code} {bad}");
        }
        assert_eq!(kind("RULE_TICKET_WEIGHT_KG").parse("OFF"), Some(Value::Decimal(None)));
        assert_eq!(
            kind("RULE_TICKET_WEIGHT_KG").parse("26"),
            Some(Value::Decimal(Some(Amount::from_scaled(2_600_000))))
        );
    }
}
