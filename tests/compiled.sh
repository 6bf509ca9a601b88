#!/bin/bash
# compiled.sh PROGRAM BENCHMARKS PROFILE: writes the profile that publishing compiles by. The program is run with nothing
# compiled beforehand, so that the runtime says of each instance of generic code that it compiles it.
set -euo pipefail
program=$(realpath "$1") benchmarks=$2 profile=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runtime=$(dotnet --list-runtimes | sed -nE 's/^Microsoft.NETCore.App (10\S+) \[(.*)\]$/\2\/\1/p' | tail -n 1)
export DOTNET_ReadyToRun=0 DOTNET_TieredPGO=0 DOTNET_JitDisasmSummary=1
export DOTNET_PerfMapEnabled=3 DOTNET_PerfMapJitDumpPath=$work
count=0 taken=0

# Findings and differences end a command with 1. Each summary is of one process: a reader of documents goes its own way.
run() {
	DOTNET_JitStdOutFile=$work/summary-$((++count)).txt "$program" --library "$work/library" "$@" > "$work/said" || [ $? -eq 1 ]
}

for note in seeds/*.txt $(find corpus/documents -type f | sort); do
	[ $((++taken % 8)) -ne 0 ] || run ingest "$note"
done
run ingest seeds corpus/documents
first=$("$program" --library "$work/library" search budget --json | grep -oE -m 1 '"id": *"[^"]+"' | cut -d'"' -f4)
run search 'ældre OR "fagligt fyrtårn" beløb:[1mio TO 18mio]' --facets
run search 'klimatilpasning'
run search 'udd*' --json
run similar "$first"
run show "$first"
run check
run links
run diagnostics
run verify
run export --format json
run export --format csv
run compare --goals --format html
run site --out "$work/site"
env -u DOTNET_ReadyToRun -u DOTNET_PerfMapEnabled -u DOTNET_JitDisasmSummary \
	"$benchmarks" compiled "$profile" "$runtime,$(dirname "$program")" "$work"/perf-*.map "$work"/summary-*.txt
