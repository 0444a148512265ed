//! Asking how the 加密机 are that sign for the tenant.

use async_graphql::{Context, Object};
use qiyun_kernel::{Permission, allowed};

use super::devices::standing::{Standing, Standings, State};

/// A 加密机 that signs for enterprises of this firm; of the numbers only the firm's own.
#[derive(Clone, Debug)]
pub struct SigningDevice(Standing);

/// A 加密机 that signs for enterprises of this firm; of the numbers only the firm's own. 加密机
#[Object]
impl SigningDevice {
    /// What the operator calls it, or its address where nobody recorded it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// How it is.
    async fn state(&self) -> State {
        self.0.state
    }

    /// 票/分钟 that it is rated for; null where it is not.
    async fn rated_per_minute(&self) -> Option<u32> {
        self.0.per_minute
    }

    /// This firm's signatures of the last minute.
    async fn signed_last_minute(&self) -> u64 {
        self.0.own_minute
    }

    /// This firm's messages that are not signed yet.
    async fn waiting_messages(&self) -> u64 {
        self.0.waiting
    }

    /// Seconds until those are signed as things go now; null where it stands still or nothing is known.
    async fn forecast_seconds(&self) -> Option<u64> {
        self.0.forecast_s
    }

    /// The device that signs in its place at the moment. 备机
    async fn failover(&self) -> Option<&str> {
        self.0.failover.as_deref()
    }
}

#[derive(Clone, Copy, Debug, Default)]
pub struct SigningQuery;

#[Object]
impl SigningQuery {
    /// The 加密机 that this firm's enterprises have their messages signed by, with state and forecast.
    async fn signing_devices(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<SigningDevice>> {
        let scope = allowed(ctx, Permission::DirectoryRead)?;
        let standings = ctx.data::<Standings>()?.of(scope).await?;
        Ok(standings.into_iter().map(SigningDevice).collect())
    }
}
