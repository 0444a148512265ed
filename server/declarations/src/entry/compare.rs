//! 比对: a draft of the entry with the orders' lines, line by line and field by field. Customs wants the same
//! content in the same order. Pure.

use qiyun_schema::amount::Amount;
use qiyun_schema::code::{TableName, table};

use super::draft::DraftLine;
use crate::orders::entry::EntryLine;

/// What is compared. 比对栏目
#[derive(Clone, Copy, Debug, PartialEq, Eq, async_graphql::Enum)]
pub enum EntryField {
    /// 订单号, where the draft has it.
    OrderNo,
    /// 商品货号
    ItemNo,
    /// 商品名称
    ItemName,
    /// 数量
    Qty,
    /// 计量单位
    Unit,
    /// 单价
    Price,
    /// 总价
    TotalPrice,
    /// 币制
    Currency,
}

/// How a line stands. 比对结果
#[derive(Clone, Copy, Debug, PartialEq, Eq, async_graphql::Enum)]
pub enum EntryLineState {
    /// The same on both sides. 一致
    Same,
    /// It stands at the same place and differs. 不一致
    Different,
    /// The same line stands at another place of the draft. 顺序不同
    Moved,
    /// The draft lacks it. 草单缺少
    MissingInDraft,
    /// The orders have no such line. 草单多出
    ExtraInDraft,
}

/// Which side is to be mended. 应修改哪一方
#[derive(Clone, Copy, Debug, PartialEq, Eq, async_graphql::Enum)]
pub enum EntrySide {
    /// 报关单草单
    Draft,
    /// 订单
    Order,
    /// Whichever is wrong: nothing is filed yet and nothing tells which. 核对后修改其一
    Either,
}

/// One field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDifference {
    pub field: EntryField,
    pub order: String,
    pub draft: String,
    pub mend: EntrySide,
}

/// One line of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineDifference {
    pub state: EntryLineState,
    /// Place among the orders' lines, from 1.
    pub order_place: Option<usize>,
    /// Place among the draft's lines, from 1, and its row in the sheet.
    pub draft_place: Option<(usize, u32)>,
    pub order_no: String,
    pub item_no: String,
    pub item_name: String,
    pub fields: Vec<FieldDifference>,
    pub mend: Option<EntrySide>,
}

/// Compares; `declared` says that customs has, or is about to have, the orders as they are.
#[must_use]
pub fn compare(order: &[EntryLine], draft: &[DraftLine], declared: bool) -> Vec<LineDifference> {
    let side = if declared { EntrySide::Draft } else { EntrySide::Either };
    let mut partner: Vec<Option<usize>> = vec![None; order.len()];
    let mut taken = vec![false; draft.len()];
    // First where both stand, then wherever the very same line stands.
    for (at, line) in order.iter().enumerate() {
        if draft.get(at).is_some_and(|other| fields(line, other, declared).is_empty()) {
            (partner[at], taken[at]) = (Some(at), true);
        }
    }
    for (at, line) in order.iter().enumerate().filter(|(at, _)| partner[*at].is_none()).collect::<Vec<_>>() {
        let other = (0..draft.len()).find(|other| !taken[*other] && fields(line, &draft[*other], declared).is_empty());
        if let Some(other) = other {
            (partner[at], taken[other]) = (Some(other), true);
        }
    }
    // What is left is compared by place, then by the same number and name.
    for at in 0..order.len() {
        if partner[at].is_none() && at < draft.len() && !taken[at] {
            (partner[at], taken[at]) = (Some(at), true);
        }
    }
    for (at, line) in order.iter().enumerate() {
        if partner[at].is_some() {
            continue;
        }
        let alike =
            |other: &DraftLine| other.item_name.trim() == line.item_name || other.item_no.trim() == line.item_no;
        if let Some(other) = (0..draft.len()).find(|other| !taken[*other] && alike(&draft[*other])) {
            (partner[at], taken[other]) = (Some(other), true);
        }
    }
    let mut found: Vec<LineDifference> =
        order.iter().enumerate().map(|(at, line)| told(at, line, partner[at], draft, declared, side)).collect();
    found.extend(draft.iter().enumerate().filter(|(at, _)| !taken[*at]).map(|(at, line)| LineDifference {
        state: EntryLineState::ExtraInDraft,
        order_place: None,
        draft_place: Some((at + 1, line.row)),
        order_no: line.order_no.clone(),
        item_no: line.item_no.clone(),
        item_name: line.item_name.clone(),
        fields: Vec::new(),
        mend: Some(side),
    }));
    found
}

fn told(
    at: usize,
    line: &EntryLine,
    partner: Option<usize>,
    draft: &[DraftLine],
    declared: bool,
    side: EntrySide,
) -> LineDifference {
    let fields = partner.map(|other| fields(line, &draft[other], declared)).unwrap_or_default();
    let state = match partner {
        None => EntryLineState::MissingInDraft,
        Some(_) if !fields.is_empty() => EntryLineState::Different,
        Some(other) if other != at => EntryLineState::Moved,
        Some(_) => EntryLineState::Same,
    };
    let mend = match state {
        EntryLineState::Same => None,
        EntryLineState::Different => Some(same_side(&fields).unwrap_or(side)),
        _ => Some(side),
    };
    LineDifference {
        state,
        order_place: Some(at + 1),
        draft_place: partner.map(|other| (other + 1, draft[other].row)),
        order_no: line.order_no.clone(),
        item_no: line.item_no.clone(),
        item_name: line.item_name.clone(),
        fields,
        mend,
    }
}

fn same_side(fields: &[FieldDifference]) -> Option<EntrySide> {
    let first = fields.first()?.mend;
    fields.iter().all(|field| field.mend == first).then_some(first)
}

/// What differs between a line and its partner; columns that the draft does not have are not compared.
fn fields(line: &EntryLine, draft: &DraftLine, declared: bool) -> Vec<FieldDifference> {
    let wrong_sum = |qty: Option<Amount>, price: Option<Amount>, total: Option<Amount>| {
        matches!((qty, price, total), (Some(qty), Some(price), Some(total))
            if Amount::product_difference(qty, price, total) > i128::from(1_000_i64) * 100_000)
    };
    let parse = |text: &str| Amount::parse(&text.replace([',', ' '], "")).ok();
    let (qty, price, total) = (parse(&draft.qty), parse(&draft.price), parse(&draft.total));
    let draft_wrong = wrong_sum(qty, price, total);
    let order_wrong = wrong_sum(Some(line.qty), Some(line.price), Some(line.total));
    let mut found = Vec::new();
    let mut tell = |field, order: String, other: &str, sums: bool| {
        let mend = match (declared, sums && draft_wrong, sums && order_wrong) {
            (true, ..) | (false, true, false) => EntrySide::Draft,
            (false, false, true) => EntrySide::Order,
            _ => EntrySide::Either,
        };
        found.push(FieldDifference { field, order, draft: other.to_owned(), mend });
    };
    for (field, order, other) in [
        (EntryField::OrderNo, &line.order_no, &draft.order_no),
        (EntryField::ItemNo, &line.item_no, &draft.item_no),
        (EntryField::ItemName, &line.item_name, &draft.item_name),
    ] {
        if !other.is_empty() && other.trim() != order {
            tell(field, order.clone(), other, false);
        }
    }
    for (field, order, text, other) in [
        (EntryField::Qty, line.qty, &draft.qty, qty),
        (EntryField::Price, line.price, &draft.price, price),
        (EntryField::TotalPrice, line.total, &draft.total, total),
    ] {
        if !text.is_empty() && other != Some(order) {
            tell(field, order.to_string(), text, true);
        }
    }
    if !draft.unit.is_empty() && code_of(TableName::Unit, &draft.unit) != line.unit {
        tell(EntryField::Unit, format!("{} {}", line.unit, line.unit_name), &draft.unit, false);
    }
    if !draft.currency.is_empty() && code_of(TableName::Currency, &draft.currency) != line.currency {
        let order = format!("{} {} {}", line.currency, line.currency_letters, line.currency_name);
        tell(EntryField::Currency, order, &draft.currency, false);
    }
    found
}

/// The three digits of what a draft writes: a code, a name, or letters.
fn code_of(name: TableName, text: &str) -> String {
    let text = text.trim();
    let table = table(name);
    let first = text.split_whitespace().next().unwrap_or_default();
    let alike = |entry: &&qiyun_schema::code::Entry| {
        entry.name_zh == text || (!entry.name_en.is_empty() && entry.name_en.eq_ignore_ascii_case(text))
    };
    let found = table.get(text).or_else(|| table.get(first)).or_else(|| table.entries().iter().find(alike));
    found.map_or_else(|| text.to_owned(), |entry| entry.code.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(position: u32, item: &str) -> EntryLine {
        let amount = |text: &str| Amount::parse(text).expect("an amount");
        EntryLine {
            position,
            order_no: "A1".to_owned(),
            item_no: format!("SKU-{item}"),
            item_name: item.to_owned(),
            qty: amount("10"),
            unit: "011".to_owned(),
            unit_name: "件".to_owned(),
            price: amount("2.5"),
            total: amount("25"),
            currency: "502".to_owned(),
            currency_letters: "USD".to_owned(),
            currency_name: "美元".to_owned(),
        }
    }

    fn drafted(row: u32, item: &str) -> DraftLine {
        DraftLine {
            row,
            order_no: String::new(),
            item_no: format!("SKU-{item}"),
            item_name: item.to_owned(),
            qty: "10.00".to_owned(),
            unit: "件".to_owned(),
            price: "2.5000".to_owned(),
            total: "25".to_owned(),
            currency: "USD".to_owned(),
        }
    }

    fn states(order: &[EntryLine], draft: &[DraftLine]) -> Vec<EntryLineState> {
        compare(order, draft, true).iter().map(|one| one.state).collect()
    }

    #[test]
    fn the_same_in_other_spellings_is_the_same() {
        let order = [line(1, "甲"), line(2, "乙")];
        assert_eq!(states(&order, &[drafted(2, "甲"), drafted(3, "乙")]), [EntryLineState::Same; 2]);
        let mut other = drafted(2, "甲");
        (other.unit, other.currency, other.qty) = ("011".to_owned(), "502".to_owned(), "10".to_owned());
        assert_eq!(states(&order[..1], &[other]), [EntryLineState::Same]);
        let bare = DraftLine { row: 2, item_name: "甲".to_owned(), qty: "10".to_owned(), ..DraftLine::default() };
        assert_eq!(states(&order[..1], &[bare]), [EntryLineState::Same], "a column that is not there says nothing");
    }

    #[test]
    fn what_differs_is_named_with_both_values() {
        let mut other = drafted(2, "甲");
        (other.qty, other.currency) = ("11".to_owned(), "CNY".to_owned());
        let found = compare(&[line(1, "甲")], &[other], true);
        assert_eq!((found[0].state, found[0].mend), (EntryLineState::Different, Some(EntrySide::Draft)));
        let fields: Vec<EntryField> = found[0].fields.iter().map(|one| one.field).collect();
        assert_eq!(fields, [EntryField::Qty, EntryField::Currency]);
        assert_eq!((found[0].fields[0].order.as_str(), found[0].fields[0].draft.as_str()), ("10", "11"));
    }

    #[test]
    fn lines_in_another_order_missing_and_added_are_told_apart() {
        let order = [line(1, "甲"), line(2, "乙"), line(3, "丙")];
        assert_eq!(
            states(&order, &[drafted(2, "乙"), drafted(3, "甲"), drafted(4, "丙")]),
            [EntryLineState::Moved, EntryLineState::Moved, EntryLineState::Same]
        );
        assert_eq!(
            states(&order, &[drafted(2, "甲"), drafted(3, "丙")]),
            [EntryLineState::Same, EntryLineState::MissingInDraft, EntryLineState::Moved]
        );
        assert_eq!(
            states(&order[..1], &[drafted(2, "甲"), drafted(3, "丁")]),
            [EntryLineState::Same, EntryLineState::ExtraInDraft]
        );
    }

    #[test]
    fn before_filing_the_side_whose_sum_is_wrong_is_the_one_to_mend() {
        let mut other = drafted(2, "甲");
        other.total = "30".to_owned();
        assert_eq!(compare(&[line(1, "甲")], &[other], false)[0].mend, Some(EntrySide::Draft));
        let mut wrong = line(1, "甲");
        wrong.total = Amount::parse("30").expect("an amount");
        assert_eq!(compare(&[wrong], &[drafted(2, "甲")], false)[0].mend, Some(EntrySide::Order));
        let mut other = drafted(2, "甲");
        other.item_name = "别的".to_owned();
        assert_eq!(compare(&[line(1, "甲")], &[other], false)[0].mend, Some(EntrySide::Either));
    }
}
