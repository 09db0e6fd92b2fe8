# make site          builds pilgi and the bundled site, from nothing but Swift and git
# make test          runs all tests
# make test-browser  checks the built site in a browser, and its HTML and feeds
# make build         builds the release binary, .build/release/pilgi
# make bench         measures builds and the preview, beside Hugo: make bench SIZES=5000,50000 RUNS=5
# make isolation     shows with strace that checks start no process and open no socket
# make conformance   compares with bash, the real clients, and recordings of a real engine and cluster:
#                    make conformance SCRIPTS=500 LINES=2000
# make fuzz          feeds the readers with random bytes: make fuzz SECONDS=600 TARGETS="shell yaml"
# make lint          checks the format of the sources; make format mends it
# make wasm          compiles the portable core to WebAssembly, and compares it with the program
# make install       copies pilgi to PREFIX/bin: make install PREFIX=/usr/local
# make clean         removes all that was built

SWIFT ?= swift
PREFIX ?= /usr/local
SIZES ?= 5000
KUBECTL ?= kubectl.1.32
RUNS ?= 5
SCRIPTS ?= 10000
SECONDS ?= 600
TARGETS ?= shell yaml snippets
LINES ?= 20000
SOAK ?= 1000

PILGI = .build/release/pilgi
RELEASE = -c release --static-swift-stdlib --product pilgi
SOURCES = Package.swift Sources Tests

.PHONY: help site build test test-browser lint format wasm bench isolation conformance fuzz install clean packages swift

help:
	@sed -n 's/^# make/make/p' Makefile

packages:
	@.ci/system-packages build

swift:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift 6.1 or later is needed: https://www.swift.org/install/" >&2; exit 1; }

build: packages swift
	$(SWIFT) build $(RELEASE)

site: build
	$(PILGI) build

test: packages swift
	$(SWIFT) test --parallel

test-browser: site
	@.ci/system-packages browser
	@Tests/browser/run public

lint: swift
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: swift
	$(SWIFT) format --in-place --recursive $(SOURCES)

wasm: build
	@.ci/system-packages wasm
	@.ci/wasm

bench: build
	@.ci/system-packages bench
	python3 Benchmarks/run.py --sizes $(SIZES) --runs $(RUNS)
	python3 Benchmarks/serve.py --soak $(SOAK)
	$(SWIFT) build -c release --product shell-bench
	python3 Benchmarks/shell.py .build/release/shell-bench
	$(SWIFT) build -c release --product simulator-bench
	.build/release/simulator-bench docker
	python3 Benchmarks/check.py

conformance: build
	$(SWIFT) build -c release --product shell-bench
	python3 Tests/Conformance/run.py --shell .build/release/shell-bench --count $(SCRIPTS)
	python3 Tests/Conformance/golden.py --pilgi $(PILGI)
	if command -v docker >/dev/null; then \
	  python3 Tests/Conformance/grammar.py --pilgi $(PILGI) --client docker --count $(LINES); fi
	if command -v $(KUBECTL) >/dev/null; then \
	  python3 Tests/Conformance/grammar.py --pilgi $(PILGI) --client kubectl --program $(KUBECTL) \
	    --count $(LINES) || exit 1; \
	  for part in generators kustomizations configurations; do \
	    python3 Tests/Conformance/$$part.py --pilgi $(PILGI) --program $(KUBECTL) || exit 1; done; fi

fuzz: packages swift
	Tests/Fuzz/run $(SECONDS) $(TARGETS)

# Does not build: `sudo make install` must not leave files of root in .build, nor need Swift.
install:
	@test -x $(PILGI) || { echo "$(PILGI) is not there yet: run make build first" >&2; exit 1; }
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(PILGI) "$(DESTDIR)$(PREFIX)/bin/pilgi"

clean:
	rm -rf .build .build-wasm .build-browser .build-bench .build-smoke public .pilgi
