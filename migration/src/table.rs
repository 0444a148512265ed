//! The one way to make a tenant's table: owner, keys, and references that cannot leave the tenant.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string_null, timestamp_with_time_zone, uuid};

/// A table whose rows belong to a tenant: `id`, `tenant_id`, and the unique pair that composite references point to.
pub fn tenant_table(name: &'static str) -> TableCreateStatement {
    Table::create()
        .table(name)
        .col(uuid("id").primary_key())
        .col(uuid("tenant_id"))
        .foreign_key(ForeignKey::create().from(name, "tenant_id").to("tenant", "id"))
        .index(Index::create().unique().name(format!("{name}_tenant")).col("tenant_id").col("id"))
        .to_owned()
}

/// A column that names a row of another table of the same tenant; the pair is the reference,
/// so a row of another tenant cannot be named.
pub fn refer(table: &mut TableCreateStatement, name: &'static str, column: ColumnDef, to: &'static str) {
    let column_name = column.get_column_name();
    table.col(column).foreign_key(
        ForeignKey::create().from(name, ("tenant_id", Alias::new(column_name))).to(to, ("tenant_id", "id")),
    );
}

/// Who made and last changed a record, and when.
pub fn stamps(table: &mut TableCreateStatement) {
    table
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(string_null("created_by"))
        .col(string_null("updated_by"));
}

/// An index of a tenant's rows; the owner comes first in all of them.
pub fn tenant_index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index(table, columns, false)
}

/// A natural key within a tenant.
pub fn tenant_unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index(table, columns, true)
}

fn index(table: &'static str, columns: &[&'static str], unique: bool) -> IndexCreateStatement {
    let mut index =
        Index::create().table(table).name(format!("{table}_{}", columns.join("_"))).col("tenant_id").to_owned();
    for column in columns {
        index.col(*column);
    }
    if unique {
        index.unique();
    }
    index
}
