//! An enterprise as a user writes it, and everything that can be wrong with it.

use qiyun_kernel::text::Blanks;
use qiyun_kernel::{Error, Refusal};
use qiyun_schema::identifier::{CustomsCode, TransmissionId, UnifiedSocialCreditCode};
use qiyun_schema::signature::Profile;
use secrecy::{ExposeSecret, SecretString};

use super::address::{OutgoingGuard, check_url};
use super::refusal::EnterpriseRefusal;
use super::role::EnterpriseRole;
use crate::check::{Check, given};

/// An enterprise as a user writes it. Changing replaces the record, except that a missing status, channel
/// or password stays as it is.
#[derive(Debug, Default)]
pub struct EnterpriseDraft {
    pub name: String,
    pub unified_social_credit_code: Option<String>,
    pub customs_code: String,
    pub transmission_id: Option<String>,
    pub roles: Vec<EnterpriseRole>,
    pub send: Option<ChannelDraft>,
    pub receive: Option<ChannelDraft>,
    pub sign: Option<SigningDraft>,
    pub note: Option<String>,
    pub enabled: Option<bool>,
}

/// 发送通道, 接收通道 or the address of 加签.
#[derive(Debug, Default)]
pub struct ChannelDraft {
    pub url: Option<String>,
    pub username: Option<String>,
    pub password: SecretEdit,
}

/// 加签.
#[derive(Debug, Default)]
pub struct SigningDraft {
    pub channel: ChannelDraft,
    pub profile: Option<Profile>,
}

/// What becomes of a stored secret.
#[derive(Debug, Default)]
pub enum SecretEdit {
    #[default]
    Keep,
    Clear,
    Set(SecretString),
}

impl SecretEdit {
    /// As an input says it: left out keeps, empty clears.
    #[must_use]
    pub fn of(password: Option<String>) -> Self {
        match password {
            None => Self::Keep,
            Some(empty) if empty.is_empty() => Self::Clear,
            Some(secret) => Self::Set(SecretString::from(secret)),
        }
    }
}

impl EnterpriseDraft {
    /// The draft with empty texts taken for missing ones, if nothing is wrong with it.
    pub(super) fn checked(mut self, sandbox: bool, guard: &OutgoingGuard) -> Result<Self, Error<EnterpriseRefusal>> {
        self.unified_social_credit_code = given(self.unified_social_credit_code);
        self.transmission_id = given(self.transmission_id);
        self.note = given(self.note);
        let mut check = Check::default();
        check.text("input.name", "企业名称", &self.name, Blanks::Nowhere, 100);
        if let Some(code) = &self.unified_social_credit_code {
            let field = "input.unifiedSocialCreditCode";
            check.identifier(field, "统一社会信用代码", code, UnifiedSocialCreditCode::parse);
        }
        check.identifier("input.customsCode", "海关编码", &self.customs_code, CustomsCode::parse);
        if let Some(id) = &self.transmission_id {
            check.identifier("input.transmissionId", "传输ID", id, TransmissionId::parse);
        }
        if self.roles.is_empty() {
            check.refuse(
                Refusal::new(
                    "ROLES_EMPTY",
                    "input.roles",
                    "企业类型至少选择一项",
                    "an enterprise has at least one role",
                )
                .todo("按海关备案的企业类型勾选", "choose what the enterprise is filed as"),
            );
        }
        let sign = self.sign.as_mut().map(|sign| &mut sign.channel);
        let parts = [
            ("sendChannel", "发送通道", self.send.as_mut()),
            ("receiveChannel", "接收通道", self.receive.as_mut()),
            ("signing", "加签", sign),
        ];
        for (part, label, channel) in parts {
            if let Some(channel) = channel {
                channel.check(&mut check, part, label, (sandbox, guard));
            }
        }
        check.note("input.note", self.note.as_deref());
        check.done()?;
        Ok(self)
    }
}

impl ChannelDraft {
    fn check(&mut self, check: &mut Check, part: &str, label: &str, (sandbox, guard): (bool, &OutgoingGuard)) {
        self.url = given(self.url.take());
        self.username = given(self.username.take());
        if let Some(url) = &self.url {
            let field = format!("input.{part}.url");
            let before = check.count();
            check.text(&field, &format!("{label}地址"), url, Blanks::Nowhere, 500);
            if check.count() == before
                && let Err(error) = check_url(url, sandbox, guard)
            {
                check.refuse(
                    Refusal::new("URL_REFUSED", &field, format!("{label}地址{}", error.zh()), error.en())
                        .todo("请按无纸化平台或模拟环境给出的地址填写", "write the address that the platform gave you"),
                );
            }
        }
        let field = format!("input.{part}.username");
        check.optional(&field, &format!("{label}用户名"), self.username.as_deref(), Blanks::Nowhere, 100);
        if let SecretEdit::Set(secret) = &self.password {
            let field = format!("input.{part}.password");
            check.secret(&field, &format!("{label}密码"), secret.expose_secret(), 200);
        }
    }
}
