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
	CONSTRAINT "search_texts_source_known" CHECK("search_texts"."source" in ('question', 'alignment', 'activity', 'note', 'hindrance', 'agreement', 'answer', 'agenda', 'record_note', 'record_text', 'revision', 'vision', 'core_value', 'ambition', 'goal', 'person', 'team', 'story', 'evidence'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_texts_source` ON `search_texts` (`source`,`source_id`);--> statement-breakpoint
CREATE INDEX `search_texts_item` ON `search_texts` (`item_id`) WHERE "search_texts"."item_id" is not null;--> statement-breakpoint
CREATE INDEX `search_texts_conversation` ON `search_texts` (`conversation_id`) WHERE "search_texts"."conversation_id" is not null;--> statement-breakpoint
CREATE TABLE `cao_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer,
	`sector` text NOT NULL,
	`code` text NOT NULL,
	`function_group` text,
	`value` integer NOT NULL,
	`unit` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`source` text NOT NULL,
	`checked_on` text,
	`checked_by` integer,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cao_rules_sector" CHECK("cao_rules"."sector" in ('po', 'so', 'vo', 'mbo')),
	CONSTRAINT "cao_rules_function_group" CHECK("cao_rules"."function_group" is null or "cao_rules"."function_group" in ('teaching', 'support', 'direction')),
	CONSTRAINT "cao_rules_value" CHECK("cao_rules"."value" >= 0),
	CONSTRAINT "cao_rules_days" CHECK(("cao_rules"."from_day" is null or "cao_rules"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("cao_rules"."to_day" is null or "cao_rules"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("cao_rules"."checked_on" is null or "cao_rules"."checked_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "cao_rules_order" CHECK("cao_rules"."to_day" is null or "cao_rules"."to_day" >= "cao_rules"."from_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cao_rules_code` ON `cao_rules` (case when "board_id" is null then 0 else "board_id" end,`sector`,`code`,case when "function_group" is null then '' else "function_group" end,`from_day`);--> statement-breakpoint
CREATE TABLE `entitlements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`school_id` integer NOT NULL,
	`kind` text NOT NULL,
	`account` text DEFAULT 'individual' NOT NULL,
	`minutes` integer,
	`cents` integer,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`source` text NOT NULL,
	`set_by` integer NOT NULL,
	`set_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entitlements_kind" CHECK("entitlements"."kind" in ('basis', 'seniors', 'starter', 'saved', 'other')),
	CONSTRAINT "entitlements_account" CHECK("entitlements"."account" in ('individual', 'sustainable_employability', 'starter')),
	CONSTRAINT "entitlements_amounts" CHECK(ifnull("entitlements"."minutes", 0) >= 0 and ifnull("entitlements"."cents", 0) >= 0),
	CONSTRAINT "entitlements_days" CHECK(("entitlements"."from_day" is null or "entitlements"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("entitlements"."to_day" is null or "entitlements"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "entitlements_order" CHECK("entitlements"."to_day" is null or "entitlements"."to_day" >= "entitlements"."from_day")
);
--> statement-breakpoint
CREATE INDEX `entitlements_person` ON `entitlements` (`person_id`,`from_day`,`to_day`);--> statement-breakpoint
CREATE INDEX `entitlements_school` ON `entitlements` (`school_id`,`from_day`,`to_day`);--> statement-breakpoint
CREATE TABLE `requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`school_id` integer NOT NULL,
	`places` integer,
	`minutes` integer,
	`cents` integer,
	`source` text NOT NULL,
	`cover_asked` integer DEFAULT false NOT NULL,
	`cover_words` text,
	`state` text DEFAULT 'open' NOT NULL,
	`asked_on` text NOT NULL,
	`asked_at` integer NOT NULL,
	`decided_by` integer,
	`decided_why` text,
	`decided_on` text,
	`booked_on` text,
	`done_on` text,
	`agreement_id` integer,
	`invoice_reference` text,
	`version` integer DEFAULT 1 NOT NULL,
	`asked_minutes` integer,
	`asked_cents` integer,
	`asked_source` text,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`item_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "requests_source" CHECK("requests"."source" in ('individual', 'school', 'assigned', 'sustainable_employability', 'starter', 'none')),
	CONSTRAINT "requests_state" CHECK("requests"."state" in ('open', 'approved', 'declined', 'withdrawn')),
	CONSTRAINT "requests_amounts" CHECK(ifnull("requests"."minutes", 0) >= 0 and ifnull("requests"."cents", 0) >= 0),
	CONSTRAINT "requests_places" CHECK("requests"."places" is null or "requests"."places" between 1 and 500),
	CONSTRAINT "requests_decided" CHECK(("requests"."state" in ('approved', 'declined')) = ("requests"."decided_by" is not null and "requests"."decided_on" is not null)),
	CONSTRAINT "requests_days" CHECK(("requests"."asked_on" is null or "requests"."asked_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("requests"."decided_on" is null or "requests"."decided_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("requests"."booked_on" is null or "requests"."booked_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("requests"."done_on" is null or "requests"."done_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requests_open_once` ON `requests` (`activity_id`,`person_id`) WHERE "requests"."state" in ('open', 'approved');--> statement-breakpoint
CREATE INDEX `requests_person` ON `requests` (`person_id`,`state`,`asked_on`);--> statement-breakpoint
CREATE INDEX `requests_school` ON `requests` (`school_id`,`state`,`asked_on`);--> statement-breakpoint
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
	CONSTRAINT "outbox_kind" CHECK("__new_outbox"."kind" in ('asked', 'date_proposed', 'date_changed', 'date_accepted', 'cancelled', 'other_shared', 'signature_asked', 'reopened', 'handed_over', 'feedback_asked', 'feedback_given', 'visit_asked', 'visit_answered', 'place_free', 'training_assigned', 'group_invited', 'evidence_ends', 'request_asked', 'request_decided', 'request_withdrawn', 'author_asked', 'activity_invited', 'activity_cancelled'))
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