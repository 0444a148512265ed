//! Records by their API id.

use async_graphql::{Context, EmptyMutation, EmptySubscription, ID, Object, Request, Schema};
use qiyun_directory::sessions::Authenticated;
use qiyun_directory::{DirectoryNode, node};
use qiyun_kernel::ids::parse_node_id;
use serde_json::json;

use crate::records::Records;
use crate::support::{World, ids, text};

struct Query;

#[Object]
impl Query {
    /// The kind of the record that was found.
    async fn found(&self, ctx: &Context<'_>, id: ID) -> async_graphql::Result<Option<&'static str>> {
        let Some((kind, row)) = parse_node_id(&id) else { return Ok(None) };
        Ok(node(ctx, kind, row).await?.map(|node| match node {
            DirectoryNode::Tenant(_) => "tenant",
            DirectoryNode::Member(_) => "member",
            DirectoryNode::ApiToken(_) => "token",
            DirectoryNode::Customer(_) => "customer",
            DirectoryNode::Enterprise(_) => "enterprise",
            DirectoryNode::Warehouse(_) => "warehouse",
            DirectoryNode::Strategy(_) => "strategy",
        }))
    }
}

async fn found(who: &Authenticated, id: &str) -> serde_json::Value {
    let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
    let mut request = Request::new(format!("{{ found(id: \"{id}\") }}"));
    who.insert(&mut request.data);
    let answer = schema.execute(request).await;
    assert!(answer.errors.is_empty(), "{:?}", answer.errors);
    answer.data.into_json().expect("json")["found"].clone()
}

#[tokio::test]
async fn each_kind_is_found_by_its_tenant_and_by_nobody_else() {
    let world = World::new().await;
    let (alpha, beta) = (world.owner("alpha").await, world.owner("beta").await);
    let records = Records::make(&world, &alpha).await;
    let token = "mutation { apiTokenCreate(input: {name: \"x\", scopes: [\"orders:read\"]}) { apiToken { id } userErrors { code } } }";
    let token = text(&world.ask(&alpha, token, json!({})).await["apiTokenCreate"]["apiToken"]["id"]);
    let seen = world.ask(&alpha, "{ members { nodes { id } } viewer { tenant { id } } }", json!({})).await;
    let (member, tenant) = (ids(&seen["members"])[0].clone(), text(&seen["viewer"]["tenant"]["id"]));
    for (kind, id) in [
        ("tenant", &tenant),
        ("member", &member),
        ("token", &token),
        ("customer", &records.customer),
        ("enterprise", &records.merchant),
        ("warehouse", &records.warehouse),
        ("strategy", &records.strategy),
    ] {
        assert_eq!(found(&alpha, id).await, kind);
        assert!(found(&beta, id).await.is_null(), "{kind}");
        let row = id.rsplit_once('_').expect("an id").1;
        for other in ["customer", "strategy", "task", "user"] {
            if other != kind {
                assert!(found(&alpha, &format!("{other}_{row}")).await.is_null(), "{kind} as {other}");
            }
        }
    }
}
