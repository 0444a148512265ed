//! From parameters to a request that may be executed: the guard, the anonymous allow-list, the chosen
//! operation and its variables. HTTP and WebSocket both pass through here and nowhere else.

use async_graphql::parser::types::{DocumentOperations, ExecutableDocument, OperationDefinition, OperationType};
use async_graphql::{Positioned, Request, Value, Variables};

use super::guard::{self, Examined};
use super::identity::Identity;
use super::limits::Limits;
use super::parameters::Parameters;
use super::refusal::{ErrorCode, Refused};

/// A request that kept to every limit.
#[derive(Debug)]
pub(super) struct Admitted {
    pub request: Request,
    pub kind: OperationType,
}

/// Refuses, or makes the parsed request with its caller in the context.
pub(super) fn admit(
    parameters: Parameters,
    identity: &Identity,
    anonymous_fields: &[String],
    limits: &Limits,
) -> Result<Admitted, Refused> {
    let Parameters { query, operation_name, variables, extensions } = parameters;
    let operation_name = operation_name.filter(|name| !name.is_empty());
    let examined = guard::examine(&query, &limits.document)?;
    if identity.is_anonymous() {
        check_anonymous(&examined.document, anonymous_fields)?;
    }
    let operation = choose(&examined.document, operation_name.as_deref())?;
    check_variables(operation, &variables)?;
    check_copies(&examined, &variables, limits.variable_copies)?;
    let kind = operation.node.ty;
    let mut request = Request::new(query).variables(variables);
    request.operation_name = operation_name;
    request.extensions = extensions;
    request.set_parsed_query(examined.document);
    identity.insert(&mut request.data);
    Ok(Admitted { request, kind })
}

/// Without credentials: one field of the allow-list for each operation. One, because `sessionCreate`
/// under twenty aliases is twenty guesses at a password.
fn check_anonymous(document: &ExecutableDocument, allowed: &[String]) -> Result<(), Refused> {
    for (_, operation) in document.operations.iter() {
        let roots = guard::root_fields(document, &operation.node);
        let known = roots.iter().all(|field| allowed.iter().any(|name| *name == field.node.name.node));
        if roots.len() != 1 || !known || operation.node.ty == OperationType::Subscription {
            return Err(Refused::unauthenticated());
        }
    }
    Ok(())
}

fn choose<'a>(
    document: &'a ExecutableDocument,
    name: Option<&str>,
) -> Result<&'a Positioned<OperationDefinition>, Refused> {
    let chosen = match (&document.operations, name) {
        (DocumentOperations::Single(operation), None) => Some(operation),
        (DocumentOperations::Multiple(operations), Some(name)) => operations.get(name),
        (DocumentOperations::Multiple(operations), None) if operations.len() == 1 => operations.values().next(),
        _ => None,
    };
    chosen.ok_or_else(|| {
        let (zh, en) = match name {
            None => (
                "文档含有多个操作，请用 operationName 指明要执行的操作。",
                "The document has several operations: name the one to execute in operationName.",
            ),
            Some(_) => (
                "文档中没有 operationName 指明的操作。",
                "The document has no operation of the name given in operationName.",
            ),
        };
        Refused::document(ErrorCode::BadUserInput, None, zh, en)
    })
}

/// A required variable that is absent fails before execution, as the specification has it.
fn check_variables(operation: &Positioned<OperationDefinition>, variables: &Variables) -> Result<(), Refused> {
    for definition in &operation.node.variable_definitions {
        let name = &definition.node.name.node;
        let given = variables.get(name).is_some_and(|value| *value != Value::Null);
        let absent = !variables.contains_key(name) && definition.node.default_value.is_some();
        if !definition.node.var_type.node.nullable && !given && !absent {
            return Err(Refused::document(
                ErrorCode::BadUserInput,
                Some(definition.pos),
                format!("缺少必填变量 ${name}。"),
                format!("The required variable ${name} is missing or null."),
            ));
        }
    }
    Ok(())
}

/// Each use of a variable copies its value, once to check it and once to run.
fn check_copies(examined: &Examined, variables: &Variables, limit: u64) -> Result<(), Refused> {
    let given: u64 = variables.values().map(weight).fold(0, u64::saturating_add);
    let copied = examined.variable_uses.saturating_mul(given.saturating_add(examined.default_values));
    if copied <= limit {
        return Ok(());
    }
    Err(Refused::document(
        ErrorCode::CostExceeded,
        None,
        "变量过大且被多次使用，请拆分为多个请求。",
        "The variables are too large for the number of places that use them: split the request.",
    ))
}

fn weight(value: &Value) -> u64 {
    let inside = match value {
        Value::String(text) => text.len() as u64 / 32,
        Value::List(items) => items.iter().map(weight).fold(0, u64::saturating_add),
        Value::Object(entries) => entries.values().map(weight).fold(0, u64::saturating_add),
        _ => 0,
    };
    inside.saturating_add(1)
}
