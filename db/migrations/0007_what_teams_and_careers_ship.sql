-- The words about three to five years, in the templates that Jaarring ships and in what boards made of them, land on the career path.
UPDATE prompts SET lands_in = 'career_path' WHERE side IN ('staff', 'both') AND form = 'text' AND text_nl = 'Welk werk zou je over drie tot vijf jaar willen doen?';
--> statement-breakpoint
CREATE TRIGGER career_paths_are_paths BEFORE INSERT ON career_paths WHEN (SELECT kind FROM items WHERE id = NEW.item_id) <> 'career_path' BEGIN SELECT raise(ABORT, 'a career path is an item of that kind'); END;
--> statement-breakpoint
-- A path is of one person: a team has none.
CREATE TRIGGER career_paths_are_personal BEFORE INSERT ON career_paths WHEN (SELECT owner_person_id FROM items WHERE id = NEW.item_id) IS NULL BEGIN SELECT raise(ABORT, 'a career path belongs to a person'); END;

--> statement-breakpoint
-- Function scales with their history. Nobody has checked these rows against the agreements in force: a source says what was seen and
-- what was not. Teachers in po and so had three generations of names; a code as it was written finds its way along successor_id.
INSERT INTO function_scales (sector, code, from_day, to_day, source) VALUES
  ('po', 'LA', '2008-07-01', '2018-08-31', 'Convenant LeerKracht 2008; de schaal is ouder, haar begin is niet nagezien. Vervallen op 1-9-2018 (avs.nl)'),
  ('po', 'LB', '2008-07-01', '2018-08-31', 'Convenant LeerKracht 2008; de schaal is ouder, haar begin is niet nagezien. Vervallen op 1-9-2018 (avs.nl)'),
  ('po', 'LC', '2008-07-01', '2018-08-31', 'Convenant LeerKracht 2008; de schaal is ouder, haar begin is niet nagezien. Vervallen op 1-9-2018 (avs.nl)'),
  ('po', 'LD', '2008-07-01', '2018-08-31', 'Onzeker: één bron (webwoordenboek.nl); in het po weinig gebruikt'),
  ('po', 'LE', '2008-07-01', '2018-08-31', 'Onzeker: één bron (webwoordenboek.nl); in het po weinig gebruikt'),
  ('po', 'L10', '2018-09-01', '2021-12-31', 'CAO PO 2018-2019 art. 5.1 lid 4: leraren LA naar L10, LB naar L11, LC naar L12 per 1-9-2018 (groenendijk.nl, avs.nl)'),
  ('po', 'L11', '2018-09-01', '2021-12-31', 'CAO PO 2018-2019 art. 5.1 lid 4: leraren LA naar L10, LB naar L11, LC naar L12 per 1-9-2018 (groenendijk.nl, avs.nl)'),
  ('po', 'L12', '2018-09-01', '2021-12-31', 'CAO PO 2018-2019 art. 5.1 lid 4: leraren LA naar L10, LB naar L11, LC naar L12 per 1-9-2018 (groenendijk.nl, avs.nl)'),
  ('po', 'L13', '2018-09-01', '2021-12-31', 'Onzeker: één bron (webwoordenboek.nl), voorheen LD; wat er in 2022 van werd is niet gevonden'),
  ('po', 'L14', '2018-09-01', '2021-12-31', 'Onzeker: één bron (webwoordenboek.nl), voorheen LE; wat er in 2022 van werd is niet gevonden'),
  ('po', 'LB', '2022-01-01', NULL, 'CAO PO 2022: L10 naar LB, L11 naar LC, L12 naar LD (poraad.nl), met ingang van 1-1-2022 (vgs.nl), betaald vanaf juni 2022'),
  ('po', 'LC', '2022-01-01', NULL, 'CAO PO 2022: L10 naar LB, L11 naar LC, L12 naar LD (poraad.nl), met ingang van 1-1-2022 (vgs.nl), betaald vanaf juni 2022'),
  ('po', 'LD', '2022-01-01', NULL, 'CAO PO 2022: L10 naar LB, L11 naar LC, L12 naar LD (poraad.nl), met ingang van 1-1-2022 (vgs.nl), betaald vanaf juni 2022'),
  ('po', 'DA', '2008-07-01', '2020-07-31', 'CAO PO tot en met 2018; zonder opvolger: DA werd niet één op één D11 (avs.nl). Begin niet nagezien'),
  ('po', 'DB', '2008-07-01', '2020-07-31', 'CAO PO tot en met 2018; zonder opvolger: nieuw gewaardeerd (avs.nl). Begin niet nagezien'),
  ('po', 'DC', '2008-07-01', '2020-07-31', 'CAO PO tot en met 2018; zonder opvolger: nieuw gewaardeerd (avs.nl). Begin niet nagezien'),
  ('po', 'AB', '2008-07-01', '2020-07-31', 'CAO PO tot en met 2018; zonder opvolger: nieuw gewaardeerd (avs.nl). Begin niet nagezien'),
  ('po', 'AC', '2008-07-01', '2020-07-31', 'CAO PO tot en met 2018; zonder opvolger: nieuw gewaardeerd (avs.nl). Begin niet nagezien'),
  ('po', 'AD', '2008-07-01', '2020-07-31', 'CAO PO tot en met 2018; zonder opvolger: nieuw gewaardeerd (avs.nl). Begin niet nagezien'),
  ('po', 'A10', '2020-08-01', NULL, 'CAO PO 2019-2020: functiegebouw van de directie opnieuw, uiterlijk 1-8-2020; de naam bleef in 2022 (poraad.nl)'),
  ('po', 'A11', '2020-08-01', NULL, 'CAO PO 2019-2020: functiegebouw van de directie opnieuw, uiterlijk 1-8-2020; de naam bleef in 2022 (poraad.nl)'),
  ('po', 'A12', '2020-08-01', NULL, 'CAO PO 2019-2020: functiegebouw van de directie opnieuw, uiterlijk 1-8-2020; de naam bleef in 2022 (poraad.nl)'),
  ('po', 'D11', '2020-08-01', NULL, 'CAO PO 2019-2020: functiegebouw van de directie opnieuw; de voorbeeldfunctie op D11 verviel in 2022, de schaal bleef (avs.nl)'),
  ('po', 'D12', '2020-08-01', NULL, 'CAO PO 2019-2020: functiegebouw van de directie opnieuw, uiterlijk 1-8-2020; de naam bleef in 2022 (poraad.nl)'),
  ('po', 'D13', '2020-08-01', NULL, 'CAO PO 2019-2020: functiegebouw van de directie opnieuw, uiterlijk 1-8-2020; de naam bleef in 2022 (poraad.nl)'),
  ('po', 'D14', '2020-08-01', NULL, 'CAO PO 2019-2020: functiegebouw van de directie opnieuw, uiterlijk 1-8-2020; de naam bleef in 2022 (poraad.nl)'),
  ('vo', 'LB', '2008-07-01', NULL, 'Functiemix vo: LB, LC, LD of LE (rijksoverheid.nl); begin niet nagezien, sindsdien dezelfde naam'),
  ('vo', 'LC', '2008-07-01', NULL, 'Functiemix vo: LB, LC, LD of LE (rijksoverheid.nl); begin niet nagezien, sindsdien dezelfde naam'),
  ('vo', 'LD', '2008-07-01', NULL, 'Functiemix vo: LB, LC, LD of LE (rijksoverheid.nl); begin niet nagezien, sindsdien dezelfde naam'),
  ('vo', 'LE', '2008-07-01', NULL, 'Functiemix vo: LB, LC, LD of LE (rijksoverheid.nl); zelden gebruikt, begin niet nagezien'),
  ('mbo', 'LB', '2008-07-01', NULL, 'Convenant LeerKracht 2008; CAO MBO art. 5.1: docenten minstens LB (mbo-cao.nl); begin niet nagezien'),
  ('mbo', 'LC', '2008-07-01', NULL, 'Convenant LeerKracht 2008 (mbo-today.nl); begin niet nagezien'),
  ('mbo', 'LD', '2008-07-01', NULL, 'Convenant LeerKracht 2008 (mbo-today.nl); begin niet nagezien'),
  ('mbo', 'LE', '2008-07-01', NULL, 'Salaristabel LB-LE (CNV); zelden gebruikt, begin niet nagezien');
--> statement-breakpoint
-- Special education (so) falls under the same agreement: no other names there (groenendijk.nl).
INSERT INTO function_scales (sector, code, from_day, to_day, source)
  SELECT 'so', code, from_day, to_day, source FROM function_scales WHERE sector = 'po' ORDER BY id;
--> statement-breakpoint
-- Support staff, and the direction in vo and mbo, have a number. In po it stayed the same in 2022 (poraad.nl).
INSERT INTO function_scales (sector, code, from_day, to_day, source)
  WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 16), sectors(sector) AS (VALUES ('po'), ('so'), ('vo'), ('mbo'))
  SELECT sector, CAST(n AS TEXT), '2008-07-01', NULL, CASE sector
    WHEN 'mbo' THEN 'Carrièrepatronen CAO MBO (lawinsider.com, 2015); begin en hoogste nummer niet nagezien'
    ELSE 'Genummerde schalen; het nummer bleef in 2022 (poraad.nl). Begin en hoogste nummer niet nagezien' END
  FROM sectors, numbers ORDER BY sector, n;
--> statement-breakpoint
UPDATE function_scales SET successor_id = (
  SELECT next.id FROM function_scales next WHERE next.sector = function_scales.sector AND next.from_day = '2018-09-01' AND next.code =
    CASE function_scales.code WHEN 'LA' THEN 'L10' WHEN 'LB' THEN 'L11' WHEN 'LC' THEN 'L12' WHEN 'LD' THEN 'L13' WHEN 'LE' THEN 'L14' END)
  WHERE sector IN ('po', 'so') AND to_day = '2018-08-31';
--> statement-breakpoint
UPDATE function_scales SET successor_id = (
  SELECT next.id FROM function_scales next WHERE next.sector = function_scales.sector AND next.from_day = '2022-01-01' AND next.code =
    CASE function_scales.code WHEN 'L10' THEN 'LB' WHEN 'L11' THEN 'LC' WHEN 'L12' THEN 'LD' END)
  WHERE sector IN ('po', 'so') AND to_day = '2021-12-31';
