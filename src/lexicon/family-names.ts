// Family names of languages that put them first, for telling which word of a name is the family's. In each table the
// commoner name stands first: of two family names in one name ("Li Wei", "Wei Li") the commoner is taken for the family's.

const CHINESE =
  "wang li zhang xi liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng feng han cao " +
  "zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei cheng lu ding ren shen yao lv jia xia fu fang zou xiong bai meng qin " +
  "qiu hou yan xue lei long shi tao gu mao hao gong shao wan qian dai mo kong xiang chang wen geng guan lan kang lai tsai chiang hsu " +
  "lee chan cheung wong leung lam ng tsang chow ho kwok yeung tung";

const KOREAN =
  "kim lee park ban choi jung jeong kang cho jo yoon yun jang chang lim im han oh seo suh shin kwon hwang ahn an song ryu yoo you hong " +
  "jeon chun ko koh moon son bae baek heo huh nam shim roh noh ha kwak sung cha joo woo ku min ri pak";

const JAPANESE =
  "sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura " +
  "hayashi shimizu yamazaki mori abe ikeda hashimoto ishikawa ogawa ishii hasegawa goto okada kondo maeda fujita endo aoki sakamoto " +
  "murakami ota kaneko fujii fukuda nishimura miura takeuchi nakagawa okamoto matsuda harada nakano ono tamura fujiwara kishida suga " +
  "aso kono motegi hayashi koizumi hatoyama kan noda ishiba takaichi mogi seko nikai edano koike tamaki";

const HUNGARIAN =
  "nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros olah simon racz fekete " +
  "szilagyi torok feher balazs gal kis szucs kocsis orsos pinter fodor szalai sipos magyar lukacs gulyas biro kiraly laszlo katona " +
  "orban szijjarto gyurcsany bajnai karacsony navracsics semjen kover novak ader schmitt solyom medgyessy rogan lazar vona jakab";

/** Given names of Hungarians, which stand last when the family's name stands first. */
const HUNGARIAN_GIVEN =
  "istvan jozsef laszlo ferenc zoltan sandor gabor attila peter tamas zsolt tibor andras csaba imre lajos gyorgy balazs gyula mihaly " +
  "robert david adam bela janos akos gergely viktor pal bence mate krisztian antal zsuzsanna eva katalin erzsebet agnes ilona marta " +
  "judit anna aniko klara katinka edit maria ildiko gabriella andrea timea agota reka dora kinga";

const rank = (names: string): ReadonlyMap<string, number> =>
  new Map([...new Set(names.split(" "))].map((name, i): [string, number] => [name, i]));

/** Folded Chinese family name → its rank, commonest first. */
export const CHINESE_FAMILY_NAMES = rank(CHINESE);
/** The same for Korean. */
export const KOREAN_FAMILY_NAMES = rank(KOREAN);
/** The same for Japanese. */
export const JAPANESE_FAMILY_NAMES = rank(JAPANESE);
/** The same for Hungarian. */
export const HUNGARIAN_FAMILY_NAMES = rank(HUNGARIAN);
/** Folded given names of Hungarians. */
export const HUNGARIAN_GIVEN_NAMES: ReadonlySet<string> = new Set(HUNGARIAN_GIVEN.split(" "));

const CHINESE_SYLLABLE =
  "(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh|ts|hs)?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|yuan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u)";
const KOREAN_SYLLABLE =
  "(?:kw|ch|[bcdghjkmnprstwy])?(?:yeo|yeon|yeong|yeol|ye|ya|yo|yu|wi|wo|wa|eo|eu|ae|oo|ui|ee|a|e|i|o|u)(?:ng|ck|[nmlkptbrhg])?";

/** A given name in Latin letters that one or two Chinese syllables make: "jinping". */
export const CHINESE_GIVEN = new RegExp(`^(?:${CHINESE_SYLLABLE}){1,2}$`);
/** A given name in Latin letters that one or two Korean syllables make: "geunhye". */
export const KOREAN_GIVEN = new RegExp(`^(?:${KOREAN_SYLLABLE}){1,2}$`);
/** A given name in Latin letters that Japanese syllables make: "fumio". */
export const JAPANESE_GIVEN = /^(?:(?:ky|sh|ch|ts|gy|ny|hy|by|py|my|ry|[kstnhmyrwgzdjbpf])?[aiueo]|n(?![aiueo]))+$/;
