-- A story, a note in it and its writers are of the right kind, and evidence is never evidence of evidence.
CREATE TRIGGER stories_are_stories BEFORE INSERT ON stories WHEN (SELECT kind FROM items WHERE id = NEW.item_id) <> 'story' BEGIN SELECT raise(ABORT, 'the item is no story'); END;
--> statement-breakpoint
CREATE TRIGGER evidences_are_evidence BEFORE INSERT ON evidences WHEN (SELECT kind FROM items WHERE id = NEW.item_id) <> 'evidence' BEGIN SELECT raise(ABORT, 'the item is no evidence'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_links_kinds BEFORE INSERT ON evidence_links WHEN (SELECT kind FROM items WHERE id = NEW.item_id) NOT IN ('question', 'activity', 'note', 'story') BEGIN SELECT raise(ABORT, 'evidence is of a question, activity, note or story'); END;
--> statement-breakpoint
INSERT INTO rules (board_id, code, value, unit, from_day, to_day, source, checked_on) VALUES
  (NULL, 'evidence_largest', 10, 'megabytes', '2000-01-01', NULL, 'Jaarring; ten hoogste 25', NULL),
  (NULL, 'evidence_reminder', 30, 'days', '2000-01-01', NULL, 'Jaarring', NULL);
