//! 回执: what reads back is written again as the same receipts.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qiyun_schema::receipt::{self, ReceiptKind};

fuzz_target!(|bytes: &[u8]| {
    let Ok(found) = receipt::read(bytes) else { return };
    for one in &found.receipts {
        let _ = (one.fact(), one.natural_key());
    }
    if let Some(kind) = ReceiptKind::from_code(&found.message_type).filter(|_| !found.receipts.is_empty()) {
        let again = receipt::read(&receipt::write(kind, "guid", &found.receipts)).expect("our own writing reads");
        assert_eq!(again.receipts, found.receipts);
    }
});
