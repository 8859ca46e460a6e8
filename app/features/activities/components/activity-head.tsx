import { Form } from "@remix-run/react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { isOver, type ActivityRow } from "../model.ts";
import { daysInWords, kindWords, stateWords } from "./words.ts";

type ActivityHeadProps = {
  activity: ActivityRow & {
    version: number;
    place: string | null;
    provider: string | null;
    onSite: boolean | null;
  };
  me: number;
  mayChange: boolean;
};

/** What it is called, whose it is and who reads it, when and where; and what its owner can do with it. */
export function ActivityHead({ activity, me, mayChange }: ActivityHeadProps) {
  const { id, title, kind, state, owner, audiences, version } = activity;
  return (
    <PageHead
      over={
        <div className="meta">
          <span>{kindWords[kind]()}</span>
          <span>{ownerLine(activity, me)}</span>
          <SeenByItem audiences={audiences} owner={owner} me={me} />
          <Pill>{stateWords[state]()}</Pill>
          {activity.unplanned && <span className="faint">{m.activities_unplanned()}</span>}
        </div>
      }
      title={title}
      lead={<p className="soft">{whenAndWhere(activity)}</p>}
      actions={
        mayChange && (
          <>
            {!isOver(state) && (
              <Form method="post" action={paths.activity(id)}>
                <input type="hidden" name="act" value="finish" />
                <input type="hidden" name="version" value={version} />
                <Button variant="quiet" icon="check">
                  {m.activities_finish()}
                </Button>
              </Form>
            )}
            <ButtonLink to={paths.editActivity(id)} variant="quiet">
              {m.activities_edit()}
            </ButtonLink>
          </>
        )
      }
    />
  );
}

const ownerLine = ({ owner }: ActivityRow, me: number) =>
  owner.personId === me
    ? m.activities_yours()
    : m.activities_of({ name: owner.teamName ?? owner.givenName ?? "" });

function whenAndWhere({ startsOn, endsOn, place, provider, onSite, state }: ActivityHeadProps["activity"]) {
  const days = daysInWords(startsOn, endsOn) ?? (isOver(state) ? undefined : m.activities_no_day());
  const where =
    place ?? (onSite === null ? null : onSite ? m.activities_on_site_yes() : m.activities_on_site_no());
  const parts = [days, where, provider && m.activities_by_provider({ name: provider })].filter(Boolean);
  return parts.join(" · ");
}
