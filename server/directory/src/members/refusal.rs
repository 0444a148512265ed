//! Why a member is not made or changed.

use qiyun_kernel::{Refusal, Refuse};

use crate::users::refusal::UserRefusal;

/// A reason, with what the user can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MemberRefusal {
    Account(UserRefusal),
    /// The role is more than the one who gives it has.
    BeyondYours,
    LastOwner,
    NotFound,
}

impl Refuse for MemberRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::Account(refusal) => refusal.refusal(),
            Self::BeyondYours => Refusal::new(
                "ROLE_BEYOND_YOURS",
                "input.role",
                "不能设置或修改权限高于自己的成员",
                "you cannot give or change a role that is more than your own",
            )
            .todo("请由负责人操作", "ask an owner to do it"),
            Self::LastOwner => Refusal::new(
                "LAST_OWNER",
                "id",
                "这是最后一位启用的负责人，不能停用或改为其他角色",
                "this is the last enabled owner, who cannot be disabled or given another role",
            )
            .todo("先把另一位成员设为负责人", "make another member an owner first"),
            Self::NotFound => Refusal::new("MEMBER_NOT_FOUND", "id", "没有这个成员", "there is no such member")
                .todo("刷新列表后重试", "reload the list and try again"),
        }
    }
}
