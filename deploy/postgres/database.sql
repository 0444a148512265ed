-- A deployment's database, after roles.sql, as a superuser:
--   psql -v database=qiyun -f database.sql
--
-- Byte order: lists run alike here and on SQLite, and a prefix can be looked up in an index.
\set ON_ERROR_STOP on
CREATE DATABASE :"database" OWNER qiyun_owner TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C';
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO qiyun_owner, qiyun_app, qiyun_platform;
\connect :"database"
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO qiyun_app, qiyun_platform;
GRANT USAGE, CREATE ON SCHEMA public TO qiyun_owner;
