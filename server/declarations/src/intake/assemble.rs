//! 组单: the rows of a file become orders. Rows of one order number make one order, in the order of
//! the rows, since that must equal the order of goods on the customs entry.
//! An order with a faulty row is held back whole: without one of its lines it would be a wrong
//! declaration.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use qiyun_schema::amount::Amount;
use qiyun_schema::code;
use qiyun_schema::details::Details;
use qiyun_schema::message::MAX_LINES;
use qiyun_schema::message::order::{AppStatus, AppType, Order, OrderHead, OrderLine};
use qiyun_schema::mode::TradeMode;
use qiyun_schema::rule::{self, AssembledOrder, RuleSettings};
use qiyun_schema::sheet::Template;

use super::documents::Party;
use super::finding::{Findings, Located};
use super::header::Header;
use super::read::Row;
use super::{check, details, documents};

/// What the rows do not say: it comes from the strategy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssemblyContext {
    pub mode: TradeMode,
    pub template: &'static Template,
    pub platform_code: String,
    pub platform_name: String,
    pub merchant_code: String,
    pub merchant_name: String,
    pub currency: String,
    /// 海外仓名称: stands in place of the platform's name for 9810.
    pub warehouse_name: Option<String>,
    /// 申报企业.
    pub declarant: Party,
    /// 生产销售单位.
    pub owner: Option<Party>,
    pub settings: RuleSettings,
    /// Where the columns stood, for addresses; see `Sheet::headers`.
    pub headers: Vec<Header>,
    /// Problems kept; the rest is counted.
    pub max_problems: usize,
}

/// Where a row stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub sheet: Arc<str>,
    pub row: u32,
}

/// An order ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub order_no: String,
    /// Numbered from 1, units as codes, prices derived where the row had none.
    pub lines: Vec<OrderLine>,
    pub goods_value: Amount,
    /// 运单, 收款单 and 清单; `None` in 报关单模式.
    pub details: Option<Details>,
    pub first_row: u32,
    /// The row of each line.
    pub rows: Vec<Place>,
}

/// Rows that make no order: each has a problem with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Empty for rows without a readable order number.
    pub order_no: String,
    pub rows: Vec<Place>,
}

/// What the rows of a file come to. Every row is in exactly one draft or one held group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assembly {
    pub orders: Vec<Draft>,
    pub held: Vec<Held>,
    pub problems: Vec<Located>,
    pub problem_count: usize,
    pub error_count: usize,
}

/// The rows of one order number as they come in.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Group {
    pub rows: Vec<Row>,
    /// How many rows there are; more than `rows` holds only where no order may have so many.
    pub count: usize,
    /// Rows that came after another order's.
    pub returned: Vec<usize>,
    /// A row without a number right below one of this order's.
    pub doubtful: Option<Place>,
}

/// Puts rows together, in the order of their first rows.
pub fn assemble(rows: Vec<Row>, context: &AssemblyContext) -> Assembly {
    let mut assembler = Assembler::new(context);
    let (groups, nameless) = group(rows);
    let mut assembly = Assembly::default();
    for group in groups {
        match assembler.take(group) {
            Ok(draft) => assembly.orders.push(draft),
            Err(held) => assembly.held.push(held),
        }
    }
    if !nameless.is_empty() {
        assembly.held.push(Held { order_no: String::new(), rows: nameless });
    }
    let Findings { problems, problem_count, error_count, .. } = assembler.findings;
    Assembly { problems, problem_count, error_count, ..assembly }
}

/// Makes orders of groups, one after the other.
pub struct Assembler<'a> {
    context: &'a AssemblyContext,
    /// What depends on the strategy alone is told once.
    told: HashSet<(&'static str, String)>,
    pub(super) findings: Findings,
}

impl<'a> Assembler<'a> {
    pub fn new(context: &'a AssemblyContext) -> Self {
        Self { context, told: HashSet::new(), findings: Findings::new(context.max_problems) }
    }

    /// The group's order, or why not, which has been told.
    pub fn take(&mut self, group: Group) -> Result<Draft, Held> {
        draft(group, self.context, &mut self.told, &mut self.findings)
    }
}

/// Rows by order number. Those of an order usually stand together; when they come back after other
/// orders they are still one order: exports sorted by goods or date look so, and refusing them
/// would send the operator to sort by hand. But the cause may as well be a mistyped number, so it
/// is told as a warning. A row without a readable number casts doubt on the order above it, to
/// which it most likely belongs: merged cells look exactly so.
pub(super) fn group(rows: Vec<Row>) -> (Vec<Group>, Vec<Place>) {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_number: HashMap<String, usize> = HashMap::new();
    let mut nameless = Vec::new();
    let mut above: Option<usize> = None;
    for row in rows {
        if row.line.order_no.is_empty() {
            if let Some(group) = above.and_then(|above| groups.get_mut(above)) {
                group.doubtful.get_or_insert_with(|| row.place());
            }
            nameless.push(row.place());
            continue;
        }
        let index = match by_number.get(&row.line.order_no) {
            Some(index) => *index,
            None => {
                groups.push(Group::default());
                by_number.insert(row.line.order_no.clone(), groups.len() - 1);
                groups.len() - 1
            }
        };
        let group = &mut groups[index];
        if !group.rows.is_empty() && above != Some(index) {
            group.returned.push(group.rows.len());
        }
        group.count += 1;
        // Most orders have one row, and a vector would start with room for four.
        group.rows.reserve_exact(usize::from(group.rows.is_empty()));
        group.rows.push(row);
        above = Some(index);
    }
    (groups, nameless)
}

fn draft(
    group: Group,
    context: &AssemblyContext,
    told: &mut HashSet<(&'static str, String)>,
    findings: &mut Findings,
) -> Result<Draft, Held> {
    let rows: Vec<Place> = group.rows.iter().map(Row::place).collect();
    let order_no = group.rows.first().map(|row| row.line.order_no.clone()).unwrap_or_default();
    if group.count > MAX_LINES {
        check::too_many_lines(&group, context, findings);
        return Err(Held { order_no, rows });
    }
    let mut sound = check::whole(&group, context, findings);
    check::look_alike(&group, context, findings);
    let mut lines = Vec::with_capacity(rows.len());
    lines.extend((1_u32..).zip(&group.rows).filter_map(|(gnum, row)| line(gnum, row, context)));
    if !sound || lines.len() < rows.len() {
        return Err(Held { order_no, rows });
    }
    let Ok(details) = details::details(&group.rows, &lines, context, findings) else {
        return Err(Held { order_no, rows });
    };
    drop(group);
    let sum = lines.iter().try_fold(Amount::ZERO, |sum, line| sum.checked_add(line.total_price));
    let goods_value = sum.unwrap_or_default();
    let order = Order { head: head(&order_no, goods_value, context), lines };
    let assembled = AssembledOrder { mode: context.mode, order };
    for problem in rule::check_order(&assembled, &context.settings) {
        sound &= !problem.is_error();
        check::tell(problem, &rows, context, told, findings);
    }
    if let Some(details) = details.as_ref().filter(|_| sound) {
        for problem in documents::check(&assembled.order, details, context) {
            sound &= !problem.is_error();
            check::tell(problem, &rows, context, told, findings);
        }
    }
    if !sound {
        return Err(Held { order_no, rows });
    }
    let first_row = rows.first().map_or(0, |place| place.row);
    Ok(Draft { order_no, lines: assembled.order.lines, goods_value, details, first_row, rows })
}

/// `None` for a row that lacks an amount or has an unknown unit: its own problems say so.
fn line(gnum: u32, row: &Row, context: &AssemblyContext) -> Option<OrderLine> {
    let line = &row.line;
    Some(OrderLine {
        gnum,
        item_no: line.item_no.clone(),
        item_name: line.item_name.clone(),
        item_describe: None,
        bar_code: None,
        unit: code::unit_code(&line.unit)?.to_owned(),
        currency: context.currency.clone(),
        qty: line.qty?,
        price: line.effective_price()?,
        total_price: line.total?,
        note: None,
    })
}

/// The head as it will be composed, to be checked with the lines. Guid and time are drawn only
/// then, so valid ones stand in for them.
pub(super) fn head(order_no: &str, goods_value: Amount, context: &AssemblyContext) -> OrderHead {
    let warehouse = context.warehouse_name.as_ref().filter(|_| context.mode.needs_warehouse());
    OrderHead {
        guid: qiyun_schema::identifier::Guid::new(uuid::Uuid::nil()),
        app_type: AppType::Add,
        app_time: "20260101000000".to_owned(),
        app_status: AppStatus::File,
        order_type: context.mode.order_type(),
        order_no: order_no.to_owned(),
        ebp_code: context.platform_code.clone(),
        ebp_name: warehouse.unwrap_or(&context.platform_name).clone(),
        ebc_code: context.merchant_code.clone(),
        ebc_name: context.merchant_name.clone(),
        goods_value,
        freight: Amount::ZERO,
        currency: context.currency.clone(),
        note: None,
    }
}
