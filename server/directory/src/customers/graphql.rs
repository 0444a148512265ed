//! Customers as they are asked for.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use qiyun_kernel::ids::{node_id, row_of};
use qiyun_kernel::page::{Page, PageArgs, page};
use qiyun_kernel::payload::{UserError, answer};
use qiyun_kernel::{Permission, allowed, loader};
use uuid::Uuid;

use super::entity::{Entity, Model};
use super::list::{CustomerOrder, CustomerSearch, CustomerWhere, narrowed, sort};
use super::service::{self, CustomerDraft};
use crate::status::RecordStatus;

/// The kind in a customer's id.
pub const KIND: &str = "customer";

/// A customer of the firm, for whom it declares. 客户
#[derive(Clone, Debug)]
pub struct Customer(pub Model);

/// A customer of the firm, for whom it declares. 客户
#[Object]
impl Customer {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        node_id(KIND, self.0.id)
    }

    /// The firm's own code of the customer, unique. 客户编号
    async fn code(&self) -> &str {
        &self.0.code
    }

    /// 客户名称
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Whom to talk to. 联系人
    async fn contact(&self) -> Option<&str> {
        self.0.contact.as_deref()
    }

    /// 联系电话
    async fn phone(&self) -> Option<&str> {
        self.0.phone.as_deref()
    }

    /// Remarks. 备注
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
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

/// What is written about a customer. A change replaces all of it. 客户资料
#[derive(InputObject)]
pub struct CustomerInput {
    /// Unique in the firm, without blanks. 客户编号
    code: String,
    /// 客户名称
    name: String,
    /// Whom to talk to. 联系人
    contact: Option<String>,
    /// 联系电话
    phone: Option<String>,
    /// Remarks. 备注
    note: Option<String>,
    /// Left out: ENABLED for a new record, unchanged for another. 状态
    status: Option<RecordStatus>,
}

impl From<CustomerInput> for CustomerDraft {
    fn from(input: CustomerInput) -> Self {
        let CustomerInput { code, name, contact, phone, note, status } = input;
        Self { code, name, contact, phone, note, enabled: status.map(RecordStatus::enabled) }
    }
}

/// What a customer was changed to, or why not.
#[derive(SimpleObject)]
pub struct CustomerPayload {
    /// The customer as it stands now; null when nothing was done. 客户
    customer: Option<Customer>,
    /// Everything that is wrong with the input. 错误
    user_errors: Vec<UserError>,
}

/// Questions about customers.
#[derive(Clone, Copy, Debug, Default)]
pub struct CustomerQuery;

/// Questions about customers.
#[Object]
impl CustomerQuery {
    /// The firm's customers, newest first unless ordered otherwise. 客户资料列表
    #[expect(clippy::too_many_arguments, reason = "the arguments of a Relay connection")]
    async fn customers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the beginning, at most 100; 50 when nothing is said.")] first: Option<i32>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "A text in one field. 搜索")] search: Option<CustomerSearch>,
        #[graphql(name = "where", desc = "Which ones. 筛选条件")] filter: Option<CustomerWhere>,
        #[graphql(desc = "In which order. 排序")] order_by: Option<CustomerOrder>,
    ) -> Result<Page<Customer>> {
        let scope = allowed(ctx, Permission::DirectoryRead)?;
        let narrowed = narrowed(search, filter.as_ref())?;
        let args = PageArgs { first, after, last, before };
        page(ctx, || service::list(scope).filter(narrowed.clone()), args, sort(order_by), Customer).await
    }
}

/// Changes to customers.
#[derive(Clone, Copy, Debug, Default)]
pub struct CustomerMutation;

/// Changes to customers.
#[Object]
impl CustomerMutation {
    /// Makes a customer. 创建客户资料
    async fn customer_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The record. 客户资料")] input: CustomerInput,
    ) -> Result<CustomerPayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let (made, user_errors) = answer(ctx, service::create(scope, input.into()).await)?;
        Ok(CustomerPayload { customer: made.map(Customer), user_errors })
    }

    /// Replaces a customer's fields. 修改客户资料
    async fn customer_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which customer.")] id: ID,
        #[graphql(desc = "The whole record. 客户资料")] input: CustomerInput,
    ) -> Result<CustomerPayload> {
        let scope = allowed(ctx, Permission::DirectoryWrite)?;
        let (made, user_errors) = answer(ctx, service::update(scope, row_of(KIND, &id), input.into()).await)?;
        Ok(CustomerPayload { customer: made.map(Customer), user_errors })
    }
}

/// The customer with this row id, gathered with others of the request. Whoever reads it through
/// another record needs the permission for this one too.
pub async fn load(ctx: &Context<'_>, id: Uuid) -> Result<Option<Customer>> {
    allowed(ctx, Permission::DirectoryRead)?;
    Ok(loader::load::<Entity>(ctx, id).await?.map(Customer))
}
