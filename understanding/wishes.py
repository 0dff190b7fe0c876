"""How much a message says beside naming what is wanted: "je veux faire une réclamation" says nothing of its subject."""

from typing import Final

from understanding.normalise import normalise
from understanding.words.table import words

_NAMING: Final = words(
    "je j ai nous on veux voudrais souhaite souhaiterais aimerais peux puis dois porter deposer faire envoyer ecrire "
    "signaler adresser formuler une un la le les l de d du des a vous ma mon moi pour s il te plait svp stp "
    "bonjour bonsoir salut salam alors donc et merci monsieur madame maintenant "
    "reclamation reclamations plainte plaintes reclamer plaindre me se avis remarque "
    "est ce que qu comment "
    "bghit baghi baghya bghina nchki nchki nechki nechtaki ndir nder n7et nhet n7ett wa7d wahed chi "
    "chikaya chikayat chekaya chkaya tachaki 3afak 3afakom afak llah ykhellik lah a wldi weldi sidi lalla dyal dyali "
    "b f l o w kifach "
    "بغيت باغي باغيه بغينا نشكي نشتكي ندير نحط واحد شي شكايه الشكايه شكايتي شكوى الشكوى تظلم عافاك عفاك ديال ديالي "
    "اريد ان اود ارغب في اقدم تقديم اقديم وضع اضع رفع ارفع ايداع من فضلك من فضلكم لو سمحت سمحتم اشتكي اشكو السلام "
    "عليكم سلام مرحبا كيفاش كيف الله يخليك اسي"
)
"""Words that only name a complaint, ask for it and are polite about it, in one spelling."""


def words_of_its_own(text: str) -> int:
    """How many words of a request say more than that there is one."""
    return sum(word not in _NAMING and any(map(str.isalpha, word)) for word in normalise(text).split())
