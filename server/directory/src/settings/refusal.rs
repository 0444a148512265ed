//! Why a setting is not changed.

use qiyun_kernel::{Refusal, Refuse};

use super::registry::Setting;

/// A reason, with what the user can do. `place` is where the change stands in the input, from 0.
#[derive(Clone)]
pub enum SettingRefusal {
    Unknown { place: usize, code: String },
    Twice { place: usize, setting: &'static Setting },
    NotPermitted { place: usize, setting: &'static Setting, value: String },
    TooMany(usize),
}

impl Refuse for SettingRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Unknown { place, code } => {
                let shown: String = code.chars().take(60).collect();
                Refusal::new(
                    "SETTING_UNKNOWN",
                    &format!("input.changes.{place}.code"),
                    format!("没有名为 {shown} 的设置"),
                    format!("there is no setting {shown}"),
                )
                .todo("从设置列表中选择", "choose one of the list of settings")
            }
            Self::Twice { place, setting } => Refusal::new(
                "SETTING_TWICE",
                &format!("input.changes.{place}.code"),
                format!("{}出现了两次", setting.zh),
                format!("{} stands there twice", setting.code),
            )
            .todo("每项设置只写一次", "name each setting once"),
            Self::NotPermitted { place, setting, value } => {
                let shown: String = value.chars().take(60).collect();
                Refusal::new(
                    "SETTING_VALUE_INVALID",
                    &format!("input.changes.{place}.value"),
                    format!("{}不能设为 {shown}", setting.zh),
                    format!("{} cannot be {shown}", setting.code),
                )
                .todo(
                    format!("请填写{}；留空恢复默认值", setting.kind.zh()),
                    format!("write {}; null goes back to the default", setting.kind.en()),
                )
            }
            Self::TooMany(most) => Refusal::new(
                "SETTING_TOO_MANY",
                "input.changes",
                format!("一次最多修改 {most} 项设置"),
                format!("at most {most} settings are changed at once"),
            )
            .todo("请分批修改", "change them in parts"),
        }
    }
}
