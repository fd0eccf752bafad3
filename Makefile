# Entente: `make demo` draws the case, `make test` runs every test, `make test-peers` those in which
# other programs read what we write.

PREFIX ?= /usr/local
SWIFT ?= swift
BUILD := .build/release/entente

.PHONY: demo test test-peers build install lint format pictures benchmark clean

demo: build
	@scripts/demo $(BUILD)

# Swift's libraries become part of the program: it starts sooner, and runs where Swift is not.
build:
	@scripts/bootstrap
	$(SWIFT) build -c release --product entente --static-swift-stdlib

test:
	@scripts/bootstrap
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest

# Other programs read what we write; without them this fails.
test-peers:
	@scripts/bootstrap --peers
	$(SWIFT) build --build-tests
	ENTENTE_PEERS=required $(SWIFT) test --skip-build --disable-xctest --filter 'PeerTests|ExportScriptTests'

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BUILD) "$(DESTDIR)$(PREFIX)/bin/entente"

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests examples Benchmarks

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests examples Benchmarks

pictures: build
	@scripts/pictures $(BUILD)
	@scripts/vocabulary $(BUILD)
	@scripts/measures $(BUILD)

benchmark: build
	@scripts/peers
	$(SWIFT) run -c release --package-path Benchmarks entente-benchmarks

clean:
	rm -rf .build out Benchmarks/.build
