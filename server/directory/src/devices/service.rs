//! Recording devices, and reading them.

use qiyun_kernel::tenancy::Crossing;
use qiyun_kernel::text::Blanks;
use qiyun_kernel::{Database, Error, Fault, Refusal, clock, ids};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition, IntoActiveModel};

use super::address::normal;
use super::entity::{ActiveModel, Column, Entity, Model};
use super::refusal::DeviceRefusal;
use crate::check::Check;

/// The most that a record may say, 票/分钟.
const MOST_PER_MINUTE: u32 = 1_000_000;

/// What a record may say besides its name; what is absent stays as it is.
#[derive(Clone, Debug, Default)]
pub struct Change {
    pub address: Option<String>,
    /// 票/分钟; `Some(None)` is as fast as it can.
    pub per_minute: Option<Option<u32>>,
    /// The name of the stand-in; `Some(None)` is nobody.
    pub stand_in: Option<Option<String>>,
    pub same_accounts: Option<bool>,
    pub in_service: Option<bool>,
}

/// Records a device; in service, without rating and stand-in unless told otherwise.
pub async fn add(db: &Database, name: &str, address: &str, change: Change) -> Result<Model, Error<DeviceRefusal>> {
    let mut check = Check::default();
    check.text("name", "加密机名称", name, Blanks::Inside, 60);
    check.done()?;
    let now = clock::now();
    let mut row = ActiveModel {
        id: Set(ids::next()),
        name: Set(name.to_owned()),
        per_minute: Set(None),
        stand_in: Set(None),
        same_accounts: Set(false),
        in_service: Set(true),
        created_at: Set(now),
        ..Default::default()
    };
    apply(db, name, &mut row, Change { address: Some(address.to_owned()), ..change }).await?;
    db.across(Crossing::Operator).insert(row).await.map_err(|fault| taken(name, fault))
}

/// Changes a record; felt within seconds.
pub async fn set(db: &Database, name: &str, change: Change) -> Result<Model, Error<DeviceRefusal>> {
    let found = db.across(Crossing::Operator).one::<Entity>(Column::Name.eq(name)).await?;
    let mut row = found.ok_or_else(|| DeviceRefusal::Unknown(name.to_owned()))?.into_active_model();
    apply(db, name, &mut row, change).await?;
    db.across(Crossing::Operator).update(row).await.map_err(|fault| taken(name, fault))
}

/// All records, by name.
pub async fn all(db: &Database) -> Result<Vec<Model>, Fault> {
    let mut rows = db.across(Crossing::Operator).all::<Entity>(Condition::all()).await?;
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(rows)
}

async fn apply(db: &Database, name: &str, row: &mut ActiveModel, change: Change) -> Result<(), Error<DeviceRefusal>> {
    let mut check = Check::default();
    if let Some(address) = &change.address {
        match normal(address) {
            Some(address) => row.address = Set(address),
            None => check.refuse(bad_address(address)),
        }
    }
    if let Some(number) = change.per_minute {
        match number {
            Some(number) if !(1..=MOST_PER_MINUTE).contains(&number) => check.refuse(bad_rating(number)),
            number => row.per_minute = Set(number.and_then(|number| i32::try_from(number).ok())),
        }
    }
    check.done()?;
    if let Some(stand_in) = change.stand_in {
        if let Some(other) = &stand_in {
            if other == name {
                return Err(DeviceRefusal::StandsInForItself.into());
            }
            let known = db.across(Crossing::Operator).one::<Entity>(Column::Name.eq(other.as_str())).await?;
            known.ok_or_else(|| DeviceRefusal::StandInUnknown(other.clone()))?;
        }
        row.stand_in = Set(stand_in);
    }
    if let Some(same_accounts) = change.same_accounts {
        row.same_accounts = Set(same_accounts);
    }
    if let Some(in_service) = change.in_service {
        row.in_service = Set(in_service);
    }
    row.updated_at = Set(clock::now());
    Ok(())
}

fn taken(name: &str, fault: Fault) -> Error<DeviceRefusal> {
    if fault.is_unique_violation() { DeviceRefusal::Taken(name.to_owned()).into() } else { Error::Fault(fault) }
}

fn bad_address(address: &str) -> Refusal {
    Refusal::new(
        "DEVICE_ADDRESS_INVALID",
        "address",
        format!("{address} 不是加密机地址"),
        format!("{address} is no address of a device"),
    )
    .todo(
        "形如 https://主机:端口，不含用户名、密码与参数",
        "such as https://host:port, without user name, password or query",
    )
}

fn bad_rating(number: u32) -> Refusal {
    Refusal::new(
        "DEVICE_RATING_INVALID",
        "perMinute",
        format!("额定速度应为 1 至 {MOST_PER_MINUTE} 票/分钟，当前为 {number}"),
        format!("a rating is 1 to {MOST_PER_MINUTE} 票/分钟, not {number}"),
    )
    .todo(
        "IC 卡 12，USB key 200，加密机 240 至 100000，以铭牌为准",
        "12 for an IC card, 200 for a USB key, 240 to 100000 for a 加密机: see its plate",
    )
}

#[cfg(test)]
mod tests {
    use qiyun_kernel::Refuse;

    use super::*;

    fn codes<T: std::fmt::Debug>(refused: Result<T, Error<DeviceRefusal>>) -> Vec<&'static str> {
        let Err(Error::Refused(reasons)) = refused else { panic!("it was not refused: {refused:?}") };
        reasons.iter().map(|reason| reason.refusal().code).collect()
    }

    #[tokio::test]
    async fn devices_are_recorded_changed_and_refused_with_reasons() {
        let scratch = qiyun_services::Scratch::new();
        let db = Database::open(scratch.urls()).await.expect("opens");
        db.migrate().await.expect("migrates");
        let rated = |number| Change { per_minute: Some(Some(number)), ..Change::default() };
        let one = add(&db, "一号", "http://Sign.example.cn:80/", rated(240)).await.expect("added");
        assert_eq!((one.address.as_str(), one.per_minute, one.in_service), ("http://sign.example.cn", Some(240), true));
        assert_eq!(codes(add(&db, "二号", "http://sign.example.cn", rated(1)).await), ["DEVICE_TAKEN"]);
        assert_eq!(codes(add(&db, "一号", "http://b.cn", rated(1)).await), ["DEVICE_TAKEN"]);
        assert_eq!(
            codes(add(&db, "二号", "b.cn", rated(0)).await),
            ["DEVICE_ADDRESS_INVALID", "DEVICE_RATING_INVALID"]
        );
        let stand_in = |name: &str| Change { stand_in: Some(Some(name.to_owned())), ..Change::default() };
        assert_eq!(codes(set(&db, "一号", stand_in("二号")).await), ["DEVICE_STAND_IN_UNKNOWN"]);
        assert_eq!(codes(set(&db, "一号", stand_in("一号")).await), ["DEVICE_STANDS_IN_FOR_ITSELF"]);
        assert_eq!(codes(set(&db, "三号", Change::default()).await), ["DEVICE_UNKNOWN"]);
        add(&db, "二号", "http://b.cn", Change::default()).await.expect("added");
        let change = Change { same_accounts: Some(true), per_minute: Some(None), ..stand_in("二号") };
        let changed = set(&db, "一号", change).await.expect("set");
        assert_eq!(
            (changed.stand_in.as_deref(), changed.same_accounts, changed.per_minute),
            (Some("二号"), true, None)
        );
        let names: Vec<String> = all(&db).await.expect("read").into_iter().map(|row| row.name).collect();
        assert_eq!(names, ["一号", "二号"]);
    }
}
