# make site    builds pilgi and the bundled site, from nothing but Swift and git
# make test    runs all tests

SWIFT ?= swift
PREFIX ?= /usr/local
PILGI = .build/release/pilgi
RELEASE = -c release --static-swift-stdlib --product pilgi

.PHONY: help site build test test-browser lint format wasm bench install clean packages

help:
	@sed -n 's/^# make/make/p' Makefile
	@echo "make build   builds the release binary, $(PILGI)"
	@echo "make lint    checks the format of the sources; make format mends it"
	@echo "make wasm    compiles the portable core to WebAssembly"
	@echo "make test-browser, make bench, make install PREFIX=$(PREFIX), make clean"

packages:
	@.ci/system-packages build

build: packages
	$(SWIFT) build $(RELEASE)

site: build
	$(PILGI) build

test: packages
	$(SWIFT) test

test-browser: site
	@.ci/system-packages browser
	@Tests/browser/run public

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

wasm:
	@.ci/system-packages wasm
	@.ci/wasm

bench: build
	@.ci/system-packages bench
	python3 Benchmarks/run.py

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(PILGI) "$(DESTDIR)$(PREFIX)/bin/pilgi"

clean:
	rm -rf .build .build-wasm .build-browser .build-bench public .pilgi
