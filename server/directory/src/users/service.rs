//! Making accounts, and giving them another password.

use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::text::Blanks;
use qiyun_kernel::{Database, Error, Scope, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use secrecy::{ExposeSecret, SecretString};

use super::entity::{ActiveModel, Column, Entity, Model, PasswordHash};
use super::password::{HashFailure, Passwords};
use super::refusal::UserRefusal;
use crate::check::Check;

const LOGIN_CHARS: usize = 100;
const LEAST_CHARS: usize = 8;
/// Long enough for any phrase, short enough that hashing one costs nothing beside argon2.
const MOST_CHARS: usize = 128;

/// A person who gets an account.
#[derive(Clone, Debug)]
pub struct NewUser {
    pub login: String,
    pub name: String,
    pub password: SecretString,
}

/// A checked account, its password hashed, that is not stored yet.
#[derive(Debug)]
pub(crate) struct PreparedUser {
    login: String,
    name: String,
    password_hash: PasswordHash,
}

impl NewUser {
    /// Checks and hashes; outside of any transaction, since it is slow on purpose.
    pub(crate) async fn prepare(self, passwords: &Passwords) -> Result<PreparedUser, Error<UserRefusal>> {
        let login = fold_login(&self.login);
        let mut check = Check::default();
        check.text("input.login", "登录名", &login, Blanks::Nowhere, LOGIN_CHARS);
        check.text("input.name", "姓名", &self.name, Blanks::Inside, 60);
        let mut refusals = check.found::<UserRefusal>();
        refusals.extend(refuse_password(&login, self.password.expose_secret()));
        if !refusals.is_empty() {
            return Err(Error::Refused(refusals));
        }
        let password_hash = hashed(passwords, self.password).await?;
        Ok(PreparedUser { login, name: self.name, password_hash })
    }
}

impl PreparedUser {
    /// Stores the account in the scope's transaction, beside the membership that it is made for.
    pub(crate) async fn insert(self, scope: &Scope) -> Result<Model, Error<UserRefusal>> {
        let row = ActiveModel {
            id: Set(ids::next()),
            login: Set(self.login.clone()),
            name: Set(self.name),
            password_hash: Set(self.password_hash),
            created_at: Set(clock::now()),
        };
        scope.insert_shared(row).await.map_err(|fault| {
            if fault.is_unique_violation() { UserRefusal::LoginTaken(self.login).into() } else { Error::Fault(fault) }
        })
    }
}

/// 重置密码: gives an account another password and ends all of its sessions. For the platform operator alone,
/// since the account may belong to several tenants.
pub async fn reset_password(
    db: &Database,
    passwords: &Passwords,
    login: &str,
    password: SecretString,
) -> Result<(), Error<UserRefusal>> {
    let login = fold_login(login);
    if let Some(refusal) = refuse_password(&login, password.expose_secret()) {
        return Err(refusal.into());
    }
    let across = db.across(Crossing::Operator);
    let Some(user) = across.one::<Entity>(Column::Login.eq(login.as_str())).await? else {
        return Err(UserRefusal::Unknown(login).into());
    };
    let password_hash = hashed(passwords, password).await?;
    across.update(ActiveModel { password_hash: Set(password_hash), ..user.clone().into() }).await?;
    let sql = "UPDATE session SET revoked_at = $1 WHERE user_id = $2 AND revoked_at IS NULL";
    across.execute(sql, vec![clock::now().into(), user.id.into()]).await?;
    Ok(())
}

async fn hashed(passwords: &Passwords, password: SecretString) -> Result<PasswordHash, Error<UserRefusal>> {
    passwords.hash(password).await.map_err(|failure| match failure {
        HashFailure::Busy => UserRefusal::Busy.into(),
        HashFailure::Fault(fault) => Error::Fault(fault),
    })
}

/// A login as it is stored: letter case does not count. What is longer than any stays longer than any.
pub(crate) fn fold_login(login: &str) -> String {
    login.to_lowercase().chars().take(LOGIN_CHARS + 1).collect()
}

fn refuse_password(login: &str, password: &str) -> Option<UserRefusal> {
    if !(LEAST_CHARS..=MOST_CHARS).contains(&password.chars().count()) {
        return Some(UserRefusal::PasswordLength { least: LEAST_CHARS, most: MOST_CHARS });
    }
    (password.to_lowercase() == login).then_some(UserRefusal::PasswordIsLogin)
}
