import { eq } from "drizzle-orm";
import { setAlignment, writePartnerLine } from "#app/features/questions/commands/align.server.ts";
import { concludeQuestion } from "#app/features/questions/commands/conclude.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { alignments } from "#db/schema/index.ts";
import { audiencesOf, known, partnerOf, personId } from "../cast.ts";
import type { DemoQuestion } from "../line-types.ts";
import { goals } from "../visions.ts";
import { ownerOf, versionOf, type LineOf } from "./line.ts";

/** @param inConversation the key of the talk it is made in, once that is known */
export function tellQuestion(
  line: LineOf,
  at: number,
  question: DemoQuestion,
  inConversation?: () => number | undefined,
) {
  const { cast, writer } = line;
  const { story, dayOf } = cast;
  const { school } = known(cast.people, writer);
  const day = dayOf(question.opened);
  line.questionDays[at] = day;
  const ambitions = (question.alignments ?? []).filter((link) => "ambition" in link);
  story.on(day, "16:30", () => {
    const { viewer, now } = story.as(personId(cast, writer), day, "16:30");
    line.questions[at] = writeQuestion(
      story.db,
      viewer,
      {
        ...ownerOf(line),
        text: question.text,
        why: question.why,
        forWhom: question.forWhom,
        form: question.form,
        origin: question.origin,
        level: question.level,
        grownFromId: question.grownFrom === undefined ? null : line.questions[question.grownFrom],
        conversationId: inConversation?.() ?? null,
        audiences: audiencesOf(cast, writer, question.shared, day),
        alignments: ambitions.map((link) => ({
          ambitionId: cast.ambitionOn(school, link.ambition, day),
          judgement: link.judgement,
          why: link.why,
        })),
      },
      now,
    );
    for (const link of ambitions)
      if (link.partnerLine)
        addPartnerLine(line, at, cast.ambitionOn(school, link.ambition, day), link.partnerLine, day);
  });
  for (const link of question.alignments ?? []) if ("goal" in link) tellGoalLink(line, at, link, day);
  if (question.closed && (question.state === "answered" || question.state === "parked")) {
    tellConclusion(line, at, { ...question, state: question.state }, dayOf(question.closed));
  }
}

function addPartnerLine(
  { cast, writer, questions }: LineOf,
  at: number,
  ambitionId: number,
  text: string,
  day: string,
) {
  const { db } = cast.story;
  const link = db
    .select()
    .from(alignments)
    .where(eq(alignments.questionId, questions[at]!))
    .all()
    .find((one) => one.ambitionId === ambitionId)!;
  const { viewer, now } = cast.story.as(partnerOf(cast, writer, day), day, "17:00");
  writePartnerLine(db, viewer, link.id, { line: text, version: link.version }, now);
}

type GoalLink = Extract<NonNullable<DemoQuestion["alignments"]>[number], { goal: unknown }>;

function tellGoalLink({ cast, writer, questions }: LineOf, at: number, link: GoalLink, opened: string) {
  const goalDay = cast.dayOf(goals.find((goal) => goal.key === link.goal)!.openedOn);
  const day = goalDay > opened ? goalDay : opened;
  cast.story.on(day, "16:45", () => {
    const { viewer, now } = cast.story.as(personId(cast, writer), day, "16:45");
    setAlignment(
      cast.story.db,
      viewer,
      {
        questionId: questions[at]!,
        goalId: known(cast.goals, link.goal),
        judgement: link.judgement,
        why: link.why,
      },
      now,
    );
  });
}

function tellConclusion(
  { cast, writer, questions }: LineOf,
  at: number,
  question: DemoQuestion & { state: "answered" | "parked" },
  day: string,
) {
  cast.story.on(day, "18:00", () => {
    const { viewer, now } = cast.story.as(personId(cast, writer), day, "18:00");
    const id = questions[at]!;
    concludeQuestion(
      cast.story.db,
      viewer,
      id,
      { state: question.state, conclusion: question.conclusion ?? null, version: versionOf(cast, id) },
      now,
    );
  });
}
