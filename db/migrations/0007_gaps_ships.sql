-- search_texts was made anew and lost its triggers.
CREATE TRIGGER search_texts_found_insert AFTER INSERT ON search_texts BEGIN INSERT INTO search_index (rowid, text) VALUES (NEW.id, NEW.text); END;
--> statement-breakpoint
CREATE TRIGGER search_texts_found_update AFTER UPDATE OF text ON search_texts BEGIN INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', OLD.id, OLD.text); INSERT INTO search_index (rowid, text) VALUES (NEW.id, NEW.text); END;
--> statement-breakpoint
CREATE TRIGGER search_texts_found_delete AFTER DELETE ON search_texts BEGIN INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', OLD.id, OLD.text); END;
--> statement-breakpoint
CREATE TRIGGER stories_found_insert AFTER INSERT ON stories BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('story', NEW.item_id, NEW.item_id, NULL, concat_ws(char(10), NEW.title, NEW.happened, NEW.kept, NEW.used, NEW.better, NEW.view)); END;
--> statement-breakpoint
CREATE TRIGGER stories_found_update AFTER UPDATE OF title, happened, kept, used, better, view ON stories BEGIN UPDATE search_texts SET text = concat_ws(char(10), NEW.title, NEW.happened, NEW.kept, NEW.used, NEW.better, NEW.view) WHERE source = 'story' AND source_id = NEW.item_id; END;
--> statement-breakpoint
CREATE TRIGGER stories_found_delete AFTER DELETE ON stories BEGIN DELETE FROM search_texts WHERE source = 'story' AND source_id = OLD.item_id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'story', t.item_id, t.item_id, NULL, concat_ws(char(10), t.title, t.happened, t.kept, t.used, t.better, t.view) FROM stories t;
--> statement-breakpoint
CREATE TRIGGER evidences_found_insert AFTER INSERT ON evidences BEGIN INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) VALUES ('evidence', NEW.item_id, NEW.item_id, NULL, concat_ws(char(10), NEW.title, NEW.file_name, NEW.url)); END;
--> statement-breakpoint
CREATE TRIGGER evidences_found_update AFTER UPDATE OF title, file_name, url ON evidences BEGIN UPDATE search_texts SET text = concat_ws(char(10), NEW.title, NEW.file_name, NEW.url) WHERE source = 'evidence' AND source_id = NEW.item_id; END;
--> statement-breakpoint
CREATE TRIGGER evidences_found_delete AFTER DELETE ON evidences BEGIN DELETE FROM search_texts WHERE source = 'evidence' AND source_id = OLD.item_id; END;
--> statement-breakpoint
INSERT INTO search_texts (source, source_id, item_id, conversation_id, text) SELECT 'evidence', t.item_id, t.item_id, NULL, concat_ws(char(10), t.title, t.file_name, t.url) FROM evidences t;
