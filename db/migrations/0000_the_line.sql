CREATE TABLE `boards` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `employment_pauses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`employment_id` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`employment_id`) REFERENCES `employments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "employment_pauses_days" CHECK(("employment_pauses"."from_day" is null or "employment_pauses"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("employment_pauses"."to_day" is null or "employment_pauses"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "employment_pauses_order" CHECK("employment_pauses"."to_day" is null or "employment_pauses"."to_day" >= "employment_pauses"."from_day")
);
--> statement-breakpoint
CREATE INDEX `employment_pauses_employment` ON `employment_pauses` (`employment_id`,`from_day`,`to_day`);--> statement-breakpoint
CREATE TABLE `employments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`school_id` integer NOT NULL,
	`function_name` text NOT NULL,
	`function_group` text NOT NULL,
	`scale_code` text,
	`part_time_factor` integer NOT NULL,
	`days_worked` text,
	`career_phase` text,
	`cost_centre` text,
	`home_team_id` integer,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`home_team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "employments_function_group" CHECK("employments"."function_group" in ('teaching', 'support', 'direction')),
	CONSTRAINT "employments_part_time_factor" CHECK("employments"."part_time_factor" between 1 and 12000),
	CONSTRAINT "employments_days" CHECK(("employments"."from_day" is null or "employments"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("employments"."to_day" is null or "employments"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "employments_order" CHECK("employments"."to_day" is null or "employments"."to_day" >= "employments"."from_day")
);
--> statement-breakpoint
CREATE INDEX `employments_person` ON `employments` (`person_id`,`from_day`,`to_day`);--> statement-breakpoint
CREATE INDEX `employments_school` ON `employments` (`school_id`,`from_day`,`to_day`,`person_id`);--> statement-breakpoint
CREATE INDEX `employments_home_team` ON `employments` (`home_team_id`,`from_day`,`to_day`,`person_id`);--> statement-breakpoint
CREATE TABLE `free_days` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_id` integer NOT NULL,
	`name` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "free_days_days" CHECK(("free_days"."from_day" is null or "free_days"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("free_days"."to_day" is null or "free_days"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "free_days_order" CHECK("free_days"."to_day" is null or "free_days"."to_day" >= "free_days"."from_day")
);
--> statement-breakpoint
CREATE INDEX `free_days_school` ON `free_days` (`school_id`,`from_day`,`to_day`);--> statement-breakpoint
CREATE TABLE `function_scales` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sector` text NOT NULL,
	`code` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`successor_id` integer,
	`source` text NOT NULL,
	CONSTRAINT "function_scales_sector" CHECK("function_scales"."sector" in ('po', 'so', 'vo', 'mbo')),
	CONSTRAINT "function_scales_days" CHECK(("function_scales"."from_day" is null or "function_scales"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("function_scales"."to_day" is null or "function_scales"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "function_scales_order" CHECK("function_scales"."to_day" is null or "function_scales"."to_day" >= "function_scales"."from_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `function_scales_code` ON `function_scales` (`sector`,`code`,`from_day`);--> statement-breakpoint
CREATE TABLE `partners` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`employment_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`employment_id`) REFERENCES `employments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partners_days" CHECK(("partners"."from_day" is null or "partners"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("partners"."to_day" is null or "partners"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "partners_order" CHECK("partners"."to_day" is null or "partners"."to_day" >= "partners"."from_day")
);
--> statement-breakpoint
CREATE INDEX `partners_employment` ON `partners` (`employment_id`,`from_day`,`to_day`,`person_id`);--> statement-breakpoint
CREATE INDEX `partners_person` ON `partners` (`person_id`,`from_day`,`to_day`,`employment_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`given_name` text NOT NULL,
	`name_prefix` text,
	`family_name` text NOT NULL,
	`email` text NOT NULL,
	`employee_number` text,
	`locale` text DEFAULT 'nl' NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "people_locale" CHECK("people"."locale" in ('nl', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX `people_employee_number` ON `people` (`board_id`,`employee_number`) WHERE "people"."employee_number" is not null;--> statement-breakpoint
CREATE INDEX `people_name` ON `people` (`board_id`,`family_name`,`given_name`);--> statement-breakpoint
CREATE TABLE `roles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`board_id` integer NOT NULL,
	`school_id` integer,
	`team_id` integer,
	`from_day` text NOT NULL,
	`to_day` text,
	`granted_by` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roles_kind" CHECK("roles"."kind" in ('team_leader', 'school_leader', 'hr_adviser', 'board_member', 'administrator')),
	CONSTRAINT "roles_scope" CHECK(case "roles"."kind" when 'team_leader' then "roles"."team_id" is not null when 'school_leader' then "roles"."school_id" is not null and "roles"."team_id" is null when 'hr_adviser' then "roles"."team_id" is null else "roles"."school_id" is null and "roles"."team_id" is null end),
	CONSTRAINT "roles_not_to_oneself" CHECK("roles"."granted_by" is null or "roles"."granted_by" <> "roles"."person_id"),
	CONSTRAINT "roles_days" CHECK(("roles"."from_day" is null or "roles"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("roles"."to_day" is null or "roles"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "roles_order" CHECK("roles"."to_day" is null or "roles"."to_day" >= "roles"."from_day")
);
--> statement-breakpoint
CREATE INDEX `roles_person` ON `roles` (`person_id`,`from_day`,`to_day`);--> statement-breakpoint
CREATE INDEX `roles_team` ON `roles` (`team_id`,`kind`,`from_day`,`to_day`,`person_id`) WHERE "roles"."team_id" is not null;--> statement-breakpoint
CREATE INDEX `roles_school` ON `roles` (`school_id`,`kind`,`from_day`,`to_day`,`person_id`) WHERE "roles"."school_id" is not null;--> statement-breakpoint
CREATE INDEX `roles_board` ON `roles` (`board_id`,`kind`,`from_day`,`to_day`,`person_id`);--> statement-breakpoint
CREATE TABLE `schools` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`kind` text DEFAULT 'school' NOT NULL,
	`name` text NOT NULL,
	`sector` text,
	`brin` text,
	`teacher_word` text DEFAULT 'leraar' NOT NULL,
	`team_word` text DEFAULT 'team' NOT NULL,
	`holiday_region` text DEFAULT 'midden' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "schools_kind" CHECK("schools"."kind" in ('school', 'office')),
	CONSTRAINT "schools_sector" CHECK("schools"."sector" is null or "schools"."sector" in ('po', 'so', 'vo', 'mbo')),
	CONSTRAINT "schools_teacher_word" CHECK("schools"."teacher_word" in ('leraar', 'leerkracht', 'docent')),
	CONSTRAINT "schools_team_word" CHECK("schools"."team_word" in ('team', 'bouw', 'sectie')),
	CONSTRAINT "schools_holiday_region" CHECK("schools"."holiday_region" in ('noord', 'midden', 'zuid'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schools_name` ON `schools` (`board_id`,`name`);--> statement-breakpoint
CREATE TABLE `team_memberships` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`team_id` integer NOT NULL,
	`part` text DEFAULT 'member' NOT NULL,
	`mandate` text,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "team_memberships_part" CHECK("team_memberships"."part" in ('member', 'driver', 'process_facilitator')),
	CONSTRAINT "team_memberships_days" CHECK(("team_memberships"."from_day" is null or "team_memberships"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("team_memberships"."to_day" is null or "team_memberships"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "team_memberships_order" CHECK("team_memberships"."to_day" is null or "team_memberships"."to_day" >= "team_memberships"."from_day")
);
--> statement-breakpoint
CREATE INDEX `team_memberships_person` ON `team_memberships` (`person_id`,`from_day`,`to_day`,`team_id`);--> statement-breakpoint
CREATE INDEX `team_memberships_team` ON `team_memberships` (`team_id`,`from_day`,`to_day`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `team_memberships_open` ON `team_memberships` (`team_id`,`person_id`) WHERE "team_memberships"."to_day" is null;--> statement-breakpoint
CREATE TABLE `teams` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_id` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`archived_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "teams_kind" CHECK("teams"."kind" in ('teaching_team', 'section', 'expert_team', 'development_group', 'network')),
	CONSTRAINT "teams_days" CHECK(("teams"."archived_on" is null or "teams"."archived_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `teams_name` ON `teams` (`school_id`,`name`) WHERE "teams"."archived_on" is null;--> statement-breakpoint
CREATE TABLE `credentials` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `mail_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "mail_tokens_purpose" CHECK("mail_tokens"."purpose" in ('invite', 'reset'))
);
--> statement-breakpoint
CREATE INDEX `mail_tokens_person` ON `mail_tokens` (`person_id`,`purpose`,`expires_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`own_device` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`,`expires_at`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `access_events` (
	`viewer_id` integer NOT NULL,
	`subject_id` integer NOT NULL,
	`thing` text NOT NULL,
	`thing_id` integer NOT NULL,
	`on_day` text NOT NULL,
	`first_at` integer NOT NULL,
	PRIMARY KEY(`viewer_id`, `thing`, `thing_id`, `on_day`, `subject_id`),
	FOREIGN KEY (`viewer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`subject_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `access_events_subject` ON `access_events` (`subject_id`,`on_day`);--> statement-breakpoint
CREATE TABLE `audit_details` (
	`seq` integer PRIMARY KEY NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `audit_events`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` integer,
	`action` text NOT NULL,
	`object` text NOT NULL,
	`object_id` integer,
	`subject_id` integer,
	`detail_hash` text NOT NULL,
	`prev` text NOT NULL,
	`mac` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_events_subject` ON `audit_events` (`subject_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_object` ON `audit_events` (`object`,`object_id`,`seq`);--> statement-breakpoint
CREATE TABLE `rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer,
	`code` text NOT NULL,
	`value` integer NOT NULL,
	`unit` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`source` text NOT NULL,
	`checked_on` text,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rules_days" CHECK(("rules"."from_day" is null or "rules"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("rules"."to_day" is null or "rules"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("rules"."checked_on" is null or "rules"."checked_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "rules_order" CHECK("rules"."to_day" is null or "rules"."to_day" >= "rules"."from_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rules_code` ON `rules` (`code`,case when "board_id" is null then 0 else "board_id" end,`from_day`);--> statement-breakpoint
CREATE TABLE `ambition_lineages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`school_id` integer,
	`slot` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ambitions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`vision_id` integer NOT NULL,
	`lineage_id` integer NOT NULL,
	`title` text NOT NULL,
	`meaning` text,
	`text` text,
	`focal_point` integer DEFAULT false NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`vision_id`) REFERENCES `visions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lineage_id`) REFERENCES `ambition_lineages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ambitions_lineage` ON `ambitions` (`vision_id`,`lineage_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `ambitions_position` ON `ambitions` (`vision_id`,`position`);--> statement-breakpoint
CREATE INDEX `ambitions_by_lineage` ON `ambitions` (`lineage_id`,`vision_id`);--> statement-breakpoint
CREATE TABLE `core_values` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`vision_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`meaning` text,
	FOREIGN KEY (`vision_id`) REFERENCES `visions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `core_values_position` ON `core_values` (`vision_id`,`position`);--> statement-breakpoint
CREATE TABLE `goals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`school_id` integer,
	`team_id` integer,
	`lineage_id` integer,
	`term` text DEFAULT 'short' NOT NULL,
	`text` text NOT NULL,
	`how_we_notice` text,
	`opened_on` text NOT NULL,
	`due_on` text,
	`state` text DEFAULT 'open' NOT NULL,
	`closed_on` text,
	`conclusion` text,
	`parent_id` integer,
	`took_part` text,
	`leader_part` text,
	`leader_words` text,
	`routine` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lineage_id`) REFERENCES `ambition_lineages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goals_term" CHECK("goals"."term" in ('short', 'long')),
	CONSTRAINT "goals_state" CHECK("goals"."state" in ('open', 'reached', 'let_go')),
	CONSTRAINT "goals_leader_part" CHECK("goals"."leader_part" is null or "goals"."leader_part" in ('joins', 'makes_possible', 'at_distance')),
	CONSTRAINT "goals_team_in_school" CHECK("goals"."team_id" is null or "goals"."school_id" is not null),
	CONSTRAINT "goals_closed" CHECK(("goals"."state" = 'open') = ("goals"."closed_on" is null)),
	CONSTRAINT "goals_days" CHECK(("goals"."opened_on" is null or "goals"."opened_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("goals"."due_on" is null or "goals"."due_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("goals"."closed_on" is null or "goals"."closed_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `goals_school` ON `goals` (`school_id`,`lineage_id`,`state`);--> statement-breakpoint
CREATE INDEX `goals_lineage` ON `goals` (`lineage_id`,`state`);--> statement-breakpoint
CREATE INDEX `goals_team` ON `goals` (`team_id`,`state`) WHERE "goals"."team_id" is not null;--> statement-breakpoint
CREATE TABLE `team_goals` (
	`team_id` integer NOT NULL,
	`goal_id` integer NOT NULL,
	PRIMARY KEY(`team_id`, `goal_id`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `team_goals_goal` ON `team_goals` (`goal_id`);--> statement-breakpoint
CREATE TABLE `visions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`school_id` integer,
	`no` integer NOT NULL,
	`statement` text NOT NULL,
	`took_part` text,
	`state` text NOT NULL,
	`adopted_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visions_state" CHECK("visions"."state" in ('draft', 'current', 'past')),
	CONSTRAINT "visions_adopted" CHECK("visions"."state" = 'draft' or "visions"."adopted_on" is not null),
	CONSTRAINT "visions_days" CHECK(("visions"."adopted_on" is null or "visions"."adopted_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visions_no` ON `visions` (`board_id`,case when "school_id" is null then 0 else "school_id" end,`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `visions_current` ON `visions` (`board_id`,case when "school_id" is null then 0 else "school_id" end) WHERE "visions"."state" = 'current';--> statement-breakpoint
CREATE UNIQUE INDEX `visions_draft` ON `visions` (`board_id`,case when "school_id" is null then 0 else "school_id" end) WHERE "visions"."state" = 'draft';--> statement-breakpoint
CREATE TABLE `items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`owner_person_id` integer,
	`owner_team_id` integer,
	`school_id` integer NOT NULL,
	`opened_on` text NOT NULL,
	`closed_on` text,
	`created_by` integer NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "items_kind" CHECK("items"."kind" in ('question', 'activity', 'note', 'story', 'hindrance', 'evidence', 'career_path')),
	CONSTRAINT "items_owner" CHECK(("items"."owner_person_id" is null) <> ("items"."owner_team_id" is null)),
	CONSTRAINT "items_days" CHECK(("items"."opened_on" is null or "items"."opened_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("items"."closed_on" is null or "items"."closed_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "items_order" CHECK("items"."closed_on" is null or "items"."closed_on" >= "items"."opened_on")
);
--> statement-breakpoint
CREATE INDEX `items_owner_person` ON `items` (`owner_person_id`,`kind`,`opened_on`) WHERE "items"."owner_person_id" is not null;--> statement-breakpoint
CREATE INDEX `items_owner_team` ON `items` (`owner_team_id`,`kind`,`opened_on`) WHERE "items"."owner_team_id" is not null;--> statement-breakpoint
CREATE INDEX `items_school` ON `items` (`school_id`,`kind`,`opened_on`,`closed_on`);--> statement-breakpoint
CREATE TABLE `shares` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`audience` text NOT NULL,
	`partner_id` integer,
	`team_id` integer,
	`shared_at` integer NOT NULL,
	`shared_by` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`partner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shared_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shares_audience" CHECK("shares"."audience" in ('partner', 'team', 'school')),
	CONSTRAINT "shares_one_audience" CHECK(("shares"."partner_id" is not null) = ("shares"."audience" = 'partner') and ("shares"."team_id" is not null) = ("shares"."audience" = 'team'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shares_once` ON `shares` (`item_id`,`audience`,case when "partner_id" is null then 0 else "partner_id" end,case when "team_id" is null then 0 else "team_id" end);--> statement-breakpoint
CREATE INDEX `shares_partner` ON `shares` (`partner_id`,`item_id`) WHERE "shares"."partner_id" is not null;--> statement-breakpoint
CREATE INDEX `shares_team` ON `shares` (`team_id`,`item_id`) WHERE "shares"."team_id" is not null;--> statement-breakpoint
CREATE TABLE `alignments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer NOT NULL,
	`ambition_id` integer,
	`lineage_id` integer,
	`goal_id` integer,
	`judgement` text NOT NULL,
	`why` text,
	`partner_line` text,
	`partner_line_by` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ambition_id`) REFERENCES `ambitions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lineage_id`) REFERENCES `ambition_lineages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_line_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "alignments_judgement" CHECK("alignments"."judgement" in ('aligns', 'partly', 'rubs', 'separate')),
	CONSTRAINT "alignments_target" CHECK(("alignments"."goal_id" is not null or "alignments"."ambition_id" is not null) and ("alignments"."ambition_id" is null or "alignments"."lineage_id" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alignments_once` ON `alignments` (`question_id`,case when "lineage_id" is null then 0 else "lineage_id" end,case when "goal_id" is null then 0 else "goal_id" end);--> statement-breakpoint
CREATE INDEX `alignments_lineage` ON `alignments` (`lineage_id`,`judgement`,`question_id`);--> statement-breakpoint
CREATE INDEX `alignments_goal` ON `alignments` (`goal_id`,`question_id`) WHERE "alignments"."goal_id" is not null;--> statement-breakpoint
CREATE TABLE `hindrances` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`question_id` integer,
	`text` text NOT NULL,
	`kind` text,
	`resolved_on` text,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "hindrances_kind" CHECK("hindrances"."kind" is null or "hindrances"."kind" in ('time', 'roster', 'cover', 'money', 'support', 'career')),
	CONSTRAINT "hindrances_days" CHECK(("hindrances"."resolved_on" is null or "hindrances"."resolved_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `hindrances_question` ON `hindrances` (`question_id`);--> statement-breakpoint
CREATE TABLE `learning_questions` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`form` text DEFAULT 'question' NOT NULL,
	`text` text NOT NULL,
	`why` text,
	`for_whom` text,
	`origin` text,
	`level` text,
	`state` text DEFAULT 'active' NOT NULL,
	`conclusion` text,
	`grown_from_id` integer,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`grown_from_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "learning_questions_form" CHECK("learning_questions"."form" in ('question', 'aim')),
	CONSTRAINT "learning_questions_state" CHECK("learning_questions"."state" in ('proposed', 'active', 'answered', 'parked')),
	CONSTRAINT "learning_questions_origin" CHECK("learning_questions"."origin" is null or "learning_questions"."origin" in ('talent', 'ambition', 'practice', 'school_theme', 'assigned')),
	CONSTRAINT "learning_questions_level" CHECK("learning_questions"."level" is null or "learning_questions"."level" in ('individual', 'team', 'school')),
	CONSTRAINT "learning_questions_not_from_itself" CHECK("learning_questions"."grown_from_id" is null or "learning_questions"."grown_from_id" <> "learning_questions"."item_id")
);
--> statement-breakpoint
CREATE INDEX `learning_questions_state` ON `learning_questions` (`state`,`item_id`);--> statement-breakpoint
CREATE INDEX `learning_questions_grown_from` ON `learning_questions` (`grown_from_id`) WHERE "learning_questions"."grown_from_id" is not null;--> statement-breakpoint
CREATE TABLE `question_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer NOT NULL,
	`no` integer NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`by_person_id` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_revisions_no` ON `question_revisions` (`question_id`,`no`);--> statement-breakpoint
CREATE TABLE `activities` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`formal` integer,
	`on_site` integer,
	`provider` text,
	`place` text,
	`starts_on` text,
	`ends_on` text,
	`state` text DEFAULT 'planned' NOT NULL,
	`expected_what` text,
	`expected_because` text,
	`expected_notice` text,
	`look_back_on` text,
	`team_hears` text,
	`team_hears_on` text,
	`strengthener` integer,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "activities_kind" CHECK("activities"."kind" in ('course', 'study_day', 'conference', 'master', 'workshop', 'coaching', 'peer_consultation', 'lesson_visit', 'lesson_study', 'plc', 'design_team', 'data_team', 'network', 'mentoring', 'new_task', 'industry_placement', 'literature', 'experiment', 'knowledge_sharing', 'informal_meeting', 'other')),
	CONSTRAINT "activities_state" CHECK("activities"."state" in ('idea', 'planned', 'booked', 'running', 'done', 'cancelled')),
	CONSTRAINT "activities_strengthener" CHECK("activities"."strengthener" is null or "activities"."strengthener" between 1 and 9),
	CONSTRAINT "activities_days" CHECK(("activities"."starts_on" is null or "activities"."starts_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("activities"."ends_on" is null or "activities"."ends_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("activities"."look_back_on" is null or "activities"."look_back_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("activities"."team_hears_on" is null or "activities"."team_hears_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "activities_order" CHECK("activities"."ends_on" is null or "activities"."ends_on" >= "activities"."starts_on")
);
--> statement-breakpoint
CREATE INDEX `activities_state` ON `activities` (`state`,`starts_on`);--> statement-breakpoint
CREATE TABLE `activity_goals` (
	`activity_id` integer NOT NULL,
	`goal_id` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `goal_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `activity_goals_goal` ON `activity_goals` (`goal_id`,`activity_id`);--> statement-breakpoint
CREATE TABLE `activity_growths` (
	`activity_id` integer NOT NULL,
	`grew_from_id` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `grew_from_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`grew_from_id`) REFERENCES `activities`(`item_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "activity_growths_not_itself" CHECK("activity_growths"."activity_id" <> "activity_growths"."grew_from_id")
);
--> statement-breakpoint
CREATE INDEX `activity_growths_from` ON `activity_growths` (`grew_from_id`,`activity_id`);--> statement-breakpoint
CREATE TABLE `activity_questions` (
	`activity_id` integer NOT NULL,
	`question_id` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `question_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `activity_questions_question` ON `activity_questions` (`question_id`,`activity_id`);--> statement-breakpoint
CREATE TABLE `participations` (
	`activity_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`state` text NOT NULL,
	`minutes` integer,
	`cents` integer,
	`source` text,
	`invited_by` integer NOT NULL,
	`invited_at` integer NOT NULL,
	`answered_at` integer,
	PRIMARY KEY(`activity_id`, `person_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "participations_state" CHECK("participations"."state" in ('invited', 'accepted', 'declined', 'attended')),
	CONSTRAINT "participations_source" CHECK("participations"."source" is null or "participations"."source" in ('individual', 'school', 'assigned', 'sustainable_employability', 'starter', 'none')),
	CONSTRAINT "participations_amounts" CHECK(ifnull("participations"."minutes", 0) >= 0 and ifnull("participations"."cents", 0) >= 0)
);
--> statement-breakpoint
CREATE INDEX `participations_person` ON `participations` (`person_id`,`state`,`activity_id`);--> statement-breakpoint
CREATE TABLE `team_growths` (
	`team_id` integer NOT NULL,
	`grew_from_id` integer NOT NULL,
	PRIMARY KEY(`team_id`, `grew_from_id`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`grew_from_id`) REFERENCES `activities`(`item_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `team_growths_from` ON `team_growths` (`grew_from_id`,`team_id`);--> statement-breakpoint
CREATE TABLE `note_values` (
	`note_id` integer NOT NULL,
	`kind` text NOT NULL,
	`capital` text,
	PRIMARY KEY(`note_id`, `kind`),
	FOREIGN KEY (`note_id`) REFERENCES `value_notes`(`item_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "note_values_kind" CHECK("note_values"."kind" in ('immediate', 'potential', 'applied', 'realised', 'transformative')),
	CONSTRAINT "note_values_capital" CHECK("note_values"."capital" is null or ("note_values"."kind" = 'potential' and "note_values"."capital" in ('human', 'social', 'tangible', 'reputational', 'learning')))
);
--> statement-breakpoint
CREATE INDEX `note_values_kind` ON `note_values` (`kind`,`note_id`);--> statement-breakpoint
CREATE TABLE `value_links` (
	`from_id` integer NOT NULL,
	`to_id` integer NOT NULL,
	PRIMARY KEY(`from_id`, `to_id`),
	FOREIGN KEY (`from_id`) REFERENCES `value_notes`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_id`) REFERENCES `value_notes`(`item_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "value_links_not_itself" CHECK("value_links"."from_id" <> "value_links"."to_id")
);
--> statement-breakpoint
CREATE INDEX `value_links_to` ON `value_links` (`to_id`,`from_id`);--> statement-breakpoint
CREATE TABLE `value_notes` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`time` text DEFAULT 'actual' NOT NULL,
	`sense` text,
	`question_id` integer,
	`activity_id` integer,
	`for_whom` text,
	`noted_on` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`item_id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "value_notes_time" CHECK("value_notes"."time" in ('actual', 'expected')),
	CONSTRAINT "value_notes_sense" CHECK("value_notes"."sense" is null or "value_notes"."sense" in ('positive', 'none', 'negative')),
	CONSTRAINT "value_notes_for_whom" CHECK("value_notes"."for_whom" is null or "value_notes"."for_whom" in ('self', 'pupils', 'team', 'school')),
	CONSTRAINT "value_notes_days" CHECK(("value_notes"."noted_on" is null or "value_notes"."noted_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `value_notes_question` ON `value_notes` (`question_id`,`noted_on`);--> statement-breakpoint
CREATE INDEX `value_notes_activity` ON `value_notes` (`activity_id`,`noted_on`);--> statement-breakpoint
CREATE TABLE `cycle_teams` (
	`cycle_id` integer NOT NULL,
	`team_id` integer NOT NULL,
	PRIMARY KEY(`cycle_id`, `team_id`),
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cycle_teams_team` ON `cycle_teams` (`team_id`);--> statement-breakpoint
CREATE TABLE `cycles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_id` integer NOT NULL,
	`school_year` integer NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cycles_state" CHECK("cycles"."state" in ('draft', 'open', 'closed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cycles_year` ON `cycles` (`school_id`,`school_year`);--> statement-breakpoint
CREATE TABLE `moments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`cycle_id` integer NOT NULL,
	`kind` text NOT NULL,
	`opens_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`template_id` integer NOT NULL,
	`opt_in` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "moments_kind_known" CHECK("moments"."kind" in ('start', 'progress', 'look_back', 'career', 'team', 'free')),
	CONSTRAINT "moments_days" CHECK(("moments"."opens_on" is null or "moments"."opens_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("moments"."closes_on" is null or "moments"."closes_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "moments_order" CHECK("moments"."closes_on" is null or "moments"."closes_on" >= "moments"."opens_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `moments_kind` ON `moments` (`cycle_id`,`kind`);--> statement-breakpoint
CREATE TABLE `prompts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`template_id` integer NOT NULL,
	`side` text NOT NULL,
	`position` integer NOT NULL,
	`form` text DEFAULT 'text' NOT NULL,
	`text_nl` text NOT NULL,
	`text_en` text NOT NULL,
	`help_nl` text,
	`help_en` text,
	FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "prompts_side" CHECK("prompts"."side" in ('staff', 'partner', 'both')),
	CONSTRAINT "prompts_form" CHECK("prompts"."form" in ('text', 'questions', 'vision'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `prompts_position` ON `prompts` (`template_id`,`side`,`position`);--> statement-breakpoint
CREATE TABLE `templates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer,
	`code` text NOT NULL,
	`no` integer NOT NULL,
	`kind` text NOT NULL,
	`name_nl` text NOT NULL,
	`name_en` text NOT NULL,
	`follows_id` integer,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follows_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "templates_kind" CHECK("templates"."kind" in ('start', 'progress', 'look_back', 'career', 'team', 'free'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `templates_no` ON `templates` (case when "board_id" is null then 0 else "board_id" end,`code`,`no`);--> statement-breakpoint
CREATE TABLE `agreement_views` (
	`agreement_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`view` text NOT NULL,
	PRIMARY KEY(`agreement_id`, `person_id`),
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_views_view" CHECK("agreement_views"."view" in ('enough', 'not_enough'))
);
--> statement-breakpoint
CREATE TABLE `agreements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_id` integer NOT NULL,
	`conversation_id` integer,
	`item_id` integer,
	`team_id` integer,
	`owner_person_id` integer NOT NULL,
	`for_person_id` integer,
	`side` text NOT NULL,
	`kind` text DEFAULT 'do' NOT NULL,
	`text` text NOT NULL,
	`minutes` integer,
	`cents` integer,
	`due_on` text,
	`agreed_on` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`done_on` text,
	`moved_times` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`for_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreements_side" CHECK("agreements"."side" in ('own', 'school')),
	CONSTRAINT "agreements_kind" CHECK("agreements"."kind" in ('do', 'time', 'money', 'roster', 'room', 'coach', 'cover')),
	CONSTRAINT "agreements_state" CHECK("agreements"."state" in ('open', 'done', 'dropped')),
	CONSTRAINT "agreements_done" CHECK(("agreements"."state" = 'done') = ("agreements"."done_on" is not null)),
	CONSTRAINT "agreements_amounts" CHECK(ifnull("agreements"."minutes", 0) >= 0 and ifnull("agreements"."cents", 0) >= 0),
	CONSTRAINT "agreements_days" CHECK(("agreements"."due_on" is null or "agreements"."due_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("agreements"."agreed_on" is null or "agreements"."agreed_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("agreements"."done_on" is null or "agreements"."done_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `agreements_owner` ON `agreements` (`owner_person_id`,`state`,`due_on`);--> statement-breakpoint
CREATE INDEX `agreements_for` ON `agreements` (`for_person_id`,`state`,`due_on`);--> statement-breakpoint
CREATE INDEX `agreements_conversation` ON `agreements` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `agreements_item` ON `agreements` (`item_id`) WHERE "agreements"."item_id" is not null;--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conversation_id` integer NOT NULL,
	`by_person_id` integer NOT NULL,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`source_item_id` integer,
	`source_agreement_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`source_agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `agenda_items_conversation` ON `agenda_items` (`conversation_id`,`position`);--> statement-breakpoint
CREATE TABLE `answers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`preparation_id` integer NOT NULL,
	`prompt_id` integer NOT NULL,
	`text` text NOT NULL,
	`kept_private` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`preparation_id`) REFERENCES `preparations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`prompt_id`) REFERENCES `prompts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answers_prompt` ON `answers` (`preparation_id`,`prompt_id`);--> statement-breakpoint
CREATE TABLE `conversation_parties` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conversation_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`part` text NOT NULL,
	`signs` integer NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "conversation_parties_part" CHECK("conversation_parties"."part" in ('staff', 'partner', 'leader', 'process_facilitator', 'member'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversation_parties_once` ON `conversation_parties` (`conversation_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `conversation_parties_person` ON `conversation_parties` (`person_id`,`conversation_id`,`part`);--> statement-breakpoint
CREATE TABLE `conversation_questions` (
	`conversation_id` integer NOT NULL,
	`question_id` integer NOT NULL,
	PRIMARY KEY(`conversation_id`, `question_id`),
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `conversation_questions_question` ON `conversation_questions` (`question_id`);--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_id` integer NOT NULL,
	`employment_id` integer,
	`team_id` integer,
	`kind` text NOT NULL,
	`moment_id` integer,
	`template_id` integer NOT NULL,
	`school_year` integer NOT NULL,
	`scheduled_at` integer,
	`minutes` integer DEFAULT 60 NOT NULL,
	`place` text,
	`opening_question` text,
	`state` text DEFAULT 'to_plan' NOT NULL,
	`held_on` text,
	`signed_on` text,
	`closes_on` text,
	`created_at` integer NOT NULL,
	`created_by` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employment_id`) REFERENCES `employments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moment_id`) REFERENCES `moments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "conversations_kind" CHECK("conversations"."kind" in ('start', 'progress', 'look_back', 'career', 'team', 'free')),
	CONSTRAINT "conversations_state" CHECK("conversations"."state" in ('to_plan', 'planned', 'held', 'signed', 'closed_unsigned', 'cancelled', 'held_elsewhere')),
	CONSTRAINT "conversations_with" CHECK(("conversations"."employment_id" is null) <> ("conversations"."team_id" is null)),
	CONSTRAINT "conversations_held" CHECK("conversations"."state" not in ('held', 'signed', 'closed_unsigned', 'held_elsewhere') or "conversations"."held_on" is not null),
	CONSTRAINT "conversations_planned" CHECK("conversations"."state" <> 'planned' or "conversations"."scheduled_at" is not null),
	CONSTRAINT "conversations_minutes" CHECK("conversations"."minutes" between 5 and 480),
	CONSTRAINT "conversations_days" CHECK(("conversations"."held_on" is null or "conversations"."held_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("conversations"."signed_on" is null or "conversations"."signed_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("conversations"."closes_on" is null or "conversations"."closes_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversations_one_per_moment` ON `conversations` (`moment_id`,`employment_id`) WHERE "conversations"."state" <> 'cancelled' and "conversations"."employment_id" is not null and "conversations"."moment_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `conversations_one_per_team_moment` ON `conversations` (`moment_id`,`team_id`) WHERE "conversations"."state" <> 'cancelled' and "conversations"."team_id" is not null and "conversations"."moment_id" is not null;--> statement-breakpoint
CREATE INDEX `conversations_employment` ON `conversations` (`employment_id`,`state`,`held_on`) WHERE "conversations"."employment_id" is not null;--> statement-breakpoint
CREATE INDEX `conversations_team` ON `conversations` (`team_id`,`state`) WHERE "conversations"."team_id" is not null;--> statement-breakpoint
CREATE INDEX `conversations_school` ON `conversations` (`school_id`,`school_year`,`state`);--> statement-breakpoint
CREATE INDEX `conversations_closing` ON `conversations` (`closes_on`) WHERE "conversations"."state" = 'held';--> statement-breakpoint
CREATE TABLE `preparations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conversation_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`shared_at` integer,
	`saved_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`party_id`) REFERENCES `conversation_parties`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preparations_party` ON `preparations` (`party_id`);--> statement-breakpoint
CREATE INDEX `preparations_conversation` ON `preparations` (`conversation_id`);--> statement-breakpoint
CREATE TABLE `question_reviews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`preparation_id` integer NOT NULL,
	`question_id` integer NOT NULL,
	`how_it_went` text,
	`helped` text,
	`hindered` text,
	`kept_private` integer DEFAULT false NOT NULL,
	`in_record` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`preparation_id`) REFERENCES `preparations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "question_reviews_how" CHECK("question_reviews"."how_it_went" is null or "question_reviews"."how_it_went" in ('answered', 'further', 'stalled', 'became_another'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_reviews_once` ON `question_reviews` (`preparation_id`,`question_id`);--> statement-breakpoint
CREATE INDEX `question_reviews_question` ON `question_reviews` (`question_id`);--> statement-breakpoint
CREATE TABLE `record_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conversation_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`scope` text NOT NULL,
	`text` text NOT NULL,
	`written_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "record_notes_scope" CHECK("record_notes"."scope" in ('me', 'us', 'record'))
);
--> statement-breakpoint
CREATE INDEX `record_notes_conversation` ON `record_notes` (`conversation_id`,`scope`,`written_at`);--> statement-breakpoint
CREATE TABLE `record_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conversation_id` integer NOT NULL,
	`no` integer NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`at` integer NOT NULL,
	`reopened_at` integer,
	`reopened_by` integer,
	`reopen_reason` text,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reopened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_revisions_no` ON `record_revisions` (`conversation_id`,`no`);--> statement-breakpoint
CREATE TABLE `sign_offs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`revision_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`response` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `record_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sign_offs_kind" CHECK("sign_offs"."kind" in ('seen', 'agreed', 'seen_with_response')),
	CONSTRAINT "sign_offs_response" CHECK("sign_offs"."kind" <> 'seen_with_response' or "sign_offs"."response" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_offs_once` ON `sign_offs` (`revision_id`,`person_id`);