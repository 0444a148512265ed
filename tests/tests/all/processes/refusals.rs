//! What a process says when it cannot do its work, before it does any.

use super::command;
use crate::support::Process;

fn refused(arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = command(folder.path(), arguments);
    command.envs(variables.iter().copied());
    Process::start(command).expect_err("it does not start")
}

#[test]
fn halves_of_a_deployment_want_what_they_share() {
    for half in ["serve", "work"] {
        let error = refused(&[half], &[]);
        assert!(error.contains("SQLite") && error.contains("postgres://") && error.contains("qiyun up"), "{error}");
    }
}

#[test]
fn metrics_are_not_open_to_the_world_by_accident() {
    let error = refused(&["up", "--no-demo"], &[("QIYUN_STATUS__LISTEN", "0.0.0.0:0")]);
    assert!(error.contains("QIYUN_STATUS__METRICS_TOKEN"), "{error}");
}

#[test]
fn half_a_sandbox_is_none() {
    let error = refused(&["up"], &[("QIYUN_SANDBOX__DEVICE_URL", "http://127.0.0.1:9")]);
    assert!(error.contains("sandbox.port_url"), "{error}");
}

#[test]
fn processes_that_found_the_demo_agency_together_found_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let migrated = command(folder.path(), &["migrate"]).output().expect("it runs");
    assert!(migrated.status.success(), "{}", String::from_utf8_lossy(&migrated.stderr));
    let found = || {
        let mut found = command(folder.path(), &["tenant", "demo"]);
        found.env("QIYUN_SANDBOX__DEVICE_URL", "http://127.0.0.1:8081");
        found.env("QIYUN_SANDBOX__PORT_URL", "http://127.0.0.1:8082");
        found.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().expect("it starts")
    };
    let running = [found(), found(), found()];
    let said: Vec<String> = running
        .map(|child| {
            let output = child.wait_with_output().expect("it ends");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            String::from_utf8(output.stdout).expect("UTF-8")
        })
        .to_vec();
    assert!(said[0].contains("login manager") && said.iter().all(|other| *other == said[0]), "{said:?}");
    let list = command(folder.path(), &["tenant", "list"]).output().expect("it runs");
    assert_eq!(String::from_utf8_lossy(&list.stdout).lines().count(), 1);
}
