PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_attention_put_off` (
	`person_id` integer NOT NULL,
	`code` text NOT NULL,
	`subject_id` integer NOT NULL,
	`school_id` integer NOT NULL,
	`until_day` text NOT NULL,
	PRIMARY KEY(`person_id`, `code`, `subject_id`, `school_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attention_put_off_code" CHECK("__new_attention_put_off"."code" in ('question_without_activity', 'activity_without_note', 'look_back_due', 'agreement_moved_twice', 'path_without_step', 'agreement_without_conversation', 'views_differ', 'promise_not_arranged', 'ambition_without_shared_question', 'goal_without_others', 'own_promise', 'rubbing', 'island', 'not_embedded', 'no_follow_up', 'role_without_place', 'too_many_focal_points')),
	CONSTRAINT "attention_put_off_days" CHECK(("__new_attention_put_off"."until_day" is null or "__new_attention_put_off"."until_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
-- It was said everywhere at once: it goes on holding at each school where who said it works or leads.
INSERT INTO `__new_attention_put_off`("person_id", "code", "subject_id", "school_id", "until_day") SELECT p."person_id", p."code", p."subject_id", s."school_id", p."until_day" FROM `attention_put_off` p INNER JOIN (SELECT "person_id", "school_id" FROM `employments` UNION SELECT "person_id", "school_id" FROM `roles` WHERE "school_id" IS NOT NULL UNION SELECT r."person_id", t."school_id" FROM `roles` r INNER JOIN `teams` t ON t."id" = r."team_id") s ON s."person_id" = p."person_id";--> statement-breakpoint
DROP TABLE `attention_put_off`;--> statement-breakpoint
ALTER TABLE `__new_attention_put_off` RENAME TO `attention_put_off`;--> statement-breakpoint
PRAGMA foreign_keys=ON;