//! 规范化 and 验签 of documents from anywhere.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qiyun_schema::canonical::{canonicalize, without_signature};
use qiyun_schema::signature::{VerifyOptions, verify};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(canonical) = canonicalize(bytes) {
        assert_eq!(canonicalize(&canonical).as_ref(), Ok(&canonical));
    }
    let _ = without_signature(bytes);
    let _ = verify(bytes, &VerifyOptions::default());
});
