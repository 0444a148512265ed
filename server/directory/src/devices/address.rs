//! Addresses that mean the same device read alike.

use url::Url;

/// The address of a device in one spelling; nothing when it is none.
#[must_use]
pub fn normal(address: &str) -> Option<String> {
    let url = Url::parse(address.trim()).ok()?;
    let web = matches!(url.scheme(), "http" | "https") && url.has_host();
    let plain = url.username().is_empty() && url.password().is_none() && url.query().is_none();
    (web && plain && url.fragment().is_none()).then(|| url.as_str().trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_address_are_one() {
        for same in ["http://Sign.example.cn/a/", "HTTP://sign.example.cn:80/a", " http://sign.example.cn/a "] {
            assert_eq!(normal(same).as_deref(), Some("http://sign.example.cn/a"), "{same}");
        }
        for none in ["sign.example.cn", "ftp://a.cn", "http://me:secret@a.cn", "http://a.cn/?x=1", "http://a.cn/#x", ""]
        {
            assert_eq!(normal(none), None, "{none}");
        }
    }
}
