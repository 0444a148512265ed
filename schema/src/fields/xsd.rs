//! 报文定义 (XSD) of our own, one file per kind, written from the field tables: what the validator here
//! refuses, any schema processor refuses too.

use std::fmt::Write as _;

use super::table::{Field, FieldType, Kind, Parts, fields, kind};
use super::value::allowed;
use super::{MAX_ENTITIES, MAX_SUBSCRIBERS};
use crate::xml::{CEB_NAMESPACE, DS_NAMESPACE};

/// Pass-through content: the signature and an extension have schemas of their own.
const FOREIGN: &str = r#"processContents="skip""#;

/// The XSD of `CEB303` and the like; `None` when there is no such kind.
pub fn xsd(message: &str) -> Option<String> {
    let kind = kind(message)?;
    let mut to = Lines::default();
    to.line(r#"<?xml version="1.0" encoding="UTF-8"?>"#);
    to.line("<!-- Written from codes/fields.csv; see schema/xsd/README.md. -->");
    to.open(&format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ceb="{CEB_NAMESPACE}" targetNamespace="{CEB_NAMESPACE}" elementFormDefault="qualified" version="1.0">"#
    ));
    root(kind, &mut to);
    to.close("</xs:schema>");
    Some(to.out)
}

fn root(kind: &Kind, to: &mut Lines) {
    to.open(&format!(r#"<xs:element name="{}Message">"#, kind.message));
    documented(&kind.name_zh, to);
    to.open("<xs:complexType>");
    to.open("<xs:sequence>");
    to.open(&format!(r#"<xs:element name="{}" maxOccurs="{MAX_ENTITIES}">"#, kind.entity));
    match &kind.parts {
        None => sequence(fields(&kind.message, &kind.entity), to),
        Some(parts) => headed(&kind.message, parts, to),
    }
    to.close("</xs:element>");
    if kind.outgoing {
        shared("BaseTransfer", "", to);
        shared("BaseSubscribe", &format!(r#" minOccurs="0" maxOccurs="{MAX_SUBSCRIBERS}""#), to);
        to.line(&format!(r#"<xs:any namespace="{DS_NAMESPACE}" {FOREIGN} minOccurs="0"/>"#));
        shared("ExtendMessage", r#" minOccurs="0""#, to);
    }
    to.close("</xs:sequence>");
    attribute("guid", &FieldType::Text { least: 36, most: 36 }, to);
    attribute("version", &FieldType::Text { least: 1, most: 10 }, to);
    to.close("</xs:complexType>");
    to.close("</xs:element>");
}

fn headed(message: &str, parts: &Parts, to: &mut Lines) {
    to.open("<xs:complexType>");
    to.open("<xs:sequence>");
    to.open(&format!(r#"<xs:element name="{}">"#, parts.head));
    sequence(fields(message, &parts.head), to);
    to.close("</xs:element>");
    let most = parts.most.map_or_else(|| "unbounded".to_owned(), |most| most.to_string());
    to.open(&format!(r#"<xs:element name="{}" minOccurs="{}" maxOccurs="{most}">"#, parts.list, parts.least));
    sequence(fields(message, &parts.list), to);
    to.close("</xs:element>");
    to.close("</xs:sequence>");
    to.close("</xs:complexType>");
}

fn shared(name: &str, occurs: &str, to: &mut Lines) {
    to.open(&format!(r#"<xs:element name="{name}"{occurs}>"#));
    sequence(fields("(all)", name), to);
    to.close("</xs:element>");
}

fn sequence(fields: &[Field], to: &mut Lines) {
    to.open("<xs:complexType>");
    to.open("<xs:sequence>");
    for field in fields {
        let occurs = if field.required { "" } else { r#" minOccurs="0""# };
        to.open(&format!(r#"<xs:element name="{}"{occurs}>"#, field.element));
        documented(&field.name_zh, to);
        content(field, to);
        to.close("</xs:element>");
    }
    to.close("</xs:sequence>");
    to.close("</xs:complexType>");
}

fn content(field: &Field, to: &mut Lines) {
    if field.kind == FieldType::Xml {
        to.open(r#"<xs:complexType mixed="true">"#);
        to.open("<xs:sequence>");
        to.line(&format!(r#"<xs:any {FOREIGN} minOccurs="0" maxOccurs="unbounded"/>"#));
        to.close("</xs:sequence>");
        to.close("</xs:complexType>");
        return;
    }
    restriction(&field.element, &field.kind, field.required, to);
}

fn restriction(element: &str, kind: &FieldType, required: bool, to: &mut Lines) {
    to.open("<xs:simpleType>");
    let base = match kind {
        FieldType::Decimal { .. } => "xs:decimal",
        FieldType::Integer { .. } => "xs:nonNegativeInteger",
        _ => "xs:string",
    };
    to.open(&format!(r#"<xs:restriction base="{base}">"#));
    match kind {
        FieldType::Text { least, most } => {
            lengths(*least, *most, required, to);
            if let Some(values) = allowed(element) {
                for value in values {
                    to.line(&format!(r#"<xs:enumeration value="{value}"/>"#));
                }
            } else if element.ends_with("Time") || element.ends_with("Date") {
                to.line(r#"<xs:pattern value="[0-9]*"/>"#);
            }
        }
        FieldType::Decimal { digits, decimals } => {
            to.line(&format!(r#"<xs:totalDigits value="{digits}"/>"#));
            to.line(&format!(r#"<xs:fractionDigits value="{decimals}"/>"#));
        }
        FieldType::Integer { digits } => to.line(&format!(r#"<xs:pattern value="[0-9]{{1,{digits}}}"/>"#)),
        FieldType::Any | FieldType::Xml => {}
    }
    to.close("</xs:restriction>");
    to.close("</xs:simpleType>");
}

fn lengths(least: usize, most: usize, required: bool, to: &mut Lines) {
    if least == most {
        to.line(&format!(r#"<xs:length value="{most}"/>"#));
        return;
    }
    let least = least.max(usize::from(required));
    if least > 0 {
        to.line(&format!(r#"<xs:minLength value="{least}"/>"#));
    }
    to.line(&format!(r#"<xs:maxLength value="{most}"/>"#));
}

fn attribute(name: &str, kind: &FieldType, to: &mut Lines) {
    to.open(&format!(r#"<xs:attribute name="{name}" use="required">"#));
    restriction(name, kind, true, to);
    to.close("</xs:attribute>");
}

fn documented(text: &str, to: &mut Lines) {
    to.line(&format!("<xs:annotation><xs:documentation>{text}</xs:documentation></xs:annotation>"));
}

/// Indented lines.
#[derive(Default)]
struct Lines {
    out: String,
    depth: usize,
}

impl Lines {
    fn line(&mut self, text: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.out, "{:1$}{text}", "", self.depth * 2);
    }

    fn open(&mut self, text: &str) {
        self.line(text);
        self.depth += 1;
    }

    fn close(&mut self, text: &str) {
        self.depth -= 1;
        self.line(text);
    }
}
