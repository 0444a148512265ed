//! 汇总结果: into which customs entries the lists of a summary go. Decided when the application is taken.

use std::collections::{BTreeMap, BTreeSet};

use qiyun_schema::amount::Amount;
use qiyun_schema::message::SummaryFlag;
use qiyun_schema::message::summary::SummaryHead;
use qiyun_schema::receipt::{Receipt, SummaryResult, SummaryResultHead, SummaryResultLine};

use super::number::Numbering;
use super::refer::Original;

/// Goods lines of a customs entry, at most.
const ENTRY_LINES: usize = 50;

/// The entries, without what the receipt itself gets: its guid and 汇总处理时间.
pub fn entries(head: &SummaryHead, lists: &[Original], numbering: Numbering) -> Vec<SummaryResult> {
    let by_owner = head.summary_flag == SummaryFlag::ConsignorAndProducer;
    let mut groups: BTreeMap<&str, Vec<&Original>> = BTreeMap::new();
    for list in lists {
        let owner = list.facts().filter(|_| by_owner).map_or("", |facts| facts.owner_code.as_str());
        groups.entry(owner).or_default().push(list);
    }
    let parts = groups.into_values().flat_map(|lists| parts(&lists)).collect::<Vec<_>>();
    (0..).zip(parts).map(|(at, lists)| entry(head, &lists, numbering, at)).collect()
}

/// Whole lists, as many as have room in one entry.
fn parts<'a>(lists: &[&'a Original]) -> Vec<Vec<&'a Original>> {
    let mut parts: Vec<Vec<&Original>> = Vec::new();
    let mut goods = BTreeSet::new();
    for list in lists {
        let own: BTreeSet<&str> = list.facts().into_iter().flat_map(|facts| &facts.lines).map(|l| &*l.gcode).collect();
        let full = goods.union(&own).count() > ENTRY_LINES;
        if full {
            goods.clear();
        }
        goods.extend(own);
        match parts.last_mut().filter(|_| !full) {
            Some(part) => part.push(list),
            None => parts.push(vec![list]),
        }
    }
    parts
}

fn entry(head: &SummaryHead, lists: &[&Original], numbering: Numbering, at: u64) -> SummaryResult {
    let weight = |of: fn(&crate::entry::ListFacts) -> Amount| {
        let add = |sum: Option<Amount>, one| sum?.checked_add(one);
        lists.iter().filter_map(|list| list.facts().map(of)).fold(Some(Amount::ZERO), add)
    };
    SummaryResult {
        head: SummaryResultHead {
            guid: String::new(),
            customs_code: head.customs_code.clone(),
            sum_no: numbering.sum_no(),
            op_date: String::new(),
            decl_seq_no: numbering.decl_seq_no(at),
            dec_tmp_no: None,
            dec_pre_no: None,
            entry_id: Some(numbering.entry_id(&head.customs_code, at)),
            dec_state: "A".to_owned(),
            agent_code: head.agent_code.clone(),
            agent_name: head.agent_name.clone(),
            ebc_code: head.ebc_code.clone(),
            ebc_name: head.ebc_name.clone(),
            decl_agent_code: head.decl_agent_code.clone(),
            decl_agent_name: head.decl_agent_name.clone(),
            gross_weight: weight(|facts| facts.gross_weight),
            net_weight: weight(|facts| facts.net_weight),
            msg_count: Some(1),
            msg_seq_no: "1".to_owned(),
            note: None,
        },
        lines: lines(lists),
    }
}

/// Lines of one code become one line of the entry.
fn lines(lists: &[&Original]) -> Vec<SummaryResultLine> {
    let mut merged: BTreeMap<&str, u32> = BTreeMap::new();
    let mut lines = Vec::new();
    for list in lists {
        let (Some(facts), Receipt::Inventory(names)) = (list.facts(), &list.document().answer) else { continue };
        for line in &facts.lines {
            let next = u32::try_from(merged.len() + 1).unwrap_or(u32::MAX);
            lines.push(SummaryResultLine {
                invt_no: names.invt_no.clone().unwrap_or_default(),
                logistics_no: facts.logistics_no.clone(),
                gseqno: Some(*merged.entry(&line.gcode).or_insert(next)),
                gnum: Some(line.gnum),
                gcode: line.gcode.clone(),
            });
        }
    }
    lines
}
