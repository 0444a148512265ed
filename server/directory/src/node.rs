//! Records by their API id, for the `node` field of the whole API.

use async_graphql::{Context, Result};
use qiyun_kernel::{Permission, allowed, loader};
use uuid::Uuid;

use crate::customers::graphql::{self as customers, Customer};
use crate::enterprises::graphql::{self as enterprises, Enterprise};
use crate::members::graphql::{self as members, Member};
use crate::strategies::graphql::{self as strategies, Strategy};
use crate::tenants::graphql::{self as tenants, Tenant};
use crate::tokens::graphql::{self as tokens, ApiToken};
use crate::warehouses::graphql::{self as warehouses, Warehouse};

/// A record of this wing.
#[derive(Clone, Debug)]
pub enum DirectoryNode {
    Tenant(Tenant),
    Member(Member),
    ApiToken(ApiToken),
    Customer(Customer),
    Enterprise(Enterprise),
    Warehouse(Warehouse),
    Strategy(Strategy),
}

/// The caller's record of a kind; `None` for a kind of another wing, another tenant's record and none at all.
pub async fn node(ctx: &Context<'_>, kind: &str, id: Uuid) -> Result<Option<DirectoryNode>> {
    use DirectoryNode as Node;
    let needed = match kind {
        members::KIND | tokens::KIND => Permission::MembersManage,
        customers::KIND | enterprises::KIND | warehouses::KIND | strategies::KIND => Permission::DirectoryRead,
        tenants::KIND => return own_tenant(ctx, id),
        _ => return Ok(None),
    };
    allowed(ctx, needed)?;
    Ok(match kind {
        members::KIND => {
            loader::load::<crate::members::entity::Entity>(ctx, id).await?.map(|row| Node::Member(Member(row)))
        }
        tokens::KIND => {
            loader::load::<crate::tokens::entity::Entity>(ctx, id).await?.map(|row| Node::ApiToken(ApiToken(row)))
        }
        customers::KIND => customers::load(ctx, id).await?.map(Node::Customer),
        enterprises::KIND => enterprises::load(ctx, id).await?.map(Node::Enterprise),
        warehouses::KIND => warehouses::load(ctx, id).await?.map(Node::Warehouse),
        _ => strategies::load(ctx, id).await?.map(Node::Strategy),
    })
}

fn own_tenant(ctx: &Context<'_>, id: Uuid) -> Result<Option<DirectoryNode>> {
    let tenant = &crate::sessions::principal::principal(ctx)?.tenant;
    Ok((tenant.id.uuid() == id).then(|| DirectoryNode::Tenant(Tenant(tenant.clone()))))
}
