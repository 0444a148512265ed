//! Why not, about what is filed after a declaration.

use qiyun_kernel::{Refusal, Refuse};
use qiyun_schema::filing::{Refused, Unlawful};
use qiyun_schema::message::MessageKind;
use qiyun_schema::rule::Problem;

/// Reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilingRefusal {
    OrderNotFound,
    NoOrders,
    TooMany(usize),
    ActNotFound,
    /// An act of this order does not apply.
    NotNow {
        order_no: String,
        why: Refused,
    },
    /// Its list is in a summary already.
    Summarised(String),
    /// 报关单位 by its code or its name alone: which is missing.
    HalfDeclarant(&'static str),
    /// A span of time that ends before it begins, or has not begun.
    PeriodEmpty,
    /// More lists in it than one application is followed up for.
    PeriodTooLong(usize),
    /// No list in it that is to be summarised.
    NoneInPeriod,
    /// No such enterprise; with the place in the arguments.
    EnterpriseNotFound(&'static str),
    /// One document cannot hold these orders: what differs, in zh and en.
    Mixed(&'static str, &'static str),
    /// Nobody in the tenant can file it: whose it is.
    NoSender {
        code: String,
        kind: MessageKind,
    },
    /// The number was used before.
    NumberTaken(String),
    /// A rule of the document.
    Broken(Box<Problem>),
    /// The list has no such line, or all of it is back; with the place in the wish.
    NotToReturn {
        place: usize,
        gnum: u32,
    },
    /// A line stands twice in the wish.
    ReturnTwice {
        place: usize,
        gnum: u32,
    },
    /// All of it is back.
    AllReturned(String),
    /// Nothing of it can be filed again.
    NothingFailed,
    /// A change or deletion is not lawful.
    Unlawful {
        order_no: String,
        kind: MessageKind,
        why: Unlawful,
    },
    /// An amended order keeps its number.
    NumberFixed(String),
    /// A filed document keeps its keys.
    KeyFixed(MessageKind),
    /// A document that was composed is not taken away.
    Composed(MessageKind),
    /// An amended order keeps the documents of its mode.
    DetailsMissing,
    /// It is being pushed at this moment.
    Busy(String),
    /// Another order has this waybill, list or payment number.
    KeyTaken,
}

const fn code_of(why: Refused) -> &'static str {
    match why {
        Refused::NoList => "ACT_NO_LIST",
        Refused::ListNotFiled => "ACT_LIST_NOT_FILED",
        Refused::NoInvtNo => "ACT_NO_INVT_NO",
        Refused::Released => "ACT_LIST_RELEASED",
        Refused::NotReleased => "ACT_LIST_NOT_RELEASED",
        Refused::NotSummarised => "ACT_NOT_SUMMARISED",
        Refused::ModeHasNoReturns => "ACT_MODE_HAS_NO_RETURNS",
        Refused::NoReturn => "ACT_NO_RETURN",
        Refused::UnderWay => "ACT_UNDER_WAY",
    }
}

const fn code_unlawful(why: Unlawful) -> &'static str {
    match why {
        Unlawful::HeldAlready => "FILING_HELD_ALREADY",
        Unlawful::NothingHeld => "FILING_NOTHING_HELD",
        Unlawful::UsedByList => "FILING_USED_BY_LIST",
        Unlawful::TooFar => "FILING_TOO_FAR",
        Unlawful::CancelInstead => "FILING_CANCEL_INSTEAD",
        Unlawful::OnlyAdd => "FILING_ONLY_ADD",
    }
}

/// What is wrong and what to do, parted where the text of the schema parts them.
fn told(code: &'static str, field: &str, subject: &str, zh: &str, en: &str) -> Refusal {
    let (what_zh, todo_zh) = zh.split_once('；').unwrap_or((zh, ""));
    let (what_en, todo_en) = en.split_once("; ").unwrap_or((en, ""));
    Refusal::new(code, field, format!("{subject}：{what_zh}"), format!("{subject}: {what_en}")).todo(todo_zh, todo_en)
}

impl Refuse for FilingRefusal {
    fn refusal(&self) -> Refusal {
        match self {
            Self::OrderNotFound => {
                Refusal::new("ORDER_NOT_FOUND", "orderIds", "没有这个订单", "there is no such order")
                    .todo("请刷新列表", "reload the list")
            }
            Self::NoOrders => Refusal::new("NO_ORDERS", "orderIds", "没有指定订单", "no order was named")
                .todo("请选择订单", "name the orders"),
            Self::TooMany(most) => Refusal::new(
                "TOO_MANY_IDS",
                "orderIds",
                format!("一次最多指定 {most} 个订单"),
                format!("at most {most} orders can be named at once"),
            )
            .todo("请分批办理", "do it in parts"),
            Self::ActNotFound => Refusal::new("ACT_NOT_FOUND", "id", "没有这个单证", "there is no such act")
                .todo("请刷新列表", "reload the list"),
            Self::NotNow { order_no, why } => told(code_of(*why), "orderIds", order_no, why.zh(), why.en()),
            Self::Summarised(order_no) => Refusal::new(
                "ACT_SUMMARISED",
                "orderIds",
                format!("{order_no}：清单已汇总"),
                format!("{order_no}: its list was summarised already"),
            )
            .todo("请从汇总中去掉该订单", "leave the order out"),
            Self::HalfDeclarant(field) => Refusal::new(
                "DECL_AGENT_INCOMPLETE",
                field,
                "报关单位代码和名称须同时填写",
                "the declarant of the entry needs both its code and its name",
            )
            .todo("请补全，或都留空", "give both, or neither"),
            Self::PeriodEmpty => Refusal::new(
                "PERIOD_EMPTY",
                "period.until",
                "结束时间早于开始时间，或时间段还没有开始",
                "the span ends before it begins, or has not begun yet",
            )
            .todo("请选择已开始的时间段", "choose a span that has begun"),
            Self::PeriodTooLong(most) => Refusal::new(
                "PERIOD_TOO_LONG",
                "period",
                format!("该时间段内放行的清单超过 {most} 票"),
                format!("more than {most} lists were released in that span"),
            )
            .todo("请缩短时间段，分次汇总", "shorten it, and summarise in parts"),
            Self::NoneInPeriod => Refusal::new(
                "PERIOD_WITHOUT_LISTS",
                "period",
                "该时间段内没有可汇总的清单（已放行或结关、按汇总申报、未汇总）",
                "no list was released or cleared in that span that is filed for summarising and not summarised yet",
            )
            .todo(
                "请核对时间段、申报企业、电商企业和申报地海关",
                "check the span, both enterprises and the customs district",
            ),
            Self::EnterpriseNotFound(field) => {
                Refusal::new("ENTERPRISE_NOT_FOUND", field, "没有这个企业", "there is no such enterprise")
                    .todo("请刷新后重新选择", "reload and choose again")
            }
            Self::Mixed(zh, en) => Refusal::new(
                "ACT_MIXED",
                "orderIds",
                format!("所选订单的{zh}不同，不能填在同一单证中"),
                format!("the orders differ in their {en}, so one document cannot hold them"),
            )
            .todo("请按该项分开办理", "do it for each of them"),
            Self::NoSender { code, kind } => Refusal::new(
                "SENDER_MISSING",
                // Who runs the place is named in the input; who carries the goods, by the orders.
                if *kind == MessageKind::Departure { "orderIds" } else { "input.operatorCode" },
                format!("本企业资料中没有可发送{}的企业 {code}（需有传输ID）", kind.name_zh()),
                format!("no enterprise {code} with a 传输ID is on record here that could send a {}", kind.name_en()),
            )
            .todo(
                "请在企业资料中添加该企业及其传输ID，或由该企业自行申报",
                "record the enterprise with its 传输ID, or let it file by itself",
            ),
            Self::NumberTaken(number) => Refusal::new(
                "ACT_NUMBER_TAKEN",
                "input.copNo",
                format!("企业唯一编号 {number} 已使用"),
                format!("the number {number} was used before"),
            )
            .todo("请更换编号，或留空由系统编号", "give another one, or leave it to the service"),
            Self::Broken(problem) => Refusal::new(
                problem.rule.code,
                &format!("input.{}", problem.field),
                problem.detail_zh.clone(),
                problem.detail_en.clone(),
            )
            .todo(problem.rule.action_zh, problem.rule.action_en),
            Self::NotToReturn { place, gnum } => Refusal::new(
                "RETURN_LINE_UNKNOWN",
                &format!("input.lines.{place}.gnum"),
                format!("清单没有第 {gnum} 项，或该项已全部退回"),
                format!("the list has no line {gnum}, or all of it is back"),
            )
            .todo("请按原清单的商品项号填写", "use the line numbers of the list"),
            Self::ReturnTwice { place, gnum } => Refusal::new(
                "RETURN_LINE_TWICE",
                &format!("input.lines.{place}.gnum"),
                format!("第 {gnum} 项重复"),
                format!("line {gnum} stands there twice"),
            )
            .todo("每项只填写一次", "give each line once"),
            Self::AllReturned(order_no) => Refusal::new(
                "ACT_ALL_RETURNED",
                "orderId",
                format!("{order_no}：清单商品已全部退回"),
                format!("{order_no}: all goods of its list are back"),
            )
            .todo("无需再次退货", "there is nothing left to return"),
            Self::NothingFailed => {
                Refusal::new("NOTHING_TO_PUSH", "id", "没有可以重新推送的部分", "nothing of it can be filed again")
                    .todo("申报中和成功的单证不会重复推送", "what is under way or done is not filed again")
            }
            Self::Unlawful { order_no, kind, why } => {
                let subject = format!("{order_no} {}", kind.name_zh());
                told(code_unlawful(*why), "id", &subject, why.zh(), why.en())
            }
            Self::NumberFixed(number) => Refusal::new(
                "ORDER_NUMBER_FIXED",
                "input.orderNo",
                format!("修改时订单号须保持为 {number}"),
                format!("an amended order keeps its number {number}"),
            )
            .todo("换号请删除后重新导入", "for another number delete it and import it anew"),
            Self::KeyFixed(kind) => Refusal::new(
                "DOCUMENT_KEY_FIXED",
                "input",
                format!("{}已申报，其编号不能修改", kind.name_zh()),
                format!("the {} was filed, and keeps its number", kind.name_en()),
            )
            .todo("请保留原编号", "keep the number"),
            Self::Composed(kind) => Refusal::new(
                "DOCUMENT_COMPOSED",
                "input",
                format!("{}已生成，不能从订单中去掉", kind.name_zh()),
                format!("the {} was composed and cannot be left out of the order", kind.name_en()),
            )
            .todo(
                "请保留其内容；未推送的订单可删除后重新导入",
                "keep it; an order that was never pushed can be deleted and imported anew",
            ),
            Self::DetailsMissing => Refusal::new(
                "DETAILS_MISSING",
                "input",
                "清单模式的订单须有运单和清单数据",
                "an order of a list mode needs waybill and list",
            )
            .todo("请补全运单和清单", "give both"),
            Self::Busy(order_no) => Refusal::new(
                "ORDER_BUSY",
                "id",
                format!("订单 {order_no} 正在推送"),
                format!("the order {order_no} is being pushed"),
            )
            .todo("请稍候再试", "wait a little"),
            Self::KeyTaken => Refusal::new(
                "DOCUMENT_KEY_TAKEN",
                "input",
                "运单号、清单编号或支付编号已被其他订单使用",
                "another order has this waybill, list or payment number",
            )
            .todo("请核对编号", "check the numbers"),
        }
    }
}
