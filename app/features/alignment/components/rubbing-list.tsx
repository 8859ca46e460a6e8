import { Link } from "@remix-run/react";
import { asPoint } from "#app/features/conversations/record.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

type Rubbing = {
  lineageId: number;
  slot: number;
  title: string;
  placed: boolean;
  questions: readonly { id: number; text: string; why: string | null; by: string; placed: boolean }[];
};

type RubbingListProps = { talkId: number; ambitions: readonly Rubbing[] };

/** What rubs, by ambition: each can be put on the agenda of the talk, and nothing gets there by itself. */
export function RubbingList({ talkId, ambitions }: RubbingListProps) {
  return ambitions.map(({ lineageId, slot, title, placed, questions }) => (
    <Sheet
      key={lineageId}
      title={<AmbitionName slot={slot} title={title} to={paths.ambition(lineageId)} />}
      action={<Point {...{ talkId, placed }} words={title} step={m.alignment_rubbing_ambition()} />}
    >
      <ul className="rows">
        {questions.map((question) => (
          <li key={question.id} className="stack tight">
            <Words size="less">
              <Link to={paths.question(question.id)}>{question.text}</Link>
            </Words>
            {question.why && <Words size="least">{question.why}</Words>}
            <div className="meta">
              <span>{question.by}</span>
              <Point
                {...{ talkId, placed: question.placed }}
                words={question.text}
                item={question.id}
                step={m.alignment_rubbing_add()}
              />
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  ));
}

type PointProps = { talkId: number; words: string; item?: number; placed: boolean; step: string };

/** One press puts it on the agenda; once there, the way to it. */
function Point({ talkId, words, item, placed, step }: PointProps) {
  if (placed)
    return (
      <Link to={`${paths.conversation(talkId)}#agenda`} className="faint">
        {m.alignment_rubbing_on()}
      </Link>
    );
  return (
    <form method="post" action={paths.conversationAgenda(talkId)} className="no-print">
      <input type="hidden" name="act" value="add" />
      <input type="hidden" name="text" value={asPoint(words)} />
      {item !== undefined && <input type="hidden" name="item" value={item} />}
      <input type="hidden" name="back" value={paths.rubbingFor(talkId)} />
      <Button variant="plain" size="small" aria-label={`${step}: ${words}`}>
        {step}
      </Button>
    </form>
  );
}
