-- What is known of the collective agreements, a year at full time, in minutes and cents. Nobody has checked these rows against
-- the agreement in force: checked_on stays empty until someone does.
INSERT INTO cao_rules (sector, code, value, unit, from_day, to_day, source, checked_on) VALUES
  ('po', 'individual_cents', 50000, 'cents per year', '2024-10-01', NULL, 'CAO PO art. 9.3.2; laatst gezien: CAO 1-10-2024 t/m 31-10-2025', NULL),
  ('po', 'individual_minutes', 4980, 'minutes per year', '2024-10-01', NULL, 'CAO PO: 2 klokuren per werkweek, ongeveer 83 uur per jaar (poraad.nl)', NULL),
  ('po', 'sustainable_minutes', 2400, 'minutes per year', '2024-10-01', NULL, 'CAO PO hoofdstuk 8A: 40 uur basisbudget (poraad.nl, avs.nl)', NULL),
  ('vo', 'individual_cents', 60000, 'cents per year', '2018-10-01', NULL, 'CAO VO 2018-2019 hoofdstuk 16 (voion.nl)', NULL),
  ('vo', 'individual_minutes', 4980, 'minutes per year', '2018-10-01', NULL, 'CAO VO 2018-2019 hoofdstuk 16: 83 klokuren (voion.nl)', NULL),
  ('vo', 'sustainable_minutes', 5400, 'minutes per year', '2022-08-01', NULL, 'CAO VO 2022: persoonlijk budget 90 uur', NULL),
  ('mbo', 'individual_minutes', 3540, 'minutes per year', '2020-08-01', NULL, 'CAO MBO art. 4.1.7: 59 uur, primair proces (mbo-cao.nl)', NULL),
  ('mbo', 'sustainable_minutes', 3000, 'minutes per year', '2020-08-01', NULL, 'CAO MBO hoofdstuk 9: 50 uur (mbo-cao.nl)', NULL);
--> statement-breakpoint
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

--> statement-breakpoint
-- What can be found: a full-text index over search_texts, kept by triggers in the transaction that writes the words. A table that is
-- made anew by a later migration loses its triggers: make them again there.
CREATE VIRTUAL TABLE search_index USING fts5(text, content='search_texts', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
-- Words that are taken out are overwritten in the index too, not only marked as gone.
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE TRIGGER search_texts_found_insert AFTER INSERT ON search_texts BEGIN INSERT INTO search_index (rowid, text) VALUES (NEW.id, NEW.text); END;
--> statement-breakpoint
CREATE TRIGGER search_texts_found_update AFTER UPDATE OF text ON search_texts BEGIN INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', OLD.id, OLD.text); INSERT INTO search_index (rowid, text) VALUES (NEW.id, NEW.text); END;
--> statement-breakpoint
CREATE TRIGGER search_texts_found_delete AFTER DELETE ON search_texts BEGIN INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', OLD.id, OLD.text); END;
--> statement-breakpoint
CREATE TRIGGER learning_questions_found_insert AFTER INSERT ON learning_questions BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('question', NEW.item_id, NEW.item_id, NULL, concat_ws(char(10), NEW.text, NEW.why, NEW.for_whom, NEW.conclusion)); END;
--> statement-breakpoint
CREATE TRIGGER learning_questions_found_update AFTER UPDATE OF text, why, for_whom, conclusion ON learning_questions BEGIN UPDATE search_texts SET text = concat_ws(char(10), NEW.text, NEW.why, NEW.for_whom, NEW.conclusion) WHERE source = 'question' AND source_id = NEW.item_id; END;
--> statement-breakpoint
CREATE TRIGGER learning_questions_found_delete AFTER DELETE ON learning_questions BEGIN DELETE FROM search_texts WHERE source = 'question' AND source_id = OLD.item_id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'question', t.item_id, t.item_id, NULL, concat_ws(char(10), t.text, t.why, t.for_whom, t.conclusion) FROM learning_questions t;
--> statement-breakpoint
CREATE TRIGGER alignments_found_insert AFTER INSERT ON alignments BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('alignment', NEW.id, NEW.question_id, NULL, concat_ws(char(10), NEW.why, NEW.partner_line)); END;
--> statement-breakpoint
CREATE TRIGGER alignments_found_update AFTER UPDATE OF why, partner_line ON alignments BEGIN UPDATE search_texts SET text = concat_ws(char(10), NEW.why, NEW.partner_line) WHERE source = 'alignment' AND source_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER alignments_found_delete AFTER DELETE ON alignments BEGIN DELETE FROM search_texts WHERE source = 'alignment' AND source_id = OLD.id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'alignment', t.id, t.question_id, NULL, concat_ws(char(10), t.why, t.partner_line) FROM alignments t;
--> statement-breakpoint
CREATE TRIGGER activities_found_insert AFTER INSERT ON activities BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('activity', NEW.item_id, NEW.item_id, NULL, concat_ws(char(10), NEW.title, NEW.provider, NEW.place, NEW.expected_what, NEW.expected_because, NEW.expected_notice, NEW.team_hears)); END;
--> statement-breakpoint
CREATE TRIGGER activities_found_update AFTER UPDATE OF title, provider, place, expected_what, expected_because, expected_notice, team_hears ON activities BEGIN UPDATE search_texts SET text = concat_ws(char(10), NEW.title, NEW.provider, NEW.place, NEW.expected_what, NEW.expected_because, NEW.expected_notice, NEW.team_hears) WHERE source = 'activity' AND source_id = NEW.item_id; END;
--> statement-breakpoint
CREATE TRIGGER activities_found_delete AFTER DELETE ON activities BEGIN DELETE FROM search_texts WHERE source = 'activity' AND source_id = OLD.item_id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'activity', t.item_id, t.item_id, NULL, concat_ws(char(10), t.title, t.provider, t.place, t.expected_what, t.expected_because, t.expected_notice, t.team_hears) FROM activities t;
--> statement-breakpoint
CREATE TRIGGER value_notes_found_insert AFTER INSERT ON value_notes BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('note', NEW.item_id, NEW.item_id, NULL, NEW.text); END;
--> statement-breakpoint
CREATE TRIGGER value_notes_found_update AFTER UPDATE OF text ON value_notes BEGIN UPDATE search_texts SET text = NEW.text WHERE source = 'note' AND source_id = NEW.item_id; END;
--> statement-breakpoint
CREATE TRIGGER value_notes_found_delete AFTER DELETE ON value_notes BEGIN DELETE FROM search_texts WHERE source = 'note' AND source_id = OLD.item_id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'note', t.item_id, t.item_id, NULL, t.text FROM value_notes t;
--> statement-breakpoint
CREATE TRIGGER hindrances_found_insert AFTER INSERT ON hindrances BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('hindrance', NEW.item_id, NEW.item_id, NULL, NEW.text); END;
--> statement-breakpoint
CREATE TRIGGER hindrances_found_update AFTER UPDATE OF text ON hindrances BEGIN UPDATE search_texts SET text = NEW.text WHERE source = 'hindrance' AND source_id = NEW.item_id; END;
--> statement-breakpoint
CREATE TRIGGER hindrances_found_delete AFTER DELETE ON hindrances BEGIN DELETE FROM search_texts WHERE source = 'hindrance' AND source_id = OLD.item_id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'hindrance', t.item_id, t.item_id, NULL, t.text FROM hindrances t;
--> statement-breakpoint
CREATE TRIGGER agreements_found_insert AFTER INSERT ON agreements BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('agreement', NEW.id, NULL, NULL, NEW.text); END;
--> statement-breakpoint
CREATE TRIGGER agreements_found_update AFTER UPDATE OF text ON agreements BEGIN UPDATE search_texts SET text = NEW.text WHERE source = 'agreement' AND source_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER agreements_found_delete AFTER DELETE ON agreements BEGIN DELETE FROM search_texts WHERE source = 'agreement' AND source_id = OLD.id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'agreement', t.id, NULL, NULL, t.text FROM agreements t;
--> statement-breakpoint
CREATE TRIGGER answers_found_insert AFTER INSERT ON answers BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('answer', NEW.id, NULL, (SELECT conversation_id FROM preparations WHERE id = NEW.preparation_id), NEW.text); END;
--> statement-breakpoint
CREATE TRIGGER answers_found_update AFTER UPDATE OF text ON answers BEGIN UPDATE search_texts SET text = NEW.text WHERE source = 'answer' AND source_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER answers_found_delete AFTER DELETE ON answers BEGIN DELETE FROM search_texts WHERE source = 'answer' AND source_id = OLD.id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'answer', t.id, NULL, (SELECT conversation_id FROM preparations WHERE id = t.preparation_id), t.text FROM answers t;
--> statement-breakpoint
CREATE TRIGGER agenda_items_found_insert AFTER INSERT ON agenda_items BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('agenda', NEW.id, NULL, NEW.conversation_id, NEW.text); END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_found_update AFTER UPDATE OF text ON agenda_items BEGIN UPDATE search_texts SET text = NEW.text WHERE source = 'agenda' AND source_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_found_delete AFTER DELETE ON agenda_items BEGIN DELETE FROM search_texts WHERE source = 'agenda' AND source_id = OLD.id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'agenda', t.id, NULL, t.conversation_id, t.text FROM agenda_items t;
--> statement-breakpoint
CREATE TRIGGER record_notes_found_insert AFTER INSERT ON record_notes BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('record_note', NEW.id, NULL, NEW.conversation_id, NEW.text); END;
--> statement-breakpoint
CREATE TRIGGER record_notes_found_update AFTER UPDATE OF text ON record_notes BEGIN UPDATE search_texts SET text = NEW.text WHERE source = 'record_note' AND source_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER record_notes_found_delete AFTER DELETE ON record_notes BEGIN DELETE FROM search_texts WHERE source = 'record_note' AND source_id = OLD.id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'record_note', t.id, NULL, t.conversation_id, t.text FROM record_notes t;
--> statement-breakpoint
CREATE TRIGGER record_texts_found_insert AFTER INSERT ON record_texts BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('record_text', NEW.conversation_id, NULL, NEW.conversation_id, NEW.text); END;
--> statement-breakpoint
CREATE TRIGGER record_texts_found_update AFTER UPDATE OF text ON record_texts BEGIN UPDATE search_texts SET text = NEW.text WHERE source = 'record_text' AND source_id = NEW.conversation_id; END;
--> statement-breakpoint
CREATE TRIGGER record_texts_found_delete AFTER DELETE ON record_texts BEGIN DELETE FROM search_texts WHERE source = 'record_text' AND source_id = OLD.conversation_id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'record_text', t.conversation_id, NULL, t.conversation_id, t.text FROM record_texts t;
--> statement-breakpoint
CREATE TRIGGER record_revisions_found_insert AFTER INSERT ON record_revisions BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('revision', NEW.id, NULL, NEW.conversation_id, coalesce((SELECT group_concat(value, char(10)) FROM json_tree(NEW.content) WHERE type = 'text' AND key IN ('text', 'question', 'helped', 'hindered')), '')); END;
--> statement-breakpoint
CREATE TRIGGER record_revisions_found_delete AFTER DELETE ON record_revisions BEGIN DELETE FROM search_texts WHERE source = 'revision' AND source_id = OLD.id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'revision', t.id, NULL, t.conversation_id, coalesce((SELECT group_concat(value, char(10)) FROM json_tree(t.content) WHERE type = 'text' AND key IN ('text', 'question', 'helped', 'hindered')), '') FROM record_revisions t;
--> statement-breakpoint
CREATE TRIGGER visions_found_insert AFTER INSERT ON visions BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('vision', NEW.id, NULL, NULL, concat_ws(char(10), NEW.statement, NEW.took_part)); END;
--> statement-breakpoint
CREATE TRIGGER visions_found_update AFTER UPDATE OF statement, took_part ON visions BEGIN UPDATE search_texts SET text = concat_ws(char(10), NEW.statement, NEW.took_part) WHERE source = 'vision' AND source_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER visions_found_delete AFTER DELETE ON visions BEGIN DELETE FROM search_texts WHERE source = 'vision' AND source_id = OLD.id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'vision', t.id, NULL, NULL, concat_ws(char(10), t.statement, t.took_part) FROM visions t;
--> statement-breakpoint
CREATE TRIGGER core_values_found_insert AFTER INSERT ON core_values BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('core_value', NEW.id, NULL, NULL, concat_ws(char(10), NEW.name, NEW.meaning)); END;
--> statement-breakpoint
CREATE TRIGGER core_values_found_update AFTER UPDATE OF name, meaning ON core_values BEGIN UPDATE search_texts SET text = concat_ws(char(10), NEW.name, NEW.meaning) WHERE source = 'core_value' AND source_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER core_values_found_delete AFTER DELETE ON core_values BEGIN DELETE FROM search_texts WHERE source = 'core_value' AND source_id = OLD.id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'core_value', t.id, NULL, NULL, concat_ws(char(10), t.name, t.meaning) FROM core_values t;
--> statement-breakpoint
CREATE TRIGGER ambitions_found_insert AFTER INSERT ON ambitions BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('ambition', NEW.id, NULL, NULL, concat_ws(char(10), NEW.title, NEW.meaning, NEW.text)); END;
--> statement-breakpoint
CREATE TRIGGER ambitions_found_update AFTER UPDATE OF title, meaning, text ON ambitions BEGIN UPDATE search_texts SET text = concat_ws(char(10), NEW.title, NEW.meaning, NEW.text) WHERE source = 'ambition' AND source_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER ambitions_found_delete AFTER DELETE ON ambitions BEGIN DELETE FROM search_texts WHERE source = 'ambition' AND source_id = OLD.id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'ambition', t.id, NULL, NULL, concat_ws(char(10), t.title, t.meaning, t.text) FROM ambitions t;
--> statement-breakpoint
CREATE TRIGGER goals_found_insert AFTER INSERT ON goals BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('goal', NEW.id, NULL, NULL, concat_ws(char(10), NEW.text, NEW.how_we_notice, NEW.conclusion, NEW.took_part, NEW.leader_words, NEW.routine)); END;
--> statement-breakpoint
CREATE TRIGGER goals_found_update AFTER UPDATE OF text, how_we_notice, conclusion, took_part, leader_words, routine ON goals BEGIN UPDATE search_texts SET text = concat_ws(char(10), NEW.text, NEW.how_we_notice, NEW.conclusion, NEW.took_part, NEW.leader_words, NEW.routine) WHERE source = 'goal' AND source_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER goals_found_delete AFTER DELETE ON goals BEGIN DELETE FROM search_texts WHERE source = 'goal' AND source_id = OLD.id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'goal', t.id, NULL, NULL, concat_ws(char(10), t.text, t.how_we_notice, t.conclusion, t.took_part, t.leader_words, t.routine) FROM goals t;
--> statement-breakpoint
CREATE TRIGGER people_found_insert AFTER INSERT ON people BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('person', NEW.id, NULL, NULL, concat_ws(' ', NEW.given_name, NEW.name_prefix, NEW.family_name)); END;
--> statement-breakpoint
CREATE TRIGGER people_found_update AFTER UPDATE OF given_name, name_prefix, family_name ON people BEGIN UPDATE search_texts SET text = concat_ws(' ', NEW.given_name, NEW.name_prefix, NEW.family_name) WHERE source = 'person' AND source_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER people_found_delete AFTER DELETE ON people BEGIN DELETE FROM search_texts WHERE source = 'person' AND source_id = OLD.id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'person', t.id, NULL, NULL, concat_ws(' ', t.given_name, t.name_prefix, t.family_name) FROM people t;
--> statement-breakpoint
CREATE TRIGGER teams_found_insert AFTER INSERT ON teams BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('team', NEW.id, NULL, NULL, NEW.name); END;
--> statement-breakpoint
CREATE TRIGGER teams_found_update AFTER UPDATE OF name ON teams BEGIN UPDATE search_texts SET text = NEW.name WHERE source = 'team' AND source_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER teams_found_delete AFTER DELETE ON teams BEGIN DELETE FROM search_texts WHERE source = 'team' AND source_id = OLD.id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'team', t.id, NULL, NULL, t.name FROM teams t;
--> statement-breakpoint
CREATE TRIGGER stories_found_insert AFTER INSERT ON stories BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('story', NEW.item_id, NEW.item_id, NULL, concat_ws(char(10), NEW.title, NEW.happened, NEW.kept, NEW.used, NEW.better, NEW.view)); END;
--> statement-breakpoint
CREATE TRIGGER stories_found_update AFTER UPDATE OF title, happened, kept, used, better, view ON stories BEGIN UPDATE search_texts SET text = concat_ws(char(10), NEW.title, NEW.happened, NEW.kept, NEW.used, NEW.better, NEW.view) WHERE source = 'story' AND source_id = NEW.item_id; END;
--> statement-breakpoint
CREATE TRIGGER stories_found_delete AFTER DELETE ON stories BEGIN DELETE FROM search_texts WHERE source = 'story' AND source_id = OLD.item_id; END;
--> statement-breakpoint
CREATE TRIGGER evidences_found_insert AFTER INSERT ON evidences BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('evidence', NEW.item_id, NEW.item_id, NULL, concat_ws(char(10), NEW.title, NEW.file_name, NEW.url)); END;
--> statement-breakpoint
CREATE TRIGGER evidences_found_update AFTER UPDATE OF title, file_name, url ON evidences BEGIN UPDATE search_texts SET text = concat_ws(char(10), NEW.title, NEW.file_name, NEW.url) WHERE source = 'evidence' AND source_id = NEW.item_id; END;
--> statement-breakpoint
CREATE TRIGGER evidences_found_delete AFTER DELETE ON evidences BEGIN DELETE FROM search_texts WHERE source = 'evidence' AND source_id = OLD.item_id; END;
--> statement-breakpoint
-- What the agreements say apart for a function group, and for special education, which has the agreement of primary schools.
INSERT INTO cao_rules (sector, code, function_group, value, unit, from_day, to_day, source, checked_on) VALUES
  ('po', 'individual_cents', 'direction', 300000, 'cents per year', '2020-01-01', NULL, 'CAO PO: schoolleiders, tekst van 2020 (avs.nl)', NULL),
  ('vo', 'individual_minutes', 'support', 2400, 'minutes per year', '2018-10-01', NULL, 'CAO VO: ondersteunend personeel 40 klokuren; met een professionaliseringsplan meer (ijk.nl)', NULL),
  ('mbo', 'individual_minutes', 'support', 0, 'minutes per year', '2020-08-01', NULL, 'CAO MBO: de 59 uur zijn voor het primaire proces; ondersteunend personeel via het scholingsplan van het team (mbo-cao.nl)', NULL),
  ('so', 'individual_cents', NULL, 50000, 'cents per year', '2024-10-01', NULL, 'CAO PO art. 9.3.2, geldt ook voor (v)so; laatst gezien: CAO 1-10-2024 t/m 31-10-2025', NULL),
  ('so', 'individual_cents', 'direction', 300000, 'cents per year', '2020-01-01', NULL, 'CAO PO: schoolleiders, tekst van 2020, geldt ook voor (v)so (avs.nl)', NULL),
  ('so', 'individual_minutes', NULL, 4980, 'minutes per year', '2024-10-01', NULL, 'CAO PO: 2 klokuren per werkweek, ongeveer 83 uur per jaar, geldt ook voor (v)so (poraad.nl)', NULL),
  ('so', 'sustainable_minutes', NULL, 2400, 'minutes per year', '2024-10-01', NULL, 'CAO PO hoofdstuk 8A: 40 uur basisbudget, geldt ook voor (v)so (poraad.nl, avs.nl)', NULL);
