//! 参数代码表: closed tables of the port, shipped with the product and parsed once.
//! The files in `codes/` are the source; to add a table, add its file and one line to `TableName`.

mod table;

pub use table::{Entry, Table, TableName, table};

/// 计量单位.
pub fn unit() -> &'static Table {
    table(TableName::Unit)
}

/// 币制.
pub fn currency() -> &'static Table {
    table(TableName::Currency)
}

/// 国别(地区).
pub fn country() -> &'static Table {
    table(TableName::Country)
}

/// 关区.
pub fn customs_district() -> &'static Table {
    table(TableName::CustomsDistrict)
}

/// 运输方式.
pub fn transport_mode() -> &'static Table {
    table(TableName::TransportMode)
}

/// 监管方式.
pub fn trade_mode() -> &'static Table {
    table(TableName::TradeMode)
}

/// 回执状态.
pub fn return_status() -> &'static Table {
    table(TableName::ReturnStatus)
}

/// 业务错误代码.
pub fn business_error() -> &'static Table {
    table(TableName::BusinessError)
}

/// 传输层错误代码.
pub fn dxp_error() -> &'static Table {
    table(TableName::DxpError)
}

/// 海关回执信息代码 (`[Code:1800;…]`).
pub fn customs_info() -> &'static Table {
    table(TableName::CustomsInfo)
}

/// Small closed value lists, keyed `field.code`, for example `appType.1`.
pub fn enumerations() -> &'static Table {
    table(TableName::Enumerations)
}

/// The one active unit code for a code or a Chinese unit name; `None` when it is unknown or the
/// name stands for more than one code.
pub fn unit_code(text: &str) -> Option<&'static str> {
    let table = unit();
    if let Some(entry) = table.get(text) {
        return entry.active.then_some(entry.code.as_str());
    }
    let mut named = table.entries().iter().filter(|entry| entry.active && entry.name_zh == text);
    match (named.next(), named.next()) {
        (Some(only), None) => Some(only.code.as_str()),
        _ => None,
    }
}
