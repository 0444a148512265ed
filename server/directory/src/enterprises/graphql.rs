//! Domestic enterprises as they are asked for. No answer has a field for a password.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::ids::{node_id, row_of};
use qiyun_kernel::page::{Page, PageArgs, page};
use qiyun_kernel::payload::{UserError, answer};
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Permission, allowed, loader};
use uuid::Uuid;

use super::address::OutgoingGuard;
use super::entity::{Entity, Model};
pub use super::input::{EnterpriseInput, SignatureProfile};
use super::list::{EnterpriseOrder, EnterpriseSearch, EnterpriseWhere, narrowed, sort};
use super::role::EnterpriseRole;
use super::service;
use crate::onboarding;
use crate::onboarding::graphql::Onboarding;
use crate::status::RecordStatus;

/// The kind in an enterprise's id.
pub const KIND: &str = "enterprise";

/// A domestic enterprise: files, sells, offers a platform or carries. 境内企业
#[derive(Clone, Debug)]
pub struct Enterprise(pub Model);

/// An address with its account; the password is never shown. 通道
#[derive(SimpleObject)]
pub struct Channel {
    /// 地址
    url: Option<String>,
    /// 用户名
    username: Option<String>,
    /// Whether a password is stored. 是否已设置密码
    password_set: bool,
}

/// Where and how messages are signed; the password is never shown. 加签
#[derive(SimpleObject)]
pub struct Signing {
    /// 加签地址
    url: Option<String>,
    /// 加签用户名
    username: Option<String>,
    /// Whether a password is stored. 是否已设置密码
    password_set: bool,
    /// 签名方案
    profile: SignatureProfile,
}

/// A domestic enterprise: files, sells, offers a platform or carries. 境内企业
#[Object]
impl Enterprise {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        node_id(KIND, self.0.id)
    }

    /// As filed with customs. 企业名称
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// 统一社会信用代码
    async fn unified_social_credit_code(&self) -> Option<&str> {
        self.0.unified_social_credit_code.as_deref()
    }

    /// Ten characters, unique in the firm. 海关编码
    async fn customs_code(&self) -> &str {
        &self.0.customs_code
    }

    /// 传输ID
    async fn transmission_id(&self) -> Option<&str> {
        self.0.transmission_id.as_deref()
    }

    /// As what it is filed with customs. 企业类型
    async fn roles(&self) -> Vec<EnterpriseRole> {
        EnterpriseRole::ALL.into_iter().filter(|role| self.0.has(*role)).collect()
    }

    /// Where messages go. 发送通道
    async fn send_channel(&self) -> Channel {
        let Model { send_url: url, send_username: username, send_password, .. } = self.0.clone();
        Channel { url, username, password_set: send_password.is_some() }
    }

    /// Where receipts come from. 接收通道
    async fn receive_channel(&self) -> Channel {
        let Model { receive_url: url, receive_username: username, receive_password, .. } = self.0.clone();
        Channel { url, username, password_set: receive_password.is_some() }
    }

    /// Where messages are signed. 加签
    async fn signing(&self) -> Result<Signing> {
        let profile = SignatureProfile::of(service::profile(&self.0)?);
        let Model { sign_url: url, sign_username: username, sign_password, .. } = self.0.clone();
        Ok(Signing { url, username, password_set: sign_password.is_some(), profile })
    }

    /// Remarks. 备注
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// How far it is before it can declare. 企业前期对接
    async fn onboarding(&self, ctx: &Context<'_>) -> Result<Onboarding> {
        onboarding::graphql::of(ctx, &self.0).await
    }

    /// 状态
    async fn status(&self) -> RecordStatus {
        RecordStatus::of(self.0.enabled)
    }

    /// 创建时间
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// 修改时间
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }

    /// Who made it. 创建人
    async fn created_by(&self) -> Option<&str> {
        self.0.created_by.as_deref()
    }

    /// Who changed it last. 修改人
    async fn updated_by(&self) -> Option<&str> {
        self.0.updated_by.as_deref()
    }
}

/// What an enterprise was changed to, or why not.
#[derive(SimpleObject)]
pub struct EnterprisePayload {
    /// The enterprise as it stands now; null when nothing was done. 境内企业
    enterprise: Option<Enterprise>,
    /// Everything that is wrong with the input. 错误
    user_errors: Vec<UserError>,
}

/// Questions about enterprises.
#[derive(Clone, Copy, Debug, Default)]
pub struct EnterpriseQuery;

/// Questions about enterprises.
#[Object]
impl EnterpriseQuery {
    /// The firm's enterprises, newest first unless ordered otherwise. 企业资料列表
    #[expect(clippy::too_many_arguments, reason = "the arguments of a Relay connection")]
    async fn enterprises(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the beginning, at most 100; 50 when nothing is said.")] first: Option<i32>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "A text in one field. 搜索")] search: Option<EnterpriseSearch>,
        #[graphql(name = "where", desc = "Which ones. 筛选条件")] filter: Option<EnterpriseWhere>,
        #[graphql(desc = "In which order. 排序")] order_by: Option<EnterpriseOrder>,
    ) -> Result<Page<Enterprise>> {
        let scope = allowed(ctx, Permission::DirectoryRead)?;
        let narrowed = narrowed(search, filter.as_ref())?;
        let args = PageArgs { first, after, last, before };
        page(ctx, || service::list(scope).filter(narrowed.clone()), args, sort(order_by), Enterprise).await
    }
}

/// Changes to enterprises.
#[derive(Clone, Copy, Debug, Default)]
pub struct EnterpriseMutation;

/// Changes to enterprises.
#[Object]
impl EnterpriseMutation {
    /// Makes an enterprise. 创建境内企业资料
    async fn enterprise_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The record. 境内企业资料")] input: EnterpriseInput,
    ) -> Result<EnterprisePayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let (vault, guard) = (ctx.data::<Vault>()?, ctx.data::<OutgoingGuard>()?);
        let (made, user_errors) = answer(ctx, service::create(scope, vault, guard, input.into()).await)?;
        Ok(EnterprisePayload { enterprise: made.map(Enterprise), user_errors })
    }

    /// Replaces an enterprise's fields. 修改境内企业资料
    async fn enterprise_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which enterprise.")] id: ID,
        #[graphql(desc = "The record; what is left out of channels and passwords stays. 境内企业资料")]
        input: EnterpriseInput,
    ) -> Result<EnterprisePayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let (vault, guard) = (ctx.data::<Vault>()?, ctx.data::<OutgoingGuard>()?);
        let (made, user_errors) =
            answer(ctx, service::update(scope, vault, guard, row_of(KIND, &id), input.into()).await)?;
        Ok(EnterprisePayload { enterprise: made.map(Enterprise), user_errors })
    }
}

/// The enterprise with this row id, gathered with others of the request. Whoever reads it through
/// another record needs the permission for this one too.
pub async fn load(ctx: &Context<'_>, id: Uuid) -> Result<Option<Enterprise>> {
    allowed(ctx, Permission::DirectoryRead)?;
    Ok(loader::load::<Entity>(ctx, id).await?.map(Enterprise))
}
