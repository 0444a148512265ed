//! What is written about a strategy, as the API takes it.

use async_graphql::{ID, InputObject};
use qiyun_kernel::ids::row_of;

use super::draft::{PlatformDraft, StrategyDraft};
use super::mode::TradeMode;
use crate::status::RecordStatus;
use crate::{enterprises, warehouses};

/// What is written about a strategy. A change replaces all of it. 业务策略
#[derive(InputObject)]
pub struct StrategyInput {
    /// Your own choice, unique in the firm, such as 9710美金. 策略编号
    code: String,
    /// 策略名称
    name: String,
    /// 贸易方式
    mode: TradeMode,
    /// An enterprise with the role PLATFORM; or else its code and name. 电商平台
    platform_id: Option<ID>,
    /// Code of a platform without a record; 无 for a foreign one that has none. 电商平台代码
    platform_code: Option<String>,
    /// Name of a platform without a record. 电商平台名称
    platform_name: Option<String>,
    /// An enterprise with the role MERCHANT. 电商企业/收发货人
    merchant_id: ID,
    /// Who produces or sells, if that is another. 生产销售单位
    owner_id: Option<ID>,
    /// An enterprise with the role DECLARANT. 申报企业
    declarant_id: ID,
    /// Three digits of the table CURRENCY. 币制
    currency: String,
    /// Where goods of 9810 go; in other modes there is none. 海外仓
    warehouse_id: Option<ID>,
    /// Left out: ENABLED for a new record, unchanged for another. 状态
    status: Option<RecordStatus>,
}

impl From<StrategyInput> for StrategyDraft {
    fn from(input: StrategyInput) -> Self {
        let enterprise = |id: &ID| row_of(enterprises::graphql::KIND, id);
        // An empty choice of a form is no choice.
        let chosen = |id: Option<ID>| id.filter(|id| !id.is_empty());
        Self {
            code: input.code,
            name: input.name,
            mode: input.mode.into(),
            platform: PlatformDraft {
                id: chosen(input.platform_id).as_ref().map(enterprise),
                code: input.platform_code,
                name: input.platform_name,
            },
            merchant_id: enterprise(&input.merchant_id),
            owner_id: chosen(input.owner_id).as_ref().map(enterprise),
            declarant_id: enterprise(&input.declarant_id),
            currency: input.currency,
            warehouse_id: chosen(input.warehouse_id).map(|id| row_of(warehouses::graphql::KIND, &id)),
            enabled: input.status.map(RecordStatus::enabled),
        }
    }
}
