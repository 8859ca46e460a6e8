-- On which days of the year the numbers for HR and board are taken: autumn talks, spring, and the account to the council.
INSERT INTO rules (board_id, code, value, unit, from_day, to_day, source, checked_on) VALUES
  (NULL, 'snapshot_first', 1120, 'month and day', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'snapshot_second', 301, 'month and day', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'snapshot_third', 601, 'month and day', '2000-01-01', NULL, 'Jaarring', NULL);
--> statement-breakpoint
-- How few people a number may be of can only go up.
CREATE TRIGGER rules_smallest_group_goes_up BEFORE INSERT ON rules WHEN NEW.code = 'smallest_group' AND NEW.value < (SELECT max(value) FROM rules WHERE code = 'smallest_group' AND (board_id IS NULL OR board_id = NEW.board_id)) BEGIN SELECT raise(ABORT, 'the smallest group only goes up'); END;
