import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { Words } from "#app/ui/words.tsx";
import type { HowItWent } from "../model.ts";
import { inPageLanguage, wentName } from "./words.ts";

export type CrossingShown = {
  answers: { promptId: number; textNl: string; textEn: string; text: string }[];
  reviews: {
    questionId: number;
    question: string;
    howItWent: HowItWent | null;
    helped: string | null;
    hindered: string | null;
  }[];
};

/** What one party wrote for the other, as it is read. */
export function PreparationCrossing({ answers, reviews }: CrossingShown) {
  return (
    <dl className="rows">
      {answers.map((answer) => (
        <Written key={answer.promptId} about={inPageLanguage({ nl: answer.textNl, en: answer.textEn })}>
          <Words size="less">{answer.text}</Words>
        </Written>
      ))}
      {reviews.map((review) => (
        <Written
          key={review.questionId}
          about={
            <Words as="span" size="least">
              {review.question}
            </Words>
          }
        >
          <Reviewed {...review} />
        </Written>
      ))}
    </dl>
  );
}

function Written({ about, children }: { about: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{about}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Reviewed({ howItWent, helped, hindered }: CrossingShown["reviews"][number]) {
  return (
    <div className="stack tight">
      {howItWent && <p>{m.conversations_prep_went_line({ went: wentName(howItWent) })}</p>}
      {helped && <Line label={m.conversations_prep_helped_line()} text={helped} />}
      {hindered && <Line label={m.conversations_prep_hindered_line()} text={hindered} />}
    </div>
  );
}

const Line = ({ label, text }: { label: string; text: string }) => (
  <div>
    <span className="faint">{label}</span> <Words size="less">{text}</Words>
  </div>
);
