#!/bin/sh
# The story of the demo, told to its end in a folder of its own: every command does what it did when it was written down.
set -eu
cd "$(dirname "$0")/../.."
demo=$(mktemp -d)
trap 'rm -rf "$demo"' EXIT
demo_password='a mold for every nail'
now=
mkdir "$demo/letters" "$demo/reports"

ppuri_as() {
    session=$demo/session-$3-$1 clock=$2
    shift 3
    env -i PATH="$PATH" HOME="$demo" LC_ALL=C.UTF-8 TZ=KST-9 PPURI_LANG=ko PPURI_STORE="$demo/ppuri.db" PPURI_SESSION="$session" \
        TEST_CLOCK="$clock" LD_PRELOAD="$STILL_CLOCK" "$PPURI" "$@"
}

# shellcheck source=examples/desk.sh
. examples/desk.sh
# shellcheck source=examples/demo.sh
. examples/demo.sh
printf '1..1\n'
# Not as a condition, in which a failure would not end it.
demo_story >"$demo/told" 2>&1 </dev/null &
if wait $!; then
    printf 'ok 1 the story of the demo\n'
else
    printf 'not ok 1 the story of the demo\n'
    tail -n 12 "$demo/told" | sed 's/^/# /'
fi
