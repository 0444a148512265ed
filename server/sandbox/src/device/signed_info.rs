//! What a SignedInfo says about itself, so that the device signs nothing it was not asked to.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use qiyun_schema::signature::Profile;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Why a SignedInfo is not signed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("signedInfo is not the XML of one ds:SignedInfo")]
    NotSignedInfo,
    #[error("signedInfo names {found}, the profile wants {wanted}")]
    Method { found: String, wanted: &'static str },
    #[error("the DigestValue inside signedInfo differs from `digest`")]
    Digest,
}

#[derive(Default)]
struct Said {
    signature_method: String,
    digest_method: String,
    digest_value: String,
}

/// Holds the SignedInfo against the profile and the digest it should carry.
pub fn check(profile: &Profile, signed_info: &[u8], digest: &[u8]) -> Result<(), Unfit> {
    let said = read(signed_info).ok_or(Unfit::NotSignedInfo)?;
    for (found, wanted) in [(said.signature_method, profile.signature_uri), (said.digest_method, profile.digest_uri)] {
        if found != wanted {
            return Err(Unfit::Method { found, wanted });
        }
    }
    let carried = STANDARD.decode(said.digest_value.trim()).map_err(|_| Unfit::Digest)?;
    if carried == digest { Ok(()) } else { Err(Unfit::Digest) }
}

fn read(signed_info: &[u8]) -> Option<Said> {
    let mut reader = Reader::from_str(std::str::from_utf8(signed_info).ok()?);
    let mut said = Said::default();
    let mut depth = 0_u32;
    let mut in_value = false;
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => {
                let name = start.local_name();
                if (depth == 0) != (name.as_ref() == "SignedInfo") {
                    return None;
                }
                in_value = name.as_ref() == "DigestValue";
                said.note(&start)?;
                depth += 1;
            }
            Event::Empty(empty) if depth > 0 => said.note(&empty)?,
            Event::Text(text) if in_value => said.digest_value.push_str(&text),
            Event::Text(text) if depth == 0 && !text.trim().is_empty() => return None,
            Event::Text(_) => {}
            Event::End(_) => {
                depth = depth.checked_sub(1)?;
                in_value = false;
            }
            Event::Eof if depth == 0 => return Some(said),
            _ => return None,
        }
    }
}

impl Said {
    fn note(&mut self, element: &BytesStart<'_>) -> Option<()> {
        let slot = match element.local_name().as_ref() {
            "SignatureMethod" => &mut self.signature_method,
            "DigestMethod" => &mut self.digest_method,
            _ => return Some(()),
        };
        // A second one would leave open which of the two is meant.
        if !slot.is_empty() {
            return None;
        }
        let algorithm = element.try_get_attribute("Algorithm").ok()??;
        *slot = algorithm.value.into_owned();
        Some(())
    }
}
