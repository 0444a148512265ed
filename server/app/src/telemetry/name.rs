//! The names of what this process measures of itself. The wings name their own beside what they count.

/// Requests by route, method and status.
pub const HTTP_REQUESTS: &str = "qiyun_http_requests_total";
/// How long answers took, by route.
pub const HTTP_SECONDS: &str = "qiyun_http_seconds";
/// GraphQL operations by kind and outcome.
pub const GRAPHQL_OPERATIONS: &str = "qiyun_graphql_operations_total";
/// Top-level errors of the API by code.
pub const GRAPHQL_ERRORS: &str = "qiyun_graphql_errors_total";
/// Jobs by queue, class of tenant and state.
pub const QUEUE_JOBS: &str = "qiyun_queue_jobs";
/// For how long the oldest job that is due has waited.
pub const QUEUE_OLDEST: &str = "qiyun_queue_oldest_seconds";
/// Connections by pool and state.
pub const DB_CONNECTIONS: &str = "qiyun_db_connections";
/// 1 where a check of `/ready` is good.
pub const CHECK_OK: &str = "qiyun_check_ok";
/// 1 once the process was told to stop.
pub const STOPPING: &str = "qiyun_stopping";
/// 1, with the version as a label.
pub const BUILD: &str = "qiyun_build_info";
pub const PROCESS_RSS: &str = "process_resident_memory_bytes";
pub const PROCESS_CPU: &str = "process_cpu_seconds_total";
pub const PROCESS_FDS: &str = "process_open_fds";
