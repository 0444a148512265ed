//! Receipts of every kind as others write them: any prefix or none, unknown elements between the known, comments,
//! layout, and without what may be missing. They say the same.

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use qiyun_schema::fields::{fields, kind};
use qiyun_schema::receipt::{self, Receipt, ReceiptKind, SummaryResult};
use qiyun_schema::xml::CEB_NAMESPACE;
use serde_json::Value;

use crate::generated;
use crate::lawful::key;

/// Elements that the tables require and that receipts are seen without.
const SEEN_MISSING: [(ReceiptKind, &str); 2] = [(ReceiptKind::Inventory, "invtNo"), (ReceiptKind::Inventory, "preNo")];

/// How somebody writes a receipt.
#[derive(Clone, Debug)]
struct Style {
    /// Empty: the default namespace.
    prefix: &'static str,
    /// What stands after each tag, in turn.
    fillings: Vec<Filling>,
    /// Elements left out.
    dropped: Vec<&'static str>,
}

#[derive(Clone, Copy, Debug)]
enum Filling {
    Nothing,
    Layout,
    Comment,
    Instruction,
    /// An unknown element of the port's own namespace.
    Unknown,
    /// An unknown element with known ones inside.
    Nested,
    /// A known name in another namespace.
    Foreign,
}

const FILLINGS: [Filling; 9] = [
    Filling::Nothing,
    Filling::Nothing,
    Filling::Nothing,
    Filling::Layout,
    Filling::Comment,
    Filling::Instruction,
    Filling::Unknown,
    Filling::Nested,
    Filling::Foreign,
];

impl Filling {
    fn text(self, prefix: &str, known: &str) -> String {
        let colon = if prefix.is_empty() { "" } else { ":" };
        let (open, close) = (format!("<{prefix}{colon}"), format!("</{prefix}{colon}"));
        match self {
            Self::Nothing => String::new(),
            Self::Layout => "\r\n\t  ".to_owned(),
            Self::Comment => format!("<!-- {known} -->"),
            Self::Instruction => format!("<?{known} x?>"),
            Self::Unknown => format!("{open}later a=\"1\">9{close}later>"),
            Self::Nested => format!("{open}more>{open}{known}>WRONG{close}{known}>{close}more>"),
            Self::Foreign => format!("<y:{known} xmlns:y=\"urn:y\">WRONG</y:{known}>"),
        }
    }
}

/// The elements of a kind that may be missing.
fn droppable(of: ReceiptKind) -> Vec<&'static str> {
    let table = kind(of.code()).unwrap();
    let parts = match &table.parts {
        None => vec![table.entity.as_str()],
        Some(parts) => vec![parts.head.as_str(), parts.list.as_str()],
    };
    let seen = |element: &str| SEEN_MISSING.contains(&(of, element)) || element == "preNo";
    let fields = parts.into_iter().flat_map(|part| fields(of.code(), part));
    fields.filter(|field| !field.required || seen(&field.element)).map(|field| field.element.as_str()).collect()
}

fn style(of: ReceiptKind) -> impl Strategy<Value = Style> {
    let droppable = droppable(of);
    let count = droppable.len();
    (
        select(vec!["ceb", "ns2", "a.b-c", ""]),
        prop::collection::vec(select(FILLINGS.to_vec()), 1..40),
        prop::sample::subsequence(droppable, 0..=count),
    )
        .prop_map(|(prefix, fillings, dropped)| Style { prefix, fillings, dropped })
}

/// A canonical document of ours, the way the style has it.
fn restyled(document: &str, style: &Style) -> String {
    let mut out = String::new();
    let mut turn = style.fillings.iter().cycle();
    let mut skipping: Option<&str> = None;
    for piece in document.split_inclusive('>') {
        // Text, if any, and the tag that ends it.
        let (text, tag) = piece.split_at(piece.find('<').unwrap());
        let name = tag.trim_matches(['<', '>', '/']).split(' ').next().unwrap().strip_prefix("ceb:").unwrap();
        if skipping == Some(name) {
            skipping = None;
            continue;
        }
        if style.dropped.contains(&name) {
            skipping = Some(name);
            continue;
        }
        let prefix = if style.prefix.is_empty() { String::new() } else { format!("{}:", style.prefix) };
        let declared = if style.prefix.is_empty() { "xmlns=".into() } else { format!("xmlns:{}=", style.prefix) };
        out.push_str(text);
        out.push_str(&tag.replacen("ceb:", &prefix, 1).replacen("xmlns:ceb=", &declared, 1));
        // Between elements only: what stands inside a value belongs to it.
        let leaf_ends = tag.starts_with("</") && !name.ends_with("Message");
        if leaf_ends {
            out.push_str(&turn.next().unwrap().text(style.prefix, name));
        }
    }
    out
}

/// The receipt as it is without that element: nothing, or an empty text.
fn without(receipt: &Receipt, element: &str) -> Receipt {
    let instead = |with: &Value| {
        let mut whole = serde_json::to_value(receipt).unwrap();
        put(&mut whole, &key(element), with);
        serde_json::from_value::<Receipt>(whole)
    };
    instead(&Value::Null).or_else(|_| instead(&Value::from(""))).unwrap()
}

fn put(within: &mut Value, name: &str, with: &Value) {
    match within {
        Value::Object(fields) => fields
            .iter_mut()
            .for_each(|(at, value)| if at == name { *value = with.clone() } else { put(value, name, with) }),
        Value::Array(items) => items.iter_mut().for_each(|item| put(item, name, with)),
        _ => {}
    }
}

/// Whether the element is part of what the receipt states, and not only something it adds.
fn states(receipt: &Receipt, element: &str) -> bool {
    match receipt {
        // A payment without its number is the order's only one.
        Receipt::Receipts(_) => element == "payNo",
        Receipt::SummaryResult(SummaryResult { .. }) => element == "note",
        _ => false,
    }
}

#[test]
fn any_receipt_in_any_style_says_the_same() {
    for kind in ReceiptKind::ALL {
        let strategy = (generated::document(kind.code()), style(kind));
        let holds = |(document, style): (String, Style)| {
            let wanted = receipt::read(document.as_bytes()).unwrap();
            prop_assert!(wanted.unread.is_empty());
            let written = restyled(&document, &style);
            let found = receipt::read(written.as_bytes());
            let Ok(found) = found else { return Err(TestCaseError::fail(format!("{found:?}: {written}"))) };
            prop_assert_eq!(&found.message_type, &wanted.message_type);
            prop_assert!(found.unread.is_empty(), "{:?}: {}", found.unread, written);
            let expected: Vec<Receipt> = (wanted.receipts.iter())
                .map(|one| style.dropped.iter().fold(one.clone(), |one, element| without(&one, element)))
                .collect();
            prop_assert_eq!(&found.receipts, &expected, "{}", written);
            for (found, wanted) in found.receipts.iter().zip(&wanted.receipts) {
                if !style.dropped.iter().any(|element| states(wanted, element)) {
                    prop_assert_eq!(found.fact(), wanted.fact());
                    prop_assert_eq!(found.natural_key(), wanted.natural_key());
                }
            }
            Ok(())
        };
        let config = Config { cases: 48, failure_persistence: None, ..Config::default() };
        TestRunner::new(config).run(&strategy, holds).unwrap_or_else(|error| panic!("{kind:?}: {error}"));
    }
}

/// The restyling itself: what it is told to leave out, insert and rename it does.
#[test]
fn a_style_is_followed() {
    let document = format!(
        "<ceb:CEB404Message xmlns:ceb=\"{CEB_NAMESPACE}\" guid=\"g\" version=\"1.0\"><ceb:ReceiptsReturn><ceb:payNo>1</ceb:payNo>\
         <ceb:orderNo>ceb:2</ceb:orderNo></ceb:ReceiptsReturn></ceb:CEB404Message>"
    );
    let style = |prefix| Style { prefix, fillings: vec![Filling::Nested, Filling::Layout], dropped: vec!["payNo"] };
    assert_eq!(
        restyled(&document, &style("")),
        format!(
            "<CEB404Message xmlns=\"{CEB_NAMESPACE}\" guid=\"g\" version=\"1.0\"><ReceiptsReturn><orderNo>ceb:2</orderNo>\
             <more><orderNo>WRONG</orderNo></more></ReceiptsReturn>\r\n\t  </CEB404Message>"
        )
    );
    assert!(restyled(&document, &style("n")).contains("<n:orderNo>ceb:2</n:orderNo><n:more><n:orderNo>WRONG"));
    assert_eq!(droppable(ReceiptKind::Inventory), ["preNo", "invtNo"]);
}
