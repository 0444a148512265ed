//! The check list, by what is known and what answered.

use std::collections::HashMap;

use qiyun_directory::onboarding::form::{Form, SigningDevice, TransmissionNode};
use qiyun_directory::onboarding::service::Known;
use qiyun_directory::settings::Patience;
use qiyun_kernel::{clock, ids};

use super::super::evidence::{JobFact, MessageFacts, ReceiptFact, Try};
use super::*;
use crate::findings::check::culprit;
use crate::progress::entity::Status;
use crate::queues;
use crate::sending::dispatch::State as Dispatched;
use crate::sending::exchange::Outcome;
use crate::signing::entity::State as SignatureState;

fn enterprise() -> EnterpriseFacts {
    EnterpriseFacts {
        enabled: true,
        transmission_id: Some("DXPENT0000000001".to_owned()),
        roles_missing: Vec::new(),
        missing: Vec::new(),
        blanks: Vec::new(),
        onboarding: Known { row: None, steps: HashMap::new(), attachments: Vec::new(), form: Form::default() },
        unsure: 0,
        dead: Vec::new(),
        unread: 0,
    }
}

fn knocked(now: DateTime<Utc>) -> Knocked {
    let trial = Trial {
        subject: "CN=示例".to_owned(),
        serial: "01".to_owned(),
        not_before: now - Duration::days(1),
        not_after: now + Duration::days(300),
        took_ms: 3,
    };
    let reached = || Some(Ok(Reached { took_ms: 2 }));
    Knocked { signing: Some(Ok(trial)), sending: reached(), receiving: reached() }
}

fn order(now: DateTime<Utc>, message: MessageFacts) -> OrderFacts {
    let row = crate::progress::entity::Model {
        id: ids::next(),
        tenant_id: qiyun_kernel::TenantId::fresh(),
        order_id: ids::next(),
        task_id: ids::next(),
        strategy_id: ids::next(),
        customer_id: ids::next(),
        enterprise_id: ids::next(),
        order_no: "A1".to_owned(),
        status: Status::Declaring,
        customs_status: None,
        failure_document: None,
        failure_code: None,
        failure_party: None,
        failure_detail: None,
        retryable: false,
        operation_id: None,
        queued: false,
        counted: true,
        pre_no: None,
        invt_no: None,
        entry_id: None,
        may_go: false,
        since: now,
        created_at: now,
        updated_at: now,
    };
    OrderFacts { row, message: Some(message), receipts: Vec::new(), patience: Patience::default() }
}

fn halt(code: &str) -> Halt {
    Halt::Never { code: code.to_owned(), why: "as it said".to_owned() }
}

fn state_of(checks: &[Checked], code: Code) -> State {
    checks.iter().find(|check| check.code == code).expect("every check is there").state
}

#[test]
fn every_check_is_there_once_in_its_order_and_speaks_both_languages() {
    let now = clock::now();
    let sent = MessageFacts { dispatch: Some((Dispatched::Sent, None)), sent_at: Some(now), ..MessageFacts::default() };
    for order in [None, Some(order(now, sent))] {
        let checks = judge(&enterprise(), &knocked(now), order.as_ref(), now);
        assert_eq!(checks.iter().map(|check| check.code).collect::<Vec<_>>(), Code::ALL);
        assert_eq!(culprit(&checks), None, "{checks:?}");
        for check in &checks {
            let said = if check.state == State::Skipped { &check.why } else { &check.found };
            assert!(!said.zh.is_empty() && !said.en.is_empty(), "{check:?}");
        }
    }
}

#[test]
fn the_first_that_failed_is_named_with_what_to_do_and_who() {
    let now = clock::now();
    let mut facts = enterprise();
    facts.blanks = vec![("海关编码第 3 个字符是空格".to_owned(), "a blank at 3".to_owned())];
    let mut outside = knocked(now);
    outside.signing = Some(Err(halt("SIGNER_BAD_CREDENTIALS")));
    let checks = judge(&facts, &outside, None, now);
    let first = culprit(&checks).expect("a culprit");
    assert_eq!((first.code, first.state, first.who), (Code::EnterpriseRecord, State::Failed, Who::Agency));
    let checks = judge(&enterprise(), &outside, None, now);
    let first = culprit(&checks).expect("a culprit");
    assert_eq!((first.code, first.trouble.as_str()), (Code::SigningDevice, "SIGNER_BAD_CREDENTIALS"));
    assert_eq!(first.who, Who::Signer);
    assert!(!first.todo.zh.is_empty() && !first.why.en.is_empty());
}

#[test]
fn each_thing_that_can_be_wrong_shows_at_its_own_check() {
    let now = clock::now();
    let with = |change: fn(&mut EnterpriseFacts)| {
        let mut facts = enterprise();
        change(&mut facts);
        judge(&facts, &knocked(now), None, now)
    };
    for (checks, code, state) in [
        (with(|facts| facts.enabled = false), Code::EnterpriseRecord, State::Warning),
        (with(|facts| facts.missing = vec![("传输ID", "id")]), Code::EnterpriseRecord, State::Failed),
        (with(|facts| facts.transmission_id = None), Code::TransmissionId, State::Failed),
        (with(|facts| facts.unsure = 1), Code::Parked, State::Warning),
        (with(|facts| facts.unread = 1), Code::Parked, State::Warning),
        (with(|facts| facts.dead = vec![("SERVICE_FAULT".to_owned(), 2)]), Code::Parked, State::Failed),
        (
            with(|facts| {
                facts.onboarding.form.node = Some(TransmissionNode::SecondHangzhou);
                facts.onboarding.form.devices = vec![SigningDevice::IcCard];
            }),
            Code::TransmissionId,
            State::Warning,
        ),
    ] {
        assert_eq!(state_of(&checks, code), state, "{code:?}");
        assert_eq!(culprit(&checks).map(|check| check.code), Some(code));
    }
}

#[test]
fn a_certificate_that_ends_soon_and_a_busy_device_are_warnings() {
    let now = clock::now();
    let mut outside = knocked(now);
    if let Some(Ok(trial)) = &mut outside.signing {
        trial.not_after = now + Duration::days(5);
    }
    assert_eq!(state_of(&connections(&outside, now), Code::SigningDevice), State::Warning);
    outside.signing = Some(Err(halt("SIGNER_RATE")));
    outside.receiving = Some(Err(halt("CHANNEL_BAD_CREDENTIALS")));
    let checks = connections(&outside, now);
    assert_eq!(state_of(&checks, Code::SigningDevice), State::Warning);
    assert_eq!(state_of(&checks, Code::ReceiveChannel), State::Failed);
}

#[test]
fn an_order_is_told_by_where_it_waits() {
    let now = clock::now();
    let look = |message: MessageFacts, receipts: Vec<ReceiptFact>| {
        let facts = OrderFacts { receipts, ..order(now, message) };
        judge(&enterprise(), &knocked(now), Some(&facts), now)
    };
    let waiting = MessageFacts {
        signature: Some((SignatureState::Waiting, Some(("SIGNER_DOWN".to_owned(), "503".to_owned())))),
        job: Some(JobFact {
            queue: queues::SIGN.to_owned(),
            position: 3,
            due_ms: now.timestamp_millis() + 4_000,
            attempt: 5,
            dead: None,
            last_error: None,
        }),
        ..MessageFacts::default()
    };
    let checks = look(waiting, Vec::new());
    assert_eq!(state_of(&checks, Code::Queue), State::Warning, "five tries failed");
    assert!(checks.iter().any(|check| check.code == Code::Message && check.trouble == "SIGNER_DOWN"));
    assert_eq!(state_of(&checks, Code::Receipts), State::Skipped);
    let refused = MessageFacts {
        dispatch: Some((Dispatched::Refused, Some(("DXP_2001".to_owned(), "no such id".to_owned())))),
        last_try: Some(Try {
            attempt: 1,
            outcome: Outcome::Refused,
            detail: Some("no such id".to_owned()),
            started_at: now,
        }),
        ..MessageFacts::default()
    };
    let checks = look(refused, Vec::new());
    assert_eq!(culprit(&checks).map(|check| (check.code, check.state)), Some((Code::Message, State::Failed)));
    assert_eq!(state_of(&checks, Code::LastTry), State::Failed);
    let sent = |ago: i64| MessageFacts {
        dispatch: Some((Dispatched::Sent, None)),
        sent_at: Some(now - Duration::seconds(ago)),
        ..MessageFacts::default()
    };
    assert_eq!(state_of(&look(sent(10), Vec::new()), Code::Receipts), State::Ok);
    assert_eq!(state_of(&look(sent(1_801), Vec::new()), Code::Receipts), State::Warning);
    let said = |ago: i64| ReceiptFact {
        status: "3".to_owned(),
        info: String::new(),
        received_at: now - Duration::seconds(ago),
    };
    assert_eq!(state_of(&look(sent(20_000), vec![said(60)]), Code::Receipts), State::Ok);
    let checks = look(sent(20_000), vec![said(14_401)]);
    let late = culprit(&checks).expect("it is late");
    assert_eq!((late.code, late.trouble.as_str(), late.who), (Code::Receipts, "LONGER_THAN_USUAL", Who::Customs));
    assert!(late.todo.zh.contains("单一窗口"), "{}", late.todo.zh);
}
