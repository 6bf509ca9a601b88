# DocIndex. `make run` and `make test` do all their set-up; `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export DOTNET_NOLOGO := 1
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_GENERATE_ASPNET_CERTIFICATE := false
# The program finds the runtime that dotnet belongs to, wherever that is installed.
export DOTNET_ROOT ?= $(patsubst %/,%,$(dir $(realpath $(shell command -v dotnet))))

PUBLISHED := TestResults/published
# The program is tested as people get it, which starts in a fraction of the time that the built one takes.
TESTED := $(if $(filter Linux-x86_64,$(shell uname -sm | tr ' ' -)),$(PUBLISHED)-linux-x64)
DOCINDEX := src/DocIndex.Cli/bin/Release/net10.0/docindex
SOURCES := $(shell find src \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -print) $(wildcard Directory.*.props)
# In the solution's order, and those of them that start the program.
TEST_PROJECTS := $(shell sed -nE 's/.*"(tests[^"]*\.Tests\.csproj)".*/\1/p' DocIndex.sln | tr '\\' /)
PROGRAM_TESTS := $(shell grep -ls DocIndex.Cli $(TEST_PROJECTS))
RUN_TESTS = DOCINDEX_PROGRAM=$(TESTED:%=$(CURDIR)/%/docindex) dotnet test "$$project" --configuration Release --no-build --nologo -tl:off \
	--logger "console;verbosity=normal" --logger "trx;LogFilePrefix=$$(basename "$$project" .csproj)" --results-directory TestResults
QUIET_BUILD := --configuration Release --no-restore --nologo --verbosity quiet -tl:off -clp:NoSummary

# What tests need beside .NET: the Debian package, then what tells that it is there.
TEST_PACKAGES := snowball-data:/usr/share/snowball/data \
	$(if $(wildcard tests/DocIndex.Pdf.Tests/*.csproj),poppler-utils:/usr/bin/pdftotext) \
	tesseract-ocr:/usr/bin/tesseract tesseract-ocr-dan:$(or $(wildcard /usr/share/tesseract-ocr/*/tessdata/dan.traineddata),/usr/share/tesseract-ocr/dan) \
	wdanish:/usr/share/dict/danish \
	$(if $(shell grep -ls Playwright tests/*/*.csproj),chromium:/usr/bin/chromium)

# What is brought from npm by lock file: the search in the site is embedded in the program, the validator is for tests.
BROWSER_LIBRARY := src/DocIndex/Publishing/Browser/node_modules/minisearch/package.json
HTML_VALIDATOR := tests/DocIndex.Browser.Tests/node_modules/html-validate/package.json

.PHONY: help run test test-kills test-alone tested-program tests-without-program compiled eval corpus foundry mutate attack fuzz privacy bench-pdf bench-tables bench-ingest bench-library \
	bench-search bench-site bench-serve bench-growth publish pack audit clean dotnet test-packages browser-library html-validator npm

help: ## Shows this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

run: $(DOCINDEX) ## Reads seeds/, checks the amounts and writes the site to site/
	@summary=$$($(DOCINDEX) ingest seeds) || [ $$? -eq 1 ]
	echo
	$(DOCINDEX) check || [ $$? -eq 1 ]
	site=$$($(DOCINDEX) site --out site | tail -n 1)
	printf '\n%s\n%s\n' "$$summary" "Sider       $$site"

# A second run in the same folder waits for the first.
test: dotnet test-packages browser-library html-validator ## Runs every test; ends with the line "N passed, N failed"
	@if command -v flock > /dev/null; then exec flock --close . $(MAKE) test-alone; else exec $(MAKE) test-alone; fi

# The program is published while the tests run that do not start it; what they print waits for its turn. The package
# feed is asked beside the other tests, since that is mostly waiting.
test-alone:
	@rm -rf TestResults
	mkdir TestResults
	dotnet restore DocIndex.sln --locked-mode --verbosity quiet
	dotnet build DocIndex.sln $(QUIET_BUILD)
	$(MAKE) -j2 tested-program tests-without-program
	status=0
	tests/audit.sh > TestResults/audit.log 2>&1 &
	audit=$$!
	for project in $(TEST_PROJECTS); do
		log=TestResults/$$(basename "$$project" .csproj).log
		if [ -e "$$log" ]; then cat "$$log"; else $(RUN_TESTS) || status=$$?; fi
	done
	[ ! -e TestResults/failed ] || status=1
	wait $$audit || status=1
	cat TestResults/audit.log >&2
	counts=$$(cat TestResults/*.trx | grep -oE '<Counters [^>]*' | awk '
		function count(name) { return match($$0, " " name "=\"[0-9]+") ? substr($$0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
		{ passed += count("passed"); failed += count("failed") + count("error") + count("timeout") + count("aborted"); all += count("total") }
		END { skipped = all - passed - failed; printf "%d passed, %d failed%s", passed, failed, skipped ? ", " skipped " skipped" : "" }')
	[[ $$status -eq 0 && $$counts != *" 0 failed"* ]] && status=1
	[[ $$counts == "0 passed"* ]] && status=1
	# What failed is said once more, below the thousands of lines of what passed.
	cat TestResults/*.trx | awk '
		/<UnitTestResult [^>]*outcome="Failed"/ { match($$0, /testName="[^"]*"/); print "Failed: " substr($$0, RSTART + 10, RLENGTH - 11); failed = 1 }
		failed && /<Message>/ { sub(/.*<Message>/, "  "); print; failed = 0 }'
	echo "$$counts"
	exit $$status

test-kills: dotnet test-packages ## Kills writers and damages indexes as often as a release asks for
	@dotnet restore DocIndex.sln --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Tests $(QUIET_BUILD)
	DOCINDEX_WHOLE_COUNTS=1 dotnet test tests/DocIndex.Tests --configuration Release --no-build --nologo -tl:off \
		--filter "FullyQualifiedName~KilledIngestTests|FullyQualifiedName~IndexKillTests|FullyQualifiedName~LibraryIndexTests"

tested-program: $(TESTED)
	@:

tests-without-program:
	@for project in $(filter-out $(PROGRAM_TESTS),$(TEST_PROJECTS)); do
		$(RUN_TESTS) > TestResults/$$(basename "$$project" .csproj).log 2>&1 || touch TestResults/failed
	done

eval: $(DOCINDEX) ## Measures the reading of seeds/ against corpus/gold
	@$(DOCINDEX) eval corpus/gold --min metadata=1 --min amounts=1 --min initiatives=1 --min initiatives.perYear=1 \
		--min statements=0.95 --min findings=1 --max-confidently-wrong 0

corpus: dotnet ## Makes the documents and gold records of corpus/ again; needs LibreOffice and Chromium
	@missing=
	command -v soffice > /dev/null || missing+=" libreoffice-writer-nogui"
	command -v chromium > /dev/null || missing+=" chromium"
	[ -z "$$missing" ] || { echo "Not installed:$$missing" >&2; exit 2; }
	dotnet restore corpus/maker --locked-mode --verbosity quiet
	dotnet build corpus/maker $(QUIET_BUILD)
	dotnet run --configuration Release --no-build --project corpus/maker -- corpus seeds

foundry: dotnet ## Draws N notes from SEED (random without), reads them in FORMS and scores them by what they show; HOLD and ONLY choose values; SHOW keeps the first, PICTURES=0 without pages, FROM begins at a later note
	@dotnet restore corpus/foundry --locked-mode --verbosity quiet
	dotnet build corpus/foundry $(QUIET_BUILD) -p:RunAnalyzers=false
	corpus/foundry/bin/Release/net10.0/DocIndex.Foundry --seed "$(SEED)" --count "$(N)" --forms "$(FORMS)" \
		--hold "$(HOLD)" --only "$(ONLY)" --keep "$(KEEP)" --show "$(SHOW)" --pictures "$(PICTURES)" --from "$(FROM)"

mutate: dotnet ## Changes every tied figure of the corpus, one at a time, and counts what the checks find; ARGS="--sample 10 --forms text,pdf"
	@dotnet restore tests/DocIndex.Benchmarks --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	dotnet run --configuration Release --no-build --project tests/DocIndex.Benchmarks -- mutate $(ARGS)

attack: $(PUBLISHED)-linux-x64 ## Broken files, hostile names, damaged libraries and indexes, kills and crowds against the program; ARGS="--seed 1 --mutants 200"
	@dotnet restore tests/DocIndex.Benchmarks --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	dotnet run --configuration Release --no-build --project tests/DocIndex.Benchmarks -- attack $(PUBLISHED)-linux-x64/docindex . $(ARGS)

privacy: $(PUBLISHED)-linux-x64 ## Constructed CPR numbers in every form, other numbers, odd parts of files, and the bytes of what is stored
	@dotnet restore tests/DocIndex.Benchmarks --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	dotnet run --configuration Release --no-build --project tests/DocIndex.Benchmarks -- privacy $(PUBLISHED)-linux-x64/docindex

fuzz: $(PUBLISHED)-linux-x64 ## Fuzzes the readers for MINUTES: by coverage with afl++ and SharpFuzz where they can be had, and blindly through the workers; what breaks one is kept in .fuzz; SEED=1
	@dotnet restore tests/DocIndex.Benchmarks --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	found=0
	tests/fuzz.sh . $(or $(MINUTES),5) || found=$$?
	[ $$found -ne 3 ] || echo 'afl++ or the tool of SharpFuzz cannot be had; files are changed blindly.' >&2
	[ $$found -eq 3 ] || set -- 1
	dotnet run --configuration Release --no-build --project tests/DocIndex.Benchmarks -- \
		fuzz $(PUBLISHED)-linux-x64/docindex . $${1:-$(or $(MINUTES),5)} $(SEED) || found=1
	[ $$found -eq 0 ] || [ $$found -eq 3 ]

bench-pdf: dotnet ## Measures the PDF reader beside pdftotext on DIR
	@[ -d "$(DIR)" ] || { echo 'make bench-pdf DIR=folder-of-pdfs' >&2; exit 2; }
	dotnet restore DocIndex.sln --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	dotnet run --configuration Release --no-build --project tests/DocIndex.Benchmarks -- pdf "$(DIR)"

bench-tables: dotnet ## Measures tables on DIR, a folder in the ICDAR 2013 form; grids of the disagreements go to TestResults/tables
	@[ -d "$(DIR)" ] || { echo 'make bench-tables DIR=folder-in-icdar-2013-form' >&2; exit 2; }
	dotnet restore DocIndex.sln --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	dotnet run --configuration Release --no-build --project tests/DocIndex.Benchmarks -- tables "$(DIR)" TestResults/tables

publish: $(PUBLISHED:%=%-linux-x64) $(PUBLISHED:%=%-win-x64) ## Builds the program complete with its runtime and precompiled, for linux-x64 and win-x64

$(PUBLISHED)-%: $(SOURCES) | dotnet browser-library
	@rm -rf $@ $@.part
	dotnet publish src/DocIndex.Cli --configuration Release --runtime $* --self-contained -p:PublishReadyToRun=true \
		-p:NuGetLockFilePath=obj/publish.lock.json -p:RunAnalyzers=false --output $@.part --nologo --verbosity quiet -tl:off -clp:NoSummary
	mv $@.part $@

compiled: $(DOCINDEX) ## Notes which instances of generic code the program calls, for publish to compile (src/DocIndex.Cli/compiled.mibc); takes three minutes, and is wanted when starts have become slower
	@dotnet restore tests/DocIndex.Benchmarks --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	tests/compiled.sh $(DOCINDEX) tests/DocIndex.Benchmarks/bin/Release/net10.0/DocIndex.Benchmarks src/DocIndex.Cli/compiled.mibc

pack: $(DOCINDEX) ## Packs the program as a .NET tool into TestResults/packages: dotnet tool install DocIndex.Tool --source TestResults/packages
	@dotnet pack src/DocIndex.Cli $(QUIET_BUILD) --no-build --output TestResults/packages

audit: dotnet ## Asks the package feed which packages are known to be vulnerable
	@tests/audit.sh

bench-ingest: $(PUBLISHED)-linux-x64 ## Measures the pipeline by stages, and as a whole beside pdftotext, on DIR
	@[ -d "$(DIR)" ] || { echo 'make bench-ingest DIR=folder-of-pdfs' >&2; exit 2; }
	dotnet restore DocIndex.sln --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	dotnet run --configuration Release --no-build --project tests/DocIndex.Benchmarks -- ingest "$(DIR)" $(PUBLISHED)-linux-x64/docindex

bench-library: $(PUBLISHED)-linux-x64 ## Measures a library of N made documents (2000 and 20000): full ingest, one in a hundred changed, nothing changed
	@dotnet restore DocIndex.sln --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	dotnet run --configuration Release --no-build --project tests/DocIndex.Benchmarks -- library $(PUBLISHED)-linux-x64/docindex $(or $(N),2000 20000)

bench-search: $(PUBLISHED)-linux-x64 ## Measures indexing and searching N made documents ("10000 100000") beside Lucene.Net as it comes and Apache Lucene
	@missing=
	ls /usr/share/java/lucene-core-8*.jar > /dev/null 2>&1 || missing+=" liblucene8-java"
	command -v java > /dev/null || missing+=" default-jdk-headless"
	if [ -n "$$missing" ] && [ "$$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing > /dev/null
	fi
	dotnet restore DocIndex.sln --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	for count in $(or $(N),10000 100000); do
		dotnet run --configuration Release --no-build --project tests/DocIndex.Benchmarks -- search "$$count" $(PUBLISHED)-linux-x64/docindex
	done

bench-site: $(PUBLISHED)-linux-x64 ## Writes sites of N made documents (1000 and 10000) and prints time, memory and the browser's first answer
	@dotnet restore DocIndex.sln --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	for n in $(or $(N),1000 10000); do
		dotnet run --configuration Release --no-build --project tests/DocIndex.Benchmarks -- site "$$n" $(PUBLISHED)-linux-x64/docindex
	done

bench-serve: $(PUBLISHED)-linux-x64 ## Prints p50, p95 and p99 of pages and searches of a served library of N notes (300), with and without an ingest beside
	@dotnet restore DocIndex.sln --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	dotnet run --configuration Release --no-build --project tests/DocIndex.Benchmarks -- serve $(or $(N),300) $(PUBLISHED)-linux-x64/docindex

# With LARGEST=1 each kind is ingested at its largest, too, by the published program.
bench-growth: $(if $(LARGEST),$(PUBLISHED)-linux-x64,dotnet) ## Prints the time and memory that documents of each format take at n, 2n and 4n rows, paragraphs, elements; LARGEST=1: of the largest, too; KINDS=PDF
	@dotnet restore tests/DocIndex.Benchmarks --locked-mode --verbosity quiet
	dotnet build tests/DocIndex.Benchmarks $(QUIET_BUILD)
	dotnet run --configuration Release --no-build --project tests/DocIndex.Benchmarks -- growth "$(KINDS)" \
		$(if $(LARGEST),largest $(PUBLISHED)-linux-x64/docindex)

clean: ## Removes what the other targets made
	@rm -rf .docindex site TestResults
	find src tests corpus \( -name bin -o -name obj \) -type d -prune -exec rm -rf {} +

# Nothing is built, and dotnet is not even started, while no source has changed.
$(DOCINDEX): $(SOURCES) | dotnet browser-library
	@dotnet restore src/DocIndex.Cli --locked-mode --verbosity quiet
	dotnet build src/DocIndex.Cli $(QUIET_BUILD)
	touch $@

# Neither stops the build where npm can't be had: sites are then written without search, and the validator's test is skipped.
browser-library: $(if $(wildcard $(BROWSER_LIBRARY)),,npm)
	@[ -e $(BROWSER_LIBRARY) ] || (cd src/DocIndex/Publishing/Browser && npm ci > /dev/null 2>&1) ||
		echo 'npm could not bring the search of the site; it is written without. Install Node.js with npm, then run make again.' >&2

html-validator: $(if $(wildcard $(HTML_VALIDATOR)),,npm)
	@[ -e $(HTML_VALIDATOR) ] || (cd tests/DocIndex.Browser.Tests && npm ci > /dev/null 2>&1) ||
		echo 'npm could not bring html-validate; the test that needs it is skipped.' >&2

npm:
	@command -v npm > /dev/null && exit 0
	if [ "$$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
		export DEBIAN_FRONTEND=noninteractive
		apt-get update -qq && apt-get install -y -qq --no-install-recommends nodejs npm > /dev/null || true
	fi

dotnet:
	@dotnet --list-sdks 2> /dev/null | grep -q '^10\.' || {
		echo 'DocIndex needs the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0' >&2
		exit 1
	}

test-packages:
	@missing=
	for entry in $(TEST_PACKAGES); do [ -e "$${entry#*:}" ] || missing+=" $${entry%%:*}"; done
	[ -n "$$missing" ] || exit 0
	if [ "$$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
		export DEBIAN_FRONTEND=noninteractive
		apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing > /dev/null && exit 0
	fi
	echo "Not installed:$$missing. Tests that need them are skipped." >&2

.ONESHELL:
