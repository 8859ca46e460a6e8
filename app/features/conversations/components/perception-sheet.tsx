import { m } from "#app/paraglide/messages.js";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import { perceptionList, type PerceptionWords } from "../perception.ts";
import type { Talk } from "../record.ts";
import { PerceptionForm, perceptionQuestion } from "./perception-form.tsx";
import { otherWords, readersWords } from "./record-words.ts";

type PerceptionProps = {
  talk: Talk;
  perceptions: {
    asked: boolean;
    mine: (PerceptionWords & { version: number }) | null;
    theirs: PerceptionWords | null;
  };
};

/** How the talk was for each: asked of both, revealed to both at once, and then an invitation to talk. */
export function PerceptionSheet({ talk, perceptions: { asked, mine, theirs } }: PerceptionProps) {
  if (!asked) return null;
  const name = otherWords(talk);
  if (mine && theirs)
    return (
      <Sheet
        id="perception"
        title={m.conversations_perception_title()}
        seen={<SeenBy icon="users" text={readersWords(talk)} />}
      >
        <div className="stack near">
          {perceptionList.map((which) => (
            <Beside
              key={which}
              question={perceptionQuestion(which)}
              name={name}
              mine={mine[which]}
              theirs={theirs[which]}
            />
          ))}
          <p className="soft">{m.conversations_perception_invite()}</p>
        </div>
      </Sheet>
    );
  return (
    <Sheet
      id="perception"
      tone="sunk"
      title={m.conversations_perception_title()}
      seen={<SeenBy icon="lock" text={m.conversations_perception_until({ name })} />}
    >
      <p className="soft">
        {mine ? m.conversations_perception_waiting({ name }) : m.conversations_perception_lead({ name })}
      </p>
      <details className="more" open={mine === null && talk.state !== "held"}>
        <summary>{mine ? m.conversations_perception_change() : m.conversations_perception_open()}</summary>
        <PerceptionForm conversationId={talk.id} mine={mine} />
      </details>
    </Sheet>
  );
}

type BesideProps = { question: string; name: string; mine: string | null; theirs: string | null };

function Beside({ question, name, mine, theirs }: BesideProps) {
  if (!mine && !theirs) return null;
  return (
    <div className="stack tight">
      <h3>{question}</h3>
      <dl className="side-state">
        {mine && <Said who={m.conversations_room_you()} text={mine} />}
        {theirs && <Said who={name} text={theirs} />}
      </dl>
    </div>
  );
}

function Said({ who, text }: { who: string; text: string }) {
  return (
    <div>
      <dt className="faint">{who}</dt>
      <dd>
        <Words size="least">{text}</Words>
      </dd>
    </div>
  );
}
