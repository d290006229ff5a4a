### De lijst van lezers, die twee mensen bevestigen na het terugzetten van gegevens.

readers-title = Wie er mag lezen
readers-why = De gegevens zijn teruggezet. Ik laat niemand iets zien totdat twee mensen deze lijst bevestigen.
readers-team = Manager { $manager }, trainer { $trainer }, CLV-coach { $coach }. Medewerkers: { $members }.
readers-part = { $name }: { $part }.
readers-page = { $first } tot en met { $last } van { $count }
readers-more = Verder
readers-check = Klopt er iets niet? Bevestig dan niet, en bel de beheerder. Je bevestigt ook de resultaten die er staan.
readers-yours = Ik laat niets zien totdat twee mensen bevestigen wie er mag lezen. Jij kunt een van hen zijn.
readers-button = Bekijk de lijst
readers-confirm-button = Dit klopt
readers-one-more = Je hebt de lijst bevestigd. Nu moet nog iemand anders dat doen.
readers-confirmed = De lijst is bevestigd. Ik laat weer zien wat ieder mag zien. Alle teams horen dit.
readers-changed = De lijst is intussen veranderd, of al bevestigd. Bekijk hem opnieuw.
readers-nothing = Er is nu niets te bevestigen.
readers-not-you = Dit vraag ik aan de mensen die in de instellingen staan. Jij hoort daar niet bij.

notice-readers-title = Gegevens van { $team } zijn teruggezet
notice-readers-what = Daarom hebben twee mensen bekeken wie er mag lezen. Zij hebben dit bevestigd.
notice-readers-wrong = Klopt dit niet? Zeg het tegen de projectleider I&D.
