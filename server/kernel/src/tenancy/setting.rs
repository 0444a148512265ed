//! Whose rows a connection to PostgreSQL may see: told each time that it leaves the pool, before anything else can
//! run on it. So nothing of one checkout reaches the next, and whoever takes a connection for no tenant sees none.

use std::future::Future;

use sea_orm::ConnectOptions;
use sea_orm::sqlx::{AssertSqlSafe, Error, Executor, PgConnection};

use super::owned::TenantId;

tokio::task_local! {
    static TENANT: TenantId;
}

/// Runs `work` so that the connections it takes are this tenant's.
pub(super) async fn as_tenant<T>(tenant: TenantId, work: impl Future<Output = T>) -> T {
    TENANT.scope(tenant, work).await
}

/// Makes a pool tell its connections. It takes the place of the pool's own ping: one round trip for either,
/// and a connection that died is found out and replaced all the same.
pub(super) fn told_at_checkout(options: &mut ConnectOptions) {
    options.test_before_acquire(false).map_sqlx_postgres_pool_opts(|pool| {
        pool.after_connect(|connection, _| Box::pin(tell(connection)))
            .before_acquire(|connection, _| Box::pin(async move { tell(connection).await.map(|()| true) }))
    });
}

// SET and not set_config(): a statement without rows, which needs no plan.
async fn tell(connection: &mut PgConnection) -> Result<(), Error> {
    let tenant = TENANT.try_with(|tenant| tenant.uuid().to_string()).unwrap_or_default();
    connection.execute(AssertSqlSafe(format!("SET app.tenant = '{tenant}'"))).await.map(|_| ())
}
