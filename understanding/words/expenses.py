"""What people say of an expense beside its amount."""

import re
from typing import Final

NOT_ALL_OF_IT: Final = re.compile(
    r"\b(?:w|o|ou|et) (?:chi )?(?:chw[iy]+a|[7h]aja|des \w+|quelque\w*|9lil)|و ?(?:شي )?(?:شويه|حاجه)|\b9lil\b"
    r"|\bhors tax\w*|\bht\b"
    r"|\b(?:hiver|ete|sif|chta|saif)\b|(?:^| )(?:ف|في)?(?:ال)?(?:صيف|شتا|شتاء)(?= |$)|\bdouble\b|\bpartag\w*"
    r"|\b(?:ka)?nq[ae]?sm\w*|قسم\w*|\bpres\b$"
    r"|\bno?s+ (?:d |dyal )?\d|(?:^| )نص (?:د |ديال )?\d|\bl?kra\b|\bloyer\b|(?:^| )(?:ال|وال)?كراء?(?= |$)"
    r"|\bch[ae]?har (?:ah|iyeh|oui) |شهر (?:اه|ايه) |\d ?f$"
)
"""What is said beside an amount and makes it not the whole of a month's."""
EXACTLY: Final = re.compile(r"\bni plus ni moins\b|\bla za[iy]d (?:w?la|o ?la) na9e?s\b|لا زايد (?:و?لا )?(?:لا )?ناقص")
OTHERS_PAY: Final = re.compile(
    r"\b(?:ai|avons|a) pas (?:encore )?(?:paye|recu)|\bpas encore (?:recu|paye)"
    r"|\bma ?(?:zal )?(?:ma ?)?khl[ae]st|ما ?(?:زال )?ما ?خلصت"
    r"|\b(?:rajli|mari|fils|wldi|khoya|frere|voisins?|jiran)\b.*\b(?:kay?khl\w*|pai?e\w*)|(?:زوجي|راجلي|ولدي"
    r"|ابني|خويا|اخي|الجيران) \S*(?:دفع|خلص|ودي)"
    r"|(?:kh|5|x)l[ae]?s\w*(?:ch|sh|x) (?:ana|7na)\b|خلص\w*ش (?:انا|حنا)"
)
"""Not to pay oneself, or not yet, is no expense of zero."""
NOTHING: Final = re.compile(r"\b(?:ta|7ta|hta) ?[7h]aja\b|(?:^|(?<= ))(?:حتي|حتا|تا) حاجه")
