#!/usr/bin/env bats
# shellcheck disable=SC2034 # clock is what the helpers go by
load helpers
load evaluation

SECRET='금형 정밀 0921'

# openssl in the year of the store.
openssl_then() {
    env TZ=KST-9 TEST_CLOCK='2024-01-02 00:00:00' LD_PRELOAD="$STILL_CLOCK" openssl "$@" 2>/dev/null
}

# make_certificate NAME DAYS KEY…: NAME.p12, which is valid from the second of January 2024 on.
make_certificate() {
    local name=$1 days=$2
    shift 2
    (
        umask 077
        openssl_then req -x509 -newkey "$@" -nodes -keyout "$OFFICE/$name.key" -out "$OFFICE/$name.crt" -days "$days" -utf8 \
            -subj "/C=KR/O=부산광역시/CN=부산광역시장 $name"
        printf '%s\n' "$SECRET" >"$OFFICE/password"
        openssl_then pkcs12 -export -inkey "$OFFICE/$name.key" -in "$OFFICE/$name.crt" -out "$OFFICE/$name.p12" \
            -passout "file:$OFFICE/password"
        rm "$OFFICE/$name.key"
    )
}

setup_file() {
    make_awarded
    make_certificate rsa 365 rsa:2048
    make_certificate renewed 730 ec -pkeyopt ec_paramgen_curve:P-256
}
setup() { take_office "$DECIDED"; }

set_certificate() {
    as admin ok store certificate "$OFFICE/${1:-rsa}.p12" --password-fd 7 7<"$OFFICE/password"
}

sums() {
    (cd "$1" && sha256sum -- *.pdf)
}

# All of the files are signed by NAME, each over the whole of it.
signed_by() {
    local file
    for file in letters/*.pdf; do
        pdfsig "$file" >signature
        grep -q 'Signature is Valid\.' signature
        grep -q 'Total document signed' signature
        grep -q "Common Name: 부산광역시장 $1\$" signature
        grep -q 'Signature Type: ETSI.CAdES.detached' signature
        qpdf --check "$file" >/dev/null
    done
}

@test "letters of a batch are signed, and the same bytes come again without key and password" {
    set_certificate
    said 'RSA 2048'
    said '부산광역시장 rsa'
    ok letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    said 'letters issued: 2; files made again: 0'
    signed_by rsa
    sums letters >before
    rm letters/*
    mv "$OFFICE/rsa.p12" "$OFFICE/elsewhere.p12"
    at '2026-01-02 09:00:00' ok letter issue --call 2024-금형 --out letters </dev/null
    said 'letters issued: 0; files made again: 2'
    sums letters >after
    diff before after
    at '2026-01-02 09:00:00' ok letter list --format csv
    while read -r digest _; do
        said "$digest"
    done <before
}

@test "one changed byte is found by anyone" {
    set_certificate
    ok letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    local file
    file=$(find letters -name '*.pdf' | head -1)
    printf '\x01' | dd of="$file" bs=1 seek=12345 conv=notrunc status=none
    pdfsig "$file" >signature 2>&1
    grep -q 'Digest Mismatch' signature
}

@test "letter verify tells who signed, and what became of a file since" {
    set_certificate
    ok letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    local file
    file=$(find letters -name '*.pdf' | head -1)
    ok letter verify "$file" --format json
    jq -e '.signature == "good" and .signed_by == "부산광역시장 rsa" and .signed_at == "2024-04-15 10:00:00"' <<<"$output"
    jq -re .certificate_sha256 <<<"$output" >print
    as admin ok store settings --format csv
    said "$(cat print)"
    { cat "$file"; echo '% more'; } >added.pdf
    rows 1 letter verify added.pdf --format json
    jq -e '.verdict == "forged" and .signature == "added-to" and .certificate_is == "office"' <<<"$output"
    printf '\x01' | dd of="$file" bs=1 seek=12345 conv=notrunc status=none
    rows 1 letter verify "$file"
    said 'the document was changed after it was signed'
}

# A stranger may give the certificate any name.
@test "letter verify is not deceived by the name in a certificate" {
    set_certificate
    ok letter preview award-letter --data "$BATS_TEST_DIRNAME/../../examples/award-letter.json" --out plain.pdf
    rows 1 letter verify plain.pdf --format json
    jq -e '.signature == "none" and (has("signed_by") | not)' <<<"$output"
    ok letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    cp "$(find letters -name '*.pdf' | head -1)" ours.pdf
    as admin ok store certificate "$OFFICE/renewed.p12" --password-fd 7 7<"$OFFICE/password"
    echo >>ours.pdf
    rows 1 letter verify ours.pdf --format json
    jq -e '.signed_by == "부산광역시장 rsa" and .certificate_is == "other"' <<<"$output"
}

@test "a letter in the place of one is signed as well, and made again as it was" {
    set_certificate
    ok letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    ok letter list --format csv
    local number
    number=$(sed -n '2s/,.*//p' <<<"$output")
    ok letter reissue "$number" --out again.pdf </dev/null
    ok letter verify again.pdf
    said 'valid for the whole document'
    as admin ok store set office.phone '(051)000-0001'
    as approver ok letter amend "$number" --reason '전화번호 정정' --out amended --password-fd 7 7<"$OFFICE/password"
    pdfsig amended/*.pdf >signature
    grep -q 'Signature is Valid\.' signature
    grep -q 'Total document signed' signature
    rows 1 letter verify again.pdf --format json
    jq -e '.verdict == "changed" and .signature == "good"' <<<"$output"
}

@test "a renewed certificate signs from then on, and what went out before stays" {
    set_certificate
    ok letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    signed_by rsa
    sums letters >before
    set_certificate renewed
    said 'ECDSA P-256'
    rm letters/*
    ok award issue --call 2024-금형
    ok letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    said 'letters issued: 10; files made again: 2'
    sums letters >after
    [ "$(comm -12 <(sort before) <(sort after) | wc -l)" -eq 2 ]
    [ "$(for file in letters/*.pdf; do pdfsig "$file"; done | grep -c 'Common Name: 부산광역시장 renewed$')" -eq 10 ]
}

# A signature by ECDSA is another each time that it is made.
@test "signed letters come out again without the key, the certificate and the parts that draw and sign" {
    local PPURI=$PPURI number
    set_certificate renewed
    ok letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    sums letters >before
    as admin ok store certificate --remove
    rm "$OFFICE"/*.p12 letters/*
    mkdir bare
    cp "$PPURI" bare/ppuri
    PPURI=$PWD/bare/ppuri
    ok letter issue --call 2024-금형 --out letters </dev/null
    said 'letters issued: 0; files made again: 2;'
    sums letters | cmp before -
    number=$(sqlite3 "$OFFICE/office.db" "SELECT min(number) FROM letter")
    ok letter reissue "$number" --out again.pdf </dev/null
    [ "$(sha256sum again.pdf | cut -d' ' -f1)" = "$(sqlite3 "$OFFICE/office.db" "SELECT lower(hex(sha256)) FROM letter WHERE number = '$number'")" ]
    pdfsig again.pdf >signature
    grep -q 'Signature is Valid\.' signature
}

@test "without a certificate all else works, and nothing is asked" {
    ok letter issue --call 2024-금형 --out letters </dev/null
    said 'letters issued: 2'
    pdfsig "$(find letters -name '*.pdf' | head -1)" >signature 2>&1 || true
    grep -q 'does not contain any signatures' signature
    set_certificate
    ok letter issue --call 2024-금형 --out letters </dev/null
    said 'letters issued: 0'
    as admin ok store certificate --remove
    said 'unsigned'
    ok award issue --call 2024-금형
    ok letter issue --call 2024-금형 --out letters </dev/null
    said 'letters issued: 10'
    as admin ok store settings --format csv
    said 'office.certificate,,'
}

nothing_went_out() {
    [ ! -d letters ] || [ -z "$(ls -A letters)" ]
    ok letter list
    said 'there is no letter yet'
}

@test "a wrong password, an expired certificate, another file: nothing goes out" {
    set_certificate
    no 1 letter issue --call 2024-금형 --out letters --password-fd 7 7<<<'wrong'
    complained 'not the password of the certificate file'
    nothing_went_out
    no 2 letter issue --call 2024-금형 --out letters </dev/null
    complained 'no terminal'
    no 2 letter issue --call 2024-금형 --out letters --password-fd 9
    complained 'no open file 9'
    chmod o+r "$OFFICE/rsa.p12"
    no 1 letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    complained 'others may read'
    complained "chmod 600 $OFFICE/rsa.p12"
    chmod 600 "$OFFICE/rsa.p12"
    cp -p "$OFFICE/renewed.p12" "$OFFICE/rsa.p12"
    no 1 letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    complained 'lies another certificate'
    rm "$OFFICE/rsa.p12"
    no 6 letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    complained 'can not be read'
    nothing_went_out
}

@test "an expired certificate signs nothing, and is told of before" {
    set_certificate
    ok todo --format csv
    run ! grep -q certificate <<<"$output"
    at '2024-12-10 09:00:00' ok todo --format csv
    said "$OFFICE/rsa.p12"
    said '2025-01-01'
    clock='2025-01-05 09:00:00'
    no 1 letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    complained 'expired on 2025. 1. 1.'
    complained 'ppuri store certificate'
    nothing_went_out
    as admin no 1 store certificate "$OFFICE/rsa.p12" --password-fd 7 7<"$OFFICE/password"
    complained 'expired on'
    set_certificate renewed
    ok letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    said 'letters issued: 2'
}

@test "a certificate is looked at before it is set, and by whom it may be" {
    as admin no 1 store certificate "$OFFICE/rsa.p12" --password-fd 7 7<<<'wrong'
    complained 'not the password of the certificate file'
    as admin no 2 store set office.certificate "$OFFICE/rsa.p12"
    complained 'ppuri store certificate'
    as admin no 2 store certificate
    as admin no 2 store certificate "$OFFICE/rsa.p12" --remove
    as officer no 3 store certificate "$OFFICE/rsa.p12" --password-fd 7 7<"$OFFICE/password"
    as admin ok store settings --format csv
    said 'office.certificate,,'
    cd "$OFFICE"
    printf '%s\n' "$SECRET" | as admin ok store certificate rsa.p12
    as admin ok store settings --format csv
    said "office.certificate,$OFFICE/rsa.p12"
    as admin korean ok store certificate rsa.p12 --password-fd 7 7<"$OFFICE/password"
    said '소유자'
}

@test "letters of every kind are signed, and two readers find nothing wrong with them" {
    local kind
    set_certificate
    as approver ok call announce 2024-금형
    for kind in award selected reserve not-selected support agreement; do
        ok letter issue --kind "$kind" --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    done
    signed_by rsa
    for file in letters/*.pdf; do
        mutool info "$file" >/dev/null 2>said
        [ ! -s said ]
    done
    ok letter list --format csv
    [ "$(cut -d, -f2 <<<"$output" | sort -u | wc -l)" = 7 ] # six kinds and the head
}

# The store, its journal and all beside it; and what other people of the machine see of a process.
@test "neither key nor password is in the store" {
    set_certificate
    ok letter issue --call 2024-금형 --out letters --password-fd 7 7<"$OFFICE/password"
    run ! grep -rqaF "$SECRET" "$OFFICE" --exclude=password
    run ! grep -qaF "$SECRET" letters/*.pdf
    openssl pkcs12 -in "$OFFICE/rsa.p12" -nodes -nocerts -passin "file:$OFFICE/password" 2>/dev/null |
        openssl rsa -text -noout 2>/dev/null | sed -n '/^prime1:/,/^prime2:/p' | tr -dc '0-9a-f\n' | sed -n 2p >prime
    grep -q . prime
    python3 -c 'import sys; sys.exit(bytes.fromhex(open(sys.argv[1]).read()) in open(sys.argv[2], "rb").read())' prime "$OFFICE/office.db"
    as auditor ok audit log
    run ! grep -qF "$SECRET" <<<"$output"
}
