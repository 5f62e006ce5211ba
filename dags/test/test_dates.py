"""The day of a run is the calendar day in the team's zone: for scheduled, manual and backfilled runs, also where clocks change."""

import unittest
from datetime import date, datetime, timedelta, timezone
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import home

home.use()

from airflow.serialization.decoders import decode_timetable  # noqa: E402
from airflow.serialization.encoders import encode_timetable  # noqa: E402
from airflow.settings import prepare_syspath_for_config_and_plugins  # noqa: E402
from airflow.timetables.base import TimeRestriction  # noqa: E402

prepare_syspath_for_config_and_plugins()

import pendulum  # noqa: E402
from daybreak_airflow import day  # noqa: E402

CHANGES = {
    "America/New_York": (date(2026, 3, 8), date(2026, 11, 1)),
    "Europe/Berlin": (date(2026, 3, 29), date(2026, 10, 25)),
    "Asia/Seoul": (date(2026, 3, 8), date(2026, 11, 1)),
    "Africa/Cairo": (date(2026, 4, 24), date(2026, 10, 30)),
    "Australia/Lord_Howe": (date(2026, 10, 4), date(2026, 4, 5)),
}
"""Days on which clocks go forward and back: at two, at three, at midnight, by half an hour; Seoul's do not."""
EACH = [(zone, changed) for zone, days in CHANGES.items() for changed in days]


def utc(d: date, zone: str, hour: int = 0) -> pendulum.DateTime:
    return pendulum.instance(datetime(d.year, d.month, d.day, hour, tzinfo=ZoneInfo(zone)).astimezone(timezone.utc))


def scheduled(timetable, first: pendulum.DateTime, until: pendulum.DateTime) -> list:
    """The runs that the scheduler makes in a span, one from the other."""
    scheduler = decode_timetable(encode_timetable(timetable))
    runs = []
    run = None
    while True:
        run = scheduler.next_dagrun_info_v2(
            last_dagrun_info=run, restriction=TimeRestriction(earliest=first, latest=None, catchup=True)
        )
        if run.run_after >= until:
            return runs
        runs.append(run)


class DatesTest(unittest.TestCase):
    def test_a_scheduled_briefing_is_about_the_day_before_each_day_once(self):
        for zone, changed in EACH:
            with self.subTest(zone=zone, changed=str(changed)):
                timetable = day.daily("06:00", pendulum.timezone(zone))
                first, last = changed - timedelta(days=3), changed + timedelta(days=4)
                runs = scheduled(timetable, utc(first, zone), utc(last, zone))
                self.assertEqual(
                    [run.partition_key for run in runs], [str(first + timedelta(days=n)) for n in range(-1, 6)]
                )
                for run in runs:
                    self.assertEqual(run.run_after.astimezone(ZoneInfo(zone)).hour, 6)

    def test_a_time_that_clocks_may_skip_is_refused(self):
        for at in ("00:00", "02:30", "03:59"):
            with self.assertRaisesRegex(ValueError, f"Cannot brief at {at}: .* set 04:00 or later"):
                day.daily(at)

    def test_a_backfill_takes_each_day_once(self):
        for zone, changed in EACH:
            with self.subTest(zone=zone, changed=str(changed)):
                timetable = decode_timetable(encode_timetable(day.daily("06:00", pendulum.timezone(zone))))
                first, end = changed - timedelta(days=2), changed + timedelta(days=3)
                runs = timetable.iter_partition_dagrun_infos(
                    earliest=pendulum.instance(datetime.combine(first, datetime.min.time())),
                    latest=pendulum.instance(datetime.combine(end, datetime.min.time())),
                )
                self.assertEqual([run.partition_key for run in runs], [str(first + timedelta(days=n)) for n in range(5)])

    def test_the_hours_of_a_day_land_in_that_day(self):
        for zone, changed in EACH:
            with self.subTest(zone=zone, changed=str(changed)):
                runs = scheduled(
                    day.hourly(5, pendulum.timezone(zone)),
                    utc(changed, zone) + timedelta(minutes=30),
                    utc(changed + timedelta(days=1), zone) + timedelta(minutes=30),
                )
                length = utc(changed + timedelta(days=1), zone) - utc(changed, zone)
                self.assertAlmostEqual(len(runs), length.total_seconds() / 3600, delta=0.5)
                self.assertEqual({day.running_day(run) for run in runs}, {str(changed)})

    def test_a_manual_run_without_a_day_takes_yesterday_as_the_team_sees_it(self):
        for zone, changed in EACH:
            with self.subTest(zone=zone, changed=str(changed)):
                for hour in (0, 6, 23):
                    started = SimpleNamespace(partition_key=None, run_after=utc(changed, zone, hour))
                    self.assertEqual(
                        day.finished_day(started, pendulum.timezone(zone)), str(changed - timedelta(days=1))
                    )
                    self.assertEqual(day.running_day(started, pendulum.timezone(zone)), str(changed))

    def test_a_manual_run_takes_the_day_that_it_names(self):
        named = SimpleNamespace(partition_key="2026-11-20", run_after=utc(date(2027, 1, 1), "UTC"))
        self.assertEqual(day.finished_day(named), "2026-11-20")

    def test_a_range_holds_both_ends(self):
        self.assertEqual(
            day.days_between(date(2026, 10, 31), date(2026, 11, 2)), ["2026-10-31", "2026-11-01", "2026-11-02"]
        )


if __name__ == "__main__":
    unittest.main()
