CREATE TABLE `stories` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`title` text,
	`happened` text,
	`kept` text,
	`used` text,
	`better` text,
	`view` text,
	`released_on` text,
	`released_by` integer,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`released_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stories_days" CHECK(("stories"."released_on" is null or "stories"."released_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `stories_released` ON `stories` (`released_on`);--> statement-breakpoint
CREATE INDEX `stories_released_by` ON `stories` (`released_by`);--> statement-breakpoint
CREATE TABLE `story_authors` (
	`story_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`state` text NOT NULL,
	`invited_by` integer NOT NULL,
	`invited_at` integer NOT NULL,
	`answered_at` integer,
	PRIMARY KEY(`story_id`, `person_id`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "story_authors_state" CHECK("story_authors"."state" in ('invited', 'accepted', 'declined', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `story_authors_person` ON `story_authors` (`person_id`,`state`);--> statement-breakpoint
CREATE TABLE `story_notes` (
	`story_id` integer NOT NULL,
	`note_id` integer NOT NULL,
	`yes_to` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`story_id`, `note_id`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`note_id`) REFERENCES `value_notes`(`item_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_notes_note` ON `story_notes` (`note_id`);--> statement-breakpoint
CREATE TABLE `evidence_links` (
	`evidence_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	PRIMARY KEY(`evidence_id`, `item_id`),
	FOREIGN KEY (`evidence_id`) REFERENCES `evidences`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "evidence_links_not_itself" CHECK("evidence_links"."evidence_id" <> "evidence_links"."item_id")
);
--> statement-breakpoint
CREATE INDEX `evidence_links_item` ON `evidence_links` (`item_id`);--> statement-breakpoint
CREATE TABLE `evidences` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`file_sha256` text,
	`file_name` text,
	`url` text,
	`valid_until` text,
	`reminded_for` text,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_sha256`) REFERENCES `stored_files`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidences_one_thing" CHECK(("evidences"."file_sha256" is null) <> ("evidences"."url" is null)),
	CONSTRAINT "evidences_file_name" CHECK(("evidences"."file_sha256" is null) = ("evidences"."file_name" is null)),
	CONSTRAINT "evidences_url" CHECK("evidences"."url" is null or "evidences"."url" glob 'http://*' or "evidences"."url" glob 'https://*'),
	CONSTRAINT "evidences_days" CHECK(("evidences"."valid_until" is null or "evidences"."valid_until" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("evidences"."reminded_for" is null or "evidences"."reminded_for" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `evidences_file` ON `evidences` (`file_sha256`);--> statement-breakpoint
CREATE INDEX `evidences_valid` ON `evidences` (`valid_until`) WHERE "evidences"."valid_until" is not null;--> statement-breakpoint
CREATE TABLE `stored_files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`stored_at` integer NOT NULL,
	CONSTRAINT "stored_files_sha256" CHECK(length("stored_files"."sha256") = 64 and "stored_files"."sha256" not glob '*[^0-9a-f]*'),
	CONSTRAINT "stored_files_type" CHECK("stored_files"."type" in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'text')),
	CONSTRAINT "stored_files_bytes" CHECK("stored_files"."bytes" > 0)
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`person_id` integer,
	`conversation_id` integer,
	`facts` text NOT NULL,
	`once_key` text,
	`queued_at` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`given_up_at` integer,
	`last_error` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "outbox_kind" CHECK("__new_outbox"."kind" in ('asked', 'date_proposed', 'date_changed', 'date_accepted', 'cancelled', 'other_shared', 'signature_asked', 'reopened', 'handed_over', 'feedback_asked', 'feedback_given', 'visit_asked', 'visit_answered', 'evidence_ends'))
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error") SELECT "id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`once_key`) WHERE "outbox"."once_key" is not null;--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`next_try_at`) WHERE "outbox"."sent_at" is null and "outbox"."given_up_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_conversation` ON `outbox` (`conversation_id`);