-- The three roles of a deployment, for psql 15 or newer as a superuser; safe to run again:
--   QIYUN_OWNER_PASSWORD=… QIYUN_APP_PASSWORD=… QIYUN_PLATFORM_PASSWORD=… psql -f roles.sql
--
-- qiyun_owner     owns the tables and changes them: `qiyun migrate`, and nothing that serves anybody
-- qiyun_app       works for one tenant at a time, under row security
-- qiyun_platform  hands out work and signs people in, over all tenants, by a policy of its own
--
-- None of them may pass by row security. Passwords come from the environment: arguments can be seen by others.
\set ON_ERROR_STOP on
\getenv owner_password QIYUN_OWNER_PASSWORD
\getenv app_password QIYUN_APP_PASSWORD
\getenv platform_password QIYUN_PLATFORM_PASSWORD

SELECT format('CREATE ROLE %I', role)
FROM unnest(ARRAY['qiyun_owner', 'qiyun_app', 'qiyun_platform']) AS role
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) \gexec

-- Otherwise a server that logs statements would keep the passwords.
SET log_statement = 'none';
ALTER ROLE qiyun_owner    LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE qiyun_app      LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';
ALTER ROLE qiyun_platform LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'platform_password';

-- A process that hangs in the middle of a transaction keeps its row locks and so holds up whoever takes over its
-- work: the server ends that transaction about when the lease of the work ends.
ALTER ROLE qiyun_app SET idle_in_transaction_session_timeout = '8s';
ALTER ROLE qiyun_platform SET idle_in_transaction_session_timeout = '8s';

-- A plan is made for the values at hand: tenants differ by orders of magnitude, and a list of a thousand ids that is
-- planned without them is compared with every row, one by one. A first import of 50,000 orders took ten times as long.
ALTER ROLE qiyun_app SET plan_cache_mode = 'force_custom_plan';
ALTER ROLE qiyun_platform SET plan_cache_mode = 'force_custom_plan';
