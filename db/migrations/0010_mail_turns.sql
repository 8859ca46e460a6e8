CREATE TABLE `item_fates` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`fate` text NOT NULL,
	`said_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "item_fates_fate" CHECK("item_fates"."fate" in ('take', 'keep'))
);
--> statement-breakpoint
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
CREATE INDEX `rollovers_school` ON `rollovers` (`school_id`,`school_year`);