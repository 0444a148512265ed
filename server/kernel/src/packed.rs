//! Bytes that are kept for good and read seldom, compressed: a hundred orders of one exporter differ little.

use std::cell::RefCell;
use std::io::Read;

use sea_orm::DeriveValueType;
use zstd::bulk::Compressor;

use crate::Fault;

/// zstd's first bytes. XML never begins so: what was kept before this type is read as it stands.
const MAGIC: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];
const LEVEL: i32 = 3;
/// Nothing that is kept is larger; a row that says otherwise is damaged.
const MOST: u64 = 256 << 20;

/// Compressed bytes. What goes in comes out, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq, Hash, DeriveValueType)]
pub struct Packed(Vec<u8>);

impl Packed {
    /// Compresses.
    pub fn pack(bytes: &[u8]) -> Result<Self, Fault> {
        // Making a compressor costs more than packing a receipt.
        thread_local!(static OWN: RefCell<Option<Compressor<'static>>> = const { RefCell::new(None) });
        OWN.with_borrow_mut(|own| {
            let own = match own {
                Some(own) => own,
                None => own.insert(Compressor::new(LEVEL).map_err(Fault::new)?),
            };
            own.compress(bytes).map(Self).map_err(Fault::new)
        })
    }

    /// The bytes again.
    pub fn unpack(&self) -> Result<Vec<u8>, Fault> {
        if !self.0.starts_with(&MAGIC) {
            return Ok(self.0.clone());
        }
        let mut bytes = Vec::new();
        let reader = zstd::stream::Decoder::with_buffer(self.0.as_slice()).map_err(Fault::new)?;
        let read = reader.take(MOST + 1).read_to_end(&mut bytes).map_err(Fault::new)?;
        if read as u64 > MOST {
            return Err(Fault::new("kept bytes unpack to more than was ever packed"));
        }
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_in_comes_out_and_repetition_costs_little() {
        let order = "<ceb:Order><ceb:orderNo>DD1</ceb:orderNo></ceb:Order>".repeat(500);
        let packed = Packed::pack(order.as_bytes()).expect("packed");
        assert!(packed.0.len() * 50 < order.len(), "{} of {}", packed.0.len(), order.len());
        assert_eq!(packed.unpack().expect("unpacked"), order.as_bytes());
        assert_eq!(Packed::pack(b"").expect("packed").unpack().expect("unpacked"), b"");
    }

    #[test]
    fn bytes_kept_before_are_read_as_they_stand_and_damage_is_a_fault() {
        assert_eq!(Packed(b"<a/>".to_vec()).unpack().expect("as it stands"), b"<a/>");
        let mut damaged = Packed::pack(&[7; 1000]).expect("packed");
        damaged.0.truncate(6);
        damaged.unpack().expect_err("cut short");
    }
}
