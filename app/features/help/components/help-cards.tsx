import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { HelpCard, HelpSet } from "../model.ts";

type Begins = {
  /** The team a question is begun for; undefined where she writes one of her own. */
  teamId?: number;
  /** Whether she writes questions at all: who does not, reads. */
  begins: boolean;
};

/** Beside what leaders plan: folded away until somebody wants them. Nothing is answered here, and nothing kept. */
export const FoldedHelp = ({ sets, ...who }: { sets: readonly HelpSet[] } & Begins) => (
  <>
    {sets.map((set) => (
      <details key={set.key} className="sheet plan-five">
        <summary>
          <h2>{set.title}</h2>
        </summary>
        <Cards set={set} {...who} />
      </details>
    ))}
  </>
);

/** The same, open, where they are read by themselves and printed. */
export const OpenHelp = ({ set, ...who }: { set: HelpSet } & Begins) => (
  <Sheet title={set.title} id={set.key}>
    <Cards set={set} {...who} />
  </Sheet>
);

function Cards({ set, ...who }: { set: HelpSet } & Begins) {
  return (
    <>
      <p className="soft">{set.lead}</p>
      <ul className="help-cards">
        {set.cards.map((card) => (
          <li key={card.key}>
            <Card card={card} fitsLabel={fitsOf(set.key)} {...who} />
          </li>
        ))}
      </ul>
      {who.begins && <p className="faint">{m.help_begin_hint()}</p>}
      <p className="faint">{set.source}</p>
    </>
  );
}

const fitsOf = (key: HelpSet["key"]) => (key === "strategies" ? m.help_fits() : m.help_helps());

function Card({ card, fitsLabel, teamId, begins }: { card: HelpCard; fitsLabel: string } & Begins) {
  const label = teamId ? m.help_begin_team() : m.help_begin();
  return (
    <article className="stack tight">
      <h3>
        {card.title} {card.word && <span className="faint">{card.word}</span>}
      </h3>
      <p>{card.what}</p>
      <p>
        <span className="faint">{fitsLabel}</span> {card.fits}
      </p>
      {card.mind && (
        <p>
          <span className="faint">{m.help_mind()}:</span> {card.mind}
        </p>
      )}
      {begins && (
        <div className="actions">
          <ButtonLink
            variant="quiet"
            size="small"
            to={paths.newQuestion({ team: teamId, card: card.key })}
            aria-label={`${label}: ${card.title}`}
          >
            {label}
          </ButtonLink>
        </div>
      )}
    </article>
  );
}
