/* The columns of a programme in a file. One with money of several years or sources takes several rows below each other. */
#pragma once

enum program_column {
	PROGRAM_CODE, PROGRAM_NAME, PROGRAM_START, PROGRAM_END, PROGRAM_PERIOD, PROGRAM_AREA, PROGRAM_BASIS, PROGRAM_YEAR,
	PROGRAM_SOURCE, PROGRAM_SUM, PROGRAM_OFFICE, PROGRAM_OPERATOR, PROGRAM_NOTE, PROGRAM_COLUMNS
};
#define PROGRAM_TABLE_COLUMNS \
	[PROGRAM_CODE] = {"code", "사업코드|코드|사업번호", true}, \
	[PROGRAM_NAME] = {"name", "사업명|사업이름|과제명", true}, \
	[PROGRAM_START] = {"start", "시작|시작일|사업시작|착수", true}, \
	[PROGRAM_END] = {"end", "종료|종료일|사업종료|완료", true}, \
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
	[PROGRAM_SUM] = GRID_WON
