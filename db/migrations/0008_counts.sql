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
CREATE INDEX `snapshot_people_person` ON `snapshot_people` (`person_id`,`part_id`);