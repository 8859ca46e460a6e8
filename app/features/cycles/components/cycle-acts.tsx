import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/dialog.tsx";
import type { CycleState } from "../model.ts";

type CycleActsProps = {
  cycle: { id: number; version: number; state: CycleState };
  /** Nothing hangs on it and it never began. */
  removable: boolean;
  /** What is open, for the second look before closing. */
  open: ReactNode;
};

/** What can be done with a cycle as a whole, each with a second look where it ends something. */
export function CycleActs({ cycle, removable, open }: CycleActsProps) {
  return (
    <>
      <ButtonLink variant="quiet" to={paths.cycleNext(cycle.id)}>
        {m.cycles_next()}
      </ButtonLink>
      {cycle.state === "open" && (
        <Confirm
          label={m.cycles_close()}
          question={
            <div className="stack tight">
              <p>{m.cycles_close_question()}</p>
              {open}
            </div>
          }
        >
          <ActForm cycle={cycle} act="close" label={m.cycles_close_confirm()} variant="danger" />
        </Confirm>
      )}
      {cycle.state === "closed" && (
        <Confirm label={m.cycles_reopen()} question={<p>{m.cycles_reopen_question()}</p>}>
          <ActForm cycle={cycle} act="reopen" label={m.cycles_reopen_confirm()} variant="quiet" />
        </Confirm>
      )}
      {removable && (
        <Confirm label={m.cycles_remove()} question={<p>{m.cycles_remove_question()}</p>}>
          <ActForm cycle={cycle} act="remove" label={m.cycles_remove_confirm()} variant="danger" />
        </Confirm>
      )}
    </>
  );
}

type ActFormProps = Pick<CycleActsProps, "cycle"> & {
  act: "close" | "reopen" | "remove";
  label: string;
  variant: "danger" | "quiet";
};

const ActForm = ({ cycle, act, label, variant }: ActFormProps) => (
  <Form method="post" action={paths.cycle(cycle.id)}>
    <input type="hidden" name="version" value={cycle.version} />
    <Button variant={variant} name="act" value={act}>
      {label}
    </Button>
  </Form>
);
