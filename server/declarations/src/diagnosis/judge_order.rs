//! The part of the check list that is about one order: queue, message, last try, receipts. Pure.

use chrono::{DateTime, Duration, Utc};
use qiyun_schema::clock::xs_datetime;

use super::evidence::{MessageFacts, OrderFacts};
use super::judge::who;
use crate::findings::check::{Checked, Code, State, Who, Words};
use crate::progress::entity::Status;
use crate::progress::explain::{explain, meaning};
use crate::queues;
use crate::sending::dispatch::State as Dispatched;
use crate::sending::exchange::Outcome;
use crate::signing::entity::State as SignatureState;

/// Checks 7 to 10; skipped where there is no order to look at.
pub(super) fn checks(order: Option<&OrderFacts>, now: DateTime<Utc>) -> Vec<Checked> {
    let Some(order) = order else {
        let why = Words::new("没有申报中或失败的订单可查", "no order is under way or failed");
        return [Code::Queue, Code::Message, Code::LastTry, Code::Receipts]
            .into_iter()
            .map(|code| Checked::skipped(code, why.clone()))
            .collect();
    };
    let message = order.message.as_ref();
    vec![queue(order, message, now), state(order, message), last_try(message), receipts(order, message, now)]
}

/// 7
fn queue(order: &OrderFacts, message: Option<&MessageFacts>, now: DateTime<Utc>) -> Checked {
    if order.row.queued {
        let found = Words::new("推送已受理，正等待处理", "the push was taken and is waiting for its turn");
        return Checked::ok(Code::Queue, found);
    }
    let Some(job) = message.and_then(|message| message.job.as_ref()) else {
        return Checked::skipped(Code::Queue, Words::new("没有待处理的工作", "no work is waiting"));
    };
    let signing = job.queue == queues::SIGN;
    let (zh, en) = if signing { ("加签", "signing") } else { ("发送", "sending") };
    if let Some(code) = &job.dead {
        let found = Words::new(format!("{zh}已搁置：{code}"), format!("{en} is parked: {code}"));
        let explained = explain(code, job.last_error.as_deref().unwrap_or_default());
        let todo = Words::new(explained.todo_zh, explained.todo_en);
        let who = who(explained.party, Code::Parked);
        let check = Checked::ok(Code::Queue, found);
        return check.but(State::Failed, code, Words::new(explained.zh, explained.en), todo, who);
    }
    let wait_s = (job.due_ms - now.timestamp_millis()).max(0) / 1_000;
    let found = Words::new(
        format!("排队{zh}，本公司第 {} 位；第 {} 次尝试，约 {wait_s} 秒后", job.position, job.attempt + 1),
        format!("{en}: place {} of the firm's own, try {} in about {wait_s} s", job.position, job.attempt + 1),
    );
    let check = Checked::ok(Code::Queue, found);
    if job.attempt < 2 {
        return check;
    }
    let why = Words::new(
        format!("已尝试 {} 次未成功，系统在自动重试", job.attempt),
        format!("{} tries failed; it goes on by itself", job.attempt),
    );
    let todo = Words::new("请看加密机和通道的检查结果", "see what was found about device and channels");
    check.but(State::Warning, "TRIES_FAILED", why, todo, Who::Nobody)
}

/// 8
fn state(order: &OrderFacts, message: Option<&MessageFacts>) -> Checked {
    let Some(message) = message else {
        let found = Words::new("还没有生成申报数据", "no message is composed yet");
        let todo = Words::new("请先生成申报数据", "generate first");
        let why = Words::new("没有报文可以推送", "there is nothing to push");
        let state = if order.row.status == Status::Imported { State::Failed } else { State::Warning };
        return Checked::ok(Code::Message, found).but(state, "NOT_COMPOSED", why, todo, Who::Agency);
    };
    let kind = &message.message_type;
    let told = |zh: &str, en: &str| Words::new(format!("{kind}：{zh}"), format!("{kind}: {en}"));
    let (found, trouble, stopped) = match (&message.dispatch, &message.signature) {
        (Some((Dispatched::Refused, why)), _) => (told("发送被拒", "sending was refused"), why, true),
        (Some((Dispatched::Unsure, why)), _) => (told("不确定是否送达", "it may have arrived"), why, false),
        (Some((Dispatched::Waiting, why)), _) => (told("等待发送", "waits to be sent"), why, false),
        (Some((Dispatched::Sent, _)), _) => (told("通道已接收", "the channel took it"), &None, false),
        (None, Some((SignatureState::Refused, why))) => (told("加签被拒", "signing was refused"), why, true),
        (None, Some((SignatureState::Waiting, why))) => (told("等待加签", "waits for its signature"), why, false),
        (None, Some((SignatureState::Signed, _))) => (told("已加签", "it is signed"), &None, false),
        (None, None) => (told("已生成，尚未推送", "composed, not pushed yet"), &None, false),
    };
    let check = Checked::ok(Code::Message, found);
    let Some((code, detail)) = trouble else { return check };
    let explained = explain(code, detail);
    let state = if stopped { State::Failed } else { State::Warning };
    let todo = Words::new(explained.todo_zh, explained.todo_en);
    let who = who(explained.party, Code::Message);
    check.but(state, code, Words::new(explained.zh, explained.en), todo, who)
}

/// 9
fn last_try(message: Option<&MessageFacts>) -> Checked {
    let Some(last) = message.and_then(|message| message.last_try.as_ref()) else {
        return Checked::skipped(Code::LastTry, Words::new("还没有发送过", "nothing was sent yet"));
    };
    let (zh, en, state) = match last.outcome {
        Outcome::Accepted => ("通道已接收", "taken", State::Ok),
        Outcome::Refused => ("通道拒收", "refused", State::Failed),
        Outcome::NotSent => ("未能连接，没有发出", "no connection, nothing left", State::Warning),
        Outcome::Unknown => ("已发出但没有应答", "it left, no answer came", State::Warning),
        Outcome::Open => ("正在发送", "under way", State::Ok),
    };
    let detail = last.detail.as_deref().map(|text| text.chars().take(300).collect::<String>()).unwrap_or_default();
    let at = xs_datetime(last.started_at).replace('T', " ");
    let found = Words::new(
        format!("第 {} 次（{at}）：{zh} {detail}", last.attempt),
        format!("try {} ({at}): {en} {detail}", last.attempt),
    );
    let check = Checked::ok(Code::LastTry, found);
    if state == State::Ok {
        return check;
    }
    let why = Words::new(format!("通道的答复：{zh}"), format!("what the channel said: {en}"));
    let todo = Words::new("请看发送通道的检查结果", "see what was found about the send channel");
    check.but(state, "LAST_TRY_FAILED", why, todo, Who::Eport)
}

/// 10
fn receipts(order: &OrderFacts, message: Option<&MessageFacts>, now: DateTime<Utc>) -> Checked {
    let sent_at = message.and_then(|message| message.sent_at);
    if let Some(last) = order.receipts.last() {
        let meaning = meaning(&last.status);
        let ago = span(now - last.received_at);
        let found = Words::new(
            format!("共 {} 个回执，最近 {}（{}，{}前）", order.receipts.len(), last.status, meaning.zh, ago.zh),
            format!("{} receipts, the last {} ({}), {} ago", order.receipts.len(), last.status, meaning.en, ago.en),
        );
        let check = Checked::ok(Code::Receipts, found);
        if let (Status::Failed | Status::Rejected, Some(code)) = (order.row.status, &order.row.failure_code) {
            let explained = explain(code, &last.info);
            let todo = Words::new(explained.todo_zh, explained.todo_en);
            let who = who(explained.party, Code::Receipts);
            return check.but(State::Failed, code, Words::new(explained.zh, explained.en), todo, who);
        }
        if order.row.status != Status::Declaring {
            return check;
        }
        return late(check, now - last.received_at, order.patience.customs_s, Who::Customs);
    }
    let Some(sent_at) = sent_at else {
        return Checked::skipped(Code::Receipts, Words::new("报文尚未送达，不会有回执", "nothing arrived there yet"));
    };
    let waited = span(now - sent_at);
    let found = Words::new(format!("还没有回执，已等待{}", waited.zh), format!("no receipt yet, for {}", waited.en));
    late(Checked::ok(Code::Receipts, found), now - sent_at, order.patience.port_s, Who::Eport)
}

/// Longer than usual, in words of the guide.
fn late(check: Checked, waited: Duration, usual_s: u32, who: Who) -> Checked {
    let usual = Duration::seconds(i64::from(usual_s));
    let words = span(usual);
    if waited <= usual {
        let why = Words::new(format!("通常在{}内", words.zh), format!("it usually takes up to {}", words.en));
        return Checked { why, ..check };
    }
    let why = Words::new(format!("超过通常用时（{}）", words.zh), format!("longer than the usual {}", words.en));
    let todo = Words::new(
        "请登录单一窗口 → 跨境电商出口 → 交易管理 → 订单查询（未审结）查询：查得到即推送成功，可以报关；查不到请提供公司名称和传输ID报障（0571-95198 或公众号“浙江95198”）",
        "look the order up in the single window, 订单查询（未审结）: if it is there, the push went well and the entry may be filed; if not, report it with the firm's name and 传输ID (0571-95198)",
    );
    check.but(State::Warning, "LONGER_THAN_USUAL", why, todo, who)
}

/// A span of time in words.
fn span(time: Duration) -> Words {
    let seconds = time.num_seconds().max(0);
    let (count, zh, en) = match seconds {
        0..120 => (seconds, "秒", "s"),
        120..7_200 => (seconds / 60, "分钟", "min"),
        7_200..172_800 => (seconds / 3_600, "小时", "h"),
        _ => (seconds / 86_400, "天", "days"),
    };
    Words::new(format!("{count} {zh}"), format!("{count} {en}"))
}
