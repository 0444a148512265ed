//! The one way out: HTTP calls to addresses that users typed, guarded against reaching what they must not.
//!
//! Sandbox tenants reach loopback alone, others anything but the inside, of which the operator names what they may. The check is made on the
//! addresses that a name resolves to, at the time of the call, so that re-binding a name gains nothing.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use qiyun_directory::enterprises::address::OutgoingGuard;
use qiyun_kernel::Fault;
use qiyun_kernel::jobs::Halt;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, RequestBuilder, Response, Url, redirect};

/// Clients for both worlds.
#[derive(Clone, Debug)]
pub struct Outgoing {
    sandbox: Client,
    live: Client,
    guard: OutgoingGuard,
    max_answer_bytes: usize,
}

/// What became of a call as far as the wire goes.
#[derive(Debug)]
pub enum Wire {
    /// An answer came back whole.
    Answered { status: u16, body: Vec<u8> },
    /// Nothing can have arrived: no connection was made.
    NotSent(String),
    /// The bytes may have arrived: the connection was made, and then no whole answer came.
    Unknown(String),
    /// They did, and the answer is larger than is read.
    TooLarge(String),
}

impl Outgoing {
    #[expect(clippy::disallowed_methods, reason = "this is the one place")]
    pub fn new(timeout: Duration, max_answer_bytes: usize, guard: OutgoingGuard) -> Result<Self, Fault> {
        let client = |sandbox| {
            Client::builder()
                .connect_timeout(timeout.min(Duration::from_secs(10)))
                .timeout(timeout)
                .redirect(redirect::Policy::none())
                .no_proxy()
                .dns_resolver(Arc::new(GuardedResolver { guard: guard.clone(), sandbox }))
                .build()
                .map_err(Fault::new)
        };
        Ok(Self { sandbox: client(true)?, live: client(false)?, guard, max_answer_bytes })
    }

    /// A client that may call `url`, or why not.
    pub fn client(&self, url: &str, sandbox: bool) -> Result<(&Client, Url), Halt> {
        let url = Url::parse(url).map_err(|error| never("ADDRESS_INVALID", format!("{url}: {error}")))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(never("ADDRESS_INVALID", format!("{url}: only http and https are called")));
        }
        // A literal address never meets the resolver, so it is judged here.
        let literal = url.host_str().and_then(|host| host.trim_matches(['[', ']']).parse::<IpAddr>().ok());
        if let Some(ip) = literal.filter(|ip| !self.guard.permits(*ip, sandbox)) {
            return Err(never("ADDRESS_FORBIDDEN", format!("{ip} may not be called from here")));
        }
        Ok((if sandbox { &self.sandbox } else { &self.live }, url))
    }

    /// Makes a call and reads its answer, at most as many bytes as are allowed.
    pub async fn call(&self, request: RequestBuilder) -> Wire {
        let answer = match request.send().await {
            Ok(answer) => answer,
            Err(error) if error.is_connect() || error.is_builder() => return Wire::NotSent(in_full(&error)),
            Err(error) => return Wire::Unknown(in_full(&error)),
        };
        let status = answer.status().as_u16();
        match read_capped(answer, self.max_answer_bytes).await {
            Ok(body) => Wire::Answered { status, body },
            Err(Cut::Short(why)) => Wire::Unknown(why),
            Err(Cut::TooLarge) => Wire::TooLarge(format!("the answer is larger than {} bytes", self.max_answer_bytes)),
        }
    }
}

/// Why an answer is not whole.
enum Cut {
    Short(String),
    TooLarge,
}

fn never(code: &str, why: String) -> Halt {
    Halt::Never { code: code.to_owned(), why }
}

async fn read_capped(answer: Response, max_bytes: usize) -> Result<Vec<u8>, Cut> {
    let mut body = Vec::new();
    let mut answer = answer;
    while let Some(chunk) = answer.chunk().await.map_err(|error| Cut::Short(in_full(&error)))? {
        if body.len() + chunk.len() > max_bytes {
            return Err(Cut::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// An error with its causes, which reqwest's own text leaves out.
fn in_full(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}

#[derive(Clone, Debug)]
struct GuardedResolver {
    guard: OutgoingGuard,
    sandbox: bool,
}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let this = self.clone();
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            let permitted: Vec<SocketAddr> =
                found.into_iter().filter(|address| this.guard.permits(address.ip(), this.sandbox)).collect();
            if permitted.is_empty() {
                return Err(format!("{} has no address that may be called from here", name.as_str()).into());
            }
            Ok(Box::new(permitted.into_iter()) as Addrs)
        })
    }
}
