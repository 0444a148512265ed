//! From what is known and what answered to the check list: state, what was found, why, what to do, who. Pure.

use chrono::{DateTime, Duration, Utc};
use qiyun_directory::onboarding::step::{StepName, StepParty, StepState};
use qiyun_kernel::jobs::Halt;

use super::evidence::{EnterpriseFacts, OrderFacts};
use super::judge_order;
use super::probe::{Knocked, Reached};
use crate::findings::check::{Checked, Code, State, Who, Words};
use crate::progress::explain::{Party, explain};
use crate::signing::trial::Trial;

/// A certificate that ends sooner is worth a look.
const SOON: Duration = Duration::days(30);

/// Everything, judged.
#[must_use]
pub fn judge(
    enterprise: &EnterpriseFacts,
    knocked: &Knocked,
    order: Option<&OrderFacts>,
    now: DateTime<Utc>,
) -> Vec<Checked> {
    let mut checks = vec![filing(enterprise), record(enterprise), transmission_id(enterprise)];
    checks.extend(connections(knocked, now));
    checks.extend(judge_order::checks(order, now));
    checks.push(parked(enterprise));
    checks
}

/// The three connections alone, for 测试连接.
#[must_use]
pub fn connections(knocked: &Knocked, now: DateTime<Utc>) -> Vec<Checked> {
    vec![
        device(knocked.signing.as_ref(), now),
        channel(Code::SendChannel, knocked.sending.as_ref()),
        channel(Code::ReceiveChannel, knocked.receiving.as_ref()),
    ]
}

/// 1: seed FAQ 3, first check.
fn filing(enterprise: &EnterpriseFacts) -> Checked {
    let steps = &enterprise.onboarding.steps;
    let wanted = [StepName::EnterpriseQualification, StepName::IcCard, StepName::CommerceQualification];
    let open: Vec<(StepName, StepState, Option<StepParty>)> = wanted
        .into_iter()
        .filter_map(|name| steps.get(&name).map(|row| (name, row.state, row.blocked_by)))
        .filter(|(_, state, _)| !state.is_over())
        .collect();
    if let Some((name, state, party)) = open.first() {
        let found = Words::new(
            format!("{}：{}", name.names().0, state.names().0),
            format!("{}: {}", name.names().1, state.names().1),
        );
        let why = Words::new(
            "海关没有该企业的电商身份备案时，推送会一直停在“推送中”",
            "without its filing as an e-commerce enterprise a push stays under way for ever",
        );
        let (zh, en) = name.help();
        return Checked::ok(Code::EnterpriseFiling, found).but(
            State::Failed,
            "ENTERPRISE_NOT_FILED",
            why,
            Words::new(zh, en),
            party.map_or(Who::Enterprise, who_of),
        );
    }
    if wanted.iter().any(|name| !steps.contains_key(name)) {
        let why = Words::new(
            "企业前期对接中没有记录备案情况，无法核对",
            "nothing is written down about it in the enterprise's onboarding",
        );
        let todo = Words::new(
            "请在单一窗口查看备案状态是否为“审批通过”，并记录到企业前期对接",
            "see in the single window whether it is 审批通过, and write it down",
        );
        return Checked { todo, who: Who::Agency, ..Checked::skipped(Code::EnterpriseFiling, why) };
    }
    Checked::ok(Code::EnterpriseFiling, Words::new("备案三步均已完成", "all three filings are done"))
}

fn who_of(party: StepParty) -> Who {
    match party {
        StepParty::Enterprise => Who::Enterprise,
        StepParty::Agency => Who::Agency,
        StepParty::Customs => Who::Customs,
        StepParty::Eport => Who::Eport,
        StepParty::Vendor => Who::Signer,
    }
}

/// 2: seed FAQ 3, second check, and FAQ 4.
fn record(enterprise: &EnterpriseFacts) -> Checked {
    let todo =
        Words::new("请在企业资料中按要求填写，各栏不要有空格", "mend the enterprise's record; no field has blanks");
    let check = |found: Words, state, trouble, why: Words| {
        Checked::ok(Code::EnterpriseRecord, found).but(state, trouble, why, todo.clone(), Who::Agency)
    };
    if let Some((zh, en)) = enterprise.blanks.first() {
        let why = Words::new("多余空格会使推送一直停在“推送中”", "blanks keep a push under way for ever");
        return check(Words::new(zh, en), State::Failed, "ENTERPRISE_BLANKS", why);
    }
    if !enterprise.missing.is_empty() {
        let zh: Vec<&str> = enterprise.missing.iter().map(|names| names.0).collect();
        let en: Vec<&str> = enterprise.missing.iter().map(|names| names.1).collect();
        let found = Words::new(format!("未填写：{}", zh.join("、")), format!("missing: {}", en.join(", ")));
        let why =
            Words::new("缺少这些信息无法加签、发送或接收回执", "nothing is signed, sent or received without them");
        return check(found, State::Failed, "ENTERPRISE_INCOMPLETE", why);
    }
    if !enterprise.enabled {
        let found = Words::new("企业资料已停用", "the enterprise is disabled");
        let why = Words::new("停用的企业不用于新的申报", "a disabled enterprise is not used for new declarations");
        return check(found, State::Warning, "ENTERPRISE_DISABLED", why);
    }
    if !enterprise.roles_missing.is_empty() {
        let zh: Vec<&str> = enterprise.roles_missing.iter().map(|role| role.name_zh()).collect();
        let en: Vec<&str> = enterprise.roles_missing.iter().map(|role| role.name_en()).collect();
        let found = Words::new(format!("企业类型未勾选：{}", zh.join("、")), format!("not ticked: {}", en.join(", ")));
        let why = Words::new(
            "杭州分中心要求申报企业、电商平台、电商企业三项都勾选；以海关实际备案为准",
            "the Hangzhou guide wants all three ticked, as they are filed with customs",
        );
        return check(found, State::Warning, "ENTERPRISE_ROLES", why);
    }
    Checked::ok(Code::EnterpriseRecord, Words::new("资料完整，没有多余空格", "whole, and without blanks"))
}

/// 3: 传输ID, with the form's rule.
fn transmission_id(enterprise: &EnterpriseFacts) -> Checked {
    let step = enterprise.onboarding.steps.get(&StepName::TransmissionId);
    let Some(id) = &enterprise.transmission_id else {
        let found = step.map_or(Words::new("没有传输ID", "there is no 传输ID"), |row| {
            Words::new(
                format!("没有传输ID，申请状态：{}", row.state.names().0),
                format!("there is no 传输ID; its application is {}", row.state.names().1),
            )
        });
        let why = Words::new("报文无法寻址，也收不到回执", "messages have no sender and receipts no receiver");
        let (zh, en) = StepName::TransmissionId.help();
        let who = step.and_then(|row| row.blocked_by).map_or(Who::Agency, who_of);
        let check = Checked::ok(Code::TransmissionId, found);
        return check.but(State::Failed, "TRANSMISSION_ID_MISSING", why, Words::new(zh, en), who);
    };
    let found = Words::new(format!("传输ID {id}"), format!("传输ID {id}"));
    let flaws = enterprise.onboarding.form.flaws();
    if let Some(flaw) = flaws.first() {
        let (trouble, _, [zh, en, todo_zh, todo_en]) = flaw.words();
        let check = Checked::ok(Code::TransmissionId, found);
        return check.but(State::Warning, trouble, Words::new(zh, en), Words::new(todo_zh, todo_en), Who::Agency);
    }
    if let Some(row) = step.filter(|row| !row.state.is_over()) {
        let why = Words::new(
            format!("传输ID已填写，但申请记录为“{}”：可能尚未开通", row.state.names().0),
            format!("it is filled in, but its application is {}: it may not be opened yet", row.state.names().1),
        );
        let todo = Words::new(
            "请在无纸化平台核对是否已办结，并更新企业前期对接；咨询 0571-95198",
            "see on the paperless platform whether it is done and bring the onboarding up to date; ask 0571-95198",
        );
        let check = Checked::ok(Code::TransmissionId, found);
        return check.but(State::Warning, "TRANSMISSION_ID_NOT_DONE", why, todo, Who::Agency);
    }
    Checked::ok(Code::TransmissionId, found)
}

/// 4: the device, by a test signature.
fn device(tried: Option<&Result<Trial, Halt>>, now: DateTime<Utc>) -> Checked {
    match tried {
        None => Checked::skipped(Code::SigningDevice, not_asked()),
        Some(Err(halt)) => halted(Code::SigningDevice, halt),
        Some(Ok(trial)) => {
            let until = trial.not_after.date_naive();
            let found = Words::new(
                format!(
                    "测试加签正确（{} 毫秒）；证书 {} 属于 {}，有效期至 {until}",
                    trial.took_ms, trial.serial, trial.subject
                ),
                format!(
                    "a test signature is right ({} ms); certificate {} of {}, valid until {until}",
                    trial.took_ms, trial.serial, trial.subject
                ),
            );
            let check = Checked::ok(Code::SigningDevice, found);
            if trial.not_after - now > SOON {
                return check;
            }
            let days = (trial.not_after - now).num_days();
            let why = Words::new(format!("证书还有 {days} 天到期"), format!("the certificate ends in {days} days"));
            let todo = Words::new("请尽快办理证书更新", "have it renewed soon");
            check.but(State::Warning, "CERTIFICATE_ENDS_SOON", why, todo, Who::Enterprise)
        }
    }
}

/// 5 and 6: the channels.
fn channel(code: Code, tried: Option<&Result<Reached, Halt>>) -> Checked {
    match tried {
        None => Checked::skipped(code, not_asked()),
        Some(Err(halt)) => halted(code, halt),
        Some(Ok(Reached { took_ms })) => Checked::ok(
            code,
            match code {
                Code::ReceiveChannel => Words::new(
                    format!("可以连接，用户名和密码有效（{took_ms} 毫秒）"),
                    format!("it answers and lets us in ({took_ms} ms)"),
                ),
                _ => Words::new(
                    format!("可以连接（{took_ms} 毫秒）；探测不发送报文，密码在实际发送时才会核对"),
                    format!(
                        "it answers ({took_ms} ms); nothing is sent, so the password is only tried by a real message"
                    ),
                ),
            },
        ),
    }
}

fn not_asked() -> Words {
    Words::new("本次未探测", "it was not asked this time")
}

/// A probe that came to nothing, in the words that orders use for the same trouble.
fn halted(code: Code, halt: &Halt) -> Checked {
    let state = if matches!(halt.code(), "SIGNER_RATE" | "CHANNEL_BUSY") { State::Warning } else { State::Failed };
    let found = Words::new(format!("未通过：{}", halt.code()), format!("failed: {}", halt.code()));
    let check = Checked::ok(code, found);
    if let Some((why, todo, who)) = of_probes_alone(code, halt) {
        return check.but(state, halt.code(), why, todo, who);
    }
    let explained = explain(halt.code(), halt.why());
    let (why, todo) = (Words::new(explained.zh, explained.en), Words::new(explained.todo_zh, explained.todo_en));
    check.but(state, halt.code(), why, todo, who(explained.party, code))
}

/// What no order ever fails by, or what of the receive channel has words of its own.
fn of_probes_alone(code: Code, halt: &Halt) -> Option<(Words, Words, Who)> {
    let record = || Words::new("请在企业资料中补全接收通道", "complete the receive channel of the enterprise");
    match halt.code() {
        "CHANNEL_NOT_CONFIGURED" if code == Code::ReceiveChannel => {
            let why = Words::new("企业资料未填写接收通道地址、用户名或密码", "the receive channel is not filled in");
            Some((why, record(), Who::Agency))
        }
        "CERTIFICATE_EXPIRED" => {
            let why = Words::new(
                format!("签名证书不在有效期内（{}）", halt.why()),
                format!("the certificate is not valid now ({})", halt.why()),
            );
            let todo = Words::new(
                "请办理证书更新后在加密机上换用新证书",
                "have it renewed and put the new one into the device",
            );
            Some((why, todo, Who::Enterprise))
        }
        "CHANNEL_GARBLED" => {
            let why = Words::new("通道的应答无法识别", "the channel's answer makes no sense");
            let todo = Words::new("请核对通道地址是否正确", "check the channel's address");
            Some((why, todo, Who::Agency))
        }
        _ => None,
    }
}

/// Who mends what lies in a party's part.
pub(super) fn who(party: Party, code: Code) -> Who {
    match party {
        Party::Data | Party::Enterprise => Who::Agency,
        Party::Signer => Who::Signer,
        Party::Channel => Who::Eport,
        Party::Customs => Who::Customs,
        Party::Service if code == Code::Queue => Who::Nobody,
        Party::Service => Who::Platform,
    }
}

/// 11: what waits for a person.
fn parked(enterprise: &EnterpriseFacts) -> Checked {
    if let Some((code, count)) = enterprise.dead.first() {
        let found =
            Words::new(format!("{count} 项工作已搁置：{code}"), format!("{count} pieces of work are parked: {code}"));
        let explained = explain(code, "");
        let todo = Words::new(explained.todo_zh, explained.todo_en);
        let who = who(explained.party, Code::Parked);
        return Checked::ok(Code::Parked, found).but(
            State::Failed,
            code,
            Words::new(explained.zh, explained.en),
            todo,
            who,
        );
    }
    if enterprise.unsure > 0 {
        let found = Words::new(
            format!("{} 个报文不确定是否送达", enterprise.unsure),
            format!("of {} messages nobody knows whether they arrived", enterprise.unsure),
        );
        let explained = explain("SEND_UNSURE", "");
        let (why, todo) = (Words::new(explained.zh, explained.en), Words::new(explained.todo_zh, explained.todo_en));
        return Checked::ok(Code::Parked, found).but(State::Warning, "SEND_UNSURE", why, todo, Who::Agency);
    }
    if enterprise.unread > 0 {
        let found = Words::new(
            format!("{} 份回执无法识别，原件已保留", enterprise.unread),
            format!("{} receipts could not be read; their bytes are kept", enterprise.unread),
        );
        let why = Words::new("可能是其他系统的回执或新的格式", "they may be another system's, or of a new format");
        let todo = Words::new("请联系平台运营方查看", "have the platform operator look");
        return Checked::ok(Code::Parked, found).but(State::Warning, "RECEIPTS_UNREAD", why, todo, Who::Platform);
    }
    Checked::ok(Code::Parked, Words::new("没有存疑或搁置的工作", "nothing is in doubt or parked"))
}

#[cfg(test)]
#[path = "judge_test.rs"]
mod tests;
