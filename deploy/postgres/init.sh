#!/usr/bin/env bash
# Runs once, when the container's cluster is made: roles and database of a deployment.
set -euo pipefail
psql --username "${POSTGRES_USER:-postgres}" --dbname postgres -f /qiyun/roles.sql
psql --username "${POSTGRES_USER:-postgres}" --dbname postgres -v database=qiyun -f /qiyun/database.sql
