# Wat de AVG vraagt te vertellen (artikel 13 en 14), op de pagina "Zo beschermen we je antwoorden".
# De beheerder vult in wie, waarom en hoe lang: docs/install.md. Gebruik hier geen keuzes of meervouden.

booth-privacy-title = Je gegevens en je rechten
booth-privacy-controller = Wie is verantwoordelijk?
booth-privacy-controller-is = { $controller } is verantwoordelijk voor deze gegevens.
booth-privacy-contact = Bij wie kun je terecht?
booth-privacy-contact-is = Vraag of klacht over privacy? De functionaris gegevensbescherming helpt je: { $contact }.
booth-privacy-purpose = Waarvoor gebruiken we je gegevens?
booth-privacy-purpose-is = Om je team door het Cultuurtraject te begeleiden: plannen, vragen, herinneren en het resultaat laten zien. Niet om mensen te beoordelen.
booth-privacy-basis = Waarom mag dit?
booth-privacy-basis-public_task = Het hoort bij een taak van algemeen belang van je organisatie. Dat is artikel 6, eerste lid, onder e, van de AVG.
booth-privacy-basis-legal_duty = Je organisatie moet discriminatie, pesten en intimidatie op het werk voorkomen. Die plicht is artikel 6, eerste lid, onder c, van de AVG.
booth-privacy-basis-legitimate_interest = Je organisatie heeft als werkgever belang bij een team waarin iedereen goed kan werken. Dat is artikel 6, eerste lid, onder f, van de AVG.
booth-privacy-source = Hoe komen we aan je gegevens?
booth-privacy-source-is = Je naam en account kwamen van de projectleider en uit Teams. De rest komt van jezelf. Een collega kan je opgeven als nieuw in het team.
booth-privacy-must = Moet je gegevens geven?
booth-privacy-must-is = Antwoorden is vrijwillig. Aan de sessies doet je hele team mee. Zonder je naam en account kunnen we je niet uitnodigen.
booth-privacy-receivers = Wie krijgt je gegevens?
booth-privacy-receivers-are = Je manager, de trainer, de coach en de projectleider zien je naam en je rol. Wat in Teams staat, verwerkt Microsoft.
booth-privacy-processors = Wie verwerkt nog meer gegevens voor je organisatie?
booth-privacy-transfer = Gaan gegevens buiten de Europese Economische Ruimte?
booth-privacy-transfer-none = Nee.
booth-privacy-transfer-safeguards = Dat kan. Daarvoor gelden de afspraken die de AVG eist. Vraag ernaar bij de functionaris gegevensbescherming.
booth-privacy-inspection = Kijkt je organisatie mee in beveiligde verbindingen?
booth-privacy-inspection-yes = Ja. Dat filter ziet hoe lang je privépagina openstaat. Wat je verstuurt, leest het niet, zolang het onze pagina niet verandert.
booth-privacy-inspection-no = Nee, zegt je organisatie.
booth-privacy-keep = Hoe lang bewaren we ze?
booth-privacy-keep-are = Losse antwoorden: tot het sluiten. Teksten aan de trainer: hoogstens { $texts } dagen daarna. Berichten die je kreeg: { $sent } dagen. Naam en account: { $people } dagen nadat je laatste rol eindigde.
booth-privacy-rights = Welke rechten heb je?
booth-privacy-rights-are = Je mag je gegevens inzien, verbeteren, meekrijgen en laten wissen. Je mag ook bezwaar maken of vragen het gebruik te beperken. Typ “wat weet je van mij” in de chat, of vraag het hierboven. Dat kan ook als je geen Teams meer hebt. Je krijgt binnen een maand antwoord.
booth-privacy-answers = En je antwoorden?
booth-privacy-answers-are = Tot het sluiten kun je opnieuw antwoorden: de laatste keer telt. Stuur je alles leeg, dan neem je je antwoorden terug. Na het sluiten kunnen we niet meer nagaan welk antwoord van jou was. Daarom kun je het dan niet inzien of laten wissen.
booth-privacy-automatic = Beslist een computer over je?
booth-privacy-automatic-is = Nee. Wel kijkt het programma naar wat je in de chat typt, om je hulp te wijzen. Het bewaart dat niet.
booth-privacy-complaint = Waar kun je klagen?
booth-privacy-complaint-is = Bij de functionaris gegevensbescherming, en bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.
