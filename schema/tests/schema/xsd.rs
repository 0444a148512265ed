//! Our own XSD: written from the field tables, accepts every golden sample, refuses every breach.
//! `QIYUN_ACCEPT=1 cargo nextest run -p qiyun-schema xsd` rewrites the files.

use std::path::PathBuf;

use qiyun_schema::fields::{self, FieldType, Kind, allowed, check, kind};
use uppsala::xsd::XsdValidator;

use crate::fields::{document, entity, part, value};
use crate::generated::KINDS;
use crate::sample::CASES;
use crate::support::sample;

fn path(message: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("xsd").join(format!("{message}Message.xsd"))
}

/// What a schema processor says of documents, and our own check with it: they must agree.
pub struct Judge {
    schema: XsdValidator,
}

impl Judge {
    pub fn of(message: &str) -> Self {
        let text = fields::xsd(message).unwrap();
        let tree = uppsala::parse(&text).unwrap();
        Self { schema: XsdValidator::from_schema(&tree).unwrap() }
    }

    /// The processor at hand counts bytes where XSD counts characters, so each character stands as one byte;
    /// no closed value and no pattern of ours has any other.
    pub fn complaints(&self, document: &str) -> Vec<String> {
        let single: String = document.chars().map(|c| if c.is_ascii() { c } else { 'x' }).collect();
        let tree = uppsala::parse(&single).unwrap();
        self.schema.validate(&tree).into_iter().map(|error| error.message).collect()
    }

    pub fn accepts(&self, document: &str, what: &str) {
        let found = self.complaints(document);
        assert!(found.is_empty(), "{what}: {found:?}");
        assert_eq!(check(document.as_bytes()), [], "{what}");
    }

    pub fn refuses(&self, document: &str, what: &str) {
        assert!(!self.complaints(document).is_empty(), "the XSD accepts {what}");
        assert!(!check(document.as_bytes()).is_empty(), "the check accepts {what}");
    }
}

#[test]
fn the_files_are_what_the_tables_say() {
    for message in KINDS {
        let written = fields::xsd(message).unwrap();
        if std::env::var_os("QIYUN_ACCEPT").is_some() {
            std::fs::write(path(message), &written).unwrap();
        }
        let kept = std::fs::read_to_string(path(message)).unwrap_or_else(|e| panic!("{message}: {e}"));
        assert!(kept == written, "{message}: run QIYUN_ACCEPT=1 cargo nextest run -p qiyun-schema xsd");
    }
    assert_eq!(fields::xsd("CEB999"), None);
}

#[test]
fn every_golden_sample_is_accepted() {
    for (case, kind, _) in CASES {
        let text = |file: &str| String::from_utf8(sample(&format!("{case}/{file}"))).unwrap();
        Judge::of(kind.code()).accepts(&text("out.xml"), case);
        Judge::of(kind.receipt().code()).accepts(&text("receipt.xml"), case);
    }
    for (message, file) in [
        ("CEB303", "9710-b2b/signed-rsa.xml"),
        ("CEB303", "9810-warehouse/signed-sm2.xml"),
        ("CEB900", "format-error/receipt.xml"),
        ("CEB792", "9610-list-summary-result/receipt.xml"),
    ] {
        Judge::of(message).accepts(&String::from_utf8(sample(file)).unwrap(), file);
    }
}

fn parts_of(kind: &Kind) -> Vec<&str> {
    match &kind.parts {
        None => vec![&kind.entity],
        Some(parts) => vec![&parts.head, &parts.list],
    }
}

#[test]
fn every_breach_of_every_field_is_refused() {
    for message in KINDS {
        let kind = kind(message).unwrap();
        let judge = Judge::of(message);
        let full = document(kind, &entity(kind));
        judge.accepts(&full, message);
        for name in parts_of(kind) {
            for field in fields::fields(message, name) {
                let what = format!("{message} {name}.{}", field.element);
                let tag = |value: &str| format!("<c:{0}>{value}</c:{0}>", field.element);
                let good = tag(&value(&field.element, field.kind));
                let start = full.find(&format!("<c:{name}>")).unwrap();
                let at = start + full[start..].find(&good).unwrap();
                let with = |inside: &str| format!("{}{inside}{}", &full[..at], &full[at + good.len()..]);
                if field.required {
                    judge.refuses(&with(""), &format!("{what} missing"));
                } else {
                    judge.accepts(&with(""), &what);
                }
                judge.refuses(&with(&format!("{good}{good}")), &format!("{what} twice"));
                judge.refuses(&with(&format!("<c:stranger/>{good}")), &format!("a stranger before {what}"));
                for bad in breaches(field) {
                    judge.refuses(&with(&tag(&bad)), &format!("{what} = {bad}"));
                }
            }
        }
    }
}

/// Values the field must not have.
fn breaches(field: &fields::Field) -> Vec<String> {
    let mut bad = match field.kind {
        FieldType::Text { least, most } => {
            let mut bad = vec!["1".repeat(most + 1)];
            if least > 1 {
                bad.push("1".repeat(least - 1));
            }
            if field.required || least > 0 {
                bad.push(String::new());
            }
            bad
        }
        FieldType::Decimal { digits, decimals } => {
            vec![
                "1".repeat(digits + 1),
                format!("0.{}1", "0".repeat(decimals)),
                "1e5".into(),
                "x".into(),
                String::new(),
            ]
        }
        FieldType::Integer { digits } => {
            vec!["1".repeat(digits + 1), "-1".into(), "1.5".into(), "x".into(), String::new()]
        }
        FieldType::Any | FieldType::Xml => Vec::new(),
    };
    if let (Some(_), FieldType::Text { most, .. }) = (allowed(&field.element), field.kind) {
        bad.push("?".repeat(most));
    } else if let (FieldType::Text { most, .. }, true) =
        (field.kind, field.element.ends_with("Time") || field.element.ends_with("Date"))
    {
        bad.push("x".repeat(most));
    }
    bad
}

#[test]
fn order_and_counts_are_refused() {
    for message in KINDS {
        let kind = kind(message).unwrap();
        let judge = Judge::of(message);
        let one = entity(kind);
        judge.refuses(&document(kind, ""), &format!("{message} without an entity"));
        judge.accepts(&document(kind, &one.repeat(fields::MAX_ENTITIES)), message);
        judge.refuses(&document(kind, &one.repeat(fields::MAX_ENTITIES + 1)), &format!("{message} too many"));
        for name in parts_of(kind) {
            let [first, second] = [0, 1].map(|at| fields::fields(message, name).get(at));
            if let (Some(first), Some(second)) = (first, second) {
                let [a, b] = [first, second]
                    .map(|field| format!("<c:{0}>{1}</c:{0}>", field.element, value(&field.element, field.kind)));
                let swapped = one.replacen(&format!("{a}{b}"), &format!("{b}{a}"), 1);
                assert_ne!(swapped, one);
                judge.refuses(&document(kind, &swapped), &format!("{message} {name} out of order"));
            }
        }
        if let Some(parts) = &kind.parts {
            let list = part(message, &parts.list, &parts.list);
            let none = one.replace(&list, "");
            if parts.least > 0 {
                judge.refuses(&document(kind, &none), &format!("{message} without lines"));
            } else {
                judge.accepts(&document(kind, &none), message);
            }
            let many = |count| {
                document(
                    kind,
                    &none.replace(
                        &format!("</c:{}>", kind.entity),
                        &format!("{}</c:{}>", list.repeat(count), kind.entity),
                    ),
                )
            };
            match parts.most {
                Some(most) => {
                    judge.accepts(&many(most), message);
                    judge.refuses(&many(most + 1), &format!("{message} with too many lines"));
                }
                None => judge.accepts(&many(150), message),
            }
        }
        if kind.outgoing {
            let full = document(kind, &one);
            let transfer = part("(all)", "BaseTransfer", "BaseTransfer");
            let subscribe = part("(all)", "BaseSubscribe", "BaseSubscribe");
            let after = |more: &str| full.replace(&transfer, &format!("{transfer}{more}"));
            judge.refuses(&full.replace(&transfer, ""), &format!("{message} without BaseTransfer"));
            judge.refuses(&after(&transfer), &format!("{message} with two BaseTransfers"));
            judge.accepts(&after(&subscribe.repeat(5)), message);
            judge.refuses(&after(&subscribe.repeat(6)), &format!("{message} with six subscribers"));
        }
    }
}

#[test]
fn roots_are_held_to_their_attributes() {
    let judge = Judge::of("CEB303");
    let full = document(kind("CEB303").unwrap(), &entity(kind("CEB303").unwrap()));
    judge.refuses(&full.replace(" version='1.0'", ""), "no version");
    judge.refuses(&full.replace("guid='1", "guid='"), "a short guid");
    judge.refuses(&full.replace(" version='1.0'", " version='1.0' more='1'"), "another attribute");
}
