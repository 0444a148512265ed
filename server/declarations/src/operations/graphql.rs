//! Asking about long work: by node, by list, and as it goes on.

use std::time::Duration;

use async_graphql::{Context, ID, Object, SimpleObject, Subscription};
use chrono::{DateTime, Utc};
use futures::stream::{self, Stream};
use qiyun_kernel::page::{Direction, Key, Page, PageArgs, Sort, page};
use qiyun_kernel::payload::{UserError, language};
use qiyun_kernel::{Language, Permission, Refusal, Scope, allowed, clock, ids};

use super::entity::{Column, Entity, Kind, Model, State};
use super::service::{self, Failure};

/// Node kind of operations.
pub const NODE: &str = "operation";

/// How often a subscription looks. The row is the truth whichever process works on it.
const LOOK: Duration = Duration::from_millis(200);

/// Long work: import, generate, push. 操作
#[derive(Clone, Debug)]
pub struct Operation(pub Model);

/// Long work: import, generate, push. 操作
#[Object]
impl Operation {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        ids::node_id(NODE, self.0.id)
    }

    /// What kind of work it is.
    async fn kind(&self) -> Kind {
        self.0.kind
    }

    /// How it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// Items that came to an end.
    async fn done(&self) -> i64 {
        self.0.done
    }

    /// Items in all, once known.
    async fn total(&self) -> Option<i64> {
        self.0.total
    }

    /// Items that went well.
    async fn succeeded(&self) -> i64 {
        self.0.succeeded
    }

    /// Items that did not.
    async fn failed(&self) -> i64 {
        self.0.failed
    }

    /// Items a second so far.
    async fn rate_per_second(&self) -> Option<f64> {
        service::pace(&self.0, clock::now()).0
    }

    /// Seconds left at that rate.
    async fn eta_seconds(&self) -> Option<i32> {
        service::pace(&self.0, clock::now()).1
    }

    /// Id of what it works on, for `node(id:)`.
    async fn subject_id(&self) -> Option<ID> {
        self.0.subject_id.map(|id| ids::node_id(&self.0.subject_kind, id))
    }

    /// Whether somebody asked it to stop.
    async fn cancel_asked(&self) -> bool {
        self.0.cancel_asked
    }

    /// Why it ended without its result.
    async fn error(&self, ctx: &Context<'_>) -> Option<UserError> {
        failure(self.0.error.as_ref()?, language(ctx))
    }

    /// Who started it.
    async fn created_by(&self) -> Option<&str> {
        self.0.created_by.as_deref()
    }

    /// When it was asked for.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When work began.
    async fn started_at(&self) -> Option<DateTime<Utc>> {
        self.0.started_at
    }

    /// When it ended.
    async fn ended_at(&self) -> Option<DateTime<Utc>> {
        self.0.ended_at
    }
}

/// A stored failure in the reader's language.
#[must_use]
pub fn failure(stored: &serde_json::Value, language: Language) -> Option<UserError> {
    let failure: Failure = serde_json::from_value(stored.clone()).ok()?;
    let todo = language.pick(&failure.todo_zh, &failure.todo_en).to_owned();
    Some(UserError {
        message: language.pick(&failure.zh, &failure.en).to_owned(),
        todo: (!todo.is_empty()).then_some(todo),
        code: failure.code,
        field: None,
    })
}

/// What a mutation that starts long work answers.
#[derive(Debug, SimpleObject)]
pub struct OperationPayload {
    /// The work; watch it until its state is an end.
    pub operation: Option<Operation>,
    /// Why it was not started.
    pub user_errors: Vec<UserError>,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct OperationQuery;

#[Object]
impl OperationQuery {
    /// Long work, newest first.
    async fn operations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Cursor to start after.")] after: Option<String>,
        #[graphql(desc = "How many from the end, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Cursor to end before.")] before: Option<String>,
    ) -> async_graphql::Result<Page<Operation>> {
        let scope = allowed(ctx, Permission::OrdersRead)?;
        let sort = Sort::<Entity> {
            name: "CREATED_AT_DESC",
            column: Column::CreatedAt,
            direction: Direction::Desc,
            key: |row| Key::Time(row.created_at),
            id: |row| row.id,
        };
        page(ctx, || scope.find::<Entity>(), PageArgs { first, after, last, before }, sort, Operation).await
    }
}

#[derive(Clone, Copy, Debug, Default)]
pub struct OperationMutation;

#[Object]
impl OperationMutation {
    /// Asks long work to stop. What was done stays; what was sent cannot be called back.
    async fn operation_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The operation.")] id: ID,
    ) -> async_graphql::Result<OperationPayload> {
        let scope = allowed(ctx, Permission::OrdersWrite)?;
        let row = service::ask_cancel(scope, ids::row_of(NODE, &id)).await?;
        let unknown = || {
            Refusal::new("OPERATION_NOT_FOUND", "id", "没有这个操作", "there is no such operation")
                .todo("请刷新列表", "reload the list")
        };
        let user_errors = if row.is_none() { vec![UserError::of(&unknown(), language(ctx))] } else { Vec::new() };
        Ok(OperationPayload { operation: row.map(Operation), user_errors })
    }
}

#[derive(Clone, Copy, Debug, Default)]
pub struct OperationSubscription;

#[Subscription]
impl OperationSubscription {
    /// An operation, now and whenever it has moved, until it ends.
    async fn operation_updated(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The operation.")] id: ID,
    ) -> async_graphql::Result<impl Stream<Item = async_graphql::Result<Operation>>> {
        let scope = allowed(ctx, Permission::OrdersRead)?.clone();
        let row = ids::row_of(NODE, &id);
        if service::get(&scope, row).await?.is_none() {
            return Err(qiyun_kernel::payload::bad_input("没有这个操作 (there is no such operation)"));
        }
        Ok(stream::unfold(Some((scope, row, None::<Model>)), |state| async move {
            let (scope, row, seen) = state?;
            Some(match next(&scope, row, seen).await {
                Ok(Some(model)) if model.state.is_ended() => (Ok(Operation(model)), None),
                Ok(Some(model)) => (Ok(Operation(model.clone())), Some((scope, row, Some(model)))),
                Ok(None) => return None,
                Err(fault) => (Err(fault.into()), None),
            })
        }))
    }
}

/// The operation once it differs from what was seen.
async fn next(scope: &Scope, row: uuid::Uuid, seen: Option<Model>) -> Result<Option<Model>, qiyun_kernel::Fault> {
    loop {
        match service::get(scope, row).await? {
            Some(model) if seen.as_ref() != Some(&model) => return Ok(Some(model)),
            None => return Ok(None),
            Some(_) => tokio::time::sleep(LOOK).await,
        }
    }
}
