//! How many steps of each kind one process runs at once.

use serde::{Deserialize, Serialize};

/// Worker slots. More of `sign` and `send` helps where device or channel answer slowly; `import` costs memory.
/// Beside them each kind has an eighth more, one at least, for tenants that hold none of its slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Slots {
    pub import: usize,
    pub compose: usize,
    pub push: usize,
    pub sign: usize,
    pub send: usize,
    pub receive: usize,
    pub diagnose: usize,
    pub advance: usize,
}

impl Default for Slots {
    fn default() -> Self {
        Self { import: 2, compose: 4, push: 8, sign: 16, send: 16, receive: 8, advance: 8, diagnose: 2 }
    }
}
