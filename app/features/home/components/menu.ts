import { isHrAdviser, isSchoolLeader, isTeamLeader, type Viewer } from "#app/features/auth/viewer.ts";
import { paths } from "#app/paths.ts";

/** Where someone starts: her own development where she works at a school, else her work for the schools. */
export function homeOf(viewer: Viewer): string {
  if (worksAtSchool(viewer)) return paths.me();
  if (isHrAdviser(viewer)) return paths.reports();
  if (viewer.boardMember) return paths.conversations();
  if (viewer.administrator) return paths.people();
  return paths.account();
}

const entries = {
  me: [paths.me(), "house"],
  conversations: [paths.conversations(), "message-circle"],
  questions: [paths.questions(), "lightbulb"],
  activities: [paths.activities(), "graduation-cap"],
  career: [paths.career(), "route"],
  stories: [paths.stories(), "book-open"],
  my_team: ["", "users"],
  vision: [paths.vision(), "flag"],
  alignment: [paths.alignment(), "waypoints"],
  requests: [paths.requests(), "hand"],
  attention: [paths.attention(), "bell"],
  teams: [paths.teams(), "users"],
  expertise: [paths.expertise(), "compass"],
  cycles: [paths.cycles(), "rotate-ccw"],
  reports: [paths.reports(), "table-2"],
  hours: [paths.hours(), "clock"],
  roles: [paths.roles(), "route"],
  functions: [paths.roles(), "route"],
  people: [paths.people(), "user"],
  settings: [paths.settingsSchools(), "settings"],
  import: [paths.imports(), "user-plus"],
} as const;

export type MenuKey = keyof typeof entries;
export type MenuEntry = { key: MenuKey; to: string; icon: (typeof entries)[MenuKey][1] };
export type MenuGroup = { key: "own" | "school" | "lead" | "manage"; entries: MenuEntry[] };

/** The menu of a viewer, in groups: her own development first, then the school, then her work for it. Never mixed. */
export function menuOf(viewer: Viewer): MenuGroup[] {
  const staff = worksAtSchool(viewer);
  const groups: MenuGroup[] = [
    {
      key: "own",
      entries: staff
        ? menu("me", "conversations", "questions", "activities", "career")
        : viewer.partnerOf.length > 0
          ? menu("conversations", "requests")
          : [],
    },
    {
      key: "lead",
      entries:
        isTeamLeader(viewer) || isSchoolLeader(viewer)
          ? [...myTeams(viewer), ...menu("requests", "attention")]
          : [],
    },
    {
      key: "school",
      entries: menu("vision", "alignment", ...(staff ? (["teams", "roles", "expertise"] as const) : [])),
    },
    { key: "manage", entries: menu(...managing(viewer)) },
  ];
  return groups.filter((group) => group.entries.length > 0);
}

function managing(viewer: Viewer): MenuKey[] {
  const keys = new Set<MenuKey>();
  // Who works at a school has its teams in her menu already.
  const teams = worksAtSchool(viewer) ? [] : (["teams"] as const);
  if (isSchoolLeader(viewer)) for (const key of ["cycles", "reports", "people"] as const) keys.add(key);
  // Who leads finds the requests of her people there, and the facts of the schools on the same page.
  const facts = isTeamLeader(viewer) || isSchoolLeader(viewer) ? [] : (["requests"] as const);
  const attention = isTeamLeader(viewer) || isSchoolLeader(viewer) ? [] : (["attention"] as const);
  if (isHrAdviser(viewer))
    for (const key of [
      "reports",
      ...facts,
      "cycles",
      "hours",
      "people",
      "functions",
      ...teams,
      ...attention,
      "settings",
    ] as const)
      keys.add(key);
  if (viewer.boardMember) for (const key of ["reports", "stories"] as const) keys.add(key);
  if (viewer.administrator)
    for (const key of ["people", ...teams, "settings", "import"] as const) keys.add(key);
  return [...keys];
}

const myTeams = (viewer: Viewer): MenuEntry[] =>
  viewer.ledTeamIds.length > 0
    ? [{ key: "my_team", to: paths.team(viewer.ledTeamIds[0]!), icon: "users" }]
    : [];

const menu = (...keys: MenuKey[]): MenuEntry[] =>
  keys.map((key) => ({ key, to: entries[key][0], icon: entries[key][1] }));

const worksAtSchool = (viewer: Viewer) =>
  viewer.employments.some((employment) => employment.schoolKind === "school");
