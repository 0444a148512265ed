//! Signing in, and who is looking.

use std::sync::Arc;

use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::Error;
use qiyun_kernel::ids::node_id;
use qiyun_kernel::payload::{UserError, answer};
use secrecy::{ExposeSecret, SecretString};

use super::membership::Membership;
use super::principal::{Bearer, Principal, principal};
use super::refusal::SessionRefusal;
use super::service::{ClientAddress, Sessions, SignIn, Tokens};
use crate::members::role::Role;
use crate::tenants::graphql::Tenant;
use crate::tokens;
use crate::users::graphql::User;

/// What a client keeps to stay signed in. 会话
#[derive(SimpleObject)]
pub struct Session {
    /// Sent as Authorization: Bearer … with each request. 访问令牌
    access_token: String,
    /// Trades for a new session once; used twice, it ends the session. 刷新令牌
    refresh_token: String,
    /// When the access token ends. 失效时间
    expires_at: DateTime<Utc>,
}

impl From<Tokens> for Session {
    fn from(tokens: Tokens) -> Self {
        Self {
            access_token: tokens.access_token.expose_secret().to_owned(),
            refresh_token: tokens.refresh_token.expose_secret().to_owned(),
            expires_at: tokens.expires_at,
        }
    }
}

/// Login and password. 登录信息
#[derive(InputObject)]
pub struct SessionCreateInput {
    /// Letter case does not count. 登录名
    login: String,
    /// 密码
    #[graphql(secret)]
    password: String,
    /// Needed only by people who belong to several firms. 企业编号
    tenant_code: Option<String>,
}

/// A session, or why there is none.
#[derive(SimpleObject)]
pub struct SessionPayload {
    /// What to keep; null when nobody was signed in. 会话
    session: Option<Session>,
    /// Who signed in. 当前用户
    viewer: Option<Viewer>,
    /// Why not. 错误
    user_errors: Vec<UserError>,
}

/// That a session is over.
#[derive(SimpleObject)]
pub struct SessionDeletePayload {
    /// True: the session is over, whether it was open before or not. 已退出
    done: bool,
    /// Why not. 错误
    user_errors: Vec<UserError>,
}

/// Who is looking, in which firm, as what. 当前用户
#[derive(Clone, Debug)]
pub struct Viewer(pub Principal);

/// Who is looking, in which firm, as what. 当前用户
#[Object]
impl Viewer {
    /// The person; for an API token, the token itself under its name and prefix. 用户
    async fn user(&self) -> User {
        match &self.0.bearer {
            Bearer::Member { person, .. } => person.clone().into(),
            Bearer::Token { token, name, prefix } => {
                User { id: node_id(tokens::graphql::KIND, *token), login: prefix.clone(), name: name.clone() }
            }
        }
    }

    /// 企业
    async fn tenant(&self) -> Tenant {
        Tenant(self.0.tenant.clone())
    }

    /// For an API token, the least role that may do what its scopes say. 角色
    async fn role(&self) -> Role {
        self.0.role
    }

    /// What may be done, by the codes of API scopes. 权限
    async fn permissions(&self) -> Vec<&'static str> {
        self.0.permissions.iter().map(|permission| permission.code()).collect()
    }

    /// The firms that the person can sign in to. 所属企业
    async fn memberships(&self, ctx: &Context<'_>) -> Result<Vec<MembershipNode>> {
        let Some(person) = self.0.person() else {
            return Ok(vec![MembershipNode { tenant: Tenant(self.0.tenant.clone()), role: self.0.role }]);
        };
        let memberships = ctx.data::<Arc<Sessions>>()?.memberships(person.id).await?;
        Ok(memberships.into_iter().map(MembershipNode::from).collect())
    }

    /// Whether all of this is practice: nothing of it can reach customs. 联调环境
    async fn sandbox(&self) -> bool {
        self.0.tenant.sandbox
    }
}

/// A firm that somebody belongs to. 所属企业
#[derive(SimpleObject)]
#[graphql(name = "Membership")]
pub struct MembershipNode {
    /// 企业
    tenant: Tenant,
    /// 角色
    role: Role,
}

impl From<Membership> for MembershipNode {
    fn from(membership: Membership) -> Self {
        Self { tenant: Tenant(membership.tenant()), role: membership.role }
    }
}

/// Questions about the caller.
#[derive(Clone, Copy, Debug, Default)]
pub struct SessionQuery;

/// Questions about the caller.
#[Object]
impl SessionQuery {
    /// Who is looking. 当前用户
    async fn viewer(&self, ctx: &Context<'_>) -> Result<Viewer> {
        Ok(Viewer(principal(ctx)?.clone()))
    }
}

/// Signing in and out.
#[derive(Clone, Copy, Debug, Default)]
pub struct SessionMutation;

/// Signing in and out.
#[Object]
impl SessionMutation {
    /// Signs a person in. Needs no credentials beside the input. 登录
    async fn session_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Login and password. 登录信息")] input: SessionCreateInput,
    ) -> Result<SessionPayload> {
        let client = ctx.data_opt::<ClientAddress>().copied().unwrap_or_default();
        let SessionCreateInput { login, password, tenant_code } = input;
        let sign_in = SignIn { login, password: password.into(), tenant_code };
        payload(ctx, ctx.data::<Arc<Sessions>>()?.sign_in(sign_in, client).await)
    }

    /// Trades a refresh token for a new session. A token that was used before ends its session. 续期
    async fn session_refresh(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The latest refresh token. 刷新令牌", secret)] refresh_token: String,
    ) -> Result<SessionPayload> {
        payload(ctx, ctx.data::<Arc<Sessions>>()?.refresh(&SecretString::from(refresh_token)).await)
    }

    /// Ends a session at once. 退出登录
    async fn session_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A refresh token of the session. 刷新令牌", secret)] refresh_token: String,
    ) -> Result<SessionDeletePayload> {
        ctx.data::<Arc<Sessions>>()?.sign_out(&SecretString::from(refresh_token)).await?;
        Ok(SessionDeletePayload { done: true, user_errors: Vec::new() })
    }
}

fn payload(
    ctx: &Context<'_>,
    result: std::result::Result<(Tokens, Principal), Error<SessionRefusal>>,
) -> Result<SessionPayload> {
    let (made, user_errors) = answer(ctx, result)?;
    let (session, viewer) = made.unzip();
    Ok(SessionPayload { session: session.map(Session::from), viewer: viewer.map(Viewer), user_errors })
}
