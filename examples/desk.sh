# How the story of demo.sh is told: who does what at which time. Whoever tells it says what ppuri_as is: the program in the hands of
# one person, with a session for that day in the folder $demo.
# shellcheck shell=sh disable=SC2154 # demo, demo_password

# on 'DAY TIME': when the next steps happen.
on() {
    now=$1
}

# say TEXT: a heading of the story.
say() {
    printf '\n## %s\n' "$1"
}

# ppuri_at PERSON ARG…: the same, at the time that on has set.
ppuri_at() {
    ppuri_as "${now%% *}" "$now:00" "$@"
}

# log_in DAY CLOCK PERSON: once a day. At a real desk ppuri login asks for the password.
log_in() {
    [ -f "$demo/session-$3-$1" ] || printf '%s\n' "$demo_password" | ppuri_as "$1" "$2" "$3" login "$3" >/dev/null
}

# show PERSON ARG…: the command as that person would type it.
show() {
    printf '\n[%s] %s$ ppuri' "$now" "$1"
    shift
    for word in "$@"; do
        case $word in
        '' | *[[:space:]\"\$\&\|\;\<\>\(\)\*\?\#\~\`\\]*) printf " '%s'" "$word" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
}

# say_and_do PERSON ARG…: shows a command and runs it, at the time that on has set.
say_and_do() {
    show "$@"
    log_in "${now%% *}" "$now:00" "$1"
    ppuri_at "$@"
}

# say_and_fail STATUS PERSON ARG…: the same for a command that the office must refuse, with that exit status.
say_and_fail() {
    wanted=$1
    shift
    status=0
    say_and_do "$@" || status=$?
    if [ "$status" -ne "$wanted" ]; then
        printf './run demo: exit status %s instead of %s\n' "$status" "$wanted" >&2
        exit 1
    fi
}
