# Assay: `make help` lists what there is.
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
SOURCES := Sources Tests Package.swift
CHECKS := --explicit-target-dependency-import-check error
STATIC := -c release --static-swift-stdlib --product assay
OPTIMISED_TEST = $(SWIFT) test $(CHECKS) --disable-xctest -c release -Xswiftc -enable-testing
ASSAY := .build/release/assay
DEMO := demo
FUZZERS := FuzzIdentifiers FuzzKernels FuzzStates
FUZZ_SECONDS ?= 20
FUZZ_BYTES ?= 4096

.DEFAULT_GOAL := help
.PHONY: help tools bench-tools demo demo-scan demo-verify build release test test-all test-release test-address test-thread fuzz lint format generated bench bench-rivals bench-gate study install clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

tools: ## install what a bare Debian lacks (libzstd-dev, pkg-config)
	@scripts/install-tools

demo: demo-scan demo-verify ## scan a synthetic dump; hold the claims of August 2021 against synthetic data

demo-scan: release ## make a synthetic million-row dump and scan it
	@mkdir -p $(DEMO)
	$(ASSAY) generate --force --rows 1M --defect all=1% -o $(DEMO)/telecom.csv.zst \
	  --truth $(DEMO)/truth.json
	$(ASSAY) scan $(DEMO)/telecom.csv.zst

demo-verify: release ## hold the claims of August 2021 against a synthetic sample and dump
	@mkdir -p $(DEMO)
	$(ASSAY) generate --force --quiet --rows 10k --seed 2021 --defect ssn.masked=60% \
	  --defect row.duplicate=1% -o $(DEMO)/sample.csv
	$(ASSAY) generate --force --quiet --rows 1M --seed 2021 --defect row.duplicate=1% \
	  -o $(DEMO)/dump.csv.zst
	$(ASSAY) verify testdata/claims/t-mobile-2021.yaml $(DEMO)/sample.csv || [ $$? = 1 ]
	$(ASSAY) scan $(DEMO)/dump.csv.zst --format json -o $(DEMO)/report.json
	$(ASSAY) verify testdata/claims/t-mobile-2021.yaml $(DEMO)/report.json --design whole-dump \
	  || [ $$? = 1 ]

build: tools ## debug build
	$(SWIFT) build $(CHECKS)

release: tools ## optimised program, Swift library linked statically
	$(SWIFT) build $(STATIC) $(CHECKS)

test: tools ## every quick test
	@scripts/install-tools python3:python3
	python3 -m unittest discover -s Benchmarks/tests
	$(SWIFT) test $(CHECKS) --disable-xctest

test-all: test generated fuzz test-release test-address test-thread ## also fuzzed, optimised with a million rows, sanitized

test-release: tools ## every test of the optimised program, a million rows
	$(OPTIMISED_TEST) --scratch-path .build-release-tests

test-address: tools ## the same under the address sanitizer, 100,000 rows
	ASSAY_TEST_ROWS=100k LSAN_OPTIONS=print_suppressions=0:suppressions=$(CURDIR)/Tests/lsan.supp \
	  $(OPTIMISED_TEST) --sanitize=address --scratch-path .build-address

test-thread: tools ## the same under the thread sanitizer, 100,000 rows
	ASSAY_TEST_ROWS=100k $(OPTIMISED_TEST) --sanitize=thread --scratch-path .build-thread

fuzz: tools ## every fuzz target for FUZZ_SECONDS (20), under the address sanitizer
	@for name in $(FUZZERS); do \
	  mkdir -p .build-fuzz/corpus/$$name && \
	  ASSAY_FUZZ=1 $(SWIFT) build -c release --scratch-path .build-fuzz --product $$name \
	    -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address \
	    -Xswiftc -g -Xswiftc -use-ld=lld && \
	  .build-fuzz/release/$$name .build-fuzz/corpus/$$name -max_total_time=$(FUZZ_SECONDS) \
	    -max_len=$(FUZZ_BYTES) || exit 1; \
	done

lint: ## format check, as strict as CI
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format: ## apply the format
	$(SWIFT) format -i --parallel --recursive $(SOURCES)

generated: build ## fail when a generated file is stale
	.build/debug/assay kinds --format markdown | diff - docs/identifiers.md
	Sources/Identifiers/Registry/generate.py --check
	Sources/Synthesis/Tables/generate.py --check
	scripts/manual --check

bench-tools:
	@scripts/install-tools zstd:zstd pzstd:zstd valgrind:valgrind objcopy:binutils cc:gcc rg:ripgrep python3:python3

bench: release bench-tools ## measure against bare decompression (Benchmarks/README.md)
	Benchmarks/run.py --assay $(ASSAY)
	Benchmarks/columns.py --assay $(ASSAY)

bench-rivals: release bench-tools ## measure beside DuckDB, chDB, Polars and ripgrep
	Benchmarks/rivals.py --assay $(ASSAY)

bench-gate: release bench-tools ## fail when a scan takes more instructions or allocations than it did
	Benchmarks/instructions.py --assay $(ASSAY)

study: release ## false alarms and frauds found: writes the tables of docs/signs-study.md
	@scripts/install-tools python3:python3
	Benchmarks/frauds.py --assay $(ASSAY) --doc docs/signs-study.md

install: release ## program, man page and completions under PREFIX
	scripts/install-files $(ASSAY) "$(DESTDIR)$(PREFIX)"

clean: ## remove build products
	rm -rf .build .build-release-tests .build-address .build-thread .build-fuzz $(DEMO)
