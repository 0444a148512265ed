//! The transport's question "who is this?", answered by the directory.

use std::sync::Arc;

use async_graphql::Data;
use futures::future::BoxFuture;
use qiyun_directory::sessions::{AuthenticationError, ClientAddress, Sessions};
use qiyun_kernel::Language;

use crate::http::{AuthFailure, Authenticator, ClientInfo, Identity};

/// Knows members and tokens.
pub struct Directory(pub Arc<Sessions>);

impl Authenticator for Directory {
    fn authenticate<'a>(
        &'a self,
        bearer: Option<&'a str>,
        client: &'a ClientInfo,
    ) -> BoxFuture<'a, Result<Identity, AuthFailure>> {
        Box::pin(async move {
            let address = ClientAddress(client.ip);
            let Some(bearer) = bearer else {
                return Ok(Identity::anonymous_with(move |data: &mut Data| data.insert(address)));
            };
            let language = Language::from_header(client.accept_language.as_deref());
            let known = self.0.authenticate(bearer, language).await.map_err(|error| match error {
                AuthenticationError::Refused => AuthFailure::Refused,
                AuthenticationError::Fault(fault) => AuthFailure::Unavailable(fault.cause().to_string().into()),
            })?;
            tracing::Span::current().record("tenant", tracing::field::display(known.caller.scope.tenant().uuid()));
            Ok(Identity::known(known.expires_at, move |data: &mut Data| {
                known.insert(data);
                data.insert(address);
            }))
        })
    }
}
