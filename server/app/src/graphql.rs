//! The whole API: the wings' roots merged, and `node`.

use async_graphql::{Context, ID, Interface, MergedObject, Object, SchemaBuilder};
use qiyun_declarations::filing::act_graphql::Act;
use qiyun_declarations::intake::graphql::Import;
use qiyun_declarations::intake::mappings::graphql::ColumnMapping;
use qiyun_declarations::operations::graphql::Operation;
use qiyun_declarations::progress::message_graphql::{Message, Receipt};
use qiyun_declarations::progress::order_graphql::Order;
use qiyun_declarations::progress::task_graphql::Task;
use qiyun_declarations::{DeclarationsMutation, DeclarationsQuery, DeclarationsSubscription, Found};
use qiyun_directory::customers::graphql::Customer;
use qiyun_directory::enterprises::graphql::Enterprise;
use qiyun_directory::members::graphql::Member;
use qiyun_directory::strategies::graphql::Strategy;
use qiyun_directory::tenants::graphql::Tenant;
use qiyun_directory::tokens::graphql::ApiToken;
use qiyun_directory::warehouses::graphql::Warehouse;
use qiyun_directory::{DirectoryMutation, DirectoryNode, DirectoryQuery};
use qiyun_kernel::ids::parse_node_id;
use qiyun_kernel::payload::bad_input;

const MOST_NODES: usize = 100;

/// Anything with an id of its own. 节点
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "Opaque id."))]
pub enum Node {
    Tenant(Tenant),
    Member(Member),
    ApiToken(ApiToken),
    Customer(Customer),
    Enterprise(Enterprise),
    Warehouse(Warehouse),
    Strategy(Strategy),
    Task(Task),
    Import(Import),
    ColumnMapping(ColumnMapping),
    Order(Order),
    Message(Message),
    Receipt(Receipt),
    Operation(Operation),
    Act(Act),
}

impl From<DirectoryNode> for Node {
    fn from(node: DirectoryNode) -> Self {
        match node {
            DirectoryNode::Tenant(node) => Self::Tenant(node),
            DirectoryNode::Member(node) => Self::Member(node),
            DirectoryNode::ApiToken(node) => Self::ApiToken(node),
            DirectoryNode::Customer(node) => Self::Customer(node),
            DirectoryNode::Enterprise(node) => Self::Enterprise(node),
            DirectoryNode::Warehouse(node) => Self::Warehouse(node),
            DirectoryNode::Strategy(node) => Self::Strategy(node),
        }
    }
}

impl From<Found> for Node {
    fn from(node: Found) -> Self {
        match node {
            Found::Task(node) => Self::Task(node),
            Found::Import(node) => Self::Import(node),
            Found::ColumnMapping(node) => Self::ColumnMapping(node),
            Found::Order(node) => Self::Order(node),
            Found::Message(node) => Self::Message(node),
            Found::Receipt(node) => Self::Receipt(node),
            Found::Operation(node) => Self::Operation(node),
            Found::Act(node) => Self::Act(node),
        }
    }
}

#[derive(Clone, Copy, Debug, Default)]
pub struct NodeQuery;

#[Object]
impl NodeQuery {
    /// The record with this id; null for another firm's and for none at all.
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Opaque id.")] id: ID,
    ) -> async_graphql::Result<Option<Node>> {
        find(ctx, &id).await
    }

    /// The records with these ids, in their order; at most 100.
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Opaque ids.")] ids: Vec<ID>,
    ) -> async_graphql::Result<Vec<Option<Node>>> {
        if ids.len() > MOST_NODES {
            return Err(bad_input(format!("一次最多 {MOST_NODES} 个 (at most {MOST_NODES} ids)")));
        }
        let mut found = Vec::with_capacity(ids.len());
        for id in &ids {
            found.push(find(ctx, id).await?);
        }
        Ok(found)
    }
}

async fn find(ctx: &Context<'_>, id: &ID) -> async_graphql::Result<Option<Node>> {
    let Some((kind, row)) = parse_node_id(id.as_str()) else { return Ok(None) };
    if let Some(node) = qiyun_directory::node(ctx, kind, row).await? {
        return Ok(Some(node.into()));
    }
    Ok(qiyun_declarations::node(ctx, kind, row).await?.map(Node::from))
}

/// Questions.
#[derive(MergedObject, Default)]
pub struct Query(NodeQuery, DirectoryQuery, DeclarationsQuery);

/// Changes.
#[derive(MergedObject, Default)]
pub struct Mutation(DirectoryMutation, DeclarationsMutation);

/// The API's schema.
pub type Schema = async_graphql::Schema<Query, Mutation, DeclarationsSubscription>;

/// The schema, without what its resolvers need.
#[must_use]
pub fn builder() -> SchemaBuilder<Query, Mutation, DeclarationsSubscription> {
    Schema::build(Query::default(), Mutation::default(), DeclarationsSubscription::default())
        .directive(qiyun_declarations::idempotent_directive)
        // The transport's guard bounds a document before this library sees it.
        .disable_suggestions()
}

/// The SDL as it is published.
#[must_use]
pub fn sdl() -> String {
    builder()
        .finish()
        .sdl_with_options(async_graphql::SDLExportOptions::new().sorted_fields().sorted_arguments().sorted_enum_items())
}
