//! Code tables, trade modes.

use qiyun_schema::code::{self, TableName, table};
use qiyun_schema::mode::{OrderType, TradeMode};

#[test]
fn every_table_is_read_whole() {
    let rows = [123, 28, 243, 990, 16, 101, 19, 133, 15, 9, 23];
    for (name, rows) in TableName::ALL.into_iter().zip(rows) {
        let entries = table(name).entries();
        assert_eq!(entries.len(), rows, "{name:?}");
        for entry in entries {
            assert!(!entry.code.is_empty() && !entry.name_zh.is_empty(), "{name:?} {entry:?}");
            assert_eq!(table(name).get(&entry.code), Some(entry), "{name:?}: codes are unique");
        }
    }
}

#[test]
fn obsolete_and_query_codes_are_known_but_not_active() {
    assert!(code::currency().is_active("502"));
    assert!(code::currency().get("304").is_some() && !code::currency().is_active("304"));
    assert_eq!(code::currency().entries().iter().filter(|entry| entry.active).count(), 22);
    assert!(!code::transport_mode().is_active("A"));
    assert!(code::transport_mode().is_active("5"));
    assert!(!code::unit().is_active("999"));
}

#[test]
fn a_unit_is_found_by_code_or_unique_name() {
    assert_eq!(code::unit_code("011"), Some("011"));
    assert_eq!(code::unit_code("件"), Some("011"));
    assert_eq!(code::unit_code("千克"), Some("035"));
    assert_eq!(code::unit_code("公斤"), None);
    assert_eq!(code::unit_code(""), None);
}

#[test]
fn tables_are_searched_by_code_and_name() {
    let codes = |text| code::country().search(text).iter().map(|e| e.code.as_str()).collect::<Vec<_>>();
    assert!(codes("502").contains(&"502"));
    assert!(codes("美国").contains(&"502"));
    assert!(codes("united st").contains(&"502"));
    assert!(codes("no such country").is_empty());
    assert_eq!(code::currency().search("usd").len(), 1);
}

#[test]
fn answers_of_the_port_have_names() {
    assert_eq!(code::return_status().get("120").unwrap().name_zh, "海关入库");
    assert!(code::business_error().get("-301010").is_some());
    assert_eq!(code::dxp_error().get("1001").unwrap().name_zh, "数字签名无效");
    assert_eq!(code::customs_info().get("1800").unwrap().name_zh, "逻辑校验通过");
    assert_eq!(code::enumerations().get("appType.2").unwrap().name_zh, "变更");
    assert_eq!(code::customs_district().get("2921").unwrap().code, "2921");
}

#[test]
fn modes_have_stable_codes_and_order_types() {
    for mode in TradeMode::ALL {
        assert_eq!(TradeMode::from_code(mode.code()), Some(mode));
        assert_eq!(serde_json::to_string(&mode).unwrap(), format!("\"{}\"", mode.code()));
        assert!(code::trade_mode().get(mode.supervision_code()).is_some());
    }
    assert_eq!("9810-entry".parse(), Ok(TradeMode::Entry9810));
    assert!("9810".parse::<TradeMode>().is_err());
    assert_eq!(TradeMode::Entry9710.order_type(), OrderType::B);
    assert_eq!(TradeMode::List9810.order_type(), OrderType::W);
    assert_eq!(TradeMode::List9610.order_type(), OrderType::E);
    assert!(TradeMode::Entry9810.needs_warehouse() && !TradeMode::Entry9710.needs_warehouse());
    assert_eq!(TradeMode::Entry9710.name_zh(), "9710报关单");
}
