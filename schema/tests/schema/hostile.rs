//! Every file of fuzz/corpus/hostile through every reader: refused or read, never a panic.

use std::path::PathBuf;

use qiyun_schema::canonical::{canonicalize, without_signature};
use qiyun_schema::envelope::{DxpMessage, DxpReply};
use qiyun_schema::signature::{VerifyOptions, verify};
use qiyun_schema::{fields, message, receipt};

fn corpus() -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/hostile");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<(String, Vec<u8>)> = files
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    found.sort();
    found
}

#[test]
fn no_reader_believes_or_dies_of_what_is_hostile() {
    let corpus = corpus();
    assert!(corpus.len() > 60);
    for (name, bytes) in corpus {
        let read = [
            message::read(&bytes).is_ok(),
            receipt::read(&bytes).is_ok(),
            DxpMessage::from_xml(&bytes).is_ok(),
            DxpReply::from_xml(&bytes).is_ok(),
            fields::check(&bytes).is_empty(),
            verify(&bytes, &VerifyOptions::default()).ok(),
        ];
        let canonical = canonicalize(&bytes);
        let _ = without_signature(&bytes);
        if let Ok(canonical) = &canonical {
            assert_eq!(canonicalize(canonical).as_ref(), Ok(canonical), "{name}");
        }
        if name.starts_with("refused-") {
            assert_eq!(read, [false; 6], "{name}");
        } else {
            assert!(name.starts_with("odd-"), "{name}");
        }
    }
}

#[test]
fn odd_but_honest_receipts_are_read() {
    for name in [
        "odd-bom.xml",
        "odd-many-comments.xml",
        "odd-default-namespace.xml",
        "odd-many-receipts.xml",
        "odd-xinclude.xml",
    ] {
        let (_, bytes) = corpus().into_iter().find(|(file, _)| file == name).unwrap();
        let found = receipt::read(&bytes).unwrap();
        assert!(found.unread.is_empty() && !found.receipts.is_empty(), "{name}");
    }
    let (_, bytes) = corpus().into_iter().find(|(file, _)| file == "odd-prefix-rebound.xml").unwrap();
    assert_eq!(receipt::read(&bytes).unwrap().unread.len(), 1, "an order number of another namespace is none");
}
