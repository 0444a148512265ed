//! The wing's part of the GraphQL roots.

use async_graphql::{Context, MergedObject, MergedSubscription};
use qiyun_kernel::{Permission, allowed};
use uuid::Uuid;

use crate::attachments::graphql::AttachmentMutation;
use crate::diagnosis::graphql::DiagnosisMutation;
use crate::entry::graphql::EntryMutation;
use crate::filing::act_graphql::{Act, FilingQuery, NODE as ACT, of_act};
use crate::filing::amend_graphql::AmendMutation;
use crate::filing::graphql::FilingMutation;
use crate::findings::graphql::FindingQuery;
use crate::intake::graphql::{Import, IntakeMutation, IntakeQuery};
use crate::intake::mappings::graphql::{ColumnMapping, MappingMutation, MappingQuery};
use crate::operations::graphql::{Operation, OperationMutation, OperationQuery, OperationSubscription};
use crate::payments::graphql::PaymentMutation;
use crate::progress::create_graphql::CreateMutation;
use crate::progress::graphql::{ProgressMutation, ProgressQuery};
use crate::progress::message_graphql::{Message, Receipt};
use crate::progress::order_graphql::Order;
use crate::progress::task_graphql::Task;
use crate::signing::graphql::SigningQuery;
use crate::{intake, messages, operations, progress, receipts, tasks};

/// Queries.
#[derive(MergedObject, Default, Debug)]
pub struct DeclarationsQuery(
    ProgressQuery,
    FilingQuery,
    IntakeQuery,
    MappingQuery,
    OperationQuery,
    FindingQuery,
    SigningQuery,
);

/// Mutations.
#[derive(MergedObject, Default, Debug)]
pub struct DeclarationsMutation(
    ProgressMutation,
    CreateMutation,
    FilingMutation,
    AmendMutation,
    PaymentMutation,
    IntakeMutation,
    MappingMutation,
    OperationMutation,
    DiagnosisMutation,
    EntryMutation,
    AttachmentMutation,
);

/// Subscriptions.
#[derive(MergedSubscription, Default, Debug)]
#[graphql(name = "Subscription")]
pub struct DeclarationsSubscription(OperationSubscription);

/// A row of this wing behind a node id.
#[derive(Debug)]
pub enum Found {
    Task(Task),
    Import(Import),
    ColumnMapping(ColumnMapping),
    Order(Order),
    Message(Message),
    Receipt(Receipt),
    Operation(Operation),
    Act(Act),
}

/// The row of this kind with this id, if it is this tenant's and the caller may read it.
pub async fn node(ctx: &Context<'_>, kind: &str, id: Uuid) -> async_graphql::Result<Option<Found>> {
    let scope = || allowed(ctx, Permission::OrdersRead);
    Ok(match kind {
        progress::task_graphql::NODE => tasks::service::get(scope()?, id).await?.map(|row| Found::Task(Task(row))),
        intake::graphql::NODE => intake::service::get(scope()?, id).await?.map(|row| Found::Import(Import(row))),
        intake::mappings::graphql::NODE => {
            intake::mappings::service::get(scope()?, id).await?.map(|row| Found::ColumnMapping(ColumnMapping(row)))
        }
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
        ACT => of_act(scope()?, id).await?.map(Found::Act),
        _ => None,
    })
}
