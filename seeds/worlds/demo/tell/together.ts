import { and, desc, eq } from "drizzle-orm";
import { noteAfterwards, planActivity } from "#app/features/activities/commands.server.ts";
import { assignTraining } from "#app/features/activities/commands/assign.server.ts";
import { startGroup } from "#app/features/activities/commands/group.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { openSignUp, signUp } from "#app/features/activities/commands/sign-up.server.ts";
import { agreeToTellTeam } from "#app/features/agreements/commands/tell-team.server.ts";
import { answerTeamInvitation } from "#app/features/teams/commands/invitations.server.ts";
import { activities, items, teams } from "#db/schema/index.ts";
import { known, personId, type Cast } from "../cast.ts";
import { thisYear } from "../days.ts";
import type { PersonKey } from "../people.ts";

const noor = "noor-visser";
const samira = "samira-ouali";
const joost = "joost-hendriks";
const karel = "karel-de-wit";
const hanneke = "hanneke-roelofs";

/**
 * What people of De Wissel did together this autumn: an afternoon the whole school may sign up for, that is full; an evening
 * with places left; a training that was assigned; what grew from a working group of three; and a chat nobody planned.
 */
export function tellTogether(cast: Cast) {
  const { story, dayOf } = cast;
  const { db } = story;
  const at = (
    [day, time]: readonly [[number, number], string],
    who: PersonKey,
    what: (actor: ReturnType<typeof story.as>) => void,
  ) => {
    const on = dayOf(thisYear(...day));
    story.on(on, time, () => what(story.as(personId(cast, who), on, time)));
  };

  const afternoon = "Middag rekenen met je handen";
  at([[11, 9], "16:10"], hanneke, ({ viewer, now }) => {
    const id = planActivity(
      db,
      viewer,
      {
        title: afternoon,
        kind: "workshop",
        formal: "yes",
        onSite: "yes",
        provider: "Rekenkring Midden",
        place: "Speellokaal",
        startsOn: dayOf(thisYear(12, 9)),
        audiences: ["school"],
      },
      now,
    );
    answerInvitation(db, viewer, id, "decline", now);
    openSignUp(db, viewer, id, { groups: ["school"], places: 5, closesOn: dayOf(thisYear(12, 2)) }, now);
  });
  const signing: readonly PersonKey[] = [
    "malika-el-idrissi",
    "chantal-emanuels",
    joost,
    "dorota-nowak",
    "ilse-verhoeven",
    "aylin-demir",
    "mehmet-yilmaz",
  ];
  signing.forEach((who, n) =>
    at([[11, 10 + n], "12:40"], who, ({ viewer, now }) => {
      signUp(db, viewer, activityOf(cast, hanneke, afternoon), now);
    }),
  );

  at([[11, 16], "16:30"], karel, ({ viewer, now }) => {
    const evening = planActivity(
      db,
      viewer,
      {
        title: "Leeskring: een hoofdstuk en een pan soep",
        kind: "literature",
        formal: "no",
        onSite: "yes",
        place: "Teamkamer",
        startsOn: dayOf(thisYear(12, 8)),
      },
      now,
    );
    const groups = [`team:${known(cast.teams, "wissel-middenbouw")}`];
    openSignUp(db, viewer, evening, { groups, places: 8, closesOn: null }, now);
    const training = { title: "Herhaling bedrijfshulpverlening", kind: "course", formal: "yes" } as const;
    const startsOn = dayOf(thisYear(12, 16));
    const id = planActivity(db, viewer, { ...training, startsOn, place: "Brandweerkazerne" }, now);
    assignTraining(db, viewer, id, [personId(cast, noor)], now);
  });

  const work = "Rekenwerkgroep met Samira en Joost";
  at([[11, 12], "17:00"], joost, ({ viewer, now }) =>
    planActivity(
      db,
      viewer,
      {
        title: "Eerst tekenen, dan pas zeggen",
        kind: "experiment",
        formal: "no",
        onSite: "yes",
        state: "running",
        startsOn: dayOf(thisYear(11, 12)),
        grewFrom: [activityOf(cast, noor, work)],
        audiences: [`team:${known(cast.teams, "wissel-middenbouw")}`],
      },
      now,
    ),
  );
  at([[11, 17], "17:10"], noor, ({ viewer, now }) => {
    const promise = {
      text: "Wat werkte en wat niet, tien minuten",
      dueOn: dayOf(thisYear(12, 15)),
    };
    const team = known(cast.teams, "wissel-middenbouw");
    agreeToTellTeam(db, viewer, activityOf(cast, noor, work), { ...promise, team }, now);
  });
  at([[11, 19], "15:50"], samira, ({ viewer, now }) => {
    const asked: PersonKey[] = [noor, joost, "bram-nijhuis"];
    const invited = asked.map((key) => personId(cast, key));
    const group = { name: "Netwerk denkvragen", kind: "network" as const, invited };
    startGroup(db, viewer, activityOf(cast, noor, work), group, now);
    story.forget();
  });
  at([[11, 20], "08:10"], joost, ({ viewer, now }) => {
    answerTeamInvitation(db, viewer, groupOf(cast, "Netwerk denkvragen"), "accept", now);
    story.forget();
  });
  at([[11, 23], "16:20"], noor, ({ viewer, now }) =>
    noteAfterwards(
      db,
      viewer,
      {
        title: "Bij het kopieerapparaat vertelde Loes hoe zij een stilte volhoudt",
        kind: "informal_meeting",
        startsOn: null,
        team: null,
      },
      now,
    ),
  );
}

const activityOf = (cast: Cast, owner: PersonKey, title: string) =>
  cast.story.db
    .select({ id: items.id })
    .from(items)
    .innerJoin(activities, eq(activities.itemId, items.id))
    .where(and(eq(items.ownerPersonId, personId(cast, owner)), eq(activities.title, title)))
    .orderBy(desc(items.id))
    .get()!.id;

const groupOf = (cast: Cast, name: string) =>
  cast.story.db.select({ id: teams.id }).from(teams).where(eq(teams.name, name)).get()!.id;
