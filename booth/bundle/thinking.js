async function E(){if(window===window.parent)return;let{app:e}=await import(document.documentElement.dataset.teams);await B(e).catch(()=>{})}async function B(e){await H(e.initialize()),e.notifyAppLoaded(),e.notifySuccess(),e.registerOnThemeChangeHandler(z),z((await e.getContext()).app.theme)}var H=e=>Promise.race([e,new Promise((t,n)=>setTimeout(n,5e3,new Error("no host")))]);function z(e){let t={dark:"dark",contrast:"contrast"};document.documentElement.dataset.theme=t[e]??"light"}var ye=m("KEM",[0,16]),je=m("HPKE",[0,16],[0,1],[0,1]);var ze=new Uint8Array(0),Ee=new Uint8Array(32);function m(...e){let t=e.map(a=>typeof a=="string"?new TextEncoder().encode(a):new Uint8Array(a)),n=new Uint8Array(t.reduce((a,s)=>a+s.length,0));return t.reduce((a,s)=>(n.set(s,a),a+s.length),0),n}var G=32768,W=8,Ne=G-W-65-16;var Te=m("cultuurtraject/envelope/1");var q="";function x(){let[e,t=location.hash.slice(1)]=location.pathname.split("%23"),[n,a="",s=""]=t.split(".");return history.replaceState(null,"",e),addEventListener("hashchange",()=>location.reload()),q=a,{language:n,ticket:s,hasKey:a!==""}}var g=document.documentElement.dataset.languages.split(" ");var c={},[l]=g,A=()=>l,S=()=>g.filter(e=>e!==l).map(e=>({code:e,name:c[e].language.name})),K=()=>c[l].language;function p(e){l=g.includes(e)?e:g[0],document.documentElement.lang=l,document.documentElement.dir=c[l]?.language.direction??"ltr"}async function N(){c=await(await fetch(document.querySelector("#words").href)).json(),p(l)}function o(e,t={}){return c[l][e].replace(/\{ \$(\w+) \}/g,(n,a)=>U(t[a]))}var T=()=>c[l]["support-routes"];var k=e=>e in c[l];var U=e=>typeof e=="number"?new Intl.NumberFormat(K().locale).format(e):e;var f=document.querySelector("main"),F=document.querySelector("#said"),$;function r(e,t={},...n){let a=document.createElement(e);for(let[s,i]of Object.entries(t))s.startsWith("on")?a.addEventListener(s.slice(2),i):i!==!1&&i!==void 0&&a.setAttribute(s,i===!0?"":i);return a.append(...n.flat(1/0).filter(Boolean)),a}async function I(e,t){let{language:n,ticket:a,hasKey:s}=x();p(n);let i=!s||globalThis.crypto?.subtle!==void 0,j=i?t?.(a):void 0;j?.catch(()=>{});try{await N()}catch{document.querySelector("#lost").classList.add("sure");return}i?await e(a,j):Y({key:"browser"}),await E()}function h(e){$=e;let{title:t,where:n=[],body:a,promise:s}=e();document.title=`${t} · ${o("site")}`,F.textContent="",f.replaceChildren(...[J(n),a,Q(s)].flat(1/0).filter(Boolean)),scrollTo({top:0,behavior:"instant"}),f.querySelector("h1").focus(),V()}var w=0,v=!1;function V(){!v&&f.querySelector(".back")&&history.pushState(w+=1,"")}addEventListener("popstate",({state:e})=>{let t=(e??0)<w;w=e??0;let n=f.querySelector(".back");v=!0,t&&n&&!n.inert&&n.click(),v=!1,t&&!n&&history.go(-w-1)});var b=(...e)=>r("h1",{tabindex:"-1"},...e);function O(e,t,{action:n,beside:a=[]}={}){let s=o(`${e}-title`);return{title:s,where:[o("site")],body:[b(s),t.map(i=>r("p",{},i)),a.length>0&&r("div",{class:"aside quiet"},a.map(i=>r("p",{},i))),n&&r("div",{class:"steps"},r("button",{class:"next",onclick:n.go},n.label))]}}function Y(e,t){if(e.key===void 0)return h(()=>O("unreachable",[o("unreachable")],{action:{label:o("try-again"),go:t}}));let n=k(e.key)?e.key:"ticket-invalid";return h(()=>O(n,[o(n)]))}function Z(e){let t={href:`/bescherming#${A()}`,target:"_blank",rel:"noopener"};return r("a",t,e,r("span",{class:"unseen"},` ${o("new-window")}`))}var J=e=>e.length>0&&r("p",{class:"where"},e.map(t=>r("span",{},t)));function Q(e){let t=e&&r("p",{},e," ",Z(o("how")));return r("footer",{},t,S().map(X))}function X({code:e,name:t}){return r("button",{type:"button",class:"plain",lang:e,onclick:()=>{p(e),h($)}},t)}var u="collega|man|vrouw|dame|heer|meneer|mevrouw|jongen|meisje|meid|vent|gast|persoon|kracht|uitzendkracht|medewerker|medewerkster|buurman|buurvrouw|kamergenoot|neighbour|colleague|woman|guy|bloke|lady|girl|boy|person|temp|employee|worker",ee="lange|kleine|dikke|dunne|oude|jonge|nieuwe|blonde|donkere|kale|rode|stille|grote|ene|tall one|short one|new one|old one|one",te="manager|leider|leidster|afdelingshoofd|teamhoofd|chef|adviseur|coordinator|jurist|juriste|planner|roostermaker|beheerder|secretaris|secretaresse|consulent|consulente|inspecteur|handhaver|stagiair|stagiaire|receptionist|receptioniste|concierge|bode|controller|voorzitter|uitzendkracht|invalkracht|begeleider|begeleidster|directeur|directrice|\\w{3,}medewerker|\\w{3,}medewerkster|vertrouwenspersoon|assistent|assistente|schoonmaker|schoonmaakster|beveiliger|boekhouder|chauffeur|tolk|orlid|leader|lead|head of \\w+|department head|adviser|advisor|officer|secretary|caretaker|intern|trainee|clerk|cleaner|temp|supervisor|lawyer|accountant|chair|deputy|counsellor|guard|driver",L="(?:van|in|op|of|on|in) (?:het|ons|de|onze|the|our) (?:\\w+ )?(?:team|afdeling|groep|department|group)|van ons|of us|hier|here",ne="jongste|oudste|nieuwste|langst\\w*|kleinste|youngest|oldest|newest|longest\\w*|last",ae="bevalling|zwangerschap\\w*|\\w*verlof|burnout|burn out|operatie|scheiding|ziekte|diagnose|transitie|ongeluk|bekering|reintegratie|terugkeer|opname|\\w*kuur|behandeling|miskraam|kanker|adhd|autisme|\\w*beperking|handicap|dyslexie|gehoorapparaat|rolstoel|accent|hoofddoek|keppeltje|tulband|baard|huidskleur|leeftijd|gewicht|lengte|kapsel|haar|stem|ogen|oren|rug|knie|been|benen|handen|hart|\\w*aanval|\\w*ziekte|\\w*operatie|\\w*kanker|tumor|hernia|beroerte|migraine|epilepsie|diabetes|reuma|astma|depressie|trauma|angststoornis|miskramen|overgang|pensioen|proeftijd|\\w*opleiding|stage|inburgering|zoon|dochter|man|vrouw|partner|zus|zusje|broer|broertje|moeder|vader|ouders|oma|opa|oom|tante|neef|nicht|kind|kinderen|kinds|achternaam|voornaam|medicijnen|huwelijk|bruiloft|surname|last name|first name|medication|wedding|miscarriage|vriend|vriendin|tweeling|echtgen\\w+|schoon\\w+|hond|ex|eyes|ears|back|knee|legs?|heart|hair|voice|weight|height|age|heart attack|stroke|migraine|epilepsy|diabetes|asthma|depression|trauma|tumou?r|retirement|pension|sister|brother|mother|father|parents|aunt|uncle|cousin|children|kids?|boyfriend|girlfriend|twins|hijab|kippah|beard|burn out|menopause|probation|(?:\\w+ )?leave|pregnancy|surgery|operation|divorce|illness|diagnosis|transition|accident|chemo\\w*|treatment|cancer|autism|disability|dyslexia|hearing aid|wheelchair|headscarf|turban|stammer|skin colour|son|daughter|husband|wife",re="zwanger|doof|slechthorend|blind|slechtziend|trans|transgender|nonbinair|homo|lesbisch|biseksueel|moslim\\w*|joods|jood|hindoe|christen|zwart|autistisch|dyslectisch|gehandicapt|gescheiden|weduwe|weduwnaar|mantelzorger|\\w+tiger|vluchteling|orlid|moeder|vader|oma|opa|met pensioen|vegetari\\w+|veganist\\w*|alleenstaand\\w*|geadopteerd|halfbloed|(?:half )?(?:nederland|turk|marokk|surina|antill|curac|pool|ghan|chin|oekra|syri|eritre|iran|irak|duits|belg|frans|spaan|engel|itali|russ|arab|afri|azi|indo|moluk|berber|koer)\\w*|(?:half )?(?:turkish|moroccan|surinamese|polish|ghanaian|chinese|ukrainian|syrian|eritrean|iranian|german|belgian|french|spanish|russian|arab|african|asian|kurdish|dutch)|retired|retiring|to retirement|transgender|impaired|non binary|adopted|vegan|vegetarian|a grand\\w+|pregnant|deaf|gay|lesbian|bisexual|muslim|jewish|hindu|black|autistic|dyslexic|disabled|divorced|a widow|a widower|a carer|a refugee|a mother|a father|a single \\w+|in my (?:twenties|thirties|forties|fifties|sixties)",oe="hoofddoek|keppeltje|tulband|gehoorapparaat|rolstoel|prothese|beperking|handicap|headscarf|turban|hearing aid|wheelchair|disability|tatoeage|litteken|baard|accent|tattoo|scar|beard|hijab",se="\\w*kind|\\w*kinderen|zoon|zoons|dochter|dochters|tweeling|adhd|add|autisme|astma|diabetes|reuma|epilepsie|migraine|dyslexie|kanker|ptss|tics|tourette|psoriasis|eczeem|een stoornis|een aandoening|een chronische|children|kids|sons?|daughters?|twins|autism|asthma|epilepsy|dyslexia|cancer|arthritis|a chronic|a condition|a disorder",y="(?!ik |je |jij |we |wij |er |het |dat |ze |zij |hij |iemand |niemand |iets |team |groep |collega |medewerker |mens |laatste |eerste |gevolg |result |rule |team |group |colleague |employee |consequence )",ie="(?!moe |bang |blij |boos |druk |vaak |soms |niet |nooit |te |tired |afraid |happy |angry |busy |often |not |always |too |late )",le="(?!werk|dienst|vakantie|vraag|vragen|voorstel|idee|overleg|pauze|opmerking|melding|mail|gesprek|work|shift|holiday|question|proposal|idea|meeting|break|remark|report|email|talk)",M={alone:[`als enige|(?:de|ben|als) eni(?:ge|gste)(?= (?:\\||(?:die|met|zonder|van|in|uit|op|hier|${u})(?!\\p{L})))`,`(?:the|as) only (?:one|\\w+ (?:${u})|${u})`,`(?:the|de|ben) (?:only|enige) \\w+(?: person)? (?:${L})`,`(?:de|onze|the|our|ben de|am the) (?:${ne}) (?:${L}|${u})`,"als laatste bij|(?:the )?last to join"],someone:[`(?:die|deze|dat|that|this|een zekere|een bepaalde|a certain|mijn|my|de nieuwe|the new) (?:ene |\\w+e )?(?:${u})`,`(?:de|onze|the|our|that|die) (?:\\w+ ){1,2}(?:${u})`,`(?:de|the) (?:${u}) (?:met|in|van|uit|op|bij|die|with|in|from|at|on|who)`,"(?:hij|zij|he|she) from \\w+|(?:die|that) (?:ene|one) (?:zonder|die|uit|op|without|who) \\w+","(?:hij|zij|he|she) (?:van|uit|naast|from|next to) (?:de|het|the|kamer|room) \\w+","(?:de|die|the|that) \\w+ (?:aan|bij|naast|achter|tegenover|by|at|next to|behind|opposite) (?:het raam|de deur|de printer|de ingang|mij|me|the window|the door|the printer)","(?:hij|zij|he|she) (?:met|in|with) (?:die|de|dat|het|zijn|haar|een|the|that|his|her|a) \\w+",`(?:de|die|the|that) (?:${ee}) (?:met|van|in|uit|die|with|from|in|who)`,"(?:degene|diegene) die (?:op|bij|aan|in|achter) \\w+"],role:[`(?:de|het|onze|ons|mijn|the|our|my) (?:\\w+ ){0,2}(?:\\w+)?(?:${te})`],nickname:["(?:noem|noemt|noemen|noemde|noemden|call|calls|called) (?:hem|haar|mij|me|him|her)","(?:hem|haar|mij|me) (?:\\w+ )?(?:noemen|noemt|noemde)|zo heet (?:hij|zij|ze)","(?:zijn|haar|his|her) (?:rug|back) (?:is|heet) ?(?:hij|zij|ze|he|she)?|(?:his|her) back (?:he|she) is|goes by|(?:heet|heten) (?:hij|zij|ze)","(?:wordt|werd|word|is) (?:\\w+ ){1,6}genoemd|bijnaam|bijgenaamd|nickname|nicknamed|also known as"],self:[`als ${y}(?:\\w+ ){2,5}ik`,`(?:sinds|na|vanwege|wegens|since|after|because of) (?:mijn|my) ${le}\\w+`,`(?:as an?|being) ${y}(?:\\w+ ){1,5}(?:\\| )?i(?= )`,`(?:als|as an?) ${y}(?:\\w+ ){0,3}(?:vrouw|man|moeder|vader|woman|mother|father)`,`(?:omdat ik|because i am|because im) ${ie}\\w+`,`(?:mijn|my) (?:\\w+ )?(?:${ae})`,`(?:toen ik|when i was|ik ben|i am|im|ik was) (?:\\w+ ){0,2}(?:${re})`,`(?:ik|i) (?:draag|heb|gebruik|wear|have|use) (?:een|mijn|an?|my) (?:${oe})`,`(?:ik heb|i have|ive) (?:\\w+ ){0,2}(?:${se})`,"ik zit in (?:een rolstoel|de overgang|de ziektewet|een scheiding)|(?:ik|i) (?:stotter|bid|vast|hink|rouw|stammer|stutter|pray|fast|limp|grieve)","(?:ik loop|i walk) (?:met|mank|slecht|moeilijk|with)|(?:ik spreek|ik praat|i speak) (?:slecht|gebrekkig|plat|met een|niet goed|poor|broken|bad|with an?)","(?:ik eet|ik drink|i eat|i drink|i do not eat|i do not drink) (?:geen|alleen|halal|koosjer|no|only|kosher|pork|alcohol|vlees|meat)","(?:sinds|nadat|since|after) (?:ik|i)(?= )","(?:ik begon|ik startte|ik kwam|i started|i joined|i began|i came) (?:\\w+ ){0,3}(?:in|op|als|vorig|vorige|uit|on|as|last|from)","ik was (?:vroeger|eerst|ooit|hiervoor|daarvoor)|vroeger (?:was|werkte) ik|i used to (?:be|work)|i was once","(?:ik|i) (?:slik|neem|zing|dans|schilder|voetbal|boks|take|sing|dance|paint|box) (?:in|op|bij|een|pillen|medicijnen|a|pills|medication)","ik heb (?:vroeger|ooit|eerder) (?:in|een|\\w+ gezeten|gewerkt)|ik (?:zat|heb) (?:\\w+ ){0,2}(?:vast|gevangen|vastgezeten)|i was in (?!a |the |meetings)\\w+","(?:ik ga|i am going to|i will) (?:\\w+ ){0,3}(?:met pensioen|trouwen|scheiden|retire|marry)","ik kom (?:zelf |oorspronkelijk )?uit|i (?:come|am|moved here) from","ik ben hier (?:pas|net|nog maar)|ik ben net (?:begonnen|terug)|ik werk hier (?:al|pas)(?= (?:\\||\\w+ (?:jaar|maanden|weken)))","ik werk (?:\\w+ ){1,2}(?:dagen|uur|jaar|maanden)|(?:ik ben|ben ik) (?:\\w+ ){0,2}(?:overgestapt|overgeplaatst)","i have (?:only |just )?(?:been|worked) here|i am new here|i (?:only )?work (?:\\w+ ){1,2}(?:days|hours)"]};var d=e=>new Set(e.trim().split(/\s+/)),de=d(`
  ait al bin da de del den der des di do dos du el ibn in la las le los op oude s t te ten ter
  tot uit van ver von vor zu`),D=d("collega colleague dhr dr drs ir juffrouw meneer mevr mevrouw mister mr mrs ms mw prof"),R=d(`
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
  thought told tells walks wants whispered wrote yelled yells`),ce=d("gaf geeft gets gives got had has heeft kreeg krijgt maakt maakte made makes"),ue=d("also altijd always gewoon just nooit never often ook soms steeds vaak weer"),he=d(`
  a an binnen buiten de dit een elke every het in inside ons onze our outside te the this uit`),me=d(`
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
  copilot teamscan cultuurtraject stadhuis stopera gemeente rijk provincie raad`);var C=d(`
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
`),ge=new Set([...C,...R,...d(`
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
`)]);var ke=new RegExp("\\p{L}[\\p{L}\\p{M}]*(?:['’ʼ`´][\\p{L}\\p{M}]+)*","gu");var Ue=Object.entries(M).flatMap(([e,t])=>t.map(n=>[e,n]));var _={autocomplete:"off",spellcheck:"false",writingsuggestions:"false",translate:"no","data-gramm":"false","data-enable-grammarly":"false"};I(()=>h(we));function we(){return{title:o("think-title"),where:[o("site")],body:[b(o("think-title")),r("p",{class:"lead"},o("think-lead")),fe().map(be),r("p",{class:"aside"},o("think-trainer")),r("h2",{},o("input-support-title")),r("dl",{class:"facts"},T().map(({name:e,contact:t})=>[r("dt",{},e),r("dd",{},t)]))],promise:o("think-promise")}}function fe(){let e=[];for(let t=1;k(`think-question-${t}`);t+=1)e.push(`think-question-${t}`);return e}var P={};function be(e){let t=r("textarea",{id:e,rows:"4",..._,oninput:()=>{P[e]=t.value}},P[e]??"");return[r("h2",{},r("label",{for:e},o(e))),t]}
