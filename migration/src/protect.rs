//! Row security of every table that names a tenant, on PostgreSQL. Nobody has to remember it: the end of each
//! migrate looks into the catalog for tables that lack any of it, and gives it to them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};

/// Works for one tenant at a time. Owns nothing, changes no tables.
pub const APP: &str = "qiyun_app";
/// Works over all tenants: hands out work, signs people in.
pub const PLATFORM: &str = "qiyun_platform";
/// Owns the tables and migrates them.
pub const OWNER: &str = "qiyun_owner";

/// Tables that no tenant owns, with what the app may do there; the platform may do anything. May only shrink.
pub const SHARED: [(&str, &str); 4] = [
    // An account is made beside its first member; who belongs to whom is looked up across tenants.
    ("user_account", "INSERT"),
    // The deployment's own: the operator's records of the 加密机, and what processes tell of them.
    ("device", ""),
    ("device_report", ""),
    ("seaql_migrations", ""),
];

/// The tenant of a connection, as a value. What was set and forgotten reads as an empty text, not as nothing.
const TENANT: &str = "nullif(current_setting('app.tenant', true), '')::uuid";
/// The same as PostgreSQL writes it back.
const TENANT_READ: &str = "(NULLIF(current_setting(''app.tenant''::text, true), ''''::text))::uuid";

/// A table with a tenant that lacks something, and its column that names the tenant.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Bare {
    pub name: String,
    pub owner_column: String,
}

/// The tables that lack security, its force, one of exactly these three policies, the default or the grants.
pub async fn bare_tables(db: &impl ConnectionTrait) -> Result<Vec<Bare>, DbErr> {
    let tenants = format!("({{column}} = {TENANT_READ})");
    let policy = |role: &str, name: &str, rule: &str| format!("{name} t * {role} {rule} {rule}");
    let wanted = |column: &str| {
        let rule = tenants.replace("{column}", column);
        let policies =
            [policy(APP, "app", &rule), policy(OWNER, "owner", "true"), policy(PLATFORM, "platform", "true")];
        policies.join("\n")
    };
    let may = |role: &str| {
        let each = ["SELECT", "INSERT", "UPDATE", "DELETE"].map(|right| {
            format!("has_table_privilege((SELECT oid FROM pg_roles WHERE rolname = '{role}'), t.oid, '{right}')")
        });
        each.join(" AND ")
    };
    let sql = format!(
        "SELECT t.relname::text AS name, t.owner_column FROM ( \
           SELECT c.*, CASE WHEN c.relname = 'tenant' THEN 'id' ELSE 'tenant_id' END AS owner_column FROM pg_class c \
           WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND (c.relname = 'tenant' OR EXISTS ( \
             SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)) \
         ) t WHERE NOT (t.relrowsecurity AND t.relforcerowsecurity AND {app_may} AND {platform_may} \
           AND (SELECT string_agg(format('%s %s %s %s %s %s', p.polname, p.polpermissive, p.polcmd, \
                (SELECT string_agg(r.rolname, ',' ORDER BY r.rolname) FROM pg_roles r WHERE r.oid = ANY (p.polroles)), \
                pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), E'\\n' ORDER BY p.polname) \
              FROM pg_policy p WHERE p.polrelid = t.oid) \
              IS NOT DISTINCT FROM CASE t.owner_column WHEN 'id' THEN '{tenant_itself}' ELSE '{usual}' END \
           AND (t.owner_column = 'id' OR EXISTS (SELECT FROM pg_attrdef d JOIN pg_attribute a \
              ON a.attrelid = d.adrelid AND a.attnum = d.adnum WHERE d.adrelid = t.oid AND a.attname = 'tenant_id' \
              AND pg_get_expr(d.adbin, d.adrelid) = '{TENANT_READ}')) \
         ) ORDER BY 1",
        app_may = may(APP),
        platform_may = may(PLATFORM),
        tenant_itself = wanted("id"),
        usual = wanted("tenant_id"),
    );
    Bare::find_by_statement(Statement::from_string(DbBackend::Postgres, sql)).all(db).await
}

/// Gives every table what it lacks. Touches nothing where nothing lacks, so that it locks nothing then.
pub(crate) async fn protect(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    for table in bare_tables(db).await? {
        db.execute_unprepared(&protection(&table)).await?;
    }
    for (table, app) in SHARED {
        let app = if app.is_empty() { String::new() } else { format!("GRANT {app} ON {table} TO {APP};") };
        let sql = format!(
            "REVOKE ALL ON {table} FROM PUBLIC, {APP}, {PLATFORM}; {app} \
             GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {PLATFORM};"
        );
        db.execute_unprepared(&sql).await?;
    }
    Ok(())
}

/// The statements for one table, in one round so that it never stands half protected.
fn protection(Bare { name, owner_column }: &Bare) -> String {
    let mut sql = format!(
        "ALTER TABLE \"{name}\" ENABLE ROW LEVEL SECURITY; ALTER TABLE \"{name}\" FORCE ROW LEVEL SECURITY; \
         REVOKE ALL ON \"{name}\" FROM PUBLIC, {APP}, {PLATFORM}; \
         GRANT SELECT, INSERT, UPDATE, DELETE ON \"{name}\" TO {APP}, {PLATFORM}; \
         DO $$ DECLARE stale text; BEGIN \
           FOR stale IN SELECT polname FROM pg_policy WHERE polrelid = '\"{name}\"'::regclass LOOP \
             EXECUTE format('DROP POLICY %I ON \"{name}\"', stale); END LOOP; END $$;"
    );
    let tenant = format!("{owner_column} = {TENANT}");
    // The owner's is for migrations, which would otherwise change no row and say nothing.
    for (policy, role, rule) in
        [("app", APP, tenant.as_str()), ("platform", PLATFORM, "true"), ("owner", OWNER, "true")]
    {
        sql.push_str(&format!("CREATE POLICY {policy} ON \"{name}\" TO {role} USING ({rule}) WITH CHECK ({rule});"));
    }
    if owner_column == "tenant_id" {
        // Without statistics of the tenants a plan is the same for each: a new one, of whom they knew nothing, would
        // be taken for empty, and its first thousand rows be walked over instead of looked up.
        sql.push_str(&format!(
            "ALTER TABLE \"{name}\" ALTER COLUMN tenant_id SET DEFAULT {TENANT}, ALTER COLUMN tenant_id SET STATISTICS 0;"
        ));
    }
    sql
}
