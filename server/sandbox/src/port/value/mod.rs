//! 逻辑校验: what customs makes of one document's own figures and codes, first fault first.

mod act;
mod goods;
mod list;
mod order;
mod transport;

pub use act::{cancel, refund, summary, tally};
pub use list::fault as list;
pub use order::{fault as order, payment};
pub use transport::{arrival, departure, way_bill, waybill};

use qiyun_schema::code::Table;
use qiyun_schema::message::AppType;

use super::codes::REJECTED;
use crate::entry::Verdict;

fn verdict(status: i64, info: impl Into<String>) -> Option<Verdict> {
    Some(Verdict { status, info: info.into() })
}

/// 海关退单, unless it holds.
fn wants(holds: bool, info: impl FnOnce() -> String) -> Option<Verdict> {
    (!holds).then(|| Verdict { status: REJECTED, info: info() })
}

/// A code that must be in its table.
fn known(table: &Table, what: &str, code: &str) -> Option<Verdict> {
    wants(table.is_active(code), || format!("{what}代码{code}不在参数表内"))
}

/// 表体序号 1, 2, 3, …
fn numbered(gnums: impl Iterator<Item = u32>, twice: i64, field: i64, name: &str) -> Option<Verdict> {
    let gnums: Vec<u32> = gnums.collect();
    let mut sorted = gnums.clone();
    sorted.sort_unstable();
    if let Some(again) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
        return verdict(twice, format!("{name}表体序号重复[gnum={}]", again[0]));
    }
    let wrong = gnums.iter().zip(1_u32..).find(|(gnum, wanted)| *gnum != wanted);
    wrong.and_then(|(gnum, wanted)| verdict(field, format!("{name}参数校验失败[表体序号应为{wanted}，实为{gnum}]")))
}

/// 报文序号 of 报文总数.
fn part(count: u32, number: u32, field: i64) -> Option<Verdict> {
    let holds = number > 0 && number <= count;
    (!holds).then(|| Verdict {
        status: field, info: format!("参数校验失败[报文序号{number}不在1至{count}之间]")
    })
}

/// 电子口岸编号 is given, not chosen.
fn unnumbered(app_type: AppType, number: Option<&str>, status: i64) -> Option<Verdict> {
    let number = number.filter(|number| !number.is_empty() && app_type == AppType::Add)?;
    verdict(status, format!("预录入号{number}不得由企业填写"))
}
