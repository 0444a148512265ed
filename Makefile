# Qiyun 启运: everything that is done to this repository, by name. `make` alone lists it.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

# What a person may set: make run DATA=/srv/qiyun PROFILE=release
PROFILE ?= dev
DATA ?= data
OUT ?= target/demo
MODE ?= 9710-entry
URL ?=
TOKEN ?=

TARGET := $(or $(CARGO_TARGET_DIR),target)
QIYUN := $(TARGET)/$(if $(filter release,$(PROFILE)),release,debug)/qiyun
VENV := $(TARGET)/venv
PYTHON := $(VENV)/bin/python
SDL := schema/graphql/schema.graphql
NPM := npm --prefix frontend --no-audit --no-fund --loglevel=error
MODULES := frontend/node_modules/.package-lock.json
DIST := frontend/dist/index.html
DIST_FROM := $(MODULES) frontend/index.html frontend/vite.config.ts frontend/tsconfig.json \
	$(shell find frontend/src frontend/public -type f)
PHASE := tools/phase
# One build for tests, demo, browser and SDL: a narrower one would resolve other features and compile again.
WHOLE := cargo build --locked --workspace --all-targets

.PHONY: help run demo test check build frontend generate screenshots need-build need-python need-browser need-services

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 22

run: build ## build all that is needed and start it: dashboard, API, workers, sandbox (DATA=data, PROFILE=dev)
	@QIYUN_DATA_DIR='$(DATA)' exec '$(QIYUN)' up

demo: build ## each mode from its sheet to the last receipt, and all documents kept (OUT=target/demo, MODE=all or 9710-entry …)
	@QIYUN_DATA_DIR='$(DATA)' '$(QIYUN)' demo --out '$(OUT)' --mode '$(MODE)' \
		$(if $(URL),--url '$(URL)') $(if $(TOKEN),--token '$(TOKEN)')

test: test-rust test-postgres test-doc test-frontend test-messages test-browser ## every test there is

check: check-format check-tree check-frontend check-clippy check-purity check-deny check-generated ## everything but tests

# ── building ──────────────────────────────────────────────────────────────────────────────────────

# The dashboard first: the binary carries it.
build: need-build $(DIST) ## the binary with the dashboard in it
	cargo build --locked -p qiyun-app --bin qiyun $(if $(filter release,$(PROFILE)),--release)

frontend: $(DIST) ## the dashboard alone

# Not `npm ci`: it refuses a lock that leaves out an optional package of a platform nobody here has, and a
# registry need not offer all of those. What is installed is what the lock says either way.
$(MODULES): frontend/package-lock.json
	@tools/need node
	$(NPM) install --no-save
	@touch $@

$(DIST): $(DIST_FROM)
	$(NPM) run build

$(VENV)/.ready: tools/requirements.txt
	@tools/need python
	python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

need-build:
	@tools/need build

need-python: $(VENV)/.ready

need-browser:
	@tools/need browser

need-services:
	@tools/need services

# ── tests ─────────────────────────────────────────────────────────────────────────────────────────

.PHONY: whole test-rust test-postgres test-doc test-frontend test-messages test-browser

whole: need-build $(DIST)
	@$(PHASE) 'build the workspace' $(WHOLE)

test-rust: whole need-services ## Rust tests (cargo nextest)
	@tools/need nextest
	@$(PHASE) 'test: Rust' cargo nextest run --locked --workspace

# The same tests on the other database: one server, a copy of a migrated database for each test.
test-postgres: whole need-services ## whatever has a database of its own, on PostgreSQL
	@tools/need nextest
	@$(PHASE) 'test: on PostgreSQL' $(TARGET)/debug/with-postgres --qiyun $(TARGET)/debug/qiyun \
		cargo nextest run --locked --workspace -E '$(ON_POSTGRES)'
# Where a test's server has a database of its own, it is one there. Faults, processes and devices have servers of their
# own; one test is about the data folder, in which the database is.
ON_POSTGRES := package(qiyun-kernel) | package(qiyun-directory) | package(qiyun-declarations) \
	| package(qiyun-tests) & test(/^(isolation|features|modes|pipeline)::/) & not test(one_folder_has_one_process)

# The compile_fail examples of the tenant lock: nextest does not run doc tests.
test-doc: whole ## what must not compile, does not
	@$(PHASE) 'test: documentation' cargo test --locked --quiet --workspace --doc

test-frontend: $(MODULES) ## the dashboard's unit tests
	@$(PHASE) 'test: dashboard' $(NPM) run test

test-messages: whole need-python ## the demo's messages hold for tools that are not ours
	@rm -rf '$(TARGET)/test-demo'
	@$(PHASE) 'test: demo up to 120' $(TARGET)/debug/qiyun demo --mode all --out '$(TARGET)/test-demo'
	@$(PHASE) 'test: messages, by lxml and gmssl' $(PYTHON) tools/verify_messages.py --demo '$(TARGET)/test-demo'
	@$(PHASE) 'test: samples, by lxml and gmssl' $(PYTHON) tools/verify_messages.py schema/samples

test-browser: whole need-python need-browser $(MODULES) ## the main job in a browser, from a foreign tool's workbook
	@$(PHASE) 'test: browser' $(PYTHON) tests/browser/with_server.py $(TARGET)/debug/qiyun $(NPM) run e2e

# ── checks ────────────────────────────────────────────────────────────────────────────────────────

.PHONY: check-format check-tree check-frontend check-clippy check-purity check-deny check-generated

check-format: ## cargo fmt
	@$(PHASE) 'check: format' cargo fmt --all --check

check-tree: ## what must not stand in any file
	@$(PHASE) 'check: tree' tools/check-tree

check-frontend: $(DIST) ## types, lint and weight of the dashboard
	@$(PHASE) 'check: dashboard, types' $(NPM) run typecheck
	@$(PHASE) 'check: dashboard, lint' $(NPM) run lint
	@$(PHASE) 'check: dashboard, weight' $(NPM) run sizes

check-clippy: need-build $(DIST) ## clippy, with the bans of clippy.toml
	@$(PHASE) 'check: clippy' cargo clippy --locked --workspace --all-targets -- -D warnings

check-purity: ## what the crates may not depend on
	@$(PHASE) 'check: purity' tools/check-purity

check-deny: ## licences, bans, sources; advisories where their database can be reached
	@tools/need deny
	@$(PHASE) 'check: deny' tools/check-deny

check-generated: whole $(MODULES) ## generated files are what `make generate` would write
	@$(PHASE) 'check: SDL' diff -u $(SDL) <($(TARGET)/debug/qiyun sdl)
	@$(PHASE) 'check: dashboard types' $(NPM) run codegen:check
	@$(PHASE) 'check: README tables' tools/readme-tables --check

generate: whole $(MODULES) ## rewrites every generated file: SDL, dashboard types, README tables, XSD
	$(TARGET)/debug/qiyun sdl --out $(SDL)
	$(NPM) run codegen
	tools/readme-tables
	QIYUN_ACCEPT=1 cargo nextest run --locked -p qiyun-schema -E 'test(xsd::the_files_are_what_the_tables_say)'

# What the browser test looked at, in light.
SHOTS := 02-tasks:tasks 03-wizard-target:wizard 50-match:match 12-wizard-problems:problems 08-task-done:task \
	09-drawer-receipts:receipts 10-drawer-message:message 30-trouble:trouble 32-diagnosis:diagnosis 33-papers:documents \
	35-act-receipts:cancellation 38-amend:amend 36-window-lists:window 52-entry:entry 46-onboarding-step:onboarding \
	48-workbench-busy:workbench
screenshots: test-browser ## takes docs/screenshots anew
	@mkdir -p docs/screenshots
	@for shot in $(SHOTS); do cp frontend/e2e/shots/$${shot%%:*}-light.png docs/screenshots/$${shot##*:}.png; done

# ── longer runs ───────────────────────────────────────────────────────────────────────────────────

SIM ?= 10000000
# Some fifteen receipts an order, each one to five times.
SIM_ORDERS ?= 70000
SIM_SEED ?= 1
.PHONY: sim
sim: ## receipts in seeded orders: against the state machine's plain model, and into a database (SIM, SIM_ORDERS, SIM_SEED)
	@tools/need nextest
	QIYUN_SIM=$(SIM) QIYUN_SIM_ORDERS=$(SIM_ORDERS) QIYUN_SIM_SEED=$(SIM_SEED) cargo nextest run --locked --release --workspace \
		--profile chaos --no-capture -E 'test(seeded_histories) | test(receipts_in_any_order)'

CHAOS_SEED ?= 1
CHAOS_ORDERS ?= 2000
CHAOS_ROUNDS ?= 20
CHAOS_TASKS ?= 10
CHAOS_SEEDS ?= 1
PLANTED_SEEDS ?= 4
.PHONY: chaos chaos-planted
chaos: whole need-services ## misfortunes of a deployment of many processes by seed, ending in reconcile (CHAOS_SEED, CHAOS_SEEDS, and of each CHAOS_ORDERS in CHAOS_ROUNDS of CHAOS_TASKS)
	@tools/need nextest
	CHAOS_SEED=$(CHAOS_SEED) CHAOS_SEEDS=$(CHAOS_SEEDS) CHAOS_ORDERS=$(CHAOS_ORDERS) CHAOS_ROUNDS=$(CHAOS_ROUNDS) \
		CHAOS_TASKS=$(CHAOS_TASKS) \
		cargo nextest run --locked --workspace --profile chaos --no-capture -E 'test(faults::chaos::whatever)'

chaos-planted: whole need-services ## mistakes made on purpose, each of which chaos must find (PLANTED_SEEDS)
	@tools/need nextest
	PLANTED_SEEDS=$(PLANTED_SEEDS) \
		cargo nextest run --locked --workspace --profile chaos --no-capture -E 'test(faults::chaos::mistakes)'

# ── measuring ─────────────────────────────────────────────────────────────────────────────────────

BENCH := QIYUN='$(TARGET)/release/qiyun' '$(TARGET)/release/qiyun-bench'
# What we are compared with; into the target folder, no part of the product.
BULLMQ := $(TARGET)/bench/bullmq
SHEETJS := $(TARGET)/bench/sheetjs
BENCH_VENV := $(TARGET)/bench/venv
.PHONY: bench bench-binary bench-backlog bench-fairness bench-growth bench-import bench-latency bench-pipeline bench-queue

bench: bench-pipeline bench-queue bench-fairness bench-latency bench-backlog bench-import bench-growth ## all of them, an hour or two

bench-binary: need-services $(DIST)
	cargo build --locked --release --workspace --bins

$(BULLMQ)/.ready:
	@tools/need node
	npm --prefix $(BULLMQ) --no-audit --no-fund --loglevel=error install bullmq@6.7.0 ioredis@5.11.1
	@touch $@

$(SHEETJS)/.ready:
	@tools/need node
	npm --prefix $(SHEETJS) --no-audit --no-fund --loglevel=error install xlsx@0.18.5
	@touch $@

$(BENCH_VENV)/.ready:
	@tools/need python
	python3 -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/python -m pip install --quiet --disable-pip-version-check openpyxl==3.1.5 python-calamine
	@touch $@

bench-import: bench-binary $(SHEETJS)/.ready $(BENCH_VENV)/.ready ## our reader beside openpyxl, SheetJS and python-calamine; writes tests/bench/import.md
	BENCH_PYTHON='$(abspath $(BENCH_VENV)/bin/python)' SHEETJS='$(abspath $(SHEETJS))' \
		BENCH_FOLDER='$(TARGET)/bench/import' $(BENCH) import

bench-pipeline: bench-binary ## workbook to last receipt, on PostgreSQL + Redis and embedded; writes tests/bench/pipeline.md
	$(BENCH) pipeline

bench-fairness: bench-binary ## ten orders of a small tenant beside noisy ones; writes tests/bench/fairness.md (BENCH_QUEUED, BENCH_NOISY, BENCH_TIMES)
	$(BENCH) fairness

ROWS ?= 1000000
bench-growth: bench-binary ## the screens' queries at 10,000 orders and at ROWS; writes tests/bench/growth.md
	ROWS=$(ROWS) $(BENCH) growth

bench-queue: bench-binary $(BULLMQ)/.ready ## our queue beside BullMQ on one Redis; writes tests/bench/queue.md
	BULLMQ='$(BULLMQ)' $(BENCH) queue

bench-backlog: bench-binary ## a million jobs due at once beside fifty thousand; writes tests/bench/backlog.md (BENCH_BACKLOG)
	$(BENCH) backlog

bench-latency: bench-binary ## one order in an idle deployment; writes tests/bench/latency.md
	$(BENCH) latency
