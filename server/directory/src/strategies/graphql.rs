//! Strategies as they are asked for.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::ids::{node_id, row_of};
use qiyun_kernel::page::{Page, PageArgs, page};
use qiyun_kernel::payload::{UserError, answer, language};
use qiyun_kernel::{Fault, Permission, Refuse, allowed, loader};
use uuid::Uuid;

use super::entity::{Entity, Model};
pub use super::input::StrategyInput;
use super::list::{StrategyOrder, StrategySearch, StrategyWhere, narrowed, sort};
use super::mode::TradeMode;
use super::service;
use crate::enterprises::graphql::{self as enterprise, Enterprise};
use crate::status::RecordStatus;
use crate::warehouses::graphql::{self as warehouse, Warehouse};

/// The kind in a strategy's id.
pub const KIND: &str = "strategy";

/// How the firm declares for somebody: mode, parties, currency. 业务策略
#[derive(Clone, Debug)]
pub struct Strategy(pub Model);

/// How the firm declares for somebody: mode, parties, currency. 业务策略
#[Object]
impl Strategy {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        node_id(KIND, self.0.id)
    }

    /// The firm's own choice, unique. 策略编号
    async fn code(&self) -> &str {
        &self.0.code
    }

    /// 策略名称
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// 贸易方式
    async fn mode(&self) -> Result<TradeMode> {
        Ok(self.0.trade_mode()?.into())
    }

    /// The platform's record, where it has one. 电商平台
    async fn platform(&self, ctx: &Context<'_>) -> Result<Option<Enterprise>> {
        optional(ctx, self.0.platform_id).await
    }

    /// As it stands in messages. 电商平台代码
    async fn platform_code(&self, ctx: &Context<'_>) -> Result<String> {
        let platform = optional(ctx, self.0.platform_id).await?;
        Ok(platform.map_or_else(|| self.0.platform_code.clone(), |platform| platform.0.customs_code))
    }

    /// The platform's name; in modes of 9810 messages carry the warehouse's instead. 电商平台名称
    async fn platform_name(&self, ctx: &Context<'_>) -> Result<String> {
        let platform = optional(ctx, self.0.platform_id).await?;
        Ok(platform.map_or_else(|| self.0.platform_name.clone(), |platform| platform.0.name))
    }

    /// Who sells. 电商企业/收发货人
    async fn merchant(&self, ctx: &Context<'_>) -> Result<Enterprise> {
        required(ctx, self.0.merchant_id).await
    }

    /// Who produces or sells, if that is another. 生产销售单位
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Enterprise>> {
        optional(ctx, self.0.owner_id).await
    }

    /// Who signs and files. 申报企业
    async fn declarant(&self, ctx: &Context<'_>) -> Result<Enterprise> {
        required(ctx, self.0.declarant_id).await
    }

    /// Three digits of the table CURRENCY. 币制
    async fn currency(&self) -> &str {
        &self.0.currency
    }

    /// Where goods of 9810 go. 海外仓
    async fn warehouse(&self, ctx: &Context<'_>) -> Result<Option<Warehouse>> {
        match self.0.warehouse_id {
            Some(id) => warehouse::load(ctx, id).await,
            None => Ok(None),
        }
    }

    /// What should be mended before the strategy is used. 提醒
    async fn warnings(&self, ctx: &Context<'_>) -> Result<Vec<UserError>> {
        let mut named = vec![required(ctx, self.0.merchant_id).await?.0, required(ctx, self.0.declarant_id).await?.0];
        for id in [self.0.platform_id, self.0.owner_id] {
            named.extend(optional(ctx, id).await?.map(|enterprise| enterprise.0));
        }
        let warehouse = self.warehouse(ctx).await?.map(|warehouse| warehouse.0);
        let language = language(ctx);
        let warnings = service::warnings(&self.0, named, warehouse);
        Ok(warnings.iter().map(|warning| UserError::of(&warning.refusal(), language)).collect())
    }

    /// 状态
    async fn status(&self) -> RecordStatus {
        RecordStatus::of(self.0.enabled)
    }

    /// 创建时间
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// 修改时间
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }

    /// Who made it. 创建人
    async fn created_by(&self) -> Option<&str> {
        self.0.created_by.as_deref()
    }

    /// Who changed it last. 修改人
    async fn updated_by(&self) -> Option<&str> {
        self.0.updated_by.as_deref()
    }
}

async fn optional(ctx: &Context<'_>, id: Option<Uuid>) -> Result<Option<Enterprise>> {
    match id {
        Some(id) => enterprise::load(ctx, id).await,
        None => Ok(None),
    }
}

async fn required(ctx: &Context<'_>, id: Uuid) -> Result<Enterprise> {
    // The composite keys of the database keep the row from going away.
    Ok(enterprise::load(ctx, id).await?.ok_or_else(|| Fault::new("a strategy's enterprise is gone"))?)
}

/// What a strategy was changed to, or why not.
#[derive(SimpleObject)]
pub struct StrategyPayload {
    /// The strategy as it stands now; null when nothing was done. 业务策略
    strategy: Option<Strategy>,
    /// Everything that is wrong with the input. 错误
    user_errors: Vec<UserError>,
}

/// Questions about strategies.
#[derive(Clone, Copy, Debug, Default)]
pub struct StrategyQuery;

/// Questions about strategies.
#[Object]
impl StrategyQuery {
    /// The firm's strategies, newest first unless ordered otherwise. 业务策略列表
    #[expect(clippy::too_many_arguments, reason = "the arguments of a Relay connection")]
    async fn strategies(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the beginning, at most 100; 50 when nothing is said.")] first: Option<i32>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "A text in one field. 搜索")] search: Option<StrategySearch>,
        #[graphql(name = "where", desc = "Which ones. 筛选条件")] filter: Option<StrategyWhere>,
        #[graphql(desc = "In which order. 排序")] order_by: Option<StrategyOrder>,
    ) -> Result<Page<Strategy>> {
        let scope = allowed(ctx, Permission::DirectoryRead)?;
        let narrowed = narrowed(search, filter.as_ref())?;
        let args = PageArgs { first, after, last, before };
        page(ctx, || service::list(scope).filter(narrowed.clone()), args, sort(order_by), Strategy).await
    }
}

/// Changes to strategies.
#[derive(Clone, Copy, Debug, Default)]
pub struct StrategyMutation;

/// Changes to strategies.
#[Object]
impl StrategyMutation {
    /// Makes a strategy. 创建策略
    async fn strategy_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The record. 业务策略")] input: StrategyInput,
    ) -> Result<StrategyPayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let (made, user_errors) = answer(ctx, service::create(scope, input.into()).await)?;
        Ok(StrategyPayload { strategy: made.map(Strategy), user_errors })
    }

    /// Replaces a strategy's fields; orders assembled before keep theirs. 修改策略
    async fn strategy_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which strategy.")] id: ID,
        #[graphql(desc = "The whole record. 业务策略")] input: StrategyInput,
    ) -> Result<StrategyPayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let (made, user_errors) = answer(ctx, service::update(scope, row_of(KIND, &id), input.into()).await)?;
        Ok(StrategyPayload { strategy: made.map(Strategy), user_errors })
    }

    /// Makes the same strategy under another code. 复制策略
    async fn strategy_copy(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which strategy.")] id: ID,
        #[graphql(desc = "The copy's own code. 策略编号")] code: String,
    ) -> Result<StrategyPayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let (made, user_errors) = answer(ctx, service::copy(scope, row_of(KIND, &id), code).await)?;
        Ok(StrategyPayload { strategy: made.map(Strategy), user_errors })
    }
}

/// The strategy with this row id, gathered with others of the request. Whoever reads it through
/// another record needs the permission for this one too.
pub async fn load(ctx: &Context<'_>, id: Uuid) -> Result<Option<Strategy>> {
    allowed(ctx, Permission::DirectoryRead)?;
    Ok(loader::load::<Entity>(ctx, id).await?.map(Strategy))
}
