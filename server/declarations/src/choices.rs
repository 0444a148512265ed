//! What a tenant decides where specification, ports and notices leave it open.

use qiyun_directory::settings;
use qiyun_directory::settings::TenantSettings;
use qiyun_kernel::{Fault, Scope};

/// A tenant's choices, as the pure parts take them.
pub type Choices = TenantSettings;

/// The choices of the scope's tenant.
pub async fn of(scope: &Scope) -> Result<Choices, Fault> {
    settings::service::of(scope).await
}
