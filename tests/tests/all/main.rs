//! The product from outside: the real binary, real sockets, the API alone.

mod architecture;
mod devices;
mod faults;
mod features;
mod isolation;
mod modes;
mod pipeline;
mod plans;
mod processes;
mod support;
