-- The words about three to five years, in the templates that Jaarring ships and in what boards made of them, land on the career path.
UPDATE prompts SET lands_in = 'career_path' WHERE side IN ('staff', 'both') AND form = 'text' AND text_nl = 'Welk werk zou je over drie tot vijf jaar willen doen?';
--> statement-breakpoint
CREATE TRIGGER career_paths_are_paths BEFORE INSERT ON career_paths WHEN (SELECT kind FROM items WHERE id = NEW.item_id) <> 'career_path' BEGIN SELECT raise(ABORT, 'a career path is an item of that kind'); END;
--> statement-breakpoint
-- A path is of one person: a team has none.
CREATE TRIGGER career_paths_are_personal BEFORE INSERT ON career_paths WHEN (SELECT owner_person_id FROM items WHERE id = NEW.item_id) IS NULL BEGIN SELECT raise(ABORT, 'a career path belongs to a person'); END;
