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

.PHONY: help run demo test check build frontend generate screenshots need-build need-python need-browser

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 22

run: build ## build all that is needed and start it: dashboard, API, workers, sandbox (DATA=data, PROFILE=dev)
	@QIYUN_DATA_DIR='$(DATA)' exec '$(QIYUN)' up

demo: build ## declare the guide's three rows up to 120 and keep every document (OUT=target/demo, MODE=9710-entry)
	@QIYUN_DATA_DIR='$(DATA)' '$(QIYUN)' demo --out '$(OUT)' --mode '$(MODE)' \
		$(if $(URL),--url '$(URL)') $(if $(TOKEN),--token '$(TOKEN)')

test: test-rust test-doc test-frontend test-messages test-browser ## every test there is

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

# ── tests ─────────────────────────────────────────────────────────────────────────────────────────

.PHONY: whole test-rust test-doc test-frontend test-messages test-browser

whole: need-build $(DIST)
	@$(PHASE) 'build the workspace' $(WHOLE)

test-rust: whole ## Rust tests (cargo nextest)
	@tools/need nextest
	@$(PHASE) 'test: Rust' cargo nextest run --locked --workspace

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

generate: whole $(MODULES) ## rewrites every generated file: SDL, dashboard types, README tables
	$(TARGET)/debug/qiyun sdl --out $(SDL)
	$(NPM) run codegen
	tools/readme-tables

screenshots: whole need-python need-browser $(MODULES) ## takes docs/screenshots anew
	$(PYTHON) tests/browser/with_server.py $(TARGET)/debug/qiyun node tools/screenshots.mjs docs/screenshots

# ── longer runs ───────────────────────────────────────────────────────────────────────────────────

CHAOS_SEED ?= 1
CHAOS_ORDERS ?= 2000
CHAOS_ROUNDS ?= 20
.PHONY: chaos
chaos: whole ## pushes, kills and faults by seed, ending in reconcile (CHAOS_SEED, CHAOS_ORDERS, CHAOS_ROUNDS)
	@tools/need nextest
	CHAOS_SEED=$(CHAOS_SEED) CHAOS_ORDERS=$(CHAOS_ORDERS) CHAOS_ROUNDS=$(CHAOS_ROUNDS) \
		cargo nextest run --locked -p qiyun-tests --profile chaos --no-capture -E 'test(faults::chaos)'
