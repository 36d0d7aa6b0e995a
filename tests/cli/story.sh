#!/bin/sh
# The story of the demo, told to its end in a folder of its own: every command does what it did when it was written down. Then, in that
# office, the commands that README.md shows.
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
printf '1..2\n'
# Not as a condition, in which a failure would not end it.
{
    demo_story
    printf '%s\n' "$now" >"$demo/now"
} >"$demo/told" 2>&1 </dev/null &
if wait $!; then
    printf 'ok 1 the story of the demo\n'
else
    printf 'not ok 1 the story of the demo\n'
    tail -n 12 "$demo/told" | sed 's/^/# /'
    exit
fi

# One a line. Left out is what is not whole (…), what needs a terminal, and what would make another person of this one.
readme_commands() {
    sed -n '/^    \$ ppuri /{:more; /\\$/{N; s/ *\\\n */ /; b more}; s/^    \$ //p}' README.md |
        grep -v '^ppuri login \| … \|^ppuri review pledge '
}

# ppuri ARG…: by the first of the office who may do it.
ppuri() {
    for person in officer approver finance admin applicant reviewer; do
        status=0
        printf '%s\n' "$demo_password" | ppuri_at "$person" "$@" >"$demo/said" 2>&1 || status=$?
        [ "$status" -eq 3 ] || return "$status"
    done
    return 3
}

# What reads does well; what would do a second time what was done is refused, or does not find what only README has.
does_as_printed() {
    status=0
    eval "$1" || status=$?
    case $1 in
    *' list '* | *' show '* | *' tree '* | *' history '* | 'ppuri report '* | 'ppuri audit '* | *' verify '* | *' explain '* | *' what-if '* | *' --out '*.zip* | \
        'ppuri todo' | 'ppuri status') [ "$status" -eq 0 ] ;;
    'ppuri review '*) [ "$status" -ne 2 ] && [ "$status" -le 4 ] ;; # by now nobody has anything to judge
    *) [ "$status" -eq 0 ] || [ "$status" -eq 1 ] || [ "$status" -eq 4 ] ;;
    esac
}

now=$(cat "$demo/now")
readme_commands >"$demo/commands"
mkdir "$demo/desk"
ln -s "$PWD/examples" "$demo/letters" "$demo/desk"
cd "$demo/desk"
rm "$demo"/session-*
for person in officer approver reviewer finance admin applicant; do
    log_in "${now%% *}" "$now:00" "$person"
done
n=0 wrong=
while read -r command; do
    n=$((n + 1))
    does_as_printed "$command" || wrong="$wrong
# $status $command
# $(head -n 1 "$demo/said")"
done <"$demo/commands"
if [ "$n" -gt 50 ] && [ -z "$wrong" ]; then
    printf 'ok 2 what README.md shows\n'
else
    printf 'not ok 2 what README.md shows\n# of %s commands:%s\n' "$n" "$wrong"
fi
