# Afspraken: wie erop let, voor wanneer, en wat ervan kwam.

agreements-button = Afspraken
agreements-title = Afspraken van { $team }
agreements-none = Er staan geen afspraken open.
agreements-done = { $count ->
    [one] 1 afspraak is gedaan.
   *[other] { $count } afspraken zijn gedaan.
}
agreement-row = { $who }, voor { $day }{ $late ->
    [yes] {" "}(te laat)
   *[no] {""}
}
agreement-row-again = { $who }, { $rhythm }
agreement-rhythm = { $rhythm ->
    [once] één keer
    [team_meeting] elk werkoverleg
    [week] elke week
    [month] elke maand
   *[quarter] elk kwartaal
}
agreement-rhythm-label = Hoe vaak?
agreement-rhythm-what = Komt de afspraak steeds terug? Dan is de dag die waarop ik vraag hoe het gaat.
agreement-rhythm-unknown = Kies uit de lijst hoe vaak de afspraak terugkomt.
agreement-how-often = Hoe vaak
agreement-asked-on = Ik vraag ernaar
agreement-state-again = { $state ->
    [open] loopt
   *[done] gestopt
}
agreement-works-button = Dit lukt
agreement-later-button = Vraag het later
agreement-stop-button = We stoppen hiermee
agreement-works-title = Mooi, de afspraak loopt door
agreement-stopped-title = Deze afspraak is gestopt
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
agreement-take-button = Ik let erop
agreement-give-back-button = Ik let er niet meer op
agreement-no-button = Liever niet
agreement-done-button = Gedaan
agreement-again-button = Andere dag
agreement-ask-button = Vraag iemand
agreement-new-button = Nieuwe afspraak
agreement-save-button = Bewaar
agreement-taken = Iemand anders let hier al op.
agreement-done-before = Deze afspraak is al gedaan.
agreement-taken-title = Jij let op deze afspraak
agreement-given-back-title = Je let niet meer op deze afspraak
agreement-finished-title = Deze afspraak is gedaan
agreement-saved-title = De afspraak is bewaard
agreement-again-title = Wanneer dan wel?
agreement-due-label = Voor welke dag (verplicht)
agreement-ask-title = Wie vraag je om op deze afspraak te letten?
agreement-ask-label = Wie (verplicht)
agreement-ask-required = Kies iemand uit het team.
agreement-ask-quiet = Diegene krijgt een bericht en mag nee zeggen.
agreement-ask-send = Vraag het
agreement-asked-title = Gevraagd
agreement-new-title = Nieuwe afspraak van { $team }
agreement-what-label = Wat spreken jullie af? (verplicht)
agreement-empty = Schrijf op wat jullie afspreken.
agreement-owner-label = Wie let erop? (verplicht)
agreement-owner-unknown = Kies een rol uit de lijst.
agreement-past = { $day } is al geweest. Kies een latere dag.
agreement-no-names = Schrijf geen namen op. Een afspraak hoort bij een rol, tot iemand erop gaat letten.
notice-agreement-asked-title = Wil jij op een afspraak van { $team } letten?
notice-agreement-asked = Ik vraag je dan af en toe hoe het staat. Nee zeggen mag.
notice-agreement-answered-title = Wie let op deze afspraak van { $team }?
notice-agreement-yes = { $name } zei ja en let erop.
notice-agreement-no = Wie je vroeg, doet het niet. Vraag een ander, of let er zelf op.
notice-agreement-silent = { $name } gaf nog geen antwoord.
agreement-open-button = Bekijk de afspraak
notice-agreement-due-title = Hoe staat het met deze afspraak van { $team }?
notice-agreement-due = Jullie spraken af: uiterlijk { $day }.
notice-agreement-again = Jullie spraken af: { $rhythm }.
