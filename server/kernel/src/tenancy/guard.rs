//! Whether the lock holds in the database itself: who we are there, and which tables are not protected.
//! A process that finds a breach does not start.

use qiyun_migration::{APP, PLATFORM};
use sea_orm::{DatabaseConnection, DbBackend, FromQueryResult, Statement};

use super::database::Database;
use crate::Fault;

/// Something by which row security can be walked past, or that keeps work from being done under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// What is wrong, with the name of the role or the tables.
    pub what: String,
    /// What to do about it.
    pub todo: &'static str,
}

const AS_ROLES_SQL: &str = "run deploy/postgres/roles.sql and connect as the roles that it makes";
const MIGRATE: &str = "run `qiyun migrate` with QIYUN_DATABASE__OWNER_URL set";

/// What a role can do, itself or by becoming another.
#[derive(Debug, FromQueryResult)]
struct Standing {
    name: String,
    bypasses: bool,
    owns: bool,
    creates: bool,
    is_app: bool,
    is_platform: bool,
}

impl Database {
    /// Everything that is wrong with the lock in this database: roles, tables, migrations. Nothing on SQLite,
    /// where one process has the file for itself, but migrations that are missing.
    pub async fn breaches(&self) -> Result<Vec<Breach>, Fault> {
        let mut breaches = self.role_breaches().await?;
        match self.missing_migrations().await {
            Ok(missing) if missing.is_empty() => {}
            Ok(missing) => breaches.push(Breach {
                what: format!("the tables are older than this build: {} is missing", missing.join(", ")),
                todo: MIGRATE,
            }),
            // The table of migrations is not there, or not ours to read before the first migrate that protects.
            Err(_) if breaches.is_empty() => {
                breaches.push(Breach {
                    what: "the tables are not there, or older than this build".to_owned(),
                    todo: MIGRATE,
                });
            }
            Err(_) => {}
        }
        if !self.inner.is_sqlite() {
            let bare = qiyun_migration::bare_tables(&self.inner.platform.read).await?;
            if !bare.is_empty() {
                let names: Vec<String> = bare.into_iter().map(|table| table.name).collect();
                breaches.push(Breach {
                    what: format!("row security is not forced by our policies on {}", names.join(", ")),
                    todo: MIGRATE,
                });
            }
        }
        Ok(breaches)
    }

    /// An error with every breach and what to do, if there is one.
    pub async fn guard(&self) -> Result<(), Fault> {
        refuse(&self.breaches().await?)
    }

    pub(super) async fn role_breaches(&self) -> Result<Vec<Breach>, Fault> {
        if self.inner.is_sqlite() {
            return Ok(Vec::new());
        }
        let (app, platform) = (standing(&self.inner.app.read).await?, standing(&self.inner.platform.read).await?);
        Ok(of_roles(&app, &platform))
    }
}

/// An error that names them all, if there are any.
pub(super) fn refuse(breaches: &[Breach]) -> Result<(), Fault> {
    if breaches.is_empty() {
        return Ok(());
    }
    let texts: Vec<String> = breaches.iter().map(|Breach { what, todo }| format!("{what}: {todo}")).collect();
    Err(Fault::new(texts.join("; ")))
}

async fn standing(pool: &DatabaseConnection) -> Result<Standing, Fault> {
    let becomes = |role: &str| {
        format!(
            "EXISTS (SELECT FROM pg_roles g WHERE g.rolname = '{role}' AND pg_has_role(current_user, g.oid, 'MEMBER'))"
        )
    };
    let sql = format!(
        "SELECT current_user::text AS name, \
         EXISTS (SELECT FROM pg_roles g WHERE (g.rolsuper OR g.rolbypassrls OR g.rolcreaterole) \
            AND pg_has_role(current_user, g.oid, 'MEMBER')) AS bypasses, \
         EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace \
            AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns, \
         has_schema_privilege(current_user, 'public', 'CREATE') \
            OR has_database_privilege(current_user, current_database(), 'CREATE') AS creates, \
         {} AS is_app, {} AS is_platform",
        becomes(APP),
        becomes(PLATFORM)
    );
    let row = Standing::find_by_statement(Statement::from_string(DbBackend::Postgres, sql)).one(pool).await?;
    row.ok_or_else(|| Fault::new("the database does not say who we are"))
}

fn of_roles(app: &Standing, platform: &Standing) -> Vec<Breach> {
    let mut breaches = Vec::new();
    let mut found = |wrong: bool, what: String| {
        if wrong {
            breaches.push(Breach { what, todo: AS_ROLES_SQL });
        }
    };
    for (work, role) in [("tenants' work", app), ("work over all tenants", platform)] {
        let name = &role.name;
        found(role.bypasses, format!("the role {name} of {work} can walk past row security"));
        // What follows is true of every superuser and would only hide the reason.
        if !role.bypasses {
            found(role.owns, format!("the role {name} of {work} owns tables and could lift their row security"));
            found(role.creates, format!("the role {name} of {work} can make tables"));
        }
    }
    if !app.bypasses {
        found(!app.is_app, format!("no policy admits the role {} of tenants' work: it is not {APP}", app.name));
        found(app.is_platform, format!("the role {} of tenants' work may see all tenants", app.name));
    }
    if !platform.bypasses {
        let name = &platform.name;
        found(
            !platform.is_platform,
            format!("no policy admits the role {name} of work over all tenants: it is not {PLATFORM}"),
        );
    }
    breaches
}
