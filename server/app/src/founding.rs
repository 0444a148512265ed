//! The demo agency of the first start: a firm with a customer, enterprises, a warehouse and a strategy for each mode,
//! all fictional, all in the sandbox.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use qiyun_directory::customers::service::CustomerDraft;
use qiyun_directory::enterprises::role::EnterpriseRole;
use qiyun_directory::enterprises::{ChannelDraft, EnterpriseDraft, SecretEdit, SigningDraft};
use qiyun_directory::members::role::Role;
use qiyun_directory::members::service::Giver;
use qiyun_directory::strategies::{PlatformDraft, StrategyDraft};
use qiyun_directory::tenants::service::NewTenant;
use qiyun_directory::tokens::service::NewToken;
use qiyun_directory::users::service::NewUser;
use qiyun_directory::warehouses::service::WarehouseDraft;
use qiyun_directory::{customers, enterprises, members, strategies, tenants, tokens, warehouses};
use qiyun_kernel::{Permission, Scope};
use qiyun_schema::mode::TradeMode;
use rand::Rng as _;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::commands::found::{said, usual_scopes};
use crate::composition::{Parts, shown, write_private};
use crate::process::Endpoints;

/// Code of the demo agency.
pub const DEMO_TENANT: &str = "demo";
/// 海关编码, name and 传输ID of the demo enterprises.
pub const DEMO_ENTERPRISES: [(&str, &str, &str); 3] = [
    ("3301960AAA", "杭州示例供应链有限公司", "DXPENT0000000001"),
    ("3302960BBB", "宁波示例电子商务有限公司", "DXPENT0000000002"),
    // 物流企业: files 运单 and 离境单, and runs the supervised place of the demo.
    ("3308960LLL", "杭州示例物流有限公司", "DXPENT0000000003"),
];

/// How to get into the demo agency. Kept in a file of its own beside the data, readable by its owner alone,
/// so that later starts and `qiyun demo` know it too. It opens a sandbox and nothing else.
#[derive(Serialize, Deserialize)]
pub struct Demo {
    pub logins: Vec<Login>,
    pub token: String,
}

/// One account.
#[derive(Serialize, Deserialize)]
pub struct Login {
    pub login: String,
    pub role: String,
    pub password: String,
}

impl Demo {
    pub fn print(&self) {
        println!("  demo agency 示例报关行 ({DEMO_TENANT}):");
        for login in &self.logins {
            println!("    login {:<10} password {}   {}", login.login, login.password, login.role);
        }
        println!("    API token  {}", self.token);
    }

    /// What an earlier start wrote down.
    pub fn read(data_dir: &Path) -> Option<Self> {
        serde_json::from_slice(&std::fs::read(file(data_dir)).ok()?).ok()
    }
}

fn file(data_dir: &Path) -> PathBuf {
    data_dir.join("demo.json")
}

/// Founds the demo agency unless it is there; how to get in, if that is known.
///
/// One transaction, judged by the tenant's unique code: of processes that start together one founds it,
/// and a start that is cut short leaves nothing behind.
pub async fn demo(parts: &Parts, data_dir: &Path, sandbox: &Endpoints) -> anyhow::Result<Option<Demo>> {
    let folder = data_dir.to_owned();
    // Held until the end, so that processes on one folder do not write over each other's demo.json.
    let _lock = tokio::task::spawn_blocking(move || founding_lock(&folder)).await??;
    let there = async || {
        let all = tenants::service::all(&parts.db).await.map_err(shown)?;
        anyhow::Ok(all.iter().any(|tenant| tenant.code == DEMO_TENANT))
    };
    if there().await? {
        return Ok(Demo::read(data_dir));
    }
    match found(parts, data_dir, sandbox).await {
        Ok(demo) => Ok(Some(demo)),
        // On another machine somebody was faster.
        Err(_) if there().await? => Ok(None),
        Err(error) => Err(error),
    }
}

fn founding_lock(data_dir: &Path) -> std::io::Result<std::fs::File> {
    std::fs::create_dir_all(data_dir)?;
    let file = std::fs::File::create(data_dir.join("founding.lock"))?;
    file.lock()?;
    Ok(file)
}

async fn found(parts: &Parts, data_dir: &Path, sandbox: &Endpoints) -> anyhow::Result<Demo> {
    let (manager, operator) = (password(), password());
    let new = NewTenant {
        code: DEMO_TENANT.to_owned(),
        name: "示例报关行".to_owned(),
        sandbox: true,
        owner_login: "manager".to_owned(),
        owner_name: "示例主管".to_owned(),
        owner_password: SecretString::from(manager.clone()),
    };
    let (_, scope) = said(tenants::service::found_with(&parts.db, parts.sessions.passwords(), new).await)?;
    add_operator(parts, &scope, SecretString::from(operator.clone())).await.context("the operator")?;
    records(parts, &scope, sandbox).await?;
    let new = NewToken { name: "demo".to_owned(), scopes: usual_scopes(), expires_at: None };
    let (_, token) = said(tokens::service::create(&scope, &Permission::ALL, new).await)?;
    let login = |login: &str, role: &str, password| Login { login: login.to_owned(), role: role.to_owned(), password };
    let demo = Demo {
        logins: vec![login("manager", "业务主管", manager), login("operator", "录入员", operator)],
        token: token.expose_secret().to_owned(),
    };
    // Before the commit: a founded agency whose passwords nobody knows is worse than a file too many.
    write_private(&file(data_dir), &serde_json::to_vec_pretty(&demo)?).context("demo.json cannot be written")?;
    scope.commit().await.map_err(shown)?;
    Ok(demo)
}

/// Twelve letters and digits, none of which is mistaken for another.
fn password() -> String {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let mut random = rand::rng();
    (0..12).map(|_| char::from(LETTERS[random.random_range(0..LETTERS.len())])).collect()
}

async fn add_operator(parts: &Parts, scope: &Scope, password: SecretString) -> anyhow::Result<()> {
    let new = NewUser { login: "operator".to_owned(), name: "示例录入员".to_owned(), password };
    let giver = Giver { role: Role::Owner, permissions: &Permission::ALL };
    said(members::service::create(scope, parts.sessions.passwords(), giver, new, Role::Operator).await)?;
    Ok(())
}

async fn records(parts: &Parts, scope: &Scope, sandbox: &Endpoints) -> anyhow::Result<()> {
    let customer = CustomerDraft {
        code: "C001".to_owned(),
        name: "示例出口商".to_owned(),
        contact: Some("王示例".to_owned()),
        phone: Some("0571-00000000".to_owned()),
        note: None,
        enabled: None,
    };
    said(customers::service::create(scope, customer).await).context("the customer")?;
    let mut made = Vec::new();
    for (place, (code, name, dxp_id)) in DEMO_ENTERPRISES.into_iter().enumerate() {
        let roles = if place < 2 { DECLARES.to_vec() } else { vec![EnterpriseRole::Logistics] };
        let draft = enterprise((code, name, dxp_id), roles, sandbox);
        made.push(
            said(enterprises::service::create(scope, &parts.vault, &parts.settings.guard(), draft).await)
                .context(name)?
                .id,
        );
    }
    let warehouse = WarehouseDraft {
        name: "示例东京海外仓".to_owned(),
        address: "1-1 Sample, Koto, Tokyo".to_owned(),
        country: "116".to_owned(),
        record_no: Some("HW000001".to_owned()),
        enabled: None,
    };
    let warehouse = said(warehouses::service::create(scope, warehouse).await).context("the warehouse")?.id;
    let strategy = |declarant: Uuid, (code, name): (&str, &str), mode, currency: &str, warehouse_id| StrategyDraft {
        code: code.to_owned(),
        name: name.to_owned(),
        mode,
        platform: PlatformDraft { id: Some(declarant), ..PlatformDraft::default() },
        merchant_id: declarant,
        owner_id: None,
        declarant_id: declarant,
        currency: currency.to_owned(),
        warehouse_id,
        enabled: None,
    };
    let b2b = strategy(made[0], ("9710美金", "9710报关单 美元"), TradeMode::Entry9710, "502", None);
    said(strategies::service::create(scope, b2b).await).context("the strategy 9710")?;
    let abroad = strategy(made[1], ("9810日元", "9810报关单 日元"), TradeMode::Entry9810, "116", Some(warehouse));
    said(strategies::service::create(scope, abroad).await).context("the strategy 9810")?;
    for (named, mode, warehouse) in [
        (("9610清单", "9610清单 美元"), TradeMode::List9610, None),
        (("9710清单", "9710清单 美元"), TradeMode::List9710, None),
        (("9810清单", "9810清单 美元"), TradeMode::List9810, Some(warehouse)),
    ] {
        let list = strategy(made[0], named, mode, "502", warehouse);
        said(strategies::service::create(scope, list).await).context(named.0)?;
    }
    Ok(())
}

const DECLARES: [EnterpriseRole; 3] = [EnterpriseRole::Declarant, EnterpriseRole::Platform, EnterpriseRole::Merchant];

fn enterprise(
    (code, name, dxp_id): (&str, &str, &str),
    roles: Vec<EnterpriseRole>,
    sandbox: &Endpoints,
) -> EnterpriseDraft {
    let password = || SecretEdit::Set(SecretString::from("sandbox"));
    let channel = || ChannelDraft {
        url: Some(format!("{}/channel/{dxp_id}", sandbox.port_url)),
        username: Some(dxp_id.to_owned()),
        password: password(),
    };
    EnterpriseDraft {
        name: name.to_owned(),
        customs_code: code.to_owned(),
        transmission_id: Some(dxp_id.to_owned()),
        roles,
        send: Some(channel()),
        receive: Some(channel()),
        sign: Some(SigningDraft {
            channel: ChannelDraft {
                url: Some(sandbox.device_url.clone()),
                username: Some(code.to_owned()),
                password: password(),
            },
            profile: None,
        }),
        ..EnterpriseDraft::default()
    }
}
