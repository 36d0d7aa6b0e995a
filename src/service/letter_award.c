/* 보조금 교부결정 통지서: to each firm whose award was issued. */
#include "letter_source.h"
#include "letter_writer.h"

#include "ppuri/store/application.h"
#include "ppuri/store/award.h"
#include "ppuri/store/call.h"
#include "ppuri/store/program.h"
#include "ppuri/tr.h"

#define COST_ROWS 3
#define COST_COLUMNS 3

__extension__ typedef __int128 wide;

/* Tenths of a percent that add up to 100.0: what the floors leave goes to the largest remainders. */
static void shares(const struct won part[COST_ROWS], struct won total, int64_t tenths[COST_ROWS])
{
	int64_t rest = 1000, remainder[COST_ROWS];
	for (int i = 0; i < COST_ROWS; i++) {
		wide scaled = (wide)part[i].n * 1000;
		tenths[i] = (int64_t)(scaled / total.n);
		remainder[i] = (int64_t)(scaled % total.n);
		rest -= tenths[i];
	}
	for (; rest > 0; rest--) {
		int largest = 0;
		for (int i = 1; i < COST_ROWS; i++)
			if (remainder[i] > remainder[largest])
				largest = i;
		tenths[largest]++;
		remainder[largest] = -1;
	}
}

static void put_cost(struct letter_writer *w, const struct award *award, const char *source, struct won total)
{
	static const char *const columns[COST_COLUMNS] = {"source", "amount", "share"};
	const struct won part[COST_ROWS] = {award->amount, award->own_cash, award->own_kind};
	const char *const name[COST_ROWS] = {
		pool_printf(w->p, "지방보조금(%s)", source), "자기부담금(현금)", "자기부담금(현물)"};
	const char *cells[COST_ROWS * COST_COLUMNS];
	int64_t tenths[COST_ROWS];
	char won[WON_TEXT_MAX];
	shares(part, total, tenths);
	for (int i = 0; i < COST_ROWS; i++) {
		const char **row = &cells[i * COST_COLUMNS];
		row[0] = name[i];
		row[1] = pool_strdup(w->p, won_text(part[i], won));
		row[2] = pool_printf(w->p, "%d.%d%%", (int)(tenths[i] / 10), (int)(tenths[i] % 10));
	}
	letter_put_rows(w, &(struct form_rows){"cost", columns, COST_COLUMNS, cells, COST_ROWS});
}

static void put_signers(struct letter_writer *w, const struct award *award)
{
	letter_put(w, "drafter", award->drafter.person_name);
	letter_put(w, "drafter_title", award->drafter.title);
	letter_put(w, "approver", award->approver.person_name);
	letter_put(w, "approver_title", award->approver.title);
	letter_put_day(w, "approved_date", moment_date(award->approved_at));
}

static bool put_award(struct letter_writer *w, const struct award *award, const char *source, struct err *e)
{
	struct won total;
	const char *amount;
	if (!won_letter(w->p, award->amount, &amount, e) || !won_add(award->amount, award->own_cash, &total, e) ||
		!won_add(total, award->own_kind, &total, e))
		return false;
	letter_put(w, "receipt_no", award->application.receipt_no);
	letter_put(w, "project_title", award->application.title);
	letter_put(w, "award_no", award->number);
	letter_put_day(w, "award_date", moment_date(award->issued_at));
	letter_put(w, "doc_no", award->document_no);
	letter_put_day(w, "doc_date", moment_date(award->issued_at));
	letter_put(w, "amount", amount);
	letter_put(w, "payment", award->payment);
	letter_put_won(w, "grant_won", award->amount);
	letter_put_won(w, "own_cash_won", award->own_cash);
	letter_put_won(w, "own_kind_won", award->own_kind);
	letter_put_won(w, "total_won", total);
	put_cost(w, award, source, total);
	return true;
}

static bool fill(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	CLEANUP(letter_writer_release) struct letter_writer writer = {.p = w->pool};
	const struct award *award = subject->facts;
	const struct firm *firm = &award->application.firm;
	struct call call;
	struct program program;
	if (!call_by_id(w->db, w->pool, award->application.call_id, &call, e) ||
		!program_by_id(w->db, w->pool, call.program_id, &program, e))
		return false;
	letter_put(&writer, "title", pool_printf(w->pool, "%s 보조금 교부결정 통지", call.title));
	if (!letter_put_office(&writer, w, e))
		return false;
	letter_put_firm(&writer, firm);
	letter_put_call(&writer, &call, &program);
	letter_put(&writer, "legal_basis", "「지방자치단체 보조금 관리에 관한 법률」 제8조부터 제10조까지");
	put_signers(&writer, award);
	if (!put_award(&writer, award, term_of(&SOURCES, call.source)->ko, e))
		return false;
	*ret = (struct letter_content){
		.receiver = letter_receiver(w->pool, firm),
		.won = award->amount,
		.document_no = award->document_no,
		.about = award->number,
		.fields = letter_written(&writer),
	};
	return true;
}

static void push(struct pool *p, const struct award *award, struct letter_subjects *subjects)
{
	if (award->number)
		*POOL_PUSH(p, subjects) = (struct letter_subject){
			.application_id = award->application.id,
			.award_id = award->id,
			.receipt_no = award->application.receipt_no,
			.firm_name = award->application.firm.name,
			.facts = award,
		};
}

static bool due_to_one(struct work *w, const char *receipt, struct letter_subjects *ret, struct err *e)
{
	struct award *award = pool_alloc(w->pool, sizeof *award);
	if (!award_by_receipt(w->db, w->pool, receipt, award, e))
		return false;
	push(w->pool, award, ret);
	return true;
}

static bool due(struct work *w, const struct letter_choice *choice, struct letter_subjects *ret, struct err *e)
{
	struct letter_subjects subjects = {0};
	struct award_list awards = {0};
	struct call call;
	if (choice->receipt) {
		if (!due_to_one(w, choice->receipt, &subjects, e))
			return false;
	} else if (!call_by_code(w->db, w->pool, choice->call, &call, e) ||
			   !award_list_read(w->db, w->pool, choice->call, &awards, e)) {
		return false;
	}
	for (size_t i = 0; i < awards.n; i++)
		push(w->pool, &awards.at[i], &subjects);
	if (!subjects.n) {
		err_set(e, ERR_REFUSED, _("%s has no issued award"), choice->receipt ? choice->receipt : choice->call);
		return err_hint(e, "%s", _("awards are approved and then issued: ppuri award issue"));
	}
	*ret = subjects;
	return true;
}

extern const struct letter_source LETTER_AWARD;
const struct letter_source LETTER_AWARD = {"award", due, fill};
