//! Tenants as they are asked for: only one's own.

use async_graphql::{ID, Object};
use qiyun_kernel::ids::node_id;

use super::entity::Model;

/// The kind in a tenant's id.
pub const KIND: &str = "tenant";

/// An agency firm that uses this deployment. 租户
#[derive(Clone, Debug)]
pub struct Tenant(pub Model);

/// An agency firm that uses this deployment. 租户
#[Object]
impl Tenant {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        node_id(KIND, self.0.id.uuid())
    }

    /// Unique in the deployment; what is asked for at signing in. 企业编号
    async fn code(&self) -> &str {
        &self.0.code
    }

    /// 企业名称
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Whether all of this is practice: nothing of it can reach customs. 联调环境
    async fn sandbox(&self) -> bool {
        self.0.sandbox
    }
}
