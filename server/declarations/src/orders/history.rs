//! An order number that the tenant used before, found before customs finds it. Pure.

use std::collections::HashSet;

use qiyun_schema::rule::{Problem, Rule, Severity};

use crate::intake::assemble::{Assembly, Held};
use crate::intake::finding::Located;
use crate::intake::header::Header;

/// 订单号已在历史任务中使用
static USED_BEFORE: Rule = Rule {
    code: "R5001",
    field: "orderNo",
    severity: Severity::Error,
    zh: "订单号已在历史任务中使用",
    en: "the order number was used in an earlier task",
    action_zh: "请核对是否重复申报；确为新订单请更换订单号",
    action_en: "check whether it was declared already; give a new order another number",
    source: "海关跨境出口业务节点报文规范(202205)",
};

/// Takes orders whose number was used before out of an assembly, and says where they stand.
pub fn refuse_repeated(assembly: &mut Assembly, used: &HashSet<String>, headers: &[Header]) -> Vec<Located> {
    if used.is_empty() {
        return Vec::new();
    }
    let orders = std::mem::take(&mut assembly.orders);
    let (repeated, fresh): (Vec<_>, Vec<_>) = orders.into_iter().partition(|draft| used.contains(&draft.order_no));
    assembly.orders = fresh;
    let mut found = Vec::with_capacity(repeated.len());
    for draft in repeated {
        if let Some(place) = draft.rows.first() {
            let column = headers.iter().find(|header| header.sheet == place.sheet).and_then(|h| h.letters("orderNo"));
            found.push(Located {
                sheet: place.sheet.clone(),
                row: place.row,
                column: column.map(str::to_owned),
                value: draft.order_no.clone(),
                problem: Problem {
                    rule: &USED_BEFORE,
                    field: "orderNo".to_owned(),
                    value: draft.order_no.clone(),
                    detail_zh: format!("订单号 {} 已在历史任务中使用", draft.order_no),
                    detail_en: format!("the order number {} was used in an earlier task", draft.order_no),
                },
            });
        }
        assembly.held.push(Held { order_no: draft.order_no, rows: draft.rows });
    }
    found
}
