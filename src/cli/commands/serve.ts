import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import { addSettings, readNumber, readPath, readText } from "../read-settings.js";

interface ServeFlags {
  readonly record?: string;
  readonly host?: string;
  readonly port?: string;
  readonly token?: string;
  readonly allowHost?: string;
  readonly fullText?: boolean;
}

/** `onrecord serve`: the record in a browser, and its API. */
export function addServeCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("serve")
    .description("serve the record: the browser application, and the API under /api, until Ctrl-C")
    .summary("show the record in a browser")
    .option("--full-text", "give out whole texts to others too, not only passages of quotations");
  addSettings(command, ["record", "host", "port", "token", "allow_host"]).action((flags: ServeFlags) =>
    serve(flags, context),
  );
}

async function serve({ fullText, ...flags }: ServeFlags, context: CommandContext): Promise<void> {
  const { env, interrupted, now } = context.terminal;
  const { serveRecord } = await import("../../server/serve-record.js");
  const served = await serveRecord({
    record: readPath("record", flags, env),
    host: readText("host", flags, env) ?? "",
    port: readNumber("port", flags, env) ?? 0,
    mayMove: flags.port === undefined && !env.ONRECORD_PORT,
    token: readText("token", flags, env),
    allowHost: readText("allow_host", flags, env),
    isFullText: fullText === true,
    now,
  });
  await context.print(`ready ${served.address}\n`);
  if (!interrupted.aborted)
    await new Promise<void>((resolve) => interrupted.addEventListener("abort", () => resolve(), { once: true }));
  await served.close();
}
