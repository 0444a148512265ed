//! A deployment with two tenants on a database of its own, asked as a client asks it.

use std::sync::Arc;

use async_graphql::{EmptySubscription, Request, Schema, Variables};
use qiyun_directory::enterprises::address::OutgoingGuard;
use qiyun_directory::sessions::{Authenticated, ClientAddress, SessionSettings, Sessions};
use qiyun_directory::tenants::service::NewTenant;
use qiyun_directory::users::password::PasswordCost;
use qiyun_directory::{DirectoryMutation, DirectoryQuery};
use qiyun_kernel::secret::Vault;
use qiyun_kernel::{Database, Language};
use secrecy::SecretSlice;
use serde_json::{Value, json};

pub const PASSWORD: &str = "correct horse battery";

pub type Api = Schema<DirectoryQuery, DirectoryMutation, EmptySubscription>;

pub struct World {
    pub db: Database,
    pub sessions: Arc<Sessions>,
    pub api: Api,
    pub vault: Vault,
    pub scratch: qiyun_services::Scratch,
}

impl World {
    /// Two founded tenants, `alpha` and `beta`, neither of them a sandbox.
    pub async fn new() -> Self {
        let world = Self::empty().await;
        world.found("alpha", false).await;
        world.found("beta", false).await;
        world
    }

    pub async fn empty() -> Self {
        let scratch = qiyun_services::Scratch::new();
        let db = Database::open(scratch.urls()).await.expect("opens");
        db.migrate().await.expect("migrates");
        let mut settings = SessionSettings::new(SecretSlice::from(vec![7; 32]));
        settings.password_cost = PasswordCost { memory_kib: 8, passes: 1, ..PasswordCost::default() };
        let sessions = Arc::new(Sessions::new(db.clone(), &settings).expect("sessions"));
        let vault = Vault::new(&[9; 32].into());
        let api = Schema::build(DirectoryQuery::default(), DirectoryMutation::default(), EmptySubscription)
            .data(sessions.clone())
            .data(vault.clone())
            .data(OutgoingGuard::default())
            .finish();
        Self { db, sessions, api, vault, scratch }
    }

    /// Founds a tenant whose owner signs in as `owner@<code>`.
    pub async fn found(&self, code: &str, sandbox: bool) {
        let new = NewTenant {
            code: code.to_owned(),
            name: format!("{code} 报关行"),
            sandbox,
            owner_login: format!("owner@{code}"),
            owner_name: format!("{code} 负责人"),
            owner_password: PASSWORD.into(),
        };
        qiyun_directory::tenants::service::found(&self.db, self.sessions.passwords(), new).await.expect("founded");
    }

    /// Closes the database; all bytes that it left on disk.
    pub async fn files(&self) -> Vec<u8> {
        self.db.close().await.expect("closed");
        self.scratch.everything()
    }

    /// Asks as somebody, or as nobody; the whole answer.
    pub async fn answer(&self, who: Option<&Authenticated>, document: &str, variables: Value) -> Value {
        let mut request = Request::new(document).variables(Variables::from_json(variables));
        request.data.insert(ClientAddress(Some([203, 0, 113, 7].into())));
        request.data.insert(Language::En);
        if let Some(who) = who {
            who.insert(&mut request.data);
        }
        serde_json::to_value(self.api.execute(request).await).expect("an answer")
    }

    /// Asks as somebody and expects no error beside the data.
    pub async fn ask(&self, who: &Authenticated, document: &str, variables: Value) -> Value {
        let answer = self.answer(Some(who), document, variables).await;
        assert!(answer.get("errors").is_none(), "{document}\n{answer:#}");
        answer["data"].clone()
    }

    /// The code of the first error beside the data.
    pub async fn error(&self, who: Option<&Authenticated>, document: &str, variables: Value) -> String {
        let answer = self.answer(who, document, variables).await;
        answer["errors"][0]["extensions"]["code"].as_str().unwrap_or_else(|| panic!("{answer:#}")).to_owned()
    }

    /// Signs in; the session's fields.
    pub async fn sign_in(&self, login: &str) -> Value {
        let document = "mutation($input: SessionCreateInput!) { sessionCreate(input: $input) {
            session { accessToken refreshToken expiresAt } userErrors { code } } }";
        let input = json!({"input": {"login": login, "password": PASSWORD}});
        let answer = self.answer(None, document, input).await;
        let payload = &answer["data"]["sessionCreate"];
        assert_eq!(payload["userErrors"], json!([]), "{login}: {answer:#}");
        payload["session"].clone()
    }

    /// Somebody signed in.
    pub async fn member(&self, login: &str) -> Authenticated {
        let session = self.sign_in(login).await;
        self.bearer(session["accessToken"].as_str().expect("a token")).await
    }

    pub async fn owner(&self, tenant: &str) -> Authenticated {
        self.member(&format!("owner@{tenant}")).await
    }

    pub async fn bearer(&self, token: &str) -> Authenticated {
        self.sessions.authenticate(token, Language::En).await.expect("accepted")
    }

    /// Adds a member with a role and signs them in.
    pub async fn with_role(&self, tenant: &str, role: &str) -> Authenticated {
        let owner = self.owner(tenant).await;
        let login = format!("{}@{tenant}", role.to_lowercase());
        let input = json!({"login": login, "name": role, "password": PASSWORD, "role": role});
        let document = "mutation($input: MemberCreateInput!) { memberCreate(input: $input) { userErrors { code } } }";
        let made = self.ask(&owner, document, json!({"input": input})).await;
        assert_eq!(made["memberCreate"]["userErrors"], json!([]));
        self.member(&login).await
    }

    /// Runs a mutation that must succeed; the record in its payload.
    pub async fn make(&self, who: &Authenticated, document: &str, variables: Value) -> Value {
        let data = self.ask(who, document, variables).await;
        let payload = data.as_object().and_then(|data| data.values().next()).expect("a payload").clone();
        assert_eq!(payload["userErrors"], json!([]), "{document}");
        let record = payload.as_object().and_then(|fields| fields.iter().find(|(name, _)| *name != "userErrors"));
        record.expect("a record").1.clone()
    }

    /// Runs a mutation that must be refused; its codes with their paths.
    pub async fn refused(&self, who: &Authenticated, document: &str, variables: Value) -> Vec<(String, String)> {
        let data = self.ask(who, document, variables).await;
        let payload = data.as_object().and_then(|data| data.values().next()).expect("a payload").clone();
        let errors = payload["userErrors"].as_array().cloned().unwrap_or_default();
        assert!(!errors.is_empty(), "not refused: {payload:#}");
        errors.iter().map(|error| (text(&error["code"]), path(&error["field"]))).collect()
    }

    /// A mutation of one record by its id cannot touch another tenant's, and cannot tell it from none:
    /// `victim` is the id of a record that `who` must not reach, `other` a record of another kind of `who`.
    pub async fn cannot_reach(&self, who: &Authenticated, document: &str, rest: Value, victim: &str, other: &str) {
        let kind = victim.rsplit_once('_').expect("an id").0;
        let random = format!("{kind}_{}", qiyun_kernel::ids::next().simple());
        let mut answers = Vec::new();
        for id in [random.as_str(), victim, other, "nonsense", ""] {
            let mut variables = rest.clone();
            variables["id"] = json!(id);
            answers.push(self.answer(Some(who), document, variables).await);
        }
        assert!(!answers[0].to_string().contains("\"userErrors\":[]"), "{:#}", answers[0]);
        for answer in &answers {
            assert_eq!(answer, &answers[0], "{document}");
        }
    }
}

/// Whether these bytes stand somewhere in those.
pub fn has(bytes: &[u8], wanted: impl AsRef<[u8]>) -> bool {
    let wanted = wanted.as_ref();
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

pub fn path(field: &Value) -> String {
    let steps = field.as_array().map(|steps| steps.iter().map(text).collect::<Vec<_>>());
    steps.unwrap_or_default().join(".")
}

/// The ids of a list.
pub fn ids(connection: &Value) -> Vec<String> {
    connection["nodes"].as_array().expect("nodes").iter().map(|node| text(&node["id"])).collect()
}
