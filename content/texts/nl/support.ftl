# Hulp en melden.

help-title = Ik wil hulp of iets melden
help-support = Hier kun je terecht, ook zonder dat je manager het weet.
help-routes-button = Alle mogelijkheden
help-commands = Wat je mij kunt vragen
help-nothing-kept = Ik bewaar niet dat je dit bekijkt. Ik ben geen meldpunt.
routes-title = Bij wie kun je terecht?
routes-intro = Je kiest zelf. Bij elke mogelijkheid staat wie ervan hoort.
route-who-learns = Wie hoort ervan
route-without-manager = Zonder manager
route-contact = Contact
