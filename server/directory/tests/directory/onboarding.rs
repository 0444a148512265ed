//! 企业前期对接: steps, dates, the application form, and who is stuck where.

use serde_json::{Value, json};

use crate::records::{ENTERPRISE_CREATE, Records, enterprise, everything};
use crate::support::{World, text};

const ONBOARDING: &str = "{ onboardings { nodes { id name onboarding { ...all } } } }
    fragment all on Onboarding { stuckAt blockedBy since steps { name nameZh state stateText acceptedOn expectedFrom expectedBy
        expectedNote overdue blockedBy note attachments { id filename } updatedBy help }
      application { ready needsCertificate path notes flaws { code } rows { label value required missing } } }";
const STEP: &str = "mutation($id: ID!, $step: OnboardingStepName!, $input: OnboardingStepInput!) {
    onboardingStepUpdate(enterpriseId: $id, step: $step, input: $input) { enterprise { id onboarding { stuckAt blockedBy
        steps { name state expectedFrom expectedBy expectedNote overdue updatedBy } } } userErrors { code field message todo } } }";
const FORM: &str =
    "mutation($id: ID!, $input: OnboardingFormInput!) { onboardingFormUpdate(enterpriseId: $id, input: $input) {
    enterprise { id onboarding { application { ready needsCertificate flaws { code } rows { label value missing } } } }
    userErrors { code field message todo } } }";
const LIST: &str = "query($where: OnboardingWhere) { onboardings(where: $where) { nodes { name } }
    onboardingCounts { stuckAt blockedBy count } }";

fn step<'a>(enterprise: &'a Value, name: &str) -> &'a Value {
    let steps = enterprise["onboarding"]["steps"].as_array().expect("steps");
    steps.iter().find(|step| step["name"] == name).expect("each step stands there")
}

fn names(answer: &Value) -> Vec<String> {
    answer["onboardings"]["nodes"].as_array().expect("nodes").iter().map(|node| text(&node["name"])).collect()
}

#[tokio::test]
async fn an_accepted_transmission_id_is_expected_within_five_to_seven_working_days() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let made = world
        .make(&owner, ENTERPRISE_CREATE, json!({"input": enterprise("甲公司", "3301960AAM", &["MERCHANT"])}))
        .await;
    let input =
        json!({"state": "ACCEPTED", "submittedOn": "2026-03-02", "acceptedOn": "2026-03-04", "blockedBy": "EPORT"});
    let given = json!({"id": made["id"], "step": "TRANSMISSION_ID", "input": input});
    let after = world.make(&owner, STEP, given).await;
    let found = step(&after, "TRANSMISSION_ID");
    assert_eq!((&found["expectedFrom"], &found["expectedBy"]), (&json!("2026-03-11"), &json!("2026-03-13")));
    assert_eq!((&found["overdue"], &found["updatedBy"]), (&json!(true), &json!("alpha 负责人")));
    assert!(found["expectedNote"].as_str().is_some_and(|note| note.contains("holiday")), "{found}");
    assert_eq!(after["onboarding"]["stuckAt"], "ENTERPRISE_QUALIFICATION", "an earlier step is still open");
    let other =
        json!({"id": made["id"], "step": "IC_CARD", "input": {"state": "ACCEPTED", "acceptedOn": "2026-03-04"}});
    let after = world.make(&owner, STEP, other).await;
    assert!(step(&after, "IC_CARD")["expectedBy"].is_null(), "nobody names a time for a card");
}

#[tokio::test]
async fn the_list_tells_who_is_stuck_where() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let mut made = Vec::new();
    for (name, code) in [("甲公司", "3301960AAM"), ("乙公司", "3301960AAN"), ("丙公司", "3301960AAP")] {
        made.push(world.make(&owner, ENTERPRISE_CREATE, json!({"input": enterprise(name, code, &["MERCHANT"])})).await);
    }
    let done = json!({"state": "DONE", "doneOn": "2026-03-04"});
    let set = async |id: &Value, step: &str, input: &Value| {
        world.make(&owner, STEP, json!({"id": id, "step": step, "input": input})).await
    };
    set(&made[0]["id"], "ENTERPRISE_QUALIFICATION", &done).await;
    let card = json!({"state": "SUBMITTED", "blockedBy": "EPORT"});
    let after = set(&made[0]["id"], "IC_CARD", &card).await;
    assert_eq!(
        (&after["onboarding"]["stuckAt"], &after["onboarding"]["blockedBy"]),
        (&json!("IC_CARD"), &json!("EPORT"))
    );
    for name in ["ENTERPRISE_QUALIFICATION", "IC_CARD", "COMMERCE_QUALIFICATION", "TRANSMISSION_ID"] {
        set(&made[1]["id"], name, &done).await;
    }
    let all_over = set(&made[1]["id"], "SYSTEM_CONNECTION", &json!({"state": "NOT_NEEDED"})).await;
    assert!(all_over["onboarding"]["stuckAt"].is_null());
    let list = async |filter: Value| world.ask(&owner, LIST, json!({"where": filter})).await;
    assert_eq!(names(&list(json!({"stuckAt": "IC_CARD"})).await), ["甲公司"]);
    assert_eq!(names(&list(json!({"blockedBy": "EPORT"})).await), ["甲公司"]);
    assert_eq!(
        names(&list(json!({"stuckAt": "ENTERPRISE_QUALIFICATION"})).await),
        ["丙公司"],
        "nothing was written of it"
    );
    assert_eq!(names(&list(json!({"finished": true})).await), ["乙公司"]);
    assert_eq!(names(&list(json!({"finished": false})).await), ["丙公司", "甲公司"]);
    let counts = list(Value::Null).await["onboardingCounts"].clone();
    let sum: i64 = counts.as_array().expect("a list").iter().filter_map(|one| one["count"].as_i64()).sum();
    assert_eq!((sum, counts.as_array().map(Vec::len)), (3, Some(3)), "{counts}");
}

#[tokio::test]
async fn steps_that_are_ended_at_the_same_moment_are_summed_up_together() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    for code in ["3301960AAM", "3301960AAN", "3301960AAP", "3301960AAQ"] {
        let made = world.make(&owner, ENTERPRISE_CREATE, json!({"input": enterprise(code, code, &["MERCHANT"])})).await;
        let ended = async |step: &str| {
            let input = json!({"state": "DONE", "doneOn": "2026-03-04"});
            world.make(&owner, STEP, json!({"id": made["id"], "step": step, "input": input})).await
        };
        tokio::join!(
            ended("ENTERPRISE_QUALIFICATION"),
            ended("IC_CARD"),
            ended("COMMERCE_QUALIFICATION"),
            ended("TRANSMISSION_ID")
        );
    }
    let list = world.ask(&owner, ONBOARDING, json!({})).await["onboardings"]["nodes"].take();
    let stuck: Vec<&Value> = list.as_array().expect("nodes").iter().map(|one| &one["onboarding"]["stuckAt"]).collect();
    assert_eq!(stuck, ["SYSTEM_CONNECTION"; 4]);
}

#[tokio::test]
async fn the_form_has_every_field_and_keeps_the_rule_of_node_and_device() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let made = world
        .make(&owner, ENTERPRISE_CREATE, json!({"input": enterprise("甲公司", "3301960AAM", &["MERCHANT"])}))
        .await;
    let wrong = json!({"node": "SECOND_HANGZHOU", "devices": ["IC_CARD"], "email": "nobody"});
    let refused = world.refused(&owner, FORM, json!({"id": made["id"], "input": wrong})).await;
    let expected = [("EMAIL_INVALID", "input.email"), ("NODE_NEEDS_SIGNER", "input.devices")];
    assert_eq!(refused, expected.map(|(code, path)| (code.to_owned(), path.to_owned())));
    let third = json!({"node": "THIRD_ZHEJIANG", "devices": ["CLOUD_SIGNER"]});
    let refused = world.refused(&owner, FORM, json!({"id": made["id"], "input": third})).await;
    assert_eq!(refused[0].0, "NODE_NEEDS_CARD");
    let form = json!({"cardNo": "8930001234", "contact": "张三", "phone": "0571-12345678", "email": "zhang@example.cn",
        "province": "浙江省", "city": "杭州市", "district": "上城区", "businesses": ["B2B_ENTRY"],
        "node": "SECOND_HANGZHOU", "data": ["ORDER", "RECEIPTS"], "devices": ["CLOUD_SIGNER"]});
    let after = world.make(&owner, FORM, json!({"id": made["id"], "input": form})).await;
    let application = &after["onboarding"]["application"];
    assert_eq!((&application["needsCertificate"], &application["flaws"]), (&json!(true), &json!([])));
    let rows = application["rows"].as_array().expect("rows");
    let labels: Vec<&str> = rows.iter().map(|row| row["label"].as_str().expect("a label")).collect();
    let wanted = [
        "企业名称",
        "统一社会信用代码",
        "海关十位编码",
        "IC卡/IKey卡号",
        "联系人",
        "联系方式",
        "联系人邮箱",
        "地区",
        "申请服务类别",
        "数据交换申请类型",
        "跨境业务类型",
        "传输节点",
        "跨境申请业务类别",
        "服务类密码设备",
        "第三方技术服务商",
        "备注",
        "营业执照扫描件",
    ];
    assert_eq!(labels, wanted);
    let missing: Vec<&str> =
        rows.iter().filter(|row| row["missing"] == true).map(|row| row["label"].as_str().expect("a label")).collect();
    assert_eq!(missing, ["统一社会信用代码", "营业执照扫描件"], "what record and form lack");
    let node = rows.iter().find(|row| row["label"] == "传输节点").expect("a node");
    assert!(node["value"].as_str().is_some_and(|value| value.contains("☑ 二级节点")), "{node}");
}

#[tokio::test]
async fn dates_come_in_their_order_and_are_there_when_a_state_needs_them() {
    let world = World::new().await;
    let owner = world.owner("alpha").await;
    let made = world
        .make(&owner, ENTERPRISE_CREATE, json!({"input": enterprise("甲公司", "3301960AAM", &["MERCHANT"])}))
        .await;
    for (input, code, field) in [
        (json!({"state": "ACCEPTED"}), "DATE_MISSING", "input.acceptedOn"),
        (json!({"state": "DONE"}), "DATE_MISSING", "input.doneOn"),
        (
            json!({"state": "SUBMITTED", "startedOn": "2026-03-05", "submittedOn": "2026-03-04"}),
            "DATE_OUT_OF_ORDER",
            "input.submittedOn",
        ),
        (json!({"state": "SUBMITTED", "submittedOn": "2999-01-01"}), "DATE_IN_FUTURE", "input.submittedOn"),
        (json!({"state": "PREPARING", "note": " 空格"}), "WHITE_SPACE", "input.note"),
    ] {
        let refused = world.refused(&owner, STEP, json!({"id": made["id"], "step": "IC_CARD", "input": input})).await;
        assert_eq!(refused, [(code.to_owned(), field.to_owned())]);
    }
    let seen = world.ask(&owner, ONBOARDING, json!({})).await;
    assert_eq!(step(&seen["onboardings"]["nodes"][0], "IC_CARD")["state"], "NOT_STARTED", "nothing was written");
}

#[tokio::test]
async fn anothers_enterprise_cannot_be_reached_and_only_a_manager_writes() {
    let world = World::new().await;
    let (alpha, beta) = (world.owner("alpha").await, world.owner("beta").await);
    let (own, victim) = (Records::make(&world, &alpha).await, Records::make(&world, &beta).await);
    let before = everything(&world, &beta).await;
    let rest = json!({"step": "IC_CARD", "input": {"state": "PREPARING"}});
    world.cannot_reach(&alpha, STEP, rest.clone(), &victim.merchant, &own.customer).await;
    world.cannot_reach(&alpha, FORM, json!({"input": {}}), &victim.merchant, &own.customer).await;
    assert_eq!(everything(&world, &beta).await, before);
    let operator = world.with_role("alpha", "OPERATOR").await;
    let mut given = rest;
    given["id"] = json!(own.merchant);
    assert_eq!(world.error(Some(&operator), STEP, given).await, "FORBIDDEN");
    assert_eq!(world.ask(&operator, LIST, json!({})).await["onboardings"]["nodes"].as_array().map(Vec::len), Some(3));
}
