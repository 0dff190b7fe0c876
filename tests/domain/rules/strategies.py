"""Random households, both milieus, every region, complete by the questionnaire."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from hypothesis import strategies as st

from backend.domain import household as words

yes_no = st.booleans()
money = st.one_of(st.integers(0, 3000), st.floats(0, 3000, allow_nan=False).map(lambda amount: round(amount, 2)))


def _choice(choices: Any) -> st.SearchStrategy[str]:
    return st.sampled_from(get_args(choices))


birth_dates = st.one_of(
    st.integers(1910, 2025).map(str),
    st.builds("{}-{:02}".format, st.integers(1910, 2025), st.integers(1, 12)),
    st.dates(min_value=date(1910, 1, 1), max_value=date(2025, 12, 31)).map(str),
)


def members(relations: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "relation": relations,
            "sex": _choice(words.Sex),
            "birth_date": birth_dates,
            "education_level": _choice(words.EducationLevel),
            "diploma": _choice(words.Diploma),
            "literate": yes_no,
            "schooling": _choice(words.Schooling),
            "activity": _choice(words.Activity),
            "professional_status": _choice(words.ProfessionalStatus),
            "occupation": _choice(words.Occupation),
            "health_cover": _choice(words.HealthCover),
            "disability": _choice(words.Disability),
            "public_employee": yes_no,
            "pension": yes_no,
            "other_family_allowance": yes_no,
        }
    )


YES_NO_ANSWERS = (
    "bath_or_shower",
    "computer",
    "satellite_dish",
    "landline",
    "loan",
    "garage",
    "professional_premises",
    "secondary_dwelling",
    "non_agricultural_land",
    "irrigated_land",
)
_others = st.sampled_from([relation for relation in get_args(words.Relation) if relation != "head"])

households = st.fixed_dictionaries(
    {
        "milieu": _choice(words.Milieu),
        "region": st.integers(1, 12),
        "dwelling_type": _choice(words.DwellingType),
        "rooms": st.integers(1, 12),
        "nuclei": st.integers(1, 4),
        **dict.fromkeys(
            [
                "bath_or_shower",
                "computer",
                "satellite_dish",
                "landline",
                "loan",
                "garage",
                "professional_premises",
                "secondary_dwelling",
                "non_agricultural_land",
                "irrigated_land",
            ],
            yes_no,
        ),
        "electricity_meter": _choice(words.ElectricityMeter),
        "mobiles": st.integers(0, 8),
        "cars": st.integers(0, 3),
        "motorcycles": st.integers(0, 3),
        "cows": st.integers(0, 40),
        "butane_mad_month": money,
        "water_electricity_mad_month": money,
        "telecom_mad_month": money,
        "members": st.builds(
            lambda first, others, place: [*others[:place], first, *others[place:]],
            members(st.just("head")),
            st.lists(members(_others), max_size=7),
            st.integers(0, 7),
        ),
    }
)
