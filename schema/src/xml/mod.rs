//! Reading XML from outside: limits first, then a small namespace-aware element tree.
//! Invariant: a document type or an entity declaration is refused before anything is expanded.

mod error;
mod read;
mod scan;
mod write;

pub use error::ReadError;
pub(crate) use read::guard;
pub use read::{Attribute, Element, Limits, parse};
pub(crate) use scan::admit;
pub(crate) use write::{Forbidden, Writer};

/// CEB message namespace.
pub const CEB_NAMESPACE: &str = "http://www.chinaport.gov.cn/ceb";
/// DXP envelope namespace.
pub const DXP_NAMESPACE: &str = "http://www.chinaport.gov.cn/dxp";
/// XML signature namespace.
pub const DS_NAMESPACE: &str = "http://www.w3.org/2000/09/xmldsig#";
/// XML Schema instance namespace, which the official samples declare on the root.
pub const XSI_NAMESPACE: &str = "http://www.w3.org/2001/XMLSchema-instance";
