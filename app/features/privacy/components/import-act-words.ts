import { m } from "#app/paraglide/messages.js";

/** What may be done with lists of staff, in words. */
export const importActs = {
  import: { bring: m.privacy_act_import_bring },
  import_run: {
    see: m.privacy_act_import_run_see,
    apply: m.privacy_act_import_run_apply,
    undo: m.privacy_act_import_run_undo,
  },
};
