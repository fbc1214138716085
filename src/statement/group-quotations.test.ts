import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SpokenQuotation } from "../record/link.js";
import { foldWords } from "./fold-words.js";
import { groupQuotations } from "./group-quotations.js";
import { hashRuns, sortOnce } from "./hash-runs.js";

/** `words @ said / published`, either day `?`; runs of words parted by an ellipsis. */
function makeQuotation(written: string, i: number, speaker = "holm"): SpokenQuotation {
  const [text = "", days = "? / ?"] = written.split(" @ ");
  const [said = "?", published = "?"] = days.split(" / ");
  const runs = foldWords(text).map((run) => run.map(({ word }) => word));
  const grain = said.length === 7 ? "month" : "day";
  const moment = {
    earliest: grain === "day" ? said : `${said}-01`,
    latest: grain === "day" ? said : `${said}-30`,
    grain,
  };
  return {
    attributionId: `att_${String(i).padStart(3, "0")}`,
    speaker,
    pieces: runs.map((run) => run.join(" ")),
    shingles: sortOnce(runs.flatMap((run) => hashRuns(run, 6))),
    saidOn: said === "?" ? null : { ...moment, grain: moment.grain as "day" | "month" },
    publishedOn: published === "?" ? null : published,
  };
}

const BRIDGE = "We will never close the bridge to people on foot";
const LONGER = `${BRIDGE}, and we will pay for the lamps`;

/** Quotations by one speaker, and the groups that they fall into, as places in the list. */
const CASES: readonly (readonly [what: string, written: readonly string[], groups: readonly (readonly number[])[]])[] =
  [
    [
      "the same words on one day",
      [`${BRIDGE} @ 2031-04-02 / 2031-04-03`, `${BRIDGE}. @ 2031-04-02 / 2031-04-02`],
      [[0, 1]],
    ],
    ["the same words on two days", [`${BRIDGE} @ 2031-04-02 / ?`, `${BRIDGE} @ 2031-04-03 / ?`], [[0], [1]]],
    ["a part in the whole", [LONGER, "never close the bridge to people on foot"], [[0, 1]]],
    ["a part in a part in the whole", [LONGER, BRIDGE, "never close the bridge to people on foot"], [[0, 1, 2]]],
    [
      "house spelling",
      ["We will organise the defence of the harbour", "“We will organize the defense of the harbor.”"],
      [[0, 1]],
    ],
    ["a whole with an ellipsis", [LONGER, "We will never close the bridge … pay for the lamps"], [[0, 1]]],
    [
      "an ellipsis the wrong way round",
      [LONGER, "we will pay for the lamps … We will never close the bridge"],
      [[0], [1]],
    ],
    ["one word changed", [BRIDGE, BRIDGE.replace("never", "soon")], [[0], [1]]],
    ["words that go on within a word", [`${BRIDGE}work`, BRIDGE], [[0], [1]]],
    ["a part that fits two wholes", [`${BRIDGE} in winter`, `${BRIDGE} in summer`, BRIDGE], [[0], [1], [2]]],
    [
      "a part that fits two wholes, of which one is of its day",
      [`${BRIDGE} in winter @ 2031-04-02 / ?`, `${BRIDGE} in summer @ 2031-04-09 / ?`, `${BRIDGE} @ 2031-04-09 / ?`],
      [[0], [1, 2]],
    ],
    ["untold days in one week", [`${BRIDGE} @ ? / 2031-04-03`, `${BRIDGE} @ ? / 2031-04-08`], [[0, 1]]],
    ["untold days a month apart", [`${BRIDGE} @ ? / 2031-04-03`, `${BRIDGE} @ ? / 2031-05-08`], [[0], [1]]],
    ["a dozen words a month apart", [`${LONGER} @ ? / 2031-04-03`, `${LONGER} @ ? / 2031-05-02`], [[0, 1]]],
    ["a dozen words two months apart", [`${LONGER} @ ? / 2031-04-03`, `${LONGER} @ ? / 2031-06-03`], [[0], [1]]],
    ["a short part late after the whole", [`${LONGER} @ 2031-04-02 / ?`, `${BRIDGE} @ ? / 2031-04-20`], [[0], [1]]],
    [
      "an untold day with the told one before it",
      [`${BRIDGE} @ 2031-04-02 / ?`, `${BRIDGE} @ ? / 2031-04-05`],
      [[0, 1]],
    ],
    ["an untold day before the told one", [`${BRIDGE} @ 2031-04-09 / ?`, `${BRIDGE} @ ? / 2031-04-05`], [[0], [1]]],
    [
      "an untold day that may be of two told ones",
      [`${BRIDGE} @ 2031-04-02 / ?`, `${BRIDGE} @ 2031-04-04 / ?`, `${BRIDGE} @ ? / 2031-04-05`],
      [[0], [1], [2]],
    ],
    ["a month and a day in it", [`${BRIDGE} @ 2031-04 / ?`, `${BRIDGE} @ 2031-04-02 / ?`], [[0, 1]]],
    [
      "parts of two told days in a whole of none",
      [`${LONGER} @ ? / 2031-04-05`, `${BRIDGE} @ 2031-04-02 / ?`, "we will pay for the lamps @ 2031-04-04 / ?"],
      [[0], [1], [2]],
    ],
    [
      "parts of one told day in a whole of none",
      [`${LONGER} @ ? / 2031-04-05`, `${BRIDGE} @ 2031-04-04 / ?`, "we will pay for the lamps @ 2031-04-04 / ?"],
      [[0, 1, 2]],
    ],
    ["no date at all", [BRIDGE, BRIDGE], [[0, 1]]],
  ];

describe("groupQuotations", () => {
  it.each(CASES)("%s", (_, written, groups) => {
    const ids = groups.map((group) => group.map((i) => `att_${String(i).padStart(3, "0")}`));
    expect(groupQuotations(written.map((one, i) => makeQuotation(one, i)))).toEqual(ids);
  });

  it("never joins different speakers", () => {
    const groups = groupQuotations([makeQuotation(BRIDGE, 0, "holm"), makeQuotation(BRIDGE, 1, "lind")]);
    expect(groups).toEqual([["att_000"], ["att_001"]]);
  });

  const days = fc.constantFrom(
    "? / ?",
    "2031-04-02 / ?",
    "2031-04-04 / ?",
    "? / 2031-04-05",
    "? / 2031-04-20",
    "2031-04 / ?",
  );
  const words = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 6, max: 14 })).map(([from, length]) =>
    "a b c d e f g h i j k l m n o p q r s t"
      .split(" ")
      .slice(from, from + length)
      .join(" "),
  );
  const someQuotations = fc
    .array(fc.tuple(words, days, fc.constantFrom("holm", "lind")), { maxLength: 24 })
    .map((made) => made.map(([text, day, speaker], i) => makeQuotation(`${text} @ ${day}`, i, speaker)));

  it("puts each in one group, whatever the order and however often it is given", () => {
    fc.assert(
      fc.property(someQuotations, fc.infiniteStream(fc.nat()), (quotations, chances) => {
        const groups = groupQuotations(quotations);
        expect(groups.flat().sort()).toEqual(quotations.map(({ attributionId }) => attributionId));
        const shuffled = [...quotations, ...quotations.slice(0, 3)]
          .map((quotation) => ({ quotation, chance: chances.next().value as number }))
          .sort((one, other) => one.chance - other.chance)
          .map(({ quotation }) => quotation);
        expect(groupQuotations(shuffled)).toEqual(groups);
      }),
    );
  });

  it("never puts two told days into one statement", () => {
    fc.assert(
      fc.property(someQuotations, (quotations) => {
        const dayOf = new Map(
          quotations.map(({ attributionId, saidOn }) => [
            attributionId,
            saidOn?.grain === "day" ? saidOn.latest : null,
          ]),
        );
        for (const group of groupQuotations(quotations))
          expect(new Set(group.map((id) => dayOf.get(id)).filter((day) => day !== null)).size).toBeLessThan(2);
      }),
    );
  });

  it("gives the same when those that hang together by shared runs are grouped apart", () => {
    fc.assert(
      fc.property(someQuotations, (quotations) => {
        const parts: SpokenQuotation[][] = [];
        for (const quotation of quotations) {
          const joined = parts.filter((part) => part.some((other) => hangTogether(quotation, other)));
          for (const part of joined) parts.splice(parts.indexOf(part), 1);
          parts.push([quotation, ...joined.flat()]);
        }
        const apart = parts.flatMap(groupQuotations).sort((one, other) => ((one[0] ?? "") < (other[0] ?? "") ? -1 : 1));
        expect(apart).toEqual(groupQuotations(quotations));
      }),
    );
  });
});

/** All runs of one are runs of the other. */
function hangTogether(one: SpokenQuotation, other: SpokenQuotation): boolean {
  const [few, many] = one.shingles.length < other.shingles.length ? [one, other] : [other, one];
  return one.speaker === other.speaker && few.shingles.every((shingle) => many.shingles.includes(shingle));
}
