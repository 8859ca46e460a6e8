CREATE TABLE `personnel_file_settings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`council_agreed_on` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`set_by` integer NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "personnel_file_settings_days" CHECK(("personnel_file_settings"."council_agreed_on" is null or "personnel_file_settings"."council_agreed_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("personnel_file_settings"."from_day" is null or "personnel_file_settings"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("personnel_file_settings"."to_day" is null or "personnel_file_settings"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "personnel_file_settings_order" CHECK("personnel_file_settings"."to_day" is null or "personnel_file_settings"."to_day" >= "personnel_file_settings"."from_day")
);
--> statement-breakpoint
CREATE INDEX `personnel_file_settings_board` ON `personnel_file_settings` (`board_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `perceptions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conversation_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`room` text,
	`agreed` text,
	`onward` text,
	`answered_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `perceptions_once` ON `perceptions` (`conversation_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `personnel_file_consents` (
	`revision_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`revision_id`, `person_id`),
	FOREIGN KEY (`revision_id`) REFERENCES `record_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `record_texts` (
	`conversation_id` integer PRIMARY KEY NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`pen_person_id` integer NOT NULL,
	`written_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pen_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`made_at` integer NOT NULL,
	`revoked_at` integer,
	`last_read_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feeds_person` ON `calendar_feeds` (`person_id`,`revoked_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
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
	CONSTRAINT "outbox_kind" CHECK("outbox"."kind" in ('asked', 'date_proposed', 'date_changed', 'date_accepted', 'cancelled', 'other_shared', 'signature_asked', 'reopened', 'handed_over', 'feedback_asked', 'feedback_given', 'visit_asked', 'visit_answered'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`once_key`) WHERE "outbox"."once_key" is not null;--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`next_try_at`) WHERE "outbox"."sent_at" is null and "outbox"."given_up_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_conversation` ON `outbox` (`conversation_id`);--> statement-breakpoint
CREATE TABLE `followed_partners` (
	`employment_id` integer PRIMARY KEY NOT NULL,
	`person_id` integer,
	`since_day` text NOT NULL,
	FOREIGN KEY (`employment_id`) REFERENCES `employments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `partner_change_items` (
	`partner_change_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	PRIMARY KEY(`partner_change_id`, `item_id`),
	FOREIGN KEY (`partner_change_id`) REFERENCES `partner_changes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `partner_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`employment_id` integer NOT NULL,
	`from_person_id` integer NOT NULL,
	`to_person_id` integer,
	`on_day` text NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`employment_id`) REFERENCES `employments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_changes_days" CHECK(("partner_changes"."on_day" is null or "partner_changes"."on_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `partner_changes_employment` ON `partner_changes` (`employment_id`,`settled_at`);--> statement-breakpoint
CREATE TABLE `passed_agreements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agreement_id` integer NOT NULL,
	`partner_id` integer NOT NULL,
	`passed_at` integer NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`partner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passed_agreements_once` ON `passed_agreements` (`agreement_id`,`partner_id`);--> statement-breakpoint
CREATE INDEX `passed_agreements_partner` ON `passed_agreements` (`partner_id`);--> statement-breakpoint
CREATE TABLE `passed_records` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conversation_id` integer NOT NULL,
	`partner_id` integer NOT NULL,
	`passed_at` integer NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`partner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passed_records_once` ON `passed_records` (`conversation_id`,`partner_id`);--> statement-breakpoint
CREATE INDEX `passed_records_partner` ON `passed_records` (`partner_id`);--> statement-breakpoint
CREATE TABLE `feedback_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer,
	`asker_id` integer NOT NULL,
	`giver_id` integer,
	`guest_name` text,
	`guest_email` text,
	`guest_token_hash` text,
	`ask` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`asker_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`giver_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_requests_state" CHECK("feedback_requests"."state" in ('open', 'given', 'declined', 'withdrawn')),
	CONSTRAINT "feedback_requests_one_giver" CHECK(("feedback_requests"."giver_id" is null) <> ("feedback_requests"."guest_name" is null) and ("feedback_requests"."guest_name" is null) = ("feedback_requests"."guest_email" is null)),
	CONSTRAINT "feedback_requests_not_oneself" CHECK("feedback_requests"."giver_id" is null or "feedback_requests"."giver_id" <> "feedback_requests"."asker_id"),
	CONSTRAINT "feedback_requests_days" CHECK(("feedback_requests"."expires_on" is null or "feedback_requests"."expires_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `feedback_requests_question` ON `feedback_requests` (`question_id`);--> statement-breakpoint
CREATE INDEX `feedback_requests_asker` ON `feedback_requests` (`asker_id`,`state`);--> statement-breakpoint
CREATE INDEX `feedback_requests_giver` ON `feedback_requests` (`giver_id`,`state`) WHERE "feedback_requests"."giver_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_requests_token` ON `feedback_requests` (`guest_token_hash`) WHERE "feedback_requests"."guest_token_hash" is not null;--> statement-breakpoint
CREATE TABLE `feedbacks` (
	`request_id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`given_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `feedback_requests`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `lesson_visits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_id` integer NOT NULL,
	`owner_id` integer NOT NULL,
	`visitor_id` integer NOT NULL,
	`question_id` integer,
	`focus` text NOT NULL,
	`way_of_looking` text,
	`visit_on` text,
	`state` text DEFAULT 'asked' NOT NULL,
	`notes` text,
	`notes_shared_at` integer,
	`reflection` text,
	`asked_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visitor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "lesson_visits_state" CHECK("lesson_visits"."state" in ('asked', 'agreed', 'declined', 'done', 'cancelled')),
	CONSTRAINT "lesson_visits_not_oneself" CHECK("lesson_visits"."owner_id" <> "lesson_visits"."visitor_id"),
	CONSTRAINT "lesson_visits_days" CHECK(("lesson_visits"."visit_on" is null or "lesson_visits"."visit_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `lesson_visits_owner` ON `lesson_visits` (`owner_id`,`state`);--> statement-breakpoint
CREATE INDEX `lesson_visits_visitor` ON `lesson_visits` (`visitor_id`,`state`);--> statement-breakpoint
CREATE TABLE `pupil_survey_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`survey_id` integer NOT NULL,
	`position` integer NOT NULL,
	`statement` text NOT NULL,
	`agree` integer NOT NULL,
	`partly` integer NOT NULL,
	`disagree` integer NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `pupil_surveys`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "pupil_survey_lines_totals" CHECK("pupil_survey_lines"."agree" >= 0 and "pupil_survey_lines"."partly" >= 0 and "pupil_survey_lines"."disagree" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pupil_survey_lines_position` ON `pupil_survey_lines` (`survey_id`,`position`);--> statement-breakpoint
CREATE TABLE `pupil_surveys` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_id` integer NOT NULL,
	`owner_id` integer NOT NULL,
	`question_id` integer,
	`title` text NOT NULL,
	`taken_on` text NOT NULL,
	`respondents` integer NOT NULL,
	`reflection` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "pupil_surveys_respondents" CHECK("pupil_surveys"."respondents" between 1 and 2000),
	CONSTRAINT "pupil_surveys_days" CHECK(("pupil_surveys"."taken_on" is null or "pupil_surveys"."taken_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `pupil_surveys_owner` ON `pupil_surveys` (`owner_id`,`taken_on`);--> statement-breakpoint
ALTER TABLE `cycles` ADD `follows_id` integer REFERENCES cycles(id);--> statement-breakpoint
ALTER TABLE `templates` ADD `retired_on` text;--> statement-breakpoint
ALTER TABLE `templates` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `proposed_by` integer REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `conversations` ADD `accepted_at` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `calendar_sequence` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `conversation_parties` ADD `left_at` integer;