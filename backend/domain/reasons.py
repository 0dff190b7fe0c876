"""Every code by which a decision explains itself; the words for them live in `locales/` as `reason.<code>`."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why a programme's status or amount is what it is.

    A condition has three codes: it holds, it fails, or the answer it needs is not known. An eligible programme
    lists the codes of all its conditions, a refused one those that fail, an undetermined one those not known.
    """

    INDEX_WITHIN_THRESHOLD = "index_within_threshold"
    """The index is at most the programme's threshold."""
    INDEX_ABOVE_THRESHOLD = "index_above_threshold"
    """The index is above the programme's threshold."""
    INDEX_ABOVE_TADAMON_THRESHOLD = "index_above_tadamon_threshold"
    """AMO Achamil is for households above the AMO Tadamon threshold, and this one is."""
    INDEX_WITHIN_TADAMON_THRESHOLD = "index_within_tadamon_threshold"
    """AMO Achamil is not for this household: its index is low enough for AMO Tadamon, which is free."""
    INDEX_UNKNOWN = "index_unknown"
    """An answer that the index needs is missing."""

    RESIDENT = "resident"
    """The household lives in a region of Morocco."""
    NOT_RESIDENT = "not_resident"
    """The household does not live in Morocco."""
    RESIDENCE_UNKNOWN = "residence_unknown"
    """The region is not known."""

    NO_PUBLIC_EMPLOYEE = "no_public_employee"
    """Neither the head nor the spouse is paid by the State, a local authority or a public body."""
    PUBLIC_EMPLOYEE = "public_employee"
    """The head or the spouse is paid by the State, a local authority or a public body."""
    PUBLIC_EMPLOYEE_UNKNOWN = "public_employee_unknown"
    """Not known for the head or the spouse."""

    NO_PENSION = "no_pension"
    """Neither the head nor the spouse has a pension."""
    PENSION = "pension"
    """The head or the spouse has a pension, public or private."""
    PENSION_UNKNOWN = "pension_unknown"
    """Not known for the head or the spouse."""

    NO_OTHER_FAMILY_ALLOWANCE = "no_other_family_allowance"
    """Nobody in the household receives a family allowance from another scheme."""
    OTHER_FAMILY_ALLOWANCE = "other_family_allowance"
    """Somebody in the household receives a family allowance from another scheme."""
    OTHER_FAMILY_ALLOWANCE_UNKNOWN = "other_family_allowance_unknown"
    """Not known for a member."""

    NO_OTHER_HEALTH_COVER = "no_other_health_cover"
    """Nobody has a health cover other than AMO Tadamon."""
    OTHER_HEALTH_COVER = "other_health_cover"
    """Somebody has another health cover."""
    HEALTH_COVER_UNKNOWN = "health_cover_unknown"
    """Not known for a member."""

    ALL_INACTIVE = "all_inactive"
    """Nobody in the household works."""
    SOMEBODY_WORKS = "somebody_works"
    """Somebody in the household works."""
    ACTIVITY_UNKNOWN = "activity_unknown"
    """Not known for a member."""

    BIRTH_WITHIN_CLAIM_PERIOD = "birth_within_claim_period"
    """A child of the head was born recently enough for the birth grant to be claimed."""
    NO_RECENT_BIRTH = "no_recent_birth"
    """No child of the head was born within the claim period."""
    BIRTH_DATE_INCOMPLETE = "birth_date_incomplete"
    """A birth date is missing or too incomplete to tell whether the grant can still be claimed."""
    FIRST_OR_SECOND_BIRTH = "first_or_second_birth"
    """The recent birth is the first or the second."""
    BIRTH_BEYOND_SECOND = "birth_beyond_second"
    """The recent birth is the third or a later one, for which there is no grant."""

    CHILD_IN_PUBLIC_SCHOOL = "child_in_public_school"
    """A child of the head under 21 goes to a public primary, middle or high school."""
    NO_CHILD_IN_PUBLIC_SCHOOL = "no_child_in_public_school"
    """No child of the head under 21 goes to a public primary, middle or high school."""
    SCHOOLING_UNKNOWN = "schooling_unknown"
    """Not known for a child."""

    CUT_OFF_UNPUBLISHED = "cut_off_unpublished"
    """The index up to which scholarships are given has not been published."""
    NOT_INDEX_BASED = "not_index_based"
    """Housing aid does not depend on the index; its own conditions are not asked here."""
    PROGRAMME_NOT_STARTED = "programme_not_started"
    """The programme did not exist yet on the declaration date."""


class AmountNote(StrEnum):
    """What to know about an amount beside its figure; words as `amount_note.<code>`."""

    CHILD_AID = "child_aid"
    """Direct social aid counted child by child."""
    FLAT_RATE = "flat_rate"
    """Direct social aid at the flat rate: no child under 21."""
    MINIMUM_APPLIED = "minimum_applied"
    """The sum over the children was below the minimum for a family, which is paid instead."""
    CHILDREN_BEYOND_LIMIT = "children_beyond_limit"
    """There are more children than the programme counts."""
    NOT_PUBLISHED = "not_published"
    """The amounts of the declaration date are not published yet: there is no figure."""
    AT_LEAST = "at_least"
    """An answer is missing that can only raise the amount: the figure is the least that is due."""


class Status(StrEnum):
    """What a programme's conditions come to; words as `result.programme.<programme>.<status>`."""

    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    UNDETERMINED = "undetermined"


class Assumption(StrEnum):
    """What was supposed about an incomplete birth date."""

    FIRST_OF_JULY = "first_of_july"
    """Only the year is known."""
    FIRST_OF_MONTH = "first_of_month"
    """Only the year and the month are known."""
