// Parties: the word before a person or in brackets → the party's name. A party named as such is never an affiliation.
export const PARTY_WORDS: ReadonlyMap<string, string> = new Map([
  ["Republican", "Republican Party"],
  ["Republicans", "Republican Party"],
  ["GOP", "Republican Party"],
  ["Democratic", "Democratic Party"],
  ["Democrat", "Democratic Party"],
  ["Democrats", "Democratic Party"],
  ["Libertarian", "Libertarian Party"],
  ["Tory", "Conservative Party"],
  ["Labour", "Labour Party"],
  ["LibDem", "Liberal Democrats"],
  ["Lib Dem", "Liberal Democrats"],
]);

/** The letter in "(R-Ohio)" or "(D)". */
export const PARTY_LETTERS: ReadonlyMap<string, string> = new Map([
  ["R", "Republican Party"],
  ["D", "Democratic Party"],
  ["L", "Libertarian Party"],
  ["G", "Green Party"],
]);
