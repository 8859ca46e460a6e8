-- What the agreements say apart for a function group, and for special education, which has the agreement of primary schools.
INSERT INTO cao_rules (sector, code, function_group, value, unit, from_day, to_day, source, checked_on) VALUES
  ('po', 'individual_cents', 'direction', 300000, 'cents per year', '2020-01-01', NULL, 'CAO PO: schoolleiders, tekst van 2020 (avs.nl)', NULL),
  ('vo', 'individual_minutes', 'support', 2400, 'minutes per year', '2018-10-01', NULL, 'CAO VO: ondersteunend personeel 40 klokuren; met een professionaliseringsplan meer (ijk.nl)', NULL),
  ('mbo', 'individual_minutes', 'support', 0, 'minutes per year', '2020-08-01', NULL, 'CAO MBO: de 59 uur zijn voor het primaire proces; ondersteunend personeel via het scholingsplan van het team (mbo-cao.nl)', NULL),
  ('so', 'individual_cents', NULL, 50000, 'cents per year', '2024-10-01', NULL, 'CAO PO art. 9.3.2, geldt ook voor (v)so; laatst gezien: CAO 1-10-2024 t/m 31-10-2025', NULL),
  ('so', 'individual_cents', 'direction', 300000, 'cents per year', '2020-01-01', NULL, 'CAO PO: schoolleiders, tekst van 2020, geldt ook voor (v)so (avs.nl)', NULL),
  ('so', 'individual_minutes', NULL, 4980, 'minutes per year', '2024-10-01', NULL, 'CAO PO: 2 klokuren per werkweek, ongeveer 83 uur per jaar, geldt ook voor (v)so (poraad.nl)', NULL),
  ('so', 'sustainable_minutes', NULL, 2400, 'minutes per year', '2024-10-01', NULL, 'CAO PO hoofdstuk 8A: 40 uur basisbudget, geldt ook voor (v)so (poraad.nl, avs.nl)', NULL);
