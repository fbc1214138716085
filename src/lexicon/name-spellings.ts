// Spellings of one name that outlets use side by side, as they stand after marks are taken off: each row is one class,
// led by the spelling that stands for it. One-letter differences between names that different people bear (Reed and Reid,
// Hansen and Hanson) make no class.

/** Given names and surnames written over from other scripts. */
const ROWS = `
muhammad mohammed mohammad mohamed mohamad muhammed muhamad mohamet mohammod muhamed
ahmad ahmed ahmet
husayn hussein hussain husain hossein husein hussien
hasan hassan
yusuf yousef youssef yousuf yusef youssouf
mahmud mahmoud
abdullah abdallah abdulla abdellah
abdulrahman abdurrahman abdelrahman abdalrahman abdirahman
abdulaziz abdelaziz abdalaziz
abdulfattah abdelfattah abdalfattah
umar omar oumar
usama osama oussama
khalid khaled chaled
said saeed saied saiid
ismail ismael esmail esmaeil
mustafa moustafa mostafa mustapha moustapha
faysal faisal feisal faissal
nasir nasser naser nassir
tariq tarek tareq tarik
jamal gamal djamal
rashid rasheed rachid
karim kareem
walid waleed oualid
nabil nabeel
amin ameen
qasim qasem kassem qassem kasim kassim qassim
sulayman suleiman sulaiman soleiman suleyman solaiman
qaddafi gaddafi gadhafi qadhafi kadafi kadhafi gadafi khadafy
sisi sissi
nasrallah nasrullah
haniyeh haniya haniyah
khamenei khamenai
zarif zareef
rouhani ruhani rohani
husayni husseini hussaini
aleksandr alexander aleksander alexandr oleksandr alyaksandr aliaksandr
alexei aleksei alexey aleksey alexej oleksiy oleksii
sergei sergey serguei serhiy serhii siarhei
dmitri dmitry dmitriy dmitrii dimitri dmytro
vladimir volodymyr wladimir uladzimir
yuri yury yuriy yurii iurii iouri
andrei andrey andriy andrii andrej
nikolai nikolay nikolaj mykola
mikhail mikhailo mykhailo mikhaylo michail mihail
evgeny yevgeny evgeniy yevgeniy evgenii yevgenii evgeni yevgeni yevhen
grigory grigori grigoriy hryhoriy
vasily vasili vasiliy vassily vasyl
valery valeri valeriy valerii
anatoly anatoli anatoliy anatolii
vitaly vitali vitaliy vitalii
georgy georgi georgiy georgii heorhiy
arkady arkadi arkadiy
gennady gennadi gennadiy hennadiy
igor ihor
oleg oleh
pavel pavlo
petr pyotr petro piotr
ilya ilia illia
fedor fyodor fiodor
semyon semen semion
ekaterina yekaterina kateryna katerina
elena yelena olena
natalia natalya nataliya nataliia
tatiana tatyana tetiana
yulia yuliya iulia yuliia julija
maria mariya mariia
anastasia anastasiya anastasiia
gorbachev gorbachov gorbachyov
yeltsin eltsin jelzin
khrushchev khruschev
soloviev solovyov solovyev solovev
yushchenko yuschenko iouchtchenko
yatsenyuk yatseniuk
tymoshenko timoshenko
poroshenko porochenko
lukashenko lukashenka
navalny navalnyy navalniy navalnyi
milosevic milosevich
karadzic karadzich
erdogan erdoghan
netanyahu netanyahou
muller mueller
schroder schroeder
schafer schaefer
kohler koehler
bohm boehm
kruger krueger
jager jaeger
schauble schaeuble
soder soeder
goring goering
honess hoeness
lohr loehr
stolzle stoelzle
store stoere
sorensen soerensen
lokke loekke
`;

/** Folded word → the spelling that stands for its class. */
export const SPELLING_CLASSES: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split("\n")
    .flatMap((row) => {
      const words = row.split(" ");
      return words.map((word): [string, string] => [word, words[0] ?? word]);
    }),
);

/** Letters that taking marks off leaves as they are → the letters written for them. */
export const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ı", "i"],
  ["þ", "th"],
  ["ə", "a"],
]);

/** Words before a surname that outlets write, drop or join at will; the Arabic article may hang on by a hyphen. */
export const SURNAME_PARTICLES: ReadonlySet<string> = new Set(
  "de la le du del della di da dos das do van von der den ter ten te zu zum af av al el ul ad bin bint ibn ben abu y e und".split(
    " ",
  ),
);

/** What follows a name and tells father from son → how it is kept. */
export const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ["jr", "jr"],
  ["junior", "jr"],
  ["sr", "sr"],
  ["senior", "sr"],
  ["ii", "ii"],
  ["iii", "iii"],
  ["iv", "iv"],
]);

/** What follows a name and is no part of it. */
export const AFTER_NAMES: ReadonlySet<string> = new Set(
  "esq phd md mp mep msp qc kc obe mbe cbe dds rn ret usa usn usmc usaf".split(" "),
);
