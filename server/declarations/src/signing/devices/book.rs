//! The operator's records as of a few seconds ago, and which address a message goes to. Pure once it is read.

use std::collections::HashMap;

use qiyun_directory::devices::entity::Model;
use qiyun_directory::{devices, tenants};
use qiyun_kernel::jobs::Rating;
use qiyun_kernel::{Database, Fault, TenantId};

use super::metrics::UNRECORDED;

/// Devices by name and address, and tenants' weights where they are not 1.
#[derive(Clone, Debug, Default)]
pub struct Book {
    devices: Vec<Model>,
    weights: HashMap<TenantId, u32>,
}

impl Book {
    pub async fn read(db: &Database) -> Result<Self, Fault> {
        let shares = tenants::share::all(db).await?;
        let weights = shares.into_values().filter_map(|share| Some((share.id, u32::try_from(share.weight).ok()?)));
        Ok(Self {
            devices: devices::service::all(db).await?,
            weights: weights.filter(|(_, weight)| *weight > 1).collect(),
        })
    }

    #[must_use]
    pub fn weight(&self, tenant: TenantId) -> u32 {
        self.weights.get(&tenant).copied().unwrap_or(1)
    }

    pub fn devices(&self) -> impl Iterator<Item = &Model> {
        self.devices.iter()
    }

    #[must_use]
    pub fn at(&self, address: &str) -> Option<&Model> {
        self.devices.iter().find(|device| device.address == address)
    }

    /// A device that nobody recorded is in service.
    #[must_use]
    pub fn in_service(&self, address: &str) -> bool {
        self.at(address).is_none_or(|device| device.in_service)
    }

    #[must_use]
    pub fn rating(&self, address: &str) -> Option<Rating> {
        self.at(address)?.per_minute.and_then(|number| Rating::per_minute(u32::try_from(number).ok()?))
    }

    /// The device that may sign in this one's place: named, with the same accounts, in service itself.
    #[must_use]
    pub fn stand_in(&self, address: &str) -> Option<&Model> {
        let device = self.at(address)?;
        let name = device.stand_in.as_ref().filter(|_| device.same_accounts)?;
        self.devices.iter().find(|other| other.name == *name && other.in_service)
    }

    /// What a device is called where its address must not stand.
    #[must_use]
    pub fn label(&self, address: &str) -> String {
        self.at(address).map_or_else(|| UNRECORDED.to_owned(), |device| device.name.clone())
    }
}
