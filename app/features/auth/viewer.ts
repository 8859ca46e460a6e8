import type { NameParts } from "#app/lib/name.ts";
import type { Standing } from "./policy.ts";

/** Who looks, and how she stands to people, teams and schools on this day. Made anew for every request. */
export type Viewer = NameParts & {
  personId: number;
  boardId: number;
  locale: "nl" | "en";
  /** Today in Amsterdam. */
  today: string;
  /** Her own employments on this day; what she writes, she writes for one school. */
  employments: {
    id: number;
    schoolId: number;
    schoolName: string;
    schoolKind: "school" | "office";
    functionName: string;
    homeTeamId: number | null;
  }[];
  schoolIds: number[];
  /** Teams she is a member of, her home team and the teams she leads: the teams whose shared items she reads. */
  teamIds: number[];
  ledTeamIds: number[];
  ledSchoolIds: number[];
  /** Schools in her scope as HR adviser. */
  hrSchoolIds: number[];
  boardMember: boolean;
  administrator: boolean;
  /** Employments whose gesprekspartner she is, with the person and the school. */
  partnerOf: { employmentId: number; personId: number; schoolId: number }[];
  /** Her own gesprekspartner, per employment. */
  partners: (NameParts & { employmentId: number; schoolId: number; personId: number })[];
};

export const isSchoolLeader = (viewer: Viewer) => viewer.ledSchoolIds.length > 0;
export const isTeamLeader = (viewer: Viewer) => viewer.ledTeamIds.length > 0;
export const isHrAdviser = (viewer: Viewer) => viewer.hrSchoolIds.length > 0;

/** What the viewer is, apart from any one thing. */
export function standingOf(viewer: Viewer): Standing[] {
  const held: Standing[] = ["everyone"];
  if (viewer.employments.some((employment) => employment.schoolKind === "school"))
    held.push("staff_of_school");
  if (isTeamLeader(viewer)) held.push("team_leader");
  if (isSchoolLeader(viewer)) held.push("school_leader");
  if (isHrAdviser(viewer)) held.push("hr_adviser");
  if (viewer.boardMember) held.push("board_member");
  if (viewer.administrator) held.push("administrator");
  return held;
}
