//! 启用 and 停用, which every record of the directory has.

use async_graphql::Enum;

/// Whether a record may be used for new work. 状态
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum RecordStatus {
    /// In use. 启用
    Enabled,
    /// Kept, but not offered for new work. 停用
    Disabled,
}

impl RecordStatus {
    #[must_use]
    pub fn of(enabled: bool) -> Self {
        if enabled { Self::Enabled } else { Self::Disabled }
    }

    #[must_use]
    pub fn enabled(self) -> bool {
        self == Self::Enabled
    }
}
