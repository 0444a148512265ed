//! Members as they are asked for.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::ids::{node_id, row_of};
use qiyun_kernel::page::{Direction, Key, Page, PageArgs, Sort, page};
use qiyun_kernel::payload::{UserError, answer, unauthenticated};
use qiyun_kernel::{Fault, Permission, allowed};

use super::entity::{Column, Entity, Model};
use super::role::Role;
use super::service;
use crate::sessions::Sessions;
use crate::sessions::principal::principal;
use crate::status::RecordStatus;
use crate::users::graphql::User;
use crate::users::loader::PeopleLoader;
use crate::users::service::NewUser;

/// The kind in a member's id.
pub const KIND: &str = "member";

/// A person's place in the firm. 成员
#[derive(Clone, Debug)]
pub struct Member(pub Model);

/// A person's place in the firm. 成员
#[Object]
impl Member {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        node_id(KIND, self.0.id)
    }

    /// Who it is. 用户
    async fn user(&self, ctx: &Context<'_>) -> Result<User> {
        let people = ctx.data_opt::<PeopleLoader>().ok_or_else(unauthenticated)?;
        let found = people.load_one(self.0.user_id).await.map_err(|fault| Fault::new(format!("{fault:?}")))?;
        Ok(found.ok_or_else(|| Fault::new("a member without an account"))?.into())
    }

    /// 角色
    async fn role(&self) -> Role {
        self.0.role
    }

    /// Whether they may sign in. 状态
    async fn status(&self) -> RecordStatus {
        RecordStatus::of(self.0.enabled)
    }

    /// 加入时间
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }
}

/// A person who gets an account in the firm. 新成员
#[derive(InputObject)]
pub struct MemberCreateInput {
    /// Unique in the deployment; letter case does not count. 登录名
    login: String,
    /// 姓名
    name: String,
    /// 8 to 128 characters. 初始密码
    #[graphql(secret)]
    password: String,
    /// Not more than your own. 角色
    role: Role,
}

/// What becomes of a member; what is left out stays. 成员修改
#[derive(InputObject)]
pub struct MemberUpdateInput {
    /// Not more than your own. 角色
    role: Option<Role>,
    /// DISABLED ends all sessions of the member in this firm at once. 状态
    status: Option<RecordStatus>,
}

/// What a member was changed to, or why not.
#[derive(SimpleObject)]
pub struct MemberPayload {
    /// The member as it stands now; null when nothing was done. 成员
    member: Option<Member>,
    /// Everything that is wrong with the input. 错误
    user_errors: Vec<UserError>,
}

/// Questions about members.
#[derive(Clone, Copy, Debug, Default)]
pub struct MemberQuery;

/// Questions about members.
#[Object]
impl MemberQuery {
    /// The firm's members, newest first. 成员列表
    async fn members(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the beginning, at most 100; 50 when nothing is said.")] first: Option<i32>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
    ) -> Result<Page<Member>> {
        let scope = allowed(ctx, Permission::MembersManage)?;
        let sort = Sort::<Entity> {
            name: "createdAt",
            column: Column::CreatedAt,
            direction: Direction::Desc,
            key: |row| Key::Time(row.created_at),
            id: |row| row.id,
        };
        page(ctx, || service::list(scope), PageArgs { first, after, last, before }, sort, Member).await
    }
}

/// Changes to members.
#[derive(Clone, Copy, Debug, Default)]
pub struct MemberMutation;

/// Changes to members.
#[Object]
impl MemberMutation {
    /// Makes an account that belongs to the firm. 创建成员
    async fn member_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The person. 新成员")] input: MemberCreateInput,
    ) -> Result<MemberPayload> {
        let scope = allowed(ctx, Permission::MembersManage)?;
        let (passwords, giver) = (ctx.data::<std::sync::Arc<Sessions>>()?.passwords(), principal(ctx)?.giver());
        let new = NewUser { login: input.login, name: input.name, password: input.password.into() };
        let made = service::create(scope, passwords, giver, new, input.role).await;
        let (made, user_errors) = answer(ctx, made)?;
        Ok(MemberPayload { member: made.map(Member), user_errors })
    }

    /// Changes a member's role or status. 修改成员
    async fn member_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which member.")] id: ID,
        #[graphql(desc = "What changes. 成员修改")] input: MemberUpdateInput,
    ) -> Result<MemberPayload> {
        let scope = allowed(ctx, Permission::MembersManage)?;
        let (giver, enabled) = (principal(ctx)?.giver(), input.status.map(RecordStatus::enabled));
        let changed = service::update(scope, giver, row_of(KIND, &id), input.role, enabled).await;
        let (made, user_errors) = answer(ctx, changed)?;
        Ok(MemberPayload { member: made.map(Member), user_errors })
    }
}
