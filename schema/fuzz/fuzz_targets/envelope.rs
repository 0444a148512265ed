//! 信封 and 平台应答.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qiyun_schema::envelope::{DxpMessage, DxpReply};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(envelope) = DxpMessage::from_xml(bytes) {
        assert_eq!(DxpMessage::from_xml(&envelope.to_xml()), Ok(envelope));
    }
    if let Ok(reply) = DxpReply::from_xml(bytes) {
        assert_eq!(DxpReply::from_xml(&reply.to_xml()), Ok(reply));
    }
});
