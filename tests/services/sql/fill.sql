-- Fills one tenant with so many orders and all that stands around them, for plans and growth; as superuser:
--   psql -v tenant=UUID -v number=1 -v orders=10000 -f fill.sql
-- `number` differs between the tenants of a database. 500 orders a task, 10 a message, a receipt for each order.
\set ON_ERROR_STOP on
SET session_replication_role = replica;
SET synchronous_commit = off;

-- Ids in the order of time, as the product draws them.
CREATE OR REPLACE FUNCTION pg_temp.nth(kind int, number int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (lpad(to_hex(number), 4, '0') || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
CREATE OR REPLACE FUNCTION pg_temp.at(n bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT timestamptz '2026-01-01 00:00+00' + n * interval '1 second' $$;
-- What stands around the orders grows slower than they do.
SELECT greatest(:orders / 500, 1) AS tasks, greatest(:orders / 10, 1) AS messages, greatest(least(:orders / 20, 3000), 20) AS records \gset

INSERT INTO customer (id, tenant_id, code, name, enabled, created_at, updated_at)
SELECT pg_temp.nth(1, :number, n), :'tenant', 'C' || lpad(n::text, 8, '0'), '客户 ' || n, n % 10 <> 0, pg_temp.at(n), pg_temp.at(n * 7 % 9973)
FROM generate_series(1, :records) n;
INSERT INTO enterprise (id, tenant_id, name, customs_code, is_declarant, is_platform, is_merchant, is_logistics, sign_profile, enabled, created_at, updated_at)
SELECT pg_temp.nth(2, :number, n), :'tenant', '企业 ' || n, lpad(n::text, 10, '0'), n % 2 = 0, n % 3 = 0, true, n % 5 = 0, 'rsa_sha1', n % 10 <> 0, pg_temp.at(n), pg_temp.at(n * 7 % 9973)
FROM generate_series(1, :records) n;
INSERT INTO warehouse (id, tenant_id, name, address, country, enabled, created_at, updated_at)
SELECT pg_temp.nth(3, :number, n), :'tenant', '海外仓 ' || lpad(n::text, 8, '0'), 'address', '116', n % 10 <> 0, pg_temp.at(n), pg_temp.at(n * 7 % 9973)
FROM generate_series(1, :records) n;
INSERT INTO strategy (id, tenant_id, code, name, mode, platform_code, platform_name, merchant_id, declarant_id, currency, enabled, created_at, updated_at)
SELECT pg_temp.nth(4, :number, n), :'tenant', 'S' || lpad(n::text, 8, '0'), '策略 ' || n, '9710-entry', 'P', '平台', pg_temp.nth(2, :number, 1), pg_temp.nth(2, :number, 1 + n % 20), '502', n % 10 <> 0, pg_temp.at(n), pg_temp.at(n * 7 % 9973)
FROM generate_series(1, :records) n;
INSERT INTO user_account (id, login, name, password_hash, created_at)
SELECT pg_temp.nth(5, :number, n), 'person-' || :number || '-' || n, '人 ' || n, 'x', pg_temp.at(n) FROM generate_series(1, :records) n;
INSERT INTO member (id, tenant_id, user_id, role, enabled, created_at)
SELECT pg_temp.nth(6, :number, n), :'tenant', pg_temp.nth(5, :number, n), 'operator', true, pg_temp.at(n) FROM generate_series(1, :records) n;
INSERT INTO session (id, user_id, tenant_id, handle_hash, token_hash, created_at, expires_at)
SELECT pg_temp.nth(7, :number, n), pg_temp.nth(5, :number, n), :'tenant', decode(md5(:number || 'h' || n), 'hex'), decode(md5(:number || 't' || n), 'hex'), pg_temp.at(n), pg_temp.at(n) + interval '1000 days'
FROM generate_series(1, :records) n;
INSERT INTO api_token (id, tenant_id, name, prefix, secret_hash, scopes, created_at)
SELECT pg_temp.nth(8, :number, n), :'tenant', 'token ' || n, 'qy_', decode(md5(:number || 's' || n), 'hex'), 'orders:read', pg_temp.at(n) FROM generate_series(1, :records) n;

INSERT INTO operation (id, tenant_id, kind, state, subject_kind, subject_id, done, total, succeeded, failed, cancel_asked, created_at)
SELECT pg_temp.nth(9, :number, n), :'tenant', 'import', 'succeeded', 'import', pg_temp.nth(12, :number, n), 500, 500, 500, 0, false, pg_temp.at(n * 60) FROM generate_series(1, :tasks) n;
INSERT INTO task (id, tenant_id, code, strategy_id, customer_id, status, created_at, updated_at)
SELECT pg_temp.nth(10, :number, n), :'tenant', 'T' || lpad(n::text, 10, '0'), pg_temp.nth(4, :number, 1 + n % 20), pg_temp.nth(1, :number, 1 + n % 20),
  CASE WHEN n > :tasks - 5 THEN 'draft' ELSE 'generated' END, pg_temp.at(n * 60), pg_temp.at(n * 60 + 50) FROM generate_series(1, :tasks) n;
INSERT INTO upload (id, tenant_id, filename, declared_bytes, sha256, created_at, expires_at)
SELECT pg_temp.nth(11, :number, n), :'tenant', 'file.xlsx', 1, md5(n::text), pg_temp.at(n * 60), pg_temp.at(n * 60) FROM generate_series(1, :tasks) n;
INSERT INTO import (id, tenant_id, task_id, upload_id, operation_id, policy, state, row_count, order_count, rejected_row_count, problem_count, created_at)
SELECT pg_temp.nth(12, :number, n), :'tenant', pg_temp.nth(10, :number, n), pg_temp.nth(11, :number, n), pg_temp.nth(9, :number, n), 'ignore_failed', 'committed', 500, 500, 0, 10, pg_temp.at(n * 60) FROM generate_series(1, :tasks) n;
INSERT INTO import_problem (id, tenant_id, import_id, place, sheet, row_number, code, severity, message_zh, message_en, todo_zh, todo_en)
SELECT pg_temp.nth(13, :number, n), :'tenant', pg_temp.nth(12, :number, 1 + n % :tasks), n, 's', n % 500, 'X', 'warning', '', '', '', '' FROM generate_series(1, :tasks * 10) n;

INSERT INTO export_order (id, tenant_id, task_id, import_id, place, business_key, order_no, mode, platform_code, platform_name, merchant_code, merchant_name, declarant_id, currency, goods_value, freight, line_count, created_at)
SELECT pg_temp.nth(14, :number, n), :'tenant', pg_temp.nth(10, :number, 1 + (n - 1) / 500), pg_temp.nth(12, :number, 1 + (n - 1) / 500), (n - 1) % 500, 'P|M|' || n, 'NO' || lpad(n::text, 12, '0'),
  '9710-entry', 'P', '平台', 'M', '商家', pg_temp.nth(2, :number, 1 + n % 20), '502', 100, 0, 1, pg_temp.at((1 + (n - 1) / 500) * 60) FROM generate_series(1, :orders) n;
INSERT INTO order_line (id, tenant_id, order_id, gnum, item_no, item_name, unit, qty, price, total_price)
SELECT pg_temp.nth(15, :number, n), :'tenant', pg_temp.nth(14, :number, n), 1, 'A', '货', '011', 1, 100, 100 FROM generate_series(1, :orders) n;
-- Of 1,000 orders in a row: 940 done, 20 refused, 20 failed; the last 1,000 of all are on their way or not begun.
INSERT INTO progress (id, tenant_id, order_id, task_id, strategy_id, customer_id, enterprise_id, order_no, status, customs_status, failure_code, retryable, operation_id, queued, counted, since, created_at, updated_at)
SELECT pg_temp.nth(14, :number, n), :'tenant', pg_temp.nth(14, :number, n), pg_temp.nth(10, :number, task), pg_temp.nth(4, :number, 1 + task % 20), pg_temp.nth(1, :number, 1 + task % 20), pg_temp.nth(2, :number, 1 + n % 20),
  'NO' || lpad(n::text, 12, '0'),
  CASE WHEN n > :orders - 200 THEN 'imported' WHEN n > :orders - 400 THEN 'ready' WHEN n > :orders - 1000 THEN 'declaring'
       WHEN n % 50 = 0 THEN 'rejected' WHEN n % 50 = 1 THEN 'failed' ELSE 'succeeded' END,
  CASE WHEN n > :orders - 400 THEN NULL ELSE '120' END, CASE WHEN n % 50 = 1 THEN 'X' END, n % 50 = 1,
  CASE WHEN n > :orders - 400 THEN NULL ELSE pg_temp.nth(9, :number, task) END, n > :orders - 500 AND n <= :orders - 400, true,
  pg_temp.at(task * 60 + 50), pg_temp.at(task * 60), pg_temp.at(task * 60 + n % 500)
FROM (SELECT n, 1 + (n - 1) / 500 AS task FROM generate_series(1, :orders) n) AS each;
-- What the triggers would have counted.
INSERT INTO order_count (id, tenant_id, subject, status, count, folded)
SELECT gen_random_uuid(), tenant_id, subject, status, count(*), true
FROM progress CROSS JOIN LATERAL (VALUES (tenant_id), (task_id), (customer_id), (strategy_id)) AS s (subject)
WHERE tenant_id = :'tenant' GROUP BY tenant_id, subject, status;

INSERT INTO message (id, tenant_id, enterprise_id, guid, message_type, order_count, xml, void, composed_at)
SELECT pg_temp.nth(17, :number, n), :'tenant', pg_temp.nth(2, :number, 1 + n % 20), pg_temp.nth(17, :number, n)::text, 'CEB303Message', 10, '\x00', false, pg_temp.at(n) FROM generate_series(1, :messages) n;
INSERT INTO message_order (id, tenant_id, message_id, order_id, place, revision, guid, app_time)
SELECT pg_temp.nth(18, :number, n), :'tenant', pg_temp.nth(17, :number, 1 + (n - 1) / 10), pg_temp.nth(14, :number, n), (n - 1) % 10, 1, pg_temp.nth(18, :number, n)::text, '20260101000000' FROM generate_series(1, :orders) n;
INSERT INTO signature (id, tenant_id, message_id, state, requested_at)
SELECT pg_temp.nth(19, :number, n), :'tenant', pg_temp.nth(17, :number, n), 'signed', pg_temp.at(n * 12) FROM generate_series(1, :messages) n;
INSERT INTO dispatch (id, tenant_id, message_id, enterprise_id, state, cop_msg_id, envelope, envelope_sha256, sealed_at)
SELECT pg_temp.nth(20, :number, n), :'tenant', pg_temp.nth(17, :number, n), pg_temp.nth(2, :number, 1 + n % 20), 'sent', :number || '-' || n, '\x00', 'x', pg_temp.at(n * 12) FROM generate_series(1, :messages) n;
INSERT INTO exchange (id, tenant_id, message_id, attempt, destination, sha256, outcome, started_at)
SELECT pg_temp.nth(21, :number, n), :'tenant', pg_temp.nth(17, :number, n), 1, 'd', 'x', 'accepted', pg_temp.at(n * 12) FROM generate_series(1, :messages) n;
INSERT INTO receipt_document (id, tenant_id, enterprise_id, channel_ref, sha256, envelope, received_at)
SELECT pg_temp.nth(22, :number, n), :'tenant', pg_temp.nth(2, :number, 1 + n % 20), 'R' || n, md5(n::text), '\x00', pg_temp.at(n * 12) FROM generate_series(1, :messages) n;
INSERT INTO receipt_untold (id, tenant_id, enterprise_id, channel_ref)
SELECT id, tenant_id, enterprise_id, channel_ref FROM receipt_document WHERE tenant_id = :'tenant' ORDER BY id DESC LIMIT 10;
INSERT INTO receipt (id, tenant_id, document_id, natural_key, order_id, message_type, business_key, status, return_time, info, received_at)
SELECT pg_temp.nth(23, :number, n), :'tenant', pg_temp.nth(22, :number, 1 + (n - 1) / 100), 'K' || n, pg_temp.nth(14, :number, n), 'CEB304Message', 'P|M|' || n, '120', '20260101000000', '', pg_temp.at(n) FROM generate_series(1, :orders) n;
INSERT INTO job (id, tenant_id, queue, subject, lane, due_ms, attempt, renewals, dead_code, created_ms)
SELECT pg_temp.nth(24, :number, n), :'tenant', 'unknown.v' || n % 3, pg_temp.nth(25, :number, n), pg_temp.nth(26, :number, n % 50), 4000000000000 + n, 0, 0, CASE WHEN n % 20 = 0 THEN 'X' END, 0 FROM generate_series(1, :orders / 10) n;
INSERT INTO idempotency_key (id, tenant_id, mutation, key, input_hash, result_id, expires_at)
SELECT pg_temp.nth(27, :number, n), :'tenant', 'taskGenerate', 'k' || n, '\x00', pg_temp.nth(9, :number, n), now() + interval '1 day' FROM generate_series(1, :tasks) n;
VACUUM ANALYZE;
