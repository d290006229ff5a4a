# De gedeelde begrippen.

terms-title = Begrippen
terms-button = Alle begrippen
terms-own-title = Woorden die ik gebruik
terms-own-button = Woorden die ik gebruik
terms-conduct-button = Begrippen over omgang
terms-ask = Kies een begrip, of typ bijvoorbeeld “wat betekent inclusie”.
term-example = Zo zie je het op het werk
term-for-instance = Bijvoorbeeld: { $example }
terms-beside = { $one } en { $other }
term-source = Bron: { $source }
terms-meant = Bedoel je een van deze?
terms-unknown = Dat begrip ken ik niet
terms-unknown-try = Misschien staat het onder een ander woord in de lijst.

## De kalender met bijzondere dagen.

days-title = Bijzondere dagen
days-why = Houd hier rekening mee als je iets plant. Kies een dag voor de achtergrond.
days-choice = Deze lijst is een keuze van je organisatie. Mis je een dag? Zeg het tegen de projectleider I&D.
days-later = Latere dagen
days-today = Vanaf vandaag
days-button = Meer bijzondere dagen
days-none = De kalender loopt niet verder. De beheerder kan hem aanvullen.
day-when = { $sure ->
    [yes] { $day } { $year }
   *[no] rond { $day } { $year }
}
day-period = { $sure ->
    [yes] { $first } tot en met { $last } { $year }
   *[no] rond { $first } tot en met { $last } { $year }
}
day-planning = Als je plant
day-advice = { $advice ->
    [avoid] Kies liever een andere dag.
   *[mention] Je kunt iets plannen. Zeg erbij welke dag het is.
}
day-estimated = De datum staat nog niet vast. Het kan een dag eerder of later zijn.
