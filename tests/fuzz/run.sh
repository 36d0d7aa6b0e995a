#!/bin/sh
# run.sh SECONDS BUILDFOLDER: feeds each target of the build for so long, from its corpus and from what earlier runs have
# added in BUILDFOLDER/found. The last lines tell of each target how much it was fed and whether it broke.
set -eu
seconds=$1
build=$(cd "$2" && pwd)
cd "$(dirname "$0")"

# run_target PROGRAM: prints its line; fails if it broke.
run_target() {
    name=${1##*/}
    found=$build/found/$name
    mkdir -p "$found"
    [ "$name" != fuzz_xlsx ] || python3 -B ../zoo/workbooks.py "$found"
    status=0
    "$1" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 -print_final_stats=1 \
        -artifact_prefix="$build/found/$name-" "$found" "corpus/$name" >"$found.log" 2>&1 || status=$?
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$found.log")
    artifact=$(sed -n 's/.*Test unit written to //p' "$found.log")
    crashes=0
    [ "$status" -eq 0 ] || crashes=1
    printf '%s: %s executions, %s crashes%s\n' "$name" "${executions:-0}" "$crashes" "${artifact:+ ($artifact)}"
    [ "$status" -eq 0 ]
}

broken=0
lines=
for target in "$build"/tests/fuzz/fuzz_*; do
    [ -f "$target" ] || continue # its folder of objects
    printf '%s for %s seconds\n' "${target##*/}" "$seconds" >&2
    line=$(run_target "$target") || broken=1
    lines="$lines$line
"
done
printf '%s' "$lines"
exit "$broken"
