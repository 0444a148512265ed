//! What is counted of devices. Labels are the operator's names; what users typed as an address is none.

use std::collections::HashMap;
use std::time::Duration;

use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};

use super::book::Book;
use super::live::{Done, Health};

pub const SIGNATURES: &str = "qiyun_device_signatures_total";
pub const FAULTS: &str = "qiyun_device_faults_total";
pub const OPENINGS: &str = "qiyun_device_openings_total";
pub const FAILOVERS: &str = "qiyun_device_failovers_total";
pub const SECONDS: &str = "qiyun_device_seconds";
pub const RATED: &str = "qiyun_device_rated_per_minute";
pub const USED: &str = "qiyun_device_used_per_minute";
pub const STATE: &str = "qiyun_device_state";
pub const CALLS: &str = "qiyun_device_calls_at_once";
pub const WAITING: &str = "qiyun_device_waiting";
/// All devices that nobody recorded.
pub const UNRECORDED: &str = "unrecorded";

pub(super) fn failed_over(device: &str) {
    counter!(FAILOVERS, "device" => device.to_owned()).increment(1);
}

/// A call gave a signature, or failed by the device's fault.
pub(super) fn called(device: &str, signed: bool, took: Duration) {
    counter!(if signed { SIGNATURES } else { FAULTS }, "device" => device.to_owned()).increment(1);
    histogram!(SECONDS, "device" => device.to_owned()).record(took.as_secs_f64());
}

pub(super) fn opened(device: &str) {
    counter!(OPENINGS, "device" => device.to_owned()).increment(1);
}

/// How devices stand in this process; the unrecorded ones by the worst of them.
pub(super) fn stand(book: &Book, done: &[(String, Done)]) {
    let mut found: HashMap<String, (u64, f64, usize)> = HashMap::new();
    for device in book.devices() {
        found.insert(device.name.clone(), (0, 0.0, 0));
        gauge!(RATED, "device" => device.name.clone()).set(f64::from(device.per_minute.unwrap_or(0)));
        // Named is begun: an alert on an increase must see the first one.
        for name in [SIGNATURES, FAULTS, OPENINGS, FAILOVERS] {
            counter!(name, "device" => device.name.clone()).increment(0);
        }
    }
    for (address, done) in done {
        let state = match done.health {
            Health::Healthy => 0.0,
            Health::Degraded => 1.0,
            Health::Open => 2.0,
        };
        let one = found.entry(book.label(address)).or_default();
        *one = (one.0 + done.uses.values().sum::<u64>(), one.1.max(state), one.2.max(done.calls_at_once));
    }
    for (device, (used, state, calls)) in found {
        gauge!(USED, "device" => device.clone()).set(used as f64);
        gauge!(STATE, "device" => device.clone()).set(state);
        gauge!(CALLS, "device" => device).set(calls as f64);
    }
}

/// Messages of all tenants that wait, by device.
pub fn waiting(waiting: &[(String, i64)]) {
    for (device, messages) in waiting {
        gauge!(WAITING, "device" => device.clone()).set(*messages as f64);
    }
}

/// Says what is counted.
pub fn describe() {
    describe_counter!(SIGNATURES, "Signatures that a device gave");
    describe_counter!(FAULTS, "Calls that failed by a device's fault");
    describe_counter!(OPENINGS, "How often a device's breaker opened");
    describe_counter!(FAILOVERS, "How often a device's work went to its stand-in");
    describe_histogram!(SECONDS, Unit::Seconds, "How long a device's answers took");
    describe_gauge!(RATED, "票/分钟 that a device is rated for; 0 where it is not");
    describe_gauge!(USED, "Signatures of the last minute, by this process");
    describe_gauge!(STATE, "0 healthy, 1 degraded, 2 open, as this process sees it");
    describe_gauge!(CALLS, "Calls at once that a device takes from this process");
    describe_gauge!(WAITING, "Messages that wait for a device's signature");
    for name in [SIGNATURES, FAULTS, OPENINGS, FAILOVERS] {
        counter!(name, "device" => UNRECORDED).increment(0);
    }
    for name in [RATED, USED, STATE, CALLS, WAITING] {
        gauge!(name, "device" => UNRECORDED).set(0.0);
    }
    drop(histogram!(SECONDS, "device" => UNRECORDED));
}
