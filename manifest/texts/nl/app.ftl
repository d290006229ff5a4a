# Wat mensen in Teams over de app lezen voordat ze haar openen.
# Teams kapt af: naam 30 tekens, korte omschrijving 80 tekens.

app-name = Cultuurtraject
app-name-example = Cultuurtraject (voorbeeld)
app-full-name = Cultuurtraject: samen werken aan jullie sociale norm
app-short = Begeleidt je team stap voor stap door het Cultuurtraject.
app-board = Bord
app-full = Met het Cultuurtraject bespreekt je team hoe jullie met elkaar omgaan. Deze app helpt je daarbij, stap voor stap.

    - Je krijgt een uitnodiging voor de teamscan. Je beantwoordt de vragen op een privépagina, niet in de chat.
    - { $who }
    - { $together }
    - Je vindt hier ook waar je terechtkunt als je hulp wilt of iets wilt melden.

    { $voluntary } Typ “menu” en je ziet wat je kunt doen.
