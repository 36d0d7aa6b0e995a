/* Loaded before the program by the demo and by the tests of the commands. TEST_CLOCK says what its clock shows: "2024-02-01 09:00:00",
 * Korean civil time at which it stands still, or "+N" and "-N", seconds by which it goes ahead of the machine's or behind it.
 * libfaketime would do, but a program with an address sanitizer never gets past its start under it, and its command leaves files
 * in /dev/shm over which a later one dies. */
#include <stdlib.h>
#include <time.h>

#define KOREA_AHEAD (9 * 60 * 60)

static time_t machine_time(void)
{
	struct timespec now;
	if (clock_gettime(CLOCK_REALTIME, &now) != 0)
		abort();
	return now.tv_sec;
}

static time_t time_shown(const char *clock)
{
	if (clock[0] == '+' || clock[0] == '-')
		return machine_time() + (time_t)strtol(clock, NULL, 10);
	struct tm tm = {0};
	if (!strptime(clock, "%Y-%m-%d %H:%M:%S", &tm))
		abort();
	return timegm(&tm) - KOREA_AHEAD;
}

time_t time(time_t *ret)
{
	const char *clock = getenv("TEST_CLOCK");
	if (!clock)
		abort();
	time_t now = time_shown(clock);
	if (ret)
		*ret = now;
	return now;
}
