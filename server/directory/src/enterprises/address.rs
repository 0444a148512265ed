//! Where the service may connect to on a user's behalf.
//!
//! A real tenant reaches public addresses, and of the deployment's own networks those that its operator names: not
//! this machine, the rest of its network or its cloud's metadata. A sandbox tenant reaches this machine only, so that nothing of it can arrive at a real channel. The
//! address is looked at twice: when it is written, and after its name was resolved, since names move.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

use ipnet::IpNet;
use url::{Host, Url};

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressError {
    Malformed,
    /// Neither http nor https.
    Scheme,
    /// User name or password inside the address.
    Credentials,
    /// This machine, a private network, a cloud's metadata.
    Internal,
    /// A sandbox tenant's address that is not on this machine.
    NotSandbox,
}

impl AddressError {
    /// What it is and what to write instead.
    #[must_use]
    pub fn zh(self) -> &'static str {
        match self {
            Self::Malformed => "不是完整的地址，应形如 https://主机:端口/路径",
            Self::Scheme => "只支持 http:// 与 https:// 地址",
            Self::Credentials => "地址中不能包含用户名或密码，请填写到对应的字段",
            Self::Internal => "不能指向本机、内网或云平台元数据地址；内网加密机需由平台运营方开通网段",
            Self::NotSandbox => "联调环境只能使用本机的模拟通道地址（127.0.0.1），不能指向真实通道",
        }
    }

    /// The same in English.
    #[must_use]
    pub fn en(self) -> &'static str {
        match self {
            Self::Malformed => "not a complete address, such as https://host:port/path",
            Self::Scheme => "only http:// and https:// addresses are supported",
            Self::Credentials => "an address holds no user name or password; write them into their own fields",
            Self::Internal => {
                "this machine, private networks and cloud metadata cannot be reached; for a 加密机 in a private network ask the platform's operator to open it"
            }
            Self::NotSandbox => "a sandbox tenant reaches only the simulated channels of this machine (127.0.0.1)",
        }
    }
}

impl fmt::Display for AddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.en())
    }
}

impl std::error::Error for AddressError {}

/// Reads an address as the HTTP client will, odd notations of numbers included, and judges it.
pub fn check_url(url: &str, sandbox: bool, guard: &OutgoingGuard) -> Result<Url, AddressError> {
    let url = Url::parse(url).map_err(|_| AddressError::Malformed)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(AddressError::Scheme);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(AddressError::Credentials);
    }
    let permitted = match url.host().ok_or(AddressError::Malformed)? {
        Host::Ipv4(ip) => guard.permits(ip.into(), sandbox),
        Host::Ipv6(ip) => guard.permits(ip.into(), sandbox),
        Host::Domain(name) if sandbox => is_this_machine(name),
        Host::Domain(name) => !is_this_machine(name) && !is_internal(name),
    };
    match permitted {
        true => Ok(url),
        false if sandbox => Err(AddressError::NotSandbox),
        false => Err(AddressError::Internal),
    }
}

fn is_this_machine(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    name == "localhost" || name.ends_with(".localhost")
}

/// Names that never leave a network, whatever a resolver says.
fn is_internal(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    [".local", ".internal"].iter().any(|end| name.ends_with(end))
}

/// Judges the addresses that a name resolved to, at the moment of connecting. 出站守卫
#[derive(Clone, Debug, Default)]
pub struct OutgoingGuard {
    inside: Arc<[IpNet]>,
}

impl OutgoingGuard {
    /// Real tenants reach these networks of the deployment too, in which its operator keeps a 加密机 or a channel.
    #[must_use]
    pub fn with(inside: &[IpNet]) -> Self {
        Self { inside: inside.into() }
    }

    /// Whether a tenant of this kind may connect to this address.
    #[must_use]
    pub fn permits(&self, ip: IpAddr, sandbox: bool) -> bool {
        let ip = plain(ip);
        if sandbox {
            return ip.is_loopback();
        }
        is_public(ip) || (!is_never_named(ip) && self.inside.iter().any(|network| network.contains(&ip)))
    }
}

/// This machine and its cloud's metadata, which no list of networks opens.
fn is_never_named(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            ip.is_loopback() || ip.is_unspecified() || ip.is_link_local() || ip == Ipv4Addr::new(100, 100, 100, 200)
        }
        IpAddr::V6(ip) => {
            let metadata = ip == Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254);
            ip.is_loopback() || ip.is_unspecified() || ip.is_unicast_link_local() || metadata
        }
    }
}

/// The IPv4 address that an IPv6 notation carries, where it carries one.
fn plain(ip: IpAddr) -> IpAddr {
    let IpAddr::V6(v6) = ip else { return ip };
    let s = v6.segments();
    let carried = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        IpAddr::V4(Ipv4Addr::new(a, b, c, d))
    };
    match s {
        [0, 0, 0, 0, 0, 0xffff, high, low] => carried(high, low),
        // Translated (NAT64) and tunnelled (6to4).
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0x2002, high, low, ..] => carried(high, low),
        _ => ip,
    }
}

fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let shared = a == 100 && (64..128).contains(&b);
    let protocol = a == 192 && b == 0 && c == 0;
    let relay = a == 192 && b == 88 && c == 99;
    let benchmark = a == 198 && (b == 18 || b == 19);
    !(a == 0
        || a >= 224
        || ip.is_loopback()
        || ip.is_private()
        || ip.is_link_local()
        || ip.is_documentation()
        || shared
        || protocol
        || relay
        || benchmark)
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let s = ip.segments();
    let global = s[0] & 0xe000 == 0x2000;
    // Teredo, benchmarking, ORCHID and the rest of the protocol block; documentation.
    let protocol = s[0] == 0x2001 && s[1] < 0x0200;
    let documentation = (s[0] == 0x2001 && s[1] == 0x0db8) || s[0] == 0x3fff;
    global && !protocol && !documentation
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_real_tenant_reaches_public_addresses_only() {
        for url in ["https://channel.example.cn/send", "http://8.8.8.8:9090/x", "https://[2400:3200::1]/"] {
            assert!(check_url(url, false, &OutgoingGuard::default()).is_ok(), "{url}");
        }
        for url in [
            "http://127.0.0.1/",
            "http://localhost:8080/",
            "http://LOCALHOST./",
            "http://a.localhost/",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://0177.0.0.1/",
            "http://127.1/",
            "http://0/",
            "http://0.0.0.0/",
            "http://10.1.2.3/",
            "http://172.16.0.1/",
            "http://192.168.1.1/",
            "http://169.254.169.254/latest",
            "http://100.100.100.200/",
            "http://[::1]/",
            "http://[::]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:a9fe:a9fe]/",
            "http://[fd00:ec2::254]/",
            "http://[fe80::1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/",
            "http://[::127.0.0.1]/",
            "http://metadata.google.internal/",
            "http://１２７.０.０.１/",
            "http://224.0.0.1/",
            "http://255.255.255.255/",
            "http://198.18.0.1/",
            "http://[2001:db8::1]/",
            "http://printer.local/",
        ] {
            assert_eq!(check_url(url, false, &OutgoingGuard::default()).err(), Some(AddressError::Internal), "{url}");
        }
    }

    #[test]
    fn a_sandbox_tenant_reaches_this_machine_only() {
        for url in ["http://127.0.0.1:8081/x", "http://localhost/", "http://[::1]:1/"] {
            assert!(check_url(url, true, &OutgoingGuard::default()).is_ok(), "{url}");
        }
        for url in ["https://channel.example.cn/", "http://10.0.0.1/", "http://0.0.0.0/", "http://a.local/"] {
            assert_eq!(check_url(url, true, &OutgoingGuard::default()).err(), Some(AddressError::NotSandbox), "{url}");
        }
    }

    #[test]
    fn what_is_no_plain_web_address_is_refused() {
        for (url, error) in [
            ("ftp://example.cn/", AddressError::Scheme),
            ("file:///etc/passwd", AddressError::Scheme),
            ("example.cn/send", AddressError::Malformed),
            ("http://", AddressError::Malformed),
            ("http://user:pw@example.cn/", AddressError::Credentials),
            ("http://127.0.0.1@example.cn/", AddressError::Credentials),
        ] {
            assert_eq!(check_url(url, false, &OutgoingGuard::default()).err(), Some(error), "{url}");
        }
    }

    #[test]
    fn what_a_name_resolved_to_is_judged_again() {
        let guard = OutgoingGuard::default();
        let ip = |text: &str| text.parse::<IpAddr>().expect("an address");
        assert!(guard.permits(ip("114.114.114.114"), false) && !guard.permits(ip("114.114.114.114"), true));
        assert!(guard.permits(ip("127.0.0.2"), true) && !guard.permits(ip("127.0.0.2"), false));
        assert!(guard.permits(ip("::ffff:127.0.0.1"), true) && !guard.permits(ip("::ffff:10.0.0.1"), true));
    }

    #[test]
    fn an_operators_networks_are_reached_by_real_tenants_and_nothing_else_of_the_inside() {
        let everything = ["10.20.0.0/16", "0.0.0.0/0", "::/0"].map(|network| network.parse().expect("a network"));
        let (named, all) = (OutgoingGuard::with(&everything[..1]), OutgoingGuard::with(&everything));
        assert!(check_url("http://10.20.3.4:8443/sign", false, &named).is_ok());
        for url in ["http://10.21.0.1/", "http://192.168.1.1/", "http://127.0.0.1/"] {
            assert_eq!(check_url(url, false, &named).err(), Some(AddressError::Internal), "{url}");
        }
        for url in [
            "http://127.0.0.1/",
            "http://169.254.169.254/",
            "http://100.100.100.200/",
            "http://[fd00:ec2::254]/",
            "http://0/",
        ] {
            assert_eq!(check_url(url, false, &all).err(), Some(AddressError::Internal), "{url}");
        }
        assert_eq!(check_url("http://10.20.3.4/", true, &named).err(), Some(AddressError::NotSandbox));
    }
}
