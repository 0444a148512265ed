//! Text rules: what a value must not hold, and how long it may be.

use super::registry as r;
use super::{Problem, Rule};
use crate::character::{is_blank, is_invisible, is_odd_blank, is_xml};

/// A cell's text without white or invisible characters around it. What is stored and composed is
/// the trimmed text; blanks inside are reported, never removed.
pub fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// All text rules for one field; `most` is its length in characters.
pub(super) fn check(field: &str, text: &str, required: bool, most: usize, found: &mut Vec<Problem>) {
    if text.is_empty() {
        if required {
            found.push(Problem::plain(&r::REQUIRED, field, text));
        }
        return;
    }
    check_outside(field, text, found);
    check_inside(field, trim(text), found);
    let length = text.chars().count();
    if length > most {
        found.push(Problem::new(
            &r::TOO_LONG,
            field,
            text,
            format!("最多 {most} 个字符，现为 {length} 个"),
            format!("at most {most} characters, has {length}"),
        ));
    }
}

/// A field of fixed length is filled to it.
pub(super) fn check_least(field: &str, text: &str, least: usize, found: &mut Vec<Problem>) {
    let length = text.chars().count();
    if length < least {
        let zh = format!("至少 {least} 个字符，现为 {length} 个");
        let en = format!("at least {least} characters, has {length}");
        found.push(Problem::new(&r::TOO_SHORT, field, text, zh, en));
    }
}

fn check_outside(field: &str, text: &str, found: &mut Vec<Problem>) {
    if trim(text).len() != text.len() {
        found.push(Problem::plain(&r::OUTER_BLANK, field, text));
    }
}

/// Each rule once, at the first character that breaks it.
fn check_inside(field: &str, text: &str, found: &mut Vec<Problem>) {
    let mut told: Vec<&Rule> = Vec::new();
    for (at, c) in text.chars().enumerate() {
        let Some(rule) = rule_against(c) else { continue };
        if told.contains(&rule) {
            continue;
        }
        told.push(rule);
        let code = u32::from(c);
        found.push(Problem::new(
            rule,
            field,
            text,
            format!("第 {} 个字符 U+{code:04X}：{}", at + 1, rule.zh),
            format!("character {}, U+{code:04X}: {}", at + 1, rule.en),
        ));
    }
}

fn rule_against(c: char) -> Option<&'static Rule> {
    match c {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{B}' | '\u{C}' => Some(&r::LINE_BREAK),
        '\t' => Some(&r::TAB),
        _ if c.is_control() || !is_xml(c) => Some(&r::CONTROL),
        _ if is_invisible(c) => Some(&r::INVISIBLE),
        _ if is_odd_blank(c) => Some(&r::ODD_BLANK),
        _ => None,
    }
}

/// The position of a plain blank inside, counted from 1.
pub(super) fn inner_blank(text: &str) -> Option<usize> {
    trim(text).chars().position(|c| c == ' ').map(|at| at + 1)
}

pub(super) fn check_order_no(field: &str, text: &str, found: &mut Vec<Problem>) {
    if let Some(at) = inner_blank(text) {
        found.push(blank_at(&r::BLANK_IN_ORDER_NO, field, text, at));
    }
}

pub(super) fn check_item_no(field: &str, text: &str, found: &mut Vec<Problem>) {
    if let Some(at) = inner_blank(text) {
        found.push(blank_at(&r::BLANK_IN_ITEM_NO, field, text, at));
    }
}

pub(super) fn check_item_name(field: &str, text: &str, found: &mut Vec<Problem>) {
    if !text.is_empty() && !text.chars().any(is_han) {
        found.push(Problem::plain(&r::NAME_NOT_CHINESE, field, text));
    }
}

fn blank_at(rule: &'static Rule, field: &str, text: &str, at: usize) -> Problem {
    let zh = format!("第 {at} 个字符是空格");
    let en = format!("character {at} is a blank");
    Problem::new(rule, field, text, zh, en)
}

const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
