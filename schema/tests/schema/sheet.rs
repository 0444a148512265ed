//! The import template agrees with the field table, and headers are found.

use qiyun_schema::code;
use qiyun_schema::fields::max_chars;
use qiyun_schema::mode::TradeMode;
use qiyun_schema::sheet::{ColumnKind, Template, template};

fn entry() -> &'static Template {
    template(TradeMode::Entry9810).unwrap()
}

#[test]
fn entry_modes_share_the_template_of_the_guide() {
    assert_eq!(template(TradeMode::Entry9710), template(TradeMode::Entry9810));
    assert_eq!(template(TradeMode::List9710), None);
    assert_eq!((entry().code, entry().name_zh), ("entry", "报关单模式"));
    let headers: Vec<&str> = entry().columns.iter().map(|column| column.header_zh).collect();
    assert_eq!(headers, ["订单号", "商品货号", "商品名称", "数量", "总额", "单价", "计量单位"]);
}

#[test]
fn text_lengths_are_those_of_the_message() {
    for column in entry().columns.iter().filter(|column| column.kind == ColumnKind::Text) {
        let part = if column.key == "orderNo" { "OrderHead" } else { "OrderList" };
        assert_eq!(Some(column.max_chars), max_chars("CEB303", part, column.key), "{}", column.key);
    }
    let unit = entry().columns.iter().find(|column| column.kind == ColumnKind::Unit).unwrap();
    let longest = code::unit().entries().iter().map(|entry| entry.name_zh.chars().count()).max();
    assert!(longest.unwrap() <= unit.max_chars);
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
fn no_header_means_two_columns() {
    for column in entry().columns {
        for header in column.aliases.iter().chain([&column.header_zh]) {
            assert_eq!(entry().column(header).map(|found| found.key), Some(column.key), "{header}");
        }
    }
}
