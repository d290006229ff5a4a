/**
 * Ways to point at one person without a name: what is said of one only, a description, a nickname, or
 * what somebody tells of themselves. Patterns for words without capitals and accents; a bar is
 * punctuation. Whoever speaks of people in general ("oudere collega's") is left alone.
 */

const PERSON = "collega|man|vrouw|dame|heer|meneer|mevrouw|jongen|meisje|meid|vent|gast|persoon|kracht|uitzendkracht|" +
  "medewerker|medewerkster|buurman|buurvrouw|kamergenoot|neighbour|colleague|woman|guy|bloke|lady|girl|boy|person|temp|employee|worker";
const NOUNS = "lange|kleine|dikke|dunne|oude|jonge|nieuwe|blonde|donkere|kale|rode|stille|grote|ene|tall one|short one|new one|old one|one";
const ROLE = "manager|leider|leidster|afdelingshoofd|teamhoofd|chef|adviseur|coordinator|jurist|juriste|planner|roostermaker|" +
  "beheerder|secretaris|secretaresse|consulent|consulente|inspecteur|handhaver|stagiair|stagiaire|receptionist|receptioniste|" +
  "concierge|bode|controller|voorzitter|uitzendkracht|invalkracht|begeleider|begeleidster|directeur|directrice|" +
  "\\w{3,}medewerker|\\w{3,}medewerkster|vertrouwenspersoon|assistent|assistente|schoonmaker|schoonmaakster|beveiliger|boekhouder|chauffeur|tolk|orlid|" +
  "leader|lead|head of \\w+|department head|adviser|advisor|officer|secretary|caretaker|intern|trainee|clerk|cleaner|temp|" +
  "supervisor|lawyer|accountant|chair|deputy|counsellor|guard|driver";
const ALONE_IN = "(?:van|in|op|of|on|in) (?:het|ons|de|onze|the|our) (?:\\w+ )?(?:team|afdeling|groep|department|group)|van ons|of us|hier|here";
const MOST = "jongste|oudste|nieuwste|langst\\w*|kleinste|youngest|oldest|newest|longest\\w*|last";

/** What changes in a life, and what is on or near a body: after "mijn" it is about the writer. */
const MINE = "bevalling|zwangerschap\\w*|\\w*verlof|burnout|burn out|operatie|scheiding|ziekte|diagnose|transitie|ongeluk|bekering|" +
  "reintegratie|terugkeer|opname|\\w*kuur|behandeling|miskraam|kanker|adhd|autisme|\\w*beperking|handicap|dyslexie|" +
  "gehoorapparaat|rolstoel|accent|hoofddoek|keppeltje|tulband|baard|huidskleur|leeftijd|gewicht|lengte|kapsel|haar|stem|ogen|oren|" +
  "rug|knie|been|benen|handen|hart|\\w*aanval|\\w*ziekte|\\w*operatie|\\w*kanker|tumor|hernia|beroerte|migraine|epilepsie|" +
  "diabetes|reuma|astma|depressie|trauma|angststoornis|miskramen|overgang|pensioen|proeftijd|\\w*opleiding|stage|inburgering|" +
  "zoon|dochter|man|vrouw|partner|zus|zusje|broer|broertje|moeder|vader|ouders|oma|opa|oom|tante|neef|nicht|kind|kinderen|kinds|" +
  "achternaam|voornaam|medicijnen|huwelijk|bruiloft|surname|last name|first name|medication|wedding|miscarriage|" +
  "vriend|vriendin|tweeling|echtgen\\w+|schoon\\w+|hond|ex|" +
  "eyes|ears|back|knee|legs?|heart|hair|voice|weight|height|age|heart attack|stroke|migraine|epilepsy|diabetes|asthma|depression|" +
  "trauma|tumou?r|retirement|pension|sister|brother|mother|father|parents|aunt|uncle|cousin|children|kids?|boyfriend|girlfriend|twins|" +
  "hijab|kippah|beard|burn out|menopause|probation|" +
  "(?:\\w+ )?leave|pregnancy|surgery|operation|divorce|illness|diagnosis|transition|accident|chemo\\w*|treatment|cancer|autism|" +
  "disability|dyslexia|hearing aid|wheelchair|headscarf|turban|stammer|skin colour|son|daughter|husband|wife";
const AM = "zwanger|doof|slechthorend|blind|slechtziend|trans|transgender|nonbinair|homo|lesbisch|biseksueel|moslim\\w*|joods|jood|" +
  "hindoe|christen|zwart|autistisch|dyslectisch|gehandicapt|gescheiden|weduwe|weduwnaar|mantelzorger|\\w+tiger|vluchteling|orlid|" +
  "moeder|vader|oma|opa|met pensioen|vegetari\\w+|veganist\\w*|alleenstaand\\w*|geadopteerd|halfbloed|" +
  "(?:half )?(?:nederland|turk|marokk|surina|antill|curac|pool|ghan|chin|oekra|syri|eritre|iran|irak|duits|belg|frans|spaan|engel|itali|russ|arab|afri|azi|indo|moluk|berber|koer)\\w*|" +
  "(?:half )?(?:turkish|moroccan|surinamese|polish|ghanaian|chinese|ukrainian|syrian|eritrean|iranian|german|belgian|french|spanish|russian|arab|african|asian|kurdish|dutch)|" +
  "retired|retiring|to retirement|transgender|impaired|non binary|adopted|vegan|vegetarian|a grand\\w+|pregnant|deaf|gay|lesbian|bisexual|muslim|jewish|hindu|black|autistic|dyslexic|disabled|divorced|" +
  "a widow|a widower|a carer|a refugee|a mother|a father|a single \\w+|in my (?:twenties|thirties|forties|fifties|sixties)";
const CARRY = "hoofddoek|keppeltje|tulband|gehoorapparaat|rolstoel|prothese|beperking|handicap|headscarf|turban|hearing aid|wheelchair|disability|" +
  "tatoeage|litteken|baard|accent|tattoo|scar|beard|hijab";
const HAVE = "\\w*kind|\\w*kinderen|zoon|zoons|dochter|dochters|tweeling|adhd|add|autisme|astma|diabetes|reuma|epilepsie|migraine|dyslexie|" +
  "kanker|ptss|tics|tourette|psoriasis|eczeem|een stoornis|een aandoening|een chronische|children|kids|sons?|daughters?|twins|autism|" +
  "asthma|epilepsy|dyslexia|cancer|arthritis|a chronic|a condition|a disorder";

/** "Als moslima krijg ik": whatever stands there says who writes, unless all of us are it. */
const NOT_AS = "(?!ik |je |jij |we |wij |er |het |dat |ze |zij |hij |iemand |niemand |iets |team |groep |collega |medewerker |mens |" +
  "laatste |eerste |gevolg |result |rule |team |group |colleague |employee |consequence )";
const MOODS = "(?!moe |bang |blij |boos |druk |vaak |soms |niet |nooit |te |tired |afraid |happy |angry |busy |often |not |always |too |late )";
/** "Sinds mijn huwelijk": whatever it was, unless it is work. */
const NOT_WORK = "(?!werk|dienst|vakantie|vraag|vragen|voorstel|idee|overleg|pauze|opmerking|melding|mail|gesprek|work|shift|holiday|question|" +
  "proposal|idea|meeting|break|remark|report|email|talk)";

export const POINTING = {
  alone: [
    `als enige|(?:de|ben|als) eni(?:ge|gste)(?= (?:\\||(?:die|met|zonder|van|in|uit|op|hier|${PERSON})(?!\\p{L})))`,
    `(?:the|as) only (?:one|\\w+ (?:${PERSON})|${PERSON})`,
    `(?:the|de|ben) (?:only|enige) \\w+(?: person)? (?:${ALONE_IN})`,
    `(?:de|onze|the|our|ben de|am the) (?:${MOST}) (?:${ALONE_IN}|${PERSON})`,
    "als laatste bij|(?:the )?last to join",
  ],
  someone: [
    `(?:die|deze|dat|that|this|een zekere|een bepaalde|a certain|mijn|my|de nieuwe|the new) (?:ene |\\w+e )?(?:${PERSON})`,
    `(?:de|onze|the|our|that|die) (?:\\w+ ){1,2}(?:${PERSON})`,
    `(?:de|the) (?:${PERSON}) (?:met|in|van|uit|op|bij|die|with|in|from|at|on|who)`,
    "(?:hij|zij|he|she) from \\w+|(?:die|that) (?:ene|one) (?:zonder|die|uit|op|without|who) \\w+",
    "(?:hij|zij|he|she) (?:van|uit|naast|from|next to) (?:de|het|the|kamer|room) \\w+",
    "(?:de|die|the|that) \\w+ (?:aan|bij|naast|achter|tegenover|by|at|next to|behind|opposite) (?:het raam|de deur|de printer|de ingang|mij|me|the window|the door|the printer)",
    "(?:hij|zij|he|she) (?:met|in|with) (?:die|de|dat|het|zijn|haar|een|the|that|his|her|a) \\w+",
    `(?:de|die|the|that) (?:${NOUNS}) (?:met|van|in|uit|die|with|from|in|who)`,
    "(?:degene|diegene) die (?:op|bij|aan|in|achter) \\w+",
  ],
  role: [`(?:de|het|onze|ons|mijn|the|our|my) (?:\\w+ ){0,2}(?:\\w+)?(?:${ROLE})`],
  nickname: [
    "(?:noem|noemt|noemen|noemde|noemden|call|calls|called) (?:hem|haar|mij|me|him|her)",
    "(?:hem|haar|mij|me) (?:\\w+ )?(?:noemen|noemt|noemde)|zo heet (?:hij|zij|ze)",
    "(?:zijn|haar|his|her) (?:rug|back) (?:is|heet) ?(?:hij|zij|ze|he|she)?|(?:his|her) back (?:he|she) is|goes by|(?:heet|heten) (?:hij|zij|ze)",
    "(?:wordt|werd|word|is) (?:\\w+ ){1,6}genoemd|bijnaam|bijgenaamd|nickname|nicknamed|also known as",
  ],
  self: [
    `als ${NOT_AS}(?:\\w+ ){2,5}ik`,
    `(?:sinds|na|vanwege|wegens|since|after|because of) (?:mijn|my) ${NOT_WORK}\\w+`,
    `(?:as an?|being) ${NOT_AS}(?:\\w+ ){1,5}(?:\\| )?i(?= )`,
    `(?:als|as an?) ${NOT_AS}(?:\\w+ ){0,3}(?:vrouw|man|moeder|vader|woman|mother|father)`,
    `(?:omdat ik|because i am|because im) ${MOODS}\\w+`,
    `(?:mijn|my) (?:\\w+ )?(?:${MINE})`,
    `(?:toen ik|when i was|ik ben|i am|im|ik was) (?:\\w+ ){0,2}(?:${AM})`,
    `(?:ik|i) (?:draag|heb|gebruik|wear|have|use) (?:een|mijn|an?|my) (?:${CARRY})`,
    `(?:ik heb|i have|ive) (?:\\w+ ){0,2}(?:${HAVE})`,
    "ik zit in (?:een rolstoel|de overgang|de ziektewet|een scheiding)|(?:ik|i) (?:stotter|bid|vast|hink|rouw|stammer|stutter|pray|fast|limp|grieve)",
    "(?:ik loop|i walk) (?:met|mank|slecht|moeilijk|with)|(?:ik spreek|ik praat|i speak) (?:slecht|gebrekkig|plat|met een|niet goed|poor|broken|bad|with an?)",
    "(?:ik eet|ik drink|i eat|i drink|i do not eat|i do not drink) (?:geen|alleen|halal|koosjer|no|only|kosher|pork|alcohol|vlees|meat)",
    "(?:sinds|nadat|since|after) (?:ik|i)(?= )",
    "(?:ik begon|ik startte|ik kwam|i started|i joined|i began|i came) (?:\\w+ ){0,3}(?:in|op|als|vorig|vorige|uit|on|as|last|from)",
    "ik was (?:vroeger|eerst|ooit|hiervoor|daarvoor)|vroeger (?:was|werkte) ik|i used to (?:be|work)|i was once",
    "(?:ik|i) (?:slik|neem|zing|dans|schilder|voetbal|boks|take|sing|dance|paint|box) (?:in|op|bij|een|pillen|medicijnen|a|pills|medication)",
    "ik heb (?:vroeger|ooit|eerder) (?:in|een|\\w+ gezeten|gewerkt)|ik (?:zat|heb) (?:\\w+ ){0,2}(?:vast|gevangen|vastgezeten)|i was in (?!a |the |meetings)\\w+",
    "(?:ik ga|i am going to|i will) (?:\\w+ ){0,3}(?:met pensioen|trouwen|scheiden|retire|marry)",
    "ik kom (?:zelf |oorspronkelijk )?uit|i (?:come|am|moved here) from",
    "ik ben hier (?:pas|net|nog maar)|ik ben net (?:begonnen|terug)|ik werk hier (?:al|pas)(?= (?:\\||\\w+ (?:jaar|maanden|weken)))",
    "ik werk (?:\\w+ ){1,2}(?:dagen|uur|jaar|maanden)|(?:ik ben|ben ik) (?:\\w+ ){0,2}(?:overgestapt|overgeplaatst)",
    "i have (?:only |just )?(?:been|worked) here|i am new here|i (?:only )?work (?:\\w+ ){1,2}(?:days|hours)",
  ],
};
