import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getOwnStep } from "#app/features/careers/access.server.ts";
import { writeQuestionFor } from "#app/features/careers/commands/serve.server.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { questionOf } from "#app/features/help/components/card-words.ts";
import { isHelpKey } from "#app/features/help/model.ts";
import { audiencesForTeam, audienceValue } from "#app/features/items/model.ts";
import { NewQuestionForm } from "#app/features/questions/components/new-question-form.tsx";
import { alignmentsIn, newQuestionInput } from "#app/features/questions/input.ts";
import { getQuestion, listOwnTeams } from "#app/features/questions/queries.server.ts";
import { offeredIn, schoolsOf } from "#app/features/questions/queries/offered.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.questions_new_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const from = new URL(args.request.url).searchParams;
  if (from.has("for")) throw redirect(paths.proposeQuestion(keyFrom(from.get("for")!)));
  const given = (name: string) => (from.has(name) ? keyFrom(from.get(name)!) : undefined);
  const [conversation, team, grownFrom] = [given("conversation"), given("team"), given("grownFrom")];
  const joinedFrom = given("joinedFrom");
  const talk = conversation
    ? answer(() => getConversation(db, viewer, conversation, "write_record"))
    : undefined;
  if (talk && talk.me.part !== "staff" && !talk.teamId) throw notFound();
  const [step, card] = [given("step"), from.get("card")];
  const at = talk?.schoolId ?? (step && answer(() => getOwnStep(db, viewer, step).path.schoolId));
  const schools = schoolsOf(db, viewer).filter((school) => !at || school.id === at);
  const offered = offeredIn(db, viewer, schools);
  const partner = talk && !talk.teamId ? offered.find((audience) => audience.kind === "partner") : undefined;
  return {
    schools,
    offered,
    teams: joinedFrom || step ? [] : listOwnTeams(db, viewer),
    grownFromText: grownFrom ? answer(() => getQuestion(db, viewer, grownFrom).text) : null,
    joined: joinedFrom ? answer(() => getQuestion(db, viewer, joinedFrom, "join").text) : null,
    partnerName: partner?.name ?? null,
    inTeamTalk: Boolean(talk?.teamId),
    fields: {
      text: isHelpKey(card) ? questionOf(card) : "",
      form: "question",
      origin: "",
      level: "",
      school: String(schools[0]?.id ?? ""),
      team: String(team ?? talk?.teamId ?? ""),
      conversation: String(conversation ?? ""),
      grownFrom: String(grownFrom ?? ""),
      joinedFrom: String(joinedFrom ?? ""),
      step: String(step ?? ""),
      audiences: partner ? [audienceValue(partner)] : [],
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const ambitionIds = schoolsOf(db, viewer).flatMap((school) =>
    school.ambitions.map((ambition) => ambition.id),
  );
  const form = await parseForm(args.request, newQuestionInput(ambitionIds));
  if (!form.ok) return refuseForm(form);
  const { school, team, conversation, grownFrom, joinedFrom, step, audiences, ...words } = form.value;
  const question = {
    ...words,
    schoolId: school,
    teamId: team,
    conversationId: conversation,
    grownFromId: grownFrom,
    joinedFromId: joinedFrom,
    audiences: team ? audiencesForTeam(team, audiences) : audiences,
    alignments: alignmentsIn(form.value, ambitionIds),
  };
  const outcome = await perform(form, () => writeQuestionFor(db, viewer, step, question, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(
    conversation ? paths.conversation(conversation) : paths.question(outcome.value),
    "saved",
  );
}

export default function NewQuestionPage() {
  const { fields, grownFromText, joined, partnerName, inTeamTalk, ...offer } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.questions_new_title()} lead={m.questions_new_lead()} />
      <div className="stack">
        {partnerName && <Notice>{m.questions_new_in_conversation({ name: partnerName })}</Notice>}
        {inTeamTalk && <Notice>{m.questions_new_in_team_conversation()}</Notice>}
        {grownFromText && <p className="soft">{m.questions_new_grown_from({ text: grownFromText })}</p>}
        {joined && <p className="soft">{m.questions_new_joining({ text: joined })}</p>}
        <Sheet>
          <NewQuestionForm {...offer} fields={refused?.fields ?? fields} problems={refused?.problems} />
        </Sheet>
      </div>
    </>
  );
}
