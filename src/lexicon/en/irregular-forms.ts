const VERBS = `
bear born
create created creating
recreate recreated recreating
quote quoted quoting
owe owed owing
need need
withhold withheld
misunderstand misunderstood
overtake overtook overtaken overtaking
drink drank drunk
revere revered revering
incite incited inciting
loathe loathed loathing
eye eyed eyeing
caucus caucused caucusing
bus bused busing
be is are was were am been being 're ’re 'm ’m
have has had having 've ’ve
set setting
say says said saying
admit admitted admitting
do does did done doing
go goes went gone going
get gets got gotten getting
make made making
take took taken taking
come came coming
see saw seen seeing
know knew known
think thought
tell told
give gave given giving
find found
leave left leaving
feel felt
hold held
keep kept
let letting
begin began begun beginning
show shown
hear heard
run ran running
bring brought
write wrote written writing
sit sat sitting
stand stood
lose lost losing
pay paid
meet met
lead led
understand understood
speak spoke spoken
read reading
spend spent
grow grew grown
win won winning
teach taught
buy bought
send sent
fall fell fallen
cut cutting
fight fought
seek sought
draw drew drawn
drive drove driven driving
break broke broken
choose chose chosen choosing
rise rose risen rising
wear wore worn
throw threw thrown
catch caught
deal dealt
build built
sell sold
put putting
hit hitting
quit quitting
mean meant
fly flew flown flies
eat ate eaten
sing sang sung
swear swore sworn
forget forgot forgotten forgetting
forgive forgave forgiven forgiving
mislead misled
withdraw withdrew withdrawn
overcome overcame overcoming
undergo underwent undergone
uphold upheld
shoot shot
steal stole stolen
strike struck stricken striking
shake shook shaken shaking
hide hid hidden hiding
ride rode ridden riding
bear bore borne
beat beaten
bite bit bitten biting
blow blew blown
sleep slept
sweep swept
weep wept
lay laid
die died dying dies
tie tied tying ties
light lit
slide slid sliding
spring sprang sprung
stick stuck
swim swam swum swimming
wake woke woken waking
become became becoming
bend bent
bind bound
bleed bled
breed bred
cling clung
creep crept
dig dug digging
dwell dwelt
feed fed
flee fled
fling flung
freeze froze frozen freezing
grind ground
hang hung
kneel knelt
leap leapt
lend lent
mistake mistook mistaken mistaking
prove proven
shed shedding
shine shone
shrink shrank shrunk
sink sank sunk
slay slew slain
speed sped
spin spun spinning
spit spat spitting
split splitting
stink stank stunk
string strung
sting stung
swing swung
tear tore torn
thrust thrusting
upset upsetting
wind wound
withstand withstood
foresee foresaw foreseen
forbid forbade forbidden forbidding
undertake undertook undertaken undertaking
oversee oversaw overseen overseeing
arise arose arisen arising
awake awoke awoken awaking
rebuild rebuilt
repay repaid
resell resold
rewrite rewrote rewritten rewriting
rerun reran rerunning
underlie underlay underlying underlies
vie vied vying vies
lie lied lying lain lies
focus focused focusing focuses
bias biased biasing
panic panicked panicking
mimic mimicked mimicking
traffic trafficked trafficking
interfere interfered interfering
adhere adhered adhering
persevere persevered persevering
intervene intervened intervening
convene convened convening
phone phoned phoning
postpone postponed postponing
condone condoned condoning
control controlled controlling
patrol patrolled patrolling
refer referred referring
prefer preferred preferring
confer conferred conferring
defer deferred deferring
infer inferred inferring
transfer transferred transferring
occur occurred occurring
incur incurred incurring
deter deterred deterring
add added adding
err erred erring
permit permitted permitting
commit committed committing
submit submitted submitting
omit omitted omitting
transmit transmitted transmitting
breathe breathed breathing
soothe soothed soothing
unite united uniting
invite invited inviting
excite excited exciting
cite cited citing
ignite ignited igniting
recite recited reciting
compete competed competing
complete completed completing
delete deleted deleting
combat combated combating
can ca
will wo 'll ’ll
would 'd ’d
`;

const NOUNS = `
shoe shoes
foe foes
woe woes
toe toes
throe throes
fact-checker fact-checkers
passer-by passers-by
man men
woman women
child children
grandchild grandchildren
foot feet
tooth teeth
mouse mice
life lives
wife wives
knife knives
leaf leaves
half halves
self selves
thief thieves
wolf wolves
shelf shelves
crisis crises
analysis analyses
thesis theses
basis bases
hypothesis hypotheses
media media
datum data
criterion criteria
phenomenon phenomena
alumnus alumni
spokesman spokesmen
spokeswoman spokeswomen
congressman congressmen
congresswoman congresswomen
gentleman gentlemen
lawman lawmen
movie movies
politics politics
news news
series series
species species
thanks thanks
economics economics
earnings earnings
savings savings
troops troops
odds odds
means means
clothes clothes
headquarters headquarters
gas gases
bus buses
campus campuses
virus viruses
bonus bonuses
caucus caucuses
census censuses
lens lenses
bias biases
surplus surpluses
status statuses
quiz quizzes
yes yeses
response responses
expense expenses
course courses
house houses
case cases
cause causes
use uses
license licenses
purpose purposes
promise promises
exercise exercises
race races
horse horses
nurse nurses
phase phases
phrase phrases
database databases
increase increases
release releases
purchase purchases
offense offenses
defense defenses
excuse excuses
abuse abuses
dose doses
nose noses
rose roses
tie ties
lie lies
pie pies
cookie cookies
calorie calories
zombie zombies
ache aches
headache headaches
cache caches
axe axes
`;

/** Inflected form → base form; the lines give the base form first. */
function readForms(lines: string): ReadonlyMap<string, string> {
  return new Map(
    lines
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [base = "", ...forms] = line.split(" ");
        return forms.map((form) => [form, base] as const);
      }),
  );
}

/** Verb forms that rules of spelling get wrong. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = readForms(VERBS);

/** Plurals that rules of spelling get wrong. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = readForms(NOUNS);

/** Stems that look as if an e had gone, but none has: "monitor", "develop". */
export const STEMS_WITHOUT_E: ReadonlySet<string> = new Set(
  (
    "monitor neighbor color rumor clamor enamor honor favor author sponsor anchor factor labor harbor mirror censor tailor armor vapor minor motor tutor editor " +
    "develop envelop gallop gossip worship equip canvas bias focus pilot pivot ballot riot debut format combat custom blossom " +
    "fathom murmur last cast blast broadcast forecast contrast fast boast roast coast toast hang bang belong long ruin " +
    "abandon mention question caution motion rebut input output visit limit edit credit exit profit benefit spirit inherit " +
    "exhibit prohibit inhibit deposit recruit audit solicit merit submit transit program"
  ).split(" "),
);
