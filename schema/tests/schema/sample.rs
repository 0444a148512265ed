//! Golden samples. `QIYUN_ACCEPT=1 cargo nextest run -p qiyun-schema sample` rewrites out.xml.

use qiyun_schema::fields;
use qiyun_schema::message::order::OrderMessage;
use qiyun_schema::mode::TradeMode;
use qiyun_schema::rule::{AssembledOrder, Problem, RuleSettings, check_order};
use qiyun_schema::signature::{Profile, VerifyOptions, verify};

use crate::support::{sample, sample_message, sample_path};

const CASES: [(&str, TradeMode); 2] = [("9710-b2b", TradeMode::Entry9710), ("9810-warehouse", TradeMode::Entry9810)];

#[test]
fn the_samples_compose_to_the_golden_bytes() {
    for (case, _) in CASES {
        let composed = sample_message(case).to_canonical_xml().unwrap();
        let golden = format!("{case}/out.xml");
        if std::env::var_os("QIYUN_ACCEPT").is_some() {
            std::fs::write(sample_path(&golden), &composed).unwrap();
        }
        assert_eq!(String::from_utf8(composed).unwrap(), String::from_utf8(sample(&golden)).unwrap());
    }
}

#[test]
fn the_golden_bytes_read_back_and_are_in_order() {
    for (case, mode) in CASES {
        let golden = sample(&format!("{case}/out.xml"));
        let message = OrderMessage::from_xml(&golden).unwrap();
        assert_eq!(message, sample_message(case));
        assert_eq!(fields::check(&golden), []);
        let settings = RuleSettings { foreign_platform: true, ..RuleSettings::default() };
        for order in message.orders {
            let problems = check_order(&AssembledOrder { mode, order }, &settings);
            let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.is_error()).collect();
            assert!(errors.is_empty(), "{case}: {errors:#?}");
        }
    }
}

#[test]
fn the_signed_samples_verify() {
    for (file, profile, key_name) in [
        ("9710-b2b/signed-rsa.xml", Profile::RSA_SHA1, "01691f7f"),
        ("9810-warehouse/signed-sm2.xml", Profile::SM2_SM3, "03000000000cde6f"),
    ] {
        let options = VerifyOptions { profile: Some(profile), ..VerifyOptions::default() };
        let report = verify(&sample(file), &options);
        assert!(report.ok(), "{file}: {report:#?}");
        assert_eq!(report.key_name.as_deref(), Some(key_name));
        assert_eq!(report.message_type.as_deref(), Some("CEB303Message"));
    }
}
