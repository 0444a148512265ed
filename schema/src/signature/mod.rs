//! 数字签名: profiles, SignedInfo, sealing and verifying. Signing itself is the device's work.

mod certificate;
mod check;
mod primitive;
mod profile;
mod report;
mod seal;
mod signed_info;
mod verify;

pub use certificate::Certificate;
pub use primitive::{VerifyError, verify_signature};
pub use profile::{Algorithm, DigestKind, Profile, SM2_DISTID};
pub use report::{Check, Outcome, Part, Report};
pub use seal::{SignatureParts, seal};
pub use signed_info::{ROOT_NAMESPACES, digest, signed_info};
pub use verify::{VerifyOptions, verify};
