/* Reviews of proposals, round by round, with what each department said. */
#include "ppuri/store/program.h"

#include "program_row.h"
#include "sql.h"

static bool clear_opinions(struct db *db, int64_t program, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM review_opinion WHERE program_id = :program");
	db_bind(&q, ":program", program);
	return db_run(&q, e);
}

static bool clear_reviews(struct db *db, int64_t program, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM proposal_review WHERE program_id = :program");
	db_bind(&q, ":program", program);
	return db_run(&q, e);
}

static bool put_review(struct db *db, int64_t program, const struct proposal_review *review, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO proposal_review (program_id, round, held, outcome, reason, minutes) "
		   "VALUES (:program, :round, :held, :outcome, :reason, :minutes)");
	db_bind(&q, ":program", program);
	db_bind(&q, ":round", review->round);
	db_bind(&q, ":held", review->held);
	db_bind(&q, ":outcome", review->outcome);
	db_bind(&q, ":reason", review->reason);
	db_bind(&q, ":minutes", review->minutes);
	return db_run(&q, e);
}

static bool put_opinion(struct db *db, int64_t program, int64_t round, size_t no, const struct review_opinion *opinion, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO review_opinion (program_id, round, no, department, feasibility, gap, actor, ministry) "
		   "VALUES (:program, :round, :no, :department, :feasibility, :gap, :actor, :ministry)");
	db_bind(&q, ":program", program);
	db_bind(&q, ":round", round);
	db_bind(&q, ":no", (int64_t)no);
	db_bind(&q, ":department", opinion->department);
	db_bind(&q, ":feasibility", opinion->feasibility);
	db_bind(&q, ":gap", opinion->gap);
	db_bind(&q, ":actor", opinion->actor);
	db_bind(&q, ":ministry", opinion->ministry);
	return db_run(&q, e);
}

bool program_set_reviews(struct db *db, int64_t program, const struct proposal_review_list *list, struct err *e)
{
	if (!clear_opinions(db, program, e) || !clear_reviews(db, program, e))
		return false;
	for (size_t i = 0; i < list->n; i++) {
		const struct proposal_review *review = &list->at[i];
		if (!put_review(db, program, review, e))
			return false;
		for (size_t k = 0; k < review->opinions.n; k++)
			if (!put_opinion(db, program, review->round, k + 1, &review->opinions.at[k], e))
				return false;
	}
	return true;
}

static bool read_opinions(struct db *db, struct pool *p, int64_t program, struct proposal_review *review, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT department, feasibility, gap, actor, ministry FROM review_opinion WHERE program_id = :program AND round = :round "
		   "ORDER BY no");
	db_bind(&q, ":program", program);
	db_bind(&q, ":round", review->round);
	while (db_next(&q))
		*POOL_PUSH(p, &review->opinions) = (struct review_opinion){
			.department = db_text_or_null(&q, p, "department"),
			.feasibility = db_text_or_null(&q, p, "feasibility"),
			.gap = db_text_or_null(&q, p, "gap"),
			.actor = db_text_or_null(&q, p, "actor"),
			.ministry = db_text_or_null(&q, p, "ministry"),
		};
	return db_done(&q, e);
}

static bool read_reviews(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	DB_SQL(q, db, "SELECT round, held, outcome, reason, minutes FROM proposal_review WHERE program_id = :program ORDER BY round");
	db_bind(&q, ":program", program->id);
	while (db_next(&q))
		*POOL_PUSH(p, &program->reviews) = (struct proposal_review){
			.round = db_int(&q, "round"),
			.held = db_date(&q, "held"),
			.outcome = db_text_or_null(&q, p, "outcome"),
			.reason = db_text_or_null(&q, p, "reason"),
			.minutes = db_text_or_null(&q, p, "minutes"),
		};
	return db_done(&q, e);
}

bool program_read_reviews(struct db *db, struct pool *p, struct program *program, struct err *e)
{
	if (!read_reviews(db, p, program, e))
		return false;
	for (size_t i = 0; i < program->reviews.n; i++)
		if (!read_opinions(db, p, program->id, &program->reviews.at[i], e))
			return false;
	return true;
}
