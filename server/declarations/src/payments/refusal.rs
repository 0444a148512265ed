//! Why not, about a payment that is added.

use qiyun_kernel::{Refusal, Refuse};
use qiyun_schema::mode::TradeMode;
use qiyun_schema::rule::Problem;

/// Reasons; of one payment where they stand with its place, else of the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaymentRefusal {
    Count(usize),
    OrderNotFound,
    /// An earlier payment of the same call is of the same order.
    Twice,
    /// The mode has no 收款单.
    NotInMode(TradeMode),
    /// The firm files none for this mode.
    NotFiled(TradeMode),
    /// The order has another one.
    Held,
    /// Somebody else added one at the same moment.
    JustPaid(String),
    /// Its list was cancelled, or its filing deleted.
    Cancelled,
    /// It is being pushed at this moment.
    Busy,
    /// Another order has this payment.
    NumberTaken,
    /// A rule of the document.
    Broken(Box<Problem>),
}

impl PaymentRefusal {
    /// The field of [`qiyun_schema::details::PaymentDetails`] that it is about; the order where it is about that.
    #[must_use]
    pub fn field(&self) -> &str {
        match self {
            Self::NumberTaken => "payNo",
            Self::Broken(problem) => problem.field.rsplit('.').next().unwrap_or_default(),
            _ => "",
        }
    }

    /// The same at its place in the input, from 0.
    #[must_use]
    pub fn at(&self, place: usize) -> Refusal {
        let path = match self.field() {
            "" => format!("payments.{place}.orderId"),
            field => format!("payments.{place}.payment.{field}"),
        };
        self.told(&path)
    }

    fn told(&self, path: &str) -> Refusal {
        let new = |code, zh: String, en: String| Refusal::new(code, path, zh, en);
        match self {
            Self::Count(most) => {
                new("PAYMENT_COUNT", format!("一次 1 至 {most} 笔收款"), format!("1 to {most} payments a call"))
                    .todo("请分次提交", "send them in turns")
            }
            Self::OrderNotFound => {
                new("ORDER_NOT_FOUND", "没有这个订单".to_owned(), "there is no such order".to_owned())
                    .todo("请核对订单号，或先导入订单", "check the order number, or import the order first")
            }
            Self::Twice => new(
                "PAYMENT_TWICE",
                "同一订单在本次提交中出现多次".to_owned(),
                "the order stands more than once".to_owned(),
            )
            .todo("每个订单只保留一笔收款", "keep one payment for each order"),
            Self::NotInMode(mode) => new(
                "PAYMENT_NOT_IN_MODE",
                format!("{}没有收款单", mode.name_zh()),
                format!("{} has no payment", mode.name_zh()),
            )
            .todo("报关单模式只传输订单，无需补充收款", "an entry mode transmits its orders alone; leave it out"),
            Self::NotFiled(mode) => new(
                "PAYMENT_NOT_FILED",
                format!("按本单位的设置，{}不申报收款单", mode.name_zh()),
                format!("this firm's settings say that {} files no payment", mode.name_zh()),
            )
            .todo("当地要求收款单的，请先在设置中打开", "where the district asks for it, switch it on in the settings"),
            Self::Held => new(
                "PAYMENT_HELD",
                "订单已有收款单，内容与本次不同".to_owned(),
                "the order has a payment, which says something else".to_owned(),
            )
            .todo("要修改已有的收款单请用“变更”", "to change the one that it has, amend the order"),
            Self::JustPaid(order_no) => new(
                "PAYMENT_JUST_ADDED",
                format!("订单 {order_no} 的收款信息刚刚已由他人补充"),
                format!("somebody else added the payment of the order {order_no} at the same moment"),
            )
            .todo("请刷新后核对", "reload and look at it"),
            Self::Cancelled => new(
                "PAYMENT_ORDER_CANCELLED",
                "订单已撤销或已删除申报".to_owned(),
                "the order was cancelled, or its filing deleted".to_owned(),
            )
            .todo("请去掉该订单", "leave the order out"),
            Self::Busy => new("ORDER_BUSY", "订单正在推送".to_owned(), "the order is being pushed".to_owned())
                .todo("请稍候再试", "wait a little"),
            Self::NumberTaken => new(
                "PAYMENT_NUMBER_TAKEN",
                "该支付交易编号已用于同一电商企业的同号订单".to_owned(),
                "an order of the same merchant and number has this payment number".to_owned(),
            )
            .todo("请核对支付交易编号", "check the payment number"),
            Self::Broken(problem) => new(problem.rule.code, problem.detail_zh.clone(), problem.detail_en.clone())
                .todo(problem.rule.action_zh, problem.rule.action_en),
        }
    }
}

impl Refuse for PaymentRefusal {
    fn refusal(&self) -> Refusal {
        self.told("payments")
    }
}
