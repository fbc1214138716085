import type { Linker } from "../record/linker.js";
import { chooseSpeaker } from "../registry/choose-speaker.js";
import { findHolders } from "../registry/find-holders.js";
import { findPersonas } from "../registry/find-personas.js";
import { resolveBlock } from "../registry/resolve-block.js";
import { resolveOffice } from "../registry/resolve-office.js";
import { signHolder } from "../registry/sign-holder.js";
import { areEchoes } from "../statement/are-echoes.js";
import { findSaidQuotations } from "../statement/find-said-quotations.js";
import { groupQuotations } from "../statement/group-quotations.js";
import { sketchReport } from "../statement/sketch-report.js";
import { tellKind } from "../statement/tell-kind.js";

/** How reports are put together: the rules of registry and statement. */
export function makeLinker(): Linker {
  return {
    findPersonas,
    areEchoes,
    resolveBlock,
    resolveOffice,
    findHolders,
    chooseSpeaker,
    signHolder,
    findSaidQuotations,
    groupQuotations,
    tellKind,
    sketchReport,
  };
}
