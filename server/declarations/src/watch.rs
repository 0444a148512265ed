//! How a stage tells the read model that facts of orders changed, without knowing it:
//! the stages are to the left of `progress` and import nothing from the right.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use qiyun_kernel::{Fault, Scope};
use uuid::Uuid;

/// An order that was just made.
#[derive(Clone, Debug)]
pub struct Added {
    pub order_id: Uuid,
    pub order_no: String,
    pub task_id: Uuid,
    /// Who transmits it, 申报企业.
    pub declarant_id: Uuid,
    pub created_at: DateTime<Utc>,
}

/// Told inside the transaction that changed the facts.
#[async_trait]
pub trait Watch: Send + Sync + 'static {
    /// Of an order that is told of here, nothing else is known yet.
    async fn added(&self, scope: &Scope, orders: &[Added]) -> Result<(), Fault>;

    /// `subjects` are orders, or acts on them.
    async fn touched(&self, scope: &Scope, subjects: &[Uuid]) -> Result<(), Fault>;

    /// Whether orders that this enterprise transmits still await customs' word.
    async fn awaits(&self, scope: &Scope, enterprise_id: Uuid) -> Result<bool, Fault>;
}
