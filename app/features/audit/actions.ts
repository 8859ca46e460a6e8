/** The closed list of what is audited, as `thing.verb`. */
export const auditActions = [
  "session.started", "session.ended", "session.refused", "password.set", "password.reset_asked", "person.invited",
  "board.set_up", "board.changed", "school.added", "school.changed",
  "team.added", "team.changed", "team.archived", "membership.started", "membership.ended",
  "person.added", "person.changed", "employment.started", "employment.changed", "employment.ended",
  "pause.started", "pause.ended", "role.granted", "role.ended", "partner.set", "partner.ended", "language.changed",
  "vision.drafted", "vision.changed", "vision.adopted", "goal.added", "goal.changed", "goal.closed",
  "item.shared", "item.withdrawn", "item.deleted",
  "question.written", "question.changed", "question.proposed", "question.accepted", "question.closed",
  "alignment.set", "alignment.removed", "partner_line.written", "hindrance.written", "hindrance.changed",
  "activity.written", "activity.changed", "activity.closed", "participation.invited", "participation.answered", "participation.changed",
  "note.written", "note.changed",
  "cycle.made", "cycle.started", "cycle.closed",
  "conversation.made", "conversation.planned", "conversation.held", "conversation.cancelled", "conversation.closed_unsigned",
  "conversation.held_elsewhere", "conversation.handed_over",
  "preparation.shared", "preparation.withdrawn", "preparation.erased",
  "agenda.changed", "record.noted", "record.changed", "record.frozen", "record.signed", "record.reopened",
  "agreement.made", "agreement.changed", "agreement.ticked", "agreement.reopened", "agreement.moved", "agreement.dropped", "agreement.viewed",
  "report.opened", "report.exported",
] as const;

export type AuditAction = (typeof auditActions)[number];
