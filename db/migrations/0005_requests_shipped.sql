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
