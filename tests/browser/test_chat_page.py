"""The chat page in a real browser, on a phone 360 pixels wide, against the whole stack."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

from runtime.local_stack import LocalStack
from tests.conversations.citizen import Citizen
from tests.conversations.households import CITY_FAMILY


def wait_for_answer(page: Page) -> None:
    expect(page.locator("#typing")).to_be_hidden(timeout=30_000)
    expect(page.locator("#log .waiting")).to_have_count(0)


def type_and_send(page: Page, text: str) -> None:
    page.fill("#text", text)
    page.keyboard.press("Enter")
    wait_for_answer(page)


class OnThePage(Citizen):
    """The citizen of the conversation tests, with the page between them and the server."""

    page: Page

    def talk_through(self, page: Page) -> OnThePage:
        self.page = page
        page.on("response", self._heard)
        return self

    def _heard(self, response: object) -> None:
        if getattr(response, "url", "").endswith("/channels/web/messages") and getattr(response, "status", 0) == 200:
            self.last = response.json()  # type: ignore[attr-defined]


def fits_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_a_family_registers_on_a_small_phone(stack: LocalStack, phone: Page) -> None:
    citizen = OnThePage(stack.url("bot"), "ary", CITY_FAMILY).talk_through(phone)
    phone.goto(stack.url("bot"))
    phone.locator("#starters button").first.click()
    wait_for_answer(phone)
    for _ in range(80):
        question = citizen.question
        if question is None:
            break
        answer = citizen.answer(question)
        pressed = phone.locator("#log .choices:not(.old)").get_by_role("button", name=answer, exact=True)
        if pressed.count() == 1:
            pressed.click()
            wait_for_answer(phone)
        else:
            type_and_send(phone, answer)
        assert fits_the_screen(phone)
    assert citizen.question is None
    expect(phone.locator("#log")).to_contain_text(re.compile(r"R-[0-9A-Z]{4}-[0-9A-Z]{4}"))


def test_arabic_reads_from_right_to_left_and_french_from_left_to_right(stack: LocalStack, phone: Page) -> None:
    phone.goto(stack.url("bot"))
    expect(phone.locator("html")).to_have_attribute("dir", "rtl")
    phone.select_option("#language", "fr")
    expect(phone.locator("html")).to_have_attribute("dir", "ltr")
    type_and_send(phone, "Bonjour, est-ce que l'inscription au RSU est gratuite ?")
    expect(phone.locator("#log .bot").last).to_have_attribute("dir", "ltr")
    phone.select_option("#language", "ary")
    wait_for_answer(phone)
    expect(phone.locator("#log .bot").last).to_have_attribute("dir", "rtl")


def test_the_page_is_usable_by_keyboard_alone(stack: LocalStack, phone: Page) -> None:
    phone.goto(stack.url("bot"))
    phone.locator("#starters button").first.focus()
    phone.keyboard.press("Enter")
    wait_for_answer(phone)
    choices = phone.locator("#log .choices:not(.old) button")
    expect(choices.first).to_be_visible()
    choices.first.focus()
    phone.keyboard.press("Space")
    wait_for_answer(phone)
    expect(phone.locator("#log .me")).to_have_count(2)


def test_a_message_sent_without_network_arrives_once_when_it_is_back(stack: LocalStack, phone: Page) -> None:
    phone.goto(stack.url("bot"))
    phone.locator("#starters button").first.click()
    wait_for_answer(phone)
    phone.context.set_offline(True)
    phone.fill("#text", "اييه")
    phone.keyboard.press("Enter")
    expect(phone.locator("#notice")).to_be_visible()
    expect(phone.locator("#log .waiting")).to_have_count(1)
    phone.context.set_offline(False)
    wait_for_answer(phone)
    expect(phone.locator("#notice")).to_be_hidden()
    expect(phone.locator("#log .me")).to_have_count(2)


def test_an_answer_lost_on_the_way_back_is_asked_for_again_and_counts_once(stack: LocalStack, phone: Page) -> None:
    phone.goto(stack.url("bot"))
    phone.locator("#starters button").first.click()
    wait_for_answer(phone)
    lost: list[Route] = []

    def lose_the_first(route: Route) -> None:
        if lost:
            route.continue_()
            return
        lost.append(route)
        route.fetch()
        route.abort()

    phone.route("**/channels/web/messages", lose_the_first)
    phone.locator("#log .choices:not(.old) button").first.click()
    wait_for_answer(phone)
    assert lost
    expect(phone.locator("#log .me")).to_have_count(2)
    expect(phone.locator("#log .choices:not(.old)")).not_to_have_count(2)


def test_a_reloaded_page_shows_the_conversation_again(stack: LocalStack, phone: Page) -> None:
    phone.goto(stack.url("bot"))
    phone.locator("#starters button").first.click()
    wait_for_answer(phone)
    before = phone.locator("#log .bot").all_inner_texts()
    phone.reload()
    expect(phone.locator("#log .bot")).to_have_count(len(before))
    assert phone.locator("#log .bot").all_inner_texts() == before


def test_leaving_a_shared_phone_leaves_nothing_on_it(stack: LocalStack, phone: Page) -> None:
    phone.goto(stack.url("bot"))
    phone.locator("#starters button").first.click()
    wait_for_answer(phone)
    phone.click("#leave")
    phone.click("#confirm-leave button[value=leave]")
    expect(phone.locator("#log .bot")).to_have_count(0)
    stored = phone.evaluate("Object.keys(localStorage).filter(k => k.startsWith('rafiq.'))")
    assert "rafiq.sender" not in stored or phone.evaluate("localStorage['rafiq.sender']") == "null"
    assert "rafiq.queue" not in stored or phone.evaluate("localStorage['rafiq.queue']") == "[]"


def test_what_a_person_types_is_never_run_as_a_script(stack: LocalStack, phone: Page) -> None:
    phone.goto(stack.url("bot"))
    type_and_send(phone, "<img src=x onerror=\"document.title='taken'\">")
    expect(phone.locator("#log .me").first).to_contain_text("<img")
    assert phone.title() == "رفيق · Rafiq"
