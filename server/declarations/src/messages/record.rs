//! By which names messages stand on record outside the database.

use std::collections::HashMap;

use qiyun_kernel::{Fault, Scope};
use uuid::Uuid;

use super::{entity, seat};
use crate::orders;

const IDS: usize = 200;

/// A message's guid and the business keys of the orders in it.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub guid: String,
    pub orders: Vec<String>,
}

/// The names of these messages.
pub async fn names(scope: &Scope, message_ids: &[Uuid]) -> Result<HashMap<Uuid, Names>, Fault> {
    let mut names: HashMap<Uuid, Names> = HashMap::with_capacity(message_ids.len());
    for chunk in message_ids.chunks(IDS) {
        let heads = scope.find::<entity::Entity>().filter(scope.among(entity::Column::Id, chunk.iter().copied()));
        for (id, guid) in heads.columns::<(Uuid, String)>(&[entity::Column::Id, entity::Column::Guid]).await? {
            names.insert(id, Names { guid, orders: Vec::new() });
        }
        let seats = seat::pairs(scope, chunk).await?;
        let keys = orders::service::keys(scope, seats.iter().map(|(_, order_id)| *order_id)).await?;
        for (message_id, order_id) in seats {
            if let (Some(names), Some(key)) = (names.get_mut(&message_id), keys.get(&order_id)) {
                names.orders.push(key.clone());
            }
        }
    }
    Ok(names)
}
