INSERT INTO rules (board_id, code, value, unit, from_day, to_day, source, checked_on) VALUES
  (NULL, 'full_time_week', 4000, 'hundredths of an hour', '2000-01-01', NULL, 'CAO PO en CAO VO: 1659 uur per jaar, in weken van 40 uur; niet nagezien', NULL),
  (NULL, 'import_kept', 60, 'days', '2000-01-01', NULL, 'Jaarring', NULL);
