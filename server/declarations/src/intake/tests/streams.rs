//! The way on disk gives what the way in memory gives, for any order of rows.

use std::io::Cursor;
use std::sync::Arc;

use proptest::prelude::*;
use qiyun_schema::mode::TradeMode;
use qiyun_schema::rule::RuleSettings;

use super::assembly::{context, row};
use super::{CancelAfter, entry};
use crate::intake::address::CellRange;
use crate::intake::assemble::{AssemblyContext, assemble, group};
use crate::intake::file_refusal::FileRefusal;
use crate::intake::gather::Gatherer;
use crate::intake::limits::{Limits, Unwatched};
use crate::intake::orders_of::{Outcome, orders_of};
use crate::intake::read::{Reading, Row};
use crate::intake::template::template_workbook;

fn gathered(rows: Vec<Row>, merged: &[(Arc<str>, CellRange)]) -> Vec<crate::intake::assemble::Group> {
    let mut gatherer = Gatherer::create(&std::env::temp_dir(), 1 << 30).expect("a file");
    for row in rows {
        gatherer.push(row).expect("room");
    }
    let mut gathered = gatherer.finish(merged).expect("written");
    let mut groups = Vec::new();
    while let Some(group) = gathered.next_group().expect("read") {
        groups.push(group);
    }
    groups
}

pub fn outcome(bytes: Vec<u8>, context: AssemblyContext) -> Result<Outcome, FileRefusal> {
    let (settings, limits) = (RuleSettings::default(), Limits::default());
    let reading =
        Reading { template: context.template, settings: &settings, limits: &limits, mappings: &[], child: None };
    orders_of(&mut Cursor::new(bytes), reading, context, &std::env::temp_dir(), &mut Unwatched)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_group_alike_on_disk_and_in_memory(picks in prop::collection::vec((0_u8..6, any::<bool>(), 0_u8..3), 0..80)) {
        let rows: Vec<Row> = (2_u32..)
            .zip(&picks)
            .map(|(number, (order, bad, more))| {
                let order_no = if *order == 0 { String::new() } else { format!("T{order}") };
                Row {
                    faulty: *bad,
                    more: (0..u16::from(*more)).map(|at| (at + 7, format!("值{at}"))).collect(),
                    defaults: (*more == 2).then(|| Arc::new(vec![(9, "默认".to_owned())])),
                    ..row(number, &order_no, &number.to_string())
                }
            })
            .collect();
        let (in_memory, _) = group(rows.clone());
        prop_assert_eq!(gathered(rows, &[]), in_memory);
    }
}

#[test]
fn rows_of_merged_cells_are_faulty() {
    let range = |text: &str| (Arc::from("S"), CellRange::parse(text).expect("a range"));
    let rows = (2..10).map(|n| row(n, &format!("T{n}"), "a")).collect();
    let groups = gathered(rows, &[range("A7:B8"), range("A3:A3"), range("C4:C4")]);
    let faulty: Vec<u32> = groups.iter().flat_map(|g| &g.rows).filter(|row| row.faulty).map(|row| row.number).collect();
    assert_eq!(faulty, [3, 4, 7, 8]);
}

#[test]
fn an_endless_order_is_told_without_being_held() {
    let rows: Vec<Row> = (2..5_002).map(|n| row(n, "T1", &n.to_string())).collect();
    let groups = gathered(rows, &[]);
    assert_eq!((groups.len(), groups[0].count, groups[0].rows.len()), (1, 5_000, 101));
}

fn file(numbers: &[&str]) -> Vec<u8> {
    let cells = |n: &&str| [n, "1", "摩托车", "10", "25", "2.5", "011"].map(str::to_owned).to_vec();
    template_workbook(entry(), &numbers.iter().map(cells).collect::<Vec<_>>()).expect("written")
}

#[test]
fn a_file_comes_to_the_same_orders_either_way() {
    let numbers = ["T1", "T2", "T1", "T3", "T3", ""];
    let mut outcome = outcome(file(&numbers), context()).expect("readable");
    let (mut at, mut orders) = (0, Vec::new());
    while let Some((_, draft)) = outcome.drafts.next(&mut at).expect("read") {
        orders.push((draft.order_no.clone(), draft.rows.iter().map(|place| place.row).collect::<Vec<_>>()));
    }
    assert_eq!(orders, [("T1".to_owned(), vec![2, 4]), ("T2".to_owned(), vec![3])]);
    assert_eq!((outcome.row_count, outcome.drafts.row_count, outcome.drafts.taken()), (6, 3, 2));
    let rows: Vec<Row> = (2..).zip(["T1", "T2", "T1"]).map(|(n, no)| row(n, no, "1")).collect();
    assert_eq!(assemble(rows, &context()).orders.len(), 2);
}

#[test]
fn one_waybill_or_list_number_serves_one_order() {
    let mode = TradeMode::List9710;
    let mut rows = [super::lists::order("T1", 2), super::lists::order("T2", 1), super::lists::order("T3", 1)].concat();
    super::lists::set(&mut rows[2], "waybill.logisticsNo", "YDT1");
    super::lists::set(&mut rows[3], "list.copNo", "QDT2");
    let bytes = super::lists::workbook(mode, &rows);
    let outcome = outcome(bytes, super::lists::context(mode)).expect("readable");
    let codes: Vec<_> =
        outcome.problems.iter().map(|p| (p.row, p.problem.field.as_str(), p.problem.rule.code)).collect();
    assert_eq!(codes, [(4, "waybill.logisticsNo", "S3008"), (5, "list.copNo", "S3008")]);
    assert_eq!((outcome.drafts.taken(), outcome.error_count), (1, 2));
}

#[test]
fn a_cancel_is_heard_while_orders_are_put_together() {
    let numbers: Vec<String> = (0..3_000).map(|n| format!("T{n}")).collect();
    let bytes = file(&numbers.iter().map(String::as_str).collect::<Vec<_>>());
    let (settings, limits) = (RuleSettings::default(), Limits::default());
    let reading = Reading { template: entry(), settings: &settings, limits: &limits, mappings: &[], child: None };
    let cancelled = orders_of(&mut Cursor::new(bytes), reading, context(), &std::env::temp_dir(), &mut CancelAfter(4));
    assert_eq!(cancelled.err(), Some(FileRefusal::Cancelled));
}
