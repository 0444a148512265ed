//! 按时间段汇总: customs goes by the span of time then and is told no list's number. Which lists these are is found out
//! here, so that they are shown with the act and no other summary names them.

use chrono::{DateTime, Utc};
use qiyun_directory::enterprises;
use qiyun_directory::enterprises::entity::Model as Enterprise;
use qiyun_kernel::{Error, Scope, clock};
use qiyun_schema::clock::app_time;
use qiyun_schema::details::Details;
use qiyun_schema::message::StatisticsFlag;
use uuid::Uuid;

use super::refusal::FilingRefusal;
use crate::{orders, receipts};

/// Most lists of one span.
pub const MOST: usize = 10_000;

/// A span of time in which lists were released or cleared, and whose lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    /// 申报企业.
    pub declarant_id: Uuid,
    /// 电商企业.
    pub merchant_id: Uuid,
}

impl Period {
    /// Begin and end as the application states them, 14 digits of Beijing time. What is to come is left out: customs
    /// would take lists that nobody here knows of yet.
    pub fn span(&self) -> Result<(String, String), FilingRefusal> {
        let until = self.until.min(clock::now());
        if until < self.from { Err(FilingRefusal::PeriodEmpty) } else { Ok((app_time(self.from), app_time(until))) }
    }
}

/// The orders whose lists, filed for summarising, were released within the span; those of one district where it is
/// named. What else keeps a list out of a summary is not looked at here.
pub(super) async fn lists(
    scope: &Scope,
    period: &Period,
    customs_code: Option<&str>,
) -> Result<Vec<Uuid>, Error<FilingRefusal>> {
    let declarant = enterprise(scope, period.declarant_id, "period.declarantId").await?;
    let merchant = enterprise(scope, period.merchant_id, "period.merchantId").await?;
    let codes = [Some(merchant.customs_code), merchant.unified_social_credit_code];
    let (from, until) = period.span()?;
    let of = orders::look::retail_of(scope, declarant.id, codes.into_iter().flatten());
    let ids = receipts::released::released(scope, of, (&from, &until), MOST).await?;
    let ids = ids.ok_or(FilingRefusal::PeriodTooLong(MOST))?;
    let mut found = Vec::with_capacity(ids.len());
    for row in orders::service::some(scope, &ids).await? {
        let details = row.details.map(serde_json::from_value::<Details>).transpose().map_err(Error::fault)?;
        let Some(list) = details.and_then(|details| details.list) else { continue };
        let of_district = customs_code.is_none_or(|code| list.customs_code == code);
        found.extend((of_district && list.statistics_flag == StatisticsFlag::Summarised).then_some(row.id));
    }
    if found.is_empty() { Err(FilingRefusal::NoneInPeriod.into()) } else { Ok(found) }
}

async fn enterprise(scope: &Scope, id: Uuid, field: &'static str) -> Result<Enterprise, Error<FilingRefusal>> {
    let found = enterprises::service::get(scope, id).await?;
    Ok(found.ok_or(FilingRefusal::EnterpriseNotFound(field))?)
}
