//! What the machine itself can sign: the limit beside our numbers. The same libraries as the simulated device.

use std::hint::black_box;
use std::time::{Duration, Instant};

use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use openssl::sign::Signer;
use sm2::dsa::SigningKey;
use sm2::dsa::signature::Signer as _;

const FOR: Duration = Duration::from_secs(2);

/// A key type that devices sign with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Sm2,
    Rsa,
}

impl Key {
    /// How enterprises' records name its profile.
    pub fn profile(self) -> &'static str {
        match self {
            Self::Sm2 => "sm2-sm3",
            Self::Rsa => "rsa-sha1",
        }
    }
}

/// Signatures a second with all cores.
pub fn rate(key: Key) -> anyhow::Result<f64> {
    let cores = std::thread::available_parallelism()?.get();
    let threads: Vec<_> = (0..cores).map(|_| std::thread::spawn(move || one_core(key))).collect();
    let mut sum = 0.0;
    for thread in threads {
        sum += thread.join().map_err(|_| anyhow::anyhow!("a signer panicked"))??;
    }
    Ok(sum)
}

fn one_core(key: Key) -> anyhow::Result<f64> {
    let text = [7_u8; 500];
    match key {
        Key::Sm2 => {
            // Any scalar will do: the time is the same.
            let secret = sm2::SecretKey::from_slice(&[7; 32])?;
            let signer = SigningKey::new("1234567812345678", &secret)?;
            Ok(count(|| {
                black_box(signer.sign(&text));
            }))
        }
        Key::Rsa => {
            let secret = PKey::from_rsa(Rsa::generate(2048)?)?;
            let mut failed = Ok(());
            let rate = count(|| {
                let signed = Signer::new(openssl::hash::MessageDigest::sha1(), &secret)
                    .and_then(|mut signer| signer.sign_oneshot_to_vec(&text));
                if let Err(error) = signed.map(black_box) {
                    failed = Err(error);
                }
            });
            failed?;
            Ok(rate)
        }
    }
}

fn count(mut sign: impl FnMut()) -> f64 {
    let (begun, mut signed) = (Instant::now(), 0_u32);
    while begun.elapsed() < FOR {
        for _ in 0..20 {
            sign();
        }
        signed += 20;
    }
    f64::from(signed) / begun.elapsed().as_secs_f64()
}
