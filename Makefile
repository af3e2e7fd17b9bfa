# pilotage: build, try, test, install. `make help` says what there is.

PREFIX ?= $(HOME)/.local
DESTDIR ?=
SWIFT ?= swift
# The mktemp warning of a static Foundation is the library's, not ours: lld does not repeat it.
RELEASE = -c release --static-swift-stdlib -Xswiftc -use-ld=lld --product
PROGRAM = .build/release/pilotage

.PHONY: help demo build test install bench lint clean swift packages test-packages bench-packages

help:
	@echo "make demo     build and open the sample workshop"
	@echo "make test     run all tests"
	@echo "make build    build the program ($(PROGRAM))"
	@echo "make install  put it into PREFIX/bin (PREFIX=$(PREFIX))"
	@echo "make bench    measure speed against a bare C program"
	@echo "make lint     check the formatting"
	@echo "make clean    remove what was built"

demo: build
	$(PROGRAM) demo

build: packages swift
	$(SWIFT) build $(RELEASE) pilotage

test: test-packages swift
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	python3 Tests/schemas.py .build/debug/pilotage
	python3 Tests/story/run .build/debug/pilotage

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/pilotage"

bench: bench-packages build
	$(SWIFT) build $(RELEASE) view-benchmark
	Benchmarks/run $(PROGRAM)

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks

clean:
	rm -rf .build

swift:
	@command -v $(SWIFT) >/dev/null 2>&1 || { \
	  echo "pilotage is built with Swift 6.3: get it at https://swift.org/install and put it on your PATH." >&2; \
	  exit 1; }

packages:
	@Scripts/need libncurses-dev libjansson-dev

test-packages:
	@Scripts/need libncurses-dev libjansson-dev tmux python3 python3-jsonschema

bench-packages:
	@Scripts/need libncurses-dev libjansson-dev gcc python3
