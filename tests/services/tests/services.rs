//! The services come up, come back, and go away.

use qiyun_services::{Postgres, Redis};

#[test]
fn postgres_has_the_three_roles_and_none_of_them_is_above_row_security() {
    let server = Postgres::start();
    let roles = server.sql(
        "postgres",
        "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname LIKE 'qiyun%' ORDER BY 1",
    );
    assert_eq!(roles, "qiyun_app|f|f|f|f\nqiyun_owner|f|f|f|f\nqiyun_platform|f|f|f|f");
}

#[test]
fn a_database_is_its_owners_and_nobody_elses() {
    let server = Postgres::start();
    let (one, two) = (server.database(), server.database());
    assert_ne!(one.name, two.name);
    let facts = "SELECT pg_get_userbyid(datdba), datcollate, has_database_privilege('qiyun_app', oid, 'CREATE') \
        FROM pg_database WHERE datname = current_database()";
    assert_eq!(server.sql(&one.name, facts), "qiyun_owner|C|f");
    let create = "SELECT has_schema_privilege('qiyun_app', 'public', 'CREATE'), has_schema_privilege('qiyun_owner', 'public', 'CREATE')";
    assert_eq!(server.sql(&one.name, create), "f|t");
}

#[test]
fn what_was_committed_outlives_a_crash() {
    let mut server = Postgres::start();
    let database = server.database();
    server.sql(&database.name, "CREATE TABLE kept AS SELECT 42 AS answer");
    server.restart_immediate();
    assert_eq!(server.sql(&database.name, "SELECT answer FROM kept"), "42");
    server.stop();
    server.run();
    assert_eq!(server.sql(&database.name, "SELECT answer FROM kept"), "42");
}

#[test]
fn nothing_is_left_behind() {
    let server = Postgres::start();
    let folder = server.folder().to_owned();
    let pid = std::fs::read_to_string(folder.join("data/postmaster.pid")).expect("it runs");
    let process = std::path::Path::new("/proc").join(pid.lines().next().expect("a number"));
    assert!(process.exists());
    drop(server);
    assert!(!process.exists() && !folder.exists());
}

#[test]
fn redis_forgets_when_it_is_flushed_and_when_it_is_killed() {
    let mut server = Redis::start();
    assert_eq!(server.ask("SET greeting hello"), "+OK");
    assert_eq!(server.ask("EXISTS greeting"), ":1");
    server.flush();
    assert_eq!(server.ask("EXISTS greeting"), ":0");
    assert_eq!(server.ask("SET greeting hello"), "+OK");
    server.kill();
    server.start_again();
    assert_eq!(server.ask("EXISTS greeting"), ":0");
}
