//! Nothing here: the integration tests stand in `tests/all`.
