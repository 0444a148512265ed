//! Settings as they are asked for.

use async_graphql::{Context, Enum, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::payload::{UserError, answer};
use qiyun_kernel::{Fault, Permission, Scope, allowed};

use super::entity::Model;
use super::registry::{Group, Setting};
use super::service;
use super::value::{Choice, Kind, TenantSettings};

/// What a setting's value looks like. 设置类型
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum TenantSettingKind {
    /// `true` or `false`. 开关
    Switch,
    /// A whole number. 整数
    Number,
    /// A decimal number; `OFF` where `canBeOff`. 数字
    Decimal,
    /// One of `choices`. 选项
    Choice,
}

/// One thing that a setting can be. 选项
#[derive(Clone, Copy, Debug, SimpleObject)]
pub struct TenantSettingChoice {
    /// What is written into the setting. 代码
    code: &'static str,
    /// 中文名称
    name_zh: &'static str,
    /// Its name in English. 英文名称
    name_en: &'static str,
}

impl From<Choice> for TenantSettingChoice {
    fn from(choice: Choice) -> Self {
        Self { code: choice.code, name_zh: choice.zh, name_en: choice.en }
    }
}

/// A fact that sources tell differently, decided by the firm. 业务设置
pub struct TenantSetting {
    setting: &'static Setting,
    stored: Option<Model>,
}

/// A fact that sources tell differently, decided by the firm. 业务设置
#[Object]
impl TenantSetting {
    /// Stable, such as `RULE_TOTAL_TOLERANCE`. 代码
    async fn code(&self) -> &'static str {
        self.setting.code
    }

    /// What it belongs to. 分组
    async fn group(&self) -> Group {
        self.setting.group
    }

    /// 分组名称
    async fn group_zh(&self) -> &'static str {
        self.setting.group.names().0
    }

    /// The group's name in English. 分组英文名称
    async fn group_en(&self) -> &'static str {
        self.setting.group.names().1
    }

    /// What its value looks like. 类型
    async fn kind(&self) -> TenantSettingKind {
        match self.setting.kind {
            Kind::Switch => TenantSettingKind::Switch,
            Kind::Number { .. } => TenantSettingKind::Number,
            Kind::Decimal { .. } => TenantSettingKind::Decimal,
            Kind::Choice(_) => TenantSettingKind::Choice,
        }
    }

    /// What counts now: the firm's own decision, else the default. 当前值
    async fn value(&self) -> String {
        self.own().unwrap_or_else(|| self.default_text())
    }

    /// What counts when nothing is decided. 默认值
    async fn default_value(&self) -> String {
        self.default_text()
    }

    /// Whether the firm decided it otherwise. 已修改
    async fn changed(&self) -> bool {
        self.own().is_some_and(|own| own != self.default_text())
    }

    /// Smallest value of a number. 最小值
    async fn least(&self) -> Option<i64> {
        match self.setting.kind {
            Kind::Number { least, .. } => Some(least.into()),
            Kind::Decimal { .. } => Some(0),
            _ => None,
        }
    }

    /// Largest value of a number. 最大值
    async fn most(&self) -> Option<i64> {
        match self.setting.kind {
            Kind::Number { most, .. } => Some(most.into()),
            Kind::Decimal { most, .. } => Some(most),
            _ => None,
        }
    }

    /// Whether `OFF` may be written: nothing is checked then. 可关闭
    async fn can_be_off(&self) -> bool {
        matches!(self.setting.kind, Kind::Decimal { can_be_off: true, .. })
    }

    /// What a choice can be; empty for other kinds. 选项
    async fn choices(&self) -> Vec<TenantSettingChoice> {
        let Kind::Choice(choices) = self.setting.kind else { return Vec::new() };
        choices.iter().copied().map(Into::into).collect()
    }

    /// 中文名称
    async fn name_zh(&self) -> &'static str {
        self.setting.zh
    }

    /// Its name in English. 英文名称
    async fn name_en(&self) -> &'static str {
        self.setting.en
    }

    /// Why it is uncertain, in Chinese. 为何可设置
    async fn why_zh(&self) -> &'static str {
        self.setting.why_zh
    }

    /// Why it is uncertain, in English. 为何可设置（英文）
    async fn why_en(&self) -> &'static str {
        self.setting.why_en
    }

    /// Where the default comes from. 默认值来源
    async fn source(&self) -> &'static str {
        self.setting.source
    }

    /// When the firm changed it last. 修改时间
    async fn updated_at(&self) -> Option<DateTime<Utc>> {
        self.stored.as_ref().map(|row| row.updated_at)
    }

    /// Who changed it last. 修改人
    async fn updated_by(&self) -> Option<&str> {
        self.stored.as_ref()?.updated_by.as_deref()
    }
}

impl TenantSetting {
    fn own(&self) -> Option<String> {
        let text = self.stored.as_ref()?.value.as_ref()?;
        self.setting.kind.parse(text).map(super::value::Value::write)
    }

    fn default_text(&self) -> String {
        (self.setting.get)(&TenantSettings::default()).write()
    }
}

/// One change of a setting. 设置变更
#[derive(InputObject)]
pub struct TenantSettingChange {
    /// Which setting. 代码
    code: String,
    /// What it shall be, written as `TenantSetting.value` is; null goes back to the default. 新值
    value: Option<String>,
}

/// Changes of settings. 设置变更
#[derive(InputObject)]
pub struct TenantSettingsInput {
    /// Each setting once; all are made or none. 变更
    changes: Vec<TenantSettingChange>,
}

/// What the settings were changed to, or why not.
#[derive(SimpleObject)]
pub struct TenantSettingsPayload {
    /// All settings as they stand now; null when nothing was done. 业务设置
    settings: Option<Vec<TenantSetting>>,
    /// Everything that is wrong with the input. 错误
    user_errors: Vec<UserError>,
}

/// Questions about settings.
#[derive(Clone, Copy, Debug, Default)]
pub struct SettingQuery;

/// Questions about settings.
#[Object]
impl SettingQuery {
    /// All settings of the firm, in the order in which they are shown. 业务设置
    async fn tenant_settings(&self, ctx: &Context<'_>) -> Result<Vec<TenantSetting>> {
        Ok(all(allowed(ctx, Permission::DirectoryRead)?).await?)
    }
}

/// Changes to settings.
#[derive(Clone, Copy, Debug, Default)]
pub struct SettingMutation;

/// Changes to settings.
#[Object]
impl SettingMutation {
    /// Changes settings, for what is checked and filed from now on. For managers. 修改业务设置
    async fn tenant_settings_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What shall change. 变更")] input: TenantSettingsInput,
    ) -> Result<TenantSettingsPayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let changes = input.changes.into_iter().map(|change| (change.code, change.value)).collect();
        let (done, user_errors) = answer(ctx, service::update(scope, changes).await)?;
        let settings = if done.is_some() { Some(all(scope).await?) } else { None };
        Ok(TenantSettingsPayload { settings, user_errors })
    }
}

async fn all(scope: &Scope) -> std::result::Result<Vec<TenantSetting>, Fault> {
    let settings = service::list(scope).await?;
    Ok(settings.into_iter().map(|(setting, stored)| TenantSetting { setting, stored }).collect())
}
