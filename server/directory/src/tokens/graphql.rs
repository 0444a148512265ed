//! API tokens as they are asked for. A secret is in the answer that made it and in no other.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, SubsecRound, Utc};
use qiyun_kernel::ids::{node_id, row_of};
use qiyun_kernel::page::{Direction, Key, Page, PageArgs, Sort, page};
use qiyun_kernel::payload::{UserError, answer};
use qiyun_kernel::{Permission, allowed};
use secrecy::ExposeSecret;

use super::entity::{Column, Entity, Model};
use super::service::{self, NewToken};
use crate::sessions::principal::principal;

/// The kind in a token's id.
pub const KIND: &str = "token";

/// A credential of a program. API 令牌
#[derive(Clone, Debug)]
pub struct ApiToken(pub Model);

/// A credential of a program. API 令牌
#[Object]
impl ApiToken {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        node_id(KIND, self.0.id)
    }

    /// What it is for. 令牌名称
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// How its secret begins, to tell tokens apart. 令牌前缀
    async fn prefix(&self) -> &str {
        &self.0.prefix
    }

    /// What it may do, such as orders:read. 权限范围
    async fn scopes(&self) -> Vec<&str> {
        self.0.scopes.split(' ').filter(|scope| !scope.is_empty()).collect()
    }

    /// From when on it is refused; null for never. 失效时间
    async fn expires_at(&self) -> Option<DateTime<Utc>> {
        self.0.expires_at
    }

    /// To the minute. 最近使用时间
    async fn last_used_at(&self) -> Option<DateTime<Utc>> {
        self.0.last_used_at
    }

    /// 吊销时间
    async fn revoked_at(&self) -> Option<DateTime<Utc>> {
        self.0.revoked_at
    }

    /// 创建时间
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }
}

/// A token that is to be made. 新令牌
#[derive(InputObject)]
pub struct ApiTokenCreateInput {
    /// What it is for. 令牌名称
    name: String,
    /// What it may do, not more than you: directory:read, directory:write, orders:read, orders:write,
    /// declarations:push, members:manage. 权限范围
    scopes: Vec<String>,
    /// From when on it is refused; left out: never. 失效时间
    expires_at: Option<DateTime<Utc>>,
}

/// A new token with its secret, or why not.
#[derive(SimpleObject)]
pub struct ApiTokenCreatePayload {
    /// The token; null when nothing was done. 令牌
    api_token: Option<ApiToken>,
    /// What to send as Authorization: Bearer …; shown this once. 令牌密钥
    secret: Option<String>,
    /// Everything that is wrong with the input. 错误
    user_errors: Vec<UserError>,
}

/// What a token was changed to, or why not.
#[derive(SimpleObject)]
pub struct ApiTokenPayload {
    /// The token as it stands now; null when nothing was done. 令牌
    api_token: Option<ApiToken>,
    /// Everything that is wrong with the input. 错误
    user_errors: Vec<UserError>,
}

/// Questions about tokens.
#[derive(Clone, Copy, Debug, Default)]
pub struct ApiTokenQuery;

/// Questions about tokens.
#[Object]
impl ApiTokenQuery {
    /// The firm's API tokens, newest first, revoked ones too. API 令牌列表
    async fn api_tokens(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the beginning, at most 100; 50 when nothing is said.")] first: Option<i32>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
    ) -> Result<Page<ApiToken>> {
        let scope = allowed(ctx, Permission::MembersManage)?;
        let sort = Sort::<Entity> {
            name: "createdAt",
            column: Column::CreatedAt,
            direction: Direction::Desc,
            key: |row| Key::Time(row.created_at),
            id: |row| row.id,
        };
        page(ctx, || service::list(scope), PageArgs { first, after, last, before }, sort, ApiToken).await
    }
}

/// Changes to tokens.
#[derive(Clone, Copy, Debug, Default)]
pub struct ApiTokenMutation;

/// Changes to tokens.
#[Object]
impl ApiTokenMutation {
    /// Makes a token; its secret is shown this once. 创建 API 令牌
    async fn api_token_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The token. 新令牌")] input: ApiTokenCreateInput,
    ) -> Result<ApiTokenCreatePayload> {
        let scope = allowed(ctx, Permission::MembersManage)?;
        let ApiTokenCreateInput { name, scopes, expires_at } = input;
        let new = NewToken { name, scopes, expires_at: expires_at.map(|at| at.trunc_subsecs(6)) };
        let made = service::create(scope, &principal(ctx)?.permissions, new).await;
        let (made, user_errors) = answer(ctx, made)?;
        let (api_token, secret) = made.unzip();
        let secret = secret.map(|secret| secret.expose_secret().to_owned());
        Ok(ApiTokenCreatePayload { api_token: api_token.map(ApiToken), secret, user_errors })
    }

    /// Refuses a token from now on. 吊销 API 令牌
    async fn api_token_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which token.")] id: ID,
    ) -> Result<ApiTokenPayload> {
        let scope = allowed(ctx, Permission::MembersManage)?;
        let (made, user_errors) = answer(ctx, service::revoke(scope, row_of(KIND, &id)).await)?;
        Ok(ApiTokenPayload { api_token: made.map(ApiToken), user_errors })
    }
}
