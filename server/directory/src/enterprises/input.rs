//! What is written about an enterprise, as the API takes it.

use async_graphql::{Enum, InputObject};
use qiyun_schema::signature::Profile;

use super::draft::{ChannelDraft, EnterpriseDraft, SecretEdit, SigningDraft};
use super::role::EnterpriseRole;
use crate::status::RecordStatus;

/// How an enterprise's messages are signed. 签名方案
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum SignatureProfile {
    /// SM2 over SM3, specification of 2022-05; the usual one. 国密
    #[graphql(name = "SM2_SM3")]
    Sm2Sm3,
    /// RSA over SHA-1, for certificates issued before July 2022.
    #[graphql(name = "RSA_SHA1")]
    RsaSha1,
    /// SM2 with a SHA-1 digest and W3C names, as some ports take it.
    #[graphql(name = "SM2_SM3_W3C_SHA1")]
    Sm2Sm3W3cSha1,
}

impl SignatureProfile {
    /// The name of a profile.
    #[must_use]
    pub fn of(profile: Profile) -> Self {
        match profile {
            Profile::RSA_SHA1 => Self::RsaSha1,
            Profile::SM2_SHA1_W3C => Self::Sm2Sm3W3cSha1,
            _ => Self::Sm2Sm3,
        }
    }

    fn profile(self) -> Profile {
        match self {
            Self::Sm2Sm3 => Profile::SM2_SM3,
            Self::RsaSha1 => Profile::RSA_SHA1,
            Self::Sm2Sm3W3cSha1 => Profile::SM2_SHA1_W3C,
        }
    }
}

/// An address with its account. 通道
#[derive(InputObject)]
pub struct ChannelInput {
    /// An http(s) address; empty clears. A change of host needs the password again. 地址
    url: Option<String>,
    /// Empty clears. 用户名
    username: Option<String>,
    /// Write-only. Left out keeps the stored one, empty clears it. 密码
    #[graphql(secret)]
    password: Option<String>,
}

impl From<ChannelInput> for ChannelDraft {
    fn from(input: ChannelInput) -> Self {
        Self { url: input.url, username: input.username, password: SecretEdit::of(input.password) }
    }
}

/// Where and how messages are signed. 加签
#[derive(InputObject)]
pub struct SigningInput {
    /// An http(s) address; empty clears. A change of host needs the password again. 加签地址
    url: Option<String>,
    /// Empty clears. 加签用户名
    username: Option<String>,
    /// Write-only. Left out keeps the stored one, empty clears it. 加签密码
    #[graphql(secret)]
    password: Option<String>,
    /// Left out: SM2_SM3 for a new record, unchanged for another. 签名方案
    profile: Option<SignatureProfile>,
}

impl From<SigningInput> for SigningDraft {
    fn from(input: SigningInput) -> Self {
        let channel =
            ChannelDraft { url: input.url, username: input.username, password: SecretEdit::of(input.password) };
        Self { channel, profile: input.profile.map(SignatureProfile::profile) }
    }
}

/// What is written about an enterprise, without white space in any field. A change replaces all of it but
/// what is said to stay. 境内企业资料
#[derive(InputObject)]
pub struct EnterpriseInput {
    /// As filed with customs. 企业名称
    name: String,
    /// 18 characters. 统一社会信用代码
    unified_social_credit_code: Option<String>,
    /// 10 characters, unique in the firm. 海关编码
    customs_code: String,
    /// DXP and 13 more characters, once it is issued. 传输ID
    transmission_id: Option<String>,
    /// As what it is filed with customs, at least one. 企业类型
    roles: Vec<EnterpriseRole>,
    /// Left out: unchanged. 发送通道
    send_channel: Option<ChannelInput>,
    /// Left out: unchanged. 接收通道
    receive_channel: Option<ChannelInput>,
    /// Left out: unchanged. 加签
    signing: Option<SigningInput>,
    /// Remarks. 备注
    note: Option<String>,
    /// Left out: ENABLED for a new record, unchanged for another. 状态
    status: Option<RecordStatus>,
}

impl From<EnterpriseInput> for EnterpriseDraft {
    fn from(input: EnterpriseInput) -> Self {
        Self {
            name: input.name,
            unified_social_credit_code: input.unified_social_credit_code,
            customs_code: input.customs_code,
            transmission_id: input.transmission_id,
            roles: input.roles,
            send: input.send_channel.map(Into::into),
            receive: input.receive_channel.map(Into::into),
            sign: input.signing.map(Into::into),
            note: input.note,
            enabled: input.status.map(RecordStatus::enabled),
        }
    }
}
