# Woorden die overal hetzelfde zijn: rollen, soorten teams, de woorden van een resultaat.

role = { $role ->
    [member] medewerker
    [manager] { $level ->
        [team] manager
        [department_mt] afdelingshoofd
       *[directorate_mt] directeur
    }
    [trainer] trainer
    [coach] CLV-coach
    [programme_lead] projectleider I&D
   *[administrator] beheerder
}
level = { $level ->
    [team] team
    [department_mt] MT van een afdeling
   *[directorate_mt] MT van een directie
}

# Staat naast de balk achter een uitspraak: hoeveel mensen zijn het hiermee eens?
release-word = { $word ->
    [few] een klein deel
    [less_than_half] minder dan de helft
    [about_half] ongeveer de helft
    [more_than_half] meer dan de helft
    [most] de meesten
   *[withheld] te weinig om te laten zien
}

# Wat iemand leest als iets niet kan.
refused-no-right = Dit hoort niet bij jouw rol. Typ “menu”. Dan zie je wat wel kan.
value-too-long = Dit is te lang voor een kaart. Maak het korter, of stuur een bestand.
answer-unknown-item = Deze vraag hoort hier niet bij. Open de privépagina opnieuw en probeer het nog eens.
answer-off-scale = Dit antwoord past niet bij de vraag. Kies een van de antwoorden op de pagina.
answer-too-long = Je tekst is te lang. Maak hem korter dan { $limit } tekens en verstuur hem dan opnieuw.

## Opsommingen

list-more = { $names } en nog { $number }
