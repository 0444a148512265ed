//! SM2 certificates, signed with SM2-SM3 under the usual user id.

use std::str::FromStr as _;
use std::time::SystemTime;

use sm2::dsa::signature::Signer as _;
use sm2::dsa::{Signature, SigningKey};
use x509_cert::TbsCertificate;
use x509_cert::builder::profile::BuilderProfile;
use x509_cert::builder::{Builder as _, CertificateBuilder};
use x509_cert::der::Encode as _;
use x509_cert::der::asn1::BitString;
use x509_cert::der::flagset::FlagSet;
use x509_cert::ext::pkix::{AuthorityKeyIdentifier, BasicConstraints, KeyUsage, KeyUsages, SubjectKeyIdentifier};
use x509_cert::ext::{Extension, ToExtension as _};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{SubjectPublicKeyInfo, SubjectPublicKeyInfoRef};
use x509_cert::time::{Time, Validity};

use super::{Subject, serial_bytes, validity};
use crate::device::DeviceFault;

struct Shape {
    subject: Name,
    issuer: Name,
    authority: bool,
}

impl BuilderProfile for Shape {
    fn get_issuer(&self, _subject: &Name) -> Name {
        self.issuer.clone()
    }

    fn get_subject(&self) -> Name {
        self.subject.clone()
    }

    fn build_extensions(
        &self,
        key: SubjectPublicKeyInfoRef<'_>,
        issuer_key: SubjectPublicKeyInfoRef<'_>,
        tbs: &TbsCertificate,
    ) -> x509_cert::builder::Result<Vec<Extension>> {
        let usages: FlagSet<KeyUsages> = if self.authority {
            KeyUsages::KeyCertSign | KeyUsages::CRLSign
        } else {
            KeyUsages::DigitalSignature | KeyUsages::NonRepudiation
        };
        let constraints = BasicConstraints { ca: self.authority, path_len_constraint: None };
        let subject = tbs.subject();
        Ok(vec![
            (&SubjectKeyIdentifier::try_from(key)?).to_extension(subject, &[])?,
            (&AuthorityKeyIdentifier::try_from(issuer_key)?).to_extension(subject, &[])?,
            (&constraints).to_extension(subject, &[])?,
            (&KeyUsage(usages)).to_extension(subject, &[])?,
        ])
    }
}

/// An SM2 certificate in DER.
pub fn issue(
    subject: &Subject,
    key: &SigningKey,
    issuer: &Subject,
    issuer_key: &SigningKey,
) -> Result<Vec<u8>, DeviceFault> {
    let (not_before, not_after) = validity();
    let validity = Validity::new(
        Time::try_from(SystemTime::from(not_before)).map_err(DeviceFault::certificate)?,
        Time::try_from(SystemTime::from(not_after)).map_err(DeviceFault::certificate)?,
    );
    let shape = Shape {
        subject: distinguished_name(subject)?,
        issuer: distinguished_name(issuer)?,
        authority: subject.is_authority(),
    };
    let serial = SerialNumber::new(&serial_bytes()).map_err(DeviceFault::certificate)?;
    let public = SubjectPublicKeyInfo::from_key(key.verifying_key()).map_err(DeviceFault::certificate)?;
    let mut builder = CertificateBuilder::new(shape, serial, validity, public).map_err(DeviceFault::certificate)?;
    let body = builder.finalize(issuer_key).map_err(DeviceFault::certificate)?;
    // Inside a certificate the signature is a DER sequence, not the raw r‖s of a message.
    let signature: Signature = issuer_key.try_sign(&body).map_err(DeviceFault::certificate)?;
    let signature = BitString::from_bytes(signature.to_der().as_bytes()).map_err(DeviceFault::certificate)?;
    let certificate = builder.assemble(signature, issuer_key).map_err(DeviceFault::certificate)?;
    certificate.to_der().map_err(DeviceFault::certificate)
}

fn distinguished_name(subject: &Subject) -> Result<Name, DeviceFault> {
    let name = escaped(&subject.name);
    let text = match &subject.code {
        Some(code) => format!("SERIALNUMBER={code},CN={name},O={code},C=CN"),
        None => format!("CN={name},O={name},C=CN"),
    };
    Name::from_str(&text).map_err(DeviceFault::certificate)
}

/// The marks that mean something in RFC 4514 text.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, ',' | '+' | '"' | '\\' | '<' | '>' | ';' | '#' | '=') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
