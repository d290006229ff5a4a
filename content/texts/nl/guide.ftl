# De handreiking: de normen van een team als document, en die van de directie.

guide-button = Handreiking
guide-title = Handreiking van { $team }
guide-pick = Van welk team wil je de handreiking?
guide-none = Er is nog geen handreiking. Die komt als het team een norm aanneemt.
guide-soon = Het team nam een norm aan. De handreiking komt op de volgende werkdag.
guide-none-yet = { $team } heeft nog geen handreiking.
guide-file = Download de handreiking
guide-make = Maak nu een nieuwe versie
guide-unchanged = Er is niets veranderd in de norm van { $team }. De laatste versie blijft gelden.
guide-added = Nieuw: { $text }
guide-gone = Losgelaten: { $text }
guide-ladder-changed = Nieuw ingevuld wie wat doet als het toch gebeurt.

notice-guide-title = Handreiking van { $team }, versie { $version }
notice-guide-quiet = De link om te downloaden vraag je hier op. Hij werkt een half uur.

shared-title = Handreiking van de directie
shared-what = Hier staan de normen van teams die ze willen delen. Er staat geen teamnaam bij.
shared-too-few = Hiervoor moeten minstens { $least } teams hun normen delen.

paper-guide-title = Handreiking
paper-guide-notice = Dit is de norm van het team, in eigen woorden. Hij beoordeelt niemand.
paper-guide-version = Versie
paper-guide-made = Gemaakt op
paper-guide-day = { $day } { $year }
paper-guide-coverage = Dekking
paper-guide-what = Hier staat wat het team samen afsprak over hoe je met elkaar omgaat. De gedragscode blijft gelden.
paper-guide-how = Gebruik de normen om elkaar te helpen en aan te spreken. Past een norm niet meer, praat er dan over.
paper-guide-footer = Handreiking van { $team }, versie { $version }, { $day }
paper-news-title = Nieuw in deze versie
paper-news-since = Dit is anders dan in versie { $version }.
paper-ladder-title = De stappen als een norm wordt overschreden
paper-ladder = Deze stappen gelden in de hele organisatie. Je mag altijd meteen hulp vragen of melden.
paper-ladder-step = Stap
paper-ladder-who = Wie
paper-ladder-what = Wat
paper-later-title = Wat nog komt
paper-later = Over deze thema’s spreekt het team later: { $themes }.
paper-agreements-title = Afspraken
paper-agreement-owner = { $role ->
    [member] team
    [manager] leidinggevende
    [trainer] trainer
   *[coach] CLV-coach
}
paper-support-title = Hulp en melden
paper-support = Heb je iets meegemaakt of gezien? Hier kun je terecht.
paper-terms-title = Woorden die we delen
paper-terms = Zo bedoelen we deze woorden in het Cultuurtraject.
paper-shared-title = Handreiking van de directie
paper-shared-subtitle = Normen van teams die ze delen
paper-shared-notice = Teams kozen er zelf voor om deze normen te delen. Er staat geen teamnaam bij.
paper-shared-teams = Teams die delen
paper-shared-what = Hier staan gedragingen die teams samen verwoordden. De volgorde zegt niets over een team.
paper-shared-footer = Handreiking van de directie, { $day }
