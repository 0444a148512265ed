//! The `userErrors` part of every mutation's answer.

use async_graphql::{Context, ErrorExtensions, SimpleObject};

use crate::{Error, Language, Refusal, Refuse, telemetry};

/// Why a mutation did not do what it was asked, at its exact place. 用户可改正的错误
#[derive(Clone, Debug, SimpleObject, PartialEq, Eq)]
pub struct UserError {
    /// Stable code, upper-case with underscores.
    pub code: String,
    /// Path into the input; null when the whole input is meant.
    pub field: Option<Vec<String>>,
    /// What happened, in the language of `Accept-Language` (zh or en).
    pub message: String,
    /// What to do next, where there is something to do.
    pub todo: Option<String>,
}

impl UserError {
    /// The refusal in the reader's language.
    #[must_use]
    pub fn of(refusal: &Refusal, language: Language) -> Self {
        telemetry::refused(refusal.code);
        let todo = language.pick(&refusal.todo_zh, &refusal.todo_en);
        Self {
            code: refusal.code.to_owned(),
            field: (!refusal.field.is_empty()).then(|| refusal.field.clone()),
            message: language.pick(&refusal.zh, &refusal.en).to_owned(),
            todo: (!todo.is_empty()).then(|| todo.to_owned()),
        }
    }
}

/// The reader's language, as the transport found it.
#[must_use]
pub fn language(ctx: &Context<'_>) -> Language {
    ctx.data::<Language>().copied().unwrap_or_default()
}

/// Splits a service's answer into what a payload shows; faults become top-level errors.
pub fn answer<T, R: Refuse>(
    ctx: &Context<'_>,
    result: Result<T, Error<R>>,
) -> async_graphql::Result<(Option<T>, Vec<UserError>)> {
    match result {
        Ok(made) => Ok((Some(made), Vec::new())),
        Err(Error::Refused(reasons)) => {
            let language = language(ctx);
            Ok((None, reasons.iter().map(|r| UserError::of(&r.refusal(), language)).collect()))
        }
        Err(Error::Fault(fault)) => Err(fault.into()),
    }
}

/// A request that is wrong as such (a bad cursor, a page too large): `BAD_USER_INPUT`.
#[must_use]
pub fn bad_input(message: impl Into<String>) -> async_graphql::Error {
    coded(message, "BAD_USER_INPUT")
}

/// The caller may not do this: `FORBIDDEN`.
#[must_use]
pub fn forbidden(message: impl Into<String>) -> async_graphql::Error {
    coded(message, "FORBIDDEN")
}

/// Nobody is signed in: `UNAUTHENTICATED`.
#[must_use]
pub fn unauthenticated() -> async_graphql::Error {
    coded("请先登录 (sign in first)", "UNAUTHENTICATED")
}

/// A top-level error with its code.
pub(crate) fn coded(message: impl Into<String>, code: &str) -> async_graphql::Error {
    async_graphql::Error::new(message).extend_with(|_, extensions| extensions.set("code", code))
}
