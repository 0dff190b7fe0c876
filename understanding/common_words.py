"""Words that are plainly of one variety, so that a few letters of nonsense are not taken for a change of language."""

from typing import Final

from understanding.normalise import normalise
from understanding.varieties import Variety

_FRENCH: Final = (
    "je j tu il elle on nous vous ils elles le la les un une des du de d l au aux et ou est suis es "
    "sommes etes sont ai as a avons avez ont c ce cet cette mon ma mes ton ta tes son sa ses notre nos "
    "votre vos leur qui que quoi quel quelle comment pourquoi combien quand pas ne n non oui merci "
    "bonjour bonsoir salut svp pour avec sans dans sur sous chez par plus moins tres bien rien tout tous "
    "toute veux voudrais peux dois faut fait faire avoir etre aller inscrire inscription dossier aide "
    "famille enfant enfants femme mari fils fille mere pere maison argent indice continuer francais "
    "parler parlez personne demande probleme numero"
)
_DARIJA_IN_LATIN: Final = (
    "ana nta nti 7na ntouma howa hiya homa wach wash wesh chno chnou achno chkoun fin fayn 3lach kifach "
    "fo9ach imta chhal ch7al bghit bghina baghi baghya khassni 3ndi 3endi 3andi 3ndna 3ndkom kayn kayna "
    "makaynch ma3ndich ma3reftch dyal dyali dyalna dyalkom hadi had hada hadchi dak li lli w wla walakin "
    "7it bach men mn f b l 3la m3a bla daba lyoum ghedda lbare7 bezzaf bzaf chwiya mezyan wakha iyeh "
    "eyyeh ah la lla walo safi 3afak chokran choukran salam labas ghadi kan kanet ma3a chi wa7ed wahed "
    "jouj tlata rb3a dar drari wlad bent weld mrati rajli lflous flous da3m lmilaf nkmel nkemmel nkemlou "
    "ntsejel ntsejjel darija hna temma"
)
_DARIJA: Final = (
    "انا نتا نتي حنا نتوما هو هي هوما واش شنو شكون فين علاش كيفاش فوقاش شحال بغيت بغينا باغي باغيه خاصني "
    "عندي عندنا عندكم كاين كاينه ماكاينش ماعنديش ماعرفتش ديال ديالي ديالنا ديالكم هادي هاد هادا هادشي لي "
    "اللي ولا والكن حيت باش من ف ب ل على علي مع بلا دابا اليوم غدا البارح بزاف شويه مزيان واخا اييه ايه "
    "لا والو صافي عافاك شكرا سلام لاباس غادي كان كانت شي واحد جوج تلاته ربعه الدار الدراري ولاد بنت ولد "
    "مراتي راجلي الفلوس الدعم الملف نكمل نكملو نتسجل عاود هنا تما"
)
_ARABIC: Final = (
    "انا انت انتم نحن هو هي هم هل ما ماذا من اين لماذا كيف متي كم اريد نريد احتاج يجب عندي لدي لدينا ليس "
    "ليست لا نعم في علي الي عن مع بدون هذا هذه ذلك التي الذي و او لكن لان كي حتي الان اليوم غدا امس كثيرا "
    "قليلا جيد شكرا السلام عليكم مرحبا فضلك سوف كان كانت شخص واحد اثنان ثلاثه اربعه البيت الاسره الاطفال "
    "ابن ابنتي زوجتي زوجي المال الدعم الملف التسجيل المؤشر المتابعه اعرف يمكن"
)
_WORDS: Final[dict[Variety, frozenset[str]]] = {
    "fr": frozenset(_FRENCH.split()),
    "ary-Latn": frozenset(_DARIJA_IN_LATIN.split()),
    "ary": frozenset(_DARIJA.split()),
    "ar": frozenset(_ARABIC.split()),
}
"""In the spelling of `normalise`."""


def has_words_of(variety: Variety, text: str) -> bool:
    """Whether a word of the text is a common one of this variety."""
    return not _WORDS[variety].isdisjoint(normalise(text).split())
