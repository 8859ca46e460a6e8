import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { CareerAtHandOf } from "../model.ts";
import { StepRow } from "./steps-sheet.tsx";
import { ToldCareerSheet } from "./told-career.tsx";
import { readersOfWords } from "./words.ts";

type CareerAtHandProps = { career: CareerAtHandOf | null; name: string | null };

/** Beside a preparation: the owner has her own path at hand, her gesprekspartner what was told. Nothing where there is nothing. */
export function CareerAtHand({ career, name }: CareerAtHandProps) {
  if (!career) return null;
  if (career.whose === "other") return <ToldCareerSheet told={career} name={name ?? ""} />;
  const { text, told, partnerName, steps, schoolId } = career;
  if (text === "" && steps.length === 0) return null;
  return (
    <Sheet
      title={m.careers_hand()}
      seen={<SeenBy {...readersOfWords(told, partnerName)} />}
      action={<Link to={paths.career({ school: schoolId })}>{m.careers_hand_open()}</Link>}
    >
      <div className="stack near">
        {text !== "" && <Words size="less">{text}</Words>}
        <ul className="rows">
          {steps.map((step) => (
            <li key={step.id} className="stack tight">
              <StepRow step={step} partnerName={partnerName} />
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
