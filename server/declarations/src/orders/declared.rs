//! An order as it is to be declared: what the message stage composes from. Pure.

use qiyun_schema::amount::Amount;
use qiyun_schema::details::Details;
use qiyun_schema::mode::TradeMode;

/// One order as it is to be declared.
#[derive(Clone, Debug)]
pub struct Declared {
    pub mode: TradeMode,
    pub order_no: String,
    pub platform_code: String,
    pub platform_name: String,
    pub merchant_code: String,
    pub merchant_name: String,
    pub currency: String,
    pub goods_value: Amount,
    pub freight: Amount,
    pub lines: Vec<DeclaredLine>,
    /// In 清单模式.
    pub details: Option<Details>,
}

/// One line of it.
#[derive(Clone, Debug)]
pub struct DeclaredLine {
    pub gnum: u32,
    pub item_no: String,
    pub item_name: String,
    pub unit: String,
    pub qty: Amount,
    pub price: Amount,
    pub total_price: Amount,
}
