import { type Command, Option } from "commander";
import { OnrecordError } from "../../base/errors.js";
import { ROLES, type Role } from "../../base/roles.js";
import type { CommandContext } from "../command-context.js";
import { escapeText } from "../escape-text.js";
import { addSettings, readPath } from "../read-settings.js";
import { renderTable } from "../render-table.js";
import { findWidth } from "../terminal.js";
import { readRecord } from "../use-record.js";

const WIDTH = 100;
const MOST_NAME_CHARACTERS = 80;

interface ReviewerFlags {
  readonly json?: boolean;
  readonly record?: string;
}

/** `onrecord reviewers`: who may read and correct a record that is served, by tokens. */
export function addReviewersCommand(program: Command, context: CommandContext): void {
  const reviewers = program
    .command("reviewers")
    .description("say who may read and correct a record that is served, each with a token of their own")
    .summary("say who may read and correct a served record");
  const list = reviewers
    .command("list", { isDefault: true })
    .description("list names and roles (the same without `list`); tokens are kept nowhere")
    .option("--json", "print JSON");
  addSettings(list, ["record"]).action((flags: ReviewerFlags) => listReviewers(flags, context));
  const add = reviewers
    .command("add")
    .description("make a token for a person and print it, this once; where the name is there, in place of the old one")
    .argument("<name>", "as it will stand beside what that one corrects")
    .addOption(
      new Option("--role <role>", "a reader reads; a reviewer corrects; an owner undoes what others said too")
        .choices(ROLES)
        .default("reviewer"),
    );
  addSettings(add, ["record"]).action((name: string, flags: ReviewerFlags & { readonly role: Role }) =>
    putReviewer(name.trim(), flags, context),
  );
  const remove = reviewers
    .command("remove")
    .description("take a person's token back; what that one corrected stays")
    .argument("<name>", "as `reviewers` lists it");
  addSettings(remove, ["record"]).action(async (name: string, flags: ReviewerFlags) => {
    const { removeReviewer } = await import("../../server/reviewer-file.js");
    removeReviewer(await findRecord(flags, context), name);
    await context.say(`onrecord: ${escapeText(name)} has no token any more`);
  });
}

/** A slip in the name of the record would make a file that no server reads. @throws what opening a record throws */
async function findRecord({ record }: ReviewerFlags, context: CommandContext): Promise<string> {
  const file = readPath("record", { record }, context.terminal.env);
  await readRecord(file, async () => undefined);
  return file;
}

async function putReviewer(
  name: string,
  { role, ...flags }: ReviewerFlags & { readonly role: Role },
  context: CommandContext,
): Promise<void> {
  if (name === "" || name.length > MOST_NAME_CHARACTERS)
    throw new OnrecordError("OPTION_BAD", {
      option: "<name>",
      reason: `wants 1 to ${MOST_NAME_CHARACTERS} characters`,
    });
  const file = await findRecord(flags, context);
  const { addReviewer } = await import("../../server/reviewer-file.js");
  const token = addReviewer(file, { name, role, at: context.terminal.now() });
  await context.print(`${token}\n`);
  await context.say(
    `onrecord: the token of ${escapeText(name)} (${role}); it is shown this once. Open the site with ?token=… once, or send it as Authorization: Bearer …`,
  );
}

async function listReviewers(flags: ReviewerFlags, context: CommandContext): Promise<void> {
  const { terminal } = context;
  const { readReviewers } = await import("../../server/reviewer-file.js");
  const rows = readReviewers(await findRecord(flags, context)).map(({ name, role, tokenHash, at }) => ({
    ...{ name, role, hasToken: tokenHash !== null, at },
  }));
  if (flags.json) return context.print(`${JSON.stringify(rows, null, 2)}\n`);
  if (rows.length === 0) return context.say("onrecord: no reviewers; whoever sits at this machine owns the record");
  const columns = [{ heading: "NAME", grow: true }, { heading: "ROLE" }, { heading: "SINCE" }, { heading: "TOKEN" }];
  const cells = rows.map(({ name, role, at, hasToken }) => [
    ...[{ text: escapeText(name) }, { text: role }, { text: at.slice(0, 10) }],
    { text: hasToken ? "yes" : "none: at this machine alone" },
  ]);
  await context.print(`${renderTable(columns, cells, findWidth(terminal) ?? WIDTH).join("\n")}\n`);
}
