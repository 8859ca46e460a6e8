-- The running text of a record is as locked as the rest of it.
CREATE TRIGGER record_texts_locked_insert BEFORE INSERT ON record_texts WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signed', 'closed_unsigned', 'cancelled', 'held_elsewhere') BEGIN SELECT raise(ABORT, 'the record is locked'); END;
--> statement-breakpoint
CREATE TRIGGER record_texts_locked_update BEFORE UPDATE ON record_texts WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signed', 'closed_unsigned', 'cancelled', 'held_elsewhere') BEGIN SELECT raise(ABORT, 'the record is locked'); END;
--> statement-breakpoint
INSERT INTO rules (board_id, code, value, unit, from_day, to_day, source, checked_on) VALUES
  (NULL, 'letter_kept', 30, 'days', '2000-01-01', NULL, 'Jaarring', NULL);
--> statement-breakpoint
INSERT INTO templates (id, board_id, code, no, kind, name_nl, name_en, follows_id) VALUES
  (2, NULL, 'development', 2, 'progress', 'Ontwikkelgesprek', 'Development conversation', 1),
  (3, NULL, 'start', 1, 'start', 'Startgesprek', 'Start conversation', NULL),
  (4, NULL, 'look_back', 1, 'look_back', 'Terugblikgesprek', 'Look-back conversation', NULL),
  (5, NULL, 'career', 1, 'career', 'Loopbaangesprek', 'Career conversation', NULL),
  (6, NULL, 'team', 1, 'team', 'Visiegesprek van het team', 'Vision conversation of the team', NULL);
--> statement-breakpoint
INSERT INTO prompts (template_id, side, position, form, text_nl, text_en, help_nl, help_en) VALUES
  (2, 'staff', 1, 'text', 'Een les of moment waar je energie van kreeg', 'A lesson or moment that gave you energy', 'Wat gebeurde er, en wat deed het met je?', 'What happened, and what did it do to you?'),
  (2, 'staff', 2, 'vision', 'Wat drijft je in je werk, en waar zie je dat terug in onze visie?', 'What drives you in your work, and where do you see that in our vision?', 'Waar doe je het voor? Het mag ook schuren met wat de school wil.', 'What do you do it for? It may also rub with what the school wants.'),
  (2, 'staff', 3, 'questions', 'Hoe is het met je leervragen?', 'How are your learning questions going?', 'Wat hielp, en wat zat in de weg?', 'What helped, and what was in the way?'),
  (2, 'staff', 4, 'text', 'Wat wil je leren of uitproberen?', 'What do you want to learn or try out?', 'Een vraag, een wens, een idee. Eén zin is genoeg.', 'A question, a wish, an idea. One sentence is enough.'),
  (2, 'staff', 5, 'text', 'Wat heb je nodig, en van wie?', 'What do you need, and from whom?', 'Denk ook aan wat tot nu toe in de weg zat: tijd, rooster, geld, iemand om mee te sparren.', 'Think also of what was in the way so far: time, timetable, money, someone to think with.'),
  (2, 'staff', 6, 'text', 'Welk werk zou je over drie tot vijf jaar willen doen?', 'What work would you like to be doing in three to five years?', 'Hetzelfde werk mag ook een antwoord zijn.', 'The same work is an answer too.'),
  (2, 'partner', 7, 'text', 'Wat zag ik dat ik wil benoemen?', 'What did I see that I want to name?', 'Iets wat je zelf zag, liefst met waar en wanneer.', 'Something you saw yourself, with where and when if you can.'),
  (2, 'partner', 8, 'text', 'Wat breng ik in vanuit de school?', 'What do I bring in from the school?', 'Een doel, een kans, iets wat verandert of ruimte die er is.', 'A goal, an opening, something that changes or room there is.'),
  (3, 'staff', 1, 'text', 'Een moment uit de afgelopen tijd dat je bijbleef', 'A moment of late that stayed with you', 'Wat gebeurde er, en waarom denk je er nog aan?', 'What happened, and why do you still think of it?'),
  (3, 'staff', 2, 'vision', 'Wat drijft je dit jaar, en waar zie je dat terug in onze visie?', 'What drives you this year, and where do you see that in our vision?', 'Waar wil je je voor inzetten, en waar schuurt het?', 'What do you want to work for, and where does it rub?'),
  (3, 'staff', 3, 'questions', 'Welke leervragen neem je mee, en hoe staat het ermee?', 'Which learning questions do you take along, and how do they stand?', 'Wat hielp, en wat zat in de weg?', 'What helped, and what was in the way?'),
  (3, 'staff', 4, 'text', 'Wat wil je dit jaar leren of uitproberen?', 'What do you want to learn or try out this year?', 'Alleen of met anderen. Eén zin is genoeg.', 'Alone or with others. One sentence is enough.'),
  (3, 'staff', 5, 'text', 'Wat heb je daarvoor nodig, en van wie?', 'What do you need for that, and from whom?', 'Tijd, rooster, geld, een collega. En wat moet er eerst uit de weg?', 'Time, timetable, money, a colleague. And what has to be cleared away first?'),
  (3, 'staff', 6, 'text', 'Welk werk zou je over drie tot vijf jaar willen doen?', 'What work would you like to be doing in three to five years?', 'Hetzelfde werk mag ook een antwoord zijn.', 'The same work is an answer too.'),
  (3, 'partner', 7, 'text', 'Wat zag ik dat ik wil benoemen?', 'What did I see that I want to name?', 'Een kracht die je graag terugziet, liefst met waar en wanneer.', 'A strength you hope to see again, with where and when if you can.'),
  (3, 'partner', 8, 'text', 'Wat brengt dit jaar, en welke ruimte is er?', 'What does this year bring, and what room is there?', 'Plannen van de school, en wat je kunt beloven.', 'Plans of the school, and what you can promise.'),
  (4, 'staff', 1, 'text', 'Wat bleef je bij van dit jaar?', 'What stayed with you from this year?', 'Vertel het zoals je het thuis vertelde.', 'Tell it as you told it at home.'),
  (4, 'staff', 2, 'questions', 'Hoe ging het met je leervragen?', 'How did it go with your learning questions?', 'Anders dan verwacht is ook een antwoord.', 'Other than expected is an answer too.'),
  (4, 'staff', 3, 'vision', 'Wat doe je nu anders, en waar zie je dat terug in onze visie?', 'What do you do differently now, and where do you see that in our vision?', 'Wat merk je in de klas of in het team? Niets is ook een antwoord.', 'What do you notice in class or in the team? Nothing is an answer too.'),
  (4, 'staff', 4, 'text', 'Wat zat er in de weg?', 'What was in the way?', 'Tijd, rooster, vervanging, geld, of iets anders.', 'Time, timetable, cover, money, or something else.'),
  (4, 'staff', 5, 'text', 'Waar wil je mee verder, en wat heb je daarvoor nodig?', 'What do you want to go on with, and what do you need for it?', 'Een vraag die blijft, of een nieuwe.', 'A question that stays, or a new one.'),
  (4, 'staff', 6, 'text', 'Welk werk zou je over drie tot vijf jaar willen doen?', 'What work would you like to be doing in three to five years?', 'Is dat dit jaar veranderd?', 'Did that change this year?'),
  (4, 'partner', 7, 'text', 'Wat zag ik groeien, en waaraan zag ik dat?', 'What did I see grow, and how did I see it?', 'Iets wat je zelf zag, liefst met waar en wanneer.', 'Something you saw yourself, with where and when if you can.'),
  (4, 'partner', 8, 'text', 'Wat zegden wij toe, en wat is daarvan geregeld?', 'What did we promise, and what of it was arranged?', 'Begin bij wat niet lukte, en wat je er nog aan doet.', 'Begin with what did not work out, and what you will still do about it.'),
  (5, 'staff', 1, 'text', 'Vertel over werk waarin je opging', 'Tell about work you were absorbed in', 'In of buiten de klas. Wat deed je precies?', 'In or outside the classroom. What exactly did you do?'),
  (5, 'staff', 2, 'text', 'Welk werk zou je over drie tot vijf jaar willen doen?', 'What work would you like to be doing in three to five years?', 'Een andere rol, een ander vak, minder of meer van iets. Of: dit, maar rijker.', 'Another role, another subject, less or more of something. Or: this, but richer.'),
  (5, 'staff', 3, 'vision', 'Wat drijft je daarin, en waar zie je dat terug in onze visie?', 'What drives you in that, and where do you see it in our vision?', 'Wat zou de school eraan hebben, en wat de leerlingen?', 'What would it give the school, and the pupils?'),
  (5, 'staff', 4, 'text', 'Wat wil je daarvoor leren of eerst eens proberen?', 'What do you want to learn for it, or try first?', 'Een kleine stap telt.', 'A small step counts.'),
  (5, 'staff', 5, 'text', 'Wat houdt je tegen, en wat heb je nodig?', 'What holds you back, and what do you need?', 'Iets van de school, van een collega, of tijd om het uit te zoeken.', 'Something from the school, from a colleague, or time to find out.'),
  (5, 'partner', 6, 'text', 'Waarin zag ik jou opbloeien?', 'In what did I see you thrive?', 'Iets wat je zelf zag, liefst met waar en wanneer.', 'Something you saw yourself, with where and when if you can.'),
  (5, 'partner', 7, 'text', 'Welke rollen en kansen komen eraan, en wie beslist daarover?', 'Which roles and openings are coming, and who decides on them?', 'Zeg ook wat nog niet zeker is.', 'Say also what is not certain yet.'),
  (6, 'both', 1, 'text', 'Een moment waarop wij als team iets voor elkaar kregen', 'A moment when we as a team brought something about', 'Wat gebeurde er, en wie deed wat?', 'What happened, and who did what?'),
  (6, 'both', 2, 'vision', 'Welke ambitie leeft bij ons, en hoe ziet een leerling dat in een gewone week?', 'Which ambition is alive with us, and how does a pupil see it in an ordinary week?', 'Maak het zo gewoon mogelijk. Noem ook wat schuurt.', 'Make it as ordinary as you can. Name what rubs as well.'),
  (6, 'staff', 3, 'text', 'Wat wil ik met collega''s leren of uitproberen?', 'What do I want to learn or try out with colleagues?', 'Wat kun jij een ander leren, en wat wil je van een ander zien?', 'What can you teach another, and what would you like to see of another?'),
  (6, 'staff', 4, 'text', 'Wat zit ons in de weg, en wat hebben we nodig?', 'What is in our way, and what do we need?', 'Tijd samen, rooster, ruimte, iets om mee te stoppen.', 'Time together, timetable, room, something to stop doing.'),
  (6, 'partner', 5, 'text', 'Wat zag ik in dit team dat ik wil benoemen?', 'What did I see in this team that I want to name?', 'Iets van het team samen, niet van één collega.', 'Something of the team together, not of one colleague.'),
  (6, 'partner', 6, 'text', 'Welke keuzes en ruimte breng ik in vanuit de school?', 'Which choices and what room do I bring in from the school?', 'Wat staat vast, waar beslist het team over, en wat doe je zelf mee?', 'What is fixed, what does the team decide on, and what do you join in yourself?');
--> statement-breakpoint
-- How long feedback can be given and mended, and from how many pupils totals can be noted.
INSERT INTO rules (board_id, code, value, unit, from_day, to_day, source, checked_on) VALUES
  (NULL, 'feedback_open', 21, 'days', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'feedback_changeable', 14, 'days', '2000-01-01', NULL, 'Jaarring', NULL),
  (NULL, 'smallest_pupil_group', 5, 'pupils', '2000-01-01', NULL, 'Jaarring; kan alleen omhoog, met instemming van de (P)MR', NULL);
