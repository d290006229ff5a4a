# Hulp en melden.

help-title = Ik wil hulp of iets melden
help-choose = Kies wat bij je past. Je ziet daarna hoe het gaat en wie ervan hoort.
help-all-button = Alle mogelijkheden
help-commands-button = Wat kan ik je vragen?
help-commands = Wat je mij kunt vragen
help-nothing-kept = Ik bewaar niet dat je dit bekijkt. In Teams blijft het wel staan. Ik ben geen meldpunt.
route-contact = Zo kom je er
route-who-learns = Wie hoort ervan?
route-without-manager = Kan het zonder je manager?
incident-title = Wil je hulp of iets melden?
incident-not-here = Bij deze mensen kun je terecht. Ik bewaar niets van wat je typte.
danger-title = Nu hulp nodig? Bel 112 of 113
danger-112 = Is er nu gevaar, voor jou of voor iemand anders? Bel 112.
danger-113 = Denk je aan zelfmoord, of maak je je zorgen om iemand? Bel 113 of 0800-0113, of chat op 113.nl. Dag en nacht.
danger-chat-button = Chat met 113
channel-everybody = Iedereen in dit kanaal kan lezen wat je hier schreef. Wil je dat niet? Kies de drie puntjes bij je bericht en dan Verwijderen.
channel-own-chat = Praat liever verder in je eigen chat met mij: klik op mijn naam en kies Chat. Typ daar “hulp”.
incident-kept-by-microsoft = Microsoft bewaart wel wat je in een chat typt. Vertel het dus liever aan een mens.
