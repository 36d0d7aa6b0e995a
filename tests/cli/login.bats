#!/usr/bin/env bats
# shellcheck disable=SC2154 # bats sets output
# Who sits where, and when: the login of each caller, and the clock that acts are entered by.
load helpers

setup_file() {
    make_office
}

setup() {
    take_office
}

# Of many people who call the program as one system user, this one, by sudo.
caller() {
    env -i PATH="$PATH" HOME="$OFFICE" LC_ALL=C.UTF-8 TZ=KST-9 PPURI_LANG=en PPURI_STORE="$OFFICE/office.db" TEST_CLOCK="$MORNING" \
        LD_PRELOAD="$STILL_CLOCK" SUDO_UID="$1" SSH_CONNECTION='192.0.2.7 1 192.0.2.1 22' "$PPURI" "${@:2}"
}

@test "who comes in through sudo has a login of their own" {
    printf '%s\n' "$PASSWORD" | caller 1001 login approver
    run --separate-stderr caller 1001 whoami
    [[ $output = *approver* ]]
    run --separate-stderr caller 1002 whoami
    [ "$status" -eq 3 ]
    printf '%s\n' "$PASSWORD" | caller 1002 login officer
    run --separate-stderr caller 1001 whoami
    [[ $output = *approver* ]]
    run --separate-stderr caller '../1001' whoami # sudo would not say that
    [ "$status" -eq 3 ]
    as auditor ok audit log --last 1
    said "uid $(id -u), sudo 1002, ssh 192.0.2.7"
}

@test "nothing is entered while the clock stands before what was entered last" {
    at '2031-02-01 09:00:00' ok program add 2031-01 --name 하나 --start 2031 --end 2032
    at '2024-02-02 09:00:00' no 6 program add 2024-01 --name 둘 --start 2024 --end 2025
    complained 'stands before what was entered last (2031-02-01 09:00:00)'
    complained 'ppuri store clock --reason'
    at '2024-02-02 09:00:00' ok program list
    at '2024-02-02 09:10:00' as admin no 2 store clock
    at '2024-02-02 09:10:00' as admin ok store clock --reason '서버 시각이 잘못되어 있었음'
    at '2024-02-02 09:20:00' ok program add 2024-01 --name 둘 --start 2024 --end 2025
    at '2024-02-02 09:20:00' as auditor ok audit log --act store.clock
    said '서버 시각이 잘못되어 있었음'
    at '2024-02-02 09:20:00' as auditor ok store check
}
