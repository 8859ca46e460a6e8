import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findNextConversation } from "#app/features/conversations/queries/list.server.ts";
import {
  shareVisitNotes,
  writeReflection,
  writeVisitNotes,
} from "#app/features/feedback/commands/visit-words.server.ts";
import { arrangeVisit, moveVisit } from "#app/features/feedback/commands/visits.server.ts";
import { VisitPage } from "#app/features/feedback/components/visit-page.tsx";
import {
  arrangementInput,
  notesSharingInput,
  reflectionInput,
  visitNotesInput,
  visitStepInput,
} from "#app/features/feedback/input.ts";
import { getVisit } from "#app/features/feedback/queries/visits.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.feedback_visit_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const visit = answer(() => getVisit(db, viewer, keyFrom(args.params.id)));
  const next = visit.mine ? findNextConversation(db, viewer) : undefined;
  return { visit, talk: next?.other ? { id: next.id, name: next.other.givenName } : null };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getVisit(db, viewer, id));
  const sent = await readForm(args.request);
  const saved = () => redirectWith(paths.lessonVisit(id), "saved");
  switch (sent.get("act")) {
    case "arrange": {
      const form = parseAct(sent, arrangementInput);
      if (!form.ok) return refuseForm(form);
      const outcome = await perform(form, () => arrangeVisit(db, viewer, id, form.value, now));
      return outcome.done ? saved() : outcome.refused;
    }
    case "notes": {
      const form = parseAct(sent, visitNotesInput);
      if (!form.ok) return refuseForm(form);
      const outcome = await perform(form, () => writeVisitNotes(db, viewer, id, form.value.notes, now));
      return outcome.done ? saved() : outcome.refused;
    }
    case "sharing": {
      const form = parseAct(sent, notesSharingInput);
      if (!form.ok) return refuseForm(form);
      const shared = form.value.shared === "yes";
      const outcome = await perform(form, () => shareVisitNotes(db, viewer, id, shared, now));
      if (!outcome.done) return outcome.refused;
      return redirectWith(paths.lessonVisit(id), shared ? "shared" : "withdrawn");
    }
    case "reflection": {
      const form = parseAct(sent, reflectionInput);
      if (!form.ok) return refuseForm(form);
      const outcome = await perform(form, () => writeReflection(db, viewer, id, form.value.reflection, now));
      return outcome.done ? saved() : outcome.refused;
    }
    default: {
      const form = parseAct(sent, visitStepInput);
      if (!form.ok) return refuseForm(form);
      const { step } = form.value;
      const outcome = await perform(form, () => moveVisit(db, viewer, id, step, now));
      if (!outcome.done) return outcome.refused;
      return redirectWith(paths.lessonVisit(id), flashes[step]);
    }
  }
}

const flashes = { agree: "accepted", decline: "declined", hold: "saved", cancel: "cancelled" } as const;

export default function LessonVisitPage() {
  const { visit, talk } = useLoaderData<typeof loader>();
  return <VisitPage visit={visit} talk={talk} refused={useActionData<typeof action>()} />;
}
