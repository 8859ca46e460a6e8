import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { stateOn } from "../model.ts";
import { getPerson } from "./access.server.ts";
import { listPossiblePartners } from "./choices.server.ts";
import { listEmployments, listPartners, listPauses } from "./person.server.ts";

/**
 * The employments of a person whose gesprekspartner the viewer may set: who it is and why, what was set by hand, who can be.
 * @throws NotFound when there is none
 */
export function getPartnerPage(db: Db, viewer: Viewer, personId: number) {
  const person = getPerson(db, viewer, personId);
  const settable = listEmployments(db, viewer, personId).filter(
    (employment) => employment.may.setPartner && stateOn(employment, viewer.today) !== "ended",
  );
  if (settable.length === 0) throw new NotFound();
  return {
    id: personId,
    name: fullName(person),
    givenName: person.givenName,
    today: viewer.today,
    /** Another adviser sets hers, where she does not lead the school. */
    oneself:
      personId === viewer.personId &&
      !settable.some(({ schoolId }) => viewer.ledSchoolIds.includes(schoolId)),
    employments: settable.map(({ id, version, functionName, schoolName, partner, partnerReason }) => ({
      id,
      version,
      functionName,
      schoolName,
      partner,
      partnerReason,
      byHand: listPartners(db, viewer, id),
      possible: listPossiblePartners(db, viewer, id),
    })),
  };
}

/**
 * The employments of a person that the viewer may pause, with their pauses.
 * @throws NotFound when there is none
 */
export function getPausePage(db: Db, viewer: Viewer, personId: number) {
  const person = getPerson(db, viewer, personId);
  const pauses = listPauses(db, viewer, personId);
  const pausable = listEmployments(db, viewer, personId).filter(
    (employment) => employment.may.pause && stateOn(employment, viewer.today) !== "ended",
  );
  if (pausable.length === 0) throw new NotFound();
  return {
    id: personId,
    name: fullName(person),
    givenName: person.givenName,
    today: viewer.today,
    oneself: personId === viewer.personId,
    employments: pausable.map(({ id, version, functionName, schoolName }) => ({
      id,
      version,
      functionName,
      schoolName,
      pauses: pauses.filter((pause) => pause.employmentId === id),
    })),
  };
}
