"""Writes a CSV file of applications as an office would send it: python3 make_applications.py SEED ROWS >FILE.

Each row is another firm. The same seed gives the same bytes. Nothing in it is real: the numbers begin with 000."""
import random
import sys

HEADER = ("연번,업체명,사업자등록번호,대표자,기업규모,상시근로자수,뿌리기술,우편번호,소재지,확인서번호,확인서 만료일,담당자,"
          "연락처,전자우편,과제명,총사업비,지원신청액,기업부담금 현금,기업부담금 현물,비고")
WEIGHTS = (1, 3, 7, 1, 3, 7, 1, 3, 5)
SYLLABLES = "가나다라마바사아자차카타파하고노도로모보소오조초거너더러머버서어저처기니디리미비시이지치구누두루무부수우주추"
FORMS = ("㈜{}정밀", "{}금형", "(주){}몰드", "주식회사 {}테크", "{}공업사")
SIZES = ("소상공인", "소기업", "중기업", "중견기업")
TECHNOLOGIES = ("금형", "주조", "용접", "열처리", "표면처리", "사출·프레스", "정밀가공")
DISTRICTS = ("강서구", "사상구", "사하구", "기장군", "북구")
TITLES = ("전장부품 사출금형 정밀도 향상을 위한 공정 개선", "소형 커넥터 금형 표면 조도 개선 및 자동 연마", "다이캐스팅 금형 수명예측 시스템 도입",
          "박판 프레스 금형 무인검사 공정 구축", "농기계 부품 금형 내마모성 개선과 열처리 최적화")
NOTES = ("", "", "", "확인서 갱신 신청 중", "‘22년 시제품 지원", '"현장 확인 완료\n(3. 15.)"')


def biz_no(n):
    """The n-th number of those with the prefix 000 and a type from 01 to 99, as it is printed."""
    digits = [int(d) for d in f"000{n // 10000 + 1:02d}{n % 10000:04d}"]
    total = sum(d * w for d, w in zip(digits, WEIGHTS)) + digits[8] * 5 // 10
    text = "".join(map(str, digits)) + str(-total % 10)
    return f"{text[:3]}-{text[3:5]}-{text[5:]}"


def row(pick, n, firm):
    name = "".join(pick.choice(SYLLABLES) for _ in range(4))
    person, contact = ("".join(pick.choice(SYLLABLES) for _ in range(3)) for _ in range(2))
    units = pick.randint(40, 200)  # of 100,000 won: 8 asked for, 1 in cash, 1 in kind
    return [str(n + 1), pick.choice(FORMS).format(name), biz_no(firm), person, pick.choice(SIZES), str(pick.randint(1, 250)),
            pick.choice(TECHNOLOGIES), str(pick.randint(46000, 49999)),
            f'"부산광역시 {pick.choice(DISTRICTS)} 견본산단{pick.randint(1, 9)}로 {pick.randint(1, 300)}, {pick.randint(1, 9)}동"',
            f"{pick.randint(2021, 2023)}-{n:06d}", f"2026-{pick.randint(1, 12):02d}-{pick.randint(1, 28):02d}", contact,
            f"010-{n // 10000:04d}-{n % 10000:04d}", f"firm{n}@example.com", pick.choice(TITLES)] + [
                f'"{units * part * 100:,}"' for part in (10, 8, 1, 1)] + [pick.choice(NOTES)]


def main():
    seed, rows = int(sys.argv[1]), int(sys.argv[2])
    pick = random.Random(seed)
    sys.stdout.reconfigure(encoding="utf-8-sig", newline="\r\n")
    print(",,,,,,,,,,,,,,,,,,,(단위: 천원)")
    print(HEADER)
    for n, firm in enumerate(pick.sample(range(990_000), rows)):
        print(",".join(row(pick, n, firm)))


if __name__ == "__main__":
    main()
