//! RSA-2048 certificates, signed with SHA-256.

use openssl::asn1::{Asn1Integer, Asn1Time};
use openssl::bn::BigNum;
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private};
use openssl::x509::extension::{AuthorityKeyIdentifier, BasicConstraints, KeyUsage, SubjectKeyIdentifier};
use openssl::x509::{X509, X509Builder, X509Name, X509NameBuilder, X509Ref};

use super::{Subject, serial_bytes, validity};
use crate::device::DeviceFault;

/// An RSA certificate. Without an issuer it signs itself.
pub fn issue(
    subject: &Subject,
    key: &PKey<Private>,
    issuer: Option<(&X509Ref, &PKey<Private>)>,
) -> Result<X509, DeviceFault> {
    let mut builder = X509::builder()?;
    builder.set_version(2)?;
    let serial = Asn1Integer::from_bn(&*BigNum::from_slice(&serial_bytes())?)?;
    builder.set_serial_number(&serial)?;
    let name = distinguished_name(subject)?;
    builder.set_subject_name(&name)?;
    match issuer {
        Some((certificate, _)) => builder.set_issuer_name(certificate.subject_name())?,
        None => builder.set_issuer_name(&name)?,
    }
    let (not_before, not_after) = validity();
    builder.set_not_before(&*Asn1Time::from_unix(not_before.timestamp())?)?;
    builder.set_not_after(&*Asn1Time::from_unix(not_after.timestamp())?)?;
    builder.set_pubkey(key)?;
    append_extensions(&mut builder, subject, issuer.map(|(certificate, _)| certificate))?;
    builder.sign(issuer.map_or(key, |(_, issuer_key)| issuer_key), MessageDigest::sha256())?;
    Ok(builder.build())
}

fn append_extensions(
    builder: &mut X509Builder,
    subject: &Subject,
    issuer: Option<&X509Ref>,
) -> Result<(), DeviceFault> {
    let mut constraints = BasicConstraints::new();
    let mut usage = KeyUsage::new();
    usage.critical();
    if subject.is_authority() {
        constraints.critical().ca();
        usage.key_cert_sign().crl_sign();
    } else {
        usage.digital_signature().non_repudiation();
    }
    builder.append_extension(constraints.build()?)?;
    builder.append_extension(usage.build()?)?;
    let own = SubjectKeyIdentifier::new().build(&builder.x509v3_context(issuer, None))?;
    builder.append_extension(own)?;
    if issuer.is_some() {
        let above = AuthorityKeyIdentifier::new().keyid(true).build(&builder.x509v3_context(issuer, None))?;
        builder.append_extension(above)?;
    }
    Ok(())
}

fn distinguished_name(subject: &Subject) -> Result<X509Name, DeviceFault> {
    let mut name = X509NameBuilder::new()?;
    name.append_entry_by_text("C", "CN")?;
    name.append_entry_by_text("O", subject.code.as_deref().unwrap_or(&subject.name))?;
    name.append_entry_by_text("CN", &subject.name)?;
    if let Some(code) = &subject.code {
        name.append_entry_by_text("serialNumber", code)?;
    }
    Ok(name.build())
}
