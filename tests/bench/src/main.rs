//! Benchmarks, beside others on the same machine in the same run.
//! `qiyun-bench backlog|fairness|growth|import|latency|pipeline|queue`.

mod backlog;
mod fairness;
mod growth;
mod import;
mod latency;
mod measure;
mod pipeline;
mod queue;

use anyhow::bail;

// As the product, whose reader is measured in a process of this program.
#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    // Another crate may have installed one.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    match std::env::args().nth(1).as_deref() {
        Some("fairness") => fairness::run().await,
        Some("growth") => growth::run().await,
        Some("import") => import::run().await,
        Some("import-ours") => import::ours(&std::env::args().nth(2).unwrap_or_default()),
        Some("pipeline") => pipeline::run().await,
        Some("backlog") => backlog::run().await,
        Some("latency") => latency::run().await,
        Some("queue") => queue::run().await,
        _ => bail!("which one? backlog, fairness, growth, import, latency, pipeline, queue"),
    }
}
