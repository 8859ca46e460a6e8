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
CREATE INDEX `import_runs_board` ON `import_runs` (`board_id`,`id`);