// The chat page. What a person writes is kept on the device until the server has answered it, and sent again with the
// same id after a break: the server answers an id once, so sending twice changes nothing.
import { WORDS } from "./words.js";

const $ = (id) => document.getElementById(id);
const store = {
  get: (key, otherwise) => {
    try { return JSON.parse(localStorage.getItem(`rafiq.${key}`)) ?? otherwise; } catch { return otherwise; }
  },
  set: (key, value) => { try { localStorage.setItem(`rafiq.${key}`, JSON.stringify(value)); } catch { /* private browsing */ } },
  clear: () => { try { Object.keys(localStorage).filter((k) => k.startsWith("rafiq.")).forEach((k) => localStorage.removeItem(k)); } catch { /* private browsing */ } },
};

const MOST_LEFT_SHOWN = 120;

let sender = store.get("sender", null);
let language = store.get("language", "ary");
let queue = store.get("queue", []); // messages not answered yet, oldest first
let sending = false;
let pause = 1000; // milliseconds before the next try

function speak(newLanguage) {
  if (!WORDS[newLanguage]) return;
  language = newLanguage;
  store.set("language", language);
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.documentElement.dir = words.dir;
  $("language").value = language;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = words[element.dataset.word];
  $("text").placeholder = words.placeholder;
  directText();
  $("starters").replaceChildren(...words.starters.map((text) => button(text, () => say(text, null))));
}

// An empty field follows the page, so that the placeholder's dots stand where they belong; then what is typed decides.
function directText() { $("text").dir = $("text").value ? "auto" : WORDS[language].dir; }

function button(title, action) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = title;
  element.dir = "auto";
  element.addEventListener("click", () => action(element));
  return element;
}

function bubble(text, kind, lang) {
  const item = document.createElement("li");
  item.className = kind;
  item.textContent = text;
  item.dir = lang ? WORDS[lang]?.dir ?? "auto" : "auto";
  if (lang) item.lang = lang;
  $("log").append(item);
  return item;
}

function retireButtons() {
  for (const choices of document.querySelectorAll("#log .choices:not(.old)")) choices.classList.add("old");
}

function show(message) {
  if (message.from === "me") { bubble(message.text, "me"); return; }
  const item = bubble(message.text, "bot", message.lang);
  item.dataset.id = message.id;
  if (message.buttons?.length) {
    const row = document.createElement("li");
    row.className = "buttons choices";
    row.dir = WORDS[message.lang]?.dir ?? "auto";
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", message.text.slice(0, 120));
    row.append(...message.buttons.map(({ title, payload }) =>
      button(title, (pressed) => { pressed.classList.add("chosen"); say(title, payload); })));
    $("log").append(row);
  }
  if (message.lang) speak(message.lang);
}

function showProgress(interview) {
  $("progress").hidden = !interview;
  if (!interview) return;
  const { answered, left_at_most: most, left_likely: left } = interview;
  const share = Math.round((100 * answered) / Math.max(1, answered + left));
  $("progress").querySelector("span").style.width = `${share}%`;
  $("progress").querySelector("[role]").setAttribute("aria-valuenow", share);
  const words = WORDS[language];
  // Before the size of the household is known the bound is in the hundreds, and what is likely is no more than a guess.
  const sentence = (most > MOST_LEFT_SHOWN ? words.progress_begun : words.progress)
    .replace("{answered}", answered).replace("{left}", left);
  $("progress").querySelector("[role]").setAttribute("aria-valuetext", sentence);
  $("progress").querySelector("p").textContent = sentence;
}

function toEnd() { requestAnimationFrame(() => { document.querySelector("main").scrollTop = 1e9; }); }

// A long answer is read from its beginning, a short one is shown with what was said before.
function toAnswer(first) {
  requestAnimationFrame(() => {
    const main = document.querySelector("main");
    main.scrollTop = 1e9;
    if (first && first.offsetTop - main.offsetTop < main.scrollTop) main.scrollTop = first.offsetTop - main.offsetTop - 12;
  });
}

function notice(word) {
  $("notice").hidden = !word;
  $("notice").textContent = word ? WORDS[language][word] : "";
}

function say(text, payload) {
  retireButtons();
  const message = { id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`, text, payload };
  queue.push(message);
  store.set("queue", queue);
  markWaiting(message);
  toEnd();
  pump();
}

function markWaiting(message) {
  const item = bubble(message.text, "me waiting");
  item.dataset.queued = message.id;
}

async function session() {
  if (sender) return;
  const answer = await fetch("/channels/web/session", { method: "POST" });
  if (!answer.ok) throw new Error("session");
  sender = (await answer.json()).sender;
  store.set("sender", sender);
}

async function deliver(message) {
  await session();
  const answer = await fetch("/channels/web/messages", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ sender, ...message }),
    signal: AbortSignal.timeout?.(30000),
  });
  if (answer.status === 429 || answer.status >= 500) throw new Error("later");
  return answer.ok ? answer.json() : null; // null: the server will never take this one
}

async function pump() {
  if (sending || !queue.length) return;
  sending = true;
  $("typing").hidden = false;
  toEnd();
  try {
    const message = queue[0];
    const reply = await deliver(message);
    queue.shift();
    store.set("queue", queue);
    document.querySelector(`[data-queued="${CSS.escape(message.id)}"]`)?.classList.remove("waiting");
    pause = 1000;
    notice(reply ? null : "refused");
    if (reply) {
      const before = $("log").lastElementChild;
      reply.messages.forEach(show);
      showProgress(reply.interview);
      toAnswer(before?.nextElementSibling);
    }
  } catch {
    toEnd();
    notice("offline");
    setTimeout(pump, pause);
    pause = Math.min(pause * 2, 30000);
  } finally {
    sending = false;
    $("typing").hidden = queue.length === 0 || !$("notice").hidden;
  }
  if (queue.length && $("notice").hidden) pump();
}

async function restore() {
  if (sender) {
    try {
      const answer = await fetch(`/channels/web/messages?${new URLSearchParams({ sender })}`);
      if (answer.ok) {
        const { messages, interview } = await answer.json();
        messages.forEach((message, position) => {
          show(message);
          if (position < messages.length - 1) retireButtons();
        });
        showProgress(interview);
      } else if (answer.status === 403) { // issued by a server that is gone: begin anew
        sender = null;
        store.set("sender", null);
      }
    } catch { notice("offline"); }
  }
  queue.forEach(markWaiting);
  toEnd();
  pump();
}

$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value.trim();
  if (!text) return;
  $("text").value = "";
  $("text").style.height = "";
  directText();
  say(text, null);
  $("text").focus();
});
$("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    $("form").requestSubmit();
  }
});
$("text").addEventListener("input", () => {
  directText();
  $("text").style.height = "";
  $("text").style.height = `${$("text").scrollHeight + 4}px`;
});
$("language").addEventListener("change", () => {
  speak($("language").value);
  if ($("log").children.length) say($("language").selectedOptions[0].textContent, `t|change_language|${language}`);
});
$("leave").addEventListener("click", () => $("confirm-leave").showModal());
$("confirm-leave").addEventListener("close", () => {
  if ($("confirm-leave").returnValue !== "leave") return;
  store.clear();
  location.reload();
});
window.addEventListener("online", () => { pause = 1000; pump(); });

speak(language);
restore();
