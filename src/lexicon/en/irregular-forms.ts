const LINES = `
be is are was were am been being 're ’re 'm ’m ai
have has had having 've ’ve
do does did done doing
say says said saying
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
set setting
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
lie lain lying
die died dying dies
tie tied tying ties
light lit
slide slid sliding
spring sprang sprung
stick stuck
swim swam swum swimming
wake woke woken waking
admit admitted admitting
man men
woman women
child children

foot feet
tooth teeth
mouse mice
life lives
wife wives
leaf
half halves
self selves
use used using uses
argue argued arguing argues
agree agreed agreeing agrees
free freed freeing frees
believe believed believing
release released releasing releases
increase increased increasing increases
decrease decreased decreasing decreases
promise promised promising promises
praise praised praising praises
raise raised raising raises
propose proposed proposing proposes
oppose opposed opposing opposes
accuse accused accusing accuses
refuse refused refusing refuses
purpose purposes
case cases
house houses
course courses
close closed closing closes
express expressed expressing expresses
address addressed addressing addresses
stress stressed stressing stresses
discuss discussed discussing discusses
press pressed pressing presses
pass passed passing passes
process processed processing processes
focus focused focusing focuses
reply replied replying replies
change changed changing changes
charge charged charging charges
urge urged urging urges
pledge pledged pledging pledges
acknowledge acknowledged acknowledging acknowledges
allege alleged alleging alleges
judge judged judging judges
challenge challenged challenging challenges
encourage encouraged encouraging encourages
engage engaged engaging engages
manage managed managing manages
describe described describing describes
declare declared declaring declares
prepare prepared preparing prepares
share shared sharing shares
require required requiring requires
acquire acquired acquiring acquires
admire admired admiring admires
compare compared comparing compares
state stated stating states
note noted noting notes
vote voted voting votes
quote quoted quoting quotes
create created creating creates
debate debated debating debates
dictate dictated dictating dictates
indicate indicated indicating indicates
estimate estimated estimating estimates
investigate investigated investigating investigates
anticipate anticipated anticipating anticipates
speculate speculated speculating speculates
reiterate reiterated reiterating reiterates
conclude concluded concluding concludes
include included including includes
decide decided deciding decides
provide provided providing provides
concede conceded conceding concedes
deride derided deriding derides
invite invited inviting invites
unite united uniting unites
dispute disputed disputing disputes
assume assumed assuming assumes
resume resumed resuming resumes
claim claimed claiming claims
name named naming names
blame blamed blaming blames
become became becoming becomes
joke joked joking jokes
invoke invoked invoking invokes
provoke provoked provoking provokes
like liked liking likes
hope hoped hoping hopes
outline outlined outlining outlines
determine determined determining determines
examine examined examining examines
imagine imagined imagining imagines
define defined defining defines
combine combined combining combines
decline declined declining declines
telephone telephoned telephoning telephones
postpone postponed postponing postpones
phone phoned phoning phones
care cared caring cares
fire fired firing fires
hire hired hiring hires
retire retired retiring retires
inspire inspired inspiring inspires
figure figured figuring figures
assure assured assuring assures
ensure ensured ensuring ensures
measure measured measuring measures
endure endured enduring endures
explore explored exploring explores
ignore ignored ignoring ignores
endorse endorsed endorsing endorses
reverse reversed reversing reverses
settle settled settling settles
handle handled handling handles
`;

/** Inflected form → base form, for those that rules of spelling get wrong; one base form a line in the source. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [base = "", ...forms] = line.trim().split(" ");
      return forms.filter((form) => !form.endsWith("_") && !form.includes("_")).map((form) => [form, base] as const);
    }),
);
