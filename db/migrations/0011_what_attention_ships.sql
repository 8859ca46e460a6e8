-- From when something asks for attention: how long it may be left alone first, or from how many. And for how long "not now" is.
INSERT INTO rules (board_id, code, value, unit, from_day, to_day, source, checked_on) VALUES
  (NULL, 'attention_question_after', 42, 'days', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'attention_note_after', 28, 'days', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'attention_moved_from', 2, 'times', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'attention_path_after', 12, 'months', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'attention_agreement_after', 56, 'days', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'attention_promise_after', 42, 'days', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'attention_promise_told_after', 14, 'days', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'attention_rubbing_from', 3, 'questions', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'attention_follow_up_after', 3, 'months', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'attention_put_off_for', 4, 'weeks', '2000-01-01', NULL, 'Jaarring', NULL);
