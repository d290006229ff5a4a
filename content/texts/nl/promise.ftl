# De belofte, en wie er tóch bij kan. Pagina's, kaarten en documenten halen de zinnen hiervandaan.
# Iets als “niemand kan zien” staat alleen hier; de rest van de teksten zegt wie iets niet ziet.
# De namen onder "Carried by" zijn aanvallen uit docs/proof/attacks.md. Een zin zonder staat er niet.

## Wat we beloven

# Carried by:
# - finishing order against the trainer's reading page
# - order of slots against the trainer's reading page
# - order of the texts to two questions
# - results that depend on who answered what
# - words or texts from fewer than five
# - people or texts in documents
promise-who = Je manager, je collega’s, de trainer en de coach zien nooit wie wat antwoordt.

# Carried by:
# - messages that differ for who answered
# - views that differ with who answered
# - an export that differs for who answered
# - a log line when somebody answers
# - health pages that change when somebody answers
promise-part = We laten niemand zien wie meedoet, en ook niet hoeveel mensen.

# Carried by:
# - an outcome that is seen before its time
# - a release that changes after closing
promise-together = Je manager en je team zien hetzelfde resultaat, op hetzelfde moment.

# Carried by:
# - messages that differ for who answered
# - a call to Teams when somebody answers
promise-voluntary = Antwoorden is vrijwillig.

# Carried by:
# - keys of a round after its closing
# - copied rows opened with the keys that remain
# - who answered, from copied rows and the keys that remain
# - what people wrote in a backup
promise-deleted = Na het sluiten wissen we de losse antwoorden en hun sleutels. Er blijven woorden over het hele team.

## Wie kan er tóch bij? Per groep een kop en zijn regels. Boven een regel staat waarop hij wacht
## (docs/design/trust.md): wie die regel bouwt, haalt hem weg in dezelfde wijziging, in elke taal.

reach-colleagues = Collega’s
# Stays: trust.md, rule 13.
reach-colleagues-tell = Ze kunnen elkaar vertellen wat ze antwoordden, en weten dan soms meer over de rest.
# Stays: trust.md, rule 13.
reach-colleagues-away = Wie weet wie er weg was, kan soms afleiden wie meedeed.

reach-managers = Managers
# Stays: trust.md, rule 13.
reach-managers-compare = Wie veel resultaten kent, kan met een beeld van de afdeling soms een ander team raden.

reach-trainer = De trainer
# Stays: trust.md, rule 13.
reach-trainer-style = Die kan je herkennen aan je manier van schrijven.
# Stays: trust.md, rule 13.
reach-trainer-twice = Vraagt de trainer later hetzelfde aan de zaal, in heel andere woorden? Dan kan het verschil iemand verraden.

reach-screen = Wie bij je scherm of je link kan
# Stays: trust.md, rule 13.
reach-screen-shoulder = Iemand kan over je schouder meekijken. Kies dus een rustige plek.
# Stays: trust.md, rule 13.
reach-screen-instead = Wie je link binnen een half uur opent, kan voor je antwoorden. Antwoord dan zelf opnieuw: de laatste keer telt.

reach-microsoft = Beheerders van Microsoft 365
# Stays: trust.md, rule 13.
reach-microsoft-button = Zij kunnen opzoeken dat je op een knop drukte, en wanneer. Niet wat je antwoordde.
# Stays: trust.md, rule 13.
reach-microsoft-chat = Wat je in de chat typt of op een kaart invult, kunnen zij lezen.

reach-network = Beheerders van het netwerk
# Stays: trust.md, rule 13.
reach-network-open = Zij kunnen zien hoe lang je privépagina openstaat. Wie onze pagina onderweg verandert, kan meelezen.

reach-database = Beheerders van de database
# Stays: trust.md, rule 13.
reach-database-open = Zij zien wanneer er privépagina’s open stonden. Niet wat daar gebeurde.

reach-server = Beheerders van de server
# Stays: trust.md, rule 13.
reach-server-program = Wie het programma of de pagina verandert, kan meelezen. Die kan ook antwoorden weglaten.
# Stays: trust.md, rule 13.
reach-server-both = Wie tijdens een ronde de sleutels én de database kopieert, kan antwoorden openen.

reach-copies = Is iets echt weg?
# Stays: trust.md, rule 13.
reach-copies-none = We wissen. Dat nergens een kopie is, kunnen we niet bewijzen.
