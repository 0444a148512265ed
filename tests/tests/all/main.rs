//! The product from outside: the real binary, real sockets, the API alone.

mod architecture;
mod faults;
mod isolation;
mod pipeline;
mod support;
