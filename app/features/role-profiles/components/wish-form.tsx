import { Form } from "@remix-run/react";
import { answerFor, type FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { Confirm } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { typedOnTop, useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { Words } from "#app/ui/words.tsx";
import { wishInput } from "../input.ts";
import type { FunctionMix } from "../model.ts";
import { placesText } from "../places.ts";
import { scaleChoice } from "./words.ts";

type WishSheetProps = {
  mix: Pick<FunctionMix, "scales" | "rows">;
  /** The scale the page is about; null: one that nothing is wanted of yet is chosen here. */
  scale: string | null;
  action: string;
  refused: FormAnswer | undefined;
};

/** Where the school wants to go with a scale; nothing for a scale that is not in use any more. */
export function WishSheet({ mix, scale, action, refused }: WishSheetProps) {
  const wishOf = (code: string) => mix.rows.find((row) => row.code === code)?.wish ?? null;
  const offered = mix.scales.filter(({ code }) => (scale === null ? !wishOf(code) : code === scale));
  const wish = scale === null ? null : wishOf(scale);
  const typed = answerFor(refused, "wish");
  const form = useActionForm({
    schema: wishInput,
    fields: typedOnTop(typed) ?? {
      version: String(wish?.version ?? 0),
      scaleCode: scale ?? "",
      wanted: wish ? placesText(wish.wantedFactor) : "",
      opening: wish && wish.openingFactor > 0 ? placesText(wish.openingFactor) : "",
      openingOn: wish?.openingOn ?? "",
      why: wish?.why ?? "",
    },
    problems: refused?.problems,
    prefix: "wish",
  });
  if (offered.length === 0) return null;
  const { defaultValue: version } = form.register("version");
  return (
    <Sheet
      title={scale === null ? m.role_profiles_wish() : m.role_profiles_wish_of({ code: scale })}
      id="wish"
    >
      <div className="stack near">
        <Conflict conflict={refused?.conflict} labels={labels()} />
        <Form {...form.formProps} action={action} className="form">
          <input type="hidden" name="act" value="wish" />
          <input type="hidden" name="version" value={version} />
          {!refused?.conflict && <ErrorSummary problems={form.summary} />}
          {scale === null ? (
            <Select
              label={m.role_profiles_mix_scale()}
              empty={m.ui_choose()}
              options={offered.map((one) => ({ value: one.code, label: scaleChoice(one) }))}
              {...form.register("scaleCode")}
            />
          ) : (
            <input type="hidden" name="scaleCode" value={scale} />
          )}
          <div className="field-row">
            <Field
              inputMode="decimal"
              label={m.role_profiles_wish_wanted()}
              hint={m.role_profiles_wish_wanted_hint()}
              {...form.register("wanted")}
            />
            <Field
              inputMode="decimal"
              optional
              label={m.role_profiles_wish_opening()}
              {...form.register("opening")}
            />
            <Field
              type="date"
              optional
              label={m.role_profiles_wish_opening_on()}
              {...form.register("openingOn")}
            />
          </div>
          <TextArea
            size="short"
            optional
            maxLength={1000}
            label={m.role_profiles_wish_why()}
            {...form.register("why")}
          />
          <div className="actions">
            <Button>{m.role_profiles_wish_save()}</Button>
          </div>
        </Form>
        {wish && <DropWish wish={wish} action={action} />}
      </div>
    </Sheet>
  );
}

/** Why the school wants it, for who reads the mix and does not write in it. */
export function WishWhy({ mix, scale }: Pick<WishSheetProps, "mix" | "scale">) {
  const why = mix.rows.find(({ code }) => code === scale)?.wish?.why;
  if (!why) return null;
  return (
    <Sheet title={m.role_profiles_wish_of({ code: scale! })}>
      <Words>{why}</Words>
    </Sheet>
  );
}

const labels = () => ({
  wanted: m.role_profiles_wish_wanted(),
  opening: m.role_profiles_wish_opening(),
  openingOn: m.role_profiles_wish_opening_on(),
  why: m.role_profiles_wish_why(),
});

const DropWish = ({ wish, action }: { wish: { id: number; version: number }; action: string }) => (
  <Confirm label={m.role_profiles_wish_drop()} question={<p>{m.role_profiles_wish_drop_question()}</p>}>
    <Form method="post" action={action}>
      <input type="hidden" name="act" value="drop" />
      <input type="hidden" name="wish" value={wish.id} />
      <input type="hidden" name="version" value={wish.version} />
      <Button variant="danger">{m.role_profiles_wish_drop_confirm()}</Button>
    </Form>
  </Confirm>
);
