# pilotage. `make help` says what there is; `make demo` and `make test` are all that is needed.

PREFIX ?= $(HOME)/.local

sources := Package.swift $(shell find Sources themes Benchmarks -name '*.swift' -o -name '*.json' \
	-o -name '*.[ch]' -o -name '*.modulemap')
release := .build/release/pilotage

# The release build carries Swift in itself: what it needs of the system is C, ncurses, jansson.
# lld keeps to itself what the static Foundation is warned of (mktemp).
release_build = swift build -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s

# Where manual and completions go.
share = $(DESTDIR)$(PREFIX)/share

.PHONY: help demo build test torture bench lint docs install clean

help: ## Say what there is
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 16

demo: build ## Build what is missing and open the sample workshop
	@$(release) demo

build: .build/release-is-built ## Build the program: .build/release/pilotage
	@:

test: ## Run all tests
	@Scripts/need swift ncurses jansson tmux git python3 jsonschema icalendar
	@swift build --build-tests
	@swift test --skip-build --disable-xctest
	@cd Benchmarks && python3 -m unittest -b
	@$$(Scripts/need --python jsonschema) Tests/schemas.py .build/debug/pilotage
	@$$(Scripts/need --python icalendar) Tests/calendars.py .build/debug/pilotage
	@Tests/story/run .build/debug/pilotage

torture: ## Try on the program what may go wrong, for about ten minutes (SHARE=1: a share of it)
	@Scripts/need swift ncurses jansson strace faketime python3
	@swift build
	@Tests/torture/run $(if $(SHARE),--share) .build/debug/pilotage
	@swift run -q fuzz --seconds $(if $(SHARE),10,120)

bench: build .build/view-benchmark-is-built ## Measure it beside a bare ncurses program and beside Python
	@Scripts/need cc ncurses python3 orjson
	@PYTHONPATH=$(CURDIR)/.build/python Benchmarks/run $(release)

lint: ## Check the format of the Swift sources
	@Scripts/need swift
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks

docs: ## Renew the manual pages and completions from the commands
	@Scripts/need swift ncurses jansson python3
	@swift build --product pilotage
	@Scripts/docs .build/debug/pilotage

install: build ## Install program, manual, completions (PREFIX, default ~/.local; DESTDIR)
	@install -D -m 755 $(release) "$(DESTDIR)$(PREFIX)/bin/pilotage"
	@install -D -m 644 -t "$(share)/man/man1" Documentation/man/*.1
	@install -D -m 644 -t "$(share)/bash-completion/completions" Documentation/completions/pilotage
	@install -D -m 644 -t "$(share)/zsh/site-functions" Documentation/completions/_pilotage
	@install -D -m 644 -t "$(share)/fish/vendor_completions.d" Documentation/completions/pilotage.fish
	@echo "Installed as $(DESTDIR)$(PREFIX)/bin/pilotage"

clean: ## Remove all that was built
	@rm -rf .build

# Stamps: with nothing changed there is nothing to run and nothing to say.

.build/release-is-built: $(sources) $(if $(wildcard $(release)),,missing)
	@Scripts/need swift ncurses jansson
	@$(release_build) --product pilotage
	@touch $@

.build/view-benchmark-is-built: .build/release-is-built
	@$(release_build) --product view-benchmark
	@touch $@

.PHONY: missing
missing:
