"""Days of observances: printed by their sponsors, and worked out by another program."""

PRINTED = {
    "nth 2 Fri 1": "2020-02-07 2024-02-02 2025-02-07",
    "week 3 Sun 2 7": "2020-03-08 2021-03-14 2024-03-10 2025-03-09",
    "week 3 Sun 3 7": "2017-03-19 2025-03-16",
    "week 3 Sun 1 7": "2005-03-06",
    "week 4 Mon 1 7": "2020-04-06 2021-04-05 2024-04-01",
    "weekof 05-12": "2021-05-09 2024-05-12",
    "rel mothers 0 7": "2021-05-09 2024-05-12",
    "rel fathers -6 7": "2018-06-11 2021-06-14",
    "weekof 09-10": "2018-09-09 2023-09-10",
    "week 10 Sun 1 7": "2020-10-04 2024-10-06",
    "inweek 10 1 Thu": "2020-10-08 2024-10-10",
    "week 12 Sun 1 7": "2020-12-06 2024-12-01",
    "week 8 Sun 1 7": "2024-08-04 2026-08-02",
    "weekof 02-14": "2014-02-09 2020-02-09 2025-02-09",
    "nth 3 Tue 4": "2020-03-24 2021-03-23",
    "nth 6 Sun 1": "2021-06-06",
    "nth 3 Thu 2": "2017-03-09 2021-03-11 2025-03-13",
    "before 03-20 Fri": "2019-03-15 2020-03-13 2021-03-19 2022-03-18 2023-03-17 2025-03-14",
    "inlastweek 4 Wed": "2020-04-22 2021-04-21 2024-04-24",
    "inmonweek 10 3 Wed": "2021-10-20",
    "nth 1 Sun -1": "2025-01-26",
    "nth 5 Tue 1": "2017-05-02",
    "week 1 Sun 1 7": "2014-01-05",
    "week 5 Sun 1 7": "2024-05-05",
    "week 10 Mon 3 5": "2019-10-21 2020-10-19 2021-10-18",
    "rel labor 6 7": "2021-09-12",
    "rel memorial -3 1": "2021-05-28",
    "week 10 Sun 3 7": "2019-10-20 2020-10-18",
    "week 10 Sun last 7": "2019-10-20",
    "nth 10 Mon 1": "2024-10-07",
    "nth 10 Wed 2": "2024-10-09",
    "nth 11 Wed 3": "2016-11-16 2020-11-18 2021-11-17",
    "nth 11 Thu 3": "2019-11-21 2020-11-19 2021-11-18 2022-11-17 2023-11-16",
    "rel thanksgiving -5 1": "2016-11-19",
    "rel thanksgiving 0 1": "2016-11-24",
    "nth 4 Sat -1": "2024-04-27",
    "nth 10 Sat -1": "2017-10-28 2023-10-28 2024-10-26",
    "week 4 Sun last 7": "2019-04-21 2022-04-24",
    "nth 3 Wed 2": "2020-03-11 2025-03-12",
}
"""The first day that a sponsor or a calendar printed for a year, by rule."""

DAYS = """
folic-acid-awareness-week 01-04..01-10 01-03..01-09
congenital-heart-defect-awareness-week 02-07..02-14 02-07..02-14
national-cardiac-rehabilitation-week 02-08..02-14 02-14..02-20
eating-disorders-awareness-week - -
save-your-vision-week 03-01..03-07 03-07..03-13
patient-safety-awareness-week 03-08..03-14 03-14..03-20
sleep-awareness-week 03-08..03-14 03-14..03-20
pulmonary-rehabilitation-week 03-08..03-14 03-14..03-20
national-poison-prevention-week 03-15..03-21 03-21..03-27
national-drug-and-alcohol-facts-week - -
national-physicians-week 03-25..03-31 03-25..03-31
national-public-health-week 04-06..04-12 04-05..04-11
black-maternal-health-week 04-11..04-17 04-11..04-17
world-immunization-week 04-24..04-30 04-24..04-30
national-infant-immunization-week - -
medical-laboratory-professionals-week 04-19..04-25 04-18..04-24
administrative-professionals-week 04-19..04-25 04-18..04-24
national-nurses-week 05-06..05-12 05-06..05-12
childrens-mental-health-awareness-week 05-03..05-09 05-02..05-08
national-womens-health-week 05-10..05-16 05-09..05-15
national-skilled-nursing-care-week 05-10..05-16 05-09..05-15
national-hospital-week 05-10..05-16 05-09..05-15
national-mens-health-week 06-15..06-21 06-14..06-20
world-breastfeeding-week 08-01..08-07 08-01..08-07
national-health-center-week 08-02..08-08 08-01..08-07
national-suicide-prevention-week 09-06..09-12 09-05..09-11
national-assisted-living-week 09-13..09-19 09-12..09-18
mental-illness-awareness-week 10-04..10-10 10-03..10-09
national-pa-week 10-06..10-12 10-06..10-12
healthcare-quality-week 10-18..10-24 10-17..10-23
medical-assistants-recognition-week 10-19..10-23 10-18..10-22
national-health-education-week 10-19..10-23 10-18..10-22
respiratory-care-week 10-25..10-31 10-24..10-30
international-infection-prevention-week - -
red-ribbon-week 10-23..10-31 10-23..10-31
world-antimicrobial-resistance-amr-awareness-week 11-18..11-24 11-18..11-24
national-influenza-vaccination-week 12-06..12-12 12-05..12-11
national-handwashing-awareness-week 12-06..12-12 12-05..12-11
national-pharmacist-day 01-12 01-12
maternal-health-awareness-day 01-23 01-23
iv-nurse-day 01-25 01-25
world-leprosy-day 01-25 01-31
world-cancer-day 02-04 02-04
national-wear-red-day 02-06 02-05
give-kids-a-smile-day 02-06 02-05
national-black-hiv-aids-awareness-day 02-07 02-07
national-donor-day 02-14 02-14
heart-valve-disease-awareness-day 02-22 02-22
world-hearing-day 03-03 03-03
world-kidney-day 03-12 03-11
world-sleep-day 03-13 03-19
registered-dietitian-nutritionist-day 03-11 03-10
certified-nurses-day 03-19 03-19
world-oral-health-day 03-20 03-20
world-down-syndrome-day 03-21 03-21
world-tb-day 03-24 03-24
american-diabetes-association-alert-day 03-24 03-23
national-doctors-day 03-30 03-30
world-bipolar-day 03-30 03-30
world-autism-awareness-day 04-02 04-02
world-health-day 04-07 04-07
national-healthcare-decisions-day 04-16 04-16
administrative-professionals-day 04-22 04-21
national-prescription-drug-take-back-day-spring 04-25 04-24
world-malaria-day 04-25 04-25
world-asthma-day 05-05 05-04
international-nurses-day 05-12 05-12
world-hypertension-day 05-17 05-17
hiv-vaccine-awareness-day 05-18 05-18
national-senior-health-and-fitness-day 05-27 05-26
dont-fry-day 05-22 05-28
world-no-tobacco-day 05-31 05-31
national-cancer-survivors-day 06-07 06-06
world-food-safety-day 06-07 06-07
world-blood-donor-day 06-14 06-14
national-career-nursing-assistants-day 06-17 06-17
world-sickle-cell-day 06-19 06-19
national-hiv-testing-day 06-27 06-27
national-ptsd-awareness-day 06-27 06-27
world-drowning-prevention-day 07-25 07-25
world-hepatitis-day 07-28 07-28
health-unit-coordinators-day 08-23 08-23
international-overdose-awareness-day 08-31 08-31
world-suicide-prevention-day 09-10 09-10
world-sepsis-day 09-13 09-13
world-patient-safety-day 09-17 09-17
world-alzheimers-day 09-21 09-21
falls-prevention-awareness-day 09-22 09-22
national-womens-health-and-fitness-day 09-30 09-29
world-rabies-day 09-28 09-28
world-heart-day 09-29 09-29
child-health-day 10-05 10-04
world-sight-day 10-08 10-14
national-depression-screening-day 10-08 10-07
emergency-nurses-day 10-14 10-13
world-mental-health-day 10-10 10-10
world-arthritis-day 10-12 10-12
global-handwashing-day 10-15 10-15
white-cane-safety-day 10-15 10-15
pregnancy-and-infant-loss-remembrance-day 10-15 10-15
medical-assistants-recognition-day 10-21 10-20
world-osteoporosis-day 10-20 10-20
international-stuttering-awareness-day 10-22 10-22
national-prescription-drug-take-back-day-autumn 10-31 10-30
world-stroke-day 10-29 10-29
world-psoriasis-day 10-29 10-29
world-pneumonia-day 11-12 11-12
world-diabetes-day 11-14 11-14
world-prematurity-day 11-17 11-17
world-copd-day 11-18 11-17
great-american-smokeout 11-19 11-18
national-rural-health-day 11-19 11-18
international-survivors-of-suicide-loss-day 11-21 11-20
national-family-health-history-day 11-26 11-25
world-aids-day 12-01 12-01
international-day-of-persons-with-disabilities 12-03 12-03
universal-health-coverage-day 12-12 12-12
new-years-day 01-01 01-01
martin-luther-king-jr-day 01-19 01-18
presidents-day 02-16 02-15
daylight-saving-time-starts 03-08 03-14
mothers-day 05-10 05-09
memorial-day 05-25 05-31
fathers-day 06-21 06-20
juneteenth 06-19 06-19
independence-day 07-04 07-04
labor-day 09-07 09-06
columbus-indigenous-peoples-day 10-12 10-11
daylight-saving-time-ends 11-01 11-07
veterans-day 11-11 11-11
thanksgiving-day 11-26 11-25
christmas-day 12-25 12-25
"""
"""Every observance but the whole months: its id, its days in 2026, its days in 2027.

A dash: its sponsor sets the days.
"""


def spans() -> dict[tuple[str, int], str]:
    """Days such as ``05-06..05-12`` or ``05-12`` by id and year."""
    rows = [line.split() for line in DAYS.strip().splitlines()]
    return {
        (key, year): days
        for key, *columns in rows
        for year, days in zip((2026, 2027), columns, strict=True)
    }
