"""Telegram's updates → messages of ours. Pure; unknown and unwanted updates give None."""

from __future__ import annotations

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update

from bot.messages import Incoming, Kind

CHANNEL = "telegram"
_SERVICE = (
    "new_chat_members",
    "left_chat_member",
    "new_chat_title",
    "new_chat_photo",
    "delete_chat_photo",
    "pinned_message",
    "message_auto_delete_timer_changed",
    "write_access_allowed",
)


def incoming(update: Update) -> Incoming | None:
    """The private message, edit or button press in an update.

    External ids are of the message, not of the update: the same message redelivered under another update number is
    still the same message.
    """
    if update.callback_query is not None:
        return _pressed(update.callback_query)
    if update.edited_message is not None:
        return _edited(update.edited_message)
    if update.message is not None:
        return _written(update.message)
    return None


def group_command(update: Update) -> int | None:
    """The group chat in which somebody gives us a command: it gets a pointer to the private chat, nothing else."""
    message = update.message
    if message is None or message.chat.type not in {"group", "supergroup"}:
        return None
    return message.chat.id if (message.text or "").startswith("/") else None


def _written(message: Message) -> Incoming | None:
    if message.chat.type != "private" or any(getattr(message, name, None) for name in _SERVICE):
        return None
    answered = message.reply_to_message
    return Incoming(
        channel=CHANNEL,
        sender=str(message.chat.id),
        external_id=f"m:{message.message_id}",
        text=message.text,
        reply_to=str(answered.message_id) if answered else None,
        sent_at=message.date,
        kind=_kind(message),
    )


def _edited(message: Message) -> Incoming | None:
    """A corrected message; ``reply_to`` names the original, which knows the question it answered."""
    if message.chat.type != "private" or message.text is None or message.edit_date is None:
        return None
    return Incoming(
        channel=CHANNEL,
        sender=str(message.chat.id),
        external_id=f"e:{message.message_id}:{int(message.edit_date.timestamp())}",
        text=message.text,
        reply_to=f"m:{message.message_id}",
        sent_at=message.date,
        kind="edited",
    )


def _pressed(query: CallbackQuery) -> Incoming | None:
    if query.message is None or query.message.chat.type != "private" or not query.data:
        return None
    return Incoming(
        channel=CHANNEL,
        sender=str(query.message.chat.id),
        external_id=f"c:{query.id}",
        text=_title(query),
        payload=query.data,
        kind="button",
    )


def _title(query: CallbackQuery) -> str | None:
    markup = keyboard_under(query)
    buttons = (button for row in markup.inline_keyboard for button in row) if markup else ()
    return next((button.text for button in buttons if button.callback_data == query.data), None)


def keyboard_under(query: CallbackQuery) -> InlineKeyboardMarkup | None:
    """The keyboard that the pressed button is part of, while Telegram still shows it."""
    return query.message.reply_markup if isinstance(query.message, Message) else None


def _kind(message: Message) -> Kind:
    if message.text is not None:
        return "text"
    if message.voice or message.audio or message.video_note:
        return "voice"
    if message.photo or message.document or message.video:
        return "photo"
    return "other"
