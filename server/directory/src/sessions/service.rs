//! Signing in, staying signed in, signing out.

use std::net::IpAddr;

use chrono::{DateTime, Duration, Utc};
use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Database, Error, Fault, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, FromQueryResult};
use secrecy::{SecretSlice, SecretString};
use uuid::Uuid;

use super::access_token::{AccessKeys, Named};
use super::entity::{ActiveModel, Column, Entity, Model};
use super::principal::Principal;
use super::refresh_token::RefreshToken;
use super::refusal::SessionRefusal;
use super::throttle::Throttle;
use crate::users::entity::PasswordHash;
use crate::users::password::{HashFailure, PasswordCost, Passwords};
use crate::users::service::fold_login;

/// An address counts as known for so long after a session was begun from it.
const KNOWN_DAYS: i64 = 30;

/// What the deployment decides about sessions.
#[derive(Clone, Debug)]
pub struct SessionSettings {
    /// Signs access tokens; at least 32 bytes.
    pub key: SecretSlice<u8>,
    pub access_minutes: i64,
    /// How long a session lasts, however often it is used.
    pub session_days: i64,
    pub password_cost: PasswordCost,
}

impl SessionSettings {
    /// The usual ones: 15 minutes, 30 days.
    #[must_use]
    pub fn new(key: SecretSlice<u8>) -> Self {
        Self { key, access_minutes: 15, session_days: 30, password_cost: PasswordCost::default() }
    }
}

/// From where a request comes; put into each request's data by the transport.
#[derive(Clone, Copy, Debug, Default)]
pub struct ClientAddress(pub Option<IpAddr>);

/// Signs people in and knows them again.
#[derive(Debug)]
pub struct Sessions {
    pub(super) db: Database,
    pub(super) keys: AccessKeys,
    passwords: Passwords,
    throttle: Throttle,
    access: Duration,
    lasting: Duration,
}

/// What a client gets at signing in and at each renewal.
#[derive(Clone, Debug)]
pub struct Tokens {
    pub access_token: SecretString,
    pub refresh_token: SecretString,
    /// Of the access token.
    pub expires_at: DateTime<Utc>,
}

/// A login and a password, as sent.
#[derive(Clone, Debug)]
pub struct SignIn {
    pub login: String,
    pub password: SecretString,
    pub tenant_code: Option<String>,
}

#[derive(FromQueryResult)]
struct Account {
    id: Uuid,
    password_hash: PasswordHash,
    known: bool,
}

impl Sessions {
    pub fn new(db: Database, settings: &SessionSettings) -> Result<Self, Fault> {
        Ok(Self {
            db,
            keys: AccessKeys::new(&settings.key)?,
            passwords: Passwords::new(settings.password_cost)?,
            throttle: Throttle::default(),
            access: Duration::minutes(settings.access_minutes),
            lasting: Duration::days(settings.session_days),
        })
    }

    /// The pool that hashes passwords, for founding tenants and adding members.
    #[must_use]
    pub fn passwords(&self) -> &Passwords {
        &self.passwords
    }

    /// Begins a session.
    pub async fn sign_in(
        &self,
        sign_in: SignIn,
        client: ClientAddress,
    ) -> Result<(Tokens, Principal), Error<SessionRefusal>> {
        let user = self.check_password(sign_in.login, sign_in.password, client).await?;
        let member = self.choose(user, sign_in.tenant_code).await?;
        let (token, now) = (RefreshToken::fresh(), clock::now());
        let row = ActiveModel {
            id: Set(ids::next()),
            user_id: Set(user),
            tenant_id: Set(member.tenant_id),
            handle_hash: Set(token.handle_hash()),
            token_hash: Set(token.secret_hash()),
            client_ip: Set(client.0.map(|ip| ip.to_string())),
            created_at: Set(now),
            expires_at: Set(now + self.lasting),
            revoked_at: Set(None),
        };
        let across = self.db.across(Crossing::SignIn);
        let session = across.insert(row).await?;
        let sweep = "DELETE FROM session WHERE user_id = $1 AND expires_at < $2";
        across.execute(sweep, vec![user.into(), (now - Duration::days(KNOWN_DAYS)).into()]).await?;
        self.answer(&session, member.member_id, &token).await
    }

    /// Trades a refresh token for new ones. A token that was used before ends its session.
    pub async fn refresh(&self, refresh_token: &SecretString) -> Result<(Tokens, Principal), Error<SessionRefusal>> {
        let (token, session) = self.session(refresh_token).await?.ok_or(SessionRefusal::Ended)?;
        if session.revoked_at.is_some() || session.expires_at <= clock::now() {
            return Err(SessionRefusal::Ended.into());
        }
        let next = token.next();
        let renew = "UPDATE session SET token_hash = $1 WHERE id = $2 AND token_hash = $3 AND revoked_at IS NULL";
        let values = vec![next.secret_hash().into(), session.id.into(), token.secret_hash().into()];
        // The database decides between two uses at once: one of them is the second.
        if self.db.across(Crossing::SignIn).execute(renew, values).await? == 0 {
            tracing::warn!(session = %session.id, "a refresh token was used twice: the session is revoked");
            self.revoke(session.id).await?;
            return Err(SessionRefusal::Ended.into());
        }
        let memberships = self.memberships(session.user_id).await?;
        let member = memberships.into_iter().find(|member| member.tenant_id == session.tenant_id);
        let member = member.ok_or(SessionRefusal::Ended)?;
        self.answer(&session, member.member_id, &next).await
    }

    /// Ends a session. A token that is no longer valid ends nothing and is no error.
    pub async fn sign_out(&self, refresh_token: &SecretString) -> Result<(), Fault> {
        match self.session(refresh_token).await? {
            Some((_, session)) => self.revoke(session.id).await,
            None => Ok(()),
        }
    }

    async fn check_password(
        &self,
        login: String,
        password: SecretString,
        client: ClientAddress,
    ) -> Result<Uuid, Error<SessionRefusal>> {
        let login = fold_login(&login);
        let account = self.account(&login, client).await?;
        // A place first: a try that nobody had time to look at does not count.
        let place = self.passwords.place().map_err(refused)?;
        let known = account.as_ref().is_some_and(|account| account.known);
        if let Err(wait_s) = self.throttle.take(&login, client.0, known, clock::now_ms()) {
            return Err(SessionRefusal::Throttled { wait_s }.into());
        }
        let (user, stored) = account.map(|account| (account.id, account.password_hash)).unzip();
        match (place.verify(password, stored).await.map_err(refused)?, user) {
            (true, Some(user)) => {
                self.throttle.forget(&login, client.0);
                Ok(user)
            }
            _ => Err(SessionRefusal::Wrong.into()),
        }
    }

    async fn account(&self, login: &str, client: ClientAddress) -> Result<Option<Account>, Fault> {
        let sql = "SELECT u.id, u.password_hash, EXISTS (SELECT 1 FROM session s WHERE s.user_id = u.id \
             AND s.client_ip = $2 AND s.created_at > $3) AS known FROM user_account u WHERE u.login = $1";
        let since = clock::now() - Duration::days(KNOWN_DAYS);
        let values = vec![login.into(), client.0.map(|ip| ip.to_string()).into(), since.into()];
        Ok(self.db.across(Crossing::SignIn).query::<Account>(sql, values).await?.into_iter().next())
    }

    async fn session(&self, refresh_token: &SecretString) -> Result<Option<(RefreshToken, Model)>, Fault> {
        use secrecy::ExposeSecret as _;
        let Some(token) = RefreshToken::read(refresh_token.expose_secret()) else { return Ok(None) };
        let across = self.db.across(Crossing::SignIn);
        Ok(across.one::<Entity>(Column::HandleHash.eq(token.handle_hash())).await?.map(|session| (token, session)))
    }

    async fn revoke(&self, session: Uuid) -> Result<(), Fault> {
        let sql = "UPDATE session SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL";
        self.db.across(Crossing::SignIn).execute(sql, vec![clock::now().into(), session.into()]).await?;
        Ok(())
    }

    async fn answer(
        &self,
        session: &Model,
        member: Uuid,
        token: &RefreshToken,
    ) -> Result<(Tokens, Principal), Error<SessionRefusal>> {
        let now = clock::now();
        let named = Named { member, session: session.id, expires_at: now + self.access };
        let principal = self.member(named).await?.ok_or(SessionRefusal::Ended)?;
        let tokens = Tokens {
            access_token: self.keys.mint(named, now)?.into(),
            refresh_token: token.text().into(),
            expires_at: named.expires_at,
        };
        Ok((tokens, principal))
    }
}

fn refused(failure: HashFailure) -> Error<SessionRefusal> {
    match failure {
        HashFailure::Busy => SessionRefusal::Busy.into(),
        HashFailure::Fault(fault) => Error::Fault(fault),
    }
}
