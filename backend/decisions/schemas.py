"""The wire form of an estimate: a household in the questionnaire's words, and what follows from it.

Nothing is coerced: a text is no number, ``true`` is no 1, 4.0 rooms are no 4. Money may have decimals.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from backend.domain.birth_dates import BirthDate
from backend.domain.household import (
    Activity,
    Diploma,
    Disability,
    DwellingType,
    EducationLevel,
    ElectricityMeter,
    HealthCover,
    MaritalStatus,
    Milieu,
    Occupation,
    ProfessionalStatus,
    Relation,
    Schooling,
    Sex,
)
from backend.domain.reasons import AmountNote, Assumption, Reason, Status

MOST_MEMBERS = 50


def _iso_day(value: object) -> date:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("date_form", "A day of the calendar as YYYY-MM-DD")


def _birth_date(value: str) -> str:
    try:
        return BirthDate(value).declared
    except ValueError:
        raise PydanticCustomError("birth_date_form", "A date as YYYY, YYYY-MM or YYYY-MM-DD") from None


Day = Annotated[date, BeforeValidator(_iso_day)]
BirthDateText = Annotated[
    str, Field(max_length=10), AfterValidator(_birth_date), Field(examples=["1984-01-10", "2001-09", "1960"])
]
Count = Annotated[int, Field(ge=0, le=100)]
Cows = Annotated[int, Field(ge=0, le=10_000)]
MadMonth = Annotated[float, Field(ge=0, le=100_000, allow_inf_nan=False)]
Name = Annotated[str, Field(min_length=1, max_length=100)]
Digits = Annotated[str, Field(max_length=20)]


class Wire(BaseModel):
    """Strict, closed to unknown fields."""

    model_config = ConfigDict(strict=True, extra="forbid")


class MemberIn(Wire):
    """A member. Optional fields are required of those whom the questionnaire asks (see `completeness`)."""

    relation: Relation
    sex: Sex
    birth_date: BirthDateText
    education_level: EducationLevel | None = None
    schooling: Schooling
    health_cover: HealthCover
    disability: Disability
    idcs: Digits | None = None
    given_name: Name | None = None
    family_name: Name | None = None
    marital_status: MaritalStatus | None = None
    diploma: Diploma | None = None
    literate: bool | None = None
    activity: Activity | None = None
    professional_status: ProfessionalStatus | None = None
    occupation: Occupation | None = None
    public_employee: bool | None = None
    pension: bool | None = None
    other_family_allowance: bool | None = None
    father_deceased: bool | None = None


class HouseholdIn(Wire):
    """A household; money in MAD a month. Fields of the other milieu are accepted and not read."""

    milieu: Milieu
    region: Annotated[int, Field(ge=1, le=12)]
    province: Annotated[str, Field(pattern=r"^[0-9]{3}$")] | None = None
    dwelling_type: DwellingType
    rooms: Annotated[int, Field(ge=1, le=100)]
    nuclei: Annotated[int, Field(ge=1, le=50)]
    secondary_dwelling: bool
    cars: Count
    motorcycles: Count
    butane_mad_month: MadMonth
    water_electricity_mad_month: MadMonth
    telecom_mad_month: MadMonth
    bath_or_shower: bool | None = None
    computer: bool | None = None
    satellite_dish: bool | None = None
    landline: bool | None = None
    loan: bool | None = None
    garage: bool | None = None
    professional_premises: bool | None = None
    electricity_meter: ElectricityMeter | None = None
    mobiles: Count | None = None
    non_agricultural_land: bool | None = None
    irrigated_land: bool | None = None
    cows: Cows | None = None
    members: Annotated[list[MemberIn], Field(min_length=1, max_length=MOST_MEMBERS)]


class EstimateRequest(Wire):
    """A household as it is on the day of the declaration."""

    declared_on: Day
    household: HouseholdIn

    def household_document(self) -> dict[str, Any]:
        """The household in the questionnaire's shape, only what was answered."""
        return self.household.model_dump(exclude_none=True)


class ContributionOut(BaseModel):
    """What one fact adds to the index; ``constant`` and ``region`` come first."""

    fact: str
    value: float
    coefficient: float
    contribution: float


class AssumptionOut(BaseModel):
    """What was supposed about an incomplete birth date of a member (index from 0)."""

    member: int
    field: str
    assumption: Assumption


class ReasonOut(BaseModel):
    """Why a programme's status is what it is."""

    code: Reason
    fact: str | None


class AmountPartOut(BaseModel):
    """One line of an amount: the dated figure, its dirhams, and the child (member index, rank) it is for."""

    figure: str
    mad: int
    member: int | None
    rank: int | None


class ProgrammeOut(BaseModel):
    """One programme; `distance` is threshold − index. Amounts are null where none is due at that rhythm."""

    programme: str
    status: Status
    threshold: float | None
    distance: float | None
    reasons: list[ReasonOut]
    amount_mad_month: int | None
    amount_mad_once: int | None
    amount_mad_year: int | None
    amount_notes: list[AmountNote]
    amount_parts: list[AmountPartOut]


class EstimateResponse(BaseModel):
    """The index in full precision (null where an answer it needs is missing) and every programme."""

    index: float | None
    milieu: Milieu | None
    formula: str
    declared_on: date
    estimate: bool
    contributions: list[ContributionOut]
    missing_coefficients: list[str]
    unknown_facts: list[str]
    assumptions: list[AssumptionOut]
    facts: dict[str, bool | float | None]
    programmes: list[ProgrammeOut]
