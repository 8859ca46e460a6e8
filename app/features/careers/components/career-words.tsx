import { Form, Link } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { showDay } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { typedOnTop, useActionForm } from "#app/ui/form.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { Words } from "#app/ui/words.tsx";
import { CAREER_WORDS_AT_MOST, careerInput } from "../input.ts";
import type { CareerWords, Told } from "../model.ts";
import { TellWords } from "./tell-words.tsx";
import { readersOfWords } from "./words.ts";

export type RefusedWords = {
  fields: Record<string, string | string[]>;
  problems: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
};

type CareerWordsSheetProps = {
  schoolId: number;
  pathId: number | null;
  version: number;
  words: CareerWords | null;
  partner: Told | null;
  refused?: RefusedWords;
};

/** Where she wants to go, in her own words: written here, or come from a preparation. */
export function CareerWordsSheet(props: CareerWordsSheetProps) {
  const { words, partner, schoolId, pathId, refused } = props;
  const seen = <SeenBy {...readersOfWords(words?.told ?? false, partner?.givenName ?? null)} />;
  if (!words)
    return (
      <Sheet title={m.careers_words()} seen={seen}>
        <CareerWordsForm {...props} />
      </Sheet>
    );
  return (
    <Sheet title={m.careers_words()} seen={seen}>
      <div className="stack near">
        <Words size="large">{words.text}</Words>
        <p className="meta">
          <span>{m.careers_words_written({ day: showDay(words.writtenOn) })}</span>
          {words.conversationId !== null && (
            <Link to={paths.prepare(words.conversationId)}>{m.careers_words_from_talk()}</Link>
          )}
        </p>
        <TellWords schoolId={schoolId} told={words.told} partner={partner} />
        <details className="more" open={refused !== undefined}>
          <summary>{m.careers_words_change()}</summary>
          <div className="over">
            <CareerWordsForm {...props} />
          </div>
        </details>
        {pathId !== null && (
          <p className="faint no-print">
            <Link to={paths.itemRemoval(pathId)}>{m.careers_words_remove()}</Link>
          </p>
        )}
      </div>
    </Sheet>
  );
}

function CareerWordsForm({ schoolId, version, words, partner, refused }: CareerWordsSheetProps) {
  const fresh = { school: String(schoolId), text: words?.text ?? "", version: String(version) };
  const fields = typedOnTop(refused) ?? fresh;
  const form = useActionForm({ schema: careerInput, fields, problems: refused?.problems });
  return (
    <Form {...form.formProps} action={paths.career({ school: schoolId })} className="form">
      <Conflict conflict={refused?.conflict} labels={{ text: m.careers_words() }} />
      <ErrorSummary problems={form.summary} />
      <TextArea
        label={m.careers_words_ask()}
        hint={m.careers_words_hint()}
        maxLength={CAREER_WORDS_AT_MOST}
        {...form.register("text")}
      />
      {words?.told && partner && (
        <p className="hint">{m.careers_words_told_change({ name: partner.givenName })}</p>
      )}
      <input type="hidden" name="school" value={schoolId} />
      <input type="hidden" name="version" value={[fields.version].flat()[0]} />
      <div className="actions">
        <Button>{m.careers_words_save()}</Button>
      </div>
    </Form>
  );
}

type ToTakeProps = {
  schoolId: number;
  version: number;
  toTake: { text: string; conversationId: number; on: string } | null;
  partner: Told | null;
  told: boolean;
};

/** What she wrote in a preparation, beside words of the path that say something else. An offer. */
export function AnswerToTake({ schoolId, version, toTake, partner, told }: ToTakeProps) {
  if (!toTake) return null;
  return (
    <Sheet
      title={m.careers_take_title()}
      seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}
      tone="sunk"
    >
      <Form method="post" action={paths.career({ school: schoolId })} className="stack near">
        <p className="soft">{m.careers_take_text({ day: showDay(toTake.on) })}</p>
        <Words>{toTake.text}</Words>
        {told && partner && (
          <p className="hint">{m.careers_words_told_change({ name: partner.givenName })}</p>
        )}
        <input type="hidden" name="school" value={schoolId} />
        <input type="hidden" name="text" value={toTake.text} />
        <input type="hidden" name="conversation" value={toTake.conversationId} />
        <input type="hidden" name="version" value={version} />
        <div className="actions">
          <Button variant="quiet">{m.careers_take_do()}</Button>
          <Link to={paths.prepare(toTake.conversationId)}>{m.careers_words_from_talk()}</Link>
        </div>
      </Form>
    </Sheet>
  );
}

/** How she said it before, for herself alone. */
export function EarlierWords({
  earlier,
}: {
  earlier: readonly { id: number; text: string; writtenOn: string }[];
}) {
  if (earlier.length === 0) return null;
  return (
    <Sheet title={m.careers_earlier()} seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}>
      <ol className="rows">
        {earlier.map((one) => (
          <li key={one.id}>
            <Words size="less">{one.text}</Words>
            <p className="faint">{m.careers_words_written({ day: showDay(one.writtenOn) })}</p>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
