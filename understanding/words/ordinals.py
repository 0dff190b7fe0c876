"""First, second, third … as people write them."""

from typing import Final

from understanding.words.numerals import single

_ORDINALS: Final = {
    1: "premier premiere 1er 1ere lwl lewel lwel lowel louel lwwel lowl loula lewla lowla luwla lwla awal louwel lul "
    "lula louwla اول اولي الاول الاولي "
    "اللول اللولي لول لولا لولي الاولا اللولا لوله اللوله",
    2: "deuxieme second seconde 2eme 2e 2nd tani tania taniya tanya tanyia tanî ltanya tanyah thani thania ثاني "
    "ثانيه الثاني الثانيه تاني تانيه التاني "
    "التانيه التانيا",
    3: "troisieme 3eme talet talta talt taleta thalit taltah tilta ثالث ثالثه الثالث الثالثه تالت تالته التالت التالته",
    4: "quatrieme 4eme rabe3 rab3a raba3 rabi3 rab3 رابع رابعه الرابع الرابعه",
    5: "cinquieme 5eme khames khamsa khamis خامس خامسه الخامس الخامسه",
    6: "sixieme 6eme sades satt sadis sadsa سادس سادسه السادس السادسه سات الساته",
    7: "septieme 7eme sabe3 sab3a sabi3 سابع سابعه السابع السابعه",
    8: "huitieme 8eme tamen tamna tamin ثامن ثامنه الثامن الثامنه تامن التامن التامنه",
    9: "neuvieme 9eme tase3 tas3a tasi3 تاسع تاسعه التاسع التاسعه",
    10: "dixieme 10eme 3acher 3achra 3achir عاشر عاشره العاشر العاشره",
}
PLACES: Final = {single(word): place for place, words in _ORDINALS.items() for word in words.split()}
"""The place that an ordinal names, from 1; keys have doubled letters written once."""
