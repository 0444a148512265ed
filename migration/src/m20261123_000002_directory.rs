//! Master data: members, tokens, customers, enterprises, warehouses, strategies.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{refer, stamps, tenant_index, tenant_table, tenant_unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(member()).await?;
        manager.create_index(tenant_unique("member", &["user_id"])).await?;
        manager.create_table(api_token()).await?;
        manager.create_table(customer()).await?;
        manager.create_index(tenant_unique("customer", &["code"])).await?;
        manager.create_table(enterprise()).await?;
        manager.create_index(tenant_unique("enterprise", &["customs_code"])).await?;
        manager.create_table(warehouse()).await?;
        manager.create_index(tenant_unique("warehouse", &["name"])).await?;
        manager.create_table(strategy()).await?;
        manager.create_index(tenant_unique("strategy", &["code"])).await?;
        for table in ["customer", "enterprise", "warehouse", "strategy"] {
            manager.create_index(tenant_index(table, &["created_at", "id"])).await?;
            manager.create_index(tenant_index(table, &["updated_at", "id"])).await?;
        }
        Ok(())
    }
}

fn member() -> TableCreateStatement {
    tenant_table("member")
        .col(uuid("user_id"))
        .col(string("role"))
        .col(boolean("enabled"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(ForeignKey::create().from("member", "user_id").to("user_account", "id"))
        .to_owned()
}

fn api_token() -> TableCreateStatement {
    tenant_table("api_token")
        .col(string("name"))
        .col(string("prefix"))
        .col(binary("secret_hash").unique_key())
        .col(text("scopes"))
        .col(timestamp_with_time_zone_null("expires_at"))
        .col(timestamp_with_time_zone_null("last_used_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .col(timestamp_with_time_zone("created_at"))
        .to_owned()
}

fn customer() -> TableCreateStatement {
    let mut table = tenant_table("customer");
    table
        .col(string("code"))
        .col(string("name"))
        .col(string_null("contact"))
        .col(string_null("phone"))
        .col(text_null("note"))
        .col(boolean("enabled"));
    stamps(&mut table);
    table
}

fn enterprise() -> TableCreateStatement {
    let mut table = tenant_table("enterprise");
    table
        .col(string("name"))
        .col(string_null("unified_social_credit_code"))
        .col(string("customs_code"))
        .col(string_null("transmission_id"))
        .col(boolean("is_declarant"))
        .col(boolean("is_platform"))
        .col(boolean("is_merchant"))
        .col(boolean("is_logistics"));
    for part in ["send", "receive", "sign"] {
        table
            .col(string_null(format!("{part}_url")))
            .col(string_null(format!("{part}_username")))
            .col(binary_null(format!("{part}_password")));
    }
    table.col(string("sign_profile")).col(text_null("note")).col(boolean("enabled"));
    stamps(&mut table);
    table
}

fn warehouse() -> TableCreateStatement {
    let mut table = tenant_table("warehouse");
    table
        .col(string("name"))
        .col(string("address"))
        .col(string("country"))
        .col(string_null("record_no"))
        .col(boolean("enabled"));
    stamps(&mut table);
    table
}

fn strategy() -> TableCreateStatement {
    let mut table = tenant_table("strategy");
    table
        .col(string("code"))
        .col(string("name"))
        .col(string("mode"))
        .col(string("platform_code"))
        .col(string("platform_name"));
    refer(&mut table, "strategy", uuid_null("platform_id").take(), "enterprise");
    refer(&mut table, "strategy", uuid("merchant_id").take(), "enterprise");
    refer(&mut table, "strategy", uuid_null("owner_id").take(), "enterprise");
    refer(&mut table, "strategy", uuid("declarant_id").take(), "enterprise");
    refer(&mut table, "strategy", uuid_null("warehouse_id").take(), "warehouse");
    table.col(string("currency")).col(boolean("enabled"));
    stamps(&mut table);
    table
}
