//! The sandbox as its clients see it: real HTTP, messages composed and read with `qiyun-schema`.

mod checks;
mod courses;
mod device;
mod faults;
mod matching;
mod receipts;
mod refusals;
mod restart;
mod support;
mod trade;
