import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import type { Signal } from "../model.ts";

/** What asks for attention: what, why, and the one thing to do about it. */
export function SignalList({ signals }: { signals: readonly Signal[] }) {
  return (
    <div className="rows">
      {signals.map((signal) => {
        const { key, icon, what, why, step, to } = shown(signal);
        return (
          <div key={key} className="signal">
            <Icon name={icon} />
            <div>
              <div className="strong">{what}</div>
              <div className="soft">{why}</div>
            </div>
            <ButtonLink variant="quiet" to={to} aria-label={`${step}: ${what}`}>
              {step}
            </ButtonLink>
          </div>
        );
      })}
    </div>
  );
}

type Shown = { key: string; icon: IconName; what: string; why: string; step: string; to: string };

function shown(signal: Signal): Shown {
  const { schoolId, schoolName: school } = signal;
  switch (signal.code) {
    case "ambition_without_shared_question":
      return {
        key: `${signal.code}-${signal.lineageId}`,
        icon: "flag",
        what: m.attention_unshared({ ambition: signal.title }),
        why: m.attention_unshared_why({ school }),
        step: m.attention_unshared_step(),
        to: signal.teamId === null ? paths.teams(schoolId) : paths.team(signal.teamId),
      };
    case "too_many_focal_points":
      return {
        key: `${signal.code}-${schoolId}`,
        icon: "flag",
        what: m.attention_crowded({ school, most: signal.most }),
        why: m.attention_crowded_why(),
        step: signal.leads ? m.attention_crowded_step_edit() : m.attention_crowded_step_read(),
        to: signal.leads ? paths.editVision(schoolId) : paths.vision(schoolId),
      };
  }
}
