CREATE TABLE `vision_editors` (
	`vision_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`asked_by` integer NOT NULL,
	`asked_on` text NOT NULL,
	`ended_on` text,
	PRIMARY KEY(`vision_id`, `person_id`),
	FOREIGN KEY (`vision_id`) REFERENCES `visions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "vision_editors_days" CHECK(("vision_editors"."asked_on" is null or "vision_editors"."asked_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') and ("vision_editors"."ended_on" is null or "vision_editors"."ended_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')),
	CONSTRAINT "vision_editors_order" CHECK("vision_editors"."ended_on" is null or "vision_editors"."ended_on" >= "vision_editors"."asked_on")
);
--> statement-breakpoint
CREATE INDEX `vision_editors_person` ON `vision_editors` (`person_id`,`ended_on`);--> statement-breakpoint
CREATE TABLE `goal_stories` (
	`goal_id` integer NOT NULL,
	`story_id` integer NOT NULL,
	PRIMARY KEY(`goal_id`, `story_id`),
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`item_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `goal_stories_story` ON `goal_stories` (`story_id`);--> statement-breakpoint
ALTER TABLE `ambitions` ADD `works_out_id` integer REFERENCES ambitions(id);--> statement-breakpoint
CREATE INDEX `ambitions_works_out` ON `ambitions` (`works_out_id`) WHERE "ambitions"."works_out_id" is not null;--> statement-breakpoint
ALTER TABLE `core_values` ADD `origin_id` integer REFERENCES core_values(id);