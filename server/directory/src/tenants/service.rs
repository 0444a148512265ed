//! Founding tenants, and reading one's own.

use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::text::Blanks;
use qiyun_kernel::{Actor, Database, Error, Fault, Refusal, Scope, TenantId, clock};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition};
use secrecy::SecretString;

use super::entity::{ActiveModel, Column, Entity, Model};
use super::refusal::TenantRefusal;
use crate::check::Check;
use crate::members::{self, role::Role};
use crate::users::password::Passwords;
use crate::users::service::NewUser;

/// A tenant that is to be founded, with the person who owns it.
#[derive(Clone, Debug)]
pub struct NewTenant {
    pub code: String,
    pub name: String,
    pub sandbox: bool,
    pub owner_login: String,
    pub owner_name: String,
    pub owner_password: SecretString,
}

/// Founds a tenant and its owner's account: all of it or nothing.
pub async fn found(db: &Database, passwords: &Passwords, new: NewTenant) -> Result<Model, Error<TenantRefusal>> {
    let (tenant, scope) = found_with(db, passwords, new).await?;
    scope.commit().await?;
    Ok(tenant)
}

/// The same for one that is founded together with other records: it stands when its scope is committed.
pub async fn found_with(
    db: &Database,
    passwords: &Passwords,
    new: NewTenant,
) -> Result<(Model, Scope), Error<TenantRefusal>> {
    let mut check = Check::default();
    code(&mut check, &new.code);
    check.text("name", "租户名称", &new.name, Blanks::Inside, 100);
    check.done()?;
    let owner = NewUser { login: new.owner_login, name: new.owner_name, password: new.owner_password };
    let account = owner.prepare(passwords).await.map_err(|error| error.map(TenantRefusal::Owner))?;
    let scope = db.scope(TenantId::fresh(), Actor::service()).begin().await?;
    let row = ActiveModel {
        code: Set(new.code.clone()),
        name: Set(new.name),
        sandbox: Set(new.sandbox),
        suspended: Set(false),
        created_at: Set(clock::now()),
        ..Default::default()
    };
    let tenant = scope.insert(row).await.map_err(|fault| {
        if fault.is_unique_violation() { TenantRefusal::CodeTaken(new.code).into() } else { Error::Fault(fault) }
    })?;
    let user = account.insert(&scope).await.map_err(|error| error.map(TenantRefusal::Owner))?;
    members::service::join(&scope, &user, Role::Owner).await?;
    Ok((tenant, scope))
}

fn code(check: &mut Check, code: &str) {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !(2..=40).contains(&code.len()) || !code.chars().all(fits) {
        check.refuse(
            Refusal::new(
                "TENANT_CODE_INVALID",
                "code",
                "租户编号应为 2 至 40 位小写字母、数字或连字符",
                "a tenant's code has 2 to 40 lower-case letters, digits or hyphens",
            )
            .todo("例如 hangzhou-demo", "such as hangzhou-demo"),
        );
    }
}

/// The scope's own tenant.
pub async fn current(scope: &Scope) -> Result<Model, Fault> {
    let found = scope.find::<Entity>().one().await?;
    found.ok_or_else(|| Fault::new("a scope without its tenant's row"))
}

/// A tenant by its code, for the command line of the deployment.
pub async fn by_code(db: &Database, code: &str) -> Result<Model, Error<TenantRefusal>> {
    let found = db.across(Crossing::Operator).one::<Entity>(Column::Code.eq(code)).await?;
    found.ok_or_else(|| TenantRefusal::Unknown(code.to_owned()).into())
}

/// All tenants, for the command line of the deployment.
pub async fn all(db: &Database) -> Result<Vec<Model>, Fault> {
    db.across(Crossing::Operator).all::<Entity>(Condition::all()).await
}

/// 停用 or 恢复 a tenant: its sessions and tokens are refused from the next request on.
pub async fn suspend(db: &Database, code: &str, suspended: bool) -> Result<(), Error<TenantRefusal>> {
    let tenant = by_code(db, code).await?;
    let scope = db.scope(tenant.id, Actor::service());
    scope.change::<Entity>().set(Column::Suspended, suspended).exec().await?;
    Ok(())
}
