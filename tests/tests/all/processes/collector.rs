//! A collector for spans: takes what is posted, says yes, remembers.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Head and body of each request.
type Kept = Arc<Mutex<Vec<(String, Vec<u8>)>>>;

/// One that listens.
#[derive(Debug)]
pub struct Collector {
    pub url: String,
    requests: Kept,
}

impl Collector {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let requests: Kept = Arc::default();
        let kept = requests.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, kept.clone()));
            }
        });
        Self { url, requests }
    }

    /// Head and body of every request so far.
    pub fn requests(&self) -> Vec<(String, Vec<u8>)> {
        self.requests.lock().expect("no panic").clone()
    }

    /// Whether the bytes stand in any body: protobuf writes texts as they are.
    pub fn holds(&self, text: &str) -> bool {
        let within = |body: &[u8]| body.windows(text.len()).any(|window| window == text.as_bytes());
        self.requests().iter().any(|(_, body)| within(body))
    }
}

async fn serve(mut stream: TcpStream, kept: Kept) {
    let mut bytes = Vec::new();
    loop {
        let end = loop {
            if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
                break end + 4;
            }
            if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
                return;
            }
        };
        let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
        let length = length.expect("a length");
        while bytes.len() < end + length {
            assert!(stream.read_buf(&mut bytes).await.expect("the body") > 0);
        }
        kept.lock().expect("no panic").push((head, bytes[end..end + length].to_vec()));
        bytes.drain(..end + length);
        let answer = b"HTTP/1.1 200 OK\r\ncontent-type: application/x-protobuf\r\ncontent-length: 0\r\n\r\n";
        if stream.write_all(answer).await.is_err() {
            return;
        }
    }
}
