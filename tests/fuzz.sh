#!/bin/bash
# Coverage-guided fuzzing of each reader: fuzz.sh REPOSITORY MINUTES [FORMATS]. Exit status 3 where afl++ or the tool of SharpFuzz
# cannot be had; then files are changed blindly. Assemblies are prepared in a copy, never where the program is built.
set -euo pipefail
repository=$(realpath "$1")
minutes=$2
work=$repository/TestResults/fuzz
tool=$repository/TestResults/tools/sharpfuzz
prepared="DocIndex DocIndex.Pdf AngleSharp Markdig DocumentFormat.OpenXml System.IO.Packaging UglyToad.PdfPig
	UglyToad.PdfPig.Core UglyToad.PdfPig.Fonts UglyToad.PdfPig.Tokens UglyToad.PdfPig.Tokenization"
formats=${3:-docx html md txt pdf zip}

command -v afl-fuzz > /dev/null || exit 3
[ -x "$tool" ] || dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "${tool%/*}" > /dev/null 2>&1 || exit 3

rm -rf "$work"
mkdir -p "$work" "$repository/.fuzz/coverage"
cp -r "$repository/tests/DocIndex.Benchmarks/bin/Release/net10.0" "$work/program"
for name in $prepared; do "$tool" "$work/program/$name.dll" > "$work/prepared.log" 2>&1 || { cat "$work/prepared.log" >&2; exit 3; }; done
program=("$(command -v dotnet)" "$work/program/DocIndex.Benchmarks.dll")
"$(command -v dotnet)" "$repository/tests/DocIndex.Benchmarks/bin/Release/net10.0/DocIndex.Benchmarks.dll" fuzz-originals "$repository" "$work/originals"

export AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1
export AFL_NO_AUTODICT=1 AFL_FORKSRV_INIT_TMOUT=60000 DOTNET_TieredPGO=0
status=0 fuzzed=0
for format in $formats; do
	# What told something new in earlier runs is begun with, too.
	mkdir -p "$repository/.fuzz/coverage/$format"
	cp -n "$repository/.fuzz/coverage/$format"/* "$work/originals/$format" 2> /dev/null || true
	seconds=$(awk -v minutes="$minutes" 'BEGIN { seconds = int(minutes * 60 / 6); print (seconds > 10 ? seconds : 10) }')
	afl-fuzz -i "$work/originals/$format" -o "$work/$format" -m none -t 20000+ -V "$seconds" -- "${program[@]}" fuzz-target "$format" \
		> "$work/$format.log" 2>&1 || { tail -n 20 "$work/$format.log" >&2; status=1; continue; }
	fuzzed=1
	found=$work/$format/default
	awk -F' *: *' -v format="$format" '
		/^(execs_done|execs_per_sec|corpus_count|saved_crashes|saved_hangs|edges_found)/ { said = said "  " $1 " " $2 }
		END { print format said }' "$found/fuzzer_stats"
	cp -n "$found"/queue/id* "$repository/.fuzz/coverage/$format" 2> /dev/null || true
	for kind in crashes hangs; do
		"$(command -v dotnet)" "$repository/tests/DocIndex.Benchmarks/bin/Release/net10.0/DocIndex.Benchmarks.dll" fuzz-kept "$format" "$found/$kind" "$repository" || status=1
	done
done
[ $fuzzed -eq 1 ] || exit 3
exit $status
