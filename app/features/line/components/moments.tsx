import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { kindWords } from "#app/features/activities/components/words.ts";
import { SeenByProduct } from "#app/features/groups/components/product-list.tsx";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { judgementWords } from "#app/features/questions/components/words.ts";
import { SeenByStory } from "#app/features/stories/components/seen-by-story.tsx";
import { namedInWords } from "#app/features/value/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import type { TimelineEntry } from "#app/ui/timeline.tsx";
import { ValueIcons } from "#app/ui/value-chips.tsx";
import { Words } from "#app/ui/words.tsx";
import type { Judged, Moment, Origin } from "../model.ts";

/** One thing in the story as a line of it: what it is, its day, whose it is and who reads it. */
export function entryOf(moment: Moment, me: number): TimelineEntry {
  const day = moment.day && <time dateTime={moment.day}>{showDay(moment.day)}</time>;
  switch (moment.what) {
    case "goal":
      return entry(moment, moment.goal.id, <Link to={paths.goal(moment.goal.id)}>{moment.goal.text}</Link>, [
        day,
        m.line_goal(),
      ]);
    case "end":
      return {
        ...entry(moment, moment.goal.id, endWords(moment.goal.reached), [day, moment.goal.text]),
        body: moment.goal.conclusion && <Words size="less">{moment.goal.conclusion}</Words>,
      };
    case "question": {
      const { id, text, conclusion, owner, audiences } = moment.question;
      return {
        ...entry(moment, id, <OwnWords to={paths.question(id)}>{text}</OwnWords>, [
          day,
          m.line_question(),
          owner.teamName,
          <SeenByItem key="seen" audiences={audiences} owner={owner} me={me} />,
        ]),
        body: (
          <>
            <Judgements judged={moment.judged} />
            {conclusion && <Words size="less">{conclusion}</Words>}
          </>
        ),
      };
    }
    case "activity": {
      const { id, title, kind, state, owner, audiences } = moment.activity;
      return {
        ...entry(moment, id, <Link to={paths.activity(id)}>{title}</Link>, [
          day,
          kindWords[kind](),
          <SeenByItem key="seen" audiences={audiences} owner={owner} me={me} />,
        ]),
        planned: state !== "done" && state !== "running",
        body: <From origins={moment.from} />,
      };
    }
    case "group":
      return {
        ...entry(moment, moment.group.id, <Link to={paths.team(moment.group.id)}>{moment.group.name}</Link>, [
          day,
          m.line_group(),
        ]),
        body: <From origins={moment.from} />,
      };
    case "note": {
      const { id, text, values, owner, audiences } = moment.note;
      return entry(moment, id, <OwnWords to={paths.note(id)}>{text}</OwnWords>, [
        day,
        moment.note.time === "expected" ? m.line_expected() : m.line_note(),
        owner.teamName,
        values.length > 0 && <ValueIcons key="values" kinds={values} label={namedInWords(values)} />,
        <SeenByItem key="seen" audiences={audiences} owner={owner} me={me} />,
      ]);
    }
    case "story": {
      const { id, title, opening, owner } = moment.story;
      return {
        ...entry(moment, id, <OwnWords to={paths.story(id)}>{title ?? opening}</OwnWords>, [
          day,
          m.line_story(),
          owner.teamName,
          <SeenByStory key="seen" story={moment.story} me={me} />,
        ]),
        body: title && opening && <p className="soft">{opening}</p>,
      };
    }
    case "product":
      return entry(
        moment,
        moment.product.id,
        <Link to={paths.product(moment.product.id)}>{moment.product.title}</Link>,
        [
          day,
          m.line_product(),
          moment.product.maker,
          <SeenByProduct key="seen" product={moment.product} me={me} />,
        ],
      );
  }
}

const entry = ({ what }: Moment, id: number, title: ReactNode, meta: ReactNode[]): TimelineEntry => ({
  id: `${what}-${id}`,
  title,
  meta: meta.filter(Boolean).map((piece, at) => <span key={at}>{piece}</span>),
});

const endWords = (reached: boolean) => (reached ? m.line_reached() : m.line_let_go());

const OwnWords = ({ to, children }: { to: string; children: string }) => (
  <Words as="div" size="less">
    <Link to={to} className="plain">
      {children}
    </Link>
  </Words>
);

/** What its owner says about the link; that it simply fits in needs no saying. */
const Judgements = ({ judged }: { judged: readonly Judged[] }) =>
  judged
    .filter(({ judgement, why }) => judgement !== "aligns" || why)
    .map(({ id, judgement, why }) => (
      <p key={id} className="soft">
        <span className="strong">{judgementWords[judgement]()}</span> {why}
      </p>
    ));

function From({ origins }: { origins: readonly Origin[] }) {
  if (origins.length === 0) return null;
  return (
    <p className="soft">
      {m.line_from()}{" "}
      {origins.map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && ", "}
          <Link to={paths.activity(id)}>{title}</Link>
        </span>
      ))}
    </p>
  );
}
