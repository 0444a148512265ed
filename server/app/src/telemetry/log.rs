//! Logs on standard error, as text or JSON, and spans to a collector where one is configured.

use anyhow::Context as _;
use opentelemetry::trace::TracerProvider as _;
use opentelemetry_sdk::trace::SdkTracerProvider;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Layer as _, fmt};

use super::export;
use crate::config::{LogFormat, TelemetrySettings};

/// What is logged unless QIYUN_LOG says otherwise. Requests' own lines would be most of it.
const USUAL: &str = "warn,qiyun=info,qiyun::http=warn,qiyun_kernel=info,qiyun_declarations=info";

/// Spans on their way to the collector.
#[derive(Default)]
pub struct Traces(Option<SdkTracerProvider>);

impl Traces {
    /// Hands over what is left.
    pub async fn finish(self) {
        let Some(provider) = self.0 else { return };
        // It waits for its own thread, which needs this runtime to send.
        let ended = tokio::task::spawn_blocking(move || provider.shutdown()).await;
        if !matches!(ended, Ok(Ok(()))) {
            eprintln!("the last spans did not reach the collector: {ended:?}");
        }
    }
}

/// Installs logs and traces, once for the process.
pub fn start(settings: &TelemetrySettings) -> anyhow::Result<Traces> {
    let filter = EnvFilter::try_from_env("QIYUN_LOG").unwrap_or_else(|_| EnvFilter::new(USUAL));
    let lines = fmt::layer().with_writer(std::io::stderr);
    let lines = match settings.log {
        LogFormat::Text => lines.boxed(),
        LogFormat::Json => lines.json().with_span_list(true).flatten_event(true).boxed(),
    };
    let provider = settings.otlp_url.as_deref().map(export::provider).transpose().context("telemetry.otlp_url")?;
    let spans = provider.as_ref().map(|provider| {
        // Our own spans alone: a library's may hold what it was given.
        let ours = ["qiyun", "qiyun_kernel", "qiyun_directory", "qiyun_declarations"];
        let ours = Targets::new().with_targets(ours.map(|target| (target, tracing::Level::INFO)));
        tracing_opentelemetry::layer().with_tracer(provider.tracer("qiyun")).with_location(false).with_filter(ours)
    });
    tracing_subscriber::registry().with(lines.with_filter(filter)).with(spans).try_init().context("the log")?;
    Ok(Traces(provider))
}
