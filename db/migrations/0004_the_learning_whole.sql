CREATE TABLE `question_joins` (
	`question_id` integer PRIMARY KEY NOT NULL,
	`joined_from_id` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`joined_from_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "question_joins_not_itself" CHECK("question_joins"."joined_from_id" <> "question_joins"."question_id")
);
--> statement-breakpoint
CREATE INDEX `question_joins_joined_from` ON `question_joins` (`joined_from_id`,`question_id`);--> statement-breakpoint
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
CREATE INDEX `note_sendings_note` ON `note_sendings` (`note_id`);--> statement-breakpoint
CREATE TABLE `sign_up_teams` (
	`activity_id` integer NOT NULL,
	`team_id` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `team_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `sign_ups`(`activity_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sign_up_teams_team` ON `sign_up_teams` (`team_id`,`activity_id`);--> statement-breakpoint
CREATE TABLE `sign_up_waits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`waiting_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `sign_ups`(`activity_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_up_waits_once` ON `sign_up_waits` (`activity_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `sign_up_waits_person` ON `sign_up_waits` (`person_id`,`activity_id`);--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`activity_id` integer PRIMARY KEY NOT NULL,
	`places` integer,
	`whole_school` integer DEFAULT false NOT NULL,
	`closes_on` text,
	`opened_by` integer NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`opened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sign_ups_places" CHECK("sign_ups"."places" is null or "sign_ups"."places" between 1 and 2000),
	CONSTRAINT "sign_ups_days" CHECK(("sign_ups"."closes_on" is null or "sign_ups"."closes_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE TABLE `team_invitations` (
	`team_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`state` text DEFAULT 'invited' NOT NULL,
	`invited_by` integer NOT NULL,
	`invited_at` integer NOT NULL,
	`answered_at` integer,
	PRIMARY KEY(`team_id`, `person_id`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "team_invitations_state" CHECK("team_invitations"."state" in ('invited', 'accepted', 'declined'))
);
--> statement-breakpoint
CREATE INDEX `team_invitations_person` ON `team_invitations` (`person_id`,`state`,`team_id`);--> statement-breakpoint
CREATE TABLE `search_texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`source_id` integer NOT NULL,
	`item_id` integer,
	`conversation_id` integer,
	`text` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "search_texts_source_known" CHECK("search_texts"."source" in ('question', 'alignment', 'activity', 'note', 'hindrance', 'agreement', 'answer', 'agenda', 'record_note', 'record_text', 'revision', 'vision', 'core_value', 'ambition', 'goal', 'person', 'team'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_texts_source` ON `search_texts` (`source`,`source_id`);--> statement-breakpoint
CREATE INDEX `search_texts_item` ON `search_texts` (`item_id`) WHERE "search_texts"."item_id" is not null;--> statement-breakpoint
CREATE INDEX `search_texts_conversation` ON `search_texts` (`conversation_id`) WHERE "search_texts"."conversation_id" is not null;--> statement-breakpoint
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
	CONSTRAINT "outbox_kind" CHECK("__new_outbox"."kind" in ('asked', 'date_proposed', 'date_changed', 'date_accepted', 'cancelled', 'other_shared', 'signature_asked', 'reopened', 'handed_over', 'feedback_asked', 'feedback_given', 'visit_asked', 'visit_answered', 'place_free', 'training_assigned', 'group_invited', 'evidence_ends'))
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error") SELECT "id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`once_key`) WHERE "outbox"."once_key" is not null;--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`next_try_at`) WHERE "outbox"."sent_at" is null and "outbox"."given_up_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_conversation` ON `outbox` (`conversation_id`);--> statement-breakpoint
ALTER TABLE `activities` ADD `unplanned` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `participations` ADD `assigned_by` integer REFERENCES people(id);