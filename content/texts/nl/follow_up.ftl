# De vervolgscan naast de eerste, en het beeld van een afdeling.

comparison-title = Vervolgscan van { $team }
comparison-none = { $team } heeft nog geen vervolgscan.
comparison-not-yet = Het resultaat van { $team } is er op { $day }.
comparison-too-few = Te weinig mensen deden mee. Er is geen resultaat en alle antwoorden zijn gewist.
comparison-lead = Dit is het nieuwe resultaat. Erachter staat of het hoger of lager is dan de eerste keer.
comparison-no-first = Dit is het nieuwe resultaat. De eerste keer was er geen, dus vergelijken kan niet.
comparison-nothing = Nergens is het verschil groot genoeg om er iets over te zeggen.
comparison-word = { $word } · { $change }
change = { $change ->
    [higher] hoger dan de eerste keer
    [lower] lager dan de eerste keer
   *[unsaid] verschil niet te zeggen
}
comparison-honest = Alleen een verschil van twee woorden of meer telt. Een kleiner verschil kan toeval zijn.
picture-title = Beeld van de afdeling van { $team }
picture-lead = Gemaakt uit de resultaten van { $count } teams. Per zin staat hier het middelste woord.
picture-none = Een beeld kan vanaf { $count } teams met een resultaat.
picture-honest = Dit zegt niets over één team. Antwoorden van teams zijn nooit bij elkaar gelegd.
