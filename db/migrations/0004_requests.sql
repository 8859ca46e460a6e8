CREATE TABLE `cao_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sector` text NOT NULL,
	`code` text NOT NULL,
	`value` integer NOT NULL,
	`unit` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`source` text NOT NULL,
	`checked_on` text,
	CONSTRAINT "cao_rules_sector" CHECK("cao_rules"."sector" in ('po', 'so', 'vo', 'mbo')),
	CONSTRAINT "cao_rules_days" CHECK(("cao_rules"."from_day" is null or "cao_rules"."from_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("cao_rules"."to_day" is null or "cao_rules"."to_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("cao_rules"."checked_on" is null or "cao_rules"."checked_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "cao_rules_order" CHECK("cao_rules"."to_day" is null or "cao_rules"."to_day" >= "cao_rules"."from_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cao_rules_code` ON `cao_rules` (`sector`,`code`,`from_day`);--> statement-breakpoint
CREATE TABLE `entitlements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`school_id` integer NOT NULL,
	`kind` text NOT NULL,
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
CREATE INDEX `requests_school` ON `requests` (`school_id`,`state`,`asked_on`);