-- Append-only: the chain of audit events is never rewritten, by nobody.
CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events BEGIN SELECT raise(ABORT, 'audit events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events BEGIN SELECT raise(ABORT, 'audit events are append-only'); END;
--> statement-breakpoint
-- A signed record is what it was: only the facts of a reopening are added to it.
CREATE TRIGGER record_revisions_frozen BEFORE UPDATE OF conversation_id, no, content, sha256, at ON record_revisions BEGIN SELECT raise(ABORT, 'a record revision is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER record_notes_locked_insert BEFORE INSERT ON record_notes WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signed', 'closed_unsigned', 'cancelled', 'held_elsewhere') BEGIN SELECT raise(ABORT, 'the record is locked'); END;
--> statement-breakpoint
CREATE TRIGGER record_notes_locked_update BEFORE UPDATE ON record_notes WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signed', 'closed_unsigned', 'cancelled', 'held_elsewhere') BEGIN SELECT raise(ABORT, 'the record is locked'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_locked_insert BEFORE INSERT ON agenda_items WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signed', 'closed_unsigned', 'cancelled', 'held_elsewhere') BEGIN SELECT raise(ABORT, 'the record is locked'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_locked_update BEFORE UPDATE OF text, position ON agenda_items WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signed', 'closed_unsigned', 'cancelled', 'held_elsewhere') BEGIN SELECT raise(ABORT, 'the record is locked'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_locked_delete BEFORE DELETE ON agenda_items WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signed', 'closed_unsigned', 'cancelled', 'held_elsewhere') BEGIN SELECT raise(ABORT, 'the record is locked'); END;
--> statement-breakpoint
INSERT INTO templates (id, board_id, code, no, kind, name_nl, name_en) VALUES
  (1, NULL, 'development', 1, 'progress', 'Ontwikkelgesprek', 'Development conversation');
--> statement-breakpoint
INSERT INTO prompts (template_id, side, position, form, text_nl, text_en, help_nl, help_en) VALUES
  (1, 'staff', 1, 'text', 'Een les of moment waar je energie van kreeg', 'A lesson or moment that gave you energy', 'Wat gebeurde er, en wat deed het met je?', 'What happened, and what did it do to you?'),
  (1, 'staff', 2, 'questions', 'Hoe is het met je leervragen?', 'How are your learning questions going?', 'Wat hielp, en wat zat in de weg?', 'What helped, and what was in the way?'),
  (1, 'staff', 3, 'vision', 'Wat wil je leren of uitproberen, en waar zie je dat terug in onze visie?', 'What do you want to learn or try out, and where do you see that in our vision?', 'Een vraag, een wens, een idee. Het mag ook schuren.', 'A question, a wish, an idea. It may also rub.'),
  (1, 'staff', 4, 'text', 'Welk werk zou je over drie tot vijf jaar willen doen?', 'What work would you like to be doing in three to five years?', NULL, NULL),
  (1, 'staff', 5, 'text', 'Wat heb je nodig, en van wie?', 'What do you need, and from whom?', NULL, NULL),
  (1, 'partner', 1, 'text', 'Wat zag ik dat ik wil benoemen?', 'What did I see that I want to name?', 'Iets wat je zelf zag, liefst met waar en wanneer.', 'Something you saw yourself, with where and when if you can.'),
  (1, 'partner', 2, 'text', 'Wat breng ik in vanuit de school?', 'What do I bring in from the school?', 'Een doel, een kans, iets wat verandert of ruimte die er is.', 'A goal, an opening, something that changes or room there is.');
--> statement-breakpoint
INSERT INTO rules (board_id, code, value, unit, from_day, to_day, source, checked_on) VALUES
  (NULL, 'record_closes_unsigned_after', 42, 'days', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'coverage_long_ago', 12, 'months', '2000-01-01', NULL, 'CAO PO 2023 art. 9.2: het bevoegd gezag regelt de frequentie in overleg met de P(G)MR', '2026-11-22'),
  (NULL, 'coverage_very_long_ago', 24, 'months', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'signed_record_kept', 4, 'years', '2000-01-01', NULL, 'Jaarring, in dienst; AVG art. 5 lid 1 onder e', '2026-11-22'),
  (NULL, 'kept_after_leaving', 2, 'years', '2000-01-01', NULL, 'Gebruikelijke termijn na uitdiensttreding (voormalig Vrijstellingsbesluit Wbp)', '2026-11-22'),
  (NULL, 'audit_kept_after_leaving', 2, 'years', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'ambition_attention_from', 1001, 'month and day', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'focal_points_at_most', 5, 'ambitions', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'smallest_group', 5, 'people', '2000-01-01', NULL, 'Jaarring; kan alleen omhoog, met instemming van de (P)MR', NULL);
