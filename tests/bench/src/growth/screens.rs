//! What the screens ask, as `frontend/src/features/*/documents.ts` has it.

use serde_json::{Value, json};

/// One query, asked again and again of other rows.
pub struct Screen {
    pub name: &'static str,
    pub document: &'static str,
    /// By how many orders there are and how often it was asked.
    pub variables: fn(u32, u32) -> Value,
}

const ORDERS: &str = "query($where: OrderWhere, $orderBy: OrderOrder, $search: OrderSearch) { \
    orders(first: 50, where: $where, orderBy: $orderBy, search: $search) { nodes { id orderNo status statusSince customsStatus currency \
    goodsValue lineCount failure { code party message todo retryable } task { id code updatedBy strategy { id code name mode } \
    customer { id code name } } createdAt updatedAt } pageInfo { hasNextPage endCursor } } }";
const TOTAL: &str = "query($where: OrderWhere) { orders(first: 1, where: $where) { totalCount } }";
const OVERDUE: &str = "{ orders(first: 10, overdue: true, orderBy: {field: UPDATED_AT, direction: ASC}) { totalCount nodes { id orderNo status statusSince } } }";
const FAILING: &str = "query($where: OrderWhere) { orders(first: 10, where: $where, orderBy: {field: UPDATED_AT, direction: DESC}) { \
    totalCount nodes { id orderNo status failure { code message todo } } } }";
const COUNTS: &str = "query($where: OrderWhere) { orderCounts(where: $where) { status count } }";
const TASKS: &str = "query($where: TaskWhere, $orderBy: TaskOrder) { tasks(first: 50, where: $where, orderBy: $orderBy) { nodes { id code \
    status orderCount strategy { id code name mode } customer { id code name } createdAt updatedAt createdBy updatedBy } } }";
const TASK: &str = "query($id: ID!) { node(id: $id) { ... on Task { id code status orderCount counts { status count } imports { id state } \
    orders(first: 50) { nodes { id orderNo status } } } } }";
const ORDER: &str = "query($id: ID!) { node(id: $id) { ... on Order { id orderNo lines { gnum itemNo } messages { id guid state \
    exchanges { attempt outcome } } receipts { id status info } } } }";
const OPERATIONS: &str = "{ operations(first: 20) { nodes { id kind state done total } } }";
const PROBLEMS: &str = "query($id: ID!) { node(id: $id) { ... on Import { problemCount problems(first: 100) { nodes { row message } } } } }";
const CUSTOMERS: &str = "{ customers(first: 50) { nodes { id code name } } }";

/// A row of `fill.sql`, as the API names it; which one moves with each question.
fn node(kind: &str, number: u16, of: u32, at: u32) -> String {
    format!("{kind}_0001{number:04x}000070008000{:012x}", 1 + u64::from(at) * 7_919 % u64::from(of))
}

/// All of them.
pub fn all() -> Vec<Screen> {
    let screen = |name, document, variables| Screen { name, document, variables };
    vec![
        screen("数据申报管理, newest first", ORDERS, |_, _| json!({})),
        screen("… 操作时间", ORDERS, |_, _| json!({"orderBy": {"field": "UPDATED_AT", "direction": "DESC"}})),
        screen("… 订单号", ORDERS, |_, _| json!({"orderBy": {"field": "ORDER_NO", "direction": "ASC"}})),
        screen("… 失败", ORDERS, |_, _| json!({"where": {"status": {"eq": "FAILED"}}})),
        screen("… 申报中", ORDERS, |_, _| json!({"where": {"status": {"eq": "DECLARING"}}})),
        screen(
            "… of a customer",
            ORDERS,
            |_, at| json!({"where": {"customerId": {"eq": node("customer", 1, 20, at)}}}),
        ),
        screen(
            "… of a strategy, 退单",
            ORDERS,
            |_, at| json!({"where": {"status": {"eq": "REJECTED"}, "strategyId": {"eq": node("strategy", 4, 20, at)}}}),
        ),
        screen("… pasted order numbers", ORDERS, |of, at| {
            let number = |by: u64| format!("NO{:012}", 1 + u64::from(at) * by % u64::from(of));
            json!({"search": {"scope": "ORDER_NO", "text": format!("{} {} {}", number(7_919), number(104_729), number(15_485_863))}})
        }),
        screen("… how many in all", TOTAL, |_, _| json!({})),
        screen("… how many 成功", TOTAL, |_, _| json!({"where": {"status": {"eq": "SUCCEEDED"}}})),
        screen(
            "… how many of a customer",
            TOTAL,
            |_, at| json!({"where": {"customerId": {"eq": node("customer", 1, 20, at)}}}),
        ),
        screen("工作台, 久于平常", OVERDUE, |_, _| json!({})),
        screen("工作台, 失败与退单", FAILING, |_, _| json!({"where": {"status": {"in": ["FAILED", "REJECTED"]}}})),
        screen("状态计数", COUNTS, |_, _| json!({})),
        screen(
            "状态计数 of a task",
            COUNTS,
            |of, at| json!({"where": {"taskId": {"eq": node("task", 10, of / 500, at)}}}),
        ),
        screen("基础数据导入, newest first", TASKS, |_, _| json!({})),
        screen("… 暂存", TASKS, |_, _| json!({"where": {"status": {"eq": "DRAFT"}}})),
        screen("a task with its orders", TASK, |of, at| json!({"id": node("task", 10, of / 500, at)})),
        screen("an order's drawer", ORDER, |of, at| json!({"id": node("order", 14, of, at)})),
        screen("problems of an import", PROBLEMS, |of, at| json!({"id": node("import", 12, of / 500, at)})),
        screen("long work", OPERATIONS, |_, _| json!({})),
        screen("客户", CUSTOMERS, |_, _| json!({})),
    ]
}
