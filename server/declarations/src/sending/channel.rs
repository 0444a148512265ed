//! What a transmission channel does for us, 发送通道 and 接收通道, whatever its protocol.

use qiyun_kernel::jobs::Halt;
use secrecy::SecretString;

/// Where an enterprise sends or receives, and how it is let in.
#[derive(Clone, Debug)]
pub struct Access {
    /// Base address of the channel.
    pub url: String,
    pub username: String,
    pub password: SecretString,
    /// The tenant is in the sandbox, and may reach nothing else.
    pub sandbox: bool,
}

/// Code of a [`Halt`]: what waits is more than one answer may hold; fewer may be asked for.
pub const TOO_LARGE: &str = "CHANNEL_ANSWER_TOO_LARGE";

/// What the channel said of an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// Taken.
    Accepted { answer: Vec<u8> },
    /// Not taken, with its code and text.
    Refused { code: String, detail: String, answer: Vec<u8> },
    /// Nothing arrived.
    NotSent { code: String, detail: String },
    /// It may have arrived.
    Unknown { detail: String },
}

/// An envelope that waits for us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// The channel's own name for it, used to acknowledge.
    pub channel_ref: String,
    pub envelope: Vec<u8>,
}

/// A channel.
pub trait Channel: Send + Sync + 'static {
    /// Puts an envelope on the channel, once.
    fn send(&self, access: &Access, envelope: &[u8]) -> impl Future<Output = Word> + Send;

    /// What waits, at most `most`. It stays until it is acknowledged.
    fn receive(&self, access: &Access, most: usize) -> impl Future<Output = Result<Vec<Incoming>, Halt>> + Send;

    /// Says that these are stored here for good.
    fn acknowledge(&self, access: &Access, refs: &[String]) -> impl Future<Output = Result<(), Halt>> + Send;
}
