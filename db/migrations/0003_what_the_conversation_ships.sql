-- The running text of a record is as locked as the rest of it.
CREATE TRIGGER record_texts_locked_insert BEFORE INSERT ON record_texts WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signed', 'closed_unsigned', 'cancelled', 'held_elsewhere') BEGIN SELECT raise(ABORT, 'the record is locked'); END;
--> statement-breakpoint
CREATE TRIGGER record_texts_locked_update BEFORE UPDATE ON record_texts WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signed', 'closed_unsigned', 'cancelled', 'held_elsewhere') BEGIN SELECT raise(ABORT, 'the record is locked'); END;
--> statement-breakpoint
-- How long feedback can be given and mended, and from how many pupils totals can be noted.
INSERT INTO rules (board_id, code, value, unit, from_day, to_day, source, checked_on) VALUES
  (NULL, 'feedback_open', 21, 'days', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'feedback_changeable', 14, 'days', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'smallest_pupil_group', 5, 'pupils', '2000-01-01', NULL, 'Jaarring; kan alleen omhoog, met instemming van de (P)MR', NULL);
