//! What a caller may do. A resolver gets its [`Scope`] only by naming the permission that it needs.

use async_graphql::Context;

use crate::payload::{forbidden, unauthenticated};
use crate::{Language, Scope};

/// One thing that a person or token may be allowed to do. The code is what a token's scope list says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Permission {
    /// Read master data: customers, enterprises, warehouses, strategies.
    DirectoryRead,
    /// Change master data.
    DirectoryWrite,
    /// Read tasks, orders, messages and receipts.
    OrdersRead,
    /// Create tasks, import, generate, delete.
    OrdersWrite,
    /// Send declarations to customs.
    DeclarationsPush,
    /// Members and tokens.
    MembersManage,
}

impl Permission {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::DirectoryRead,
        Self::DirectoryWrite,
        Self::OrdersRead,
        Self::OrdersWrite,
        Self::DeclarationsPush,
        Self::MembersManage,
    ];

    /// As it stands in a token's scopes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::DirectoryRead => "directory:read",
            Self::DirectoryWrite => "directory:write",
            Self::OrdersRead => "orders:read",
            Self::OrdersWrite => "orders:write",
            Self::DeclarationsPush => "declarations:push",
            Self::MembersManage => "members:manage",
        }
    }

    /// The permission of a scope's code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|permission| permission.code() == code)
    }
}

/// Who is calling: put into each request's data by the transport.
#[derive(Clone, Debug)]
pub struct Caller {
    pub scope: Scope,
    pub permissions: Vec<Permission>,
    pub language: Language,
}

/// The caller's scope, if it holds the permission.
pub fn allowed<'c>(ctx: &'c Context<'_>, permission: Permission) -> async_graphql::Result<&'c Scope> {
    let caller = ctx.data_opt::<Caller>().ok_or_else(unauthenticated)?;
    if caller.permissions.contains(&permission) {
        Ok(&caller.scope)
    } else {
        Err(forbidden(format!(
            "没有权限：需要 {}，请联系本企业的管理员 (permission {} is needed; ask your manager)",
            permission.code(),
            permission.code()
        )))
    }
}
