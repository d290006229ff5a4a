/**
 * Words that the rule in warning.js knows, in Dutch and English: people mix the two. Everything
 * stands here as `plain` in warning.js writes it: small letters without accents or apostrophes.
 */

const set = (words) => new Set(words.trim().split(/\s+/));

/** Small words between the parts of a name, which are nobody's name by themselves. */
export const BETWEEN = set(`
  ait al bin da de del den der des di do dos du el ibn in la las le los op oude s t te ten ter
  tot uit van ver von vor zu`);

/** After these comes a name, whatever it looks like. */
export const TITLES = set("collega colleague dhr dr drs ir juffrouw meneer mevr mevrouw mister mr mrs ms mw prof");

/** What only people do. */
export const DOINGS = set(`
  antwoordde antwoordt beloofde belooft belt belde besliste beslist beweerde beweert dacht denkt
  deed doet durft durfde glimlacht grapt grapte groet groette hielp helpt kijkt keek klaagde klaagt
  knikt lacht lachte liegt loog luistert luisterde mailde mailt meent mompelt negeerde negeert
  noemde noemt pest pestte plaagt praat praatte roddelde roddelt roept riep scheldt schold
  schreeuwde schreeuwt schreef schrijft snapt stuurde stuurt vertelde vertelt vergeet vindt vond
  vraagt vroeg weet weigert weigerde wilde wist zat zegt zei zit zucht
  answered answers asked asks believes bullied bullies called calls claims complained complains
  decided decides forgets gossips helped helps ignored ignores insisted insists joked jokes joined
  knew knows laughed laughs lied lies listened listens looked looks mocks promised refused refuses
  replied said says screamed screams shouted shouts stares talked talks teased teases thinks
  thought told tells walks wants whispered wrote yelled yells`);

/** What people do often, though not only people. */
export const OFTEN_DOINGS = set("gaf geeft gets gives got had has heeft kreeg krijgt maakt maakte made makes");

/** What may stand before it: "Can never asks". */
export const ADVERBS = set("also altijd always gewoon just nooit never often ook soms steeds vaak weer");

/** A capital after these is a place or a thing: "in Utrecht", "het Stadhuis". */
export const BEFORE_THINGS = set(`
  a an binnen buiten de dit een elke every het in inside ons onze our outside te the this uit`);

/** Capitals inside a sentence that are no person: places, languages, feasts, tools. */
export const THINGS = set(`
  i ik u monday tuesday wednesday thursday friday saturday sunday january february april june july
  august september october november december maandag dinsdag woensdag donderdag vrijdag zaterdag
  zondag januari februari maart mei juni juli oktober
  nederland nederlands nederlandse nederlander nederlanders netherlands holland hollands hollandse
  dutch english engels engelse engeland england british duits duitse duitsland german germany frans
  franse frankrijk french france belgie belgium europa europe europees europese european turks turkse
  turkije turkish turkey marokko marokkaans marokkaanse morocco moroccan surinaams surinaamse suriname
  surinamese oekraine oekraiens oekraiense ukraine ukrainian ghana ghanees ghanese ghanaian chinees
  chinese china poolse pools polen polish poland spaans spaanse spanje spanish spain italiaans
  italiaanse italie italian italy portugees portugese portuguese arabisch arabische arabic afrika
  afrikaans afrikaanse africa african azie aziatisch aziatische asia asian amerika amerikaans
  amerikaanse america american antillen antilliaans antilliaanse caribisch caribische caribbean curacao
  aruba indonesie indonesisch indonesische indonesia indonesian syrie syrisch syrische syria syrian
  eritrea eritrean iran iraans irak russisch russische rusland russian russia grieks griekse greek
  amsterdam amsterdams amsterdamse noord zuid oost west centrum zuidoost nieuwwest weesp zaandam
  diemen almere amstelveen haarlem utrecht rotterdam leiden purmerend hoorn eindhoven groningen
  london paris brussel berlijn
  islam islamitisch islamitische moslim moslims muslim muslims christen christenen christelijk
  christian christians joods joodse joden jewish jews hindoe hindoes hindu hindus boeddhist
  kerst kerstmis pasen pinksteren hemelvaart koningsdag bevrijdingsdag sinterklaas suikerfeest
  offerfeest ramadan eid diwali holi pesach chanoeka kwanzaa nieuwjaar christmas easter pride newroz
  lgbti lhbti internet intranet covid corona microsoft teams excel word outlook sharepoint onedrive
  powerpoint zoom whatsapp signal google windows iphone android linkedin facebook instagram chatgpt
  copilot teamscan cultuurtraject stadhuis stopera gemeente rijk provincie raad`);

/** Endings of such words. */
export const THING_ENDINGS = /(wet|straat|plein|gracht|laan|kade|dienst|dag|feest|scan|loket|school|markt|stad|overleg|team|werk|isch|ische|days?|street)$/;

/** So common that a name spelled alike needs something more than the word (Can, Mei, Wil). */
export const EVERYDAY = set(`
  a aan al als an and any april are art as at august augustus be ben best beste bij bill blij boven bruin but buy
  by can dag dan dat day de deel den der des die dik dit do doe doen does done door druk du duur each een eens
  eerst eigen el en er even far few fijn for free ga gaan gaat gauw geen go goed goede good graag groen groot
  grote had hard has have he heel hem hen her here het hier high him his hoe hoog hope how i iedereen if ik in is
  it its ja jaar job jong jonge juist juli july june juni just kan keer klein kleine kort kun laat lang lange last
  late laten later leer less let leuk lief like little long los love low maak maar maart mag main make man many
  mar march may me mee meer mei men met might mijn min mis miss moe moet mooi more most much must my na naar nam
  nee need net new niet nieuw nieuwe nog nor not now nu of off old om on onder one only ook op open or oud oude
  our out over own past pay per read right rond rood rust said same samen saw say see set she should sinds snel so
  som some soms soon sterk still such sure ta take te ten than that the them then there they this thuis tien time
  to toe toen too top true twee two u uit under until up us use vaak van vast veel ver very via vier vijf vol voor
  vrij vroeg waar wait want wanted was wat way we week weer weet weg wel well were werk what when while who why
  wie wij wijs wil wild will win wise wit with woon word would ye yes you young your ze zee zeer zeg zelf ziek zij
  zijn zin zo zoet zon zou zus zwart
`);

/** Common words, mostly short ones: none of them is a misspelled name. */
export const WORDS = new Set([...EVERYDAY, ...DOINGS, ...set(`
  aan aanbod aandeel aanpak aantal able about above absent access account acht achter actie actief acties actieve
  acting action actions actuele add added address adds admin adopted adres advies adviser af afdeling afkomst
  afliep afraid afstand after afwezig afwijkt again against agenda agree ahead aim akker akkoord al all alle
  allebei alleen allemaal alles allow almost alone along already als also although altijd alvast always am ambitie
  among an and ander andere anderen anders anger angle angry angst annex anoniem another answer answers antwoord
  any anybody apart aparte app apps april are around arrival as ask asked asks at ate attack audit augustus aunt
  auth author auto avond away baan baas back backed backup backups bad baker bakken bakker bal balie balk ball
  ballot ballots bang bank bar bare base basic basis bazen be beach bear beat because becomes bed bedoeld beek
  beeld been beer before began begin begins begint begon begonnen begrip begun behaald behalf behalve behelst
  behind beide being bekeken bekend bel belang belde beleid believe bell bellen belong belongs belooft beloven
  below belt ben bend benoemd bent benut bepaald bepalen bereid berg bergen bericht beside beslist besluit best
  bestaat bestand beste besteed bestelt bestuur bet betaald betaalt beter betere betreft better between bevat
  bewaar bewaart bewaren bewoners bewust bezig bezoek bezorgd bhv bias bieden biedt bier big bij bijlage bijna
  bike bill binds binnen bird bit bite black blad blame blank blauw bleef bless blessing bleven blij blijf blijft
  blijken blijkt blijven blind blocked bloem blow blue board boat bod bodies body boek boeken boer bone book books
  boom boos boot booth bord borgen borging born bos boss bot boter both bots bottle bottom bound bouwen bouwt
  boven bovenin bowl box boxes boy boys brain branch brave bread break breaks brede bredere breed breekt breiden
  breken brengen bride brief bright bring broer broke broken bron bronnen brood brother brown browser brug bruin
  brush budget bug build built buiten bureau burger burgers burn bus busy but button buttons buur buurt buy bv by
  cake call calls came camp can cannot cao cap car card cards care cares carries carry case cases cat causes cel
  center chain chair chance change changed changes channel charm chart charts chat chats cheap check checked
  checks chef child children chip choice choose chose chosen church cijfer cijfers circle citizens city clean
  clear clerk clever click client clients clock close closed closes closing cloud club cluster coach coaches coat
  code codes coding coffee coin cold colleagues collega collegas college colour column columns come comes comfort
  comma command commas commit common company compute con concept conduct confirm connect consent content context
  continu contract controle cook cool copied copies copy corn corner cost costs could council count counts court
  cover cow crash cream create creeert creeren crew crime crisp crossed crosses cry cultuur cup curl cursus
  customers cut daar daarbij daarin daarna daarom daarvan dacht dachten dad dag dagen daily dal damage dame dan
  dance danger dare dark dat data date dates datum daughter day days de dead deal dealing debt decides deden deed
  deel deels deep default delen delete deleted deletes denk denken denkt deny depth dertig desert design desk deur
  deze dezelfde dialog dialogs dicht did die dienen dienst diensten dient differ differs digits dijk dik dingen
  dinsdag direct directe directeuren directie dirt dish display dit divers diverse divided do dochter docs doei
  doel doelen doen does doet dog doing domain done door doorgaan dossier dossiers double down draad draagt draait
  draden dragen draw drie drink drinken drive drop druk dubbel due duif dun duren during durven dus dust duty duur
  duurt each ear earlier early earn earth easier east easy eat eats echt echte echter edge een eens eer eerder
  eerdere eerlijk eerst eerste eet effect egg eigen eight eind either eleven elk elkaar elkaars elke else emoji
  employees empty en end ended ends enig enjoy enkele enough enrol enrols enter entry equal er erase erased erases
  erasure erbij erg ergens ernaar ernst erop error errors eruit ervan ervaren ervoor etc eten eu euro even evening
  event events ever every everybody everyone evil exactly exam example exist exists exit expired explain export
  exports extend extern externe extra eye eyes face fact facts fail failed fails faint fair faith fake fakes fall
  famous fan far farm farmer fase fashion fast fat father fault favour fear fee feed feel feels feest felt fetch
  fetched few fewer fewest field fiets fight figure figuur fijn file files fill filled fills film filter final
  find finding finds fine finger fire firm first fish fisher fit five fix fixed flag flat flink floor flow flower
  fly focus foe folder folk follow follows food foot for foreign fork form formal forty foto found four fout foute
  fouten fox frame free fresh friend friends from front fuel full fun functie funny fysiek fysieke ga gaan gaat
  gaf game gang gap garden gas gate gaten gauw gave gaven gebed gebeurt gebied geborgd gebrek gebruik gedaan
  gedeeld gedoe gedrag geduld geeft geel geen gegeven gehaald gehad gehele gehoord gekomen gekozen gelaten geld
  geldt gelijk gelijke geloof gelukt gemaakt gemak genade gender genoeg genoemd genomen gentle gepraat gericht
  gesloten gesprek gestart gesteld gestopt get gets geur geval geven geverfd gevoel gevolg geweest geweld gewerkt
  gewijd gewist gewoon gezellig gezet gezien ghost gift gifts ging gingen girl girls giste gisteren give given
  gives glad glass glove go goal goat goed goede goedkoop goes gold gone good gossip got graad graag grace graden
  grand grant grap grapje grappen grappig grass grave gray great greed green greep grens grey grijs grip groei
  groeien groen groep groet groeten groot grote grotere ground group groups grow guard guess guest guide guides
  guilt gun gunst guy guys haan haar haast haat habit had hadden hair hal halen half hall hallo ham hand handen
  handig handle handled handler hands hang hangen hangt happen happens happy hard harm harsh has hash hat hate
  have he head heal health hear heard hearing hears heart heat heavy heb hebben hebt heeft heen heer heet helder
  heldere hele helft heling hell hello help helpen helpt hem hen her here heren herfst herijkt hero hers het heten
  heus heuvel hide hield hielden hier hieraan hierbij hierin hiermee hierop hiervan high hij hill him hint his hit
  hobby hoe hoef hoeft hoek hoeveel hoewel hoger hogere hoi hol hold holds hole holiday hollow holy home hond
  honest honor honour hoofd hoog hook hoop hoor hoorde hoort hope hoped hopes horen horn horse host hosts hot
  hotel houd houden houding houdt hour hours house how hr huge huidige huis huizen hulp humor hun hunt hurry hurt
  husband huur ib ice ict idea idee ideeen ieder iedere iedereen ieders iemand iets if ik ill immers impact import
  imports in inbreng inch indien ingezet inhoud ink inkopen inlog input inside install instead intake intakes
  intern interne into invited invloed invoke inwoners inzet inzicht iron is island issue it item items its itself
  ivm ja jaar jam jammer januari jar jaren jas jassen jaw jazz je jeans jet jeugd jezelf jij job jobs join joined
  joint joke jokes jong jonge jongen jou jouw joy js judge juice juist juiste juli jullie jump juni jury just
  kaart kaarten kaas kader kaders kamer kan kanaal kanalen kans kansen kant kantoor kapot kapstok karig kast kat
  kater keek keel keep keeps keer keken ken kennen kennis kept keren kerk kern kers kerst keuken keus keuze keuzes
  key keyed keys kid kids kies kiest kiezen kijken kijkt kilo kind kinderen king kitchen klaar klacht klachten
  klant klanten kleding klein kleine kleiner kleur klinkt klok kloppen klopt klus klusje klussen km knap knew
  knock knop know knowing known knows koe koek koffie kok koks komen komende komma komt kon konden koning koos
  kopje kort korte korter kost kosten koud kpi kracht kreeg kregen krijg krijgen krijgt krom kun kunnen kunt kwam
  kwamen kwart kwijt laag laat laatst laatste label lach lachen lacht lachte lack ladder lading lady lag lagen
  lager lake laks lamp land landen lang lange langer langere langs lapsed laptop large las last lastig lastigs
  late laten later laugh laughed laughing laughs law lawaai laws lead leading leads leaf leak learn learns least
  leave leaves leeft leeg lees leest leeuw lef left leggen legt leiden leider leiding leidt length lente leren
  less let letter leuk level levels leven leveren lezen library licht lichte lief liefde liep liepen lies lieve
  liever life lift liggen light ligt lijken lijkt lijn lijst lijstje like liked likes limit line lines link links
  lion list listen lists little live lives load loaded local locale lock log logged login logs loket lonely long
  longer look looks loon loopt lopen lopende los lose losse lost lot lots love loved loves low luck lucky luid
  luidt lukt lunch ma maakt maakte maal maan maand maandag maanden maar maart maat machine macht made mag mager
  mail mailbox mailen mails main make maken makes man manage management manager managers manier mannen many marine
  mark marked marks markt match maten matig matter max may maybe mbt me mean meaning means medewerkers mee meedoen
  meedoet meer meeste meet meetelt mei meid meier meisje mekaar melden melding meldt melk member members memory
  men mening mens mensen mention mentor menu mercy merely merk merry mess message met meten meter meters methode
  meting metrics mezelf middag middel midden middle might mij mijn mill min mind minder mine minimal minst minuten
  minutes mis misgaat miss missie missing mistake mits mix mixed mocht mochten mode module moe moed moeder moest
  moesten moet moeten mogen molen mom moment moments mond money monitor month months mood mooi moon more morgen
  morning moskee most mother motor move moved much muis mulder mum must my myself mystery na naam naar naast nacht
  nadat nadeel najaar nam name named namelijk namen namens names nare nauw nauwe nazorg near neat nee need needed
  needs neemt nemen net neus never new next nice niemand niet niets nieuw nieuwe night nightly nine niveau niveaus
  nja nl no nobody nodig nodige noemen nog noise none nood nooit noord noot nor norm normaal normal normen norms
  not note nothing notice nou now nr nu number numbers nummer nv object ochtend odd of off offence offer offers
  office officer often ogen okay oke oktober old om oma omarmen omarmt omdat omgaan omgang omvat on once onder one
  oneens only ons onto onze onzeker oog ooit ook oom oorlog oorzaak oost op opa open opened openen opening openly
  opens opent opgave ophalen opinion opname opnemen opnieuw options opvang or orde order oren origin other others
  oud oude ouder ouders our ours out outside ov over overdue overige overleg own owner owns pa paar paard pace
  package padded page pages pagina paid pair pairs pak pakken paper papier parent parents park part parts pas
  pasen pass passed passen past path patience pause pauze pay pc peace peil pen people peper per perhaps period
  periode person persons persoon pest pesten phase phone pick picture piek pijler pijlers pijn pilot pizza plaats
  place plain plan plane plannen plant planten play plein plurals plus po point points policy pook pool poor port
  positie post posts power praat praatte praten prepare press pressed price pride prijs prima primary printer
  privacy private prive problem proces process product program promise proof propose protect proud prove public
  publiek pull punt punten push put puts puur qua quarter quiet quite raad raak raam raar race racism racisme rain
  raise ran rand random rang rapport rare rarely rate rather reach reached read reader reading reads ready real
  reason reasons receipt recent recente recht record red rede reden redenen reeks refuse refused refuses regel
  regels regen regie reist reizen rek rekening release religie rem remedy remove removed renders replies reply
  report reports request reserve residents respect rest result results resume returns reverse rich richt richten
  ride right rijden rijdt rijst ring rise risk ritme road roddel roddels roddelt rode rok rol role roles rollen
  rommel rommelt rond ronde rondom rood rook room rooms roos rooster roosters root rose roster rot rota rough
  round rounds route router routes row rows rozen rubriek rude rug ruim ruimte rule rules run running runs rust
  rusten rustig ruzie safe safety said sake salade salaris salary sale same samen sat saus save saw say saying
  says scale scales scan schaal schaamte schalen scheef scheelt schelen scherm schijnt schold school schreef
  schrijf schrijft schrik schuld scope score screen sea seal seat second secret see seeds seem seems seen sees
  seldom self sell send sender sending sends sense sent serie server service sessies session set sets setting
  seven several sfeer shall shame share shared she shift shifts ships shop short shorter should shout shouts show
  shown shows shut sick side sign signaal signal signing simple simply since sinds sing sir sister sit site six
  sixteen size sizes skill skin skip slaap slaat slag slagen slapen slecht sleep sleur sleutel sloeg slot slow
  sluit sluiten smaak smal small smid smile smith smoke snap snapt sneeuw snel snelheid snow so sociaal social
  sociale soep soepel soft some somebody someone sommige soms son song soon soort sorry sort sound sour source
  spanning speak speaks speed speelt spel spelen spend spijt spits sport spot sprake spread spreekt spreken spul
  st staan staat stack stad staf staff stage stairs stale stand stands stank stap stapel stappen star stars start
  started starten starter starts state status stay stays steeds steeg steek steen stel stellen stem stemmen step
  steps ster sterk sterren steun stevig stevige stick stijl stil still stilte stoel stoer stom stond stood stop
  stopped stoppen storage store stored stores storm straat straf straks strand streeft stress streven strijd
  stromen strong stuff stuk sturen sturing stuur style subject submit succes such suiker suit suite summary sun
  support sure survey surveys sweet switch system taak taal taart taarten tab tabel table tables tail tak take
  taken takes talent talk talks tall tante task tasks te tea team teams tegen tekens tekst teksten tel telkens
  tell tells telt tempo ten tenant tenzij terecht term termen termijn terms terug terwijl test tested tests teveel
  text texts than thank thanks that the thee their them thema theme themes then there these they thick thin thing
  things think third thirty this those thought thread three through thuis ticked ticket tickets tie tien tijd
  tijdens time times tiny tip tired titel title to toch today toe toegang toen toets toetsen told tomorrow tone
  tonen too took tool tools toon top topic tot totaal total totdat touch touches tough tour tov town traag trace
  traced traces track trade train trainen trainer training traject tram trap travel travels treat treden tree
  treffen trein trekker trekt tried tries trip troost trots trouw true trui trust try tryout tuin turn turns
  tussen tv twee tweede twice two type typed types typt ugly uit uiten uitleg uitrol uncle under unique unit
  unknown unless until up updates upset upwards uren us use used user uses usual uur uw vaag vaak vader vage vak
  vakantie vaker vakjes valid vallen vals valse valt value van vanaf vandaag vangnet vanuit vanwege vast vaste
  vasten vd veel veilig veilige veld venster verder verdere verdriet vereist verft vergeet verhaal verkend verlof
  verloop verschil versie version verslag vertelde vertelt vervolg very verzoek vet via vier views vijf vind
  vinden vindt vis visible visie visser voegen voelde voelen voelt voeren voert vog vol volgen volgens volgt
  volume vond vonden voor vooraf vooral voorbij voordat voorin voort voren vorige vorm vormen vormt vos vote vraag
  vraagt vragen vrede vreemd vreugde vriend vriendin vrij vrijdag vroeg vrouw vrouwen vuil vuist vul vult vuur
  waar waaraan waarbij waard waarde waarden waarheid waarin waarmee waarom waarop wacht wachten wagen wait waited
  waiting waits walk walks wall wandel wandelen wanneer want wanted wants waren warm warn warns was wash wassen
  waste wat watch water way ways wc we weak wear week weer weet weg wegens weide weiden weight weinig wel welk
  welke welkom well wens went werd werden were wereld werk werkdruk werken werkt werkte werven werving west
  westers wet weten wetten what wheel when where whether which while white who whoever whole whom whose why wide
  wie wife wij wijk wijn wijs wijze wil wild wilde wilden will willen wilt win wind window winkel winkels wins
  winst winter wise wish wissen wist wisten wit with within without woede woensdag wolf woman women wond wonder
  wonen wood woont woord woorden word worden wording words wordt work working works world worry worse worst worth
  would write writer writes writing written wrong wrote yard year yellow yes yet you young your yours zaak zaal
  zacht zag zagen zak zaken zal zat zaten zaterdag ze zee zeer zeg zege zegen zeggen zegt zei zeiden zeker zelden
  zelf zero zet zetten zeur zeven zich zicht zie ziek ziel zien ziet zij zijn zin zinnen zit zitten zo zoals zodat
  zodra zoeken zoet zomer zon zondag zonder zone zoon zorg zorgen zorgt zou zouden zout zowel zucht zuid zullen
  zus zuster zuur zwaar zware zwart
`)]);
