"""`POST /v1/estimates`: exact figures for good requests, a named field for bad ones, never a failure."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.bodies import CheckedBodies
from backend.decisions import endpoints
from backend.decisions.schemas import EstimateResponse
from backend.domain.idcs import check_digit
from backend.limits import AddressLimit
from runtime import problems
from runtime.logs import Log
from tests.domain.rules import reference
from tests.domain.rules.households import adult, child, household, spouse, worked_example
from tests.domain.rules.households import head as a_head
from tests.domain.rules.strategies import households

DAY = "2026-06-01"


def application(per_minute: int = 1_000_000) -> FastAPI:
    """The endpoint with the backend's own edges, without the database it does not need."""
    app = FastAPI()
    app.state.estimate_limit = AddressLimit(per_minute)
    app.include_router(endpoints.router)
    app.add_middleware(CheckedBodies)
    problems.install(app, Log("backend"))
    return app


APP = application()


def client(app: FastAPI = APP) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app, raise_app_exceptions=False), base_url="http://backend")


async def post(document: Any, declared_on: Any = DAY) -> httpx.Response:
    async with client() as http:
        return await http.post("/v1/estimates", json={"declared_on": declared_on, "household": document})


async def faults(document: Any, declared_on: Any = DAY) -> dict[str, str]:
    answer = await post(document, declared_on)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    return {error["field"]: error["code"] for error in answer.json()["errors"]}


def with_member(position: int, **answers: Any) -> dict[str, Any]:
    document = worked_example()
    document["members"][position] |= answers
    return document


def without(document: dict[str, Any], name: str, member: int | None = None) -> dict[str, Any]:
    del (document if member is None else document["members"][member])[name]
    return document


async def test_the_worked_example_is_answered_in_full_precision_with_its_reasons():
    answer = await post(worked_example())
    body = answer.json()
    programmes = {one["programme"]: one for one in body["programmes"]}
    assert answer.status_code == 200
    assert body["index"] == pytest.approx(9.6973844, abs=1e-12)
    assert (body["milieu"], body["estimate"], body["missing_coefficients"]) == ("urban", True, [])
    assert programmes["asd"]["status"] == "eligible"
    assert programmes["asd"]["amount_mad_month"] == 600
    assert programmes["asd"]["distance"] == pytest.approx(9.743001 - body["index"], abs=1e-12)
    assert programmes["amo_tadamon"]["reasons"] == [{"code": "index_above_threshold", "fact": "index"}]
    assert {"fact": "size", "value": 4, "coefficient": -0.177, "contribution": -0.708} in body["contributions"]
    assert body["assumptions"] == [
        {"member": member, "field": "birth_date", "assumption": "first_of_july"} for member in (2, 3)
    ]


async def test_the_answer_is_what_its_published_schema_says():
    body = (await post(worked_example())).json()
    assert json.loads(EstimateResponse.model_validate(body).model_dump_json()) == body


async def test_every_programme_is_answered_once():
    names = [one["programme"] for one in (await post(worked_example())).json()["programmes"]]
    assert sorted(names) == sorted(
        ["amo_tadamon", "amo_achamil", "asd", "asd_birth", "asd_school_bonus", "minhaty", "daam_sakane"]
    )


@settings(max_examples=60, deadline=None)
@given(document=households)
async def test_any_complete_household_is_answered_with_the_reference_index(document):
    answer = await post(document)
    assert answer.status_code == 200
    assert answer.json()["index"] == pytest.approx(float(reference.index(document, DAY)), abs=1e-9)


async def test_the_country_answers_without_any_field_of_towns():
    document = household(a_head(), spouse(), milieu="rural", cars=1)
    answer = await post(document)
    assert answer.status_code == 200
    assert answer.json()["missing_coefficients"] == ["cars"]


async def test_names_identifiers_and_family_status_are_optional_and_accepted():
    document = with_member(
        0,
        given_name="Hassan",
        family_name="Test",
        idcs="234567891" + check_digit("234567891"),
        marital_status="married",
    )
    document |= {"province": "141"}
    assert (await post(document)).status_code == 200


async def test_a_child_need_not_say_what_only_adults_are_asked():
    pupil = child("2014")
    for name in ("literate", "diploma", "activity", "public_employee", "pension", "other_family_allowance"):
        del pupil[name]
    answer = await post(household(a_head(), spouse(), pupil, child("2017")))
    assert answer.json()["index"] == pytest.approx(9.6973844, abs=1e-12)


async def test_a_head_of_any_age_says_what_the_index_reads_of_a_head():
    young = a_head(birth_date="2014")
    del young["activity"]
    assert await faults(household(young)) == {"household.members[0].activity": "missing"}


async def test_a_baby_born_this_year_whose_birthday_is_supposed_later_is_accepted():
    assert (await post(household(a_head(), spouse(), child("2026", schooling="none")))).status_code == 200


URBAN = (
    "bath_or_shower",
    "computer",
    "satellite_dish",
    "landline",
    "loan",
    "garage",
    "professional_premises",
    "electricity_meter",
    "mobiles",
)
EVERYWHERE = ("milieu", "region", "dwelling_type", "rooms", "nuclei", "secondary_dwelling", "cars", "motorcycles")
BILLS = ("butane_mad_month", "water_electricity_mad_month", "telecom_mad_month")
OF_ALL = ("relation", "sex", "birth_date", "education_level", "schooling", "health_cover", "disability")
OF_ADULTS = ("literate", "diploma", "activity", "public_employee", "pension", "other_family_allowance")
OF_WORKERS = ("professional_status", "occupation")


@pytest.mark.parametrize("name", [*EVERYWHERE, *BILLS, *URBAN, "members"])
async def test_a_missing_answer_of_the_household_is_named(name):
    assert (await faults(without(worked_example(), name)))[f"household.{name}"] == "missing"


@pytest.mark.parametrize("name", ["non_agricultural_land", "irrigated_land", "cows"])
async def test_a_missing_answer_of_the_country_is_named(name):
    document = without(household(a_head(), milieu="rural"), name)
    assert await faults(document) == {f"household.{name}": "missing"}


@pytest.mark.parametrize("name", [*OF_ALL, *OF_ADULTS, *OF_WORKERS])
async def test_a_missing_answer_of_a_member_is_named(name):
    document = without(worked_example(), name, member=0)
    assert (await faults(document))[f"household.members[0].{name}"] == "missing"


@pytest.mark.parametrize(
    "name, value",
    [
        ("rooms", 0),
        ("rooms", -1),
        ("rooms", 2.0),
        ("rooms", "2"),
        ("rooms", True),
        ("rooms", None),
        ("rooms", 10**39),
        ("nuclei", 0),
        ("region", 0),
        ("region", 13),
        ("region", "6"),
        ("milieu", "Urban"),
        ("milieu", "periurban"),
        ("dwelling_type", "castle"),
        ("electricity_meter", True),
        ("bath_or_shower", 1),
        ("bath_or_shower", "yes"),
        ("mobiles", -1),
        ("mobiles", 1.5),
        ("cars", True),
        ("butane_mad_month", -0.01),
        ("butane_mad_month", True),
        ("butane_mad_month", "100"),
        ("telecom_mad_month", 1e300),
        ("water_electricity_mad_month", [100]),
        ("province", 141),
        ("province", "999"),
        ("province", "051"),
        ("members", []),
        ("members", {}),
        ("fridge", True),
    ],
)
async def test_an_impossible_answer_of_the_household_is_named(name, value):
    assert list(await faults(worked_example() | {name: value})) == [f"household.{name}"]


@pytest.mark.parametrize(
    "name, value",
    [
        ("birth_date", "2026-06-02"),
        ("birth_date", "2027"),
        ("birth_date", "1900-01-01"),
        ("birth_date", "2014-02-30"),
        ("birth_date", "01/02/2014"),
        ("birth_date", "2014-1-1"),
        ("birth_date", "2014-01-01\n"),
        ("birth_date", "٢٠١٤"),
        ("birth_date", 2014),
        ("birth_date", ""),
        ("relation", "uncle"),
        ("sex", "F"),
        ("literate", 1),
        ("activity", "sleeping"),
        ("idcs", "1234567890"),
        ("idcs", "2345678910"[:9]),
        ("idcs", 2345678910),
        ("idcs", "٢٣٤٥٦٧٨٩١٠"),
        ("given_name", ""),
        ("given_name", "x" * 101),
        ("card_number", "0000"),
    ],
)
async def test_an_impossible_answer_of_a_member_is_named(name, value):
    assert list(await faults(with_member(1, **{name: value}))) == [f"household.members[1].{name}"]


async def test_a_household_has_exactly_one_head():
    assert await faults(household(spouse())) == {"household.members": "one_head"}
    assert await faults(household(a_head(), a_head())) == {"household.members": "one_head"}


async def test_a_household_has_at_most_fifty_members():
    others = [adult("other", sex="male", birth_date="1990") for _ in range(50)]
    assert (await post(household(a_head(), *others[:49]))).status_code == 200
    assert await faults(household(a_head(), *others)) == {"household.members": "too_long"}


async def test_two_members_cannot_have_the_same_identifier():
    idcs = "234567891" + check_digit("234567891")
    document = household(a_head(idcs=idcs), spouse(idcs=idcs))
    assert await faults(document) == {
        "household.members[0].idcs": "idcs_repeated",
        "household.members[1].idcs": "idcs_repeated",
    }


@pytest.mark.parametrize("day", ["2026-6-1", "2026-02-30", "2026-06-01T00:00:00", 1780272000, None, "", "today", True])
async def test_a_declaration_day_that_is_none_is_named(day):
    assert list(await faults(worked_example(), day)) == ["declared_on"]


async def test_a_day_without_rules_is_refused_by_its_name():
    day = "2022-11-28"
    answer = await post(household(a_head(birth_date="1984"), spouse()), day)
    assert answer.status_code == 422
    assert answer.json()["code"] == "no_rule_for_date"
    assert answer.json()["day"] == day


async def test_a_year_whose_amounts_are_not_published_is_decided_without_them():
    old, new = [(await post(worked_example(), day)).json() for day in ("2026-12-31", "2027-01-01")]
    assert new["index"] == pytest.approx(old["index"], abs=1e-9)
    before, after = [next(one for one in answer["programmes"] if one["programme"] == "asd") for answer in (old, new)]
    assert before["status"] == after["status"] == "eligible"
    assert (before["amount_notes"], after["amount_notes"]) == (["child_aid"], ["not_published"])
    assert (after["amount_mad_month"], after["amount_parts"]) == (None, [])


async def test_the_most_that_can_be_answered_gives_a_finite_index():
    most = {"rooms": 100, "nuclei": 50, "mobiles": 100, "cars": 100, "motorcycles": 100}
    bills = dict.fromkeys(BILLS, 100_000.0)
    assert (await post(household(a_head(), **most, **bills))).json()["index"] > 100


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'"household"',
        b"{",
        b'{"declared_on": NaN}',
        b'{"household": {"rooms": Infinity}}',
        b'{"household": {"rooms": 1e999}}',
        b'{"household": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"household": {"\\ud800": 1}}',
        b'{"declared_on": "\\ud800"}',
        b"\xff\xfe",
        b'{"declared_on": "2026-06-01", "household": {"members": [null, 3, [], {}]}}',
    ],
)
async def test_hostile_bodies_are_refused_clearly(body):
    async with client() as http:
        answer = await http.post("/v1/estimates", content=body, headers={"content-type": "application/json"})
    assert 400 <= answer.status_code < 500
    assert answer.headers["content-type"] == "application/problem+json"


numbers = st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.integers(10**30, 10**39))
anything = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, st.text(max_size=20)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([*EVERYWHERE, *BILLS, *URBAN, "province", "cows", "members"]), anything)
async def test_anything_in_place_of_an_answer_is_decided_or_refused(name, value):
    answer = await post(worked_example() | {name: value})
    assert answer.status_code in (200, 400, 422)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([*OF_ALL, *OF_ADULTS, *OF_WORKERS, "idcs", "given_name", "father_deceased"]), anything)
async def test_anything_in_place_of_a_members_answer_is_decided_or_refused(name, value):
    answer = await post(with_member(0, **{name: value}))
    assert answer.status_code in (200, 400, 422)


@settings(max_examples=60, deadline=None)
@given(anything, anything)
async def test_anything_in_place_of_the_whole_is_refused(declared_on, document):
    assert (await post(document, declared_on)).status_code in (400, 422)


async def test_a_refusal_never_repeats_what_was_sent():
    secret = "Zineb-0612345678"  # a name and a number that must not come back
    document = with_member(0, birth_date=secret, idcs=secret, relation=secret, given_name=[secret])
    document |= {"milieu": secret, "rooms": secret, "electricity_meter": secret}
    answer = await post(document)
    assert answer.status_code == 422
    assert "Zineb" not in answer.text
    assert "0612345678" not in answer.text


async def test_an_address_that_asks_too_often_is_told_when_to_come_back():
    async with client(application(per_minute=2)) as http:
        body = {"declared_on": DAY, "household": worked_example()}
        answers = [await http.post("/v1/estimates", json=body) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert int(answers[-1].headers["retry-after"]) >= 1


async def test_the_whole_backend_serves_estimates_without_a_token(backend):
    body = {"declared_on": DAY, "household": worked_example()}
    answer = await backend.post("/v1/estimates", json=body, headers={"Authorization": ""})
    assert answer.json()["index"] == pytest.approx(9.6973844, abs=1e-12)
    assert "/v1/estimates" in (await backend.get("/openapi.json")).json()["paths"]
