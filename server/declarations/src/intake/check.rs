//! 组单检查: what the rows of one order say about each other, and where the order's problems stand.

use std::collections::{HashMap, HashSet};

use qiyun_schema::rule::{self, Problem, Severity};

use super::assemble::{AssemblyContext, Group, Place};
use super::documents;
use super::finding::Findings;
use super::rules;

/// Whether the order may be used as far as its rows go; says why not, and where it was joined.
pub(super) fn whole(group: &Group, context: &AssemblyContext, findings: &mut Findings) -> bool {
    tell_returns(group, context, findings);
    let faulty = group.rows.iter().find(|row| row.faulty).map(|row| (row.place(), "有错误", "has an error"));
    let nameless = ("没有可用的订单号，可能属于本订单", "has no usable order number and may belong here");
    let doubtful = group.doubtful.clone().map(|place| (place, nameless.0, nameless.1));
    let Some((cause, zh, en)) = faulty.or(doubtful) else { return true };
    // A faulty row has its reason already; the sound rows beside it need one too.
    if let Some(sound) = group.rows.iter().find(|row| !row.faulty) {
        let (here, order_no) = (sound.place(), &sound.line.order_no);
        let (row_zh, row_en) = beside(&cause, &here);
        let zh = format!("{row_zh}{zh}，订单 {order_no} 整个不导入");
        let en = format!("{row_en} {en}, so nothing of order {order_no} was imported");
        locate(rules::problem(&rules::ORDER_HELD, "orderNo", order_no, zh, en), &here, context, findings);
    }
    false
}

/// An order of more lines than a message holds.
pub(super) fn too_many_lines(group: &Group, context: &AssemblyContext, findings: &mut Findings) {
    let (Some(first), Some(rule)) = (group.rows.first(), rule::by_code("R4002")) else { return };
    let count = group.count;
    let zh = format!("现有 {count} 行");
    let en = format!("the order has {count} lines");
    locate(rules::problem(rule, "lines", &count.to_string(), zh, en), &first.place(), context, findings);
}

/// One warning for an order, however often it comes back.
fn tell_returns(group: &Group, context: &AssemblyContext, findings: &mut Findings) {
    let Some(again) = group.returned.first().map(|index| &group.rows[*index]) else { return };
    let (here, order_no, times) = (again.place(), &again.line.order_no, group.returned.len());
    let (first_zh, first_en) = beside(&group.rows[0].place(), &here);
    let zh = format!("订单 {order_no} 从{first_zh}开始，隔开其他订单后又出现 {times} 次，已按先后合并为一个订单");
    let en = format!("order {order_no} began in {first_en} and came back {times} times after other orders; joined");
    locate(rules::problem(&rules::ORDER_REPEATED, "orderNo", order_no, zh, en), &here, context, findings);
}

/// A row as named from another: with its sheet when that differs.
pub(super) fn beside(place: &Place, here: &Place) -> (String, String) {
    let row = place.row;
    if place.sheet == here.sheet {
        return (format!("第 {row} 行"), format!("row {row}"));
    }
    let sheet = &place.sheet;
    (format!("工作表「{sheet}」第 {row} 行"), format!("row {row} of sheet `{sheet}`"))
}

/// Warns of equal rows, and of one item number with two names or units.
pub(super) fn look_alike(group: &Group, context: &AssemblyContext, findings: &mut Findings) {
    if group.rows.len() < 2 {
        return;
    }
    let mut lines = HashMap::new();
    let mut items = HashMap::new();
    for row in group.rows.iter().filter(|row| !row.faulty) {
        let (line, here) = (&row.line, row.place());
        let whole = (&line.item_no, &line.item_name, &line.unit, line.qty, line.total, line.price);
        if let Some(first) = lines.insert(whole, row.place()) {
            let (row_zh, row_en) = beside(&first, &here);
            let (zh, en) = (format!("与{row_zh}完全相同"), format!("equal to {row_en}"));
            locate(rules::problem(&rules::ROW_REPEATED, "itemNo", &line.item_no, zh, en), &here, context, findings);
        }
        let named = (&line.item_name, &line.unit);
        let (first, earlier) = items.entry(&line.item_no).or_insert((row.place(), named));
        if *earlier != named {
            let (row_zh, row_en) = beside(first, &here);
            let (item, (name, unit)) = (&line.item_no, *earlier);
            let zh = format!("货号 {item} 在{row_zh}是 {name}（{unit}），本行是 {}（{}）", named.0, named.1);
            let en = format!("item {item} is {name} ({unit}) in {row_en}, here {} ({})", named.0, named.1);
            locate(rules::problem(&rules::ITEM_DIFFERS, "itemNo", item, zh, en), &here, context, findings);
        }
    }
}

/// Gives a problem of the whole order its address. What depends on the strategy alone is told
/// once for the file, and what each row was already warned of is not told again.
pub(super) fn tell(
    mut problem: Problem,
    rows: &[Place],
    context: &AssemblyContext,
    told: &mut HashSet<(&'static str, String)>,
    findings: &mut Findings,
) {
    let Some(first) = rows.first() else { return };
    // The list says the same of it, and a sheet has one column for both.
    if documents::is_shared(&problem.field) {
        return;
    }
    if let Some((index, field)) = list_field(&problem.field) {
        let place = rows.get(index).unwrap_or(first).clone();
        problem.field = format!("list.lines.{field}");
        return locate(problem, &place, context, findings);
    }
    if let Some((index, field)) = line_field(&problem.field) {
        if problem.rule.severity == Severity::Warning {
            return;
        }
        let place = rows.get(index).unwrap_or(first).clone();
        problem.field = field.to_owned();
        return locate(problem, &place, context, findings);
    }
    let of_order = problem.field.contains('.') || matches!(problem.field.as_str(), "orderNo" | "goodsValue" | "lines");
    if !of_order && !told.insert((problem.rule.code, problem.field.clone())) {
        return;
    }
    locate(problem, first, context, findings);
}

/// `list.lines[2].gcode` is the HS code of the third line.
fn list_field(path: &str) -> Option<(usize, &str)> {
    line_field(path.strip_prefix("list.")?)
}

/// `lines[2].qty` is the third line's quantity.
fn line_field(path: &str) -> Option<(usize, &str)> {
    let (index, field) = path.strip_prefix("lines[")?.split_once("].")?;
    Some((index.parse().ok()?, field))
}

pub(super) fn locate(problem: Problem, place: &Place, context: &AssemblyContext, findings: &mut Findings) {
    let header = context.headers.iter().find(|header| header.sheet == place.sheet);
    let column = header.and_then(|header| header.letters(&problem.field)).map(str::to_owned);
    findings.problem(&place.sheet, place.row, column, problem);
}
