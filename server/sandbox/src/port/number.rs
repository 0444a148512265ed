//! 编号 that the e-port and customs give: formats of the specification, drawn from the acceptance alone.

use chrono::{DateTime, Utc};
use qiyun_schema::clock::app_time;
use qiyun_schema::receipt::Receipt;

/// What every number of a document is made of.
#[derive(Clone, Copy, Debug)]
pub struct Numbering {
    pub seq: u64,
    pub position: usize,
    pub at: DateTime<Utc>,
}

impl Numbering {
    /// Nine digits that no other document of this port has.
    fn nine(self, salt: u64) -> String {
        let position = u64::try_from(self.position).unwrap_or(u64::MAX) % 100;
        format!("{:09}", (self.seq * 100 + position + salt) % 1_000_000_000)
    }

    fn day(self) -> String {
        app_time(self.at)[..8].to_owned()
    }

    /// 电子口岸编号: a letter, the day, nine digits.
    pub fn pre_no(self, letter: char) -> String {
        format!("{letter}{}{}", self.day(), self.nine(0))
    }

    /// 清单编号: district, year, E, nine digits.
    pub fn invt_no(self, district: &str) -> String {
        format!("{district}{}E{}", &self.day()[..4], self.nine(0))
    }

    /// 汇总申请编号.
    pub fn sum_no(self) -> String {
        format!("S{}{}", self.day(), self.nine(0))
    }

    /// 汇总统一编号 of the nth entry.
    pub fn decl_seq_no(self, entry: u64) -> String {
        format!("S{}{}", self.day(), self.nine(500_000_000 + entry))
    }

    /// 报关单编号 of the nth entry: district, year, 0 for export, nine digits.
    pub fn entry_id(self, district: &str, entry: u64) -> String {
        format!("{district}{}0{}", &self.day()[..4], self.nine(entry))
    }
}

/// Writes the numbers into a receipt, where its kind has them.
pub fn give(answer: &mut Receipt, numbering: Numbering, invt_no: Option<String>) {
    let pre_no = numbering.pre_no('B');
    match answer {
        Receipt::Arrival(one) => one.pre_no = Some(pre_no),
        Receipt::Departure(one) => one.pre_no = pre_no,
        Receipt::Inventory(one) => {
            one.pre_no = Some(pre_no);
            one.invt_no = invt_no;
        }
        Receipt::Cancel(one) => one.pre_no = Some(pre_no),
        Receipt::WayBill(one) => one.pre_no = Some(pre_no),
        Receipt::Summary(one) => {
            one.pre_no = Some(pre_no);
            one.sum_no = Some(numbering.sum_no());
        }
        Receipt::Refund(one) => one.pre_no = Some(pre_no),
        Receipt::RefundDetail(one) => one.pre_no = Some(numbering.pre_no('o')),
        Receipt::Order(_)
        | Receipt::Receipts(_)
        | Receipt::Logistics(_)
        | Receipt::SummaryResult(_)
        | Receipt::Message(_) => {}
    }
}
