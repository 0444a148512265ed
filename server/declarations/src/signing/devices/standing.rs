//! What a tenant may know of the devices its enterprises use: their state, and its own numbers alone.

use std::collections::{BTreeMap, HashMap};

use qiyun_directory::devices::address::normal;
use qiyun_directory::enterprises;
use qiyun_kernel::jobs::{self, Rating};
use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::{Database, Fault, Scope};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::book::Book;
use super::metrics::UNRECORDED;
use super::report::{self, Report};
use crate::queues;

/// How a 加密机 is. 状态
#[derive(Clone, Copy, Debug, PartialEq, Eq, async_graphql::Enum)]
#[graphql(name = "SigningDeviceState")]
pub enum State {
    /// It signs as usual. 正常
    Healthy,
    /// It is slow, fails now and then, or fails for some of the processes. 降级
    Degraded,
    /// It failed several times in a row and is left alone for a while. 熔断
    Open,
    /// The operator took it out of service. 停用
    OutOfService,
}

/// Where the API reads standings; any process can, whether it signs or not.
#[derive(Clone, Debug)]
pub struct Standings(Database);

impl Standings {
    #[must_use]
    pub fn new(db: Database) -> Self {
        Self(db)
    }

    /// The devices that the tenant's enterprises name.
    pub async fn of(&self, scope: &Scope) -> Result<Vec<Standing>, Fault> {
        standings(&self.0, scope).await
    }
}

/// A device as a tenant sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub name: String,
    pub state: State,
    pub per_minute: Option<u32>,
    pub own_minute: u64,
    pub waiting: u64,
    /// Until all that waits is signed, seconds; unknown where nothing says how fast it goes.
    pub forecast_s: Option<u64>,
    /// Who signs instead.
    pub failover: Option<String>,
}

/// The devices that the tenant's enterprises name, by name.
async fn standings(db: &Database, scope: &Scope) -> Result<Vec<Standing>, Fault> {
    let book = Book::read(db).await?;
    let reports = report::read(db, scope.tenant()).await?;
    let waiting: HashMap<Uuid, u64> = jobs::waiting(scope, queues::SIGN)
        .await?
        .into_iter()
        .map(|lane| (lane.lane, u64::try_from(lane.jobs).unwrap_or(0)))
        .collect();
    let mut homes: BTreeMap<String, u64> = BTreeMap::new();
    for (enterprise, url) in enterprises::signing_addresses::all(scope).await? {
        if let Some(home) = normal(&url) {
            *homes.entry(home).or_default() += waiting.get(&enterprise).copied().unwrap_or(0);
        }
    }
    let weight = u64::from(book.weight(scope.tenant()));
    let none = Report::default();
    let mut all: Vec<Standing> = homes
        .into_iter()
        .map(|(home, waiting)| {
            let stand_in = book.stand_in(&home);
            let other = stand_in.map(|device| reports.get(&device.address).unwrap_or(&none));
            standing(&book, &home, reports.get(&home).unwrap_or(&none), other, (waiting, weight))
        })
        .collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}

fn standing(book: &Book, home: &str, report: &Report, other: Option<&Report>, own: (u64, u64)) -> Standing {
    let (waiting, weight) = own;
    let state = match report {
        _ if !book.in_service(home) => State::OutOfService,
        Report { open, healthy: 0, degraded: 0, .. } if *open > 0 => State::Open,
        Report { open: 0, degraded: 0, .. } => State::Healthy,
        _ => State::Degraded,
    };
    let elsewhere = report.failing_over && matches!(state, State::Open | State::OutOfService | State::Degraded);
    let failover = book.stand_in(home).filter(|_| elsewhere);
    let (signer, used) = match (failover, other) {
        (Some(device), Some(other)) => (device.address.as_str(), other),
        _ => (home, report),
    };
    let stands_still = failover.is_none() && matches!(state, State::Open | State::OutOfService);
    let rating = book.rating(signer).map(Rating::number);
    let forecast_s = match rating {
        _ if waiting == 0 => Some(0),
        _ if stands_still => None,
        // Its share of the rating beside all who want turns now.
        Some(rating) => Some((waiting * 60 * used.weights.max(weight)).div_ceil(u64::from(rating) * weight.max(1))),
        None if used.own_minute > 0 => Some((waiting * 60).div_ceil(used.own_minute)),
        None => None,
    };
    let name = book.at(home).map_or_else(|| home.to_owned(), |device| device.name.clone());
    let own_minute = report.own_minute + failover.and(other).map_or(0, |other| other.own_minute);
    Standing {
        name,
        state,
        per_minute: book.rating(home).map(Rating::number),
        own_minute,
        waiting,
        forecast_s,
        failover: failover.map(|device| device.name.clone()),
    }
}

#[derive(FromQueryResult)]
struct Lane {
    sign_url: Option<String>,
    jobs: i64,
}

/// Messages of all tenants that wait, by the device's label: for the operator's metrics.
pub async fn waiting(db: &Database) -> Result<Vec<(String, i64)>, Fault> {
    let book = Book::read(db).await?;
    let sql = "SELECT e.sign_url AS sign_url, count(*) AS jobs FROM job j LEFT JOIN enterprise e \
         ON e.tenant_id = j.tenant_id AND e.id = j.lane WHERE j.queue = $1 AND j.dead_code IS NULL GROUP BY e.sign_url";
    let lanes: Vec<Lane> = db.across(Crossing::Operator).query(sql, vec![queues::SIGN.into()]).await?;
    let mut sums: BTreeMap<String, i64> = book.devices().map(|device| (device.name.clone(), 0)).collect();
    sums.insert(UNRECORDED.to_owned(), 0);
    for lane in lanes {
        let home = lane.sign_url.and_then(|url| normal(&url)).unwrap_or_default();
        *sums.entry(book.label(&home)).or_default() += lane.jobs;
    }
    Ok(sums.into_iter().collect())
}
