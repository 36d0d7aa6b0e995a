# An office for the tests of the commands: a store with one account a role, each test on a copy of its own.
#
#   setup_file() { make_office; }
#   setup() { take_office; }
#
#   ok program list                      as the officer, on a February morning: must do well and say nothing on stderr
#   as approver ok call announce 2024-금형
#   at '2024-03-04 18:00:01' no 1 app receive …   must end with 1, say nothing on stdout and one line (and a hint) on stderr
#   rows 1 firm import wrong.csv         like no, but with the rows that were wrong on stdout
#
# After each, $output and $stderr hold what was said. Texts are English here, so that the msgids are what is compared;
# `korean ok …` says them in Korean.

# Who runs a file of tests at a keyboard is asked nothing by what is tested.
[ ! -t 0 ] || exec </dev/null

bats_require_minimum_version 1.5.0

PASSWORD='corn harvest 1974'
# The same, made so that it is tried at once: a test is no office in which one guesses.
# shellcheck disable=SC2016 # the dollars are its own
QUICK_HASH='$argon2id$v=19$m=8,t=1,p=1$7Aa8r6CMgzuTGXuTmB9/lg$WYAP9fJHZjqy5egdc/phmfl+k0XXrEcSKpHpacNe+2w'
MORNING='2024-02-01 09:00:00'
ROLES='officer approver finance auditor reviewer'

# What `as`, `at` and `korean` change for one command.
person=officer
clock=$MORNING
language=en

as() {
    local person=$1
    shift
    "$@"
}

at() {
    local clock=$1
    shift
    "$@"
}

korean() {
    local language=ko
    "$@"
}

# ppuri_at_desk ARG…: the program with nothing around it but the test's own world. The clock stands still.
ppuri_at_desk() (
    become_ppuri "$@"
)

become_ppuri() {
    exec env -i PATH="$PATH" HOME="$OFFICE" LC_ALL=C.UTF-8 TZ=KST-9 ASAN_OPTIONS="detect_leaks=${leaks-1}" \
        PPURI_LANG="$language" PPURI_STORE="$OFFICE/office.db" \
        PPURI_SESSION="$OFFICE/session $person $clock" TEST_CLOCK="$clock" LD_PRELOAD="$STILL_CLOCK" "$PPURI" "$@"
}

# A session ends with its day, so each person logs in once at each clock that a test names. Time only goes forward: a login
# sweeps away the sessions that have ended by then.
log_in() {
    [ "$person" = nobody ] || [ -e "$OFFICE/session $person $clock" ] || come_in
}

# As if they had chosen the password themselves, which the admin did when the account was added.
come_in() {
    local leaks=0
    [ ! -e "$OFFICE/office.db" ] ||
        sqlite3 "$OFFICE/office.db" "PRAGMA busy_timeout = 30000;
            UPDATE credential SET set_by = NULL, password = '$QUICK_HASH' WHERE set_by IS NOT NULL" >/dev/null
    printf '%s\n' "$PASSWORD" | ppuri_at_desk login "$person" >/dev/null
}

# all_come_in: everybody logs in at the clock, once for all tests of a file.
all_come_in() {
    local person
    for person in admin $ROLES; do
        log_in
    done
}

# begin_from NAME MAKE: the office that MAKE makes. Each is made once in a build, and anew when the program or what made it has changed;
# every file takes a copy.
begin_from() {
    local kept=${STILL_CLOCK%/*}/offices/$1 make=$2 lock
    export OFFICE=$BATS_FILE_TMPDIR/office
    mkdir -p "${kept%/*}"
    exec {lock}>"$kept.lock"
    flock "$lock"
    if is_as_new "$kept"; then
        cp -r "$kept" "$OFFICE"
    else
        "$make"
        rm -rf "$kept" "$kept.new"
        cp -r "$OFFICE" "$kept.new"
        mv "$kept.new" "$kept"
    fi
    exec {lock}>&-
}

is_as_new() {
    local source
    for source in "$PPURI" "$STILL_CLOCK" "$BATS_TEST_DIRNAME"/*.bash "$BATS_TEST_DIRNAME"/../../examples/*.csv; do
        [ "$1" -nt "$source" ] || return
    done
}

make_office() {
    begin_from office open_office
}

open_office() {
    local role person=admin
    mkdir "$OFFICE"
    printf '%s\n' "$PASSWORD" | ppuri_at_desk store init --organisation 부산광역시 --admin admin >/dev/null
    log_in
    for role in $ROLES; do
        printf '%s\n' "$PASSWORD" | ppuri_at_desk account add "$role" --role "$role" --person "$role" >/dev/null
    done
    all_come_in
}

# take_office [CLOCK]: where the clock stands in this test, if not in the morning.
take_office() {
    clock=${1-$clock}
    OFFICE=$BATS_TEST_TMPDIR/office
    cp -r "$BATS_FILE_TMPDIR/office" "$OFFICE"
    cd "$BATS_TEST_TMPDIR" || return
}

say_all() {
    printf 'ppuri %s\nas %s at %s: status %s\nstdout: %s\nstderr: %s\n' "$*" "$person" "$clock" "$status" "$output" "$stderr"
    return 1
}

# unfollowed COMMAND…: bats follows each step of a test, to tell where it failed. Steps of ours tell nothing, and there are a great many.
unfollowed() {
    local -
    set +eET
    "$@"
}

# To look for leaks takes the sanitizers as long as all else that a short command does, so it is done where a test uses a command for the
# first time, and where one is refused for the first time: what comes after goes the same ways again.
declare -gA sought=()

# As `run --separate-stderr` of bats does it, with three processes fewer: these lines are passed through thousands of times.
run_apart() {
    local apart=${BATS_TEST_TMPDIR:-$BATS_FILE_TMPDIR}/stderr what="${FUNCNAME[1]} $1 ${2-}" leaks
    leaks=${sought[$what]-1}
    sought[$what]=0
    output=$(become_ppuri "$@" 2>"$apart") && status=0 || status=$?
    IFS='' read -r -d '' stderr <"$apart" || true
    stderr=${stderr%$'\n'}
    mapfile -t stderr_lines <"$apart"
    # shellcheck disable=SC2034 # tests look at it
    IFS=$'\n' read -r -d '' -a lines <<<"$output" || true
}

ok() {
    unfollowed goes_well "$@"
}

goes_well() {
    log_in || return
    run_apart "$@"
    { [ "$status" -eq 0 ] && [ -z "$stderr" ]; } || say_all "$@"
}

# One line of what is wrong, and perhaps one of what to do.
refusal_is_short() {
    [ "${#stderr_lines[@]}" -eq 1 ] || { [ "${#stderr_lines[@]}" -eq 2 ] && [[ ${stderr_lines[1]} = hint:* ]]; }
}

no() {
    unfollowed is_refused "$@"
}

is_refused() {
    local wanted=$1
    shift
    log_in || return
    run_apart "$@"
    { [ "$status" -eq "$wanted" ] && [ -z "$output" ] && refusal_is_short; } || say_all "$@"
}

rows() {
    unfollowed has_wrong_rows "$@"
}

has_wrong_rows() {
    local wanted=$1
    shift
    log_in || return
    run_apart "$@"
    { [ "$status" -eq "$wanted" ] && [ -n "$output" ] && refusal_is_short; } || say_all "$@"
}

# kept FILE: all that was said goes into it.
kept() {
    printf '%s\n' "$output" >"$1"
}

# said TEXT: the last command's output holds the text; complained TEXT: its stderr does. Both may be patterns of [[ = ]].
said() {
    # shellcheck disable=SC2053 # a pattern
    [[ $output = *$1* ]] || { printf 'not said: %s\nstdout: %s\n' "$1" "$output" && return 1; }
}

complained() {
    # shellcheck disable=SC2053 # a pattern
    [[ $stderr = *$1* ]] || { printf 'not complained: %s\nstderr: %s\n' "$1" "$stderr" && return 1; }
}
