//! Counts GraphQL operations, and errors by code.

use async_graphql::Response;
use async_graphql::parser::types::OperationType;
use metrics::counter;

use super::masking;
use super::refusal::Refused;
use crate::telemetry::name;

/// The label of a kind of operation.
pub(super) fn kind_of(kind: OperationType) -> &'static str {
    match kind {
        OperationType::Query => "query",
        OperationType::Mutation => "mutation",
        OperationType::Subscription => "subscription",
    }
}

/// An operation was executed; its errors are masked already, so their codes are ours.
pub(super) fn answered(kind: OperationType, response: &Response) {
    let outcome = if response.errors.is_empty() { "ok" } else { "errors" };
    counter!(name::GRAPHQL_OPERATIONS, "kind" => kind_of(kind), "outcome" => outcome).increment(1);
    for error in &response.errors {
        let code = masking::code_of(error).unwrap_or("OTHER").to_owned();
        counter!(name::GRAPHQL_ERRORS, "code" => code).increment(1);
    }
}

/// A request was not executed.
pub(super) fn refused(refused: &Refused) {
    counter!(name::GRAPHQL_OPERATIONS, "kind" => "none", "outcome" => "refused").increment(1);
    counter!(name::GRAPHQL_ERRORS, "code" => refused.code.as_str()).increment(1);
}
