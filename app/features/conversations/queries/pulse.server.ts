import { sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { getConversation } from "./access.server.ts";

/**
 * A stamp that differs as soon as something in the room differs for all who are in it; what someone notes for herself
 * alone moves it for nobody, herself included. One statement over keys and versions, never a word.
 * @throws NotFound for who is no party
 */
export function getPulse(db: Db, viewer: Viewer, id: number): string {
  getConversation(db, viewer, id, "read_content");
  return pulseOf(db, id);
}

/** The stamp itself: pen, version of the text, the rest, parted by bars. The caller has asked the policy. */
export function pulseOf(db: Db, id: number): string {
  const of = sql`conversation_id = ${id}`;
  const row = db.get<{ stamp: string }>(sql`select
    ifnull((select pen_person_id || '|' || version from record_texts where ${of}), '|')
    || '|' || (select state || '-' || version from conversations where id = ${id})
    || '/' || ifnull((select group_concat(id || '-' || version || '-' || position) from agenda_items where ${of}), '')
    || '/' || ifnull((select group_concat(id || '-' || version || scope) from record_notes where ${of} and scope <> 'me'), '')
    || '/' || ifnull((select group_concat(id || '-' || version) from agreements where ${of}), '')
    || '/' || ifnull((select group_concat(v.agreement_id || v.view) from agreement_views v join agreements a on a.id = v.agreement_id where a.${of}), '')
    || '/' || ifnull((select group_concat(r.id || ifnull(r.how_it_went, '') || length(ifnull(r.helped, '')) || '-' || length(ifnull(r.hindered, '')))
        from question_reviews r join preparations p on p.id = r.preparation_id where p.${of} and r.in_record), '')
    || '/' || (select count(shared_at) from preparations where ${of})
    || '/' || ifnull((select max(n) > 1 from (select count(*) n from personnel_file_consents f join record_revisions v on v.id = f.revision_id where v.${of} group by v.id)), '')
    || '/' || (select count(*) > 1 from perceptions where ${of})
    || '/' || ifnull((select group_concat(q.question_id || l.state) from conversation_questions q
        join learning_questions l on l.item_id = q.question_id where q.${of}), '')
    || '/' || ifnull((select group_concat(v.no || '-' || ifnull(v.reopened_at, '') || '-' || (select count(*) from sign_offs s where s.revision_id = v.id))
        from record_revisions v where v.${of}), '') as stamp`);
  return row.stamp;
}
