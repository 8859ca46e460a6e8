import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { withTeamTalksFollowing } from "#app/features/conversations/commands/follow-team.server.ts";
import { getGroup } from "#app/features/groups/access.server.ts";
import { closeRound, startRound, writeRound } from "#app/features/groups/commands/rounds.server.ts";
import {
  CloseRoundForm,
  RoundWordsForm,
  StartRoundForm,
} from "#app/features/groups/components/round-forms.tsx";
import { closeRoundInput, newRoundInput, roundWordsInput } from "#app/features/groups/input.ts";
import { readRounds } from "#app/features/groups/queries/rounds.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { listMembers } from "#app/features/teams/queries/list.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseAct, readForm, type ParsedForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? m.groups_rounds_title({ name: data.name }) : m.groups_rounds() },
];

/** @throws 404 for who neither begins rounds here nor looks back on them */
function working({ db, viewer }: Pick<Seat, "db" | "viewer">, id: number) {
  const { name, may } = answer(() => getGroup(db, viewer, id));
  const [mayStart, mayLookBack] = [may("start_round"), may("look_back")];
  if (!mayStart && !mayLookBack) throw notFound();
  return { id, name, mayStart, mayLookBack };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const group = working({ db, viewer }, keyFrom(args.params.id));
  return {
    ...group,
    today: viewer.today,
    rounds: readRounds(db, viewer, group.id).rounds,
    members: group.mayStart
      ? listMembers(db, group.id, viewer.today).map(
          ({ personId, givenName, namePrefix, familyName, part, mandate }) => ({
            ...{ personId, givenName, namePrefix, familyName, part, mandate },
          }),
        )
      : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const { id } = working({ db, viewer }, keyFrom(args.params.id));
  const sent = await readForm(args.request);
  const run = async <T,>(form: ParsedForm<T>, command: (value: T) => void) => {
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => command(form.value));
    return outcome.done ? redirectWith(paths.team(id), "saved") : outcome.refused;
  };
  const act = sent.get("act");
  if (act === "close")
    return run(parseAct(sent, closeRoundInput), (given) => closeRound(db, viewer, id, given, now));
  if (act === "write")
    return run(parseAct(sent, roundWordsInput), (given) => writeRound(db, viewer, id, given, now));
  return run(parseAct(sent, newRoundInput), (given) =>
    withTeamTalksFollowing(db, [id], () => startRound(db, viewer, id, given, now), now),
  );
}

export default function TeamRoundsPage() {
  const { id, name, rounds, members, today, mayStart, mayLookBack } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const running = rounds.find((round) => round.toDay === null);
  const begun = answerFor(refused, "start") ?? (refused?.fields.act === "" ? refused : undefined);
  return (
    <>
      <PageHead
        over={<Link to={paths.team(id)}>{m.teams_back({ name })}</Link>}
        title={m.groups_rounds_title({ name })}
        lead={m.groups_rounds_lead()}
      />
      <div className="stack measure">
        {running && mayStart && (
          <Sheet title={m.groups_round_end({ no: running.no })}>
            <CloseRoundForm
              {...{ round: running, today, mayLookBack }}
              refused={answerFor(refused, "close", "round", running.id)}
            />
          </Sheet>
        )}
        {mayStart && (
          <Sheet title={m.groups_round_new()}>
            <StartRoundForm {...{ members, today, refused: begun }} latest={rounds[0]?.no ?? 0} />
          </Sheet>
        )}
        {mayLookBack && rounds.length > 0 && (
          <Sheet title={m.groups_rounds_words()}>
            {rounds.map((round) => (
              <RoundWordsForm
                key={round.id}
                round={round}
                refused={answerFor(refused, "write", "round", round.id)}
              />
            ))}
          </Sheet>
        )}
      </div>
    </>
  );
}
