//! 收款表: payments that come after their orders, one row for each, by the same reading as an import's. Pure.

use qiyun_schema::amount::Amount;
use qiyun_schema::details::PaymentDetails;
use qiyun_schema::sheet::Template;

use super::assemble::Place;
use super::file_refusal::FileRefusal;
use super::finding::Located;
use super::header::Header;
use super::limits::Unwatched;
use super::read::{Reading, Row, collect};
use super::sheets::Source;

/// 现金支付: not paid through an enterprise.
pub const CASH: &str = "现金支付";

/// A payment as somebody states it; what is left out follows from the order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatedPayment {
    pub pay_code: Option<String>,
    pub pay_name: Option<String>,
    pub pay_no: Option<String>,
    pub charge: Option<Amount>,
    pub currency: Option<String>,
    /// 14 digits of Beijing time.
    pub accounting_date: String,
    pub note: Option<String>,
}

impl StatedPayment {
    /// The payment of an order of this value and currency.
    #[must_use]
    pub fn of(self, goods_value: Amount, currency: &str) -> PaymentDetails {
        PaymentDetails {
            pay_code: self.pay_code,
            pay_name: self.pay_name.unwrap_or_else(|| CASH.to_owned()),
            pay_no: self.pay_no,
            charge: self.charge.unwrap_or(goods_value),
            currency: self.currency.unwrap_or_else(|| currency.to_owned()),
            accounting_date: self.accounting_date,
            note: self.note,
        }
    }
}

/// A row of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentRow {
    pub place: Place,
    pub order_no: String,
    pub stated: StatedPayment,
    /// Has an error of its own, which has been told.
    pub faulty: bool,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payments {
    pub rows: Vec<PaymentRow>,
    /// Found in reading; those that are errors stand in faulty rows.
    pub problems: Vec<Located>,
    headers: Vec<Header>,
}

impl Payments {
    /// The column of a sheet that holds a field, in letters.
    #[must_use]
    pub fn letters(&self, sheet: &str, key: &str) -> Option<String> {
        let header = self.headers.iter().find(|header| &*header.sheet == sheet)?;
        header.letters(key).map(str::to_owned)
    }
}

/// Reads every row of a file, by the template of payments.
pub fn read(file: &mut impl Source, reading: Reading<'_>) -> Result<Payments, FileRefusal> {
    let sheet = collect(file, reading, &mut Unwatched)?;
    let rows = sheet.rows.iter().map(|row| payment(row, reading.template)).collect();
    Ok(Payments { rows, problems: sheet.problems, headers: sheet.headers })
}

fn payment(row: &Row, template: &Template) -> PaymentRow {
    let cell = |key: &str| {
        let index = template.columns.iter().position(|column| column.key == key)?;
        let found = row.more.iter().find(|(at, _)| usize::from(*at) == index)?;
        Some(found.1.clone())
    };
    PaymentRow {
        place: Place { sheet: row.sheet.clone(), row: row.number },
        order_no: row.line.order_no.clone(),
        faulty: row.faulty,
        stated: StatedPayment {
            pay_code: cell("payment.payCode"),
            pay_name: cell("payment.payName"),
            pay_no: cell("payment.payNo"),
            charge: cell("payment.charge").and_then(|text| Amount::parse(&text).ok()),
            currency: cell("payment.currency"),
            accounting_date: cell("payment.accountingDate").unwrap_or_default(),
            note: cell("payment.note"),
        },
    }
}
