CREATE TABLE `item_fates` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`fate` text NOT NULL,
	`said_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "item_fates_fate" CHECK("item_fates"."fate" in ('take', 'keep'))
);
--> statement-breakpoint
CREATE TABLE `setting_proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`setting` text NOT NULL,
	`value` integer NOT NULL,
	`council_agreed_on` text NOT NULL,
	`from_day` text NOT NULL,
	`proposed_by` integer NOT NULL,
	`proposed_at` integer NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`decided_by` integer,
	`decided_at` integer,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "setting_proposals_setting" CHECK("setting_proposals"."setting" in ('smallest_group', 'signed_record_kept', 'kept_after_leaving', 'personnel_file')),
	CONSTRAINT "setting_proposals_state" CHECK("setting_proposals"."state" in ('open', 'confirmed', 'withdrawn')),
	CONSTRAINT "setting_proposals_decided" CHECK(("setting_proposals"."state" = 'open') = ("setting_proposals"."decided_by" is null)),
	CONSTRAINT "setting_proposals_two_people" CHECK("setting_proposals"."state" <> 'confirmed' or "setting_proposals"."decided_by" <> "setting_proposals"."proposed_by"),
	CONSTRAINT "setting_proposals_days" CHECK(("setting_proposals"."council_agreed_on" is null or "setting_proposals"."council_agreed_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("setting_proposals"."from_day" is null or "setting_proposals"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `setting_proposals_open` ON `setting_proposals` (`board_id`,`setting`) WHERE "setting_proposals"."state" = 'open';--> statement-breakpoint
CREATE INDEX `setting_proposals_board` ON `setting_proposals` (`board_id`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `digest_rounds` (
	`school_id` integer NOT NULL,
	`week` text NOT NULL,
	PRIMARY KEY(`school_id`, `week`),
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "digest_rounds_days" CHECK(("digest_rounds"."week" is null or "digest_rounds"."week" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE TABLE `mail_choices` (
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`frequency` text NOT NULL,
	PRIMARY KEY(`person_id`, `kind`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_choices_kind" CHECK("mail_choices"."kind" in ('digest', 'talks', 'signing', 'agreements', 'requests', 'invitations', 'dates', 'news')),
	CONSTRAINT "mail_choices_frequency" CHECK("mail_choices"."frequency" in ('each', 'weekly', 'never'))
);
--> statement-breakpoint
CREATE TABLE `report_snapshots` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`due_on` text NOT NULL,
	`taken_on` text NOT NULL,
	`taken_at` integer NOT NULL,
	`smallest_group` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_snapshots_days" CHECK(("report_snapshots"."due_on" is null or "report_snapshots"."due_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("report_snapshots"."taken_on" is null or "report_snapshots"."taken_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "report_snapshots_smallest_group" CHECK("report_snapshots"."smallest_group" >= 5)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_snapshots_due` ON `report_snapshots` (`board_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `snapshot_counts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`snapshot_id` integer NOT NULL,
	`measure` text NOT NULL,
	`subject` text NOT NULL,
	`school_id` integer,
	`side` text NOT NULL,
	`function_group` text NOT NULL,
	`items` integer,
	`as_of` text,
	FOREIGN KEY (`snapshot_id`) REFERENCES `report_snapshots`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "snapshot_counts_measure" CHECK("snapshot_counts"."measure" in ('question', 'team_question', 'activity', 'team_activity', 'value', 'team_value', 'hindrance', 'agreement', 'story')),
	CONSTRAINT "snapshot_counts_shown" CHECK(("snapshot_counts"."items" is null) = ("snapshot_counts"."as_of" is null)),
	CONSTRAINT "snapshot_counts_days" CHECK(("snapshot_counts"."as_of" is null or "snapshot_counts"."as_of" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `snapshot_counts_snapshot` ON `snapshot_counts` (`snapshot_id`,`measure`,`subject`);--> statement-breakpoint
CREATE TABLE `snapshot_parts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`snapshot_id` integer NOT NULL,
	`measure` text NOT NULL,
	`subject` text NOT NULL,
	`school_id` integer NOT NULL,
	`side` text NOT NULL,
	`function_group` text NOT NULL,
	`items` integer NOT NULL,
	`group_no` integer NOT NULL,
	`as_of` text NOT NULL,
	FOREIGN KEY (`snapshot_id`) REFERENCES `report_snapshots`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "snapshot_parts_measure" CHECK("snapshot_parts"."measure" in ('question', 'team_question', 'activity', 'team_activity', 'value', 'team_value', 'hindrance', 'agreement', 'story')),
	CONSTRAINT "snapshot_parts_days" CHECK(("snapshot_parts"."as_of" is null or "snapshot_parts"."as_of" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `snapshot_parts_place` ON `snapshot_parts` (`snapshot_id`,`measure`,`subject`,`school_id`,`side`,`function_group`);--> statement-breakpoint
CREATE TABLE `snapshot_people` (
	`part_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`items` integer NOT NULL,
	PRIMARY KEY(`part_id`, `person_id`),
	FOREIGN KEY (`part_id`) REFERENCES `snapshot_parts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `snapshot_people_person` ON `snapshot_people` (`person_id`,`part_id`);--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`board_id` integer NOT NULL,
	`headings` text NOT NULL,
	`choices` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`board_id`, `headings`),
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_rows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`run_id` integer NOT NULL,
	`line` integer,
	`file` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`person_id` integer,
	`employment_id` integer,
	`changes` text NOT NULL,
	`problems` text NOT NULL,
	`plan` text,
	`ticked` integer DEFAULT false NOT NULL,
	`last_day` text,
	`applied` text,
	`kept` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `import_runs`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "import_rows_kind" CHECK("import_rows"."kind" in ('new', 'changed', 'leaving', 'unchanged', 'refused')),
	CONSTRAINT "import_rows_days" CHECK(("import_rows"."last_day" is null or "import_rows"."last_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `import_rows_run` ON `import_rows` (`run_id`,`kind`,`id`);--> statement-breakpoint
CREATE TABLE `import_runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`by_person_id` integer NOT NULL,
	`started_at` integer NOT NULL,
	`state` text NOT NULL,
	`file_names` text NOT NULL,
	`preset` text NOT NULL,
	`school_id` integer,
	`lines` integer NOT NULL,
	`choices` text,
	`dropped` text DEFAULT '[]' NOT NULL,
	`new_teams` text DEFAULT '[]' NOT NULL,
	`made` text DEFAULT '{}' NOT NULL,
	`applied_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_runs_state" CHECK("import_runs"."state" in ('mapping', 'reading', 'ready', 'applied', 'undone', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `import_runs_board` ON `import_runs` (`board_id`,`id`);--> statement-breakpoint
CREATE TABLE `rollover_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`rollover_id` integer NOT NULL,
	`act` text NOT NULL,
	`object_id` integer NOT NULL,
	FOREIGN KEY (`rollover_id`) REFERENCES `rollovers`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "rollover_lines_act" CHECK("rollover_lines"."act" in ('cycle_made', 'cycle_closed', 'membership_extended', 'holding_extended'))
);
--> statement-breakpoint
CREATE INDEX `rollover_lines_rollover` ON `rollover_lines` (`rollover_id`);--> statement-breakpoint
CREATE TABLE `rollovers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_id` integer NOT NULL,
	`school_year` integer NOT NULL,
	`done_by` integer NOT NULL,
	`done_at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rollovers_school` ON `rollovers` (`school_id`,`school_year`);--> statement-breakpoint
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
	CONSTRAINT "outbox_kind" CHECK("__new_outbox"."kind" in ('asked', 'date_proposed', 'date_changed', 'date_accepted', 'cancelled', 'other_shared', 'signature_asked', 'reopened', 'handed_over', 'feedback_asked', 'feedback_given', 'visit_asked', 'visit_answered', 'place_free', 'training_assigned', 'group_invited', 'evidence_ends', 'request_asked', 'request_decided', 'request_withdrawn', 'author_asked', 'activity_invited', 'activity_cancelled', 'question_proposed', 'handover_asked', 'handover_received', 'role_given', 'agreement_due', 'talk_near', 'weekly_digest'))
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error") SELECT "id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`once_key`) WHERE "outbox"."once_key" is not null;--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`next_try_at`) WHERE "outbox"."sent_at" is null and "outbox"."given_up_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_conversation` ON `outbox` (`conversation_id`);