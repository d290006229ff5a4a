# Het teamresultaat, de briefing en de documenten.

result-title = Teamresultaat van { $team }
result-lead = Bij elke uitspraak staat hoeveel mensen het ermee eens zijn.
result-legend = De balk heeft vijf vakjes en laat hetzelfde woord zien. We laten alleen iets zien bij minstens { $threshold } antwoorden.
result-next-title = De volgende stap
result-next = Bespreek dit samen in de eerste sessie die komt. Het resultaat is van jullie als team. Het beoordeelt niemand.
result-file-button = Als document
result-pick = Van welk team wil je het resultaat zien?
result-none = Voor { $team } is er geen teamscan.
result-not-yet = Er is nog geen resultaat van { $team }. Vanaf { $day } kun je het zien.
result-too-few = Er zijn minder dan { $threshold } antwoorden. Daarom laten we niets zien.
result-lapsed = De antwoorden zijn niet meer te openen. Daarom is er geen resultaat.
result-destroyed = De antwoorden zijn gewist.
result-without-next = Het traject gaat gewoon door. De volgende stap is de gezamenlijke intake. Daar zeggen we open dat er geen resultaat is.

file-title = Document voor { $team }
file-explained = Kies PDF om te lezen of Word om in te werken.
file-expires = De link werkt een half uur. Daarna vraag je een nieuwe.
file-open = { $form ->
    [pdf] PDF
    [pptx] PowerPoint
   *[docx] Word
}
file-none = Voor { $team } is er geen resultaat, dus ook geen document.

briefing-title = Briefing voor de intake met { $team }
briefing-pick = Van welk team wil je de samenvatting?
briefing-lead = Het team ziet dit resultaat op { $day }. Deel het niet eerder.
briefing-points = Voor het gesprek
briefing-texts-where = Wat mensen voor jou schreven, lees je alleen op de leespagina.
briefing-texts = Lees de teksten
briefing-file = Als document
briefing-without-scan = Dit team begint zonder teamscan. Er is geen resultaat.
briefing-without-scan-next = Praat met de CLV-coach over hoe jullie het team vooraf horen. Zeg bij de intake open dat er geen resultaat is.
texts-title = Teksten uit { $team }
texts-explained = Mensen schreven dit voor jou als trainer. Deel de teksten met niemand, ook niet met de manager.
texts-open = Open de leespagina

summary-none-title = Er is nog geen samenvatting
summary-none = Na een sessie schrijft de trainer een samenvatting. Die vind je dan hier.

paper-title = { $paper ->
    [result] Teamresultaat
   *[briefing] Briefing voor de intake
}
paper-notice = { $paper ->
    [result] Voor het team en de manager. Het resultaat is een begin van het gesprek en beoordeelt niemand.
   *[briefing] Alleen voor de trainer. Deel dit niet voordat het team het resultaat ziet.
}
paper-fact-asked = Vragenlijst
paper-status = Deze vragenlijst is een { $status }.
paper-column-finding = Uitspraak
paper-column-word = Hoeveel mensen het eens zijn
paper-bar = { $step } van de { $steps } vakjes gevuld
paper-bar-none = geen balk, te weinig antwoorden
paper-contents = Inhoud
paper-footer = Vragenlijst versie { $version }. Gemaakt op { $day }. Alleen bij minstens { $threshold } antwoorden.
paper-step-what = Wat
paper-step-who = Wie
paper-step-when = Wanneer
step-read-texts = Lees de teksten op de leespagina en bereid het gesprek voor.
step-see-result = Bekijk het resultaat.
step-plan-intake = Plan de gezamenlijke intake van anderhalf tot twee uur.
step-intake = Bespreek samen wat opvalt en wat jullie nodig hebben.
step-trainer = trainer
step-team = team en manager
step-manager-trainer = manager en trainer
step-before-intake = voor de intake
step-from = vanaf { $day }
step-after-result = na het resultaat
step-at-intake = bij de intake
