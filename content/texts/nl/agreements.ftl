# Afspraken: wie ze bewaakt, voor wanneer, en wat ervan kwam.

agreements-button = Afspraken
agreements-title = Afspraken van { $team }
agreements-none = Er staan geen afspraken open.
agreements-done = { $count ->
    [one] 1 afspraak is gedaan.
   *[other] { $count } afspraken zijn gedaan.
}
agreement-row = { $who }, voor { $day }
agreement-row-open = { $who }
agreement-owner = { $owner ->
    [manager] manager
    [trainer] trainer
    [coach] CLV-coach
   *[member] het team samen
}
agreement-title = Afspraak van { $team }
agreement-who = Wie
agreement-day = Voor
agreement-day-value = { $day }
agreement-no-day = nog geen dag
agreement-stands = Stand
agreement-state = { $state ->
    [open] staat open
   *[done] gedaan
}
agreement-take-button = Ik neem dit op me
agreement-give-back-button = Geef terug
agreement-no-button = Liever niet
agreement-done-button = Gedaan
agreement-again-button = Andere dag
agreement-ask-button = Vraag iemand
agreement-new-button = Nieuwe afspraak
agreement-save-button = Bewaar
agreement-taken = Iemand anders heeft dit al op zich genomen.
agreement-done-before = Deze afspraak is al gedaan.
agreement-taken-title = Jij bewaakt deze afspraak
agreement-given-back-title = Je bewaakt deze afspraak niet
agreement-finished-title = Deze afspraak is gedaan
agreement-saved-title = De afspraak is bewaard
agreement-again-title = Wanneer dan wel?
agreement-due-label = Voor welke dag (verplicht)
agreement-ask-title = Wie vraag je om deze afspraak te bewaken?
agreement-ask-label = Wie (verplicht)
agreement-ask-required = Kies iemand uit het team.
agreement-ask-quiet = Diegene krijgt een bericht en mag nee zeggen.
agreement-ask-send = Vraag het
agreement-asked-title = Gevraagd
agreement-new-title = Nieuwe afspraak van { $team }
agreement-what-label = Wat spreken jullie af? (verplicht)
agreement-empty = Schrijf op wat jullie afspreken.
agreement-owner-label = Wie bewaakt het? (verplicht)
agreement-owner-unknown = Kies een rol uit de lijst.
agreement-past = { $day } is al geweest. Kies een latere dag.
agreement-no-names = Schrijf geen namen op. Een afspraak hoort bij een rol, tot iemand hem op zich neemt.
notice-agreement-asked-title = Wil jij een afspraak van { $team } bewaken?
notice-agreement-asked = Ik vraag je dan af en toe hoe het staat. Nee zeggen mag.
notice-agreement-due-title = Hoe staat het met deze afspraak van { $team }?
notice-agreement-due = Jullie spraken af: uiterlijk { $day }.
