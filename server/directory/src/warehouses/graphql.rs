//! Warehouses as they are asked for.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::ids::{node_id, row_of};
use qiyun_kernel::page::{Page, PageArgs, page};
use qiyun_kernel::payload::{UserError, answer};
use qiyun_kernel::{Permission, allowed, loader};
use uuid::Uuid;

use super::entity::{Entity, Model};
use super::list::{WarehouseOrder, WarehouseSearch, WarehouseWhere, narrowed, sort};
use super::service::{self, WarehouseDraft};
use crate::status::RecordStatus;

/// The kind in a warehouse's id.
pub const KIND: &str = "warehouse";

/// An overseas warehouse, to which goods of 9810 go. 海外仓
#[derive(Clone, Debug)]
pub struct Warehouse(pub Model);

/// An overseas warehouse, to which goods of 9810 go. 海外仓
#[Object]
impl Warehouse {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        node_id(KIND, self.0.id)
    }

    /// As it stands in every 订仓单, unique in the firm. 海外仓名称
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// 海外仓地址
    async fn address(&self) -> &str {
        &self.0.address
    }

    /// Three digits of the table COUNTRY. 国家(地区)
    async fn country(&self) -> &str {
        &self.0.country
    }

    /// The number under which customs recorded it; null until then. 海外仓备案号
    async fn record_no(&self) -> Option<&str> {
        self.0.record_no.as_deref()
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

/// What is written about a warehouse. A change replaces all of it. 海外仓
#[derive(InputObject)]
pub struct WarehouseInput {
    /// Unique in the firm. 海外仓名称
    name: String,
    /// 海外仓地址
    address: String,
    /// Three digits of the table COUNTRY. 国家(地区)
    country: String,
    /// The number under which customs recorded it. 海外仓备案号
    record_no: Option<String>,
    /// Left out: ENABLED for a new record, unchanged for another. 状态
    status: Option<RecordStatus>,
}

impl From<WarehouseInput> for WarehouseDraft {
    fn from(input: WarehouseInput) -> Self {
        let WarehouseInput { name, address, country, record_no, status } = input;
        Self { name, address, country, record_no, enabled: status.map(RecordStatus::enabled) }
    }
}

/// What a warehouse was changed to, or why not.
#[derive(SimpleObject)]
pub struct WarehousePayload {
    /// The warehouse as it stands now; null when nothing was done. 海外仓
    warehouse: Option<Warehouse>,
    /// Everything that is wrong with the input. 错误
    user_errors: Vec<UserError>,
}

/// Questions about warehouses.
#[derive(Clone, Copy, Debug, Default)]
pub struct WarehouseQuery;

/// Questions about warehouses.
#[Object]
impl WarehouseQuery {
    /// The firm's overseas warehouses, newest first unless ordered otherwise. 海外仓列表
    #[expect(clippy::too_many_arguments, reason = "the arguments of a Relay connection")]
    async fn warehouses(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the beginning, at most 100; 50 when nothing is said.")] first: Option<i32>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "A text in one field. 搜索")] search: Option<WarehouseSearch>,
        #[graphql(name = "where", desc = "Which ones. 筛选条件")] filter: Option<WarehouseWhere>,
        #[graphql(desc = "In which order. 排序")] order_by: Option<WarehouseOrder>,
    ) -> Result<Page<Warehouse>> {
        let scope = allowed(ctx, Permission::DirectoryRead)?;
        let narrowed = narrowed(search, filter.as_ref())?;
        let args = PageArgs { first, after, last, before };
        page(ctx, || service::list(scope).filter(narrowed.clone()), args, sort(order_by), Warehouse).await
    }
}

/// Changes to warehouses.
#[derive(Clone, Copy, Debug, Default)]
pub struct WarehouseMutation;

/// Changes to warehouses.
#[Object]
impl WarehouseMutation {
    /// Makes a warehouse. 创建海外仓
    async fn warehouse_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The record. 海外仓")] input: WarehouseInput,
    ) -> Result<WarehousePayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let (made, user_errors) = answer(ctx, service::create(scope, input.into()).await)?;
        Ok(WarehousePayload { warehouse: made.map(Warehouse), user_errors })
    }

    /// Replaces a warehouse's fields. 修改海外仓
    async fn warehouse_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which warehouse.")] id: ID,
        #[graphql(desc = "The whole record. 海外仓")] input: WarehouseInput,
    ) -> Result<WarehousePayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let (made, user_errors) = answer(ctx, service::update(scope, row_of(KIND, &id), input.into()).await)?;
        Ok(WarehousePayload { warehouse: made.map(Warehouse), user_errors })
    }
}

/// The warehouse with this row id, gathered with others of the request. Whoever reads it through
/// another record needs the permission for this one too.
pub async fn load(ctx: &Context<'_>, id: Uuid) -> Result<Option<Warehouse>> {
    allowed(ctx, Permission::DirectoryRead)?;
    Ok(loader::load::<Entity>(ctx, id).await?.map(Warehouse))
}
