# The story that ./run demo tells: one call of one programme, from the notice to the letters, by the people who do it.
# shellcheck shell=sh disable=SC2154 # run sets demo, now and demo_password

demo_people() {
    on '2024-02-26 09:00'
    say '저장소와 기관 정보, 그리고 함께 일하는 사람들'
    show admin store init --organisation 부산광역시 --admin admin --admin-name 한가람
    printf '%s\n' "$demo_password" | ppuri_at admin store init --organisation 부산광역시 --admin admin --admin-name 한가람
    say_and_do admin store set office.department 산업혁신과
    say_and_do admin store set office.sender 부산광역시장
    say_and_do admin store set office.zip 47545
    say_and_do admin store set office.address '부산광역시 연제구 중앙대로 1001'
    say_and_do admin store set office.homepage www.busan.go.kr
    say_and_do admin store set office.phone '(051)000-0000'
    say_and_do admin store set office.fax '(051)000-0009'
    say_and_do admin store set office.email desk@example.com
    say_and_do admin store set office.disclosure '부분공개(6)'
    account officer --role 담당자 --person 김하늘 --title 주무관
    account officer2 --role 담당자 --person 이바다 --title 주무관
    account approver --role 결재자 --person 박산들 --title 산업혁신과장
    account reviewer --role 평가위원 --person 정소나무
    account reviewer2 --role 평가위원 --person 최느티
    account reviewer3 --role 평가위원 --person 강버들
    account reviewer4 --role 평가위원 --person 조단풍
    account reviewer5 --role 평가위원 --person 윤자작
    account finance --role 회계담당 --person 장미리내 --title 주무관
    account auditor --role 감사 --person 임한결 --title 감사담당관
    say_and_do admin account list
}

demo_programmes() {
    on '2024-02-26 10:00'
    say '시가 공고한 2024년 지원사업 일곱 개'
    say_and_do officer program import examples/busan-2024.csv
    say_and_do officer program list --on 2024-02-23
    say_and_do officer program list --on 2025-06-01
    say_and_do officer program list --on 2026-01-01
    say '그 가운데 첫 사업에 시비가 편성되었다(금액은 이 시연을 위해 지어낸 것)'
    say_and_do officer program edit 2024-01 --area 기술개발 --legal-basis 지방보조금 --fund 2024:시비:2억원
}

demo_portfolios() {
    on '2024-02-27 10:00'
    say '다른 시·도의 계획도 같은 목록에 둔다: 계획, 전략, 정책, 과제, 사업의 상하 관계와 자료가 개수만 밝힌 것까지'
    say_and_do officer program import examples/gyeongnam-2019.json
    say_and_do officer report portfolio 희유금속-2019
    say_and_do officer program tree 희유금속-2019
    say_and_do officer program import examples/changwon-2017.json
    say_and_do officer program tree 창원첨단-2017 --depth 2
    say_and_do officer report targets 창원첨단-2017
    say_and_do officer program import examples/gwangyang-2023.json
    say_and_do officer program tree 광양신성장-2023 --depth 0
    say_and_do officer report review 광양신성장-2023
    say_and_do officer program import examples/cluster-2009.json
    say_and_do officer program tree 광역클러스터-2009
    say_and_do officer report targets 광역클러스터-2009
    say_and_do officer network add 광역클러스터-2009-권5 '동남권 금형 미니클러스터' --kind 미니클러스터 --region 동남권
    say_and_do officer network join 광역클러스터-2009-권5 '동남권 금형 미니클러스터' --name 한빛대학교 --kind 대학 --from 2009
    say_and_do officer network list 광역클러스터-2009 --on 2009-11-13
    say_and_do officer program list --region 동남권 --all
    say_and_do officer program show 희유금속-2019
}

demo_call() {
    on '2024-03-04 09:00'
    say '공고를 기안하고 공고한다: 그때부터 공고의 기준은 바뀌지 않는다'
    say_and_do officer call new 2024-금형 --program 2024-01 --notice-no '부산광역시 공고 제2024-123호' \
        --title '2024년 금형기술 고도화 지원사업' --notice-day 2024-03-04 \
        --opens '2024-03-04 09:00' --closes '2024-03-29 18:00' --year 2024 --source 시비 \
        --budget 2억원 --support-rate 80% --cap 2천만원 --own-cash-rate 50% \
        --item '사업 필요성:20' --item '추진계획:30' --item '기업역량:20' --item '사업비 적정성:10' --item '기대효과:20' \
        --pass-line 60 --trim-min 5 --ties biggest-item,item-order,smaller-firm,earlier-receipt \
        --project-start 2024-05-01 --project-end 2024-11-30
    say_and_do officer call paper 2024-금형 --optional 사업자등록증명:3개월@공고일 --optional 뿌리기업확인서
    say_and_do officer call publish 2024-금형
    say_and_do officer call show 2024-금형
}

demo_intake() {
    on '2024-03-18 10:00'
    say '신청은 엑셀이 저장한 그대로 들어온다. 잘못이 많은 파일은 한 줄도 받지 않는다'
    say_and_do officer firm check 000-31-90017 || true
    say_and_fail 1 officer app import --call 2024-금형 examples/applications-damaged.csv
    say '올바른 파일은 모두 받고, 신청마다 접수번호와 접수 시각을 준다'
    say_and_do officer app import --call 2024-금형 examples/applications-2024.csv
    say '창구에서 받은 서류는 발급일과 함께 적어 두고, 파일은 내용으로 형식을 확인하여 보관한다'
    say_and_do officer app attach 2024-금형/000-12-10141 --on-paper --kind 사업자등록증명 --issued 2024-02-26
    say_and_do officer app papers 2024-금형/000-12-10141
    say_and_do officer app submit --call 2024-금형 --all
    say '접수증은 발급대장에 올라 번호와 확인코드를 받고, 다시 만들어도 같은 파일이다'
    say_and_do officer app receipt 2024-금형-0002 --out "$demo/reports/접수증.pdf"
    say_and_do officer letter verify "$demo/reports/접수증.pdf"
    on '2024-04-01 09:00'
    say '접수 기간이 끝났다. 빠진 서류는 기한을 정해 보완을 요청한다. 기한은 공휴일을 빼고 센다'
    say_and_do officer call close 2024-금형
    say_and_do officer holiday import examples/holidays-2024.csv
    say_and_do officer app supplement 2024-금형-0002 --paper 사업계획서 --due 2024-04-10 --out "$demo/reports/보완요청서.pdf"
    say_and_do officer todo
    say_and_do officer app answer 2024-금형-0002 --note '사업계획서 제출(전자우편)'
    say '신청마다 자격요건을 하나씩 검토한다'
    say_and_do officer app screen --call 2024-금형 --all
    say_and_do officer app show 2024-금형-0005
    account applicant --role 신청인 --person 차나루 --firm 000-12-10141
    account applicant2 --role 신청인 --person 봉미르 --firm 000-81-10356
    say '신청인이 보는 것: 자기 기업의 신청뿐'
    say_and_do applicant status
}

demo_review() {
    on '2024-04-08 14:00'
    say '평가위원 다섯 명이 평가한다. 한 위원은 이해충돌이 있는 기업을 평가하지 못한다'
    say_and_do officer reviewer add reviewer --affiliation 부산금형공업협동조합 --field '금형 설계' --to 2025-12-31
    say_and_do officer reviewer add reviewer2 --affiliation 동남기계연구원 --field '정밀가공' --to 2025-12-31
    say_and_do officer reviewer add reviewer3 --affiliation 한바다대학교 --field '생산공학' --to 2025-12-31
    say_and_do officer reviewer add reviewer4 --affiliation 부산광역시 --field '산업정책' --official 예 --to 2025-12-31
    say_and_do officer reviewer add reviewer5 --affiliation 두레회계법인 --field '사업비 정산' --to 2025-12-31
    say_and_do officer review assign --call 2024-금형 reviewer reviewer2 reviewer3 reviewer4 reviewer5
    say '위원은 신청기업 명단을 보고 서약한 뒤에야 열람하고 평가할 수 있다'
    say_and_fail 1 reviewer review score 2024-금형-0001 --points 18,27,18,9,18
    say_and_do reviewer review pledge 2024-금형 --look
    say_and_do reviewer review pledge 2024-금형 --yes
    for person in reviewer2 reviewer3 reviewer4 reviewer5; do
        say_and_do "$person" review pledge 2024-금형 --yes
    done
    say_and_do reviewer5 review conflict 2024-금형-0003 --kind 회피 --ground '최근 3년 안에 이 기업의 기술 자문을 하였음'
    say_and_fail 1 reviewer5 review score 2024-금형-0003 --points 18,27,18,9,18
    say '신청인의 기피신청은 결정할 때까지 그 위원을 평가에서 뺀다'
    say_and_do officer review conflict 2024-금형-0008 --kind 기피 --ground '경쟁 업체 임원과 친족이라는 신청인의 기피신청' --reviewer reviewer4
    say_and_fail 1 reviewer4 review papers 2024-금형-0008
    say_and_do officer review conflict-decide 2024-금형-0008 reviewer4 --outcome 기각 --how 의결 --reason '친족이 아님을 확인함'
    say_and_do officer review conflicts 2024-금형
    say '평가: 하나씩 차례로(review next), 또는 엑셀로'
    say_and_do reviewer review next 2024-금형 --no-input
    number=1
    for person in reviewer reviewer2 reviewer3 reviewer4 reviewer5; do
        say_and_do "$person" review import --call 2024-금형 "examples/scores-2024-$number.csv"
        say_and_do "$person" review lock --call 2024-금형
        number=$((number + 1))
    done
    say '점수를 고치려면 사유를 적어 확정을 해제한다. 고치는 것은 위원 본인뿐이다'
    say_and_do officer review unlock 2024-금형 reviewer2 --reason '배점 착오 정정 요청'
    say_and_do reviewer2 review export 2024-금형 --out "$demo/reports/평가표-reviewer2.xlsx"
    say_and_do reviewer2 review import --call 2024-금형 "$demo/reports/평가표-reviewer2.xlsx"
    say_and_do reviewer2 review lock --call 2024-금형
    say_and_do officer review progress --call 2024-금형
    on '2024-04-11 15:30'
    say '평가회의: 재적위원 과반수가 출석하고 출석위원 과반수가 찬성해야 가결된다. 회피한 위원은 재적에서도 빠진다'
    say_and_fail 1 officer review chair 2024-금형 reviewer4
    say_and_do officer review chair 2024-금형 reviewer
    say_and_do officer meeting new 2024-금형 --at '2024-04-11 14:00' --place '시청 12층 소회의실'
    say_and_do officer meeting attend 2024-금형 1 --all --absent reviewer4
    say_and_do officer meeting vote 2024-금형 1 --motion '최고점과 최저점을 뺀 평균으로 집계함' --unanimous
    say_and_do officer meeting vote 2024-금형 1 --motion '과제 범위를 시제품 제작까지로 하는 의견' --app 2024-금형-0003 \
        --for reviewer --for reviewer2 --against reviewer3
    say_and_fail 1 officer meeting vote 2024-금형 1 --on 2 --for reviewer5
    say_and_do officer meeting minutes 2024-금형 1 --file examples/minutes-2024-1.txt
    say_and_do officer meeting close 2024-금형 1
    say_and_do auditor meeting show 2024-금형 1
}

demo_selection() {
    on '2024-04-12 10:00'
    say '선정: 평가 결과를 고정하고, 정해진 계산으로 순위를 내고, 해시값을 남긴다'
    say_and_do officer select run 2024-금형
    say_and_do officer select show 2024-금형
    say_and_do officer select explain 2024-금형-0001
    say '모의와 근접: 예산이 늘면 누가 더 되는지, 어느 위원의 몇 점이 결과를 바꾸었을지. 아무것도 바뀌지 않는다'
    say_and_do officer select what-if 2024-금형 --budget 2억2천만원
    say_and_do officer select near 2024-금형-0012
    say_and_fail 3 officer select confirm 2024-금형
    say '심의: 지방보조금은 위원회가 의결해야 확정할 수 있다'
    say_and_fail 1 approver select confirm 2024-금형
    say_and_do officer select refer 2024-금형
    say_and_do officer select deliberate 2024-금형 --on 2024-04-12 --number '제2024-7호' --outcome '원안 의결' \
        --body '부산광역시 지방보조금관리위원회'
    on '2024-04-12 10:20'
    say_and_do approver select confirm 2024-금형
    say_and_do auditor select replay 2024-금형
    say_and_do auditor select export 2024-금형 --out "$demo/reports/선정.zip"
}

demo_awards() {
    on '2024-04-15 10:00'
    say '교부결정: 담당자가 기안하고, 결재자가 승인한 뒤 번호를 붙인다'
    say_and_do officer award draft --call 2024-금형 --payment '협약 체결 후 일시 교부'
    say_and_fail 3 officer award approve --call 2024-금형
    on '2024-04-16 11:00'
    say_and_do approver award approve --call 2024-금형 --yes
    on '2024-04-17 09:30'
    say_and_do officer award issue --call 2024-금형
    say '통지서'
    say_and_do officer letter issue --call 2024-금형 --out "$demo/letters"
    say_and_do officer letter list --call 2024-금형
    say '통지서를 받은 사람은 진짜인지 물어볼 수 있고, 무엇이라도 덧붙이면 드러난다'
    letter=$(find "$demo/letters" -name '*.pdf' | sort | head -n 1)
    say_and_do auditor letter verify "$letter"
    cp "$letter" "$demo/changed.pdf"
    printf '\n' >>"$demo/changed.pdf"
    say_and_fail 1 auditor letter verify "$demo/changed.pdf"
    rm "$demo/changed.pdf"
    on '2024-04-17 10:00'
    say_and_do approver call announce 2024-금형
    say_and_do officer letter issue --kind 미선정통보서 --call 2024-금형 --out "$demo/letters"
    say_and_do applicant status
    say_and_do applicant2 status
    on '2024-05-02 10:00'
    say '지급: 기안한 사람이 아닌 회계담당이 예산을 배정하고 첫 70%를 지급한다. 넘는 금액은 지급되지 않는다'
    say_and_do finance budget allot 2024-01 --year 2024 --source 시비 --amount 2억원
    say_and_fail 3 officer award pay --call 2024-금형 --rate 70
    say_and_do finance award pay --call 2024-금형 --rate 70
    say_and_fail 1 finance award pay 2024-금형-0001 --amount 1천만원
    say_and_do finance budget list --year 2024
    say_and_do applicant status
}

demo_reports() {
    on '2024-05-03 09:00'
    say '보고서: 화면으로, 그리고 종이로'
    say_and_do officer report programs --on 2024-02-23
    say_and_do officer report programs --on 2024-02-23 --out "$demo/reports/programs.pdf"
    say_and_do officer report funding --year 2024
    say_and_do officer report funding --year 2024 --out "$demo/reports/funding.pdf"
    say_and_do officer report portfolio --year 2024 --unit 천원
    say_and_do officer report portfolio --year 2024 --out "$demo/reports/portfolio.pdf"
    say_and_do officer report call 2024-금형
    say_and_do officer report call 2024-금형 --out "$demo/reports/call-2024-금형.pdf"
    say_and_do officer report committee 2024-금형 --unit 천원 --out "$demo/reports/committee-2024-금형.pdf"
    say '목록은 엑셀로, 또는 옛 프로그램이 읽는 CP949로'
    say_and_do officer app list --call 2024-금형 --out "$demo/reports/applications.xlsx"
    say_and_do officer program list --out "$demo/reports/programs.csv" --encoding cp949
    say '그리고 증거: 모든 행위가 해시 체인으로 남아 있고, 저장소에 이상이 없다'
    say_and_do auditor audit log --last 12
    say_and_do auditor audit verify
    say_and_do auditor store check
    say '감사자료: 선정 하나를 확인하는 데 필요한 모든 것'
    say_and_do auditor select dossier 2024-금형 --out "$demo/reports/dossier-2024-금형.zip"
}

demo_end() {
    printf '\n## 지금 있는 것\n\n'
    printf '  %s\n' "$demo/ppuri.db" "$demo"/letters/*.pdf "$demo"/reports/*
    cat <<'END'

누구로든 둘러볼 수 있다(admin, officer, approver, reviewer, finance, auditor, applicant):

  ./run as officer program list
  ./run as approver select show 2024-금형
  ./run as auditor audit log --last 20
  ./run as applicant status
  ./run as officer help
  eval "$(./run as officer)"       # 다음부터: ppuri whoami

END
}

# account NAME OPTION…: added by the admin, with a password that is good for choosing an own one, which here is that of the demo.
account() {
    show admin account add "$@"
    log_in "${now%% *}" "$now:00" admin
    printf 'a nail for every mold\n' | ppuri_at admin account add "$@"
    printf 'a nail for every mold\n' | ppuri_at "$1" login "$1"
    show "$1" account passwd
    printf '%s\n%s\n' 'a nail for every mold' "$demo_password" | ppuri_at "$1" account passwd
}


demo_story() {
    demo_people
    demo_programmes
    demo_portfolios
    demo_call
    demo_intake
    demo_review
    demo_selection
    demo_awards
    demo_reports
    demo_end
}
