import { m } from "#app/paraglide/messages.js";
import { Choice } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import type { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { offeredWays } from "./words.ts";

/** How to look, out of three or in own words, and when. */
export function WayFields({ form }: { form: ReturnType<typeof useActionForm> }) {
  return (
    <>
      <Choice
        legend={m.feedback_visit_way()}
        optional
        look="list"
        options={offeredWays().map((way) => ({ value: way, label: way }))}
        {...form.choice("way")}
      />
      <TextArea
        label={m.feedback_visit_own_way()}
        hint={m.feedback_visit_own_way_hint()}
        optional
        size="short"
        {...form.register("ownWay")}
      />
      <Field label={m.feedback_visit_day()} type="date" optional {...form.register("visitOn")} />
    </>
  );
}

/** What was agreed, as the two fields hold it: one of the three, or own words. */
export const wayFieldsOf = (wayOfLooking: string | null) =>
  wayOfLooking !== null && offeredWays().includes(wayOfLooking)
    ? { way: wayOfLooking, ownWay: "" }
    : { way: "", ownWay: wayOfLooking ?? "" };
