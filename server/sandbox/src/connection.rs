//! Cutting connections on purpose: a second handle on each accepted socket, kept beside it.

use std::any::Any;
use std::net::{Shutdown, TcpStream};
use std::os::fd::AsFd;
use std::sync::Arc;

use actix_web::HttpRequest;
use actix_web::dev::Extensions;

#[derive(Clone)]
struct Line(Arc<TcpStream>);

/// For `HttpServer::on_connect`.
pub fn remember(accepted: &dyn Any, data: &mut Extensions) {
    let Some(stream) = accepted.downcast_ref::<actix_web::rt::net::TcpStream>() else {
        return;
    };
    if let Ok(handle) = stream.as_fd().try_clone_to_owned() {
        data.insert(Line(Arc::new(TcpStream::from(handle))));
    }
}

/// Cuts the connection of this request; whatever is answered after it goes nowhere.
pub fn cut(request: &HttpRequest) {
    if let Some(line) = request.conn_data::<Line>() {
        // Fails only when the other side was faster, which comes to the same.
        let _ = line.0.shutdown(Shutdown::Both);
    }
}
