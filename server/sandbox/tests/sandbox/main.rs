//! The sandbox as its clients see it: real HTTP, messages composed and read with `qiyun-schema`.

mod device;
mod faults;
mod receipts;
mod refusals;
mod restart;
mod support;
