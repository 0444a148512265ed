//! 导入文件, whatever it is: .xlsx, text in any encoding, or something else by that name.
#![no_main]

mod intake;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| intake::hold(bytes));
