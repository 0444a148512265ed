//! Who belongs to a tenant: adding people, changing what they may do.

use qiyun_kernel::tenancy::Find;
use qiyun_kernel::{Error, Fault, Permission, Scope, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ExprTrait, Order as Direction};
use uuid::Uuid;

use super::entity::{ActiveModel, Column, Entity, Model};
use super::refusal::MemberRefusal;
use super::role::Role;
use crate::users;
use crate::users::password::Passwords;
use crate::users::service::NewUser;

/// What the one who adds or changes members may do: nobody gives more than they have.
#[derive(Clone, Copy, Debug)]
pub struct Giver<'p> {
    pub role: Role,
    pub permissions: &'p [Permission],
}

impl Giver<'_> {
    fn covers(self, role: Role) -> bool {
        let all = role.permissions().iter().all(|permission| self.permissions.contains(permission));
        all && (role != Role::Owner || self.role == Role::Owner)
    }
}

/// A new account that belongs to this tenant.
pub async fn create(
    scope: &Scope,
    passwords: &Passwords,
    giver: Giver<'_>,
    new: NewUser,
    role: Role,
) -> Result<Model, Error<MemberRefusal>> {
    if !giver.covers(role) {
        return Err(MemberRefusal::BeyondYours.into());
    }
    let account = new.prepare(passwords).await.map_err(|error| error.map(MemberRefusal::Account))?;
    let scope = scope.begin().await?;
    let user = account.insert(&scope).await.map_err(|error| error.map(MemberRefusal::Account))?;
    let member = join(&scope, &user, role).await?;
    scope.commit().await?;
    Ok(member)
}

/// Makes an account a member of the scope's tenant.
pub(crate) async fn join(scope: &Scope, user: &users::entity::Model, role: Role) -> Result<Model, Fault> {
    let row = ActiveModel {
        id: Set(ids::next()),
        user_id: Set(user.id),
        role: Set(role),
        enabled: Set(true),
        created_at: Set(clock::now()),
        ..Default::default()
    };
    scope.insert(row).await
}

/// Changes a member's role or status; what is missing stays.
pub async fn update(
    scope: &Scope,
    giver: Giver<'_>,
    id: Uuid,
    role: Option<Role>,
    enabled: Option<bool>,
) -> Result<Model, Error<MemberRefusal>> {
    let scope = scope.begin().await?;
    let mut held = held(&scope, id).await?;
    let Some(at) = held.iter().position(|member| member.id == id) else { return Err(MemberRefusal::NotFound.into()) };
    let before = held.swap_remove(at);
    let after =
        Model { role: role.unwrap_or(before.role), enabled: enabled.unwrap_or(before.enabled), ..before.clone() };
    if !giver.covers(before.role) || !giver.covers(after.role) {
        return Err(MemberRefusal::BeyondYours.into());
    }
    let owns = |member: &Model| member.role == Role::Owner && member.enabled;
    if owns(&before) && !owns(&after) && held.is_empty() {
        return Err(MemberRefusal::LastOwner.into());
    }
    scope
        .change::<Entity>()
        .filter(Column::Id.eq(id))
        .set(Column::Role, after.role)
        .set(Column::Enabled, after.enabled)
        .exec()
        .await?;
    scope.commit().await?;
    Ok(after)
}

/// The member, if there is one, and all who own the tenant: nobody else changes them until this transaction ends. Two
/// owners who take each other's role at once would otherwise both find that one is left.
async fn held(scope: &Scope, id: Uuid) -> Result<Vec<Model>, Fault> {
    let owners = Column::Role.eq(Role::Owner).and(Column::Enabled.eq(true));
    let find = scope.find::<Entity>().filter(Column::Id.eq(id).or(owners));
    find.order_by(Column::Id, Direction::Asc).locked().all().await
}

/// All of the tenant's members, to be narrowed.
#[must_use]
pub fn list(scope: &Scope) -> Find<'_, Entity> {
    scope.find::<Entity>()
}

/// The tenant's member with this id.
pub async fn get(scope: &Scope, id: Uuid) -> Result<Option<Model>, Fault> {
    scope.get::<Entity>(id).await
}
