//! `qiyun tenant …` and `qiyun token …`: what the platform operator does by hand.

use std::process::ExitCode;

use anyhow::anyhow;
use clap::Subcommand;
use qiyun_directory::tenants::service::NewTenant;
use qiyun_directory::tokens::service::NewToken;
use qiyun_directory::{tenants, tokens, users};
use qiyun_kernel::{Actor, Error, Permission, Refuse};
use secrecy::{ExposeSecret, SecretString};

use crate::composition::{Parts, shown};
use crate::config::Config;
use crate::founding;
use crate::process::Endpoints;

#[derive(Debug, Subcommand)]
pub enum TenantCommand {
    /// Founds a tenant and its owner's account. The password is read from QIYUN_PASSWORD.
    Create {
        #[arg(long)]
        code: String,
        #[arg(long)]
        name: String,
        /// What it sends reaches only the simulated port.
        #[arg(long)]
        sandbox: bool,
        #[arg(long)]
        owner_login: String,
        #[arg(long)]
        owner_name: String,
    },
    /// Founds the demo agency in the configured sandbox, and prints how to get in.
    Demo,
    /// Lists the tenants.
    List,
    /// Sets a tenant's share of the background work; felt within seconds.
    Share {
        #[arg(long)]
        code: String,
        /// Steps in its turn beside other tenants; the others have 1.
        #[arg(long, default_value_t = 1)]
        weight: u32,
        /// Most steps of one kind at once; no limit of its own when absent.
        #[arg(long)]
        cap: Option<u32>,
    },
}

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Gives an account another password, read from QIYUN_PASSWORD, and ends all of its sessions.
    ResetPassword {
        #[arg(long)]
        login: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Makes an API token for a tenant and prints it, this once.
    Create {
        /// The tenant's code.
        #[arg(long)]
        tenant: String,
        #[arg(long)]
        name: String,
        /// What it may do, such as orders:read; everything but members when absent.
        #[arg(long)]
        scope: Vec<String>,
    },
}

/// A service's answer as the command line shows it.
pub fn said<T, R: Refuse>(result: Result<T, Error<R>>) -> anyhow::Result<T> {
    result.map_err(|error| match error {
        Error::Refused(reasons) => {
            let texts: Vec<String> = reasons
                .iter()
                .map(|reason| {
                    let refusal = reason.refusal();
                    format!("{}: {} {}", refusal.code, refusal.en, refusal.todo_en)
                })
                .collect();
            anyhow!("{}", texts.join("\n       "))
        }
        Error::Fault(fault) => shown(fault),
    })
}

pub async fn tenant(config: &Config, command: TenantCommand) -> anyhow::Result<ExitCode> {
    let parts = Parts::open(config).await?;
    match command {
        TenantCommand::Create { code, name, sandbox, owner_login, owner_name } => {
            let owner_password = given_password()?;
            let new = NewTenant { code, name, sandbox, owner_login, owner_name, owner_password };
            let made = said(tenants::service::found(&parts.db, parts.sessions.passwords(), new).await)?;
            println!("tenant {} ({}) founded", made.code, made.name);
        }
        TenantCommand::Demo => {
            let sandbox = Endpoints::of(config, None).ok_or_else(|| {
                anyhow!("no sandbox is configured: set QIYUN_SANDBOX__DEVICE_URL and QIYUN_SANDBOX__PORT_URL")
            })?;
            match founding::demo(&parts, &config.data_dir, &sandbox).await? {
                Some(demo) => demo.print(),
                None => println!("the demo agency is there; how to get in stands where it was founded"),
            }
        }
        TenantCommand::List => {
            let shares = tenants::share::all(&parts.db).await.map_err(shown)?;
            for tenant in tenants::service::all(&parts.db).await.map_err(shown)? {
                let world = if tenant.sandbox { "sandbox" } else { "live" };
                let share = shares.get(&tenant.id).map_or_else(String::new, |share| match share.cap {
                    Some(cap) => format!("{} ≤{cap}", share.weight),
                    None => share.weight.to_string(),
                });
                println!("{:<24} {:<8} {share:<9} {}", tenant.code, world, tenant.name);
            }
        }
        TenantCommand::Share { code, weight, cap } => {
            said(tenants::share::set(&parts.db, &code, weight, cap).await)?;
            let most = cap.map_or_else(|| "no limit".to_owned(), |cap| cap.to_string());
            println!("tenant {code} has {weight} in its turn, at once: {most}");
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub async fn user(config: &Config, command: UserCommand) -> anyhow::Result<ExitCode> {
    let parts = Parts::open(config).await?;
    let UserCommand::ResetPassword { login } = command;
    let reset = users::service::reset_password(&parts.db, parts.sessions.passwords(), &login, given_password()?);
    said(reset.await)?;
    println!("{login} has another password, and all of its sessions have ended");
    Ok(ExitCode::SUCCESS)
}

/// Never an argument: other users of the machine see those.
fn given_password() -> anyhow::Result<SecretString> {
    std::env::var("QIYUN_PASSWORD").map(SecretString::from).map_err(|_| anyhow!("set QIYUN_PASSWORD to the password"))
}

pub async fn token(config: &Config, command: TokenCommand) -> anyhow::Result<ExitCode> {
    let parts = Parts::open(config).await?;
    let TokenCommand::Create { tenant, name, scope } = command;
    println!("{}", make_token(&parts, &tenant, name, scope).await?.expose_secret());
    Ok(ExitCode::SUCCESS)
}

/// A token of a tenant, with all that a declarant's program needs unless scopes are given.
async fn make_token(parts: &Parts, tenant: &str, name: String, scopes: Vec<String>) -> anyhow::Result<SecretString> {
    let tenant = said(tenants::service::by_code(&parts.db, tenant).await)?;
    let scopes = if scopes.is_empty() { usual_scopes() } else { scopes };
    let scope = parts.db.scope(tenant.id, Actor::service());
    let new = NewToken { name, scopes, expires_at: None };
    let (_, secret) = said(tokens::service::create(&scope, &Permission::ALL, new).await)?;
    Ok(secret)
}

/// All that a declarant's program needs.
pub fn usual_scopes() -> Vec<String> {
    let usual = Permission::ALL.into_iter().filter(|permission| *permission != Permission::MembersManage);
    usual.map(|permission| permission.code().to_owned()).collect()
}
