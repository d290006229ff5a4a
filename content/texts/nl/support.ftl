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
incident-danger = Is er nu gevaar? Bel 112. Denk je aan zelfmoord? Bel 113, dag en nacht.
incident-kept-by-microsoft = Microsoft bewaart wel wat je in een chat typt. Vertel het dus liever aan een mens.
