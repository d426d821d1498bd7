export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)
# Trunk takes NO_COLOR only as true or false and stops at the usual NO_COLOR=1.
unexport NO_COLOR

.PHONY: help serve build single-file release test bench shots

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 20

serve: article ## install what is missing, serve the page and rebuild it on every change
	@scripts/setup
	trunk serve

build: article ## write the page to dist/ (with ARTICLE=path: of another article)
	@scripts/setup
	trunk build --release

single-file: build ## write the page to dist/single-file.html: one file that opens from a disk and can be mailed
	cargo run --quiet --bin single-file -- dist dist/single-file.html

release: single-file ## write dist/article-explorer.zip: all that a writer needs who has no Rust
	cargo run --quiet --bin release -- dist dist/article-explorer.zip

test: article ## install what is missing, run every check
	@scripts/check

bench: article ## time the page beside TimelineJS3, and generated articles beside vis-timeline (20 minutes)
	@scripts/setup test
	trunk build --release
	node tests/e2e/bench.mjs

shots: article ## take screenshots of dist/ in five sizes and both themes, into shots/
	@scripts/setup test
	node tests/e2e/shots.mjs shots

.PHONY: article
article:
	@if [ -n "$$ARTICLE" ] && [ ! -f "$$ARTICLE" ]; then echo "ARTICLE=$$ARTICLE: there is no such file." >&2; exit 1; fi
