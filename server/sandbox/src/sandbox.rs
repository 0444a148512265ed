//! A running sandbox: two servers on real sockets over one data folder.

use std::fs::{File, TryLockError};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use actix_web::dev::ServerHandle;
use actix_web::{App, HttpServer, web};

use crate::config::SandboxConfig;
use crate::connection;
use crate::device::{self, Device, DeviceFault, Vault};
use crate::faults;
use crate::ledger::LedgerError;
use crate::port::{self, Port};

/// Larger than any message of 100 orders with 100 lines.
const BODY_LIMIT_BYTES: usize = 32 * 1024 * 1024;
/// Answers under way get this long when the sandbox stops.
const STOP_SECONDS: u64 = 5;

/// Why a sandbox does not start.
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    #[error("the address {address} cannot be bound: {source}; choose a free one")]
    Bind { address: SocketAddr, source: std::io::Error },
    #[error("the folder {folder} cannot be used: {source}; check its permissions")]
    Folder { folder: PathBuf, source: std::io::Error },
    #[error("the folder {folder} belongs to a running sandbox; stop that one or choose another folder")]
    InUse { folder: PathBuf },
    #[error("the device does not start: {0}")]
    Device(#[from] DeviceFault),
    #[error("the port does not start: {0}")]
    Ledger(#[from] LedgerError),
    #[error("the sandbox was interrupted while starting")]
    Interrupted,
}

/// 沙箱: simulated 加密机 (one or two) and customs port. Dropping it cuts it off; [`Sandbox::stop`] lets answers
/// under way finish.
pub struct Sandbox {
    /// For example `http://127.0.0.1:40001`.
    pub device_url: String,
    pub port_url: String,
    /// 备机, where there is one.
    pub second_device_url: Option<String>,
    pub device_ledger: PathBuf,
    pub second_device_ledger: PathBuf,
    pub port_ledger: PathBuf,
    servers: Vec<ServerHandle>,
    devices: Vec<Arc<Device>>,
    port: Arc<Port>,
    /// Held as long as the ledgers may be written.
    _folder_lock: File,
}

/// What lives in the data folder.
struct Opened {
    devices: Vec<Arc<Device>>,
    port: Arc<Port>,
    folder_lock: File,
}

impl Sandbox {
    /// Starts both servers inside the running tokio runtime.
    pub async fn start(config: SandboxConfig) -> Result<Self, SandboxError> {
        let device_ledger = config.data_dir.join("device.ledger.jsonl");
        let second_device_ledger = config.data_dir.join("device-2.ledger.jsonl");
        let port_ledger = config.data_dir.join("port.ledger.jsonl");
        let paths = (device_ledger.clone(), second_device_ledger.clone(), port_ledger.clone());
        let settings = config.clone();
        // Replaying a long ledger and making the authority's keys take a while.
        let opened = tokio::task::spawn_blocking(move || open(&settings, [&paths.0, &paths.1], &paths.2)).await;
        let Opened { devices, port, folder_lock } = opened.map_err(|_| SandboxError::Interrupted)??;
        let (mut servers, mut device_urls) = (Vec::new(), Vec::new());
        let second = config.second_device.map(|second| second.addr);
        for (device, addr) in devices.iter().zip([Some(config.device_addr), second].into_iter().flatten()) {
            let (listener, url) = bind(addr)?;
            servers.push(serve_device(Arc::clone(device), listener, addr)?);
            device_urls.push(url);
        }
        let (port_listener, port_url) = bind(config.port_addr)?;
        servers.push(serve_port(Arc::clone(&port), port_listener, config.port_addr)?);
        tracing::info!(?device_urls, %port_url, "sandbox started");
        let mut device_urls = device_urls.into_iter();
        Ok(Self {
            device_url: device_urls.next().unwrap_or_default(),
            port_url,
            second_device_url: device_urls.next(),
            device_ledger,
            second_device_ledger,
            port_ledger,
            servers,
            devices,
            port,
            _folder_lock: folder_lock,
        })
    }

    /// Takes no more calls, finishes those under way, then closes the ledgers.
    pub async fn stop(self) {
        for server in &self.servers {
            server.stop(true).await;
        }
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // Closed ledgers first: whatever is still under way is refused, not half done.
        self.devices.iter().for_each(|device| device.close());
        self.port.close();
        for server in &self.servers {
            drop(server.stop(false));
        }
    }
}

fn open(config: &SandboxConfig, device_ledgers: [&Path; 2], port_ledger: &Path) -> Result<Opened, SandboxError> {
    let folder = &config.data_dir;
    let unusable = |source| SandboxError::Folder { folder: folder.clone(), source };
    std::fs::create_dir_all(folder).map_err(unusable)?;
    let folder_lock = File::create(folder.join("lock")).map_err(unusable)?;
    folder_lock.try_lock().map_err(|refused| match refused {
        TryLockError::WouldBlock => SandboxError::InUse { folder: folder.clone() },
        TryLockError::Error(source) => unusable(source),
    })?;
    let vault = Arc::new(Vault::open(config)?);
    let speeds = [Some(config.tickets_per_minute), config.second_device.map(|second| second.tickets_per_minute)];
    let devices = device_ledgers
        .into_iter()
        .zip(speeds.into_iter().flatten())
        .map(|(ledger, speed)| Ok(Arc::new(Device::open(config, Arc::clone(&vault), speed, ledger)?)))
        .collect::<Result<Vec<_>, DeviceFault>>()?;
    let port = Arc::new(Port::open(config, port_ledger)?);
    Ok(Opened { devices, port, folder_lock })
}

fn bind(address: SocketAddr) -> Result<(TcpListener, String), SandboxError> {
    let refused = |source| SandboxError::Bind { address, source };
    let listener = TcpListener::bind(address).map_err(refused)?;
    let url = format!("http://{}", listener.local_addr().map_err(refused)?);
    Ok((listener, url))
}

fn serve_device(device: Arc<Device>, listener: TcpListener, address: SocketAddr) -> Result<ServerHandle, SandboxError> {
    let server = HttpServer::new(move || {
        App::new()
            .app_data(web::Data::from(Arc::clone(&device)))
            .app_data(web::PayloadConfig::new(BODY_LIMIT_BYTES))
            .configure(faults::routes(device.faults.clone()))
            .configure(device::routes)
    })
    .on_connect(connection::remember)
    .workers(1)
    .tcp_nodelay(true)
    .shutdown_timeout(STOP_SECONDS)
    .disable_signals()
    .listen(listener)
    .map_err(|source| SandboxError::Bind { address, source })?
    .run();
    let handle = server.handle();
    tokio::spawn(server);
    Ok(handle)
}

fn serve_port(port: Arc<Port>, listener: TcpListener, address: SocketAddr) -> Result<ServerHandle, SandboxError> {
    let server = HttpServer::new(move || {
        App::new()
            .app_data(web::Data::from(Arc::clone(&port)))
            .app_data(web::PayloadConfig::new(BODY_LIMIT_BYTES))
            .configure(faults::routes(port.faults.clone()))
            .configure(port::routes)
    })
    .on_connect(connection::remember)
    .workers(1)
    .tcp_nodelay(true)
    .shutdown_timeout(STOP_SECONDS)
    .disable_signals()
    .listen(listener)
    .map_err(|source| SandboxError::Bind { address, source })?
    .run();
    let handle = server.handle();
    tokio::spawn(server);
    Ok(handle)
}
