import { m } from "#app/paraglide/messages.js";
import { Choice } from "#app/ui/choice.tsx";
import { CAREER_TALK } from "../input.ts";
import { windowOf, type OfferedTo } from "./offered-moments.tsx";
import { kindName } from "./words.ts";

/** Each moment once, whoever it is offered to. */
const momentsOnce = <O extends OfferedTo>(offered: readonly O[]): O[] =>
  offered.filter((one, at) => offered.findIndex((other) => other.momentId === one.momentId) === at);

type KindChoiceProps = {
  offered: readonly OfferedTo[];
  /** Asked for by its kind: offered also where the cycle has no moment for it. */
  career?: boolean;
  name: string;
  error?: string;
  selected?: string | number | readonly (string | number)[] | null;
};

/** What kind of conversation it is to be: one in between, or one the cycle offers. Nothing to choose where it offers none. */
export function KindChoice({ offered, career, ...field }: KindChoiceProps) {
  const moments = momentsOnce(offered);
  const ofItsOwn = career && !moments.some((moment) => moment.kind === "career");
  if (moments.length === 0 && !ofItsOwn) return null;
  return (
    <Choice
      legend={m.conversations_new_kind()}
      look="list"
      options={[
        { value: "", label: m.conversations_new_kind_free() },
        ...(ofItsOwn ? [{ value: CAREER_TALK, label: kindName("career") }] : []),
        ...moments.map((moment) => ({
          value: moment.momentId,
          label: kindName(moment.kind),
          hint: windowOf(moment),
        })),
      ]}
      {...field}
    />
  );
}
