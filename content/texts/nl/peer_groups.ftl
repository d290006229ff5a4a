# Intervisie: groepen, even niet meedoen, en of het doorging.

groups-button = Intervisie
groups-title = Intervisie van { $team }
groups-what = Bij intervisie praat je in een groep van drie tot vijf over een eigen situatie.
groups-none = Er staat nu geen intervisie gepland.
groups-when = { $step } is op { $day }.
groups-later = De groepen worden ongeveer twee weken van tevoren gemaakt.
groups-company = Groep: { $people }
groups-resting = Je doet niet mee tot { $day }.
groups-form-button = Maak de groepen
groups-again-button = Maak nieuwe groepen
groups-rest-button = Doe even niet mee
groups-join-button = Doe weer mee
groups-nothing-planned = Er staat geen intervisie gepland. Plan die eerst.
rest-title = Even niet meedoen met intervisie
rest-what = Je komt tot die dag niet in een groep. Je hoeft niet te zeggen waarom.
rests-title = Je doet even niet mee met intervisie
joins-title = Je doet weer mee
joins-what = Is er al een groep met plek, dan hoor je met wie.
sit-out-day = Kies een dag in de komende drie maanden.
notice-group-title = Je intervisiegroep bij { $team }
notice-group-quiet = De groepen zijn door toeval gemaakt. Samen bepaal je waar je zit.
notice-alone-title = Intervisie bij { $team }: deze keer te weinig mensen
notice-alone = Er zijn te weinig mensen voor een groep bij { $step } op { $day }.
notice-alone-next = Wil je toch over een situatie praten? Vraag het de trainer.
notice-met-title = Zijn jullie bij elkaar geweest?
notice-met = Het gaat om de intervisie van { $team } op { $day }.
notice-met-quiet = Het eerste antwoord telt voor de hele groep. Dit antwoord is niet anoniem.
met-yes = Ja
met-no = Nee
met-noted-title = Dank je
met-noted = Ik heb het genoteerd voor de hele groep.
met-noted-before = Iemand uit je groep was je voor.
notice-outcome-title = { $step } van { $team }
groups-met = { $met ->
    [none] Geen groep zei dat ze bij elkaar zijn geweest.
    [some] Een deel van de groepen is bij elkaar geweest.
   *[many] De meeste groepen zijn bij elkaar geweest.
}
