# Berichten die vanzelf komen: wat er van een oude kaart overblijft, en later herinneren.

notice-over-title = De vragen voor { $team } zijn gesloten

snooze-title = Tot wanneer geen herinneringen?
snooze-explained = Uitnodigingen en resultaten van je team krijg je nog wel.
snooze-label = Eerste dag met herinneringen (verplicht)
snooze-required = Kies een dag.
snooze-button = Tot dan niet
snoozed = Tot { $day } krijg je geen herinneringen
snoozed-explained = Daarna herinner ik je weer. Uitnodigingen en resultaten krijg je nog wel.
snooze-not-ahead = Kies een dag na vandaag, hooguit een jaar vooruit.
snooze-instead = Alleen een tijdje niet
reminders-stop-button = Stop met herinneren

data-zone = Tijdzone
data-reminders-later = tot { $day } niet

overview-unreachable = { $count ->
    [one] 1 persoon kan ik nu niet bereiken. De app is verwijderd of nog niet geopend.
   *[other] { $count } personen kan ik nu niet bereiken. De app is verwijderd of nog niet geopend.
}
