import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { Talk } from "../record.ts";
import { readersWords } from "./record-words.ts";

type Answer = { promptId: number; textNl: string; textEn: string; text: string };

type RecordPreparedProps = {
  talk: Talk;
  mine: Answer[];
  others: { name: string; answers: Answer[] }[];
};

/** What both prepared, side by side: only when both shared. */
export function RecordPrepared({ talk, mine, others }: RecordPreparedProps) {
  return (
    <Sheet
      id="prepared"
      title={m.conversations_room_prepared()}
      seen={<SeenBy icon="users" text={readersWords(talk)} />}
    >
      <div className="halves">
        <Side title={m.conversations_room_you_wrote()} answers={mine} />
        {others.map((other) => (
          <Side
            key={other.name}
            title={m.conversations_room_wrote({ name: other.name })}
            answers={other.answers}
          />
        ))}
      </div>
    </Sheet>
  );
}

function Side({ title, answers }: { title: string; answers: Answer[] }) {
  return (
    <section className="stack near">
      <h3>{title}</h3>
      {answers.map((answer) => (
        <div key={answer.promptId}>
          <p className="faint">{getLocale() === "en" ? answer.textEn : answer.textNl}</p>
          <Words size="less">{answer.text}</Words>
        </div>
      ))}
    </section>
  );
}
