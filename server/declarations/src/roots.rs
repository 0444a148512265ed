//! The wing's part of the GraphQL roots.

use async_graphql::{Context, MergedObject, MergedSubscription};
use qiyun_kernel::{Permission, allowed};
use uuid::Uuid;

use crate::intake::graphql::{Import, IntakeMutation, IntakeQuery};
use crate::operations::graphql::{Operation, OperationMutation, OperationQuery, OperationSubscription};
use crate::progress::graphql::{ProgressMutation, ProgressQuery};
use crate::progress::message_graphql::{Message, Receipt};
use crate::progress::order_graphql::Order;
use crate::progress::task_graphql::Task;
use crate::{intake, messages, operations, progress, receipts, tasks};

/// Queries.
#[derive(MergedObject, Default, Debug)]
pub struct DeclarationsQuery(ProgressQuery, IntakeQuery, OperationQuery);

/// Mutations.
#[derive(MergedObject, Default, Debug)]
pub struct DeclarationsMutation(ProgressMutation, IntakeMutation, OperationMutation);

/// Subscriptions.
#[derive(MergedSubscription, Default, Debug)]
#[graphql(name = "Subscription")]
pub struct DeclarationsSubscription(OperationSubscription);

/// A row of this wing behind a node id.
#[derive(Debug)]
pub enum Found {
    Task(Task),
    Import(Import),
    Order(Order),
    Message(Message),
    Receipt(Receipt),
    Operation(Operation),
}

/// The row of this kind with this id, if it is this tenant's and the caller may read it.
pub async fn node(ctx: &Context<'_>, kind: &str, id: Uuid) -> async_graphql::Result<Option<Found>> {
    let scope = || allowed(ctx, Permission::OrdersRead);
    Ok(match kind {
        progress::task_graphql::NODE => tasks::service::get(scope()?, id).await?.map(|row| Found::Task(Task(row))),
        intake::graphql::NODE => intake::service::get(scope()?, id).await?.map(|row| Found::Import(Import(row))),
        progress::order_graphql::NODE => {
            progress::watcher::of_order(scope()?, id).await?.map(|row| Found::Order(Order(row)))
        }
        progress::message_graphql::NODE => {
            messages::service::get(scope()?, id).await?.map(|row| Found::Message(Message(row)))
        }
        progress::message_graphql::RECEIPT_NODE => {
            receipts::service::get(scope()?, id).await?.map(|row| Found::Receipt(Receipt(row)))
        }
        operations::graphql::NODE => {
            operations::service::get(scope()?, id).await?.map(|row| Found::Operation(Operation(row)))
        }
        _ => None,
    })
}
