# The two commands that matter: `make site` and `make test`. Everything else serves them.
# Needs Python 3.11+, git and make; the rest is installed here, from the lock files.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
NODE_BIN := node_modules/.bin
NODE_READY := node_modules/.ready
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: site serve test check format browser browsers benchmarks pictures lock clean

site: $(READY) $(NODE_READY)
	leerklimaat build

serve: $(READY) $(NODE_READY)
	leerklimaat serve

test: check browser
	$(NODE_BIN)/vitest run --config client/vitest.config.mts
	@# Kept once it is compiled, our code is not compiled again by every process that tests start.
	PYTHONDONTWRITEBYTECODE= pytest -n auto --dist loadgroup

check: $(READY) $(NODE_READY)
	ruff format --check tools tests benchmarks
	ruff check tools tests benchmarks
	mypy
	$(NODE_BIN)/tsc --noEmit --project client
	$(NODE_BIN)/tsc --noEmit --project client/test
	$(NODE_BIN)/tsc --noEmit --project client/worker
	$(NODE_BIN)/tsc --noEmit --project spelling
	$(NODE_BIN)/biome ci client spelling
	leerklimaat check --strict
	node spelling/check.mts

format: $(READY) $(NODE_READY)
	ruff check --fix --exit-zero tools tests benchmarks
	ruff format tools tests benchmarks
	$(NODE_BIN)/biome check --write client spelling

# Speeds and sizes, as ratios, on this machine. Nothing in a test depends on them.
benchmarks: browser
	python -m benchmarks

# The pictures of shared links, which are committed; tests say when they are out of date.
pictures: browser
	python -m tests.pictures

browser: $(READY) $(NODE_READY)
	python tests/e2e/browser.py

# The main flows in Firefox and WebKit, where Debian has them; says what it could not find.
browsers: $(READY) $(NODE_READY)
	python tests/e2e/browser.py others
	pytest -rs tests/e2e/other_browsers.py

# Pinned with hashes; no address of a download host stands in either lock file. What package.json names
# gets its newest version, except what has to stay what it is: the oldest Chrome that we support, and
# the types of the Node that we run on.
STAYS := @sparticuz/chromium @types/node
NEWEST = $$(node -p "Object.keys(require('./package.json').$(1)).filter((name) => !'$(STAYS)'.split(' ').includes(name)).map((name) => name + '@latest').join(' ')")

lock: $(READY)
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --extra dev pyproject.toml --output-file requirements.lock
	npm install --ignore-scripts --save-exact $(call NEWEST,dependencies)
	npm install --ignore-scripts --save-exact --save-dev $(call NEWEST,devDependencies)
	npm update --ignore-scripts

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(NODE_READY): package-lock.json $(READY)
	npm ci --ignore-scripts
	@# npm passes over optional packages that it could not fetch, and these programs are such.
	$(NODE_BIN)/biome --version && $(NODE_BIN)/esbuild --version
	touch $@

# Of site/ goes what a build made there: it may be a worktree of git, with files of your own. Without
# our command nobody knows what that is; then it stays.
clean:
	if [ -x $(BIN)/leerklimaat ]; then leerklimaat clean; fi
	rm -rf build $(VENV) node_modules client/node_modules
