//! What a list-mode order carries beyond its CEB303: completed from the strategy, and the keys of its documents. Pure.

use qiyun_directory::strategies::ResolvedStrategy;
use qiyun_schema::details::Details;
use qiyun_schema::key::BusinessKey;

/// Business keys of an order's other documents, as far as it has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    pub waybill: Option<String>,
    pub list: Option<String>,
    pub payment: Option<String>,
}

impl Keys {
    #[must_use]
    pub fn of(strategy: &ResolvedStrategy, order_no: &str, details: Option<&Details>) -> Self {
        let Some(details) = details else { return Self::default() };
        let waybill = details.waybill.as_ref();
        let list = details.list.as_ref();
        let payment = details.payment.as_ref();
        Self {
            waybill: waybill.map(|one| BusinessKey::logistics(&one.logistics_code, &one.logistics_no).text),
            list: list.map(|one| BusinessKey::inventory(&strategy.declarant.customs_code, &one.cop_no).text),
            payment: payment
                .map(|one| BusinessKey::receipts(&strategy.merchant.code, order_no, one.pay_no.as_deref()).text),
        }
    }
}

/// Fills in what the strategy knows: 生产销售单位 where the order names none.
#[must_use]
pub fn complete(mut details: Details, strategy: &ResolvedStrategy) -> Details {
    let producer = strategy.owner.as_ref().unwrap_or(&strategy.merchant);
    if let Some(list) = details.list.as_mut().filter(|list| list.owner_code.is_none()) {
        list.owner_code = Some(producer.code.clone());
        list.owner_name.get_or_insert_with(|| producer.name.clone());
    }
    details
}
