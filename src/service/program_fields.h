/* The columns of a programme in a file. One with money of several years or sources takes several rows below each other. What it
 * stands beneath is in the store, or in a row above. */
#pragma once

enum program_column {
	PROGRAM_CODE, PROGRAM_PARENT, PROGRAM_KIND, PROGRAM_ORDINAL, PROGRAM_NAME, PROGRAM_START, PROGRAM_END, PROGRAM_PERIOD, PROGRAM_STATUS,
	PROGRAM_SINCE, PROGRAM_AREA, PROGRAM_BASIS, PROGRAM_YEAR, PROGRAM_SOURCE, PROGRAM_SUM, PROGRAM_COST, PROGRAM_OFFICE, PROGRAM_OPERATOR,
	PROGRAM_REGION, PROGRAM_TECHNOLOGY, PROGRAM_FIELD, PROGRAM_STATED_BY, PROGRAM_NOTE, PROGRAM_COLUMNS
};
#define PROGRAM_TABLE_COLUMNS \
	[PROGRAM_CODE] = {"code", "사업코드|코드|사업번호", true}, \
	[PROGRAM_NAME] = {"name", "사업명|사업이름|과제명", true}, \
	[PROGRAM_PARENT] = {"parent", "상위코드|상위사업코드|상위", false}, \
	[PROGRAM_KIND] = {"kind", "종류|계층", false}, \
	[PROGRAM_ORDINAL] = {"ordinal", "연번|순번", false}, \
	[PROGRAM_START] = {"start", "시작|시작일|사업시작|착수", false}, \
	[PROGRAM_END] = {"end", "종료|종료일|사업종료|완료", false}, \
	[PROGRAM_STATUS] = {"status", "상태|추진상태|진행상태", false}, \
	[PROGRAM_SINCE] = {"since", "상태일|상태기준일", false}, \
	[PROGRAM_COST] = {"cost", "총사업비", false}, \
	[PROGRAM_REGION] = {"regions", "지역|대상지역|사업지역|권역", false}, \
	[PROGRAM_TECHNOLOGY] = {"technologies", "기술|뿌리기술|대상기술", false}, \
	[PROGRAM_FIELD] = {"fields", "세부분야|전략분야|산업분야", false}, \
	[PROGRAM_STATED_BY] = {"source_note", "출처|자료출처|근거자료", false}, \
	[PROGRAM_PERIOD] = {"period", "기간|사업기간", false}, \
	[PROGRAM_AREA] = {"area", "지원분야|분야", false}, \
	[PROGRAM_BASIS] = {"legal_basis", "법적근거|근거|사업유형", false}, \
	[PROGRAM_YEAR] = {"fiscal_year", "회계연도|연도|예산연도", false}, \
	[PROGRAM_SOURCE] = {"source", "재원|재원구분", false}, \
	[PROGRAM_SUM] = {"won", "예산|예산액|사업비|금액", false}, \
	[PROGRAM_OFFICE] = {"office", "담당부서|부서|소관부서", false}, \
	[PROGRAM_OPERATOR] = {"operator", "수행기관|전담기관|주관기관", false}, \
	[PROGRAM_NOTE] = {"note", "비고|참고", false}
/* What each of them is where it is written: texts but for these. A year is no sum, so it has no thousands. */
#define PROGRAM_GRID_KINDS \
	[PROGRAM_CODE] = GRID_CODE, [PROGRAM_START] = GRID_DATE, [PROGRAM_END] = GRID_DATE, [PROGRAM_YEAR] = GRID_CODE, \
	[PROGRAM_SUM] = GRID_WON, [PROGRAM_PARENT] = GRID_CODE, [PROGRAM_SINCE] = GRID_DATE, [PROGRAM_COST] = GRID_WON
