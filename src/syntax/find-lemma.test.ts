import { describe, expect, it } from "vitest";
import { findLemma } from "./find-lemma.js";

describe("lemmas", () => {
  it.each([
    [
      "VBD",
      "said say, told tell, announced announce, stopped stop, carried carry, argued argue, added add, called call",
    ],
    [
      "VBD",
      "agreed agree, visited visit, monitored monitor, ruled rule, captured capture, discussed discuss, endorsed endorse",
    ],
    [
      "VBN",
      "nominated nominate, repeated repeat, elected elect, contributed contribute, proposed propose, shouted shout",
    ],
    [
      "VBN",
      "compelled compel, spelled spell, retired retire, explained explain, combined combine, welcomed welcome, written write",
    ],
    [
      "VBG",
      "making make, running run, seeing see, lying lie, judging judge, changing change, hanging hang, developing develop",
    ],
    [
      "VBG",
      "dismissing dismiss, providing provide, avoiding avoid, recognizing recognize, playing play, providing provide",
    ],
    [
      "VBZ",
      "says say, denies deny, reaches reach, goes go, passes pass, insists insist, believes believe, 's be, has have",
    ],
    [
      "NNS",
      "aides aide, cities city, women woman, spokesmen spokesman, crises crisis, buses bus, classes class, lives life",
    ],
    ["NNS", "responses response, wives wife, taxes tax, heroes hero, shoes shoe, politics politics, news news"],
    ["NN", "bus bus, left left, news news, voting voting"],
    ["MD", "wo will, 'll will, ’d would, ca can, could could"],
    ["NNP", "united united, states states"],
  ])("%s: %s", (tag, pairs) => {
    const expected = pairs.split(", ").map((pair) => pair.split(" "));
    expect(expected.map(([word = ""]) => [word, findLemma(word, tag)])).toEqual(expected);
  });

  it("reads the short words", () => {
    expect(findLemma("n't", "RB")).toBe("not");
    expect(findLemma("n’t", "RB")).toBe("not");
    expect(findLemma("an", "DT")).toBe("a");
    expect(findLemma("'s", "POS")).toBe("'s");
  });
});
