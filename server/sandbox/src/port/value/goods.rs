//! 商品行 of orders and lists: positive figures, and the total exactly quantity × price.

use qiyun_schema::amount::Amount;

/// Why the figures of a line do not hold.
pub fn amount_fault(qty: Amount, price: Amount, total: Amount) -> Option<String> {
    for (name, amount) in [("数量", qty), ("单价", price), ("总价", total)] {
        if !amount.is_positive() {
            return Some(format!("{name}{amount}应大于零"));
        }
    }
    // The known simulator of the customs side compares exactly; so does this one.
    (Amount::product_difference(qty, price, total) != 0).then(|| format!("总价{total}不等于数量{qty}×单价{price}"))
}
