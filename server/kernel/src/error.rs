//! Two kinds of going wrong: a [`Refusal`], which the user can mend, and a [`Fault`], which is ours.

use std::error::Error as StdError;

use sea_orm::DbErr;

/// What the user is told: what happened, where, and what to do, in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Stable and upper-case, such as `CUSTOMER_CODE_TAKEN`.
    pub code: &'static str,
    /// Path into the mutation's input; empty when the whole of it is meant.
    pub field: Vec<String>,
    pub zh: String,
    pub en: String,
    /// What to do next, 中文.
    pub todo_zh: String,
    /// What to do next.
    pub todo_en: String,
}

impl Refusal {
    /// A refusal of the input field at `path` (dots between steps; empty for the whole input).
    #[must_use]
    pub fn new(code: &'static str, path: &str, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            code,
            field: path.split('.').filter(|step| !step.is_empty()).map(str::to_owned).collect(),
            zh: zh.into(),
            en: en.into(),
            todo_zh: String::new(),
            todo_en: String::new(),
        }
    }

    /// Adds what to do.
    #[must_use]
    pub fn todo(mut self, zh: impl Into<String>, en: impl Into<String>) -> Self {
        self.todo_zh = zh.into();
        self.todo_en = en.into();
        self
    }
}

/// A feature's own reasons for saying no; mapped exhaustively, so a new one does not compile until it is.
pub trait Refuse {
    fn refusal(&self) -> Refusal;
}

impl Refuse for Refusal {
    fn refusal(&self) -> Refusal {
        self.clone()
    }
}

/// What a service answers when it does not do what it was asked.
#[derive(Debug)]
pub enum Error<R> {
    /// Every reason at once, so that the user mends them in one go.
    Refused(Vec<R>),
    Fault(Fault),
}

impl<R> From<R> for Error<R>
where
    R: Refuse,
{
    fn from(reason: R) -> Self {
        Self::Refused(vec![reason])
    }
}

impl<R> Error<R> {
    /// Ours, with its cause.
    pub fn fault(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::Fault(Fault::new(cause))
    }

    /// For work that nobody waits for, where a refusal is as good as a fault: it is looked at again later.
    pub fn into_fault(self) -> Fault
    where
        R: Refuse,
    {
        match self {
            Self::Refused(reasons) => {
                Fault::new(reasons.iter().map(|reason| reason.refusal().en).collect::<Vec<_>>().join("; "))
            }
            Self::Fault(fault) => fault,
        }
    }

    /// Translates the refusals of another feature into this one's.
    pub fn map<S>(self, mut f: impl FnMut(R) -> S) -> Error<S> {
        match self {
            Self::Refused(reasons) => Error::Refused(reasons.into_iter().map(&mut f).collect()),
            Self::Fault(fault) => Error::Fault(fault),
        }
    }
}

/// Ours to mend. Deliberately without `Display`: its cause goes to the log and never to a client,
/// who sees one sentence and a request id.
#[derive(Debug)]
pub struct Fault {
    cause: Box<dyn StdError + Send + Sync>,
}

impl Fault {
    pub fn new(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { cause: cause.into() }
    }

    /// For logs, job rows and the command line; never for an API answer.
    #[must_use]
    pub fn cause(&self) -> &(dyn StdError + Send + Sync + 'static) {
        &*self.cause
    }

    /// Whether a unique index said no: the judge of every "exists already".
    #[must_use]
    pub fn is_unique_violation(&self) -> bool {
        let db = self.cause.downcast_ref::<DbErr>().and_then(DbErr::sql_err);
        matches!(db, Some(sea_orm::SqlErr::UniqueConstraintViolation(_)))
    }

    /// Whether a disk has no room left.
    #[must_use]
    pub fn is_storage_full(&self) -> bool {
        let io = self.cause.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        matches!(io, Some(std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded))
    }

    /// Whether a foreign key said no: the row is used elsewhere, or what it names is not there.
    #[must_use]
    pub fn is_foreign_key_violation(&self) -> bool {
        let db = self.cause.downcast_ref::<DbErr>().and_then(DbErr::sql_err);
        matches!(db, Some(sea_orm::SqlErr::ForeignKeyConstraintViolation(_)))
    }
}

impl From<DbErr> for Fault {
    fn from(cause: DbErr) -> Self {
        Self::new(cause)
    }
}

impl<R> From<Fault> for Error<R> {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl<R> From<DbErr> for Error<R> {
    fn from(cause: DbErr) -> Self {
        Self::Fault(cause.into())
    }
}

impl From<Fault> for async_graphql::Error {
    fn from(fault: Fault) -> Self {
        tracing::error!(cause = ?fault.cause, "a fault reached the API");
        crate::telemetry::fault("api");
        crate::payload::coded(
            "内部错误，请稍后重试并提供请求编号 (internal error: retry later and quote the request id)",
            "INTERNAL",
        )
    }
}
