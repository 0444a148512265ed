//! Row ids (UUID v7, so that ids sort by age) and the opaque node ids of the API.

#![expect(clippy::disallowed_methods, reason = "this is the one place")]

use async_graphql::ID;
use uuid::Uuid;

/// A fresh row id. Version 7: an index on (tenant, id) is then also an index by age.
#[must_use]
pub fn next() -> Uuid {
    Uuid::now_v7()
}

/// A number that tells nothing of when it was drawn: the guid of a document that leaves the house.
#[must_use]
pub fn random() -> Uuid {
    Uuid::new_v4()
}

/// The API's id of a row: `<kind>_<32 hex digits>`. Opaque to clients.
#[must_use]
pub fn node_id(kind: &str, id: Uuid) -> ID {
    ID(format!("{kind}_{}", id.simple()))
}

/// The kind and row of an API id; `None` for anything that never was one.
#[must_use]
pub fn parse_node_id(id: &str) -> Option<(&str, Uuid)> {
    let (kind, rest) = id.rsplit_once('_')?;
    (rest.len() == 32).then_some(())?;
    Some((kind, Uuid::try_parse(rest).ok()?))
}

/// The row behind an id that must be of this kind. An id of another kind, of another
/// tenant and of nothing at all must read alike, so the answer is a nil row, which no query finds.
#[must_use]
pub fn row_of(kind: &str, id: &ID) -> Uuid {
    match parse_node_id(id.as_str()) {
        Some((found, row)) if found == kind => row,
        _ => Uuid::nil(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_id_round_trips_and_foreign_ones_find_nothing() {
        let row = next();
        let id = node_id("order_line", row);
        assert_eq!(parse_node_id(&id), Some(("order_line", row)));
        assert_eq!(row_of("order_line", &id), row);
        assert_eq!(row_of("order", &id), Uuid::nil());
        for junk in ["", "order", "order_", "order_12", "order_zz", &row.to_string()] {
            assert_eq!(parse_node_id(junk), None, "{junk}");
        }
    }
}
