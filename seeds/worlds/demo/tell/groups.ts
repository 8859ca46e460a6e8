import { and, eq } from "drizzle-orm";
import { openPage, writePage } from "#app/features/groups/commands/page.server.ts";
import { addProduct } from "#app/features/groups/commands/products.server.ts";
import { setPurpose } from "#app/features/groups/commands/purpose.server.ts";
import { closeRound, startRound } from "#app/features/groups/commands/rounds.server.ts";
import { activities, items, teamRounds, teams } from "#db/schema/index.ts";
import type { Actor } from "../../../vocabulary.ts";
import { known, personId, type Cast } from "../cast.ts";
import { lastYear, thisYear } from "../days.ts";
import type { PersonKey } from "../people.ts";
import type { DemoDay, GoalKey, TeamKey } from "../types.ts";
import { goals } from "../visions.ts";

const samira = "samira-ouali";
const aylin = "aylin-demir";
const rekenen = "wissel-expertteam-rekenen";
const spelen = "wissel-netwerk-spelend-leren";

/** What groups are there for, the rounds of the expert team with another facilitator, its page, and what was made. */
export function tellGroups(cast: Cast) {
  tellPurposes(cast);
  tellRounds(cast);
  tellPages(cast);
  tellProducts(cast);
}

const at = ({ story, dayOf, ...cast }: Cast, day: DemoDay, who: PersonKey, what: (actor: Actor) => void) => {
  const on = dayOf(day);
  story.on(on, "16:40", () => what(story.as(known(cast.people, who).personId, on, "16:40")));
};

/** As the goals say who works on them; each school leader sets it down in September. */
function tellPurposes(cast: Cast) {
  const { db } = cast.story;
  const named = new Map<TeamKey, GoalKey[]>();
  for (const goal of goals)
    for (const team of goal.teams ?? []) named.set(team, [...(named.get(team) ?? []), goal.key]);
  for (const [team, keys] of named) {
    const leader = team.startsWith("wissel") ? "hanneke-roelofs" : "robert-van-ginkel";
    at(cast, thisYear(9, 14), leader, ({ viewer, now }) => {
      const teamId = known(cast.teams, team);
      const { version } = db.select().from(teams).where(eq(teams.id, teamId)).get()!;
      const goalIds = keys.map((key) => known(cast.goals, key));
      setPurpose(db, viewer, teamId, { ambitions: [], goals: goalIds, version }, now);
    });
  }
}

function tellRounds(cast: Cast) {
  const { db } = cast.story;
  const group = () => known(cast.teams, rekenen);
  const round = (
    day: DemoDay,
    aim: string,
    version: number,
    parts: Parameters<typeof startRound>[3]["parts"],
  ) => ({
    ...{ aim, fromDay: cast.dayOf(day), parts, person: [], part: [], mandate: [], version },
  });
  at(cast, lastYear(9, 15), samira, ({ viewer, now }) =>
    startRound(
      db,
      viewer,
      group(),
      round(lastYear(9, 15), "Zien hoe kinderen uitleggen, van groep 1 tot groep 8.", 0, []),
      now,
    ),
  );
  at(cast, lastYear(7, 2), samira, ({ viewer, now }) => {
    const first = db.select().from(teamRounds).where(eq(teamRounds.teamId, group())).get()!;
    const lookBack =
      "De filmpjes openden deuren die een stuk papier dicht had gelaten. We vroegen te laat wie er mee wilde kijken.";
    closeRound(
      db,
      viewer,
      group(),
      { round: first.id, toDay: cast.dayOf(lastYear(7, 2)), lookBack, version: first.version },
      now,
    );
  });
  at(cast, thisYear(8, 31), samira, ({ viewer, now }) =>
    startRound(
      db,
      viewer,
      group(),
      round(thisYear(8, 31), "Eén rekenbeleid voor alle groepen, dat we zelf bedenken.", 1, [
        { personId: personId(cast, "bram-nijhuis"), part: "member", mandate: null },
        {
          personId: personId(cast, "malika-el-idrissi"),
          part: "process_facilitator",
          mandate: "Bewaakt de tijd, en dat iedereen aan het woord komt voor we iets afspreken.",
        },
      ]),
      now,
    ),
  );
}

function tellPages(cast: Cast) {
  const { db } = cast.story;
  at(cast, thisYear(9, 22), samira, ({ viewer, now }) => {
    const text =
      "Wij zijn met vijf mensen uit drie bouwen. Dit jaar schrijven we samen een rekenbeleid van vier bladzijden. Loop je ergens op vast met rekenen? Kom op dinsdag na vieren langs in het lokaal van Samira, ook als het een half idee is.";
    writePage(db, viewer, known(cast.teams, rekenen), { text, version: 0 }, now);
    openPage(db, viewer, known(cast.teams, rekenen), { open: true, version: 1 }, now);
  });
  at(cast, thisYear(10, 16), aylin, ({ viewer, now }) => {
    const text =
      "Wij verzamelen foto's van spel met één zin eronder. Nog niet om te laten zien, wel om over te praten.";
    writePage(db, viewer, known(cast.teams, spelen), { text, version: 0 }, now);
  });
}

type Made = {
  on: DemoDay;
  by: PersonKey;
  title: string;
  url?: string;
  team?: TeamKey;
  open?: true;
  goals?: readonly GoalKey[];
  /** The name of an activity of the team it came from. */
  from?: string;
};

const made: readonly Made[] = [
  {
    on: lastYear(5, 20),
    by: samira,
    title: "Filmpjes van kinderen die uitleggen, groep 1 naast groep 8",
    url: "https://wissel.example/rekenen/filmpjes",
    team: rekenen,
    open: true,
    goals: ["wissel-uitleggen"],
    from: "Twaalf filmpjes van kinderen die uitleggen, groep 1 en 8 naast elkaar",
  },
  { on: thisYear(11, 12), by: samira, title: "Rekenbeleid, tweede versie om over te praten", team: rekenen },
  {
    on: thisYear(10, 15),
    by: aylin,
    title: "Map met foto's en één zin",
    team: spelen,
    from: "Foto's met één zin eronder verzamelen",
  },
  {
    on: thisYear(11, 16),
    by: "noor-visser",
    title: "Kaartje met zes denkvragen voor op je bureau",
    open: true,
  },
  {
    on: thisYear(10, 8),
    by: "nadia-benhaddou",
    title: "Samen lezen in tien minuten, een bladzijde voor elk vak",
    url: "https://vliet.example/nederlands/samen-lezen",
    team: "vliet-sectie-nederlands",
    open: true,
    goals: ["vliet-lezen-in-elk-vak"],
  },
];

function tellProducts(cast: Cast) {
  const { db } = cast.story;
  for (const one of made)
    at(cast, one.on, one.by, ({ viewer, now }) => {
      const team = one.team ? known(cast.teams, one.team) : null;
      const source =
        one.from &&
        db
          .select({ id: items.id })
          .from(items)
          .innerJoin(activities, eq(activities.itemId, items.id))
          .where(and(eq(items.ownerTeamId, team!), eq(activities.title, one.from)))
          .get();
      addProduct(
        db,
        viewer,
        {
          ...{ title: one.title, url: one.url ?? null, madeOn: null, team },
          readers: one.open ? "school" : "maker",
          items: source ? [source.id] : [],
          goals: (one.goals ?? []).map((key) => known(cast.goals, key)),
        },
        now,
      );
    });
}
