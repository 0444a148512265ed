//! Reading `@idempotent(key:)` off the field that it stands on.

use async_graphql::{Context, Directive, Value};
use qiyun_kernel::idempotency::Key;
use qiyun_kernel::{Error, Refusal};

/// Marks a mutation that acts outside or in bulk with the client's key for this user action, so that a
/// repeated request is recognised. 幂等键
#[Directive(location = "Field")]
pub fn idempotent(
    #[graphql(desc = "Fresh for each user action, the same on each retry of it; 1 to 255 characters.")] key: String,
) -> impl async_graphql::CustomDirective {
    let _ = key;
    Seen
}

/// The directive changes nothing about how the field is resolved: the resolver reads it itself.
struct Seen;

impl async_graphql::CustomDirective for Seen {}

/// The key on this field, for a mutation with this input.
pub fn key(ctx: &Context<'_>, mutation: &'static str, input: &str) -> Result<Key, Error<Refusal>> {
    let given = ctx.item.node.directives.iter().find(|directive| directive.node.name.node == "idempotent");
    let value = given.and_then(|directive| directive.node.get_argument("key")).and_then(|value| {
        let value = value.node.clone().into_const_with(|name| ctx.query_env.variables.get(&name).cloned().ok_or(()));
        value.ok()
    });
    let text = match &value {
        Some(Value::String(text)) => Some(text.as_str()),
        _ => None,
    };
    Key::new(mutation, text, input).map_err(Error::from)
}
