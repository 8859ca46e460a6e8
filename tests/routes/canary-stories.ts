import { keepLink } from "#app/features/evidence/commands.server.ts";
import { writeStory } from "#app/features/stories/commands.server.ts";
import { answerAuthorship, inviteAuthors } from "#app/features/stories/commands/authors.server.ts";
import { releaseStory, shareStory } from "#app/features/stories/commands/share.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { anEvidence } from "../factories/evidence.ts";
import { viewing, type aWholeSchool } from "../factories/school.ts";
import { NOW } from "../support/clock.ts";
import { canary } from "./canaries.ts";

/**
 * Stories of the teacher: one of each sharing, one with a note she said yes to and one she did not, one released, one that
 * a teammate writes along and another teacher was asked for, one of the team with a note she did not say yes to. And evidence: a file for two, a file of hers, a link for all.
 */
export function tellStories(db: Db, school: ReturnType<typeof aWholeSchool>, questionId: number) {
  const noor = viewing(db, school.teacher.personId);
  const samira = viewing(db, school.teammate.personId);
  const toPartner = [`partner:${school.partner.personId}`];
  const note = (name: Parameters<typeof canary>[0], by = noor) =>
    writeNote(db, by, { text: canary(name) }, NOW);
  const story = (
    name: Parameters<typeof canary>[0],
    audiences: string[],
    notes: number[] = [],
    yes = notes,
  ) => {
    const id = writeStory(db, noor, { happened: canary(name), notes }, NOW);
    shareStory(db, noor, id, { audiences, yes }, NOW);
    return id;
  };
  const yes = note("story_note_yes");
  const released = note("story_note_released");
  const stories = {
    private: story("story_private", []),
    partner: story("story_partner", toPartner, [note("story_note_no")], []),
    school: story("story_school", ["school"], [yes]),
    released: story("story_released", [], [released], []),
    ofTwo: story("story_of_two", []),
  };
  const ofTeam = writeStory(
    db,
    noor,
    { happened: canary("story_of_team"), team: school.team.id, notes: [note("story_of_team_note_no")] },
    NOW,
  );
  releaseStory(db, noor, stories.released, [released], NOW);
  inviteAuthors(db, noor, stories.ofTwo, [samira.personId, school.otherTeacher.personId], NOW);
  answerAuthorship(db, samira, stories.ofTwo, "accept", NOW);
  return {
    stories: { ...stories, ofTeam },
    evidence: {
      private: anEvidence(db, noor, {
        title: canary("evidence_private"),
        text: canary("evidence_private_file"),
        of: [questionId, stories.school],
      }),
      partner: anEvidence(db, noor, {
        title: canary("evidence_partner"),
        text: canary("evidence_partner_file"),
        audiences: toPartner,
      }),
      school: anEvidence(db, noor, {
        title: canary("evidence_school"),
        url: `https://${canary("evidence_school_link")}.example/`,
        audiences: ["school"],
      }),
      ofTeam: keepLink(
        db,
        noor,
        { title: canary("evidence_of_team"), url: "https://team.example/", team: school.team.id },
        NOW,
      ),
    },
  };
}
