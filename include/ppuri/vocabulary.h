/* The closed lists of the field: each value has a code that the store keeps, a Korean name (data, also printed on papers)
 * and an English one. Input may be either of the three, or a synonym. */
#pragma once

#include "ppuri/pool.h"

struct term {
	const char *code;
	const char *ko;
	const char *en;
	const char *synonyms; /* "용접·접합|접합", or NULL */
};

struct vocabulary {
	const char *what; /* N_("support area"): for messages */
	const struct term *terms;
	size_t n;
};

extern const struct vocabulary AREAS;        /* 지원 분야: 인프라 구축, 인력 양성, 기술 개발, 경영지원 (seed 004) */
extern const struct vocabulary LEGAL_BASES;  /* 지방보조금, 국고보조(간접보조), 출연·위탁, 국가직접지원: decides which law applies (지보법 §2) */
extern const struct vocabulary SOURCES;      /* 국비 시비 구·군비 민간부담금 국가직접지원 기타 미기재 */
extern const struct vocabulary PROGRAM_KINDS;    /* 계획 plan, 전략 strategy, 정책 policy, 과제 task, 사업 programme, 단위사업 unit: in the order of enum program_kind */
extern const struct vocabulary PROGRAM_STATUSES; /* 제안 proposed, 검토 review, 확정 confirmed, 추진 running, 완료 done, 보류 on-hold, 중단 stopped */
extern const struct vocabulary BOUNDS;           /* 여 about, 이상 least: what a stated number is no exact one by */
extern const struct vocabulary INDICATOR_ROLES;  /* 기준 before, 이후 after, 목표 target, 실적 result: in the order in which they are kept */
extern const struct vocabulary MILESTONE_KINDS;  /* 착수 start, 확정 confirmed, 착공 groundbreaking, 준공 completion, 완료 end, 기타 other */
extern const struct vocabulary REVIEW_OUTCOMES;  /* 추진 carried, 제외 dropped, 보완 supplement, 보류 deferred */
extern const struct vocabulary COUNCIL_KINDS;    /* 거점 hub, 연계 spoke, 미니클러스터 mini-cluster, 협의체 council */
extern const struct vocabulary MEMBER_KINDS;     /* 기업 firm, 대학 university, 연구기관 institute, 지원기관 agency, 기타 other */
extern const struct vocabulary TECHNOLOGIES; /* the fourteen 뿌리기술 (뿌리법 §2, since 2021-12-16); codes "01"…"14" */
extern const struct vocabulary SIZES;        /* 소상공인, 소기업, 중기업, 중견기업, 대기업 (소상공인기본법 시행령 §3, 중소기업기본법 시행령 §8) */
extern const struct vocabulary TIE_BREAKS;   /* biggest-item, item-order, smaller-firm, no-earlier-support, earlier-receipt */
extern const struct vocabulary ROUNDS;       /* 서면평가 written, 발표평가 presentation, 현장평가 site */
extern const struct vocabulary LINES_AGAIN;  /* once, without-bonus, with-bonus: in the order of enum line_again */
extern const struct vocabulary PLACEMENTS;   /* by-rank, first, out: in the order of enum placed */
extern const struct vocabulary CONFLICT_DECISIONS; /* pending, upheld, rejected */
extern const struct vocabulary CONFLICT_DECIDERS;  /* who decides a 기피: the committee by vote, or its chair */
extern const struct vocabulary RELATIONS;          /* codes of enum relation */
extern const struct vocabulary LATE_DEEDS;   /* what somebody did of an application beside its scores */
extern const struct vocabulary LATE_OUTCOMES; /* what the second person said of it */
extern const struct vocabulary CONFLICTS;    /* 제척 exclusion, 기피 challenge, 회피 recusal (지보법 §26⑦–⑨) */
extern const struct vocabulary DELIBERATION_OUTCOMES; /* 원안 의결 adopted, 수정 의결 changed, 보류 deferred, 부결 rejected (지보법 §8②) */
extern const struct vocabulary APPEAL_OUTCOMES;       /* 인용 upheld, 기각 rejected, 각하 dismissed */
extern const struct vocabulary DECLINE_GROUNDS; /* why an invited member does not take part */
extern const struct vocabulary MEMBERSHIPS;  /* in the order of enum membership */
extern const struct vocabulary MEETING_KINDS; /* 평가회의 evaluation, 심의회의 deliberation */
extern const struct vocabulary PRESENCES;    /* 출석 present, 결석 absent, 제척·회피 kept-out */
extern const struct vocabulary VOTES;        /* 찬성 yes, 반대 no, 기권 abstain */
extern const struct vocabulary OUTCOMES;     /* 가결 carried, 부결 lost, 정족수 미달 no-quorum */
extern const struct vocabulary NOTICE_KINDS; /* 공고 notice, 정정공고 correction, 취소공고 cancellation */
extern const struct vocabulary CALL_EXCEPTIONS; /* 공모하지 아니할 수 있는 경우 (지방보조금법 §7②) */
extern const struct vocabulary YES_NO;       /* what an option of an edit makes of a flag */
extern const struct vocabulary ROLES;        /* in the order of enum role */

/* The term by code, name or synonym (case and spaces aside); a miss is ERR_USAGE listing what is allowed. */
MUST_CHECK bool term_find(const struct vocabulary *v, const char *s, const struct term **ret, struct err *e);
const struct term *term_of(const struct vocabulary *v, const char *code); /* NULL if there is none */
/* The name in the language in force; the code itself if it is unknown, "" for NULL. */
const char *term_name(const struct vocabulary *v, const char *code);

/* Where a list is left open: the code of the term, or a name of one's own behind 기타 (other) and a colon, "기타:안전인증서", which is kept as
 * such. */
MUST_CHECK bool term_or_free(struct pool *p, const struct vocabulary *v, const char *s, const char **ret, struct err *e);
/* The length of "기타:" or "other:" at the beginning, with the spaces that people put in; 0 if it begins otherwise. */
size_t free_term_begin(const char *s);
/* On papers, which are Korean: a name of one's own without 기타: before it. */
const char *term_or_free_printed(const struct vocabulary *v, const char *code);
