//! Where counts are kept until Prometheus fetches them.

use std::time::Duration;

use anyhow::Context as _;
use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use qiyun_declarations::queues;

use super::name;

/// From a millisecond, which a query takes, to a minute, after which somebody should look.
const SECONDS: [f64; 14] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 30.0, 60.0];
/// Customs takes its time: to an hour.
const RECEIPT_SECONDS: [f64; 10] = [0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 60.0, 300.0, 900.0, 3600.0];
const JOBS: [f64; 9] = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0];
/// Histograms nobody fetches must not grow.
const UPKEEP: Duration = Duration::from_secs(5);

/// The process's recorder.
#[derive(Clone)]
pub struct Recorder(PrometheusHandle);

impl Recorder {
    /// Installs it, once for the process.
    pub fn install() -> anyhow::Result<Self> {
        let builder = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)?
            .set_buckets_for_metric(
                Matcher::Full(qiyun_declarations::telemetry::RECEIPT_SECONDS.to_owned()),
                &RECEIPT_SECONDS,
            )?
            .set_buckets_for_metric(Matcher::Full(qiyun_kernel::telemetry::STEP_JOBS.to_owned()), &JOBS)?;
        let handle = builder.install_recorder().context("metrics cannot be recorded")?;
        let kept = handle.clone();
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(UPKEEP).await;
                kept.run_upkeep();
            }
        });
        describe();
        qiyun_kernel::telemetry::describe(&queues::ALL);
        qiyun_declarations::telemetry::describe();
        Ok(Self(handle))
    }

    /// Everything counted so far, in Prometheus' text format.
    pub fn render(&self) -> String {
        self.0.render()
    }
}

fn describe() {
    describe_counter!(name::HTTP_REQUESTS, "Requests by route, method and status");
    describe_histogram!(name::HTTP_SECONDS, Unit::Seconds, "How long answers took, by route");
    describe_counter!(name::GRAPHQL_OPERATIONS, "GraphQL operations by kind and outcome");
    describe_counter!(name::GRAPHQL_ERRORS, "Top-level errors of the API by code");
    describe_gauge!(name::QUEUE_JOBS, "Jobs by queue, class of tenant and state");
    describe_gauge!(name::QUEUE_OLDEST, Unit::Seconds, "For how long the oldest job that is due has waited");
    describe_gauge!(name::DB_CONNECTIONS, "Connections by pool and state");
    describe_gauge!(name::CHECK_OK, "1 where a check of /ready is good");
    describe_gauge!(name::STOPPING, "1 once the process was told to stop");
    describe_gauge!(name::BUILD, "1, with the version as a label");
    describe_gauge!(name::PROCESS_RSS, Unit::Bytes, "Resident memory");
    describe_counter!(name::PROCESS_CPU, "User and system time");
    describe_gauge!(name::PROCESS_FDS, "Open files and sockets");
    gauge!(name::BUILD, "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    for kind in ["query", "mutation", "subscription"] {
        counter!(name::GRAPHQL_OPERATIONS, "kind" => kind, "outcome" => "ok").increment(0);
    }
    counter!(name::GRAPHQL_ERRORS, "code" => "INTERNAL").increment(0);
}
