//! Each root field with variables that make it work on a firm's own rows. A field that is new to the schema
//! fails the suites that are generated from it until it stands here.

use serde_json::{Value, json};

use crate::support::client::key;
use crate::support::tenant::Tenant;

/// Variables with which a field does its work for this firm.
pub fn variables(field: &str, tenant: &Tenant) -> Value {
    let id = |kind: &str| tenant.id(kind);
    match field {
        "node" | "taskDelete" | "strategyCopy" | "apiTokenRevoke" | "operationCancel" | "operationUpdated" => {
            json!({"id": id(noun(field)), "code": fresh()})
        }
        "declarationsCancel" => json!({"orderIds": [id("order")], "reason": "错报", "key": key()}),
        "wayBillCreate" => json!({"orderIds": [id("order")], "key": key(),
            "input": {"trafName": "CA1", "voyageNo": "CA1", "billNo": "999-1"}}),
        "arrivalCreate" => json!({"orderIds": [id("order")], "key": key(),
            "input": {"operatorCode": "3301960AAA", "operatorName": "场所", "domesticTrafNo": "浙A00001"}}),
        "departureCreate" => {
            json!({"orderIds": [id("order")], "key": key(), "input": {"leaveTime": "2026-01-02T03:04:05Z"}})
        }
        "declarationsSummarise" => json!({"orderIds": [id("order")], "key": key(), "input": {}}),
        "declarationsPeriodSummarise" => json!({"key": key(), "input": {}, "period": {"from": "2026-01-02T03:04:05Z",
            "until": "2026-01-03T03:04:05Z", "declarantId": id("enterprise"), "merchantId": id("enterprise")}}),
        "declarationsReturn" => json!({"orderId": id("order"), "key": key(),
            "input": {"trafName": "CA1", "voyageNo": "CA1", "country": "502", "reason": "退货"}}),
        "returnTallyCreate" => json!({"orderId": id("order"), "key": key(),
            "input": {"operatorCode": "3301960AAA", "operatorName": "场所", "trafName": "CA1", "voyageNo": "CA1"}}),
        "orderPaymentsAdd" => {
            json!({"key": key(), "errorPolicy": "REJECT_EVERYTHING", "payments": [{"orderId": id("order"),
            "payment": {"accountingDate": "20260130120000"}}]})
        }
        "taskPaymentsImport" => json!({"id": id("task"), "input": {"uploadId": id("upload")}, "key": key()}),
        "actPush" => json!({"id": id("act")}),
        "declarationsDelete" => json!({"ids": [id("order")], "key": key()}),
        "orderAmend" => {
            json!({"id": id("order"), "key": key(), "input": {"orderNo": "A1", "lines": [{"itemNo": "A1", "itemName": "商品",
            "unit": "011", "qty": "1", "totalPrice": "0"}]}})
        }
        "nodes" => json!({"ids": [id("order")]}),
        "ordersDelete" => json!({"ids": [id("order")]}),
        "taskGenerate" => json!({"id": id("task"), "key": key()}),
        "taskImport" => json!({"id": id("task"), "input": {"uploadId": id("upload")}, "key": key()}),
        "declarationsPush" => json!({"input": {"ids": [id("order")]}, "key": key()}),
        "messageDecide" => json!({"id": id("message"), "decision": "RESEND"}),
        "taskCreate" => json!({"input": {"strategyId": id("strategy"), "customerId": id("customer")}}),
        "customerCreate" | "customerUpdate" => {
            json!({"id": id("customer"), "input": {"code": fresh(), "name": "客户"}})
        }
        "warehouseCreate" | "warehouseUpdate" => {
            json!({"id": id("warehouse"), "input": {"name": fresh(), "address": "东京", "country": "116"}})
        }
        "enterpriseCreate" => json!({"input": {"name": "示例", "customsCode": "3306960EEE", "roles": ["MERCHANT"]}}),
        "enterpriseUpdate" => json!({"id": id("enterprise"), "input": {"name": "示例", "customsCode": "3307960FFF",
            "roles": ["DECLARANT", "PLATFORM", "MERCHANT"]}}),
        "strategyCreate" | "strategyUpdate" => {
            json!({"id": id("strategy"), "input": tenant.strategy(&fresh(), "ENTRY_9810")})
        }
        "memberCreate" => {
            json!({"input": {"login": fresh(), "name": "张三", "password": "a long enough one", "role": "AUDITOR"}})
        }
        "memberUpdate" => json!({"id": id("member"), "input": {"role": "AUDITOR"}}),
        "apiTokenCreate" => json!({"input": {"name": fresh(), "scopes": ["orders:read"]}}),
        "stagedUploadsCreate" => json!({"inputs": [{"filename": "a.xlsx", "size": 1}]}),
        "importTemplate" => json!({"mode": "ENTRY_9710"}),
        "importPreview" => {
            json!({"uploadId": id("upload"), "customerId": id("customer"), "mode": "ENTRY_9710"})
        }
        "columnMappings" => json!({"customerId": id("customer")}),
        "columnMappingSave" => json!({"input": tenant.mapping(&fresh())}),
        "columnMappingDelete" => json!({"id": id("columnMapping")}),
        "ordersCreate" => json!({"taskId": id("task"), "orders": [order(&fresh())], "key": key(),
            "errorPolicy": "REJECT_EVERYTHING"}),
        "parameters" => json!({"table": "UNIT", "search": "千克"}),
        "apiTokens" | "customers" | "enterprises" | "members" | "operations" | "orderCounts" | "orders"
        | "signingDevices" | "strategies" | "tasks" | "tenantSettings" | "viewer" | "warehouses" => json!({}),
        "onboardings" | "onboardingCounts" | "receiptMeanings" => json!({}),
        "receiptMeaning" => json!({"kind": "STATUS", "code": "120"}),
        "onboardingStepUpdate" => {
            json!({"enterpriseId": id("enterprise"), "step": "IC_CARD", "input": {"state": "PREPARING"}})
        }
        "onboardingFormUpdate" => json!({"enterpriseId": id("enterprise"), "input": {"contact": fresh()}}),
        "onboardingAttachmentAdd" => json!({"input": {"enterpriseId": id("enterprise"), "step": "IC_CARD",
            "uploadId": id("upload")}}),
        "diagnosisRun" => json!({"input": {"orderId": id("order")}}),
        "enterpriseTest" => json!({"id": id("enterprise")}),
        "diagnoses" => json!({"enterpriseId": id("enterprise"), "first": 10}),
        "entryDraftCompare" => json!({"input": {"subject": {"orderId": id("order")}, "uploadId": id("upload")}}),
        "onboardingAttachmentDelete" => json!({"id": id("attachment")}),
        "acts" => json!({}),
        "tenantSettingsUpdate" => json!({"input": {"changes": [{"code": "RULE_TOTAL_DECIMALS", "value": "3"}]}}),
        "sessionCreate" => json!({"input": {"login": "nobody", "password": "nothing"}}),
        "sessionRefresh" | "sessionDelete" => json!({"refreshToken": "nothing"}),
        _ => panic!("{field} is new to the schema: say here how it is called"),
    }
}

/// The kinds of rows whose id may stand at a place of a field's variables.
pub fn kinds(field: &str, place: &str, tenant: &Tenant) -> Vec<String> {
    let word = place.rsplit('/').find(|step| !matches!(*step, "eq" | "in" | "0")).expect("a name");
    let kind = match word {
        "id" | "ids" if matches!(field, "node" | "nodes") => return tenant.ids.keys().cloned().collect(),
        "id" => noun(field),
        "ids" | "orderIds" => "order",
        "merchantId" | "ownerId" | "platformId" | "declarantId" => "enterprise",
        _ => word.strip_suffix("Id").unwrap_or_else(|| panic!("{field}{place} names no kind")),
    };
    vec![kind.to_owned()]
}

/// What a field works on, by its name: mutations are named object first.
fn noun(field: &str) -> &str {
    match field {
        "node" => "order",
        "onboardingAttachmentDelete" => "attachment",
        _ if field.starts_with("apiToken") => "token",
        _ if field.starts_with("columnMapping") => "columnMapping",
        _ => field.split(char::is_uppercase).next().expect("a word"),
    }
}

/// An order of one line.
fn order(order_no: &str) -> Value {
    let line = json!({"itemNo": "SKU-1", "itemName": "示例商品", "unit": "011", "qty": "10", "totalPrice": "25"});
    json!({"orderNo": order_no, "lines": [line]})
}

/// Something that was not written before.
fn fresh() -> String {
    format!("N{}", &key()[..8])
}

/// Fields whose refusal of a stranger's id reads like their refusal of one's own row, and why.
pub const ALIKE: [(&str, &str); 4] = [
    ("acts", "the firm's own order is one of 报关单模式 and has no acts"),
    ("messageDecide", "the firm's own message is not in doubt"),
    ("declarationsPush", "the firm's own order is at 120 and is not pushed again"),
    ("nodes", "a list of rows or nulls, covered by node"),
];
