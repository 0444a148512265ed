//! 报文: what reads back is written again as the same document.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qiyun_schema::{fields, message};

fuzz_target!(|bytes: &[u8]| {
    let _ = fields::check(bytes);
    if let Ok(read) = message::read(bytes) {
        let written = read.to_canonical_xml().expect("what was read from XML can be written to it");
        assert_eq!(message::read(&written).as_ref(), Ok(&read));
    }
});
