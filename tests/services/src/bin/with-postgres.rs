//! `with-postgres [--qiyun BINARY] COMMAND…`: runs a command, such as the tests, with a PostgreSQL beside it that
//! [`qiyun_services::Scratch`] finds. With the binary, a database that it migrated is the template of all others.

use std::process::{Command, ExitCode};

use qiyun_services::{Postgres, RUNNING, TEMPLATE};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).peekable();
    let binary = arguments.next_if(|argument| argument == "--qiyun").and_then(|_| arguments.next());
    let Some(program) = arguments.next() else {
        eprintln!("which command?");
        return ExitCode::FAILURE;
    };
    let postgres = Postgres::start();
    if let Some(binary) = binary {
        template(&postgres, &binary);
    }
    let status = Command::new(program).args(arguments).env(RUNNING, postgres.folder()).status();
    match status {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// As a deployment comes to its tables.
fn template(postgres: &Postgres, binary: &str) {
    let urls = postgres.database_named(TEMPLATE);
    let data = tempfile::tempdir().expect("a folder");
    let migrated = Command::new(binary)
        .arg("migrate")
        .env("QIYUN_DATA_DIR", data.path())
        .env("QIYUN_DATABASE__URL", &urls.app)
        .env("QIYUN_DATABASE__PLATFORM_URL", &urls.platform)
        .env("QIYUN_DATABASE__OWNER_URL", &urls.owner)
        .output()
        .expect("qiyun runs");
    assert!(migrated.status.success(), "{}", String::from_utf8_lossy(&migrated.stderr));
}
