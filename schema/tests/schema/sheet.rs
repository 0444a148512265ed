//! The import template agrees with the field table, and headers are found.

use qiyun_schema::code;
use qiyun_schema::fields::max_chars;
use qiyun_schema::mode::TradeMode;
use qiyun_schema::sheet::{ColumnKind, Template, choices, code_of, template};

fn entry() -> &'static Template {
    template(TradeMode::Entry9710).unwrap()
}

fn all() -> impl Iterator<Item = &'static Template> {
    TradeMode::ALL.into_iter().filter_map(template)
}

#[test]
fn the_entry_template_is_that_of_the_guide() {
    assert_eq!((entry().code, entry().name_zh), ("entry", "报关单模式"));
    let headers: Vec<&str> = entry().columns.iter().map(|column| column.header_zh).collect();
    assert_eq!(headers, ["订单号", "商品货号", "商品名称", "数量", "总额", "单价", "计量单位"]);
    let booking = template(TradeMode::Entry9810).unwrap();
    assert!(booking.columns.starts_with(entry().columns));
    assert!(booking.columns[7..].iter().all(|column| !column.required));
    assert_eq!(all().count(), TradeMode::ALL.len());
}

/// The message, its part and the element that a column fills.
fn filled(key: &'static str) -> Option<(&'static str, &'static str, &'static str)> {
    Some(match key.split('.').collect::<Vec<_>>().as_slice() {
        ["orderNo"] => ("CEB303", "OrderHead", "orderNo"),
        [own] if *own != "lineNo" => ("CEB303", "OrderList", own),
        ["waybill", own] => ("CEB505", "Logistics", own),
        ["payment", own] => ("CEB403", "Receipts", own),
        ["list", "lines", own] => ("CEB603", "InventoryList", own),
        ["list", own] => ("CEB603", "InventoryHead", own),
        _ => return None,
    })
}

#[test]
fn text_lengths_are_those_of_the_messages() {
    let texts = [ColumnKind::Text, ColumnKind::Code];
    for mode in TradeMode::ALL {
        for column in template(mode).unwrap().columns.iter().filter(|column| texts.contains(&column.kind)) {
            let Some((message, part, element)) = filled(column.key) else { continue };
            let element = if element == "pod" { "POD" } else { element };
            // A list's item number is shorter than its order's.
            let of_list = column.key == "itemNo" && !mode.is_entry();
            let (message, part) = if of_list { ("CEB603", "InventoryList") } else { (message, part) };
            assert_eq!(Some(column.max_chars), max_chars(message, part, element), "{mode} {}", column.key);
        }
    }
    let unit = entry().columns.iter().find(|column| column.kind == ColumnKind::Unit).unwrap();
    let longest = code::unit().entries().iter().map(|entry| entry.name_zh.chars().count()).max();
    assert!(longest.unwrap() <= unit.max_chars);
}

#[test]
fn every_choice_of_a_table_is_understood_in_each_of_its_forms() {
    for column in all().flat_map(|template| template.columns) {
        for (code, name) in choices(column.kind).unwrap_or_default() {
            assert_eq!(code_of(column.kind, code), Some(code));
            assert_eq!(code_of(column.kind, &format!("{code} {name}")), Some(code), "{code} {name}");
        }
    }
    assert_eq!(code_of(ColumnKind::Currency, "usd"), Some("502"));
    assert_eq!(code_of(ColumnKind::Country, "美国"), Some("502"));
    assert_eq!(code_of(ColumnKind::Statistics, "a"), Some("A"));
    assert_eq!(code_of(ColumnKind::Wrap, "纸箱"), Some("2"));
    assert_eq!(code_of(ColumnKind::Wrap, "9"), None);
}

#[test]
fn headers_are_found_by_name_and_alias() {
    for (header, key) in [
        ("订单号", "orderNo"),
        (" 订单号* ", "orderNo"),
        ("＊订单 号", "orderNo"),
        ("海外仓订仓单编号", "orderNo"),
        ("order no", "orderNo"),
        ("ORDER_NO", "orderNo"),
        ("ＳＫＵ", "itemNo"),
        ("品名", "itemName"),
        ("总价", "totalPrice"),
        ("单价", "price"),
        ("单位", "unit"),
        ("数量\u{3000}", "qty"),
    ] {
        assert_eq!(entry().column(header).map(|column| column.key), Some(key), "{header}");
    }
    assert_eq!(entry().column("收件人"), None);
    assert_eq!(entry().column(""), None);
}

#[test]
fn templates_are_told_apart_by_their_codes() {
    let codes: std::collections::BTreeSet<&str> = all().map(|template| template.code).collect();
    assert_eq!(codes.len(), TradeMode::ALL.len());
}

#[test]
fn no_header_means_two_columns() {
    for template in all() {
        for column in template.columns {
            for header in column.aliases.iter().chain([&column.header_zh]) {
                let found = template.column(header).map(|found| found.key);
                assert_eq!(found, Some(column.key), "{header} in {}", template.code);
            }
        }
    }
}
