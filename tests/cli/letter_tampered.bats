#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2154 # clock is what the helpers go by; bats sets stderr
load helpers
load evaluation

setup_file() { make_awarded; }
setup() { take_office "$DECIDED"; }

# finds WHAT COMPLAINT: `store check` tells that, and the file is not given out, neither alone nor among others, which are.
finds() {
    rm -rf again
    as admin rows 6 store check
    said "$1"
    no 6 letter reissue 2024-000001 --out again.pdf
    complained "$2"
    no 6 letter issue --receipt 2024-금형-0001 --out again
    complained "$2"
    no 6 select dossier 2024-금형 --out d.zip
    complained "$2"
    [ ! -e again.pdf ] && [ ! -e d.zip ] && rmdir again
    rows 6 letter issue --call 2024-금형 --dry-run --out again
    [ ! -e again ]
    for made_again in 1 0; do
        rows 6 letter issue --call 2024-금형 --out again
        said "letters issued: 0; files made again: $made_again; files that were there: $((1 - made_again)); in again"
        said "$2"
        complained 'files of letters that could not be written: 1'
        [ "$(ls -A again)" = "$(basename letters/*하늘정밀*)" ]
        cmp again/*하늘정밀* letters/*하늘정밀*
    done
}

@test "a letter that was tampered with in the store is found, and not written" {
    ok letter issue --call 2024-금형 --out letters
    as admin rows 6 store check # titles that were set by hand
    [[ $output != *letters:* ]]
    cp "$OFFICE/office.db" kept.db
    run ! sqlite3 "$OFFICE/office.db" "UPDATE paper_content SET bytes = zeroblob(length(bytes))"
    run ! sqlite3 "$OFFICE/office.db" "DELETE FROM paper_content"
    sqlite3 "$OFFICE/office.db" "DROP TRIGGER paper_content_is_kept; UPDATE paper_content SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || x'20' AS BLOB)
        WHERE sha256 = (SELECT sha256 FROM letter WHERE number = '2024-000001')"
    finds 'letters: the file of 2024-000001 has other bytes than it was issued with' 'the letter 2024-000001 has other bytes than it was issued with'
    [[ $output != *2024-000002* ]]
    cp kept.db "$OFFICE/office.db"
    sqlite3 "$OFFICE/office.db" "DROP TRIGGER paper_content_stays; DELETE FROM paper_content WHERE sha256 = (SELECT sha256 FROM letter WHERE number = '2024-000001')"
    finds 'letters: the file of 2024-000001 is gone or has another size' 'the store is damaged: the file of the letter 2024-000001 is gone'
    # Who changes the digest along with the bytes differs from the record.
    cp kept.db "$OFFICE/office.db"
    printf other >other
    sqlite3 "$OFFICE/office.db" "DROP TRIGGER letter_is_frozen; INSERT INTO paper_content VALUES (x'$(sha256sum other | cut -d' ' -f1)', readfile('other'));
        UPDATE letter SET size = 5, sha256 = x'$(sha256sum other | cut -d' ' -f1)' WHERE number = '2024-000001'"
    as admin rows 6 store check
    said 'recount: letter (1): sha256: not what the recorded acts made of it'
}

@test "a letter that was given a name outside its folder is not written there" {
    ok letter issue --call 2024-금형 --out letters
    local name
    for name in ../evil.pdf "$PWD/evil.pdf"; do
        sqlite3 "$OFFICE/office.db" "DROP TRIGGER IF EXISTS letter_is_frozen; UPDATE letter SET file_name = '$name' WHERE number = '2024-000001'"
        no 6 letter issue --call 2024-금형 --out again
        complained 'outside the folder where it belongs'
        no 6 select dossier 2024-금형 --out d.zip
        complained 'outside the folder where it belongs'
        [ ! -e evil.pdf ] && [ ! -e d.zip ] && [ -z "$(ls -A again)" ]
    done
}
