//! Messages, their signatures, what was sent, what came back. Each stage writes only its own tables.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{refer, tenant_index, tenant_table, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(message()).await?;
        manager.create_index(tenant_unique("message", &["guid"])).await?;
        manager.create_table(message_order()).await?;
        manager.create_index(tenant_unique("message_order", &["message_id", "order_id"])).await?;
        manager.create_index(tenant_index("message_order", &["order_id"])).await?;
        manager.create_table(signature()).await?;
        manager.create_index(tenant_unique("signature", &["message_id"])).await?;
        manager.create_table(dispatch()).await?;
        manager.create_index(tenant_unique("dispatch", &["message_id"])).await?;
        manager.create_index(tenant_unique("dispatch", &["cop_msg_id"])).await?;
        manager.create_table(exchange()).await?;
        manager.create_index(tenant_unique("exchange", &["message_id", "attempt"])).await?;
        manager.create_table(receipt_document()).await?;
        manager.create_index(tenant_unique("receipt_document", &["enterprise_id", "channel_ref", "sha256"])).await?;
        manager.create_index(tenant_index("receipt_document", &["enterprise_id", "acknowledged"])).await?;
        manager.create_table(receipt()).await?;
        manager.create_index(tenant_unique("receipt", &["natural_key"])).await?;
        manager.create_index(tenant_index("receipt", &["order_id", "received_at"])).await
    }
}

fn message() -> TableCreateStatement {
    let mut table = tenant_table("message");
    refer(&mut table, "message", uuid("enterprise_id").take(), "enterprise");
    table
        .col(string("guid"))
        .col(string("message_type"))
        .col(integer("order_count"))
        .col(binary("xml"))
        .col(boolean("void"))
        .col(timestamp_with_time_zone("composed_at"))
        .to_owned()
}

/// Which order stands in which message, with the guid that this revision of it carries.
fn message_order() -> TableCreateStatement {
    let mut table = tenant_table("message_order");
    refer(&mut table, "message_order", uuid("message_id").take(), "message");
    refer(&mut table, "message_order", uuid("order_id").take(), "export_order");
    table.col(integer("place")).col(integer("revision")).col(string("guid")).col(string("app_time")).to_owned()
}

fn signature() -> TableCreateStatement {
    let mut table = tenant_table("signature");
    refer(&mut table, "signature", uuid("message_id").take(), "message");
    table
        .col(string("state"))
        .col(string_null("profile"))
        .col(string_null("account"))
        .col(binary_null("digest"))
        .col(string_null("certificate_serial"))
        .col(binary_null("signed_xml"))
        .col(string_null("refusal_code"))
        .col(text_null("refusal_detail"))
        .col(timestamp_with_time_zone("requested_at"))
        .col(timestamp_with_time_zone_null("signed_at"))
        .to_owned()
}

fn dispatch() -> TableCreateStatement {
    let mut table = tenant_table("dispatch");
    refer(&mut table, "dispatch", uuid("message_id").take(), "message");
    refer(&mut table, "dispatch", uuid("enterprise_id").take(), "enterprise");
    table
        .col(string("state"))
        .col(string("cop_msg_id"))
        .col(binary("envelope"))
        .col(string("envelope_sha256"))
        .col(string_null("refusal_code"))
        .col(text_null("refusal_detail"))
        .col(timestamp_with_time_zone("sealed_at"))
        .col(timestamp_with_time_zone_null("sent_at"))
        .to_owned()
}

/// One row for each try, written before the socket is opened.
fn exchange() -> TableCreateStatement {
    let mut table = tenant_table("exchange");
    refer(&mut table, "exchange", uuid("message_id").take(), "message");
    table
        .col(integer("attempt"))
        .col(string("destination"))
        .col(string("sha256"))
        .col(string("outcome"))
        .col(text_null("detail"))
        .col(binary_null("answer"))
        .col(timestamp_with_time_zone("started_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .to_owned()
}

/// The bytes as they came, before anybody reads them.
fn receipt_document() -> TableCreateStatement {
    let mut table = tenant_table("receipt_document");
    refer(&mut table, "receipt_document", uuid("enterprise_id").take(), "enterprise");
    table
        .col(string("channel_ref"))
        .col(string("sha256"))
        .col(binary("envelope"))
        .col(binary_null("xml"))
        .col(string_null("message_type"))
        .col(text_null("unread_reason"))
        .col(boolean("acknowledged"))
        .col(timestamp_with_time_zone("received_at"))
        .to_owned()
}

fn receipt() -> TableCreateStatement {
    let mut table = tenant_table("receipt");
    refer(&mut table, "receipt", uuid("document_id").take(), "receipt_document");
    table
        .col(string("natural_key"))
        .col(uuid_null("order_id"))
        .col(uuid_null("message_id"))
        .col(string("message_type"))
        .col(string("business_key"))
        .col(string("status"))
        .col(string("return_time"))
        .col(text("info"))
        .col(timestamp_with_time_zone_null("customs_at"))
        .col(timestamp_with_time_zone("received_at"))
        .to_owned()
}
