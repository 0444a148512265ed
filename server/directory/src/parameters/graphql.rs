//! The code tables as they are asked for.

use async_graphql::{Context, Enum, Object, Result, SimpleObject};
use qiyun_kernel::payload::bad_input;
use qiyun_kernel::{Permission, allowed};
use qiyun_schema::code::{Entry, TableName};

use super::service;

const MOST_CHARS: usize = 100;

/// A code table of the port. 参数表
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum ParameterTable {
    /// 币制
    Currency,
    /// 计量单位
    Unit,
    /// 国家(地区)
    Country,
    /// 关区
    CustomsDistrict,
    /// 运输方式
    TransportMode,
    /// 监管方式
    TradeMode,
    /// States that receipts report. 回执状态
    ReturnStatus,
    /// Errors that customs reports. 业务错误代码
    BusinessError,
    /// Errors that the channel reports. 传输错误代码
    DxpError,
}

impl From<ParameterTable> for TableName {
    fn from(table: ParameterTable) -> Self {
        match table {
            ParameterTable::Currency => Self::Currency,
            ParameterTable::Unit => Self::Unit,
            ParameterTable::Country => Self::Country,
            ParameterTable::CustomsDistrict => Self::CustomsDistrict,
            ParameterTable::TransportMode => Self::TransportMode,
            ParameterTable::TradeMode => Self::TradeMode,
            ParameterTable::ReturnStatus => Self::ReturnStatus,
            ParameterTable::BusinessError => Self::BusinessError,
            ParameterTable::DxpError => Self::DxpError,
        }
    }
}

/// One code with its names. 参数
#[derive(Clone, Copy, Debug, SimpleObject)]
pub struct Parameter {
    /// As it stands in messages. 代码
    code: &'static str,
    /// 中文名称
    name_zh: &'static str,
    /// English name; empty where there is none. 英文名称
    name_en: &'static str,
    /// Whether it may be filed; obsolete codes are still read. 是否有效
    active: bool,
}

impl From<&'static Entry> for Parameter {
    fn from(entry: &'static Entry) -> Self {
        Self { code: &entry.code, name_zh: &entry.name_zh, name_en: &entry.name_en, active: entry.active }
    }
}

/// Questions about the code tables.
#[derive(Clone, Copy, Debug, Default)]
pub struct ParameterQuery;

/// Questions about the code tables.
#[Object]
impl ParameterQuery {
    /// A code table of the port, in its official order. 参数查询
    async fn parameters(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which table. 参数表")] table: ParameterTable,
        #[graphql(desc = "The beginning of a code, or a part of a name. 查询内容")] search: Option<String>,
    ) -> Result<Vec<Parameter>> {
        allowed(ctx, Permission::DirectoryRead)?;
        if search.as_ref().is_some_and(|text| text.chars().count() > MOST_CHARS) {
            return Err(bad_input("搜索内容最多 100 个字符 (at most 100 characters are searched for)"));
        }
        let found = service::list(table.into(), search.as_deref().map(str::trim));
        Ok(found.into_iter().map(Parameter::from).collect())
    }
}
