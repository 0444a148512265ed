//! How a stage tells the read model that facts of orders changed, without knowing it:
//! the stages are to the left of `progress` and import nothing from the right.

use async_trait::async_trait;
use qiyun_kernel::{Fault, Scope};
use uuid::Uuid;

/// Told inside the transaction that changed the facts.
#[async_trait]
pub trait Watch: Send + Sync + 'static {
    /// `subjects` are orders, or acts on them.
    async fn touched(&self, scope: &Scope, subjects: &[Uuid]) -> Result<(), Fault>;

    /// Whether orders that this enterprise transmits still await customs' word.
    async fn awaits(&self, scope: &Scope, enterprise_id: Uuid) -> Result<bool, Fault>;
}
