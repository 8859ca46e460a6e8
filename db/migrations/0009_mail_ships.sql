-- How long beforehand a letter reminds, and how far the weekly one looks ahead.
INSERT INTO rules (board_id, code, value, unit, from_day, to_day, source, checked_on) VALUES
  (NULL, 'agreement_reminder', 7, 'days', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'talk_reminder', 5, 'days', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'digest_ahead', 14, 'days', '2000-01-01', NULL, 'Jaarring', NULL);
