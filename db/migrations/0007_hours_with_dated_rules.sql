PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_cao_rules` (
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
	CONSTRAINT "cao_rules_sector" CHECK("__new_cao_rules"."sector" in ('po', 'so', 'vo', 'mbo')),
	CONSTRAINT "cao_rules_function_group" CHECK("__new_cao_rules"."function_group" is null or "__new_cao_rules"."function_group" in ('teaching', 'support', 'direction')),
	CONSTRAINT "cao_rules_value" CHECK("__new_cao_rules"."value" >= 0),
	CONSTRAINT "cao_rules_days" CHECK(("__new_cao_rules"."from_day" is null or "__new_cao_rules"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("__new_cao_rules"."to_day" is null or "__new_cao_rules"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("__new_cao_rules"."checked_on" is null or "__new_cao_rules"."checked_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "cao_rules_order" CHECK("__new_cao_rules"."to_day" is null or "__new_cao_rules"."to_day" >= "__new_cao_rules"."from_day")
);
--> statement-breakpoint
INSERT INTO `__new_cao_rules`("id", "board_id", "sector", "code", "function_group", "value", "unit", "from_day", "to_day", "source", "checked_on", "checked_by") SELECT "id", NULL, "sector", "code", NULL, "value", "unit", "from_day", "to_day", "source", "checked_on", NULL FROM `cao_rules`;--> statement-breakpoint
DROP TABLE `cao_rules`;--> statement-breakpoint
ALTER TABLE `__new_cao_rules` RENAME TO `cao_rules`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `cao_rules_code` ON `cao_rules` (case when "board_id" is null then 0 else "board_id" end,`sector`,`code`,case when "function_group" is null then '' else "function_group" end,`from_day`);--> statement-breakpoint
CREATE TABLE `__new_entitlements` (
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
	CONSTRAINT "entitlements_kind" CHECK("__new_entitlements"."kind" in ('basis', 'seniors', 'starter', 'saved', 'other')),
	CONSTRAINT "entitlements_account" CHECK("__new_entitlements"."account" in ('individual', 'sustainable_employability', 'starter')),
	CONSTRAINT "entitlements_amounts" CHECK(ifnull("__new_entitlements"."minutes", 0) >= 0 and ifnull("__new_entitlements"."cents", 0) >= 0),
	CONSTRAINT "entitlements_days" CHECK(("__new_entitlements"."from_day" is null or "__new_entitlements"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("__new_entitlements"."to_day" is null or "__new_entitlements"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "entitlements_order" CHECK("__new_entitlements"."to_day" is null or "__new_entitlements"."to_day" >= "__new_entitlements"."from_day")
);
--> statement-breakpoint
INSERT INTO `__new_entitlements`("id", "person_id", "school_id", "kind", "account", "minutes", "cents", "from_day", "to_day", "source", "set_by", "set_at", "version") SELECT "id", "person_id", "school_id", "kind", 'individual', "minutes", "cents", "from_day", "to_day", "source", "set_by", "set_at", "version" FROM `entitlements`;--> statement-breakpoint
DROP TABLE `entitlements`;--> statement-breakpoint
ALTER TABLE `__new_entitlements` RENAME TO `entitlements`;--> statement-breakpoint
CREATE INDEX `entitlements_person` ON `entitlements` (`person_id`,`from_day`,`to_day`);--> statement-breakpoint
CREATE INDEX `entitlements_school` ON `entitlements` (`school_id`,`from_day`,`to_day`);