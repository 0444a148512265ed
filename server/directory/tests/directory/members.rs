//! Members and what their roles let them do.

use serde_json::{Value, json};

use crate::records::{CUSTOMER_CREATE, Records, WAREHOUSE_CREATE, everything, warehouse};
use crate::support::{PASSWORD, World, text};

const CREATE: &str = "mutation($input: MemberCreateInput!) { memberCreate(input: $input) {
    member { id role status user { login name } } userErrors { code field message todo } } }";
const UPDATE: &str = "mutation($id: ID!, $input: MemberUpdateInput!) { memberUpdate(id: $id, input: $input) {
    member { id role status } userErrors { code field message todo } } }";

fn person(login: &str, role: &str) -> Value {
    json!({"input": {"login": login, "name": "王五", "password": PASSWORD, "role": role}})
}

async fn member_id(world: &World, tenant: &str, login: &str) -> String {
    let owner = world.owner(tenant).await;
    let list = world.ask(&owner, "{ members { nodes { id user { login } } } }", json!({})).await;
    let nodes = list["members"]["nodes"].as_array().expect("nodes").clone();
    text(&nodes.iter().find(|node| node["user"]["login"] == login).expect("a member")["id"])
}

#[tokio::test]
async fn roles_open_what_they_should_and_nothing_more() {
    let world = World::new().await;
    Records::make(&world, &world.owner("alpha").await).await;
    let read =
        "{ customers { nodes { id } } strategies { nodes { id merchant { name } } } parameters(table: UNIT) { code } }";
    let create = json!({"input": {"code": "C9", "name": "x"}});
    let token = "mutation { apiTokenCreate(input: {name: \"x\", scopes: [\"orders:read\"]}) { userErrors { code } } }";
    for (role, writes, manages) in [("MANAGER", true, true), ("OPERATOR", false, false), ("AUDITOR", false, false)] {
        let who = world.with_role("alpha", role).await;
        world.ask(&who, read, json!({})).await;
        for (document, variables, open) in [
            (CUSTOMER_CREATE, create.clone(), writes),
            (WAREHOUSE_CREATE, json!({"input": warehouse("二号仓")}), writes),
            (CREATE, person("wu@alpha", "AUDITOR"), manages),
            (token, json!({}), manages),
            ("{ members { nodes { id } } }", json!({}), manages),
            ("{ apiTokens { nodes { id } } }", json!({}), manages),
        ] {
            let answer = world.answer(Some(&who), document, variables).await;
            let code = answer["errors"][0]["extensions"]["code"].as_str();
            assert_eq!(code, (!open).then_some("FORBIDDEN"), "{role}: {document}");
        }
    }
}

#[tokio::test]
async fn an_account_is_checked_and_its_login_is_taken_once() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let made = world.make(&owner, CREATE, person("Wang@Alpha", "OPERATOR")).await;
    assert_eq!(made["user"], json!({"login": "wang@alpha", "name": "王五"}));
    for (who, login) in [(&owner, "WANG@alpha"), (&world.owner("beta").await, "wang@alpha")] {
        let refused = world.refused(who, CREATE, person(login, "AUDITOR")).await;
        assert_eq!(refused, [("LOGIN_TAKEN".to_owned(), "input.login".to_owned())]);
    }
    let wrong = json!({"input": {"login": "li si", "name": " x", "password": "short", "role": "AUDITOR"}});
    let refused = world.refused(&owner, CREATE, wrong).await;
    let expected =
        [("WHITE_SPACE", "input.login"), ("WHITE_SPACE", "input.name"), ("PASSWORD_LENGTH", "input.password")];
    assert_eq!(refused, expected.map(|(code, path)| (code.to_owned(), path.to_owned())));
    let same = json!({"input": {"login": "lisi@alpha", "name": "x", "password": "LiSi@alpha", "role": "AUDITOR"}});
    assert_eq!(world.refused(&owner, CREATE, same).await[0].0, "PASSWORD_IS_LOGIN");
}

#[tokio::test]
async fn nobody_gives_more_than_they_have_and_an_owner_remains() {
    let world = World::new().await;
    let (owner, manager) = (world.owner("alpha").await, world.with_role("alpha", "MANAGER").await);
    let owner_id = member_id(&world, "alpha", "owner@alpha").await;
    let manager_id = member_id(&world, "alpha", "manager@alpha").await;
    let beyond = vec![("ROLE_BEYOND_YOURS".to_owned(), "input.role".to_owned())];
    assert_eq!(world.refused(&manager, CREATE, person("x@alpha", "OWNER")).await, beyond);
    for change in [json!({"role": "AUDITOR"}), json!({"status": "DISABLED"})] {
        assert_eq!(world.refused(&manager, UPDATE, json!({"id": owner_id, "input": change})).await, beyond);
    }
    assert_eq!(world.refused(&manager, UPDATE, json!({"id": manager_id, "input": {"role": "OWNER"}})).await, beyond);
    for change in [json!({"role": "MANAGER"}), json!({"status": "DISABLED"})] {
        let refused = world.refused(&owner, UPDATE, json!({"id": owner_id, "input": change})).await;
        assert_eq!(refused[0].0, "LAST_OWNER");
    }
    world.make(&owner, UPDATE, json!({"id": manager_id, "input": {"role": "OWNER"}})).await;
    let gone = world.make(&owner, UPDATE, json!({"id": owner_id, "input": {"status": "DISABLED"}})).await;
    assert_eq!((&gone["role"], &gone["status"]), (&json!("OWNER"), &json!("DISABLED")));
}

#[tokio::test]
async fn of_two_owners_who_step_down_at_once_one_remains() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    world.with_role("alpha", "MANAGER").await;
    let first = member_id(&world, "alpha", "owner@alpha").await;
    let second = member_id(&world, "alpha", "manager@alpha").await;
    world.make(&owner, UPDATE, json!({"id": second, "input": {"role": "OWNER"}})).await;
    let other = world.member("manager@alpha").await;
    let step_down = async |who, member: &str| {
        let given = json!({"id": member, "input": {"role": "MANAGER"}});
        world.ask(who, UPDATE, given).await["memberUpdate"].take()
    };
    let done = |answer: &Value| answer["userErrors"] == json!([]);
    // Once the connections are there, the two meet.
    for _ in 0..6 {
        let (one, two) = tokio::join!(step_down(&owner, &first), step_down(&other, &second));
        assert!(done(&one) != done(&two), "{one} {two}");
        let (refused, remains, gone) = if done(&one) { (&two, &other, &first) } else { (&one, &owner, &second) };
        assert_eq!(refused["userErrors"][0]["code"], "LAST_OWNER");
        world.make(remains, UPDATE, json!({"id": gone, "input": {"role": "OWNER"}})).await;
    }
}

#[tokio::test]
async fn another_tenants_member_cannot_be_reached() {
    let world = World::new().await;
    let (alpha, beta) = (world.owner("alpha").await, world.owner("beta").await);
    let own = Records::make(&world, &alpha).await;
    world.with_role("beta", "OPERATOR").await;
    let victim = member_id(&world, "beta", "operator@beta").await;
    let before = everything(&world, &beta).await;
    let rest = json!({"input": {"role": "AUDITOR", "status": "DISABLED"}});
    world.cannot_reach(&alpha, UPDATE, rest, &victim, &own.customer).await;
    assert_eq!(everything(&world, &beta).await, before);
    let list = world.ask(&alpha, "{ members { nodes { id user { login } } } }", json!({})).await;
    assert!(!list.to_string().contains("beta"), "{list}");
}
