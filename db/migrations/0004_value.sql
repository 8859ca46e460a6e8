CREATE TABLE `look_backs` (
	`activity_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`note_id` integer,
	`expected_what` text,
	`expected_because` text,
	`expected_notice` text,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `person_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`note_id`) REFERENCES `value_notes`(`item_id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `look_backs_person` ON `look_backs` (`person_id`,`activity_id`);--> statement-breakpoint
CREATE INDEX `look_backs_note` ON `look_backs` (`note_id`);--> statement-breakpoint
CREATE TABLE `note_sendings` (
	`person_id` integer NOT NULL,
	`mark` text NOT NULL,
	`note_id` integer,
	`version` integer NOT NULL,
	PRIMARY KEY(`person_id`, `mark`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`note_id`) REFERENCES `value_notes`(`item_id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "note_sendings_mark" CHECK(length("note_sendings"."mark") = 36)
);
--> statement-breakpoint
CREATE INDEX `note_sendings_note` ON `note_sendings` (`note_id`);