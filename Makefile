# Assay: `make help` lists what there is.
SWIFT ?= swift
PREFIX ?= /usr/local
SOURCES := Sources Tests Package.swift
CHECKS := --explicit-target-dependency-import-check error

.DEFAULT_GOAL := help
.PHONY: help tools build release test lint format clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

tools: ## install what a bare Debian lacks (libzstd-dev, pkg-config)
	@scripts/install-tools

build: tools ## debug build
	$(SWIFT) build $(CHECKS)

release: tools ## optimised build
	$(SWIFT) build -c release $(CHECKS)

test: tools ## every quick test
	$(SWIFT) test $(CHECKS) --disable-xctest

lint: ## format check, as strict as CI
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format: ## apply the format
	$(SWIFT) format -i --parallel --recursive $(SOURCES)

clean: ## remove build products
	rm -rf .build
