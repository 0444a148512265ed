//! An envelope without the document in it: the document is kept signed already, and base64 hardly compresses.
//! Pure. What is cut is put back byte for byte, whatever a later version would write.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use qiyun_kernel::Fault;

/// An envelope, cut or whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    pub bytes: Vec<u8>,
    /// Where the document stood.
    pub payload_at: Option<usize>,
}

impl Frame {
    /// Cuts the document out of its envelope; an envelope that does not hold it stays whole.
    #[must_use]
    pub fn cut(envelope: &[u8], document: &[u8]) -> Self {
        let payload = STANDARD.encode(document).into_bytes();
        let found = envelope.windows(payload.len().max(1)).position(|window| window == payload);
        match found.filter(|_| !payload.is_empty()) {
            Some(at) => {
                let bytes = [&envelope[..at], &envelope[at + payload.len()..]].concat();
                Self { bytes, payload_at: Some(at) }
            }
            None => Self { bytes: envelope.to_vec(), payload_at: None },
        }
    }

    /// The whole envelope again.
    pub fn close(&self, document: &[u8]) -> Result<Vec<u8>, Fault> {
        let Some(at) = self.payload_at else { return Ok(self.bytes.clone()) };
        let (Some(head), Some(tail)) = (self.bytes.get(..at), self.bytes.get(at..)) else {
            return Err(Fault::new("an envelope is shorter than the place of its document"));
        };
        Ok([head, STANDARD.encode(document).as_bytes(), tail].concat())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_cut_is_put_back(head in ".{0,200}", document in proptest::collection::vec(any::<u8>(), 0..600), tail in ".{0,200}") {
            let envelope = [head.as_bytes(), STANDARD.encode(&document).as_bytes(), tail.as_bytes()].concat();
            let frame = Frame::cut(&envelope, &document);
            prop_assert_eq!(frame.close(&document).expect("closed"), envelope);
        }

        #[test]
        fn an_envelope_of_something_else_stays_whole(envelope in "[<>a-z]{0,200}", document in proptest::collection::vec(any::<u8>(), 30..60)) {
            let frame = Frame::cut(envelope.as_bytes(), &document);
            prop_assert_eq!(frame.payload_at, None);
            prop_assert_eq!(frame.close(&document).expect("closed"), envelope.as_bytes());
        }
    }

    #[test]
    fn a_place_outside_the_envelope_is_a_fault() {
        Frame { bytes: b"<a/>".to_vec(), payload_at: Some(9) }.close(b"x").expect_err("too short");
    }
}
