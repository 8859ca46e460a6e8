import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { isFirstStepPutOff } from "#app/features/attention/queries.server.ts";
import { writeCareerWords } from "#app/features/careers/commands/write.server.ts";
import {
  AnswerToTake,
  CareerWordsSheet,
  EarlierWords,
} from "#app/features/careers/components/career-words.tsx";
import { FirstStepOffer, StepsSheet } from "#app/features/careers/components/steps-sheet.tsx";
import { careerInput } from "#app/features/careers/input.ts";
import { getCareer } from "#app/features/careers/queries/career.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.careers_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const asked = new URL(args.request.url).searchParams;
  const school = asked.has("school") ? keyFrom(asked.get("school")!) : null;
  const career = answer(() => getCareer(db, viewer, school));
  const { pathId: id, school: place } = career;
  const putOff = id !== null && isFirstStepPutOff(db, viewer, { id, schoolId: place.id });
  return { ...career, later: asked.has("later") || putOff };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  answer(() => getCareer(db, viewer));
  const form = await parseForm(args.request, careerInput);
  if (!form.ok) return refuseForm(form);
  const { school, conversation, ...words } = form.value;
  const wording = { ...words, schoolId: school, conversationId: conversation };
  const outcome = await perform(form, () => writeCareerWords(db, viewer, wording, now));
  return outcome.done ? redirectWith(paths.career({ school }), "saved") : outcome.refused;
}

export default function CareerPage() {
  const { later, school, schools, steps, ...career } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { words, partner, version, pathId, toTake } = career;
  const ahead = steps.some((step) => step.state !== "left");
  return (
    <>
      <PageHead
        title={m.careers_title()}
        lead={m.careers_lead()}
        actions={
          partner && (
            <ButtonLink variant="quiet" to={paths.newCareerConversation(partner.employmentId)}>
              {m.careers_talk()}
            </ButtonLink>
          )
        }
      />
      {schools.length > 1 && (
        <nav className="acts no-print" aria-label={m.careers_schools()}>
          {schools.map(({ id, name }) => (
            <Link
              key={id}
              to={paths.career({ school: id })}
              aria-current={id === school.id ? "page" : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      )}
      <div className="columns">
        <div className="stack">
          <CareerWordsSheet
            key={`${school.id} ${version}`}
            schoolId={school.id}
            {...{ pathId, version, words, partner, refused }}
          />
          <AnswerToTake schoolId={school.id} told={words?.told ?? false} {...{ version, toTake, partner }} />
          {words && !ahead && !later && <FirstStepOffer schoolId={school.id} />}
        </div>
        <div className="stack">
          <StepsSheet schoolId={school.id} steps={steps} partnerName={partner?.givenName ?? null} />
          <EarlierWords earlier={career.earlier} />
        </div>
      </div>
    </>
  );
}
