CREATE TABLE `employment_ends` (
	`employment_id` integer PRIMARY KEY NOT NULL,
	`last_day` text NOT NULL,
	`former_to_day` text,
	`cut` text NOT NULL,
	`ended_by` integer NOT NULL,
	`ended_at` integer NOT NULL,
	FOREIGN KEY (`employment_id`) REFERENCES `employments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "employment_ends_days" CHECK(("employment_ends"."last_day" is null or "employment_ends"."last_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("employment_ends"."former_to_day" is null or "employment_ends"."former_to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `employment_ends_day` ON `employment_ends` (`last_day`);--> statement-breakpoint
CREATE TABLE `home_team_moves` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`employment_id` integer NOT NULL,
	`from_team_id` integer,
	`to_team_id` integer,
	`on_day` text NOT NULL,
	`moved_by` integer NOT NULL,
	`moved_at` integer NOT NULL,
	`applied_at` integer,
	FOREIGN KEY (`employment_id`) REFERENCES `employments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "home_team_moves_days" CHECK(("home_team_moves"."on_day" is null or "home_team_moves"."on_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `home_team_moves_employment` ON `home_team_moves` (`employment_id`,`on_day`);--> statement-breakpoint
CREATE INDEX `home_team_moves_waiting` ON `home_team_moves` (`on_day`) WHERE "home_team_moves"."applied_at" is null;--> statement-breakpoint
CREATE TABLE `handover_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`handover_id` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`agreement_id` integer,
	`holding_id` integer,
	`team_id` integer,
	`passed_on_at` integer,
	`to_person_id` integer,
	`done_on` text,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`handover_id`) REFERENCES `handovers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`holding_id`) REFERENCES `role_holdings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "handover_lines_kind" CHECK("handover_lines"."kind" in ('agreement', 'role', 'group', 'contact', 'material', 'other')),
	CONSTRAINT "handover_lines_days" CHECK(("handover_lines"."done_on" is null or "handover_lines"."done_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `handover_lines_handover` ON `handover_lines` (`handover_id`,`position`);--> statement-breakpoint
CREATE INDEX `handover_lines_to` ON `handover_lines` (`to_person_id`) WHERE "handover_lines"."to_person_id" is not null;--> statement-breakpoint
CREATE TABLE `handovers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`employment_id` integer NOT NULL,
	`reason` text NOT NULL,
	`last_day` text NOT NULL,
	`started_by` integer NOT NULL,
	`started_at` integer NOT NULL,
	`closed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`employment_id`) REFERENCES `employments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`started_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "handovers_reason" CHECK("handovers"."reason" in ('leaves', 'changes_role', 'changes_team')),
	CONSTRAINT "handovers_days" CHECK(("handovers"."last_day" is null or "handovers"."last_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `handovers_open` ON `handovers` (`employment_id`,`reason`) WHERE "handovers"."closed_at" is null;--> statement-breakpoint
CREATE TABLE `function_mix_wishes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_id` integer NOT NULL,
	`scale_code` text NOT NULL,
	`wanted_factor` integer NOT NULL,
	`opening_factor` integer DEFAULT 0 NOT NULL,
	`opening_on` text,
	`why` text,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "function_mix_wishes_factors" CHECK("function_mix_wishes"."wanted_factor" >= 0 and "function_mix_wishes"."opening_factor" >= 0),
	CONSTRAINT "function_mix_wishes_days" CHECK(("function_mix_wishes"."opening_on" is null or "function_mix_wishes"."opening_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("function_mix_wishes"."from_day" is null or "function_mix_wishes"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("function_mix_wishes"."to_day" is null or "function_mix_wishes"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "function_mix_wishes_order" CHECK("function_mix_wishes"."to_day" is null or "function_mix_wishes"."to_day" >= "function_mix_wishes"."from_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `function_mix_wishes_open` ON `function_mix_wishes` (`school_id`,`scale_code`) WHERE "function_mix_wishes"."to_day" is null;--> statement-breakpoint
CREATE INDEX `function_mix_wishes_school` ON `function_mix_wishes` (`school_id`,`from_day`,`to_day`);--> statement-breakpoint
CREATE TABLE `role_holdings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`profile_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`mandate` text,
	`facilities` text,
	`from_day` text NOT NULL,
	`to_day` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `role_profiles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_holdings_days" CHECK(("role_holdings"."from_day" is null or "role_holdings"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("role_holdings"."to_day" is null or "role_holdings"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "role_holdings_order" CHECK("role_holdings"."to_day" is null or "role_holdings"."to_day" >= "role_holdings"."from_day")
);
--> statement-breakpoint
CREATE INDEX `role_holdings_profile` ON `role_holdings` (`profile_id`,`from_day`,`to_day`,`person_id`);--> statement-breakpoint
CREATE INDEX `role_holdings_person` ON `role_holdings` (`person_id`,`from_day`,`to_day`,`profile_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `role_holdings_open` ON `role_holdings` (`profile_id`,`person_id`) WHERE "role_holdings"."to_day" is null;--> statement-breakpoint
CREATE TABLE `role_profile_ambitions` (
	`profile_id` integer NOT NULL,
	`lineage_id` integer NOT NULL,
	PRIMARY KEY(`profile_id`, `lineage_id`),
	FOREIGN KEY (`profile_id`) REFERENCES `role_profiles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lineage_id`) REFERENCES `ambition_lineages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_profile_ambitions_lineage` ON `role_profile_ambitions` (`lineage_id`);--> statement-breakpoint
CREATE TABLE `role_profiles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_id` integer NOT NULL,
	`title` text NOT NULL,
	`what` text,
	`why` text,
	`task_minutes` integer,
	`requirements` text,
	`scale_code` text,
	`places_now` integer DEFAULT 0 NOT NULL,
	`places_wanted` integer DEFAULT 0 NOT NULL,
	`opening_on` text,
	`who_decides` text,
	`procedure` text,
	`mandate` text,
	`facilities` text,
	`archived_on` text,
	`written_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_profiles_amounts" CHECK(ifnull("role_profiles"."task_minutes", 0) >= 0 and "role_profiles"."places_now" between 0 and 500 and "role_profiles"."places_wanted" between 0 and 500),
	CONSTRAINT "role_profiles_days" CHECK(("role_profiles"."opening_on" is null or "role_profiles"."opening_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("role_profiles"."archived_on" is null or "role_profiles"."archived_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("role_profiles"."written_on" is null or "role_profiles"."written_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `role_profiles_title` ON `role_profiles` (`school_id`,`title`) WHERE "role_profiles"."archived_on" is null;--> statement-breakpoint
CREATE TABLE `role_signals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`profile_id` integer NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`example` text,
	`retired_on` text,
	FOREIGN KEY (`profile_id`) REFERENCES `role_profiles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "role_signals_days" CHECK(("role_signals"."retired_on" is null or "role_signals"."retired_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `role_signals_profile` ON `role_signals` (`profile_id`,`position`);--> statement-breakpoint
CREATE TABLE `career_paths` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`written_on` text NOT NULL,
	`conversation_id` integer,
	`told_partner_id` integer,
	`told_at` integer,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`told_partner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "career_paths_told_whole" CHECK(("career_paths"."told_partner_id" is null) = ("career_paths"."told_at" is null)),
	CONSTRAINT "career_paths_days" CHECK(("career_paths"."written_on" is null or "career_paths"."written_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `career_paths_told` ON `career_paths` (`told_partner_id`) WHERE "career_paths"."told_partner_id" is not null;--> statement-breakpoint
CREATE TABLE `career_signal_evidences` (
	`step_id` integer NOT NULL,
	`signal_id` integer NOT NULL,
	`evidence_id` integer NOT NULL,
	PRIMARY KEY(`step_id`, `signal_id`, `evidence_id`),
	FOREIGN KEY (`step_id`) REFERENCES `career_steps`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`signal_id`) REFERENCES `role_signals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidences`(`item_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `career_signal_evidences_evidence` ON `career_signal_evidences` (`evidence_id`);--> statement-breakpoint
CREATE TABLE `career_signal_words` (
	`step_id` integer NOT NULL,
	`signal_id` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`step_id`, `signal_id`),
	FOREIGN KEY (`step_id`) REFERENCES `career_steps`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`signal_id`) REFERENCES `role_signals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `career_steps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`path_id` integer NOT NULL,
	`profile_id` integer,
	`text` text,
	`state` text DEFAULT 'considering' NOT NULL,
	`target_on` text,
	`question_id` integer,
	`position` integer NOT NULL,
	`told_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`path_id`) REFERENCES `career_paths`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`profile_id`) REFERENCES `role_profiles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "career_steps_state" CHECK("career_steps"."state" in ('considering', 'developing', 'holding', 'left')),
	CONSTRAINT "career_steps_says_something" CHECK("career_steps"."profile_id" is not null or "career_steps"."text" is not null),
	CONSTRAINT "career_steps_days" CHECK(("career_steps"."target_on" is null or "career_steps"."target_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `career_steps_profile` ON `career_steps` (`path_id`,`profile_id`) WHERE "career_steps"."profile_id" is not null and "career_steps"."state" <> 'left';--> statement-breakpoint
CREATE INDEX `career_steps_path` ON `career_steps` (`path_id`,`position`);--> statement-breakpoint
CREATE INDEX `career_steps_told` ON `career_steps` (`profile_id`) WHERE "career_steps"."told_at" is not null;--> statement-breakpoint
CREATE TABLE `career_texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`path_id` integer NOT NULL,
	`text` text NOT NULL,
	`written_on` text NOT NULL,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`path_id`) REFERENCES `career_paths`(`item_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "career_texts_days" CHECK(("career_texts"."written_on" is null or "career_texts"."written_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `career_texts_path` ON `career_texts` (`path_id`,`id`);--> statement-breakpoint
CREATE TABLE `plan_line_people` (
	`line_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	PRIMARY KEY(`line_id`, `person_id`),
	FOREIGN KEY (`line_id`) REFERENCES `plan_lines`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_line_people_person` ON `plan_line_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `plan_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`plan_id` integer NOT NULL,
	`kind` text DEFAULT 'wish' NOT NULL,
	`text` text NOT NULL,
	`goal_id` integer,
	`lineage_id` integer,
	`question_id` integer,
	`activity_id` integer,
	`request_id` integer,
	`everybody` integer DEFAULT false NOT NULL,
	`days` integer,
	`minutes` integer,
	`cents` integer,
	`cover` integer,
	`position` integer NOT NULL,
	`added_by` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `team_plans`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lineage_id`) REFERENCES `ambition_lineages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `learning_questions`(`item_id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`item_id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_lines_kind" CHECK("plan_lines"."kind" in ('wish', 'study_day', 'training', 'together', 'other')),
	CONSTRAINT "plan_lines_one_place" CHECK("plan_lines"."goal_id" is null or "plan_lines"."lineage_id" is null),
	CONSTRAINT "plan_lines_amounts" CHECK(ifnull("plan_lines"."days", 0) >= 0 and ifnull("plan_lines"."minutes", 0) >= 0 and ifnull("plan_lines"."cents", 0) >= 0 and ifnull("plan_lines"."cover", 0) >= 0)
);
--> statement-breakpoint
CREATE INDEX `plan_lines_plan` ON `plan_lines` (`plan_id`,`position`);--> statement-breakpoint
CREATE INDEX `plan_lines_goal` ON `plan_lines` (`goal_id`) WHERE "plan_lines"."goal_id" is not null;--> statement-breakpoint
CREATE TABLE `plan_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`plan_id` integer NOT NULL,
	`no` integer NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`conversation_id` integer,
	`agreed_on` text NOT NULL,
	`agreed_by` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `team_plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`agreed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_revisions_days" CHECK(("plan_revisions"."agreed_on" is null or "plan_revisions"."agreed_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_revisions_no` ON `plan_revisions` (`plan_id`,`no`);--> statement-breakpoint
CREATE TABLE `team_plans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`team_id` integer NOT NULL,
	`school_year` integer NOT NULL,
	`concrete` text,
	`contribute` text,
	`need` text,
	`frame_days` integer,
	`frame_minutes` integer,
	`frame_cents` integer,
	`frame_cover` integer,
	`opened_by` integer NOT NULL,
	`opened_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "team_plans_frame" CHECK(ifnull("team_plans"."frame_days", 0) >= 0 and ifnull("team_plans"."frame_minutes", 0) >= 0 and ifnull("team_plans"."frame_cents", 0) >= 0 and ifnull("team_plans"."frame_cover", 0) >= 0),
	CONSTRAINT "team_plans_days" CHECK(("team_plans"."opened_on" is null or "team_plans"."opened_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_plans_year` ON `team_plans` (`team_id`,`school_year`);--> statement-breakpoint
CREATE TABLE `product_goals` (
	`product_id` integer NOT NULL,
	`goal_id` integer NOT NULL,
	PRIMARY KEY(`product_id`, `goal_id`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `product_goals_goal` ON `product_goals` (`goal_id`);--> statement-breakpoint
CREATE TABLE `product_items` (
	`product_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	PRIMARY KEY(`product_id`, `item_id`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `product_items_item` ON `product_items` (`item_id`);--> statement-breakpoint
CREATE TABLE `products` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_id` integer NOT NULL,
	`team_id` integer,
	`person_id` integer,
	`title` text NOT NULL,
	`url` text,
	`made_on` text NOT NULL,
	`opened_on` text,
	`added_by` integer NOT NULL,
	`added_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "products_owner" CHECK(("products"."team_id" is null) <> ("products"."person_id" is null)),
	CONSTRAINT "products_url" CHECK("products"."url" is null or "products"."url" glob 'http://*' or "products"."url" glob 'https://*'),
	CONSTRAINT "products_days" CHECK(("products"."made_on" is null or "products"."made_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("products"."opened_on" is null or "products"."opened_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `products_school` ON `products` (`school_id`,`made_on`);--> statement-breakpoint
CREATE INDEX `products_team` ON `products` (`team_id`) WHERE "products"."team_id" is not null;--> statement-breakpoint
CREATE INDEX `products_person` ON `products` (`person_id`) WHERE "products"."person_id" is not null;--> statement-breakpoint
CREATE TABLE `team_ambitions` (
	`team_id` integer NOT NULL,
	`lineage_id` integer NOT NULL,
	PRIMARY KEY(`team_id`, `lineage_id`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lineage_id`) REFERENCES `ambition_lineages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_ambitions_lineage` ON `team_ambitions` (`lineage_id`);--> statement-breakpoint
CREATE TABLE `team_pages` (
	`team_id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`opened_on` text,
	`written_by` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "team_pages_days" CHECK(("team_pages"."opened_on" is null or "team_pages"."opened_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE TABLE `team_rounds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`team_id` integer NOT NULL,
	`no` integer NOT NULL,
	`aim` text,
	`from_day` text NOT NULL,
	`to_day` text,
	`look_back` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "team_rounds_days" CHECK(("team_rounds"."from_day" is null or "team_rounds"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("team_rounds"."to_day" is null or "team_rounds"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "team_rounds_order" CHECK("team_rounds"."to_day" is null or "team_rounds"."to_day" >= "team_rounds"."from_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_rounds_no` ON `team_rounds` (`team_id`,`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `team_rounds_open` ON `team_rounds` (`team_id`) WHERE "team_rounds"."to_day" is null;--> statement-breakpoint
CREATE TABLE `expertise_refusals` (
	`person_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	PRIMARY KEY(`person_id`, `item_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `expertises` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`school_id` integer NOT NULL,
	`subject` text NOT NULL,
	`source` text,
	`item_id` integer,
	`shown_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "expertises_days" CHECK(("expertises"."shown_on" is null or "expertises"."shown_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `expertises_subject` ON `expertises` (`person_id`,`school_id`,lower("subject"));--> statement-breakpoint
CREATE INDEX `expertises_school` ON `expertises` (`school_id`,`subject`);--> statement-breakpoint
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
	CONSTRAINT "outbox_kind" CHECK("__new_outbox"."kind" in ('asked', 'date_proposed', 'date_changed', 'date_accepted', 'cancelled', 'other_shared', 'signature_asked', 'reopened', 'handed_over', 'feedback_asked', 'feedback_given', 'visit_asked', 'visit_answered', 'place_free', 'training_assigned', 'group_invited', 'evidence_ends', 'request_asked', 'request_decided', 'request_withdrawn', 'author_asked', 'activity_invited', 'activity_cancelled', 'question_proposed', 'handover_asked', 'handover_received', 'role_given'))
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error") SELECT "id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`once_key`) WHERE "outbox"."once_key" is not null;--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`next_try_at`) WHERE "outbox"."sent_at" is null and "outbox"."given_up_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_conversation` ON `outbox` (`conversation_id`);--> statement-breakpoint
ALTER TABLE `prompts` ADD `lands_in` text;--> statement-breakpoint
CREATE UNIQUE INDEX `items_one_career_path` ON `items` (`owner_person_id`,`school_id`) WHERE "items"."kind" = 'career_path';