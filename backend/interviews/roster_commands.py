"""Changing the household in the middle of anything: "zid wahed khor", "7iyed Fatima", "بدل السمية ديال سلمى"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from backend.domain.interview_state import HEAD
from backend.interviews import members
from backend.interviews.scene import Scene
from understanding import kinship
from understanding.normalise import normalise
from understanding.people_names import own_name
from understanding.takebacks import after_apology
from understanding.words.table import words

Command = Literal["add", "remove", "rename"]

_VERBS: dict[Command, str] = {
    "add": "zid zidi zidou nzid nzidou nzido ajoute ajouter ajoutez rajoute rajouter زيد زيدي زيدو زيدوا نزيد نزيدو "
    "اضف اضيف اضيفي اضيفوا نضيف اضافه",
    "remove": "7iyed 7iyd 7iydi 7eyed 7ayed 7yed hiyed hiyd n7iyed n7iyd nhiyed supprime supprimer supprimez retire "
    "retirer retirez enleve enlever enlevez حيد حيدي حيدو نحيد نحيدو احذف "
    "احذفي احذفوا حذف ازاله ازل ازيلوا",
    "rename": "beddel bedel bdel bedl bddel nbeddel nbedel nbdel nbdl badel change changer changez corrige corriger "
    "modifie modifier rename بدل بدلي بدلو نبدل نبدلو غير صحح نصحح تغيير",
}
_OBJECTS: dict[Command, str] = {
    "add": "khor khra akhor okhra akhra wahed wa7ed wa7d chi7ed chihed fard membre personne quelqu qlq enfant weld "
    "bent rajel mra خور خرا خرى اخر اخرى واحد واحدا واحده وحده فرد "
    "فردا شخص شخصا عضو عضوا طفل طفلا طفله ولد ولدا بنت بنتا ابن ابنا",
    "remove": "wahed wa7ed fard membre personne quelqu واحد واحدا واحده وحده فرد فردا شخص شخصا عضو عضوا",
    "rename": "smiya smiyya smya smia lsmiya ssmiya smit smiyt ism nom prenom السميه سميه سميت الاسم اسم",
}
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class RosterCommand:
    """What is to be done, and to whom where the text says it."""

    command: Command
    member: int | None = None
    name: str | None = None
    """The new name, for a renaming that says it."""


def found(scene: Scene, text: str) -> RosterCommand | None:
    """The command in the text; None when it holds none. A verb alone is not enough."""
    name = own_name(after_apology(text) or text)
    if name is not None and not members.found(scene, name, scene.interview.roster[1:]):
        return RosterCommand("rename", HEAD, name)
    spoken = _WORD.findall(normalise(text))
    for command, verbs in _VERBS.items():
        if not _any_of(verbs, spoken):
            continue
        named = members.found(scene, text, scene.interview.roster) if command != "add" else ()
        kin = command != "rename" and _NOT_A_PERSON.isdisjoint(spoken) and _names_kin(text)
        if kin or _any_of(_OBJECTS[command], spoken) or (named and command == "remove"):
            return RosterCommand(command, named[0] if len(named) == 1 else None)
    return None


_NOT_A_PERSON = words(
    "donnees infos informations dossier compte tout toutes tous kolchi kolchy ma3loumat lmilaf milaf بيانات بياناتي "
    "البيانات معلومات معلوماتي المعلومات ملف ملفي الملف كلشي كل"
)
"""What somebody wants to have erased, rather than whom."""


def _names_kin(text: str) -> bool:
    return kinship.names_other_kin(text) or kinship.sex_of(text) is not None


def _any_of(listed: str, spoken: list[str]) -> bool:
    return not set(listed.split()).isdisjoint(spoken)
