import { useNavigation, type useFetcher } from "@remix-run/react";
import { useRef } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import { placeValue, units } from "../model.ts";
import type { Offered, PlanPage } from "../shown.ts";
import { PlaceName } from "./sheet-table.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { amountText, lineKindWords } from "./words.ts";

type OfferedListProps = Pick<PlanPage, "offered" | "year"> & {
  teamId: number;
  fetcher: ReturnType<typeof useFetcher>;
};

const sourceOf = ({ source, itemId }: Offered) => `${source}:${itemId}`;

/** What was shared with the whole team and is not on the sheet: one press puts it there, or all that stands under one goal. */
export function OfferedList({ offered, year, teamId, fetcher }: OfferedListProps) {
  const area = useRef<HTMLDivElement>(null);
  const navigation = useNavigation();
  const onPress = useKeptFocus(area, fetcher.state !== "idle" || navigation.state !== "idle");
  return (
    <Sheet title={m.plans_offered()} id="offered">
      <p className="soft">{m.plans_offered_text()}</p>
      {/* The press is of a button inside; the list only remembers which. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only listens: the buttons in it are pressed, by mouse or key */}
      <div className="stack near below" ref={area} tabIndex={-1} onClick={onPress}>
        {offered.length === 0 && <p className="faint">{m.plans_offered_none()}</p>}
        {offered.map(({ place, things }) => (
          <section key={placeValue(place)}>
            <div className="label-row">
              <h3>
                <PlaceName place={place} />
              </h3>
              {things.length > 1 && <PutAll {...{ things, year, teamId, fetcher }} />}
            </div>
            <fetcher.Form method="post" action={paths.planLines(teamId, year)} preventScrollReset>
              <input type="hidden" name="act" value="put" />
              <ul className="rows plan-offered">
                {things.map((one) => (
                  <li key={sourceOf(one)}>
                    <div>
                      <Words as="span" size="less">
                        {one.text}
                      </Words>
                      <div className="meta">
                        {[...aboutOf(one)].map((word) => (
                          <span key={word}>{word}</span>
                        ))}
                      </div>
                    </div>
                    <Button
                      variant="quiet"
                      size="small"
                      icon="plus"
                      name="sources"
                      value={sourceOf(one)}
                      id={`put-${sourceOf(one)}`}
                      data-keep="put"
                      aria-label={`${m.plans_put()}: ${one.text}`}
                    >
                      {m.plans_put()}
                    </Button>
                  </li>
                ))}
              </ul>
            </fetcher.Form>
          </section>
        ))}
      </div>
    </Sheet>
  );
}

type PutAllProps = Omit<OfferedListProps, "offered"> & { things: readonly Offered[] };

/** All of it in one press. */
const PutAll = ({ things, year, teamId, fetcher }: PutAllProps) => (
  <fetcher.Form method="post" action={paths.planLines(teamId, year)} preventScrollReset>
    <input type="hidden" name="act" value="put" />
    {things.map((one) => (
      <input key={sourceOf(one)} type="hidden" name="sources" value={sourceOf(one)} />
    ))}
    <Button variant="plain" size="small">
      {m.plans_put_all()}
    </Button>
  </fetcher.Form>
);

function* aboutOf({ source, owner, kind, requestId, ...amounts }: Offered) {
  yield owner ? owner.name : m.plans_of_team();
  yield requestId !== null
    ? m.plans_from_request()
    : source === "question"
      ? m.plans_from_question()
      : m.plans_from_plan();
  if (kind !== "wish") yield lineKindWords[kind]();
  for (const unit of units) if (amounts[unit] !== null) yield amountText[unit](amounts[unit]);
}
