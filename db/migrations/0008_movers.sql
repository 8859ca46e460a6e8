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
CREATE INDEX `employment_ends_day` ON `employment_ends` (`last_day`);